using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>
/// Criteria a–d of kommuneloven § 28-1, read from the projection as if it were adopted (kontrakt.md 6). Kommunekasse
/// figures; e–g are about dates and resolutions and cannot be read from figures.
/// </summary>
internal static class Robekprøving
{
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

    /// <summary>What arose in a year must be covered by the end of the second year after; the plan may end before that.</summary>
    private static Robekvurdering C(Framskrivingsbane bane, Kommune kommune)
    {
        int? eldste = null;
        foreach (var t in Merforbruksdekning.Følg(bane, kommune.PlanTil))
        {
            if (t.Forfalt > 0m) return new(Robekkriterium.C, Robekstatus.Ja, t.Eldste, null);
            eldste = t.Eldste;
        }
        return new(Robekkriterium.C, eldste is null ? Robekstatus.Nei : Robekstatus.Uavklart, eldste, null);
    }

    private static Robekvurdering D(Framskrivingsbane bane, Kommune kommune)
    {
        decimal Prosent(int år) => bane[år].Nøkkeltall[Nøkkeltall.AkkumulertMerforbrukProsent];
        foreach (var år in kommune.Planår)
            if (Merforbruksgrense.Rom(bane[år]) < 0m) return new(Robekkriterium.D, Robekstatus.Ja, år, Prosent(år));
        return new(Robekkriterium.D, Robekstatus.Nei, null, kommune.Planår.Max(Prosent));
    }
}
