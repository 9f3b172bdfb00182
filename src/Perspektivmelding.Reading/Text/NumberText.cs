using System.Globalization;

namespace Perspektivmelding.Reading;

/// <summary>What a piece of text means as a number.</summary>
public abstract record NumberReading
{
    private NumberReading()
    {
    }

    /// <summary>Nothing is written: the number is missing, never 0.</summary>
    internal sealed record Missing : NumberReading;

    /// <summary>One reading only.</summary>
    public sealed record Number(decimal Value) : NumberReading;

    /// <summary>Two readings: the sign before the last three digits may part decimals or thousands.</summary>
    /// <param name="AsDecimal">With the sign as decimal sign; keeps the decimals as written.</param>
    /// <param name="AsThousands">With the sign between thousands.</param>
    public sealed record Ambiguous(decimal AsDecimal, decimal AsThousands) : NumberReading
    {
        /// <summary>Both readings, each written so that it has one meaning.</summary>
        public string Hint => string.Create(CultureInfo.InvariantCulture, $"skriv {AsThousands} eller {NumberText.Show(AsThousands)}")
            + string.Create(CultureInfo.InvariantCulture, $" hvis det er tusener, {AsDecimal}0").Replace('.', ',')
            + " hvis det er desimaler";
    }

    /// <summary>A number, but with more digits than any amount has.</summary>
    public sealed record TooLong : NumberReading;

    /// <summary>No reading; the hint says what may be meant, or is null.</summary>
    public sealed record Unreadable(string? Hint) : NumberReading;
}

/// <summary>
/// Numbers as people write them in tables: decimal comma or point; blank, no-break blank or narrow no-break blank
/// between thousands; -, − or - and a blank as minus. What could mean two numbers is refused.
/// </summary>
public static class NumberText
{
    private const int MaxWholeDigits = 15;
    private const int MaxDecimals = 20;

    /// <summary>Reads a cell.</summary>
    public static NumberReading Parse(string text) => Read(text) ?? new NumberReading.Unreadable(NumberHint.For(text));

    /// <summary>Null for what is no number; what it may be is another question.</summary>
    public static NumberReading? Read(string text)
    {
        var body = text.Trim(' ', '\u00A0', '\u202F', '\t');
        if (string.IsNullOrWhiteSpace(body)) return new NumberReading.Missing();
        var negative = body[0] is '-' or '\u2212';
        if (negative) body = body[1..].TrimStart(' ', '\u00A0', '\u202F');
        if (body.Length == 0)
            return new NumberReading.Unreadable("skriv 0 når verdien er null, eller la cella stå tom når den ikke er kjent");

        var mark = body.LastIndexOfAny(['.', ',']);
        var whole = mark < 0 ? body : body[..mark];
        var decimals = mark < 0 ? "" : body[(mark + 1)..];
        if (mark >= 0 && !AllDigits(decimals)) return null;
        if (!IsWhole(whole, out var digits)) return null;
        if (digits.Length > MaxWholeDigits || decimals.Length > MaxDecimals)
            return new NumberReading.TooLong();

        var value = Signed(digits + (mark < 0 ? "" : "." + decimals), negative);
        return mark >= 0 && decimals.Length == 3 && IsFirstGroup(whole)
            ? new NumberReading.Ambiguous(value, Signed(digits + decimals, negative))
            : new NumberReading.Number(value);
    }

    /// <summary>Writes a number as the hints show it: decimal comma, blank between thousands.</summary>
    public static string Show(decimal value)
    {
        var text = Math.Abs(value).ToString("#,0.####################", CultureInfo.InvariantCulture);
        return (value < 0 ? "-" : "") + text.Replace(',', ' ').Replace('.', ',');
    }

    /// <summary>A plain run of digits, or groups of three with a blank between.</summary>
    private static bool IsWhole(string text, out string digits)
    {
        var groups = text.Split(' ', '\u00A0', '\u202F');
        digits = string.Concat(groups);
        if (!AllDigits(digits)) return false;
        return groups.Length == 1
            || (groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3));
    }

    /// <summary>True when the text could be the digits before a thousands separator: one to three, not starting with 0.</summary>
    private static bool IsFirstGroup(string whole) => whole.Length is >= 1 and <= 3 && whole[0] != '0';

    private static bool AllDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static decimal Signed(string digits, bool negative)
    {
        var value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return negative ? -value : value;
    }
}
