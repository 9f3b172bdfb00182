using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>The worst year decides, the earliest on a tie.</summary>
internal sealed record MåltHvertÅr : Måling
{
    public override string Kode => "hvert_ar";

    public override Målingsord Ord { get; } =
        new("hvertår", "måling_hvert_år", "stilling_verste", "ark_regn_hvert_år", "start_verste", "periode_hvert");

    public override bool VersteÅrAvgjør => true;

    internal override Regelvurdering Vurder(Handlingsregel regel, Regelbane bane)
    {
        var verst = bane.Plan.MinBy(a => regel.Avvik(a.Prosent));
        return Funn(regel, bane.PlanFra, bane.PlanTil, verst.Prosent) with
        {
            VersteÅr = verst.År,
            AvvikKroner = Avrunding.R(regel.AvvikKroner(verst)),
        };
    }

    internal override Regel Verdiregel(Krav krav) => krav == Krav.Minst ? Vurderingsregler.Lavest : Vurderingsregler.Høyest;
}
