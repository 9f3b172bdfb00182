using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Okonomistyring;

/// <summary>
/// A year's «overforbruk» in the three senses the word is used in (fag.md 0.4), 1 000 kr, and the fund's movement. The
/// word has no definition in law; the three are never added to each other.
/// </summary>
/// <param name="År">Year.</param>
/// <param name="ErPrognose">True for the year after regnskapsår, from the forecast or the projection.</param>
/// <param name="Budsjettavvik">Sectors' outcome less budget; null where sektor.csv has not both.</param>
/// <param name="KorrigertUnderskudd">Korrigert netto driftsresultat below zero, as a positive amount; 0 with a surplus; null where it cannot be computed.</param>
/// <param name="Merforbruk">Merforbruk as kommuneloven has it: what is left when the fund is used.</param>
/// <param name="FondIb">Disposisjonsfond 1 January; null where not known.</param>
/// <param name="Bruk">Use of disposisjonsfond.</param>
/// <param name="Avsetning">Put into disposisjonsfond.</param>
/// <param name="FondUb">Disposisjonsfond 31 December; null where not known.</param>
public sealed record Overforbruksår(
    int År, bool ErPrognose, decimal? Budsjettavvik, decimal? KorrigertUnderskudd, decimal? Merforbruk,
    decimal? FondIb, decimal? Bruk, decimal? Avsetning, decimal? FondUb);

/// <summary>Overspending in its three senses over three years: the last accounts and, where there is one, the forecast.</summary>
public static class Overforbruksanalyse
{
    private const int Antall = 3;

    /// <summary>At most three years, rising; the last is the year after regnskapsår where a forecast for it is given.</summary>
    /// <param name="resultat">The edition's results.</param>
    public static ImmutableArray<Overforbruksår> Analyser(Resultat resultat)
    {
        var utgave = resultat.Utgave;
        var b = utgave.Kommune.Regnskapsår;
        var avvik = Budsjettkontroll.Avvik(utgave);
        var harPrognose = resultat.Referanse.Bane.Har(b + 1)
            && (utgave.Prognose.År.Contains(b + 1) || avvik.Any(a => a.År == b + 1 && a.Mot == Sektorutgave.Prognose));
        // A year may have sectors' accounts though the municipality's whole accounts of it are not in the edition.
        var kjente = utgave.Regnskap.År.Concat(avvik.Select(a => a.År)).Where(t => t <= b).Distinct().Order();
        var år = kjente.Concat(harPrognose ? [b + 1] : []).TakeLast(Antall);
        return [.. år.Select(t => År(resultat, avvik, t))];
    }

    private static Overforbruksår År(Resultat resultat, ImmutableArray<Budsjettavvik> avvik, int år)
    {
        var utgave = resultat.Utgave;
        var bane = resultat.Referanse.Bane;
        var drift = bane.Har(år) ? bane[år].Drift : utgave.Regnskap.Beløp.ContainsKey(år) ? utgave.Regnskap.Driftsår(år) : null;
        var sektor = avvik.Where(a => a.År == år).ToArray();
        var sum = sektor.Length == 0 ? (decimal?)null : sektor.Sum(a => a.Avvik);
        if (drift is null) return new Overforbruksår(år, false, sum, null, null, Fond(resultat, år - 1), null, null, Fond(resultat, år));
        var korrigert = bane.Har(år) ? bane[år].Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultat] : Korrigert(utgave, drift, år);
        return new Overforbruksår(
            år, år > bane.Regnskapsår, sum,
            korrigert is { } k ? Math.Max(0m, -k) : null, Math.Max(0m, drift[Linje.Merforbruk]),
            Fond(resultat, år - 1), drift[Linje.BrukDisposisjonsfond], drift[Linje.AvsetningDisposisjonsfond], Fond(resultat, år));
    }

    private static decimal? Fond(Resultat resultat, int år) => resultat.Referanse.Bane.Har(år)
        ? resultat.Referanse.Bane[år].Beholdning.Disposisjonsfond
        : resultat.Utgave.Balanse.Gitt(år, Balansepost.Disposisjonsfond)?.Verdi;

    // Years before regnskapsår: null where pensjon.csv begins later, since a missing row there is not a zero.
    private static decimal? Korrigert(Utgave utgave, Driftsår drift, int år)
    {
        var f = utgave.Scenarier[0].Forutsetninger;
        var pensjon = utgave.Pensjon;
        if (f.Korreksjoner.Premieavvik && !pensjon.År.IsEmpty && !pensjon.År.ContainsKey(år)) return null;
        return Korrigertresultat.Av(f, drift, pensjon.Premieavvik(år), pensjon.Amortisering(år));
    }
}
