using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>Reads the axes of a JSON-stat table: <c>id</c>, <c>size</c>, <c>role</c> and <c>dimension</c>.</summary>
/// <param name="tree">The file.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class JsonStatAxes(JsonTree tree, DiagnosticBag faults)
{
    private const string Again = "hent tabellen på nytt som JSON-stat2";

    /// <summary>Footnotes of the axes read so far.</summary>
    internal List<string> Notes { get; } = [];

    /// <summary>The axes in the table's order; null when they cannot be known (reported).</summary>
    internal ImmutableArray<Dimension>? Read(JsonNode table)
    {
        if (table["dimension"] is not { IsObject: true } dimension) return Shape(table["dimension"] ?? table, "tabellen mangler «dimension»");
        // The first version has id, size and role inside.
        var holder = table["id"] is null ? dimension : table;
        if (holder["id"] is not { IsArray: true } ids) return Shape(holder["id"] ?? holder, "tabellen mangler lista «id» over variablene");
        if (holder["size"] is not { IsArray: true } sizes) return Shape(holder["size"] ?? holder, "tabellen mangler lista «size» over antall kategorier");
        if (ids.Items!.Count != sizes.Items!.Count)
            return Sizes(sizes, $"«id» har {ids.Items.Count} variabler, men «size» har {sizes.Items.Count} tall");
        if (ids.Items.Count > TableLimits.Dimensions)
        {
            faults.Add(Catalogue.CubeTooLarge, tree.Span(ids), $"tabellen har {ids.Items.Count} variabler, og programmet leser høyst 20", Again);
            return null;
        }

        var axes = ImmutableArray.CreateBuilder<Dimension>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, size) in ids.Items.Zip(sizes.Items))
        {
            if (id.String is not { } code || dimension[code] is not { IsObject: true } node) return Shape(id, $"variabelen «{id.Text}» i «id» mangler i «dimension»");
            if (!seen.Add(code)) return Doubled(id, $"variabelen «{code}» står to ganger i «id»");
            if (!int.TryParse(size.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1) return Sizes(size, $"størrelsen av «{code}» er ikke et helt tall over 0");
            if (Axis(code, node, count, Role(holder["role"] ?? table["role"], code)) is not { } axis) return null;
            axes.Add(axis);
        }

        return WithFallback(axes);
    }

    /// <summary>Roles that the file leaves out (SSB leaves out geo at times) are told from the codes.</summary>
    private static ImmutableArray<Dimension> WithFallback(ImmutableArray<Dimension>.Builder axes)
    {
        for (var i = 0; i < axes.Count; i++)
        {
            var role = DimensionNames.RoleOf(axes[i].Code, axes[i].Label);
            if (axes[i].Role == DimensionRole.Other && !axes.Any(axis => axis.Role == role)) axes[i] = axes[i] with { Role = role };
        }

        return axes.ToImmutable();
    }

    private static DimensionRole Role(JsonNode? role, string code)
    {
        bool Has(string name) => role?[name] is { } list && (list.String == code || (list.Items ?? []).Any(item => item.String == code));
        return Has("time") ? DimensionRole.Time : Has("geo") ? DimensionRole.Geo : Has("metric") ? DimensionRole.Metric : DimensionRole.Other;
    }

    private Dimension? Axis(string code, JsonNode node, int size, DimensionRole role)
    {
        var label = node["label"]?.String ?? code;
        if (node["category"] is not { IsObject: true } category)
        {
            Shape(node["category"] ?? node, $"variabelen «{code}» mangler «category»");
            return null;
        }

        if (Codes(code, category, size) is not { } codes) return null;
        Notes.AddRange(node["note"] is { String: { } one } ? [one] : (node["note"]?.Items ?? []).Select(item => item.String).OfType<string>());
        return new Dimension(code, label, role, [.. codes.Select(value =>
            new Category(value, category["label"]?[value]?.String ?? value, Unit(category["unit"]?[value])))]);
    }

    private static string? Unit(JsonNode? unit) =>
        unit is null ? null : unit["base"]?.String ?? unit["label"]?.String ?? unit["symbol"]?.String ?? unit.String;

    /// <summary>The codes in order: <c>index</c> is an object with places, a list, or left out where there is one category.</summary>
    private string[]? Codes(string code, JsonNode category, int size)
    {
        var index = category["index"];
        if (index is null or { Kind: JsonTokenType.Null })
        {
            var labels = category["label"]?.Members;
            if (size == 1 && labels is [var single]) return [single.Key];
            Shape(category, labels is null ? $"variabelen «{code}» har verken «index» eller «label»" : $"variabelen «{code}» har {labels.Count} kategorier uten «index», så rekkefølgen er ukjent");
            return null;
        }

        var codes = index.IsObject ? FromObject(code, index, size) : index.IsArray ? FromList(code, index, size) : null;
        if (codes is null && !index.IsObject && !index.IsArray) Shape(index, $"«index» i «{code}» er verken en liste eller et objekt");
        return codes;
    }

    private string[]? FromList(string code, JsonNode index, int size)
    {
        if (index.Items!.Count != size) return Count(index, code, index.Items.Count, size);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in index.Items)
        {
            if (item.Text is not { } value)
            {
                Shape(item, $"en kode i «{code}» er ikke en tekst");
                return null;
            }

            if (seen.Add(value)) continue;
            Doubled(item, $"koden «{value}» står to ganger i «{code}»");
            return null;
        }

        return [.. index.Items.Select(item => item.Text!)];
    }

    private string[]? FromObject(string code, JsonNode index, int size)
    {
        if (index.Members!.Count != size) return Count(index, code, index.Members.Count, size);
        var codes = new string?[size];
        foreach (var (value, place) in index.Members)
        {
            if (!int.TryParse(place.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= size)
            {
                Sizes(place, $"plassen til «{value}» i «{code}» er ikke et tall fra 0 til {size - 1}");
                return null;
            }

            if (codes[at] is { } other)
            {
                Doubled(place, $"«{other}» og «{value}» i «{code}» har samme plass, {at}");
                return null;
            }

            codes[at] = value;
        }

        return codes!;
    }

    private string[]? Count(JsonNode node, string code, int found, int size)
    {
        Sizes(node, $"variabelen «{code}» har {found} kategorier, men «size» sier {size}");
        return null;
    }

    private ImmutableArray<Dimension>? Shape(JsonNode node, string message) => Report(Catalogue.JsonStatShape, node, message);

    private ImmutableArray<Dimension>? Sizes(JsonNode node, string message) => Report(Catalogue.CubeSizes, node, message);

    private ImmutableArray<Dimension>? Doubled(JsonNode node, string message) => Report(Catalogue.DoubledCategory, node, message);

    private ImmutableArray<Dimension>? Report(Descriptor kind, JsonNode node, string message)
    {
        faults.Add(kind, tree.Span(node), message, Again);
        return null;
    }
}
