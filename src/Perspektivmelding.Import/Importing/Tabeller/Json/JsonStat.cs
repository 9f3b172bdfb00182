using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>Reads JSON-stat, the first version and the second, single tables and collections of them.</summary>
/// <param name="tree">The file.</param>
/// <param name="shown">The path as diagnostics show it.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class JsonStat(JsonTree tree, string shown, DiagnosticBag faults)
{
    /// <summary>So many parts without values are told of; the rest of a long list is alike.</summary>
    private const int ToldOf = 20;

    private const string Again = "hent tabellen på nytt som JSON-stat2";

    /// <summary>Every table of the file.</summary>
    internal ImmutableArray<DataCube> Read(JsonNode root)
    {
        var cubes = new List<DataCube>();
        if (!root.IsObject) Shape(root, "fila er en JSON-liste eller en enkelt verdi, ikke en tabell");
        else if (root["class"]?.String == "collection") Collection(root, cubes, 0);
        else if (root["class"]?.String is { } kind && kind != "dataset") Shape(root["class"]!, $"fila har «class»: «{kind}», ikke en tabell med verdier");
        else if (root["dimension"] is not null || root["value"] is not null || root["class"] is not null) Dataset(root, cubes);
        else Bundle(root, cubes);
        return [.. cubes];
    }

    /// <summary>The first version: tables under keys of any name, mostly «dataset».</summary>
    private void Bundle(JsonNode root, List<DataCube> cubes)
    {
        var found = false;
        foreach (var (_, value) in root.Members!)
        {
            if (value["dimension"] is null && value["value"] is null) continue;
            found = true;
            Dataset(value, cubes);
        }

        // What PxWebApi answers when it has no table to give.
        if (!found && (root["error"]?.String ?? root["title"]?.String) is { } reason) Shape(root, $"fila er et svar uten tabell; kilden sier «{reason}»");
        else if (!found) Shape(root, "fila er JSON, men ikke JSON-stat: den har verken «dimension» eller «value»");
    }

    private void Collection(JsonNode collection, List<DataCube> cubes, int depth)
    {
        var items = collection["link"]?["item"];
        if (items is not { IsArray: true } || depth > 4)
        {
            Shape(items ?? collection, "samlingen har ingen liste «link.item» med tabeller");
            return;
        }

        foreach (var item in items.Items!)
        {
            if (item["class"]?.String == "collection" && item["link"] is not null) Collection(item, cubes, depth + 1);
            else if (item["value"] is not null) Dataset(item, cubes);
            else if (faults.Count < ToldOf)
            {
                faults.Add(Catalogue.PartUnread, tree.Span(item), $"{(item["label"]?.String is { } label ? $"«{label}»" : "en del av samlingen")} har ingen verdier i fila"
                    + (item["href"]?.String is { } address ? $", bare adressen {address}" : ""), "hent tabellen for seg hvis du trenger den");
            }
        }

        if (depth == 0 && cubes.Count == 0 && !faults.HasErrors) faults.Add(Catalogue.NoTable, tree.Span(items), "samlingen har ingen tabell med verdier", "hent tabellene hver for seg");
    }

    private void Dataset(JsonNode table, List<DataCube> cubes)
    {
        var axes = new JsonStatAxes(tree, faults);
        if (axes.Read(table) is not { } dimensions) return;
        if (TableLimits.Product(dimensions.Select(axis => axis.Categories.Length)) is not { } count)
        {
            faults.Add(Catalogue.CubeTooLarge, tree.Span(table["size"] ?? table), "tabellen har mer enn 2 000 000 celler", "hent færre kommuner, år og variabler");
            return;
        }

        if (table["value"] is not { } value) Shape(table, "tabellen mangler «value»");
        else if (Cells(value, table["status"], count) is { } cells)
        {
            var title = (table["label"]?.String ?? table["extension"]?["px"]?["contents"]?.String ?? "").Trim();
            cubes.Add(new DataCube(shown, table["extension"]?["px"]?["tableid"]?.String ?? DimensionNames.TableId(title), title,
                table["updated"]?.String, dimensions, cells, [.. Notes(table), .. axes.Notes]));
        }
    }

    private static IEnumerable<string> Notes(JsonNode node) => node["note"] switch
    {
        { String: { } one } => [one],
        { IsArray: true } many => many.Items!.Select(item => item.String).OfType<string>(),
        _ => [],
    };

    private ImmutableArray<CubeCell>? Cells(JsonNode value, JsonNode? status, int count)
    {
        var nodes = Places(value, count, "value");
        if (nodes is null) return null;
        var signs = status is null or { Kind: JsonTokenType.Null or JsonTokenType.String } or { IsArray: true, Items.Count: 0 or 1 }
            ? new JsonNode?[count]
            : Places(status, count, "status");
        if (signs is null) return null;
        var all = status?.String ?? (status is { IsArray: true, Items: [var single] } && count != 1 ? single.String : null);
        if (status is { IsArray: true, Items: [var only] } && count == 1) signs[0] = only;
        var cells = ImmutableArray.CreateBuilder<CubeCell>(count);
        for (var i = 0; i < count; i++)
        {
            if (Cell(nodes[i], signs[i]?.Text ?? all) is not { } cell) return null;
            cells.Add(cell);
        }

        return cells.MoveToImmutable();
    }

    /// <summary>One place for each cell; what an object leaves out is null.</summary>
    private JsonNode?[]? Places(JsonNode node, int count, string name)
    {
        var nodes = new JsonNode?[count];
        if (node.Items is { } items)
        {
            if (items.Count != count) return Sizes(node, $"«{name}» har {items.Count} verdier, men «size» gir {count} celler");
            for (var i = 0; i < count; i++) nodes[i] = items[i];
            return nodes;
        }

        if (node.Members is not { } members) return ShapeOf(node, $"«{name}» er verken en liste eller et objekt");
        foreach (var (key, item) in members)
        {
            if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place >= count)
                return Sizes(item, $"«{name}» har plassen «{key}», men tabellen har bare {count} celler, talt fra 0");
            if (nodes[place] is not null) return Sizes(item, $"«{name}» har plassen «{key}» to ganger");
            nodes[place] = item;
        }

        return nodes;
    }

    private CubeCell? Cell(JsonNode? node, string? sign)
    {
        if (node is null or { Kind: JsonTokenType.Null }) return new CubeCell(null, sign ?? "");
        var text = node.Kind is JsonTokenType.Number or JsonTokenType.String ? node.Text!.Trim() : null;
        if (node.Kind == JsonTokenType.String && TableLimits.IsSign(text!)) return new CubeCell(null, text!.Length == 0 ? sign ?? "" : text);
        if (text is not null && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new CubeCell(Digits.Clean(number), null);
        faults.Add(Catalogue.CubeValue, tree.Span(node), text is null ? "verdien er ikke et tall" : $"verdien «{text}» er ikke et tall programmet kan regne med", Again);
        return null;
    }

    private void Shape(JsonNode node, string message) => faults.Add(Catalogue.JsonStatShape, tree.Span(node), message, Again);

    private JsonNode?[]? ShapeOf(JsonNode node, string message)
    {
        Shape(node, message);
        return null;
    }

    private JsonNode?[]? Sizes(JsonNode node, string message)
    {
        faults.Add(Catalogue.CubeSizes, tree.Span(node), message, Again);
        return null;
    }
}
