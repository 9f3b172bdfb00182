using System.Collections.Immutable;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Endringer;

/// <summary>What an earlier edition published in its resultat.json, as far as later editions are held against it.</summary>
/// <param name="År">The edition's year.</param>
/// <param name="Scenarier">Its scenarios in their own order; the first was the reference.</param>
/// <param name="Følsomhet">Its sensitivities.</param>
public sealed record Tidligereutgave(int År, ImmutableArray<Publisertscenario> Scenarier, ImmutableArray<Følsomhetsutslag> Følsomhet)
{
    /// <summary>The file, with the place of each number by its path («scenarier.som-i-dag.linjer.2026.skatt»); null where it was not read from one.</summary>
    public Kilde? Kilde { get; init; }

    /// <summary>What an edition publishes: the same as reading its resultat.json.</summary>
    /// <param name="resultat">The edition's results.</param>
    public static Tidligereutgave Av(Resultat resultat) => new(
        resultat.Utgave.År, [.. resultat.Scenarier.Select(s => Scenario(resultat.Utgave, s))], resultat.Følsomhet);

    private static Publisertscenario Scenario(Utgave utgave, Scenarioresultat s)
    {
        var grunnlag = Grunnlagstall.For(utgave, s.Scenario).ToImmutableSortedDictionary(
            g => g.År, g => g.Verdier.ToImmutableSortedDictionary(v => v.Kode, v => v.Verdi, StringComparer.Ordinal));
        return new Publisertscenario(s.Scenario.Id, [.. s.Bane.År.Select(å => new Publisertår(
            å.År, å.Drift, grunnlag.GetValueOrDefault(å.År, ImmutableSortedDictionary<string, decimal>.Empty)))]);
    }
}

/// <summary>A scenario as an earlier edition published it.</summary>
/// <param name="Id">Its id in that edition.</param>
/// <param name="År">Rising; the first is that edition's regnskapsår.</param>
public sealed record Publisertscenario(string Id, ImmutableArray<Publisertår> År)
{
    /// <summary>That edition's regnskapsår.</summary>
    public int Regnskapsår => År[0].År;

    /// <summary>The year, or null where it was not published.</summary>
    public Publisertår? Ved(int år) => År.FirstOrDefault(å => å.År == år);
}

/// <summary>One year of a published scenario.</summary>
/// <param name="År">Year.</param>
/// <param name="Drift">Økonomisk oversikt drift, with measures. 1 000 kr.</param>
/// <param name="Grunnlag">The assumptions by code (<see cref="Grunnlagstall"/>); empty for regnskapsår and where not published.</param>
public sealed record Publisertår(int År, Driftsår Drift, ImmutableSortedDictionary<string, decimal> Grunnlag)
{
    /// <summary>An assumption, or null where it was not stated.</summary>
    public decimal? this[string kode] => Grunnlag.TryGetValue(kode, out var verdi) ? verdi : null;

    /// <summary>Netto driftsresultat, with measures. 1 000 kr.</summary>
    public decimal Resultat => Drift[Linje.NettoDriftsresultat];
}
