using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>One row with typed access to its cells. An empty cell gives null; a bad one gives null and a diagnostic.</summary>
/// <param name="Span">Where the row begins.</param>
/// <param name="Cells">The cells by column name.</param>
public sealed record CsvRow(SourceSpan Span, ImmutableDictionary<string, CsvCell> Cells)
{
    /// <summary>What to do about a number with more digits than any amount has.</summary>
    internal const string TooLongHint = "skriv tallet på nytt fra kilden; et skilletegn kan være falt ut";

    /// <summary>The place of a column's cell, or of the row when it has none.</summary>
    public SourceSpan At(string column) => Cells.TryGetValue(column, out var cell) ? cell.Span : Span;

    /// <summary>The text of a cell, or null when it is empty.</summary>
    public Located<string>? Text(string column) =>
        Cells.TryGetValue(column, out var cell) && !cell.IsEmpty
            ? new Located<string>(cell.Text.Trim().Normalize(), cell.Span)
            : null;

    /// <summary>The text of a cell that must have one.</summary>
    public Located<string>? RequiredText(string column, DiagnosticBag faults) =>
        Text(column) ?? Lacking<string>(column, faults);

    /// <summary>The number in a cell, or null when it is empty.</summary>
    public Located<decimal>? Number(string column, DiagnosticBag faults)
    {
        if (!Cells.TryGetValue(column, out var cell)) return null;
        switch (NumberText.Parse(cell.Text))
        {
            case NumberReading.Number number:
                return new Located<decimal>(number.Value, cell.Span);
            case NumberReading.Ambiguous ambiguous:
                faults.Add(Catalogue.AmbiguousNumber, cell.Span, $"«{cell.Text.Trim()}» kan leses på to måter", ambiguous.Hint);
                return null;
            case NumberReading.TooLong:
                faults.Add(Catalogue.TooManyDigits, cell.Span, $"«{cell.Text.Trim()}» har for mange siffer", TooLongHint);
                return null;
            case NumberReading.Unreadable(var hint):
                faults.Add(Catalogue.NotNumber, cell.Span, $"«{cell.Text.Trim()}» er ikke et tall",
                    hint ?? "skriv et tall, for eksempel 1 234,5");
                return null;
            default:
                return null;
        }
    }

    /// <summary>The number in a cell that must have one.</summary>
    public Located<decimal>? RequiredNumber(string column, DiagnosticBag faults) =>
        Text(column) is null ? Lacking<decimal>(column, faults) : Number(column, faults);

    /// <summary>True for a number that is whole when counted in thousandths: millions with decimals look like that.</summary>
    private static bool HasThousandths(decimal value) => decimal.Truncate(value * 1000m) == value * 1000m;

    /// <summary>A whole number, or null when the cell is empty.</summary>
    public Located<long>? Whole(string column, DiagnosticBag faults)
    {
        if (Number(column, faults) is not { } number) return null;
        if (decimal.Truncate(number.Value) == number.Value) return number.With((long)number.Value);
        faults.Add(Catalogue.NotWhole, number.Span, $"«{Text(column)?.Value}» er ikke et helt tall",
            column == "beløp" && HasThousandths(number.Value)
                ? $"beløp er i hele 1 000 kroner: skriv {NumberText.Show(number.Value * 1000m)} hvis tallet er i millioner, ellers rund av til {NumberText.Show(Math.Round(number.Value, MidpointRounding.AwayFromZero))}"
                : $"rund av, for eksempel til {NumberText.Show(Math.Round(number.Value, MidpointRounding.AwayFromZero))}");
        return null;
    }

    /// <summary>A whole number in a cell that must have one.</summary>
    public Located<long>? RequiredWhole(string column, DiagnosticBag faults) =>
        Text(column) is null ? Lacking<long>(column, faults) : Whole(column, faults);

    /// <summary>A year, four digits, in a cell that must have one.</summary>
    public Located<int>? Year(string column, DiagnosticBag faults)
    {
        if (RequiredText(column, faults) is not { } text) return null;
        if (YearText.TryParse(text.Value, out var year)) return text.With(year);
        faults.Add(Catalogue.NotYear, text.Span, $"«{text.Value}» er ikke et årstall", YearText.HintFor(text.Value));
        return null;
    }

    /// <summary>One of some words, without case; null when the cell is empty or holds another word (reported).</summary>
    public Located<string>? Choice(string column, IReadOnlyCollection<string> allowed, DiagnosticBag faults)
    {
        if (Text(column) is not { } text) return null;
        var found = allowed.FirstOrDefault(word => word.Equals(text.Value, StringComparison.OrdinalIgnoreCase));
        if (found is not null) return text.With(found);
        faults.Add(Catalogue.UnknownChoice, text.Span, $"ukjent {column} «{text.Value}»", NearestName.HintOrList(text.Value, allowed));
        return null;
    }

    private Located<T>? Lacking<T>(string column, DiagnosticBag faults)
    {
        // A column that the header or the row lacks altogether is reported when the table is read.
        if (Cells.TryGetValue(column, out var cell))
            faults.Add(Catalogue.MissingValue, cell.Span, $"«{column}» mangler verdi", "fyll ut cella; en tom celle er aldri 0");
        return null;
    }
}

/// <summary>Years as they are written in files.</summary>
public static partial class YearText
{
    /// <summary>What to write.</summary>
    internal const string Hint = "skriv året med fire siffer, for eksempel 2025";

    /// <summary>The year that a text holds among other signs («2026.0», «31.12.2025»), else what a year looks like.</summary>
    public static string HintFor(string text)
    {
        if (text.Length > 40) return Hint;
        var whole = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return Inside().Matches(whole) is [var only] ? $"mente du {only.Value}? skriv bare årstallet" : Hint;
    }

    /// <summary>Four digits, 1900–2199.</summary>
    public static bool TryParse(string text, out int year)
    {
        year = 0;
        return text.Length == 4 && text.All(char.IsAsciiDigit)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= 1900 and < 2200;
    }

    [GeneratedRegex("(?<![0-9])(19|20|21)[0-9]{2}(?![0-9])")]
    private static partial Regex Inside();
}
