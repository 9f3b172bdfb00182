using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>The value of the rule's year decides; beyond the horizon nothing can be said.</summary>
internal sealed record MåltInnenÅr : Måling
{
    public override string Kode => "innen_ar";

    public override Målingsord Ord { get; } = new("innenår", "måling_innen_år", "stilling_år", "ark_regn_ett_år");

    public override bool HarMålår => true;

    internal override Regelvurdering Vurder(Handlingsregel regel, Regelbane bane)
    {
        var til = regel.År ?? throw new ArgumentException($"Rule {regel.Id} lacks its year.", nameof(regel));
        return bane.År(til) is { } år
            ? Funn(regel, bane.Regnskapsår, til, år.Prosent) with { AvvikKroner = Avrunding.R(regel.AvvikKroner(år)) }
            : new Regelvurdering(regel, bane.Regnskapsår, til, Regelstatus.Uavklart);
    }
}
