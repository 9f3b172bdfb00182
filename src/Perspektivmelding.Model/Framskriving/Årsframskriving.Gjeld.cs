using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using static Perspektivmelding.Model.Verdier.Avrunding;

namespace Perspektivmelding.Model.Framskriving;

/// <content>Depreciation, debt, interest, and what is done with the result.</content>
internal sealed partial class Årsframskriving
{
    private static readonly Kilde DenAndreErGitt = Kilde.Standardverdi("den andre av de to linjene er gitt");

    private (decimal Minimumsavdrag, decimal Gjeld, decimal Anleggsmidler) GjeldOgRenter()
    {
        var (gjeldIB, anleggIB) = (forrige.Beholdning.LangsiktigGjeld, forrige.Beholdning.Anleggsmidler);
        Sett(Linje.Avskrivninger, forrige[Linje.Avskrivninger] + R(forrige.Investering / _f.AvskrivningstidNye), Regelverk.Avskrivninger,
            static (å, _) =>
            [å.FjoråretsLinje(Linje.Avskrivninger), å.Fjoråret("investering", "investering"),
             å.Fast("avskrivningstid", "avskrivningstid_nye", å._f.AvskrivningstidNye)]);
        _linjer[(int)Linje.MotpostAvskrivninger] = this[Linje.Avskrivninger];
        spor?.Noter(Kode(Linje.MotpostAvskrivninger), år.År, this[Linje.Avskrivninger], Regelverk.Motpost, Bært("avskrivninger", Linje.Avskrivninger));

        var egneLån = gjeldIB - start.Videreutlån;
        var minimum = egneLån <= 0m || anleggIB <= 0m ? 0m : R(this[Linje.Avskrivninger] * egneLån / anleggIB);
        spor?.Noter("minimumsavdrag", år.År, minimum, Regelverk.Minimumsavdrag,
            Bært("avskrivninger", Linje.Avskrivninger), Fjoråret("gjeld", GjeldKode), Balansen("videreutlan"), Fjoråret("anleggsmidler", AnleggKode));
        Sett(Linje.Avdrag, minimum, Regelverk.Lik, static (å, _) => [å.I("verdi", "minimumsavdrag")]);

        var rente = _f.Fastrenteandel * _f.Fastrente + _f.Fastrenteandel.Resten * (år.Pengemarkedsrente + _f.Rentepåslag);
        var snitt = gjeldIB + (år.Låneopptak - this[Linje.Avdrag]) / 2m;
        Sett(Linje.Renteutgifter, R(snitt * rente), Regelverk.Renteutgifter, static (å, _) =>
            [å.Fjoråret("gjeld", å.GjeldKode), å.I("laneopptak", "laneopptak"), å.Bært("avdrag", Linje.Avdrag),
             å.Fast("fastrenteandel", "fastrenteandel", å._f.Fastrenteandel.Prosent), å.Fast("fastrente", "fastrente", å._f.Fastrente.Prosent),
             å.I("pengemarkedsrente", "pengemarkedsrente"), å.Fast("rentepaslag", "rentepaslag", å._f.Rentepåslag.Prosent)]);

        var gjeld = gjeldIB + år.Låneopptak - this[Linje.Avdrag];
        spor?.Noter("gjeld", år.År, gjeld, Regelverk.Gjeld,
            Fjoråret("gjeld", GjeldKode), I("laneopptak", "laneopptak"), Bært("avdrag", Linje.Avdrag));
        var anlegg = anleggIB + år.Investering - this[Linje.Avskrivninger];
        spor?.Noter("anlegg", år.År, anlegg, Regelverk.Anleggsmidler,
            Fjoråret("anleggsmidler", AnleggKode), I("investering", "investering"), Bært("avskrivninger", Linje.Avskrivninger));
        return (minimum, gjeld, anlegg);
    }

    private void AndreFinansposter()
    {
        Forutsatt(Linje.Renteinntekter, år.Renteinntekter);
        Forutsatt(Linje.Utbytter, år.Utbytter);
        Forutsatt(Linje.GevinstTap, år.GevinstTap);
    }

