using System.Collections.Immutable;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Malsok;

/// <summary>What a goal consists of.</summary>
public enum Målart
{
    /// <summary>One of the municipality's own rules.</summary>
    EnRegel,
    /// <summary>All rules that say «skal».</summary>
    AlleSkal,
    /// <summary>All rules, «bør» too.</summary>
    AlleRegler,
    /// <summary>No merforbruk in any plan year: criteria a and b of kommuneloven § 28-1.</summary>
    IkkeMerforbruk,
}

/// <summary>What is to be met.</summary>
/// <param name="Id">The rule's id, or alle-skal, alle-regler, ikke-merforbruk.</param>
/// <param name="Art">What it consists of.</param>
/// <param name="Regler">The rules that can be judged within the horizon; none for <see cref="Målart.IkkeMerforbruk"/>.</param>
/// <param name="Uavklarte">Rules of the goal whose year lies beyond the horizon: they are not part of the test.</param>
public sealed record Målsøksmål(string Id, Målart Art, ImmutableArray<Handlingsregel> Regler, ImmutableArray<Handlingsregel> Uavklarte)
{
    /// <summary>True where something can be judged.</summary>
    public bool KanPrøves => Art == Målart.IkkeMerforbruk || !Regler.IsEmpty;

    /// <summary>The goals of an edition: each rule alone, all «skal», all, no merforbruk. A set that equals another is left out.</summary>
    public static ImmutableArray<Målsøksmål> Alle(Utgave utgave)
    {
        Målsøksmål Lag(string id, Målart art, IEnumerable<Handlingsregel> regler)
        {
            var delt = regler.ToLookup(r => r.Måling.HarMålår && r.År > utgave.Kommune.Horisont);
            return new(id, art, [.. delt[false]], [.. delt[true]]);
        }

        var alle = utgave.Handlingsregler;
        var skal = alle.Where(r => r.Styrke == Styrke.Skal).ToImmutableArray();
        var mål = ImmutableArray.CreateBuilder<Målsøksmål>();
        foreach (var regel in alle) mål.Add(Lag(regel.Id, Målart.EnRegel, [regel]));
        if (skal.Length > 1) mål.Add(Lag("alle-skal", Målart.AlleSkal, skal));
        if (alle.Length > 1 && alle.Length > skal.Length) mål.Add(Lag("alle-regler", Målart.AlleRegler, alle));
        mål.Add(Lag("ikke-merforbruk", Målart.IkkeMerforbruk, []));
        return mål.ToImmutable();
    }

    /// <summary>What is not met on a path: the rules, or the merforbruk of the worst plan year. Empty when the goal is met.</summary>
    internal ImmutableArray<Bindende> Brutt(Framskriving.Framskrivingsbane bane, Kommune kommune)
    {
        if (Art == Målart.IkkeMerforbruk)
        {
            var robek = Robekprøving.Vurder(bane, kommune);
            if (robek.All(r => r.Kriterium is not (Robekkriterium.A or Robekkriterium.B) || r.Status == Robekstatus.Nei)) return [];
            var verst = kommune.Planår.Select(t => bane[t]).MaxBy(a => a.Drift[Verdier.Linje.Merforbruk])!;
            var (merforbruk, inntekter) = (verst.Drift[Verdier.Linje.Merforbruk], verst.Drift[Verdier.Linje.SumDriftsinntekter]);
            return [new(null, verst.År, inntekter == 0m ? 0m : -100m * merforbruk / inntekter, -merforbruk)];
        }
        var brutt = ImmutableArray.CreateBuilder<Bindende>();
        foreach (var regel in Regler)
        {
            var funn = Regelprøving.Vurder(regel, bane, kommune);
            if (funn.AvvikProsentpoeng is { } avvik && avvik < 0m)
                brutt.Add(new(regel, funn.VersteÅr ?? regel.År, avvik, funn.AvvikKroner!.Value));
        }
        return brutt.ToImmutable();
    }
}

/// <summary>Something that is not met, and by how much.</summary>
/// <param name="Regel">The rule; null for merforbruk.</param>
/// <param name="År">The year that decides; null for a mean over the plan.</param>
/// <param name="AvvikProsentpoeng">How far from the goal, negative, prosentpoeng of sum driftsinntekter.</param>
/// <param name="AvvikKroner">The same in 1 000 kr, negative or, by rounding, 0.</param>
public sealed record Bindende(Handlingsregel? Regel, int? År, decimal AvvikProsentpoeng, decimal AvvikKroner);
