using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>Of every edition the trace gives every value, exactly, and names the cells that hold the numbers.</summary>
public sealed class SporingsegenskapTests : IDisposable
{
    private const ulong Frø = 4711;

    private readonly string _data = Directory.CreateTempSubdirectory("sporing").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    /// <summary>Twenty editions in CI; SPOR_UTGAVER=100 draws more by hand.</summary>
    [Fact]
    public void Hver_verdi_i_tilfeldige_utgaver_er_nøyaktig_det_sporet_gir()
    {
        var antall = int.TryParse(Environment.GetEnvironmentVariable("SPOR_UTGAVER"), out var flere) ? flere : 20;
        var prøvd = 0;
        for (var n = 0; n < antall; n++)
        {
            var draw = new Draw(Frø, (ulong)n);
            var lager = new Tilfeldigutgave(draw);
            var filer = lager.Lag();
            filer.Skriv(_data, lager.Koding());
            var (edition, faults) = TestEdition.Bind(_data);
            faults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty($"utgave {n}");
            var resultat = Perspektivberegning.Beregn(edition.ShouldNotBeNull().Utgave);
            foreach (var b in resultat.Scenarier.SelectMany(s => s.Spor.Alle).Concat(resultat.Kjøringer.Concat(resultat.UtvidedeKjøringer).SelectMany(k => k.Spor.Alle)))
            {
                b.Etterregnet().ShouldBe(b.Verdi, $"utgave {n}: {b.Kode} {b.År} etter {b.Regel.Tekst}");
                foreach (var celle in b.Inngår.OfType<Inngang.FraData>().Where(c => c.Kilde.Fil.Length > 0))
                    (celle.Kilde.Plass.Linje > 0 && celle.Kilde.Plass.Kolonne > 0).ShouldBeTrue($"utgave {n}: {b.Kode} {b.År} {celle.Hva} {celle.Kilde.Plass}");
                prøvd++;
            }
            foreach (var mappe in Directory.GetDirectories(_data)) Directory.Delete(mappe, recursive: true);
        }
        prøvd.ShouldBeGreaterThan(antall * 500);
    }
}
