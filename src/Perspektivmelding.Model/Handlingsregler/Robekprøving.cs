using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>
/// Criteria a–d of kommuneloven § 28-1, read from the projection as if it were adopted (kontrakt.md 6). Kommunekasse
/// figures; e–g are about dates and resolutions and cannot be read from figures.
/// </summary>
internal static class Robekprøving
{
    /// <summary>Criterion d: accumulated merforbruk strictly above this share of income, per cent.</summary>
    private const decimal Grense = 3m;

    /// <summary>Criterion c: years after the year it arose (§ 14-11).</summary>
    private const int Dekningsfrist = 2;

    public static ImmutableArray<Robekvurdering> Vurder(Framskrivingsbane bane, Kommune kommune) =>
        [A(bane, kommune), B(bane, kommune), C(bane, kommune), D(bane, kommune)];

    private static decimal Merforbruk(Framskrivingsår år) => år.Drift[Linje.Merforbruk];

    private static Robekvurdering A(Framskrivingsbane bane, Kommune kommune)
    {
        var merforbruk = Merforbruk(bane[kommune.PlanFra]);
        return new(Robekkriterium.A, merforbruk > 0m ? Robekstatus.Ja : Robekstatus.Nei, kommune.PlanFra, merforbruk);
    }

    private static Robekvurdering B(Framskrivingsbane bane, Kommune kommune)
    {
        foreach (var år in kommune.Planår)
            if (Merforbruk(bane[år]) > 0m) return new(Robekkriterium.B, Robekstatus.Ja, år, Merforbruk(bane[år]));
        return new(Robekkriterium.B, Robekstatus.Nei, null, 0m);
    }

    /// <summary>First in, first out: what arose in a year must be covered by the end of the second year after.</summary>
    private static Robekvurdering C(Framskrivingsbane bane, Kommune kommune)
    {
        var b = bane.Regnskapsår;
        var udekket = new SortedDictionary<int, decimal> { [b] = bane[b].Beholdning.AkkumulertMerforbruk };
        for (var t = b + 1; t <= kommune.PlanTil; t++)
        {
            var dekning = bane[t].Drift[Linje.DekningMerforbruk];
            foreach (var oppstått in udekket.Keys.ToArray())
            {
                var dekket = Math.Min(dekning, udekket[oppstått]);
                udekket[oppstått] -= dekket;
                dekning -= dekket;
                if (t >= oppstått + Dekningsfrist && udekket[oppstått] > 0m) return new(Robekkriterium.C, Robekstatus.Ja, oppstått, null);
            }
            udekket[t] = Merforbruk(bane[t]);
        }
        foreach (var (oppstått, rest) in udekket)
            if (rest > 0m) return new(Robekkriterium.C, Robekstatus.Uavklart, oppstått, null);
        return new(Robekkriterium.C, Robekstatus.Nei, null, null);
    }

    private static Robekvurdering D(Framskrivingsbane bane, Kommune kommune)
    {
        decimal Prosent(int år) => bane[år].Nøkkeltall[Nøkkeltall.AkkumulertMerforbrukProsent];
        foreach (var år in kommune.Planår)
            if (bane[år].Beholdning.AkkumulertMerforbruk > Grense / 100m * bane[år].Drift[Linje.SumDriftsinntekter]) return new(Robekkriterium.D, Robekstatus.Ja, år, Prosent(år));
        return new(Robekkriterium.D, Robekstatus.Nei, null, kommune.Planår.Max(Prosent));
    }
}
