using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Language;
using Perspektivmelding.Reading;
using Xunit.Abstractions;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>
/// Breaks every condition beside a sentence, one sign at a time, and asks whether what the extreme editions and prøver.txt say
/// would change: if it would, their goldens cry. A mutant that changes nothing there is not caught, and is counted.
/// </summary>
public sealed partial class MutantTests(ITestOutputHelper output)
{
    /// <summary>The share of broken conditions that must be seen, per cent; what is measured, rounded down.</summary>
    private const int Minst = 99;

    private static readonly (string Fra, string Til)[] Bytter =
        [("<", ">"), (">", "<"), ("≤", "<"), ("≥", ">"), ("=", "≠"), ("≠", "="), (" og ", " eller "), (" eller ", " og ")];

    [Fact]
    public void Et_vilkår_som_er_byttet_om_endrer_det_en_utgave_sier()
    {
        var texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value;
        var sagt = Utgavevalg.Ekstreme.Keys.AsParallel().SelectMany(navn => Utgavevalg.Ekstrem(navn, "nb").Setninger)
            .Concat(Variantprøve.Alle.Select(p => p.Lag(TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value)).AsParallel()).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var sluppet = new List<string>();
        var antall = 0;
        foreach (var key in texts.Keys)
        {
            var varianter = texts.Find(key)!.Variants;
            for (var i = 0; i < varianter.Length; i++)
            {
                if (varianter[i].Når is null) continue;
                foreach (var mutant in Mutanter(varianter[i].Vilkår))
                {
                    antall++;
                    var byttet = Vilkår.Les(mutant, out _, out _).ShouldNotBeNull(mutant);
                    if (!sagt.GetValueOrDefault(key, []).Any(s => Valgt(varianter.Select((v, n) => n == i ? byttet : v.Når), s) != s.Variant))
                        sluppet.Add($"{key}[{i.ToString(CultureInfo.InvariantCulture)}] {mutant}");
                }
            }
        }
        output.WriteLine($"{antall - sluppet.Count} av {antall} mutanter fanget. Ikke fanget:");
        foreach (var ett in sluppet) output.WriteLine(ett);
        (100 * (antall - sluppet.Count) / antall).ShouldBeGreaterThanOrEqualTo(Minst);
    }

    private static int Valgt(IEnumerable<Vilkår?> vilkår, Setning setning)
    {
        var n = 0;
        foreach (var ett in vilkår)
        {
            if (ett is null || ett.Holder(navn => Slå(navn, setning))) return n;
            n++;
        }
        return -1;
    }

    private static Verdi Slå(string navn, Setning setning)
    {
        foreach (var (gitt, verdi) in setning.Values)
            if (gitt == navn)
                return new Verdi(verdi.Tall, verdi.Sant, verdi.Sant is null ? verdi.Tekst : null);
        return default;
    }

    private static IEnumerable<string> Mutanter(string vilkår)
    {
        // Every sign in its short form first, so that <= is one sign.
        var tekst = vilkår.Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal).Replace("!=", "≠", StringComparison.Ordinal);
        foreach (var (fra, til) in Bytter)
            foreach (Match treff in Regex.Matches(tekst, Regex.Escape(fra)))
                yield return tekst[..treff.Index] + til + tekst[(treff.Index + fra.Length)..];
        foreach (Match treff in Navnet().Matches(tekst))
            yield return tekst[..treff.Index] + "ikke " + tekst[treff.Index..];
    }

    // A fact that stands alone: after the start, og, eller or a parenthesis, and before og, eller, a parenthesis or the end.
    [GeneratedRegex(@"(?<=^|\bog |\beller |\()(?!ikke\b|finnes\b)[a-zæøå_]+(?= og\b| eller\b|\)|$)")]
    private static partial Regex Navnet();
}
