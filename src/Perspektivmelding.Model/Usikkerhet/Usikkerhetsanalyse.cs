using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;

namespace Perspektivmelding.Model.Usikkerhet;

/// <summary>How likely it is: every scenario run through many futures that stray from the assumptions as history has done.</summary>
/// <param name="Valg">How it was run.</param>
/// <param name="TilÅr">Last simulated year.</param>
/// <param name="Scenarier">One a scenario, in the edition's order.</param>
/// <param name="Opphav">What the uncertainty of the first scenario's result comes from, greatest first.</param>
public sealed record Usikkerhetsanalyse(
    Usikkerhetsvalg Valg, int TilÅr, ImmutableArray<Scenariousikkerhet> Scenarier, ImmutableArray<Usikkerhetsopphav> Opphav)
{
    /// <summary>Paths for each driver alone: enough to rank them.</summary>
    private const int BanerAlene = 400;

    /// <summary>The key figures whose spread is known.</summary>
    public static ImmutableArray<Nøkkeltall> Fulgte => Simulering.Fulgt;

    /// <summary>Simulates every scenario of an edition, all with the same draws.</summary>
    /// <param name="resultat">The projections as assumed.</param>
    /// <param name="tråder">How many paths at a time; the result does not depend on it.</param>
    public static Usikkerhetsanalyse Beregn(Resultat resultat, int tråder = -1)
    {
        var utgave = resultat.Utgave;
        var til = Simulering.SisteÅr(utgave);
        var feil = Trekk(utgave, utgave.Usikkerhet, til);
        var scenarier = resultat.Scenarier
            .Select(s => new Scenariousikkerhet(s, utgave.Kommune, Simulering.Kjør(utgave, s.Scenario, feil, tråder))).ToImmutableArray();
        return new Usikkerhetsanalyse(utgave.Usikkerhet, til, scenarier, Opphavet(resultat, til, tråder));
    }

    private static Feilbane[] Trekk(Utgave utgave, Usikkerhetsvalg valg, int til)
    {
        var tiltak = utgave.Tiltak.Concat(utgave.Scenarier.SelectMany(s => s.Tiltak)).DistinctBy(t => t.Id).ToImmutableArray();
        var trekker = new Feiltrekker(valg, til - utgave.Kommune.Regnskapsår, tiltak);
        return [.. Enumerable.Range(0, valg.Baner).Select(trekker.Trekk)];
    }

    private static ImmutableArray<Usikkerhetsopphav> Opphavet(Resultat resultat, int til, int tråder)
    {
        var utgave = resultat.Utgave;
        var sist = utgave.Kommune.PlanTil - utgave.Kommune.Regnskapsår;
        var alene = Enum.GetValues<Drivkraft>().Select(d =>
        {
            var valg = utgave.Usikkerhet.Bare(d) with { Baner = Math.Min(BanerAlene, utgave.Usikkerhet.Baner) };
            var verdier = Simulering.Kjør(utgave, resultat.Referanse.Scenario, Trekk(utgave, valg, til), tråder).Verdier[0][sist];
            var snitt = verdier.Average();
            return (Drivkraft: d, Varians: verdier.Sum(v => (v - snitt) * (v - snitt)) / verdier.Length);
        }).ToArray();
        var sum = alene.Sum(a => a.Varians);
        return sum == 0m ? []
            : [.. alene.OrderByDescending(a => a.Varians).Select(a => new Usikkerhetsopphav(a.Drivkraft, 100m * a.Varians / sum))];
    }
}

/// <summary>A driver's share of the uncertainty, each run alone.</summary>
/// <param name="Drivkraft">The driver.</param>
/// <param name="Prosent">Share of the summed variance of korrigert netto driftsresultat (%) in the plan's last year.</param>
public sealed record Usikkerhetsopphav(Drivkraft Drivkraft, decimal Prosent);

/// <summary>What the futures of one scenario came to.</summary>
public sealed class Scenariousikkerhet
{
    private readonly Baner _baner;
    private readonly int _regnskapsår;
    private readonly Dictionary<(Nøkkeltall, int), ImmutableArray<decimal>> _desiler = [];

    internal Scenariousikkerhet(Scenarioresultat scenario, Kommune kommune, Baner baner)
    {
        (Scenario, _baner, _regnskapsår) = (scenario, baner, kommune.Regnskapsår);
        Regler = [.. scenario.Regler.Select((r, i) => r.Status == Regelstatus.Uavklart ? (decimal?)null : Andel(baner.Regler[i].Count(s => s == Regelstatus.Oppfylt)))];
        var avklarte = Enumerable.Range(0, Regler.Length).Where(i => Regler[i] is not null).ToArray();
        AlleRegler = avklarte.Length == 0 ? null
            : Andel(Enumerable.Range(0, Antall).Count(p => avklarte.All(i => baner.Regler[i][p] == Regelstatus.Oppfylt)));
        Robek = [.. baner.Robek.Select(k => Andel(k.Count(s => s == Robekstatus.Ja)))];
        NoenRobek = Andel(Enumerable.Range(0, Antall).Count(p => baner.Robek.Any(k => k[p] == Robekstatus.Ja)));
    }

    /// <summary>The scenario as assumed.</summary>
    public Scenarioresultat Scenario { get; }

    /// <summary>Probability that each rule holds, per cent; null where the rule's year is beyond the horizon.</summary>
    public ImmutableArray<decimal?> Regler { get; }

    /// <summary>Probability that all rules (that can be judged) hold in the same future, per cent; null without rules.</summary>
    public decimal? AlleRegler { get; }

    /// <summary>Probability that criterion a, b, c, d is met, per cent.</summary>
    public ImmutableArray<decimal> Robek { get; }

    /// <summary>Probability that at least one criterion is met, per cent.</summary>
    public decimal NoenRobek { get; }

    /// <summary>Number of futures.</summary>
    public int Antall => _baner.FondetTomt.Length;

    /// <summary>The nine values that part the futures in ten, lowest first; the fifth is the median.</summary>
    public ImmutableArray<decimal> Desiler(Nøkkeltall nøkkeltall, int år)
    {
        if (_desiler.TryGetValue((nøkkeltall, år), out var kjent)) return kjent;
        var k = Simulering.Fulgt.IndexOf(nøkkeltall);
        ArgumentOutOfRangeException.ThrowIfNegative(k, nameof(nøkkeltall));
        var verdier = (decimal[])_baner.Verdier[k][år - _regnskapsår].Clone();
        Array.Sort(verdier);
        return _desiler[(nøkkeltall, år)] = [.. Enumerable.Range(1, 9).Select(d => verdier[(d * verdier.Length + 9) / 10 - 1])];
    }

    /// <summary>Every future's value of a key figure in a year, by path.</summary>
    internal IReadOnlyList<decimal> Verdier(Nøkkeltall nøkkeltall, int år) => _baner.Verdier[Simulering.Fulgt.IndexOf(nøkkeltall)][år - _regnskapsår];

    /// <summary>Probability that the fund has been empty by the end of a year, per cent.</summary>
    public decimal FondetTomtInnen(int år) => Andel(_baner.FondetTomt.Count(t => t <= år));

    /// <summary>How far a probability may be off because the futures are few: two standard errors, percentage points.</summary>
    public decimal Feilmargin(decimal prosent) =>
        (decimal)(200.0 * Math.Sqrt((double)(prosent / 100m * (1m - prosent / 100m)) / Antall));

    private decimal Andel(int antall) => 100m * antall / Antall;
}
