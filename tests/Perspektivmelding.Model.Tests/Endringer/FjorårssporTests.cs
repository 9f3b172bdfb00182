using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Tests.Endringer;

public sealed class FjorårssporTests
{
    [Fact]
    public void Hvert_tall_mot_tidligere_utgaver_er_nøyaktig_det_sporet_gir_i_tilfeldige_par()
    {
        var (verdier, steg, fasit) = (0, 0, 0);
        for (var frø = 0; frø < 60; frø++)
        {
            var (før, etter) = Utgavepar.Tilfeldig(frø);
            var analyse = new Fjorårsanalyse([Tidligereutgave.Av(før)], etter, før.Scenarier[frø % før.Scenarier.Length].Scenario.Id);
            var kjøringer = analyse.Spor.Alle.Concat(etter.Scenarier.Select(s => new Kjøring(s.Scenario.Id, null, s.Spor))).ToDictionary(k => k.Id);
            Beregning? Finn(string? kjøring, string kode, int år) => kjøring is null ? null : kjøringer[kjøring].Spor.Finn(kode, år) ?? Finn(kjøringer[kjøring].Av, kode, år);
            foreach (var k in analyse.Spor.Alle)
                foreach (var b in k.Spor.Alle)
                {
                    b.Etterregnet().ShouldBe(b.Verdi, $"frø {frø}: {k.Id} {b.Kode} {b.År} etter {b.Regel.Tekst}");
                    foreach (var i in b.Inngår.OfType<Inngang.Beregnet>())
                        Finn(i.Kjøring ?? k.Id, i.Kode, i.År).ShouldNotBeNull($"frø {frø}: {k.Id} {b.Kode} {b.År}: {i.Kjøring} {i.Kode}").Verdi.ShouldBe(i.Verdi, $"frø {frø}: {k.Id} {b.Kode} {b.År}: {i.Kode}");
                    verdier++;
                }
            foreach (var b in analyse.Bro)
                foreach (var s in b.Steg)
                {
                    analyse.Spor.Finn(Fjorårsspor.Endringer)!.Spor.Finn(Fjorårsspor.Kode(Forutsetningsbro.Kode(s.Ledd)), b.År)!.Verdi.ShouldBe(s.Beløp);
                    steg++;
                }
            foreach (var f in analyse.Fasit)
            {
                analyse.Spor.Finn(Fjorårsspor.Fasit)!.Spor.Finn(Fjorårsspor.Kode(f, analyse.Plan.Id, "engangs"), f.År)!.Verdi.ShouldBe(f.Engangs);
                fasit++;
            }
        }
        verdier.ShouldBeGreaterThan(10000);
        (steg > 200, fasit > 20).ShouldBe((true, true), $"{steg} steg, {fasit} år");
    }
}
