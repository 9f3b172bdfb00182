using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>
/// Flat files made by programs (pyjstat, PxWebApiData, pandas) have a column of codes and a column of names for each variable.
/// The two are one variable: where the names of the columns belong together and no code has two names.
/// </summary>
internal static partial class CodeColumns
{
    /// <summary>For each column that names things, the column that has the names of its codes; -1 = none.</summary>
    /// <param name="names">The names of the columns.</param>
    /// <param name="rows">What stands in them.</param>
    internal static ImmutableArray<int> Names(ImmutableArray<string> names, IReadOnlyList<string[]> rows)
    {
        var partner = new int[names.Length];
        Array.Fill(partner, -1);
        for (var code = 0; code < names.Length; code++)
        {
            for (var name = 0; name < names.Length; name++)
            {
                if (name == code || partner[code] >= 0 || partner[name] >= 0 || partner.Contains(name) || partner.Contains(code)) continue;
                if (BelongTogether(names[code], names[name]) && Names(rows, code, name)) partner[code] = name;
            }
        }

        return [.. partner];
    }

    /// <summary>Code and name of the variable that a column of codes and a column of names are together.</summary>
    internal static (string? Code, string Label) Variable(string codes, string names) =>
        (CodeLabels.Axis(CodeWord().Replace(codes, "")).Code, NameWord().Replace(names, "") is { Length: > 0 } name ? name : CodeWord().Replace(codes, ""));

    private static bool BelongTogether(string code, string name)
    {
        var isCode = CodeWord().IsMatch(code);
        if (isCode || NameWord().IsMatch(name)) return !CodeWord().IsMatch(name) && Folded(CodeWord().Replace(code, "")) == Folded(NameWord().Replace(name, ""));
        // PxWebApiData: «region» beside «Region», «år» beside «Tid», «art» beside «KOKart0000».
        var (codeRole, nameRole) = (DimensionNames.RoleOf(code, null), DimensionNames.RoleOf(name, null));
        if (!char.IsAsciiLetterUpper(code.FirstOrDefault()) || !char.IsLower(name.FirstOrDefault())) return false;
        return codeRole != DimensionRole.Other ? codeRole == nameRole
            : Folded(code) == Folded(name) || (SsbCode().Match(code) is { Success: true } ssb && Folded(name).StartsWith(Folded(ssb.Groups[1].Value), StringComparison.Ordinal));
    }

    private static bool Names(IReadOnlyList<string[]> rows, int code, int name)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row[code].Length == 0) return false;
            if (!seen.TryAdd(row[code], row[name]) && seen[row[code]] != row[name]) return false;
        }

        return true;
    }

    private static string Folded(string name) => NotLetter().Replace(
        name.ToLowerInvariant().Replace("ø", "o", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal), "");

    [GeneratedRegex(@"(?:[ _.\-]?(?:kode|nr|nummer)|[ _.\-](?:code|id))\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CodeWord();

    [GeneratedRegex(@"[ _.\-]?(?:navn|name|tekst|text|label|etikett)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameWord();

    [GeneratedRegex("^KOK([a-z]+?)0000$", RegexOptions.CultureInvariant)]
    private static partial Regex SsbCode();

    [GeneratedRegex(@"[^\p{L}0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NotLetter();
}
