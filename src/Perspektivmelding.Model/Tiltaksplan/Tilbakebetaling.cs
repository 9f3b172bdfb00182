using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tiltaksplan;

/// <summary>One year of a measure. 1 000 kr.</summary>
/// <param name="År">The year.</param>
/// <param name="Gevinst">Gain before transition cost.</param>
/// <param name="Pukkel">Transition cost, positive.</param>
/// <param name="Samlet">Gain less transition cost from the first year to this one.</param>
public sealed record Gevinstår(int År, decimal Gevinst, decimal Pukkel, decimal Samlet)
{
    /// <summary>What the projection counts this year. 1 000 kr, to the better.</summary>
    public decimal Netto => Gevinst - Pukkel;
}

/// <summary>When a measure has paid for its transition (fag.md 8): pukkel against gain, year by year.</summary>
/// <param name="Tiltak">The measure.</param>
/// <param name="Forløp">Each year asked for.</param>
public sealed record Tilbakebetaling(Tiltak Tiltak, ImmutableArray<Gevinstår> Forløp)
{
    /// <summary>All transition cost of the years. 1 000 kr.</summary>
    public decimal SamletPukkel => Forløp.Sum(f => f.Pukkel);

    /// <summary>Transition cost over the gain of the last year; null when there is no cost or the last year has no gain. Years.</summary>
    public decimal? Tilbakebetalingstid =>
        SamletPukkel > 0m && Forløp[^1].Gevinst > 0m ? SamletPukkel / Forløp[^1].Gevinst : null;

    /// <summary>The first year with gain from which the sum so far never again falls below zero; null when that lies after the years.</summary>
    public int? Balanseår
    {
        get
        {
            int? år = null;
            foreach (var f in Forløp)
                år = f.Samlet < 0m ? null : år ?? (f.Gevinst > 0m ? f.År : null);
            return år;
        }
    }

    /// <summary>Follows a measure through the years.</summary>
    /// <param name="tiltak">The measure.</param>
    /// <param name="fra">First year.</param>
    /// <param name="til">Last year, not before the first.</param>
    public static Tilbakebetaling For(Tiltak tiltak, int fra, int til)
    {
        if (til < fra) throw new ArgumentException("The last year is before the first.", nameof(til));
        var forløp = ImmutableArray.CreateBuilder<Gevinstår>();
        var samlet = 0m;
        for (var år = fra; år <= til; år++)
        {
            var pukkel = tiltak.Virkning is Tiltaksvirkning.Innfaset innfaset && innfaset.Pukkelkostnad.TryGetValue(år, out var kostnad) ? kostnad : 0m;
            samlet += tiltak.Virker(år);
            forløp.Add(new Gevinstår(år, tiltak.Virker(år) + pukkel, pukkel, samlet));
        }

        return new Tilbakebetaling(tiltak, forløp.ToImmutable());
    }
}
