using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using static Perspektivmelding.Model.Verdier.Avrunding;

namespace Perspektivmelding.Model.Framskriving;

/// <content>Depreciation, debt, interest, and what is done with the result.</content>
internal sealed partial class Årsframskriving
{
    private decimal Videreutlån => grunnlag.Utgave.Balanse.Ved(grunnlag.Regnskapsår, Regnskap.Balansepost.Videreutlån);

    private (decimal Minimumsavdrag, decimal Gjeld, decimal Anleggsmidler) GjeldOgRenter()
    {
        var (gjeldIB, anleggIB) = (forrige.Beholdning.LangsiktigGjeld, forrige.Beholdning.Anleggsmidler);
        Sett(Linje.Avskrivninger, forrige[Linje.Avskrivninger] + R(forrige.Investering / _f.AvskrivningstidNye), Regelverk.Avskrivninger, () =>
            forrige.År == grunnlag.Regnskapsår
                ? [FjoråretsLinje(Linje.Avskrivninger)]
                : [FjoråretsLinje(Linje.Avskrivninger), Fjoråret("investering", forrige.Investering),
                    D("avskrivningstid_nye", _f.AvskrivningstidNye, _f.Kilde)]);
        _linjer[(int)Linje.MotpostAvskrivninger] = this[Linje.Avskrivninger];
        spor?.Noter(Kode(Linje.MotpostAvskrivninger), år.År, this[Linje.Avskrivninger], Regelverk.Motpost, I(Kode(Linje.Avskrivninger), this[Linje.Avskrivninger]));

        var egneLån = gjeldIB - Videreutlån;
        var minimum = egneLån <= 0m || anleggIB <= 0m ? 0m : R(this[Linje.Avskrivninger] * egneLån / anleggIB);
        spor?.Noter("minimumsavdrag", år.År, minimum, Regelverk.Minimumsavdrag,
            I(Kode(Linje.Avskrivninger), this[Linje.Avskrivninger]), Fjoråret(GjeldKode, gjeldIB),
            new Inngang.Beregnet("balanse.videreutlan", grunnlag.Regnskapsår, Videreutlån), Fjoråret(AnleggKode, anleggIB));
        Sett(Linje.Avdrag, minimum, Regelverk.Minimumsavdrag, () => [I("minimumsavdrag", minimum)]);

        var rente = _f.Fastrenteandel * _f.Fastrente + _f.Fastrenteandel.Resten * (år.Pengemarkedsrente + _f.Rentepåslag);
        var snitt = gjeldIB + (år.Låneopptak - this[Linje.Avdrag]) / 2m;
        Sett(Linje.Renteutgifter, R(snitt * rente), Regelverk.Renteutgifter, () =>
            [Fjoråret(GjeldKode, gjeldIB), I("laneopptak", år.Låneopptak), I(BærtKode(Linje.Avdrag), this[Linje.Avdrag]),
             D("fastrenteandel", _f.Fastrenteandel.Prosent, _f.Kilde), D("fastrente", _f.Fastrente.Prosent, _f.Kilde),
             D("pengemarkedsrente", år.Pengemarkedsrente.Prosent, _f.Pengemarkedsrente.Kilde), D("rentepaslag", _f.Rentepåslag.Prosent, _f.Kilde)]);

        var gjeld = gjeldIB + år.Låneopptak - this[Linje.Avdrag];
        spor?.Noter("gjeld", år.År, gjeld, Regelverk.Gjeld,
            Fjoråret(GjeldKode, gjeldIB), I("laneopptak", år.Låneopptak), I(BærtKode(Linje.Avdrag), this[Linje.Avdrag]));
        var anlegg = anleggIB + år.Investering - this[Linje.Avskrivninger];
        spor?.Noter("anlegg", år.År, anlegg, Regelverk.Anleggsmidler,
            Fjoråret(AnleggKode, anleggIB), I("investering", år.Investering), I(Kode(Linje.Avskrivninger), this[Linje.Avskrivninger]));
        return (minimum, gjeld, anlegg);
    }

    private void AndreFinansposter()
    {
        Forutsatt(Linje.Renteinntekter, år.Renteinntekter, _f.Renteinntekter);
        Forutsatt(Linje.Utbytter, år.Utbytter, _f.Utbytter);
        var kilde = _f.GevinstTap?.Kilde ?? Kilde.Standardverdi("ikke oppgitt, regnes som 0");
        Sett(Linje.GevinstTap, år.GevinstTap, Regelverk.Forutsatt, () => [D("gevinst_tap", år.GevinstTap, kilde)]);
    }

