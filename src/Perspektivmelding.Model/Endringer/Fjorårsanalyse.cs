using System.Collections.Immutable;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Endringer;

/// <summary>What earlier editions published, held against this one: the bridge, the accounts that came, and how well they were met.</summary>
public sealed class Fjorårsanalyse
{
    private readonly string? _vedtatt;
    private readonly ImmutableArray<Tidligereutgave> _tidligere;
    private readonly Resultat _resultat;

    /// <summary>Holds this edition against those before it.</summary>
    /// <param name="tidligere">Earlier editions, at least one, oldest first.</param>
    /// <param name="resultat">This edition.</param>
    /// <param name="vedtatt">Id of the scenario that the council adopted in the newest of them; null takes the first.</param>
    public Fjorårsanalyse(ImmutableArray<Tidligereutgave> tidligere, Resultat resultat, string? vedtatt)
    {
        (_vedtatt, _tidligere, _resultat) = (vedtatt, tidligere, resultat);
        Siste = tidligere[^1];
        Plan = Valgt(Siste);
        Oppdatert = resultat.Scenarier.FirstOrDefault(s => s.Scenario.Id == Plan.Id) ?? resultat.Referanse;
        Bro = Forutsetningsbro.Mellom(Plan, resultat.Utgave, Oppdatert);
        Fasit = [.. tidligere.SelectMany(t => Fasitprøving.Prøv(t, Valgt(t), resultat.Utgave))];
        SisteFasit = Fasit.OrderByDescending(f => f.År).ThenByDescending(f => f.Utgave).FirstOrDefault();
        var prøvd = tidligere.FirstOrDefault(t => t.År == SisteFasit?.Utgave);
        Scenarier = prøvd is null ? [] : [.. prøvd.Scenarier.SelectMany(s => Fasitprøving.Prøv(prøvd, s, resultat.Utgave)
            .Where(f => f.År == SisteFasit!.År).Select(f => (s.Id, f)))];
        Baner = [.. tidligere.Select(t => (t.År, Valgt(t)))];
        Treffsikkerhet = Endringer.Treffsikkerhet.Av(Fasit);
    }

    /// <summary>The newest of the earlier editions.</summary>
    public Tidligereutgave Siste { get; }

    /// <summary>Its adopted scenario, or its first.</summary>
    public Publisertscenario Plan { get; }

    /// <summary>The scenario of the same id in this edition, or the reference.</summary>
    public Scenarioresultat Oppdatert { get; }

    /// <summary>From the plan to the updated projection, one a year; empty where the earlier edition published no assumptions.</summary>
    public ImmutableArray<Broår> Bro { get; }

    /// <summary>Every edition and year that has become accounts, by edition and year.</summary>
    public ImmutableArray<Fasitår> Fasit { get; }

    /// <summary>The last year that has become accounts, by the newest edition that projected it.</summary>
    public Fasitår? SisteFasit { get; }

    /// <summary>That year by every scenario of that edition, in its order.</summary>
    public ImmutableArray<(string Id, Fasitår Fasit)> Scenarier { get; }

    /// <summary>The path that each edition is held to, oldest first.</summary>
    public ImmutableArray<(int Utgave, Publisertscenario Bane)> Baner { get; }

    /// <summary>Centredness, dispersion and accuracy by distance.</summary>
    public ImmutableArray<Treffsikkerhet> Treffsikkerhet { get; }

    /// <summary>How every number of it was made. Made when first asked for.</summary>
    public Fjorårsspor Spor => field ??= new(this, _tidligere, _resultat);

    private Publisertscenario Valgt(Tidligereutgave utgave) =>
        (utgave == Siste ? utgave.Scenarier.FirstOrDefault(s => s.Id == _vedtatt) : null) ?? utgave.Scenarier[0];
}
