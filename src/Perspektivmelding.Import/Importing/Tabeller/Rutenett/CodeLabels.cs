using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>
/// Parts codes from names where a file has both in one cell: «1130 Strand» (Statistikkbanken) or «1130 - Strand» (PxWebApi).
/// A whole axis is parted one way; a name with « - » in it («0301 Oslo - Oslove») is never parted there.
/// </summary>
internal static partial class CodeLabels
{
    /// <summary>Codes and names of an axis.</summary>
    /// <param name="texts">The labels as written.</param>
    /// <param name="role">What the axis is about.</param>
    internal static ImmutableArray<Category> Split(IReadOnlyList<string> texts, DimensionRole role)
    {
        if (role == DimensionRole.Time) return [.. texts.Select(text => new Category(DimensionNames.Period(text), text))];
        if (texts.All(text => WithDash().IsMatch(text)) && AreDistinct(texts)) return [.. texts.Select(text => At(text, " - "))];
        if (texts.All(text => (role == DimensionRole.Geo ? Place() : Coded()).IsMatch(text)) && AreDistinct(texts) && !AreAmounts(texts, role))
            return [.. texts.Select(text => At(text, " "))];
        // Codes alone, as PxWebApi gives them.
        if (texts.All(text => OnlyCode().IsMatch(text))) return [.. texts.Select(text => new Category(text, text))];
        return [.. texts.Select(text => new Category(null, text))];
    }

    /// <summary>Code and name of an axis itself: «Region - region».</summary>
    internal static (string? Code, string Label) Axis(string name)
    {
        var at = name.IndexOf(" - ", StringComparison.Ordinal);
        if (at > 0 && !name[..at].Contains(' ', StringComparison.Ordinal)) return (name[..at], name[(at + 3)..]);
        return AxisCode().IsMatch(name) ? (name, name) : (null, name);
    }

    private static Category At(string text, string sign)
    {
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        return new Category(text[..at], text[(at + sign.Length)..].Trim());
    }

    private static bool AreDistinct(IEnumerable<string> texts) =>
        texts.GroupBy(text => text[..text.IndexOf(' ', StringComparison.Ordinal)]).All(group => group.Count() == 1);

    /// <summary>«20 kommuner», «2 personer»: a number and what it counts, not a code and its name.</summary>
    private static bool AreAmounts(IReadOnlyList<string> texts, DimensionRole role) =>
        role != DimensionRole.Geo && texts.All(text => char.IsAsciiDigit(text[0]))
        && (texts.Select(text => text.IndexOf(' ', StringComparison.Ordinal)).Distinct().Count() > 1
            || texts.Any(text => char.IsLower(text[text.IndexOf(' ', StringComparison.Ordinal) + 1])));

    [GeneratedRegex("^(?:K-)?[0-9A-Za-z_.]+ - \\S", RegexOptions.CultureInvariant)]
    private static partial Regex WithDash();

    [GeneratedRegex("^(?:(?:K-)?[0-9]{1,8}[a-zA-Z]?|EAK[A-Z]*|EKA[0-9]{2}|EKG[0-9]{2}|[A-Z]{1,4}[0-9]+[A-Za-z0-9]*) +\\S", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("^(?:[0-9]{2,6}|[A-Z]{1,8}[0-9]+[A-Za-z0-9]*|[A-HJ-Z]) +\\S", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();

    [GeneratedRegex("^(?:(?:K-)?[0-9]{1,8}[+]?|[A-Z]{2,8}[0-9]+[A-Za-z0-9]*|EAK[A-Z]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyCode();

    [GeneratedRegex("^(?:KOK[A-Za-z0-9]+|Region|ContentsCode|Tid|Alder|Kjonn|[A-Z][A-Za-z]*[0-9]{2,})$", RegexOptions.CultureInvariant)]
    private static partial Regex AxisCode();
}
