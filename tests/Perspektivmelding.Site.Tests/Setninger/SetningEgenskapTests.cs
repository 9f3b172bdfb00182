using System.Globalization;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Site.Language;
using Xunit.Abstractions;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>
/// Every sentence of every edition, held against its condition and against the numbers in it: the named extremes, and as
/// many drawn ones as <c>SETNINGER</c> says (40 without it; 10 000 by hand).
/// </summary>
public sealed class SetningEgenskapTests(ITestOutputHelper output)
{
    private const ulong Frø = 20_261_130;

    private static int Antall => int.TryParse(Environment.GetEnvironmentVariable("SETNINGER"), NumberStyles.None, CultureInfo.InvariantCulture, out var antall) ? antall : 40;

    [Fact]
    public void Ingen_setning_sier_noe_annet_enn_tallene()
    {
        var innvendinger = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var nådd = new HashSet<(string, int)>();
        var setninger = 0L;
        Parallel.ForEach(Utgaver(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, utgave =>
        {
            var skrevet = Skriv(utgave.Valg);
            var funnet = Innvendinger(skrevet).ToList();
            lock (innvendinger)
            {
                foreach (var (hva, tekst) in funnet)
                    innvendinger.TryAdd(hva, $"{utgave.Navn} ({utgave.Valg.Målform}): {tekst}");
                nådd.UnionWith(skrevet.Setninger.Select(s => (s.Key, s.Variant)));
                setninger += skrevet.Setninger.Count + skrevet.Tekster.Count;
            }
        });
        output.WriteLine($"{setninger.ToString(CultureInfo.InvariantCulture)} setninger og tekster");
        File.WriteAllLines(Path.Combine(Path.GetTempPath(), "setninger-innvendinger.txt"), innvendinger.Select(i => $"{i.Key}\t{i.Value}"));
        innvendinger.Select(i => $"{i.Key} — {i.Value}").ShouldBeEmpty();
    }

    private static IEnumerable<(string Navn, Utgavevalg Valg)> Utgaver()
    {
        foreach (var (navn, valg) in Utgavevalg.Ekstreme)
        {
            yield return (navn, valg with { Målform = "nb" });
            yield return (navn, valg with { Målform = "nn" });
        }
        for (var n = 0; n < Antall; n++)
            yield return ($"trekk {n.ToString(CultureInfo.InvariantCulture)}", Utgavevalg.Tilfeldig(new Draw(Frø, (ulong)n)));
    }

    private static Skrevet Skriv(Utgavevalg valg)
    {
        var mappe = Directory.CreateTempSubdirectory("setning-").FullName;
        try
        {
            Lagetutgave.Skriv(valg, mappe);
            return Skrevet.Av(mappe, valg.Målform);
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    // One objection a kind of sentence: by the key of the text where it was made of one, else by the words with the numbers out.
    private static IEnumerable<(string Hva, string Tekst)> Innvendinger(Skrevet skrevet)
    {
        foreach (var feil in skrevet.Feil) yield return ($"{feil.Code} {feil.Message}", feil.Hint ?? "");
        foreach (var setning in skrevet.Setninger)
            foreach (var innvending in Leserprøve.Innvendinger(Skrevet.Lest(setning.Text)))
                yield return ($"{setning.Key}[{setning.Variant.ToString(CultureInfo.InvariantCulture)}] {innvending.Split(':')[0]}", innvending);
        var laget = skrevet.Setninger.Select(s => Anslagsmerke.Uten(s.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var tekst in skrevet.Tekster.Where(t => !laget.Contains(Anslagsmerke.Uten(t))))
            foreach (var innvending in Leserprøve.Innvendinger(Skrevet.Lest(tekst)))
                yield return ($"side {new string([.. innvending.Where(c => !char.IsAsciiDigit(c))])}", innvending);
    }
}
