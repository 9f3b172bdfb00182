using System.Collections.Immutable;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Okonomistyring;

/// <summary>
/// What savings and pension did to a year beside its income (fag.md 9). 1 000 kr. Savings are used once; premieavvik lifts
/// the year it arises and weighs on the years that follow; premiefond pays premium once.
/// </summary>
/// <param name="År">Year.</param>
/// <param name="Premieavvik">The year's premieavvik, without arbeidsgiveravgift.</param>
/// <param name="Amortisering">The year's share of earlier premieavvik, without arbeidsgiveravgift.</param>
/// <param name="Løft">(1 + arbeidsgiveravgift) · (premieavvik − amortisering), whole: how much the result is better than the premiums paid; below 0 it is worse.</param>
/// <param name="Utsatt">Accumulated premieavvik 31 December with arbeidsgiveravgift, whole: cost that later years must bear.</param>
/// <param name="PremiefondBruk">Use of premiefond in the year.</param>
/// <param name="Premiefond">Premiefond 31 December: recorded, else last year's less the use; null where never recorded.</param>
public sealed record SkjultKilde(
    int År, decimal Premieavvik, decimal Amortisering, decimal Løft, decimal Utsatt, decimal PremiefondBruk, decimal? Premiefond)
{
    /// <summary>Use of disposisjonsfond less what is put into it; below 0 the year saved.</summary>
    public decimal FondBruk { get; init; }

    /// <summary>What the three sources together covered; a source that took money counts 0.</summary>
    public decimal Dekket => Math.Max(0m, FondBruk) + Math.Max(0m, Løft) + Math.Max(0m, PremiefondBruk);
}

/// <summary>The hidden sources from regnskapsår to the plan's end, in the first scenario.</summary>
public static class SkjulteKilder
{
    /// <summary>One row a year, rising; empty where the edition uses neither savings, premieavvik nor premiefond.</summary>
    /// <param name="resultat">The edition's results.</param>
    public static ImmutableArray<SkjultKilde> Analyser(Resultat resultat)
    {
        var utgave = resultat.Utgave;
        var bane = resultat.Referanse.Bane;
        var aga = resultat.Referanse.Scenario.Forutsetninger.Arbeidsgiveravgift.Faktor;
        var rader = ImmutableArray.CreateBuilder<SkjultKilde>();
        decimal? premiefond = null;
        foreach (var år in bane.År.Where(t => t.År <= utgave.Kommune.PlanTil))
        {
            var bruk = utgave.Pensjon.PremiefondBruk(år.År);
            premiefond = utgave.Balanse.Gitt(år.År, Balansepost.Premiefond)?.Verdi ?? premiefond - bruk;
            rader.Add(new SkjultKilde(
                år.År, år.Premieavvik, år.Amortisering, Avrunding.R(aga * (år.Premieavvik - år.Amortisering)),
                Avrunding.R(aga * år.Beholdning.AkkumulertPremieavvik), bruk, premiefond)
            {
                FondBruk = år.Drift[Linje.BrukDisposisjonsfond] - år.Drift[Linje.AvsetningDisposisjonsfond],
            });
        }
        return rader.All(r => r is { Premieavvik: 0m, Amortisering: 0m, Utsatt: 0m, PremiefondBruk: 0m, Premiefond: null, FondBruk: 0m }) ? [] : rader.ToImmutable();
    }
}
