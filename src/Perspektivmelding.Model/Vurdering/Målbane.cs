using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>
/// For a rule with a target year: the straight line from the value of regnskapsår to the goal, against which the plan
/// years are held on the site. Our own reading, not the rule's (fag.md 2.2).
/// </summary>
/// <param name="Fra">Regnskapsår.</param>
/// <param name="Til">Target year.</param>
/// <param name="Start">Value of regnskapsår, per cent.</param>
/// <param name="Mål">Goal, per cent.</param>
public sealed record Målbane(int Fra, int Til, decimal Start, decimal Mål)
{
    /// <summary>The line's value in a year between the two, per cent.</summary>
    public decimal Ved(int år) => Til == Fra ? Mål : Start + (Mål - Start) * (år - Fra) / (Til - Fra);

    /// <summary>The path of a rule, or null for rules that are not measured so, and where the goal is met already: no path leads away from it.</summary>
    public static Målbane? For(Handlingsregel regel, Framskrivingsbane bane) =>
        regel is { Måling.HarMålår: true, År: { } år } && bane[bane.Regnskapsår].Nøkkeltall[regel.Nøkkeltall] is var start
        && (regel.Krav == Krav.Minst ? start < regel.Mål : start > regel.Mål)
            ? new Målbane(bane.Regnskapsår, år, start, regel.Mål)
            : null;
}
