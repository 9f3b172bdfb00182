using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>The projection (kontrakt.md 6): one year after the other, each from what the year before carried on.</summary>
internal static class Framskriver
{
    /// <summary>Projects a scenario from regnskapsår to the horizon.</summary>
    /// <param name="grunnlag">The scenario's inputs, resolved by year.</param>
    /// <param name="spor">Collects how every value was made; null when nobody asks.</param>
    /// <param name="start">
    /// Its start, where it is known from a path with the same edition, assumptions and regnskapsår; else it is made.
    /// </param>
    public static Framskrivingsbane Framskriv(
        Framskrivingsgrunnlag grunnlag, Sporskriver? spor = null, Utgangspunkt? start = null)
    {
        start ??= new Utgangspunkt(grunnlag);
        var år = ImmutableArray.CreateBuilder<Framskrivingsår>(grunnlag.År.Length);
        var (første, bæres) = start.Regnskapsåret(grunnlag, spor);
        år.Add(første);
        for (var i = 1; i < grunnlag.År.Length; i++)
        {
            (var neste, bæres) = new Årsframskriving(grunnlag, start, bæres, grunnlag.År[i], spor).Framskriv();
            år.Add(neste);
        }
        return new Framskrivingsbane(år.MoveToImmutable());
    }
}

/// <summary>What a year hands to the next. Measures are not in it: nothing compounds on them (kontrakt.md 5).</summary>
internal sealed record Overført
{
    /// <summary>Year.</summary>
    public required int År { get; init; }

    /// <summary>The lines before measures.</summary>
    public required ImmutableArray<decimal> Linjer { get; init; }

    /// <summary>Rammetilskudd without inntektsutjevning.</summary>
    public required decimal RammetilskuddRest { get; init; }

    /// <summary>Social costs without premieavvik.</summary>
    public required decimal OrdinæreSosiale { get; init; }

    /// <summary>Π(1 + d) over the projected years so far.</summary>
    public required decimal Prisnivå { get; init; }

    /// <summary>Inhabitants on 1 January.</summary>
    public required decimal Innbyggere { get; init; }

    /// <summary>Investments of the year, depreciated from the next.</summary>
    public required decimal Investering { get; init; }

    /// <summary>Premieavvik by year, from b + 1.</summary>
    public required ImmutableArray<decimal> Premieavvik { get; init; }

    /// <summary>Stocks at 31 December.</summary>
    public required Beholdning Beholdning { get; init; }

    public decimal this[Linje linje] => Linjer[(int)linje];
}
