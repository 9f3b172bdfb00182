using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>The rules by which findings are made, as the trace has them.</summary>
public static class Vurderingsregler
{
    /// <summary>Mean of the yearly percents.</summary>
    public static Regel Snitt { get; } = new("snitt", "rund(sum(prosent)/antall(prosent), 20)");

    /// <summary>Sum of the amounts by sum of the income.</summary>
    public static Regel Vektet { get; } = new("vektet", "hvis(sum(driftsinntekter) = 0, 0, 100*sum(belop)/sum(driftsinntekter))");

    /// <summary>The worst year of a goal that is a floor.</summary>
    public static Regel Lavest { get; } = new("lavest", "min(prosent)");

    /// <summary>The worst year of a goal that is a ceiling.</summary>
    public static Regel Høyest { get; } = new("hoyest", "maks(prosent)");

    /// <summary>Deviation from a floor.</summary>
    public static Regel AvvikMinst { get; } = new("avvik-minst", "verdi - mal");

    /// <summary>Deviation from a ceiling.</summary>
    public static Regel AvvikHøyst { get; } = new("avvik-hoyst", "mal - verdi");

    /// <summary>Deviation of a year from a floor, 1 000 kr, not rounded.</summary>
    public static Regel KronerMinst { get; } = new("kroner-minst", "belop - mal/100*driftsinntekter");

    /// <summary>Deviation of a year from a ceiling, 1 000 kr, not rounded.</summary>
    public static Regel KronerHøyst { get; } = new("kroner-hoyst", "mal/100*driftsinntekter - belop");

    /// <summary>Mean of the years' deviations, 1 000 kr.</summary>
    public static Regel KronerSnitt { get; } = new("kroner-snitt", "R(sum(avvik)/antall(avvik))");

    /// <summary>Merforbruk of the year that a criterion is about.</summary>
    public static Regel Merforbruk { get; } = new("robek-merforbruk", "merforbruk");

    /// <summary>No year of the plan has merforbruk.</summary>
    public static Regel IngenMerforbruk { get; } = new("robek-ingen", "maks(0, merforbruk)");

    /// <summary>Every rule by which findings are made.</summary>
    public static ImmutableArray<Regel> Alle { get; } =
        [Snitt, Vektet, Lavest, Høyest, AvvikMinst, AvvikHøyst, KronerMinst, KronerHøyst, KronerSnitt, Merforbruk, IngenMerforbruk];
}
