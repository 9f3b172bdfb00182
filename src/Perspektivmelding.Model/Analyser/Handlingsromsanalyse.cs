using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Analyser;

/// <summary>
/// Økonomisk handlingsrom in three ways (fag.md 2): there is no definition in law, so all are shown at once and each by its name.
/// Regnskapsår, 1 000 kr.
/// </summary>
public sealed record Handlingsrom
{
    /// <summary>(a) Result less the goal: what is left when the goal is met. Negative where the goal is not met.</summary>
    public required decimal OverMål { get; init; }

    /// <summary>The result (a) starts from.</summary>
    public required decimal Resultat { get; init; }

    /// <summary>The goal, per cent of sum driftsinntekter.</summary>
    public required decimal Mål { get; init; }

    /// <summary>The goal, 1 000 kr.</summary>
    public required decimal MålKroner { get; init; }

    /// <summary>The municipality's own rule that sets the goal; null where the recommended 2 per cent is used.</summary>
    public Handlingsregel? Regel { get; init; }

    /// <summary>The key figure that (a) starts from.</summary>
    public required Nøkkeltall Nøkkeltall { get; init; }

    /// <summary>(b) Frie inntekter less net finance and instalments less what today's services cost; null without satser.</summary>
    public decimal? EtterDemografi { get; init; }

    /// <summary>Rammetilskudd and tax.</summary>
    public required decimal FrieInntekter { get; init; }

    /// <summary>Net finance costs and instalments; positive when the municipality pays.</summary>
    public required decimal FinansOgAvdrag { get; init; }

    /// <summary>Inhabitants by age times the satser of forutsetninger.yml; null without satser.</summary>
    public decimal? Demografikostnad { get; init; }

    /// <summary>(c) Fri egenkapital drift: disposisjonsfond less accumulated merforbruk.</summary>
    public required decimal FriEgenkapital { get; init; }
}

/// <summary>Computes the three.</summary>
public static class Handlingsromsanalyse
{
    /// <summary>The three for regnskapsår, on the reference scenario's recorded year.</summary>
    public static Handlingsrom Beregn(Vurdertutgave resultat)
    {
        var (utgave, år) = (resultat.Utgave, resultat.Referanse.Bane[resultat.Utgave.Kommune.Regnskapsår]);
        var regel = Array.Find([.. utgave.Handlingsregler], r => r.Krav == Krav.Minst
            && r.Nøkkeltall is Nøkkeltall.KorrigertNettoDriftsresultatProsent or Nøkkeltall.NettoDriftsresultatProsent);
        var nøkkeltall = regel?.Nøkkeltall == Nøkkeltall.NettoDriftsresultatProsent ? Nøkkeltall.NettoDriftsresultat : Nøkkeltall.KorrigertNettoDriftsresultat;
        var mål = regel?.Mål ?? Købprøving.For(Købindikator.Driftsresultat).Mål;
        var målkroner = Avrunding.R(mål * år.Drift[Linje.SumDriftsinntekter] / 100m);
        var frie = år.Drift[Linje.Rammetilskudd] + år.Drift[Linje.Skatt];
        var finans = -år.Drift[Linje.NettoFinansutgifter];
        var demografi = Demografikostnad(utgave);
        return new Handlingsrom
        {
            Resultat = år.Nøkkeltall[nøkkeltall],
            Nøkkeltall = nøkkeltall,
            Mål = mål,
            MålKroner = målkroner,
            OverMål = år.Nøkkeltall[nøkkeltall] - målkroner,
            Regel = regel,
            FrieInntekter = frie,
            FinansOgAvdrag = finans,
            Demografikostnad = demografi,
            EtterDemografi = frie - finans - demografi,
            FriEgenkapital = år.Beholdning.Disposisjonsfond - år.Beholdning.AkkumulertMerforbruk,
        };
    }

    private static decimal? Demografikostnad(Utgave utgave)
    {
        var (f, b) = (utgave.Forutsetninger, utgave.Kommune.Regnskapsår);
        if (f.Demografi.Grupper.IsEmpty || !utgave.Folketall.Har(b, f.Befolkningsalternativ)) return null;
        return Avrunding.R(f.Demografi.Grupper.Sum(g => g.Sats * utgave.Folketall.Personer(b, f.Befolkningsalternativ, g.Gruppe)));
    }
}
