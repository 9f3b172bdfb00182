using System.Globalization;
using System.Text;

namespace Perspektivmelding.OpenData;

/// <summary>
/// Writes a table as CSV for people (kontrakt.md 7): semicolon, decimal comma, ASCII minus, no thousands separator,
/// UTF-8 with BOM. Text that a spreadsheet would run as a formula is neutralised; numbers never are.
/// </summary>
internal sealed class CsvFile
{
    private const int MostDecimals = 4;

    private readonly StringBuilder _text = new();
    private bool _rowHasCells;

    /// <summary>Starts a table with its heads.</summary>
    public CsvFile(params ReadOnlySpan<string> heads)
    {
        foreach (var head in heads) Text(head);
        EndRow();
    }

    /// <summary>Adds a text cell.</summary>
    public CsvFile Text(string? value)
    {
        Separate();
        var text = Neutralised(Charts.VisibleText.Of(Language.Anslagsmerke.Uten(value ?? "")));
        _text.Append(text.AsSpan().ContainsAny(";\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
        return this;
    }

    /// <summary>Adds a number with no more decimals than its unit can use; an empty cell where it is missing.</summary>
    /// <param name="value">The number; it stands unrounded in the JSON files.</param>
    /// <param name="decimals">Per cent four, 1 000 kr, kr and people none.</param>
    public CsvFile Number(decimal? value, int decimals = 4)
    {
        Separate();
        if (value is { } number) _text.Append(Written(number, decimals));
        return this;
    }

    /// <summary>A number as CSV has it: rounded half away from zero, no trailing zeros, decimal comma.</summary>
    internal static string Written(decimal number, int decimals)
    {
        var rounded = decimal.Round(number, Math.Min(decimals, MostDecimals), MidpointRounding.AwayFromZero);
        return (rounded == 0m ? 0m : rounded).ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _text.Append("\r\n");
        _rowHasCells = false;
    }

    /// <summary>The finished file.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    /// <summary>
    /// A leading =, +, -, @, tab or line break makes a spreadsheet run the cell; an apostrophe before it makes it text
    /// (OWASP, CSV injection). Blanks before such a sign do not help, since spreadsheets trim them.
    /// </summary>
    internal static string Neutralised(string text)
    {
        var trimmed = text.AsSpan().TrimStart(" \u00A0");
        return trimmed.Length > 0 && trimmed[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + text
            : text;
    }

    private void Separate()
    {
        if (_rowHasCells) _text.Append(';');
        _rowHasCells = true;
    }
}
