using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Finds the header line of a table and the sign between its cells, or says what the file is instead.</summary>
/// <param name="source">The file.</param>
/// <param name="schema">The columns it may have.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed partial class CsvOpening(SourceText source, CsvSchema schema, DiagnosticBag faults)
{
    /// <summary>How far down a header is looked for when the first line is none.</summary>
    private const int LookedAt = 40;

    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>Where the header line begins and the separator; null when there is no header (reported).</summary>
    internal (int Start, char Separator)? Find()
    {
        var first = Enumerable.Range(1, source.LineCount).First(number => !string.IsNullOrWhiteSpace(source.Line(number)));
        if (IsForeign(first)) return null;
        if (StatbankTitle().IsMatch(source.Line(first)!))
        {
            faults.Add(Catalogue.StatbankExport, Whole(first), "fila ser ut til å være en eksport fra Statistikkbanken", ImportHint);
            return null;
        }

        if (Known(first) > 0) return At(first);
        var later = Enumerable.Range(first + 1, Math.Min(LookedAt, source.LineCount - first))
            .FirstOrDefault(number => Known(number) >= Math.Max(2, schema.Columns.Count(column => column.Required) - 1));
        if (later > 0)
        {
            faults.Add(Catalogue.HeaderNotFirst, Whole(first), $"overskriftslinja står på linje {NumberText.Show(later)}, ikke først",
                "ta bort linjene over overskriftslinja");
            return At(later);
        }

        var names = string.Join(";", schema.Columns.Where(column => column.Required).Select(column => column.Name));
        faults.Add(Catalogue.HeaderMissing, Whole(first),
            LooksLikeData(first) ? "fila begynner med tall; overskriftslinja mangler" : $"linja er ingen overskriftslinje; den har ingen av kolonnene i «{names}»",
            $"la fila begynne med {names}");
        return null;
    }

    private string ImportHint => $"gjør den om med perspektiv importer ssb {source.File} --til MAPPE";

    /// <summary>The separator that a line uses most, outside quotes; semicolon when there is none.</summary>
    private static char SeparatorOf(string line) => Separators.MaxBy(sign => CountOutsideQuotes(line, sign));

    private (int Start, char Separator) At(int number) => (source.StartOf(number), SeparatorOf(source.Line(number)!));

    /// <summary>How many columns a line names, well or nearly.</summary>
    private int Known(int number)
    {
        if (source.LengthOf(number) > ReadingLimits.LineCharacters) return 0;
        var line = source.Line(number)!;
        var names = schema.Columns.Select(column => column.Name).ToArray();
        return line.Split([SeparatorOf(line), .. CsvHeader.OtherSeparators]).Take(ReadingLimits.RowCells)
            .Select(cell => cell.Trim().Trim('"').Trim())
            .Count(cell => schema.Find(cell) is not null || (cell.Length > 2 && cell.Length < 30 && NearestName.Of(cell, names) is not null));
    }

    private bool LooksLikeData(int number)
    {
        var line = source.Line(number)!;
        return line.Split(SeparatorOf(line)).Any(cell => NumberText.Parse(cell) is NumberReading.Number);
    }

    /// <summary>Text files of other kinds that have got the name of a table.</summary>
    private bool IsForeign(int first)
    {
        var line = source.Line(first)!.TrimStart();
        if (line.StartsWith('{') || line.StartsWith('['))
        {
            var isStatistics = source.Text.Contains("\"dataset\"", StringComparison.Ordinal) || source.Text.Contains("\"dimension\"", StringComparison.Ordinal);
            return isStatistics
                ? Report(Catalogue.StatbankExport, first, "fila er JSON-stat fra Statistikkbanken, ikke en tabell", ImportHint)
                : Report(Catalogue.WrongKindOfFile, first, "fila er JSON, ikke en tabell", "hent tallene som CSV fra kilden");
        }

        if (line.StartsWith("CHARSET=", StringComparison.OrdinalIgnoreCase) || line.StartsWith("AXIS-VERSION=", StringComparison.OrdinalIgnoreCase))
            return Report(Catalogue.StatbankExport, first, "fila er en PC-Axis-fil fra Statistikkbanken, ikke en tabell", ImportHint);
        return line.StartsWith('<')
            && Report(Catalogue.WrongKindOfFile, first, "fila er en nettside eller XML, ikke en tabell",
                "åpne den i Excel og lagre som «CSV UTF-8 (kommadelt)»");
    }

    private bool Report(Descriptor kind, int number, string message, string hint)
    {
        faults.Add(kind, Whole(number), message, hint);
        return true;
    }

    /// <summary>What is written on a line, without blanks around it.</summary>
    private SourceSpan Whole(int number)
    {
        var line = source.Line(number)!;
        return new SourceSpan(source.File, number, line.Length - line.TrimStart().Length + 1, line.Trim().Length);
    }

    private static int CountOutsideQuotes(string line, char sign)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == sign && !quoted) count++;
        }

        return count;
    }

    [GeneratedRegex("^\\s*\"?(Tabell\\s+)?[0-9]{4,5}\\s*:\\s*\\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex StatbankTitle();
}
