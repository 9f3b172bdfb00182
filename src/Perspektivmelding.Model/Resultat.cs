using System.Collections.Immutable;
using Perspektivmelding.Model.Følsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Målsøk;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Usikkerhet;

namespace Perspektivmelding.Model;

/// <summary>Everything that follows from an edition. What takes time (simulation, search) is made when first asked for, and once.</summary>
/// <param name="utgave">What it was made from.</param>
/// <param name="scenarier">One result a scenario, in the edition's order.</param>
/// <param name="følsomhet">Sensitivities of the first scenario, for each plan year.</param>
public sealed class Resultat(Utgave utgave, ImmutableArray<Scenarioresultat> scenarier, ImmutableArray<Følsomhetsutslag> følsomhet)
{
    /// <summary>What it was made from.</summary>
    public Utgave Utgave { get; } = utgave;

    /// <summary>One result a scenario, in the edition's order.</summary>
    public ImmutableArray<Scenarioresultat> Scenarier { get; } = scenarier;

    /// <summary>The sensitivities of the contract: first scenario, each plan year.</summary>
    public ImmutableArray<Følsomhetsutslag> Følsomhet { get; } = følsomhet;

    /// <summary>What each sensitivity changed, as traces of their own. Made when first asked for.</summary>
    public ImmutableArray<Kjøring> Kjøringer => _kjøringer.IsDefault ? _kjøringer = Følsomhetsberegning.Spor(Utgave, Referanse) : _kjøringer;

    private ImmutableArray<Kjøring> _kjøringer;

    /// <summary>The traced runs of the fuller analysis. Made when first asked for.</summary>
    public ImmutableArray<Kjøring> UtvidedeKjøringer => _utvidede.IsDefault ? _utvidede = [.. Følsomhetsspor.Alle(Utgave, Scenarier, Følsomhetsanalyse)] : _utvidede;

    private ImmutableArray<Kjøring> _utvidede;

    /// <summary>How likely it all is.</summary>
    public Usikkerhetsanalyse Usikkerhet => field ??= Usikkerhetsanalyse.Beregn(this);

    /// <summary>The first scenario: the reference that the others are held against.</summary>
    public Scenarioresultat Referanse => Scenarier[0];

    /// <summary>A fuller analysis than the contract's: both ways, lasting, net interest, a grid. Made when first asked for.</summary>
    public Følsomhetsanalyse Følsomhetsanalyse => field ??= new(Utgave, Scenarier);

    /// <summary>How the answers of the search were found. Made when first asked for.</summary>
    public Målsøksspor Målsøksspor => field ??= new(this);

    /// <summary>What it takes to meet the rules on the reference. Made when first asked for.</summary>
    public Målsøksanalyse Målsøk => field ??= new(Utgave, Referanse.Scenario);
}

/// <summary>A scenario projected and judged.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Bane">Its years, regnskapsår first.</param>
/// <param name="Regler">One finding a rule.</param>
/// <param name="Køb">Three findings a year, regnskapsår first.</param>
/// <param name="Robek">Criteria a–d.</param>
/// <param name="Spor">How every value was made.</param>
public sealed record Scenarioresultat(
    Scenario Scenario,
    Framskrivingsbane Bane,
    ImmutableArray<Regelvurdering> Regler,
    ImmutableArray<Købvurdering> Køb,
    ImmutableArray<Robekvurdering> Robek,
    Sporingslogg Spor);