    /// <summary>Dispositions that are fixed before the funds move: transfer to investment and bound funds.</summary>
    private decimal Faste()
    {
        Sett(Linje.OverføringInvestering, år.Egenkapital, Regelverk.Egenkapital, () => [I("egenkapital", år.Egenkapital)]);
        var (avsetning, bruk) = (år.Gitt(Linje.AvsetningBundne), år.Gitt(Linje.BrukBundne));
        if (avsetning is null && bruk is null)
        {
            var netto = år.NettoAvsetningBundne;
            var kilde = _f.NettoAvsetningBundne?.Kilde ?? Kilde.Standardverdi("ikke oppgitt, regnes som 0");
            Sett(Linje.AvsetningBundne, Math.Max(0m, netto), Regelverk.BundneFond, () => [D("netto_avsetning_bundne", netto, kilde)]);
            Sett(Linje.BrukBundne, Math.Max(0m, -netto), Regelverk.BundneFond, () => [D("netto_avsetning_bundne", netto, kilde)]);
        }
        else
        {
            var ikkeGitt = Kilde.Standardverdi("den andre av de to linjene er gitt");
            Sett(Linje.AvsetningBundne, 0m, Regelverk.Gitt, () => [D("avsetning_bundne", 0m, ikkeGitt)]);
            Sett(Linje.BrukBundne, 0m, Regelverk.Gitt, () => [D("bruk_bundne", 0m, ikkeGitt)]);
        }
        return this[Linje.OverføringInvestering] + this[Linje.AvsetningBundne] - this[Linje.BrukBundne];
    }

    /// <summary>Moves each line by the scenario's measures; the carried values stay unmoved.</summary>
    private decimal[] EtterTiltak()
    {
        var linjer = (decimal[])_linjer.Clone();
        foreach (var linje in Kontoplan.Alle)
        {
            if (!Flyttes(linje.Linje)) continue;
            linjer[(int)linje.Linje] += år.Tiltaksendring[(int)linje.Linje];
            spor?.Noter(linje.Kode, år.År, linjer[(int)linje.Linje], Regelverk.Tiltak,
                [I(BærtKode(linje.Linje), this[linje.Linje]),
                 .. grunnlag.Scenario.Tiltak.Where(x => x.Linje == linje.Linje)
                    .Select(x => (Inngang)D(x.Navn, x.Endring(år.År), x.Kilde))]);
        }
        return linjer;
    }

    /// <summary>Covers earlier merforbruk, then saves; or uses the fund as far as it goes. No strykninger (kontrakt.md 6).</summary>
    private (Driftsår Drift, decimal Fond, decimal Merforbruk) Disponer(decimal[] linjer, decimal faste)
    {
        var (fondIB, merforbrukIB) = (forrige.Beholdning.Disposisjonsfond, forrige.Beholdning.AkkumulertMerforbruk);
        var x = new Driftsår(linjer)[Linje.NettoDriftsresultat] - faste;
        var dekning = Math.Clamp(x, 0m, Math.Max(0m, merforbrukIB));
        var avsetning = Math.Max(0m, x) - dekning;
        var bruk = Math.Min(Math.Max(0m, -x), Math.Max(0m, fondIB));
        linjer[(int)Linje.DekningMerforbruk] = dekning;
        linjer[(int)Linje.AvsetningDisposisjonsfond] = avsetning;
        linjer[(int)Linje.BrukDisposisjonsfond] = bruk;
        var drift = new Driftsår(linjer);
        var fond = fondIB + avsetning - bruk;
        var merforbruk = merforbrukIB + drift[Linje.Merforbruk] - dekning;
        if (spor is not null) SporDisponering(drift, x, fond, merforbruk);
        return (drift, fond, merforbruk);
    }

    private void SporDisponering(Driftsår drift, decimal x, decimal fond, decimal merforbruk)
    {
        var fondIB = Fjoråret(FondKode, forrige.Beholdning.Disposisjonsfond);
        var merforbrukIB = Fjoråret(MerforbrukKode, forrige.Beholdning.AkkumulertMerforbruk);
        Inngang Linjen(Linje linje) => I(Kode(linje), drift[linje]);
        Driftssummer.Spor(spor!, drift, år.År);
        spor!.Noter("til_disposisjon", år.År, x, Regelverk.TilDisposisjon,
            Linjen(Linje.NettoDriftsresultat), Linjen(Linje.OverføringInvestering), Linjen(Linje.AvsetningBundne), Linjen(Linje.BrukBundne));
        spor.Noter(Kode(Linje.DekningMerforbruk), år.År, drift[Linje.DekningMerforbruk], Regelverk.Dekning, I("til_disposisjon", x), merforbrukIB);
        spor.Noter(Kode(Linje.AvsetningDisposisjonsfond), år.År, drift[Linje.AvsetningDisposisjonsfond], Regelverk.TilFond,
            I("til_disposisjon", x), Linjen(Linje.DekningMerforbruk));
        spor.Noter(Kode(Linje.BrukDisposisjonsfond), år.År, drift[Linje.BrukDisposisjonsfond], Regelverk.FraFond, I("til_disposisjon", x), fondIB);
        spor.Noter("fond", år.År, fond, Regelverk.Beholdning,
            fondIB, Linjen(Linje.AvsetningDisposisjonsfond), Linjen(Linje.BrukDisposisjonsfond));
        spor.Noter("merforbruk.akkumulert", år.År, merforbruk, Regelverk.Beholdning,
            merforbrukIB, Linjen(Linje.Merforbruk), Linjen(Linje.DekningMerforbruk));
    }
}
