using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>Reads a PC-Axis file (px).</summary>
/// <param name="source">The file.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class PxFile(SourceText source, DiagnosticBag faults)
{
    private static readonly string[] Once = ["STUB", "HEADING", "VALUES", "CODES", "TIMEVAL", "KEYS", "CONTVARIABLE", "CODEPAGE"];

    private IReadOnlyList<PxStatement> _statements = [];

    /// <summary>True when a text begins as PX files do.</summary>
    internal static bool IsPx(string text)
    {
        var first = text.AsSpan().TrimStart();
        return first.StartsWith("CHARSET", StringComparison.OrdinalIgnoreCase) || first.StartsWith("AXIS-VERSION", StringComparison.OrdinalIgnoreCase)
            || (text.Contains("\nDATA=", StringComparison.Ordinal) && (text.Contains("STUB", StringComparison.Ordinal) || text.Contains("HEADING", StringComparison.Ordinal)));
    }

    /// <summary>The table; null when it cannot be read (reported).</summary>
    internal DataCube? Read()
    {
        var text = new PxText(source, faults);
        if (text.Read() is not { } statements) return null;
        var own = statements.FirstOrDefault(statement => statement.Keyword == "LANGUAGE")?.Values is [var language, ..] ? language : "";
        _statements = [.. statements.Where(statement => statement.Language.Length == 0 || statement.Language == own)];
        if (!IsSound()) return null;
        var stub = Find("STUB")?.Values ?? [];
        var heading = Find("HEADING")?.Values ?? [];
        string[] names = [.. stub, .. heading];
        if (names.Length is 0 or > TableLimits.Dimensions || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            return Missing(names.Length == 0 ? "fila har verken «STUB» eller «HEADING»" : "en variabel står to ganger i «STUB» og «HEADING», eller det er mer enn 20");
        var axes = new List<Dimension>();
        foreach (var name in names)
        {
            if (Axis(name) is not { } axis) return null;
            axes.Add(axis);
        }

        if (TableLimits.Product(axes.Select(axis => axis.Categories.Length)) is not { } count)
        {
            faults.Add(Catalogue.CubeTooLarge, source.Span(text.DataAt), "tabellen har mer enn 2 000 000 celler", "hent færre kommuner, år og variabler");
            return null;
        }

        return Cells(text.DataAt, axes, stub.Count, count) is { } cells ? Cube(WithMetric(axes), cells) : null;
    }

    private PxStatement? Find(string keyword, params string[] keys) =>
        _statements.FirstOrDefault(statement => statement.Keyword == keyword && statement.Keys.SequenceEqual(keys, StringComparer.Ordinal));

    private string? Text(string keyword, params string[] keys) => Find(keyword, keys) is { Values: [var value, ..] } ? value.Replace('#', ' ').Trim() : null;

    private bool IsSound()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in _statements.Where(statement => Once.Contains(statement.Keyword)))
        {
            if (seen.Add(statement.Keyword + "|" + string.Join('|', statement.Keys))) continue;
            Report(Catalogue.PxKeyword, statement, $"«{statement.Keyword}» står to ganger for det samme");
            return false;
        }

        var page = Text("CODEPAGE");
        if (page is null || page.ToLowerInvariant() is "iso-8859-1" or "iso-8859-15" or "windows-1252" or "utf-8" or "us-ascii" or "ansi") return true;
        Report(Catalogue.PxKeyword, Find("CODEPAGE")!, $"tegnsettet «{page}» i «CODEPAGE» er ukjent");
        return false;
    }

    private Dimension? Axis(string name)
    {
        if (Find("VALUES", name) is not { } values) return MissingAxis($"«VALUES(\"{name}\")» mangler");
        var codes = Find("CODES", name);
        if (values.Values.Count == 0 || (codes is not null && codes.Values.Count != values.Values.Count))
        {
            Report(Catalogue.CubeSizes, codes ?? values, $"«{name}» har {values.Values.Count} verdier i «VALUES», men {codes?.Values.Count ?? 0} koder i «CODES»");
            return null;
        }

        var texts = (codes ?? values).Values;
        if (texts.GroupBy(text => text, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } doubled)
        {
            Report(Catalogue.DoubledCategory, codes ?? values, $"«{doubled.Key}» står to ganger i «{name}»");
            return null;
        }

        var (code, role) = (Text("VARIABLECODE", name), Role(name));
        if (role == DimensionRole.Time && Find("TIMEVAL", name) is { } times && !AgreesWithTimes(times, values)) return null;
        return new Dimension(code, name, role, [.. values.Values.Select((label, i) => new Category(
            codes?.Values[i] ?? (role == DimensionRole.Time ? DimensionNames.Period(label) : null), WithoutCode(label, codes?.Values[i]),
            role == DimensionRole.Metric ? Text("UNITS", label) ?? Text("UNITS") : null))]);
    }

    /// <summary>Some files repeat the code in front of the name: «1130 Strand».</summary>
    private static string WithoutCode(string label, string? code) =>
        code is not null && label.Length > code.Length + 1 && label.StartsWith(code + " ", StringComparison.Ordinal) && label != code + " år" ? label[(code.Length + 1)..] : label;

    private DimensionRole Role(string name)
    {
        if (Find("TIMEVAL", name) is not null) return DimensionRole.Time;
        if (Text("CONTVARIABLE") == name) return DimensionRole.Metric;
        if (Find("MAP", name) is not null || Text("VARIABLE-TYPE", name)?.StartsWith("Geo", StringComparison.OrdinalIgnoreCase) == true) return DimensionRole.Geo;
        return DimensionNames.RoleOf(Text("VARIABLECODE", name), name);
    }

    /// <summary>The data follow VALUES; TIMEVAL may list the years in another order, but must have the same years.</summary>
    private bool AgreesWithTimes(PxStatement times, PxStatement values)
    {
        var listed = times.Values.Skip(1).ToArray();
        if (listed.Length == 0 || times.Values is not [var kind, ..] || !kind.StartsWith("TLIST(A1", StringComparison.OrdinalIgnoreCase)
            || !values.Values.All(value => DimensionNames.Period(value)?.Length == 4)) return true;
        if (listed.Order(StringComparer.Ordinal).SequenceEqual(values.Values.Select(value => DimensionNames.Period(value)!).Order(StringComparer.Ordinal))) return true;
        Report(Catalogue.CubeSizes, times, "«TIMEVAL» har andre år enn «VALUES»");
        return false;
    }

    private CubeCell[]? Cells(int at, List<Dimension> axes, int stubs, int count)
    {
        var data = new PxData(source, at, Signs(), faults);
        var keyed = _statements.Where(statement => statement.Keyword == "KEYS").ToArray();
        if (keyed.Length == 0) return data.Read(count);
        var side = axes.Take(stubs).ToArray();
        var keys = new List<Dictionary<string, int>>();
        foreach (var axis in side)
        {
            var kind = Text("KEYS", axis.Label)?.ToUpperInvariant();
            var texts = axis.Categories.Select(category => kind == "CODES" ? category.Code : kind == "VALUES" ? category.Label : null).OfType<string>().Distinct().ToArray();
            if (texts.Length != axis.Categories.Length)
            {
                Report(Catalogue.PxKeyword, keyed[0], $"programmet kjenner ikke denne bruken av «KEYS» for «{axis.Label}»");
                return null;
            }

            keys.Add(texts.Select((text, i) => (text, i)).ToDictionary(pair => pair.text, pair => pair.i, StringComparer.Ordinal));
        }

        return data.ReadKeyed(keys, [.. side.Select(axis => axis.Categories.Length)], axes.Skip(stubs).Aggregate(1, (product, axis) => product * axis.Categories.Length));
    }

    /// <summary>
    /// In the data the signs are one to six dots, seven for sums, and a dash; the file says what is shown for each. Some
    /// programs write what is shown in the data too: that is known where it is none of the signs.
    /// </summary>
    private Dictionary<string, string> Signs()
    {
        var signs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var dots = 1; dots <= 6; dots++)
        {
            var sign = new string('.', dots);
            signs[sign] = Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"DATASYMBOL{dots}")) ?? sign;
        }

        signs[new string('.', 7)] = Text("DATASYMBOLSUM") ?? ".";
        signs["-"] = Text("DATASYMBOLNIL") ?? "-";
        foreach (var shown in signs.Values.Where(s => s.Length > 0).ToArray()) signs.TryAdd(shown, shown);
        return signs;
    }

    /// <summary>A file with one measure has no axis for it; what it is and its unit stand in keywords.</summary>
    private ImmutableArray<Dimension> WithMetric(List<Dimension> axes) =>
        axes.Exists(axis => axis.Role == DimensionRole.Metric) || Text("CONTENTS") is not { } contents ? [.. axes]
            : [.. axes, new Dimension(null, "statistikkvariabel", DimensionRole.Metric, [new Category(null, contents, Text("UNITS"))])];

    private DataCube Cube(ImmutableArray<Dimension> axes, CubeCell[] cells)
    {
        var title = Text("TITLE") ?? Text("DESCRIPTION") ?? Text("CONTENTS") ?? "";
        var id = DimensionNames.TableId(title) ?? ((string?[])[Text("TABLEID"), Text("MATRIX")]).FirstOrDefault(text => text is { Length: 4 or 5 } && text.All(char.IsAsciiDigit));
        var updated = _statements.Where(statement => statement.Keyword == "LAST-UPDATED").SelectMany(statement => statement.Values).Max(StringComparer.Ordinal);
        return new DataCube(source.File, id, title, DimensionNames.Day(updated), axes, [.. cells],
            [.. _statements.Where(statement => statement.Keyword is "NOTE" or "NOTEX").SelectMany(statement => statement.Values)]);
    }

    private DataCube? Missing(string message)
    {
        faults.Add(Catalogue.PxKeyword, new SourceSpan(source.File), message, "hent tabellen på nytt fra kilden, gjerne som JSON-stat2");
        return null;
    }

    private Dimension? MissingAxis(string message)
    {
        Missing(message);
        return null;
    }

    private void Report(Descriptor kind, PxStatement at, string message) =>
        faults.Add(kind, source.Span(at.Offset, at.Keyword.Length), message, "hent tabellen på nytt fra kilden, gjerne som JSON-stat2");
}
