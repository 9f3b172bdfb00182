using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>
/// YAML text → our own tree with the place of every value. Doubled keys, anchors, aliases, tags and second documents are
/// reported all together. At a break of YAML's grammar the reading goes on with the next part at the top level, so that
/// the faults further down are told too; what the break took with it is marked as not whole.
/// </summary>
public static partial class YamlTree
{
    /// <summary>Reads a file's tree; null when anything in it is wrong (reported).</summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag faults)
    {
        var errorsBefore = faults.ErrorCount;
        var root = ReadPartly(source, faults);
        return faults.ErrorCount > errorsBefore ? null : root;
    }

    /// <summary>Reads what can be read of a file's tree; null when that is nothing (reported).</summary>
    internal static YamlNode? ReadPartly(SourceText source, DiagnosticBag faults)
    {
        if (source.Text.Length > ReadingLimits.YamlCharacters)
        {
            faults.Add(Catalogue.TooLarge, new SourceSpan(source.File), "fila er på mer enn 2 MB", "sjekk at det er den rette fila");
            return null;
        }

        if (LineEnds.ReportTooLong(source, faults)) return null;
        var starts = PartStarts(source);
        var pieces = new List<YamlNode>();
        var tabs = new YamlTabs(source, faults);
        for (var (from, breaks) = (1, 0); ;)
        {
            var piece = new YamlPiece(source, from, tabs, faults);
            if (piece.Read() is { } node) pieces.Add(node);
            if (piece.IsUnusable) return null;
            if (piece.BrokenAt is not { } broken || ++breaks >= ReadingLimits.YamlBreaks) return Joined(pieces, breaks > 0, source, faults);
            var next = starts.FirstOrDefault(line => line > broken);
            if (next == 0) return Joined(pieces, true, source, faults);
            from = next;
        }
    }

    /// <summary>The lines where a new part of the file's list or map begins.</summary>
    private static ImmutableArray<int> PartStarts(SourceText source)
    {
        var numbers = Enumerable.Range(1, source.LineCount).Where(number => source.LengthOf(number) > 0 && source.Line(number)![0] is not (' ' or '\t' or '#')).ToArray();
        var isList = numbers.Select(number => source.Line(number)!).FirstOrDefault(line => !line.StartsWith("---", StringComparison.Ordinal))?[0] == '-';
        return [.. numbers.Where(number => (isList ? Item() : Key()).IsMatch(source.Line(number)!))];
    }

    private static YamlNode? Joined(List<YamlNode> pieces, bool isBroken, SourceText source, DiagnosticBag faults)
    {
        if (!isBroken) return pieces.Count > 0 ? pieces[0] : null;
        var places = pieces.Where(piece => piece is YamlNode.List or YamlNode.Map).ToArray();
        if (places.Length == 0) return null;
        if (places[0] is YamlNode.List)
            return new YamlNode.List(places[0].Span, [.. places.OfType<YamlNode.List>().SelectMany(list => list.Items)], IsWhole: false);
        var first = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var entry in places.OfType<YamlNode.Map>().SelectMany(map => map.Entries))
        {
            if (first.TryAdd(entry.Key.Value, entry)) entries.Add(entry);
            else ReportDoubled(entry.Key, first[entry.Key.Value].Key.Span, source, faults);
        }

        return new YamlNode.Map(places[0].Span, entries.ToImmutable(), IsWhole: false);
    }

    /// <summary>Reports a key that stands twice, with both places.</summary>
    internal static void ReportDoubled(YamlNode.Text key, SourceSpan first, SourceText source, DiagnosticBag faults) =>
        faults.Add(Catalogue.YamlDoubledKey, key.Span,
            FormattableString.Invariant($"nøkkelen «{key.Value}» står to ganger i {Path.GetFileName(source.File)}, ")
            + (first.Line == key.Span.Line
                ? FormattableString.Invariant($"på linje {first.Line} i tegn {first.Column} og tegn {key.Span.Column}")
                : FormattableString.Invariant($"på linje {first.Line} og linje {key.Span.Line}")),
            "ta bort den ene");

    [GeneratedRegex(@"^-(\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(""[^""]*""|'[^']*'|[\p{L}\p{N}_<][^:#]*):(\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
