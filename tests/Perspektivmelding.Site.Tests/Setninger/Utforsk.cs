using Xunit.Abstractions;
namespace Perspektivmelding.Site.Tests.Setninger;
public sealed class Utforsk(ITestOutputHelper output)
{
    [Fact]
    public void Utforsker()
    {
        var texts = Perspektivmelding.Site.Language.TextsReader.Read(Repository.Folder("theme"), "nb").Value;
        var un = Environment.GetEnvironmentVariable("ALLE") == "1" ? texts.Keys.Where(k => texts.Find(k)!.Variants.Length > 1).SelectMany(k => Enumerable.Range(0, texts.Find(k)!.Variants.Length).Select(i => $"{k}[{i}]")).ToHashSet() : File.ReadAllLines(Path.Combine(Repository.Folder("tests"), "Perspektivmelding.Site.Tests", "Setninger", "unaadde.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')[0]).ToHashSet();
        var alle = new HashSet<string>();
        var navn = Environment.GetEnvironmentVariable("UTGAVER") is { Length: > 0 } n ? n.Split(',') : Utgavevalg.Ekstreme.Keys.ToArray();
        if (Environment.GetEnvironmentVariable("ALLE") == "1")
            foreach (var m in new[] { TestEdition.Shipped, TestEdition.Fjordvik, Repository.Folder("tests/sites/strand") }) alle.UnionWith(Skrevet.Av(m, "nb").Setninger.Select(x => $"{x.Key}[{x.Variant}]"));
        foreach (var u in navn)
        {
            var t = System.Diagnostics.Stopwatch.StartNew();
            try
            {
                var s = Utgavevalg.Ekstrem(u, "nb");
                var nye = s.Setninger.Select(x => $"{x.Key}[{x.Variant}]").Distinct().Where(un.Contains).Order().ToList();
                alle.UnionWith(nye);
                if (Environment.GetEnvironmentVariable("ALLE") != "1") output.WriteLine($"{u} {t.ElapsedMilliseconds} ms: {string.Join(' ', nye)}");
                foreach (var f in s.Feil) output.WriteLine("   FEIL " + f.Code + " " + f.Message + " " + f.Hint);
                foreach (var f in s.Setninger.SelectMany(x => Leserprøve.Innvendinger(Skrevet.Lest(x.Text)).Select(i => $"{x.Key}[{x.Variant}] {i}")).Distinct()) output.WriteLine("   " + f);
                if (Environment.GetEnvironmentVariable("VIS") is { Length: > 0 } v) foreach (var x in s.Setninger.Where(x => v.Split(',').Contains(x.Key)).DistinctBy(x => (x.Key, x.Text))) output.WriteLine($"   {x.Key}[{x.Variant}] {x.Text} | {string.Join("; ", x.Values.Select(y => y.Name + "=" + (y.Value.Sant?.ToString() ?? y.Value.Tekst)))}");
            }
            catch (Exception e) { output.WriteLine(u + " " + e.Message); }
        }
        output.WriteLine("IGJEN " + string.Join(' ', un.Except(alle).Order()));
    }

    [Fact]
    public void Trekker()
    {
        var dekket = new HashSet<string>();
        static IEnumerable<string> Nådd(Skrevet s) => s.Setninger.Select(x => $"{x.Key}[{x.Variant}]").Distinct();
        foreach (var m in new[] { TestEdition.Shipped, TestEdition.Fjordvik, Repository.Folder("tests/sites/strand") }) dekket.UnionWith(Nådd(Skrevet.Av(m, "nb")));
        foreach (var u in Utgavevalg.Ekstreme.Keys) dekket.UnionWith(Nådd(Utgavevalg.Ekstrem(u, "nb")));
        var antall = int.Parse(Environment.GetEnvironmentVariable("TREKK") ?? "0");
        var sett = new System.Collections.Concurrent.ConcurrentDictionary<int, string[]>();
        var inn = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
        Parallel.For(0, antall, new ParallelOptions { MaxDegreeOfParallelism = 2 }, n =>
        {
            var v = Utgavevalg.Tilfeldig(new Perspektivmelding.Fuzz.Inputs.Draw(SetningEgenskapTests.Frø, (ulong)n));
            try
            {
                var s = Skrevet.Laget(v, v.Målform);
                sett[n] = [.. Nådd(s).Where(k => !dekket.Contains(k))];
                foreach (var (hva, tekst) in SetningEgenskapTests.Innvendinger(s).Concat(SetningEgenskapTests.Umerket(s, v.Anslag))) inn.TryAdd(hva, $"{n}: {tekst}");
            }
            catch (Exception e) { inn.TryAdd("FEIL " + e.Message[..Math.Min(600, e.Message.Length)], n.ToString()); sett[n] = []; }
        });
        foreach (var i in inn.OrderBy(i => i.Key, StringComparer.Ordinal)) output.WriteLine($"INN {i.Key} — {i.Value}");
        var igjen = sett.SelectMany(s => s.Value).ToHashSet();
        var flere = new List<int>();
        while (igjen.Count > 0)
        {
            var best = sett.OrderByDescending(s => s.Value.Count(igjen.Contains)).ThenBy(s => s.Key).First();
            output.WriteLine($"VALG {best.Key}: {string.Join(' ', best.Value.Where(igjen.Contains))}");
            igjen.ExceptWith(best.Value);
            flere.Add(best.Key);
        }
        output.WriteLine("TREKK " + string.Join(", ", flere));
    }

    [Fact]
    public void Fyller()
    {
        var linjer = File.ReadAllLines(Variantprøve.Fil("prøver.txt"));
        var texts = Perspektivmelding.Site.Language.TextsReader.Read(Repository.Folder("theme"), "nb").Value;
        var prøver = Variantprøve.Alle; var n = 0;
        for (var i = 0; i < linjer.Length; i++)
        {
            if (linjer[i].Length == 0 || linjer[i][0] == '#') continue;
            var p = prøver[n++];
            if (!linjer[i].EndsWith(" | ?", StringComparison.Ordinal)) continue;
            try { var l = p.Lag(texts); linjer[i] = $"{p.Nøkkel}[{l.Variant}] | {linjer[i].Split(" | ")[1]} | {l.Text.Replace((char)0xA0, ' ')}"; }
            catch (Exception e) { output.WriteLine(p.Navn + " " + e.Message[..Math.Min(400, e.Message.Length)]); }
        }
        foreach (var f in texts.Faults) output.WriteLine(f.Message + " " + f.Hint);
        File.WriteAllLines(Variantprøve.Fil("prøver.txt"), linjer);
    }
}
