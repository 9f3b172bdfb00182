using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Malsok;

/// <summary>What it takes to meet each goal with each lever, on one scenario.</summary>
public sealed class Målsøksanalyse
{
    /// <summary>Searches: every goal of the edition with a cut, eiendomsskatt, delayed investments and the priced measures.</summary>
    /// <param name="utgave">The edition.</param>
    /// <param name="scenario">One of its scenarios.</param>
    /// <param name="kuttlinje">The cost line that a cut is made on; lønn [own], as most of what a municipality does is work.</param>
    /// <exception cref="ArgumentException">The line is no operating cost that a measure may move.</exception>
    public Målsøksanalyse(Utgave utgave, Scenario scenario, Linje kuttlinje = Linje.Lønn)
    {
        var søker = new Målsøker(utgave, scenario, kuttlinje);
        (Scenario, Kuttlinje, FraÅr) = (scenario, kuttlinje, søker.FraÅr);
        (Kutttak, Eiendomsskattetak, Utsettelsestak, Eiendomsskatt) =
            (søker.Kutttak, søker.Eiendomsskattetak, søker.Utsettelsestak, søker.Eiendomsskatt);
        Mål = Målsøksmål.Alle(utgave);
        var svar = ImmutableArray.CreateBuilder<Målsøksresultat>();
        foreach (var mål in Mål)
        {
            svar.Add(new(mål, Virkemiddel.Kutt, søker.Søk(mål, Virkemiddel.Kutt)));
            svar.Add(new(mål, Virkemiddel.Eiendomsskatt, søker.Søk(mål, Virkemiddel.Eiendomsskatt)));
            if (søker.KanUtsettes) svar.Add(new(mål, Virkemiddel.Utsettelse, søker.Søk(mål, Virkemiddel.Utsettelse)));
            if (søker.Billigste(mål, utgave.Tiltak) is { } miks) svar.Add(new(mål, Virkemiddel.Tiltak, miks));
        }
        Svar = svar.ToImmutable();
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The line a cut is made on.</summary>
    public Linje Kuttlinje { get; }

    /// <summary>First year of the cut and of the tax: the plan's first.</summary>
    public int FraÅr { get; }

    /// <summary>The largest cut tried: the whole line in the year it is smallest. 1 000 kr.</summary>
    public decimal Kutttak { get; }

    /// <summary>The largest eiendomsskatt tried: the municipality's income tax in the year it is smallest [own]. 1 000 kr.</summary>
    public decimal Eiendomsskattetak { get; }

    /// <summary>The longest delay tried, years; 0 where nothing can be moved.</summary>
    public int Utsettelsestak { get; }

    /// <summary>Eiendomsskatt of the scenario in <see cref="FraÅr"/>, 1 000 kr.</summary>
    public decimal Eiendomsskatt { get; }

    /// <summary>The goals, single rules first.</summary>
    public ImmutableArray<Målsøksmål> Mål { get; }

    /// <summary>All answers, goal by goal.</summary>
    public ImmutableArray<Målsøksresultat> Svar { get; }

    /// <summary>The widest goal that the edition has: all rules, else all «skal», else the only rule, else no merforbruk.</summary>
    public Målsøksmål Hovedmål =>
        Mål.FirstOrDefault(m => m.Art == Målart.AlleRegler) ?? Mål.FirstOrDefault(m => m.Art == Målart.AlleSkal) ?? Mål[0];

    /// <summary>The answer for a goal and a lever, or null where the lever does not exist here.</summary>
    public Målsøkssvar? For(Målsøksmål mål, Virkemiddel virkemiddel) =>
        Svar.FirstOrDefault(s => s.Mål.Id == mål.Id && s.Mål.Art == mål.Art && s.Virkemiddel == virkemiddel)?.Svar;
}
