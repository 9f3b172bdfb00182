using System.Globalization;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Reading;

/// <summary>Common ways of writing numbers that are not read, and what to write instead.</summary>
internal static partial class NumberHint
{
    private const string NoValue = "skriv 0 når verdien er null, eller la cella stå tom når den ikke er kjent";

    /// <summary>What to write instead of a text that is no number; null when nothing can be said.</summary>
    internal static string? For(string text)
    {
        var body = text.Trim();
        if (body is "." or ".." or "..." or ":" or "x" or "X" or "–" or "—" or "n/a" or "N/A" or "NA" or "null" or "NULL" or "nan" or "NaN" or "mangler") return NoValue;
        if (body.StartsWith('#')) return "regnearket har en feil i cella; rett den der, og lagre på nytt";
        if (body.StartsWith('=')) return "lagre verdiene fra regnearket, ikke formlene";
        if (body.EndsWith('%')) return $"skriv tallet uten prosenttegn: {body.TrimEnd('%', ' ', '\u00A0')}";
        if (body.StartsWith('(') && body.EndsWith(')')) return $"skriv minus foran i stedet for parentes: -{body.Trim('(', ')')}";
        if (body[0] is '-' or '\u2212' && body[1..].TrimStart() is ['-' or '\u2212', ..]) return Meant(body.TrimStart('-', '\u2212', ' '), "skriv ett minustegn: -{0}");
        if (body.EndsWith('-') || body.EndsWith('\u2212')) return $"skriv minus foran tallet: -{body.TrimEnd('-', '\u2212', ' ')}";
        if (body[0] is '–' or '—') return $"bruk vanlig minus: -{body[1..].TrimStart()}";
        if (body[0] is '+') return $"skriv tallet uten pluss: {body[1..].TrimStart()}";
        if (Exponent().IsMatch(body)) return "skriv alle siffrene; regnearket har kortet ned tallet";
        if (Date().IsMatch(body)) return "skriv tallet på nytt; regnearket kan ha gjort det om til en dato";
        if (body.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c))) return Meant(Folded(body), "bruk vanlige siffer: {0}");
        if (body.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-')) return Regrouped(body);
        if (body.All(c => char.IsAsciiDigit(c) || c is '\'' or '’' or '_' or '.' or ',' or '-') && body.Any(char.IsAsciiDigit))
            return Meant(string.Concat(body.Where(c => c is not ('\'' or '’' or '_'))), "skriv tallet uten {1} mellom siffrene: {0}", body.First(c => c is '\'' or '’' or '_'));
        if (body.Any(c => c > ' ' && char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F')))
            return Meant(string.Concat(body.Where(c => !char.IsWhiteSpace(c))), "bruk vanlig mellomrom, eller ingen: {0}");
        if (body.Any(char.IsAsciiDigit) && body.All(c => char.IsAsciiDigit(c) || c is '-' or ',' or '.' or ' ' or '\u00A0' or '\u202F'))
            return "mellomrom kan bare stå mellom tusener, tre og tre siffer bakfra: 1 234 567";
        if (body.Any(char.IsAsciiDigit) && body.All(c => char.IsAsciiDigit(c) || c is 'O' or 'o' or 'l' or 'I' or ',' or '-'))
            return Meant(body.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1'), "er en bokstav skrevet i stedet for et siffer? mente du {0}?");
        return body.Any(char.IsAsciiDigit) && body.Any(char.IsLetter)
            ? "skriv bare tallet; enhet og forklaring hører hjemme i kolonnen «kilde»"
            : null;
    }

    /// <summary>A piece of advice with a number in it, when what it would have the writer write can be read.</summary>
    private static string? Meant(string number, string advice, char sign = ' ') =>
        NumberText.Read(number) is NumberReading.Number ? string.Format(CultureInfo.InvariantCulture, advice, number, sign) : null;

    /// <summary>Digits of other scripts and widths as the common ones.</summary>
    private static string Folded(string text) => string.Concat(text.Select(c =>
        char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c).ToString(CultureInfo.InvariantCulture) : c switch { '，' => ",", '．' => ".", '－' => "-", _ => c.ToString() }));

    /// <summary>1.234.567 and 1.234,56 have thousands signs we do not read; show the number with blanks.</summary>
    private static string? Regrouped(string body)
    {
        var last = body.LastIndexOfAny(['.', ',']);
        if (last <= 0 || last == body.Length - 1 || !char.IsAsciiDigit(body[last - 1])) return "skriv siffer både foran og bak desimaltegnet";
        var sign = body[last];
        var isDecimal = body.Count(c => c == sign) == 1;
        var whole = (isDecimal ? body[..last] : body).Replace(".", " ", StringComparison.Ordinal).Replace(',', ' ');
        var rewritten = isDecimal ? $"{whole},{body[(last + 1)..]}" : whole;
        return NumberText.Read(rewritten) is NumberReading.Number
            ? $"bruk mellomrom som tusenskille: {rewritten}"
            : "bruk mellomrom mellom tusener og komma foran desimaler, for eksempel 1 234,5";
    }

    [GeneratedRegex("^[-−]?[0-9]+([.,][0-9]+)?[eE][-+]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();

    /// <summary>1.2.2026, 2026-01-02, jan.25, 12. mai: what a spreadsheet makes of 1.2 and the like.</summary>
    [GeneratedRegex(@"^([0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}\.|([0-9]{1,2}\.? ?)?(jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-z]*\.?([ -]?[0-9]{2,4})?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();
}
