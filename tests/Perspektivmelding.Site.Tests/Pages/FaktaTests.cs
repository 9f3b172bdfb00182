using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Site.Tests.Figures;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>What conditions in the prose may ask, counted once more from the results, in the editions and in some made of them.</summary>
public sealed class FaktaTests
{
    public static TheoryData<string> Utgaver() => ["lorenskog", "fjordvik", "strand", "bare bør-mål", "snur i planen", "i pluss"];

    [Theory, MemberData(nameof(Utgaver))]
    public void Hvert_faktum_er_det_resultatet_sier(string navn)
    {
        var (r, fakta) = Ved(navn);
        var (s, k) = (r.Referanse, r.Utgave.Kommune);
        var plan = Enumerable.Range(k.PlanFra, k.PlanTil - k.PlanFra + 1).Select(t => s.Bane[t]).ToArray();
        decimal? Tall(string n) => fakta.Slå(n)?.Tall;
        bool? Sant(string n) => fakta.Slå(n)?.Sant;
        foreach (var (n, status) in new[] { ("antall_regler_holdt", Regelstatus.Oppfylt), ("antall_regler_brutt", Regelstatus.Brutt), ("antall_bør_mål_ikke_nådd", Regelstatus.Advarsel), ("antall_regler_uavklart", Regelstatus.Uavklart) })
            Tall(n).ShouldBe(s.Regler.Count(v => v.Status == status), n);
        foreach (var v in s.Robek)
            Sant("robek_" + v.Kriterium.ToString().ToLowerInvariant()).ShouldBe(v.Status switch { Robekstatus.Ja => true, Robekstatus.Nei => false, _ => null }, v.Kriterium.ToString());
        Tall("antall_robekvilkår").ShouldBe(s.Robek.Count(v => v.Status == Robekstatus.Ja));
        Sant("merforbruk_nå").ShouldBe(s.Bane[k.Regnskapsår].Beholdning.AkkumulertMerforbruk > 0m);
        Sant("merforbruk_i_planen").ShouldBe(plan.Select(å => å.Drift[Linje.Merforbruk]).Max() > 0m);
        Sant("fond_tomt_nå").ShouldBe(s.Bane[k.Regnskapsår].Beholdning.Disposisjonsfond <= 0m);
        Sant("fond_tomt_i_planen").ShouldBe(plan.Select(å => å.Beholdning.Disposisjonsfond).Min() <= 0m);
        Sant("fond_tomt_til_horisonten").ShouldBe(Enumerable.Range(k.Regnskapsår + 1, k.Horisont - k.Regnskapsår).Any(t => s.Bane[t].Beholdning.Disposisjonsfond <= 0m));
        Sant("underskudd_i_planen").ShouldBe(plan.Select(å => å.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultat]).Min() < 0m);
        var nå = s.Bane[k.Regnskapsår].Nøkkeltall;
        Sant("kob_resultat_nådd").ShouldBe(nå[Nøkkeltall.KorrigertNettoDriftsresultatProsent] >= 2m);
        Sant("kob_fond_nådd").ShouldBe(nå[Nøkkeltall.DisposisjonsfondProsent] >= 8m);
        Sant("kob_gjeld_nådd").ShouldBe(nå[Nøkkeltall.NettoLånegjeldProsent] <= 75m);
        foreach (var (n, fra, til) in new[] { ("endring_innbyggere", 0, 200), ("endring_0_5", 0, 5), ("endring_6_15", 6, 15), ("endring_arbeidsfor", 19, 66), ("endring_67", 67, 200), ("endring_80", 80, 200) })
            if (Tall(n) is { } endring) endring.ShouldBe(Antall(r, k.Horisont, fra, til) - Antall(r, k.Regnskapsår, fra, til), n);
        Tall("endring_innbyggere").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("lorenskog")]
    [InlineData("fjordvik")]
    [InlineData("strand")]
    public void Et_tall_i_teksten_er_merket_når_det_hviler_på_et_anslag(string navn)
    {
        var d = Drawn.Named(navn);
        var register = new NumberRegister(d.Resultat, d.Innhold, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);
        foreach (var n in Nøkkeltallskatalog.Alle)
            foreach (var t in new[] { d.Resultat.Utgave.Kommune.Regnskapsår, d.Resultat.Utgave.Kommune.PlanTil })
            {
                var tall = register.Slå(FormattableString.Invariant($"{n.Kode}@{t}")).ShouldBeOfType<Oppslag.Tall>(n.Kode);
                (tall.Verdi, tall.ErAnslag).ShouldBe((d.Resultat.Referanse.Bane[t].Nøkkeltall[n.Nøkkeltall], d.Resultat.Referanse.Spor.HvilerPåAnslag(n.Kode, t)), n.Kode);
            }
    }

    // Regnskap 2020–2024 in fixed prices, as the sentence of SetningerTests has it.
    [Theory]
    [InlineData("realvekst_inntekter@2024", 8.3)]
    [InlineData("realvekst_utgifter@2024", 12.1)]
    public void Realveksten_i_teksten_er_vekst_og_ikke_indeks(string navn, double prosent)
    {
        var d = Drawn.Strand;
        var tall = new NumberRegister(d.Resultat, d.Innhold, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty).Slå(navn).ShouldBeOfType<Oppslag.Tall>();
        ((double)tall.Verdi).ShouldBe(prosent, 0.05);
    }

    private static decimal Antall(Resultat r, int år, int fra, int til) => r.Utgave.Folketall.Ved(år, r.Referanse.Scenario.Forutsetninger.Befolkningsalternativ)
        .Where(x => x.Gruppe.Fra >= fra && (x.Gruppe.Til ?? 200) <= til).Sum(x => x.Antall);

    private static (Resultat, Fakta) Ved(string navn)
    {
        var f = Drawn.Fjordvik;
        Resultat Endret(Func<Utgave, Utgave> endre) => Perspektivberegning.Beregn(endre(f.Resultat.Utgave));
        var resultat = navn switch
        {
            "bare bør-mål" => Endret(u => u with { Handlingsregler = [.. u.Handlingsregler.Select(r => r with { Styrke = Styrke.Bør })] }),
            "snur i planen" => Endret(u => u.MedTiltak((2027, 60_000m))),
            "i pluss" => Endret(u => u.MedTiltak((2026, 90_000m))),
            _ => Drawn.Named(navn).Resultat,
        };
        return (resultat, new Fakta(resultat, navn is "lorenskog" or "strand" ? Drawn.Named(navn).Innhold : f.Innhold));
    }
}
