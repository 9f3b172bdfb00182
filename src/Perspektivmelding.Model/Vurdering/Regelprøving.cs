using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>Judges the municipality's own rules (kontrakt.md 6). Nothing is rounded before a comparison.</summary>
internal static class Regelprøving
{
    public static Regelvurdering Vurder(Handlingsregel regel, Framskrivingsbane bane, Kommune kommune) => regel.Måling switch
    {
        Måling.Gjennomsnitt => Gjennomsnitt(regel, bane, kommune),
        Måling.HvertÅr => HvertÅr(regel, bane, kommune),
        Måling.InnenÅr => InnenÅr(regel, bane, kommune),
        _ => throw new ArgumentOutOfRangeException(nameof(regel)),
    };

    /// <summary>The mean of the yearly percents decides; Σ kroner / Σ inntekter is shown beside it (fag.md 0.6).</summary>
    private static Regelvurdering Gjennomsnitt(Handlingsregel regel, Framskrivingsbane bane, Kommune kommune)
    {
        var år = kommune.Planår.Select(t => bane[t]).ToArray();
        var inntekter = år.Sum(a => a.Drift[Linje.SumDriftsinntekter]);
        var verdi = Avrunding.UtenRegnestøy(år.Sum(a => a.Nøkkeltall[regel.Nøkkeltall]) / år.Length);
        return Ferdig(regel, kommune.PlanFra, kommune.PlanTil, verdi) with
        {
            VerdiVektet = inntekter == 0m ? 0m : 100m * år.Sum(a => a.Nøkkeltall.Beløp(regel.Nøkkeltall)) / inntekter,
            AvvikKroner = Avrunding.R(år.Sum(a => regel.AvvikKroner(a)) / år.Length),
        };
    }

    /// <summary>The worst year decides, the earliest on a tie.</summary>
    private static Regelvurdering HvertÅr(Handlingsregel regel, Framskrivingsbane bane, Kommune kommune)
    {
        var verst = kommune.Planår.Select(t => bane[t]).MinBy(a => regel.Avvik(a.Nøkkeltall[regel.Nøkkeltall]))!;
        return EttÅr(regel, kommune.PlanFra, kommune.PlanTil, verst) with { VersteÅr = verst.År };
    }

    /// <summary>The value of the year decides; beyond the horizon nothing can be said.</summary>
    private static Regelvurdering InnenÅr(Handlingsregel regel, Framskrivingsbane bane, Kommune kommune)
    {
        var år = regel.År ?? throw new ArgumentException($"Rule {regel.Id} lacks its year.", nameof(regel));
        return bane.Har(år)
            ? EttÅr(regel, kommune.Regnskapsår, år, bane[år])
            : new Regelvurdering(regel, kommune.Regnskapsår, år, Regelstatus.Uavklart);
    }

    private static Regelvurdering EttÅr(Handlingsregel regel, int fra, int til, Framskrivingsår år) =>
        Ferdig(regel, fra, til, år.Nøkkeltall[regel.Nøkkeltall]) with { AvvikKroner = Avrunding.R(regel.AvvikKroner(år)) };

    private static Regelvurdering Ferdig(Handlingsregel regel, int fra, int til, decimal verdi)
    {
        var avvik = regel.Avvik(verdi);
        var status = avvik >= 0m ? Regelstatus.Oppfylt : regel.Styrke == Styrke.Skal ? Regelstatus.Brutt : Regelstatus.Advarsel;
        return new Regelvurdering(regel, fra, til, status) { Verdi = verdi, AvvikProsentpoeng = avvik };
    }
}
