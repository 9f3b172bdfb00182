using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Numbers in YAML: digits, decimal point, ASCII minus; unquoted.</summary>
internal static class YamlNumber
{
    /// <summary>Reads a number; null and a diagnostic when the text is none.</summary>
    internal static Located<decimal>? Read(YamlNode.Text text, DiagnosticBag faults)
    {
        if (text.IsPlain && TryParse(text.Value, out var value)) return new Located<decimal>(value, text.Span);
        if (NumberText.Parse(text.Value) is NumberReading.TooLong)
        {
            faults.Add(Catalogue.TooManyDigits, text.Span, $"«{text.Value}» har for mange siffer", CsvRow.TooLongHint);
            return null;
        }

        faults.Add(Catalogue.YamlNotNumber, text.Span, $"«{text.Value.Trim()}» er ikke et tall i YAML", HintFor(text));
        return null;
    }

    /// <summary>True when YAML itself would read a plain scalar as a number.</summary>
    internal static bool LooksLikeNumber(string text) =>
        text.Length is > 0 and <= 40 && text.TrimStart('-', '+').All(c => char.IsAsciiDigit(c) || c == '.') && text.Any(char.IsAsciiDigit);

    private static bool TryParse(string text, out decimal value)
    {
        value = 0;
        var digits = text.StartsWith('-') ? text[1..] : text;
        var parts = digits.Split('.');
        // A leading zero is octal in older YAML and decimal in newer: two readings, so none.
        var isNumber = parts.Length <= 2 && parts.All(part => part.Length is > 0 and <= 20 && part.All(char.IsAsciiDigit))
            && (parts[0].Length == 1 || parts[0][0] != '0') && parts[0].Length <= 15;
        return isNumber && decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static string HintFor(YamlNode.Text text)
    {
        if (!text.IsPlain && TryParse(text.Value, out _)) return $"ta bort anførselstegnene: {text.Value}";
        if (text.Value.EndsWith('%')) return $"skriv tallet uten prosenttegn: {text.Value.TrimEnd('%', ' ')}";
        var rewritten = NumberText.Parse(text.Value) switch
        {
            NumberReading.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            NumberReading.Ambiguous both => string.Create(CultureInfo.InvariantCulture, $"{both.AsDecimal} eller {both.AsThousands}"),
            _ => null,
        };
        if (rewritten is null && text.Value.Contains('_', StringComparison.Ordinal) && TryParse(text.Value.Replace("_", "", StringComparison.Ordinal), out var joined))
            return string.Create(CultureInfo.InvariantCulture, $"skriv tallet uten understrek: {joined}");
        if (text.Value.StartsWith('+') && TryParse(text.Value[1..], out _)) return $"skriv tallet uten pluss: {text.Value[1..]}";
        return rewritten is null
            ? "skriv siffer med punktum foran desimalene, for eksempel 4.5"
            : $"YAML har desimalpunktum og ingen mellomrom i tall: skriv {rewritten}";
    }
}
