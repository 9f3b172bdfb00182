using System.Globalization;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Pages;
using Perspektivmelding.Site.Tests.Figures;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>What a group reckons by hand from the work sheet is what the engine finds.</summary>
public sealed class ArkgrunnlagTests
{
    private static readonly Drawn Lørenskog = Drawn.Shipped;

    /// <summary>The rule is the mean of the plan years: a single year may be too little.</summary>
    [Fact]
    public void Arket_gir_samme_dom_over_målet_og_sparepengene_som_motoren()
    {
        var tall = new Arkgrunnlag(Lørenskog.Resultat, Lørenskog.Texts).Tall;
        tall.Merknader[0].ShouldContain("i snitt");
        var mangler = Rad("Mangler på målet");
        var (disponibelt, fond) = (Rad("Til sparing"), Rad("Sparepenger 1. januar")[0]);
        var (nåddMenForLiteEtÅr, ikkeNådd, robek) = (0, 0, 0);
        var forslag = Lørenskog.Resultat.Utgave.Tiltak.Where(t => t.Status == Tiltaksstatus.Forslag && t.Linje != Model.Verdier.Linje.Eiendomsskatt).ToArray();
        var skatt = Lørenskog.Resultat.Utgave.Tiltak.First(t => t.Linje == Model.Verdier.Linje.Eiendomsskatt);
        for (var valg = 1; valg <= 40; valg++)
        {
            var støttet = forslag.Where((_, i) => (valg * 7919 >> i % 11 & 1) == 1 || valg > 30).Append(skatt).Take(valg % 3 == 0 ? 3 : 99).ToArray();
            var år = Lørenskog.Resultat.Utgave.Kommune.Planår.ToArray();
            var sum = år.Select(t => støttet.Sum(x => x.Virker(t)) / 1000m).ToArray();
            var utgave = Lørenskog.Resultat.Utgave;
            var resultat = Perspektivberegning.Beregn(utgave with { Scenarier = [utgave.Scenarier[0] with { Tiltak = [.. støttet] }] });

            var margin = sum.Average() - mangler.Average();
            // New income lifts the goal by two per cent of itself, and the sheet shows tenths: a choice so near is not judged by hand.
            if (Math.Abs(margin) > 6m)
            {
                var holder = resultat.Referanse.Regler.Single(r => r.Regel.Id == "overskudd").Status == Regelstatus.Oppfylt;
                (margin > 0m).ShouldBe(holder, $"valg {valg}: {margin}");
                if (holder && sum.Zip(mangler).Any(p => p.First < p.Second)) nåddMenForLiteEtÅr++;
                if (!holder) ikkeNådd++;
            }
            var igjen = fond;
            var merforbruk = false;
            foreach (var (s, d) in sum.Zip(disponibelt))
            {
                igjen += s + d;
                merforbruk |= igjen < -0.5m;
                igjen = Math.Max(0m, igjen);
            }
            var motoren = resultat.Referanse.Robek.Single(r => r.Kriterium == Robekkriterium.B).Status == Robekstatus.Ja;
            merforbruk.ShouldBe(motoren, $"valg {valg}");
            if (merforbruk) robek++;
        }
        ikkeNådd.ShouldBeGreaterThan(0);
        robek.ShouldBeInRange(1, 39);
        nåddMenForLiteEtÅr.ShouldBeGreaterThanOrEqualTo(0);

        decimal[] Rad(string begynnelse) => [.. tall.Rader.Single(r => r.Navn.StartsWith(begynnelse, StringComparison.Ordinal)).Verdier
            .Select(v => decimal.Parse(v.Replace('\u2212', '-').Replace(',', '.').Replace("\u00A0", ""), CultureInfo.InvariantCulture))];
    }

    [Fact]
    public void Hvert_års_mangel_og_snittet_står_på_arket()
    {
        var tall = new Arkgrunnlag(Lørenskog.Resultat, Lørenskog.Texts).Tall;
        var rad = tall.Rader.Single(r => r.Navn.StartsWith("Mangler på målet", StringComparison.Ordinal));
        rad.Verdier.Length.ShouldBe(4);
        rad.Snitt.ShouldNotBeNull();
        tall.Merknader.ShouldContain(m => m.Contains("endrer ikke gjelden i kroner", StringComparison.Ordinal));
        tall.Rader.Select(r => r.Navn).ShouldContain("Sparepenger 1. januar");
    }
}
