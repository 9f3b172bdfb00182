using System.Collections.Immutable;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Resultater;

/// <summary>Everything that follows from an edition. What takes time (simulation, search) is made when first asked for, and once.</summary>
/// <param name="utgave">What it was made from.</param>
/// <param name="scenarier">One result a scenario, in the edition's order.</param>
/// <param name="følsomhet">Sensitivities of the first scenario, for each plan year.</param>
public sealed class Resultat(Utgave utgave, ImmutableArray<Scenarioresultat> scenarier, ImmutableArray<Følsomhetsutslag> følsomhet)
    : Vurdertutgave(utgave, scenarier)
{
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

    /// <summary>A fuller analysis than the contract's: both ways, lasting, net interest, a grid. Made when first asked for.</summary>
    public Følsomhetsanalyse Følsomhetsanalyse => field ??= new(Utgave, Scenarier);

    /// <summary>How the answers of the search were found. Made when first asked for.</summary>
    public Målsøksspor Målsøksspor => field ??= new(this);

    /// <summary>What it takes to meet the rules on the reference. Made when first asked for.</summary>
    public Målsøksanalyse Målsøk => field ??= new(Utgave, Referanse.Scenario);
}