    /// <summary>Dispositions that are fixed before the funds move: transfer to investment and bound funds.</summary>
    private decimal Faste()
    {
        Sett(Linje.OverføringInvestering, år.Egenkapital, Regelverk.Lik,
            static (å, _) => [å.I("verdi", "egenkapital")]);
        var (avsetning, bruk) = (år.Gitt(Linje.AvsetningBundne), år.Gitt(Linje.BrukBundne));
        if (avsetning is null && bruk is null)
        {
            var netto = år.NettoAvsetningBundne;
            Sett(Linje.AvsetningBundne, Math.Max(0m, netto), Regelverk.BundneFond,
                static (å, _) => [å.I("netto", "forutsatt.netto_avsetning_bundne")]);
            Sett(Linje.BrukBundne, Math.Max(0m, -netto), Regelverk.BrukBundneFond,
                static (å, _) => [å.I("netto", "forutsatt.netto_avsetning_bundne")]);
        }
        else
        {
            Sett(Linje.AvsetningBundne, 0m, Regelverk.Gitt,
                static (_, _) => [D("verdi", "avsetning_bundne", 0m, DenAndreErGitt)]);
            Sett(Linje.BrukBundne, 0m, Regelverk.Gitt,
                static (_, _) => [D("verdi", "bruk_bundne", 0m, DenAndreErGitt)]);
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
            spor?.Noter(linje.Kode, år.År, linjer[(int)linje.Linje], Kontoplan.Tiltaksretning(linje.Linje) < 0 ? Regelverk.TiltakUtgift : Regelverk.Tiltak,
                [Bært("linje", linje.Linje), .. grunnlag.Scenario.Tiltak.Where(x => x.Linje == linje.Linje).Select(x => I("virkning", Årsdata.TiltakKode(x))), .. spor.Virkninger(linje.Kode, år.År)]);
        }
        return linjer;
    }

    /// <summary>Covers earlier merforbruk, then saves; or uses the fund as far as it goes. No strykninger (kontrakt.md 6).</summary>
    private (Driftsår Drift, decimal Fond, decimal Merforbruk) Disponer(decimal[] linjer, decimal faste)
    {
        var (fondIB, merforbrukIB) = (forrige.Beholdning.Disposisjonsfond, forrige.Beholdning.AkkumulertMerforbruk);
        var x = Driftsår.Resultat(linjer)[(int)Linje.NettoDriftsresultat] - faste;
        var dekning = Math.Clamp(x, 0m, Math.Max(0m, merforbrukIB));
        var avsetning = Math.Max(0m, x) - dekning;
        var bruk = Math.Min(Math.Max(0m, -x), Math.Max(0m, fondIB));
        linjer[(int)Linje.DekningMerforbruk] = dekning;
        linjer[(int)Linje.AvsetningDisposisjonsfond] = avsetning;
        linjer[(int)Linje.BrukDisposisjonsfond] = bruk;
        var drift = Driftsår.AvResultat(linjer);
        var fond = fondIB + avsetning - bruk;
        var merforbruk = merforbrukIB + drift[Linje.Merforbruk] - dekning;
        if (spor is not null) SporDisponering(drift, x, fond, merforbruk);
        return (drift, fond, merforbruk);
    }

    private void SporDisponering(Driftsår drift, decimal x, decimal fond, decimal merforbruk)
    {
        Inngang Linjen(Linje linje, string? navn = null) => I(navn ?? Kode(linje), Kode(linje));
        // The three lines that move the funds are noted before the sums that hold them.
        Driftssummer.Spor(spor!, drift, år.År, Linje.SumDriftsinntekter, Linje.SumDriftsutgifter, Linje.BruttoDriftsresultat, Linje.NettoFinansutgifter, Linje.NettoDriftsresultat);
        spor!.Noter("til_disposisjon", år.År, x, Regelverk.TilDisposisjon,
            Linjen(Linje.NettoDriftsresultat), Linjen(Linje.OverføringInvestering), Linjen(Linje.AvsetningBundne), Linjen(Linje.BrukBundne));
        spor!.Noter(Kode(Linje.DekningMerforbruk), år.År, drift[Linje.DekningMerforbruk], Regelverk.Dekning,
            I("til_disposisjon", "til_disposisjon"), Fjoråret("merforbruk", MerforbrukKode));
        spor!.Noter(Kode(Linje.AvsetningDisposisjonsfond), år.År, drift[Linje.AvsetningDisposisjonsfond], Regelverk.TilFond,
            I("til_disposisjon", "til_disposisjon"), Linjen(Linje.DekningMerforbruk, "dekning"));
        spor!.Noter(Kode(Linje.BrukDisposisjonsfond), år.År, drift[Linje.BrukDisposisjonsfond], Regelverk.FraFond,
            I("til_disposisjon", "til_disposisjon"), Fjoråret("fond", FondKode));
        Driftssummer.Spor(spor!, drift, år.År, Linje.SumDisponeringer, Linje.Merforbruk);
        spor!.Noter("fond", år.År, fond, Regelverk.Beholdning,
            Fjoråret("ved_start", FondKode), Linjen(Linje.AvsetningDisposisjonsfond, "tilgang"), Linjen(Linje.BrukDisposisjonsfond, "avgang"));
        spor!.Noter("merforbruk.akkumulert", år.År, merforbruk, Regelverk.Beholdning,
            Fjoråret("ved_start", MerforbrukKode), Linjen(Linje.Merforbruk, "tilgang"), Linjen(Linje.DekningMerforbruk, "avgang"));
    }
}
