using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.OpenData;
using Perspektivmelding.Site.Tests.Figures;
using Perspektivmelding.Site.Tests.OpenData;
using Perspektivmelding.Site.Tests.Setninger;
using Xunit.Abstractions;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>Of every edition the trace gives every value, exactly, and names the cells that hold the numbers.</summary>
public sealed class SporingsegenskapTests(ITestOutputHelper output) : IDisposable
{
    private const ulong Frø = 4711;

    private readonly string _data = Directory.CreateTempSubdirectory("sporing").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    /// <summary>Twenty editions in CI; SPOR_UTGAVER=100 draws more by hand.</summary>
    [Fact]
    public void Hver_verdi_i_tilfeldige_utgaver_er_nøyaktig_det_sporet_gir()
    {
        var (antall, prøvd) = (Antall(20), 0);
        foreach (var (n, edition, _) in Utgaver(antall, rik: false))
        {
            var resultat = Perspektivberegning.Beregn(edition.Utgave);
            foreach (var b in resultat.Scenarier.SelectMany(s => s.Spor.Alle)
                .Concat(resultat.Kjøringer.Concat(resultat.UtvidedeKjøringer).Concat(resultat.Målsøksspor.Kjøringer).SelectMany(k => k.Spor.Alle))
                .Concat(Demografispor.For(resultat.Utgave, resultat.Referanse).Alle))
            {
                b.Etterregnet().ShouldBe(b.Verdi, $"utgave {n}: {b.Kode} {b.År} etter {b.Regel.Tekst}");
                foreach (var celle in b.Inngår.OfType<Inngang.FraData>().Where(c => c.Kilde.Fil.Length > 0))
                    (celle.Kilde.Plass.Linje > 0 && celle.Kilde.Plass.Kolonne > 0).ShouldBeTrue($"utgave {n}: {b.Kode} {b.År} {celle.Hva} {celle.Kilde.Plass}");
                prøvd++;
            }
        }
        prøvd.ShouldBeGreaterThan(antall * 500);
    }

    /// <summary>
    /// Tables and figures, from the published file alone: every number has a trace, the trace gives the number, and every cell
    /// that it names holds the number used. Three editions in CI; SPOR_UTGAVER=100 draws more by hand.
    /// </summary>
    [Fact]
    public void Hvert_tall_i_tabeller_og_figurer_i_tilfeldige_utgaver_er_nøyaktig_det_sporet_gir()
    {
        var (antall, prøvd, feil) = (Antall(3), 0, new SortedDictionary<string, string>(StringComparer.Ordinal));
        foreach (var (n, edition, mappe) in Utgaver(antall, rik: true))
        {
            var utgave = edition.Utgave with { Usikkerhet = edition.Utgave.Usikkerhet with { Baner = Baner } };
            var tegnet = Drawn.Of(Perspektivberegning.Beregn(utgave), edition.Innhold, edition.Utgave.Kommune.Målform == Målform.Nynorsk ? "nn" : "nb");
            var spor = new Sporingsprøve(new Sporingsfiler(tegnet.Resultat, tegnet.Set, tegnet.Texts).Json());
            var regnet = spor.Visninger().ToDictionary(v => (v.Sti, v.Rad, v.Kolonne), v => v.Verdi);
            foreach (var (sti, rad, kolonne, celle) in Sporingsprøve.Tall(tegnet.Set))
            {
                if (!regnet.TryGetValue((sti, rad, kolonne), out var verdi)) feil.TryAdd($"{sti} uten spor", $"utgave {n}, rad {rad}, kolonne {kolonne}: {celle.Value}");
                else if (verdi != celle.Value) feil.TryAdd($"{sti} galt", $"utgave {n}, rad {rad}, kolonne {kolonne}: {celle.Value}, sporet gir {verdi}");
                prøvd++;
            }
            foreach (var uenig in spor.Uenige()) feil.TryAdd($"verdi {uenig.Split('@')[0]}", $"utgave {n}: {uenig}");
            foreach (var sted in spor.FeilSted(mappe)) feil.TryAdd($"sted {sted.Split(':')[0]}", $"utgave {n}: {sted}");
        }
        output.WriteLine($"{antall} utgaver, {prøvd} tall, {feil.Count} slag feil");
        feil.Select(f => $"{f.Key}: {f.Value}").ShouldBe([]);
        prøvd.ShouldBeGreaterThan(antall * 1000);
    }

    // Enough for shares and deciles to be there.
    private const int Baner = 100;

    private static int Antall(int ellers) => int.TryParse(Environment.GetEnvironmentVariable("SPOR_UTGAVER"), out var flere) ? flere : ellers;

    private void Skriv(Tilfeldigutgave lager, Draw? mer)
    {
        var filer = lager.Lag();
        var koding = lager.Koding();
        if (mer is not null) Rikutgave.Fyll(filer, mer);
        filer.Skriv(_data, koding);
    }

    private BoundEdition Bundet(int n)
    {
        var (edition, faults) = TestEdition.Bind(_data);
        faults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty($"utgave {n}");
        return edition.ShouldNotBeNull();
    }

    private IEnumerable<(int Nummer, BoundEdition Utgave, string Mappe)> Utgaver(int antall, bool rik)
    {
        for (var n = 0; n < antall; n++)
        {
            var mer = new Draw(Frø + 1, (ulong)n);
            // Every third is of the other kind of drawn edition: rich or poor, growing or shrinking, one scenario or twelve.
            if (rik && n % 3 == 2) Lagetutgave.Skriv(Utgavevalg.Tilfeldig(mer) with { Baner = Baner }, _data);
            else Skriv(new Tilfeldigutgave(new Draw(Frø, (ulong)n)), rik ? mer : null);
            var (utgave, sti) = (Bundet(n), Directory.GetDirectories(_data).Single());
            if (rik && mer.Once(2))
            {
                File.WriteAllText(Path.Combine(sti, FormattableString.Invariant($"resultat-{utgave.Utgave.Kommune.Regnskapsår}.json")), Rikutgave.Tidligere(Perspektivberegning.Beregn(utgave.Utgave), mer));
                utgave = Bundet(n);
            }
            yield return (n, utgave, sti);
            foreach (var mappe in Directory.GetDirectories(_data)) Directory.Delete(mappe, recursive: true);
        }
    }
}
