using Perspektivmelding.Pipeline;

namespace Perspektivmelding.Site.Tests.Ordvalg;

/// <summary>
/// Every word that a reader sees is in Debian's dictionary of its målform, or in a list of our own: tests/ordlister/nb.txt, nn.txt,
/// or begge.txt. A new word that is right is added there; one that is wrong is mended.
/// </summary>
public sealed class StavingTests
{
    [OrdlisteFact]
    public void Temaet_og_teksten_på_bokmål_er_rett_stavet() => Feil("nb", Prosa.For("nb")).ShouldBe([]);

    [OrdlisteFact]
    public void Temaet_og_teksten_på_nynorsk_er_rett_stavet() => Feil("nn", Prosa.For("nn")).ShouldBe([]);

    [OrdlisteFact]
    public void Veiledningene_er_på_bokmål_og_rett_stavet() => Feil("nb", Prosa.Dokumentasjon(), "teknisk").ShouldBe([]);

    [OrdlisteFact]
    public void Meldingene_som_perspektiv_forklar_viser_er_rett_stavet() =>
        Feil("nb", AllFaults.All.SelectMany(f => new[] { f.Title, f.Cause, f.Remedy }.Select(t => new Stykke(f.Code, 0, Prosa.UtenNavn(t)))), "teknisk").ShouldBe([]);

    [OrdlisteFact]
    public void Meldingene_i_programmet_er_rett_stavet() =>
        Feil("nb", Meldinger.Alle().Select(s => s with { Tekst = Prosa.UtenNavn(s.Tekst) }), "teknisk").ShouldBe([]);

    [Fact]
    public void Tekstene_i_kildekoden_blir_funnet_uten_det_som_fylles_inn() =>
        Meldinger.Tekster("""
            Meld($"linja {(a ? "har 'ett' tall" : $"er {b.Vis("x")} lang")} og er \"feil\"", '"'); // "ikke denne"
            """).Select(t => t.Tekst).ShouldBe(["linja   og er feil", "har 'ett' tall", "er   lang", "x"]);

    [OrdlisteFact]
    public void Ordlistene_kjenner_igjen_en_skrivefeil()
    {
        Hunspell.Ukjente("nb", ["gjeld", "gjelld", "Kommunen"]).ShouldBe(["gjelld"]);
        Hunspell.Ukjente("nn", ["kommunane", "kommunene"]).ShouldBe(["kommunene"]);
    }

    [Fact]
    public void Ordlistene_våre_er_ordnet_uten_dubletter()
    {
        foreach (var liste in (string[])["nb", "nn", "begge", "teknisk"])
        {
            var ord = File.ReadAllLines(Repository.Folder($"tests/ordlister/{liste}.txt")).Where(l => !l.StartsWith('#')).ToArray();
            ord.ShouldBe(ord.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase), false, liste);
        }
    }

    private static string[] Feil(string målform, IEnumerable<Stykke> stykker, params string[] flereLister)
    {
        var alle = stykker.ToArray();
        alle.Length.ShouldBeGreaterThan(20);
        var ukjente = Hunspell.Ukjente(målform, alle.SelectMany(s => Prosa.Ord(s.Tekst)), flereLister).ToHashSet(StringComparer.Ordinal);
        return [.. alle.SelectMany(s => Prosa.Ord(s.Tekst).Where(ukjente.Contains).Distinct().Select(o => $"{s.Fil}:{s.Linje} {o}"))];
    }
}
