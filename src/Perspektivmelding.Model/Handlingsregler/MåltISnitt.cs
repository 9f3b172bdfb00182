using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>The mean of the yearly percents decides; Σ kroner / Σ inntekter is shown beside it (fag.md 0.6).</summary>
internal sealed record MåltISnitt : Måling
{
    public override string Kode => "gjennomsnitt";

    public override Målingsord Ord { get; } =
        new("gjennomsnitt", "måling_gjennomsnitt", "stilling_snitt", "ark_regn_snitt", "start_snitt", "periode_snitt");

    public override bool KronerISnitt => true;

    internal override Regelvurdering Vurder(Handlingsregel regel, Regelbane bane)
    {
        var år = bane.Plan;
        var inntekter = år.Sum(a => a.Inntekter);
        var verdi = Avrunding.UtenRegnestøy(år.Sum(a => a.Prosent) / år.Length);
        return Funn(regel, bane.PlanFra, bane.PlanTil, verdi) with
        {
            VerdiVektet = inntekter == 0m ? 0m : 100m * år.Sum(a => a.Beløp) / inntekter,
            AvvikKroner = Avrunding.R(år.Sum(regel.AvvikKroner) / år.Length),
        };
    }

    internal override Regel Verdiregel(Krav krav) => Vurderingsregler.Snitt;
}
