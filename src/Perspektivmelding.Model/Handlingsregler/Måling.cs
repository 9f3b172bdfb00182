using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>A projected year as a rule sees it.</summary>
/// <param name="År">Year.</param>
/// <param name="Prosent">The rule's key figure, per cent, not rounded.</param>
/// <param name="Beløp">The amount behind it, 1 000 kr.</param>
/// <param name="Inntekter">Sum driftsinntekter, 1 000 kr.</param>
public readonly record struct Regelår(int År, decimal Prosent, decimal Beløp, decimal Inntekter);

/// <summary>The years that a rule can look at.</summary>
/// <param name="Regnskapsår">The last year with accounts.</param>
/// <param name="PlanFra">First year of the plan.</param>
/// <param name="PlanTil">Last year of the plan.</param>
/// <param name="År">A year; null beyond the horizon.</param>
public sealed record Regelbane(int Regnskapsår, int PlanFra, int PlanTil, Func<int, Regelår?> År)
{
    /// <summary>The plan years, rising.</summary>
    public ImmutableArray<Regelår> Plan
    {
        get
        {
            var plan = ImmutableArray.CreateBuilder<Regelår>(PlanTil - PlanFra + 1);
            for (var t = PlanFra; t <= PlanTil; t++)
                plan.Add(År(t) ?? throw new InvalidOperationException($"Plan year {t} is beyond the horizon."));
            return plan.MoveToImmutable();
        }
    }
}

/// <summary>Keys of the theme's words for a kind of rule.</summary>
/// <param name="Navn">What conditions in the words call the kind.</param>
/// <param name="Når">When the goal holds: «i snitt over planperioden».</param>
/// <param name="Stilling">The value that it is judged by.</param>
/// <param name="Ark">The note of the worksheet.</param>
/// <param name="Start">Years of the value on the front page's card; null where the plan's last year is shown.</param>
/// <param name="Periode">Years of the value in a table; null where the last year alone is.</param>
public sealed record Målingsord(string Navn, string Når, string Stilling, string Ark, string? Start = null, string? Periode = null);

/// <summary>
/// How a rule is measured. A kind is one file: its code in handlingsregler.yml, its calculation, its trace, its words and
/// what a drawing must know of it. <see cref="Alle"/> is the list.
/// </summary>
public abstract record Måling
{
    private protected Måling()
    {
    }

    /// <summary>Mean of the plan years.</summary>
    public static Måling Gjennomsnitt { get; } = new MåltISnitt();

    /// <summary>Every plan year; the worst decides.</summary>
    public static Måling HvertÅr { get; } = new MåltHvertÅr();

    /// <summary>The value of one year.</summary>
    public static Måling InnenÅr { get; } = new MåltInnenÅr();

    /// <summary>Every kind, in the order that a list of them is shown.</summary>
    public static ImmutableArray<Måling> Alle { get; } = [Gjennomsnitt, HvertÅr, InnenÅr];

    /// <summary>Code in handlingsregler.yml.</summary>
    public abstract string Kode { get; }

    /// <summary>Keys of its words.</summary>
    public abstract Målingsord Ord { get; }

    /// <summary>True where the rule has a year of its own («ar»), to which a straight path leads.</summary>
    public virtual bool HarMålår => false;

    /// <summary>True where one year decides for all: then the deviation is that year's.</summary>
    public virtual bool VersteÅrAvgjør => false;

    /// <summary>True where the deviation in kroner is a mean of years.</summary>
    public virtual bool KronerISnitt => false;

    /// <summary>The finding. Nothing is rounded before a comparison.</summary>
    internal abstract Regelvurdering Vurder(Handlingsregel regel, Regelbane bane);

    /// <summary>The rule by which the value is made of the years' percents, as the trace has it; null where it is one year's own.</summary>
    internal virtual Regel? Verdiregel(Krav krav) => null;

    /// <summary>A finding of a value.</summary>
    private protected static Regelvurdering Funn(Handlingsregel regel, int fra, int til, decimal verdi)
    {
        var avvik = regel.Avvik(verdi);
        var status = avvik >= 0m ? Regelstatus.Oppfylt : regel.Styrke == Styrke.Skal ? Regelstatus.Brutt : Regelstatus.Advarsel;
        return new Regelvurdering(regel, fra, til, status) { Verdi = verdi, AvvikProsentpoeng = avvik };
    }
}
