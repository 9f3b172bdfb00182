using System.Text;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Ordvalg;

/// <summary>The Norwegian sentences that stand in the source itself: what is wrong with a file, what to do about it, help and reports.</summary>
internal static partial class Meldinger
{
    /// <summary>Every text of the program's own that reads as Norwegian.</summary>
    internal static IEnumerable<Stykke> Alle() =>
        Directory.GetDirectories(Repository.Folder("src"))
            .Where(m => Path.GetFileName(m) is not ("Perspektivmelding.Model" or "Perspektivmelding.Charts"))
            .SelectMany(m => Directory.GetFiles(m, "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(f => Tekster(File.ReadAllText(f)).Where(t => Norsk().Count(t.Tekst) >= 2).Select(t => new Stykke(Path.GetFileName(f), t.Linje, t.Tekst)));

    /// <summary>The string literals of a source, with what is filled in left out.</summary>
    internal static IEnumerable<(int Linje, string Tekst)> Tekster(string kode)
    {
        var linje = 1;
        for (var i = 0; i < kode.Length; i++)
        {
            if (kode[i] == '\n') linje++;
            else if (kode.AsSpan(i).StartsWith("//"))
            {
                while (i + 1 < kode.Length && kode[i + 1] != '\n') i++;
            }
            else if (Tegn().Match(kode, i) is { Success: true } tegn && tegn.Index == i) i += tegn.Length - 1;
            else if (kode[i] == '"')
            {
                var start = linje;
                var tekst = Les(kode, ref i, ref linje, out var innfelte);
                yield return (start, tekst);
                foreach (var inni in innfelte.SelectMany(Tekster)) yield return (start, inni.Tekst);
            }
        }
    }

    // i stands on the first quote, and afterwards on the last.
    private static string Les(string kode, ref int i, ref int linje, out List<string> innfelte)
    {
        var (rå, ordrett, fylles) = (kode.AsSpan(i).StartsWith("\"\"\""), Foran(kode, i).Contains('@', StringComparison.Ordinal), Foran(kode, i).Contains('$', StringComparison.Ordinal));
        innfelte = [];
        var (tekst, slutt) = (new StringBuilder(), rå ? "\"\"\"" : "\"");
        for (i += slutt.Length; i < kode.Length; i++)
        {
            if (kode[i] == '\n') linje++;
            if (kode.AsSpan(i).StartsWith(slutt))
            {
                if (ordrett && i + 1 < kode.Length && kode[i + 1] == '"') i++;
                else break;
            }
            else if (!rå && !ordrett && kode[i] == '\\') i++;
            else if (fylles && kode.AsSpan(i).StartsWith("{{")) i++;
            else if (fylles && kode[i] == '{')
            {
                var fra = i + 1;
                for (var dybde = 1; dybde > 0 && ++i < kode.Length;)
                {
                    if (kode[i] == '"') _ = Les(kode, ref i, ref linje, out _);
                    else dybde += kode[i] switch { '{' => 1, '}' => -1, _ => 0 };
                }

                innfelte.Add(kode[fra..i]);
                tekst.Append(' ');
            }
            else tekst.Append(kode[i]);
        }

        i += slutt.Length - 1;
        return tekst.ToString();
    }

    private static string Foran(string kode, int i) => kode[Math.Max(0, i - 2)..i];

    [GeneratedRegex(@"\G'(?:[^'\\]|\\[^u]|\\u[0-9A-Fa-f]{4})'", RegexOptions.CultureInvariant)]
    private static partial Regex Tegn();

    [GeneratedRegex(@"\b(?:er|ikke|og|som|har|for|til|av|med|den|det|på|kan|må|skal|fra|eller|fila|hent|skriv|rett|ingen|bare|mangler|tabellen)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Norsk();
}
