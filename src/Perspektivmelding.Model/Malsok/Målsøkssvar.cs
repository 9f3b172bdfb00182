using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Malsok;

/// <summary>What the municipality can do to meet a goal.</summary>
public enum Virkemiddel
{
    /// <summary>A lasting cut on one line, 1 000 kr a year.</summary>
    Kutt,
    /// <summary>More eiendomsskatt, 1 000 kr a year.</summary>
    Eiendomsskatt,
    /// <summary>Investments later, whole years.</summary>
    Utsettelse,
    /// <summary>The cheapest mix of the edition's priced measures.</summary>
    Tiltak,
}

/// <summary>What a search found.</summary>
public abstract record Målsøkssvar
{
    private Målsøkssvar() { }

    /// <summary>The scenario meets the goal as it is.</summary>
    public sealed record AlleredeOppfylt : Målsøkssvar;

    /// <summary>No rule of the goal can be judged within the horizon.</summary>
    public sealed record Uavklart : Målsøkssvar;

    /// <summary>Run through the projection the value meets the goal, and one unit less does not.</summary>
    /// <param name="Verdi">1 000 kr a year, or years.</param>
    /// <param name="GjeldenStår">
    /// True where a rule on debt as a share of income is met only because income grows: the debt in kroner is no smaller.
    /// </param>
    public sealed record Funnet(decimal Verdi, bool GjeldenStår = false) : Målsøkssvar;

    /// <summary>Measures that meet the goal at the least price.</summary>
    /// <param name="Tiltak">The measures, in the edition's order.</param>
    /// <param name="Pris">What they yield together in the plan's last year, 1 000 kr; a measure that costs counts 0.</param>
    /// <param name="Nøyaktig">False where the search was stopped: a cheaper mix may exist.</param>
    /// <param name="GjeldenStår">As in <see cref="Funnet"/>.</param>
    public sealed record FunnetMiks(ImmutableArray<Tiltak> Tiltak, decimal Pris, bool Nøyaktig, bool GjeldenStår = false) : Målsøkssvar;

    /// <summary>Not even the largest allowed value meets the goal.</summary>
    /// <param name="Tak">The ceiling: 1 000 kr a year, years, or for measures how many that can be carried out together.</param>
    /// <param name="Bindende">What is still not met at the ceiling.</param>
    public sealed record IkkeMulig(decimal Tak, ImmutableArray<Bindende> Bindende) : Målsøkssvar
    {
        /// <summary>The measures of the ceiling; none for other levers.</summary>
        public ImmutableArray<Tiltak> Tiltak { get; init; } = [];
    }
}

/// <summary>The answer for one goal and one lever.</summary>
/// <param name="Mål">What is to be met.</param>
/// <param name="Virkemiddel">What is done.</param>
/// <param name="Svar">What it takes.</param>
public sealed record Målsøksresultat(Målsøksmål Mål, Virkemiddel Virkemiddel, Målsøkssvar Svar);
