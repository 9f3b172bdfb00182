using System.Collections.Immutable;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Usikkerhet;

/// <summary>How likely it is: every scenario run through many futures that stray from the assumptions as history has done.</summary>
/// <param name="Valg">How it was run.</param>
/// <param name="TilÅr">Last simulated year.</param>
/// <param name="Scenarier">One a scenario, in the edition's order.</param>
/// <param name="Opphav">What the uncertainty of the first scenario's result comes from, greatest first.</param>
/// <param name="Kompensasjon">The first scenario where income makes up for nothing of an unforeseen rise, as chosen, and for all at once.</param>
public sealed record Usikkerhetsanalyse(
    Usikkerhetsvalg Valg, int TilÅr, ImmutableArray<Scenariousikkerhet> Scenarier, ImmutableArray<Usikkerhetsopphav> Opphav,
    ImmutableArray<Kompensasjonsutslag> Kompensasjon)
{
    /// <summary>Paths for each driver alone: enough to rank them.</summary>
    public const int BanerAlene = 400;

    /// <summary>Paths for each other compensation, at most: enough to tell how much wider or narrower the fan is.</summary>
    public const int BanerVedKompensasjon = 2000;

    /// <summary>The key figures whose spread is known.</summary>
    public static ImmutableArray<Nøkkeltall> Fulgte { get; } =
    [
        Nøkkeltall.KorrigertNettoDriftsresultatProsent, Nøkkeltall.DisposisjonsfondProsent,
        Nøkkeltall.NettoLånegjeldProsent, Nøkkeltall.AkkumulertMerforbrukProsent,
    ];

    /// <summary>Simulates every scenario of an edition, all with the same draws.</summary>
    /// <param name="resultat">The projections as assumed.</param>
    /// <param name="tråder">How many paths at a time; the result does not depend on it.</param>
    public static Usikkerhetsanalyse Beregn(Vurdertutgave resultat, int tråder = -1)
    {
        var til = Simulering.SisteÅr(resultat.Utgave);
        var scenarier = resultat.Scenarier.Zip(Kjør(resultat, tråder), (s, baner) => new Scenariousikkerhet(s, resultat.Utgave.Kommune, baner)).ToImmutableArray();
        return new Usikkerhetsanalyse(resultat.Utgave.Usikkerhet, til, scenarier, Opphavet(resultat, til, tråder), Kompensert(resultat, scenarier[0], til, tråder));
    }

    /// <summary>The paths of each scenario, one scenario at a time so that no more than one is held.</summary>
    internal static IEnumerable<Baner> Kjør(Vurdertutgave resultat, int tråder = -1)
    {
        var utgave = resultat.Utgave;
        var feil = Trekk(utgave, utgave.Usikkerhet, Simulering.SisteÅr(utgave));
        foreach (var s in resultat.Scenarier) yield return Simulering.Kjør(utgave, s.Scenario, feil, tråder);
    }

    private static Feilbane[] Trekk(Utgave utgave, Usikkerhetsvalg valg, int til)
    {
        var tiltak = utgave.Tiltak.Concat(utgave.Scenarier.SelectMany(s => s.Tiltak)).DistinctBy(t => t.Id).ToImmutableArray();
        var trekker = new Feiltrekker(valg, til - utgave.Kommune.Regnskapsår, tiltak);
        return [.. Enumerable.Range(0, valg.Baner).Select(trekker.Trekk)];
    }

    /// <summary>What is assumed of compensation decides much of the spread: so it is shown with nothing and with all of it too.</summary>
    private static ImmutableArray<Kompensasjonsutslag> Kompensert(Vurdertutgave resultat, Scenariousikkerhet valgt, int til, int tråder)
    {
        var utgave = resultat.Utgave;
        var valg = utgave.Usikkerhet;
        var baner = Math.Min(BanerVedKompensasjon, (valg.Baner + 1) / 2);
        Kompensasjonsutslag Med(Priskompensasjon kompensasjon) => new(kompensasjon, kompensasjon == valg.Kompensasjon ? valgt
            : new Scenariousikkerhet(resultat.Referanse, utgave.Kommune, Simulering.Kjør(utgave, resultat.Referanse.Scenario,
                Trekk(utgave, valg with { Baner = baner, Kompensasjon = kompensasjon }, til), tråder)));
        return [.. new[] { Priskompensasjon.Ingen, valg.Kompensasjon, Priskompensasjon.Full }.Distinct().Select(Med)];
    }

    private static ImmutableArray<Usikkerhetsopphav> Opphavet(Vurdertutgave resultat, int til, int tråder)
    {
        var utgave = resultat.Utgave;
        var sist = utgave.Kommune.PlanTil - utgave.Kommune.Regnskapsår;
        var alene = Enum.GetValues<Drivkraft>().Select(d =>
        {
            var valg = utgave.Usikkerhet.Bare(d) with { Baner = Math.Min(BanerAlene, utgave.Usikkerhet.Baner) };
            var verdier = Simulering.Kjør(utgave, resultat.Referanse.Scenario, Trekk(utgave, valg, til), tråder, utgave.Kommune.PlanTil).Verdier[0][sist];
            var snitt = verdier.Average();
            return (Drivkraft: d, Varians: verdier.Sum(v => (v - snitt) * (v - snitt)) / verdier.Length);
        }).ToArray();
        var sum = alene.Sum(a => a.Varians);
        return sum == 0m ? []
            : [.. alene.OrderByDescending(a => a.Varians).Select(a => new Usikkerhetsopphav(a.Drivkraft, a.Varians, 100m * a.Varians / sum))];
    }
}

/// <summary>A driver's share of the uncertainty, each run alone.</summary>
/// <param name="Drivkraft">The driver.</param>
/// <param name="Varians">Variance of korrigert netto driftsresultat (%) in the plan's last year, the driver alone.</param>
/// <param name="Prosent">Its share of the summed variance of all drivers.</param>
public sealed record Usikkerhetsopphav(Drivkraft Drivkraft, decimal Varians, decimal Prosent);

/// <summary>What the futures of one scenario came to: shares and quantiles. The paths themselves are not kept.</summary>
public sealed class Scenariousikkerhet
{
    private readonly int _regnskapsår;
    private readonly ImmutableArray<decimal>[][] _desiler;
    private readonly int[] _tomtInnen;
    private readonly int[] _tomtVed;

    /// <param name="scenario">The scenario as assumed.</param>
    /// <param name="kommune">The municipality.</param>
    /// <param name="baner">Its paths; their values are sorted here.</param>
    internal Scenariousikkerhet(Scenarioresultat scenario, Kommune kommune, Baner baner)
    {
        (Scenario, Antall, _regnskapsår) = (scenario, baner.FondetTomt.Length, kommune.Regnskapsår);
        Regler = [.. scenario.Regler.Select((r, i) => r.Status == Regelstatus.Uavklart ? (decimal?)null : Andel(baner.Regler[i].Count(s => s == Regelstatus.Oppfylt)))];
        var avklarte = Enumerable.Range(0, Regler.Length).Where(i => Regler[i] is not null).ToArray();
        AlleRegler = avklarte.Length == 0 ? null
            : Andel(Enumerable.Range(0, Antall).Count(p => avklarte.All(i => baner.Regler[i][p] == Regelstatus.Oppfylt)));
        Robek = [.. baner.Robek.Select(k => Andel(k.Count(s => s == Robekstatus.Ja)))];
        NoenRobek = Andel(Enumerable.Range(0, Antall).Count(p => baner.Robek.Any(k => k[p] == Robekstatus.Ja)));
        var fond = baner.Verdier[Usikkerhetsanalyse.Fulgte.IndexOf(Nøkkeltall.DisposisjonsfondProsent)];
        _tomtInnen = [.. fond.Select((_, t) => baner.FondetTomt.Count(tomt => tomt <= _regnskapsår + t))];
        _tomtVed = [.. fond.Select(verdier => verdier.Count(v => v <= 0m))];
        _desiler = [.. baner.Verdier.Select(år => år.Select(Delt).ToArray())];
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
    public int Antall { get; }

    /// <summary>The nine values that part the futures in ten, lowest first; the fifth is the median.</summary>
    public ImmutableArray<decimal> Desiler(Nøkkeltall nøkkeltall, int år)
    {
        var k = Usikkerhetsanalyse.Fulgte.IndexOf(nøkkeltall);
        ArgumentOutOfRangeException.ThrowIfNegative(k, nameof(nøkkeltall));
        return _desiler[k][år - _regnskapsår];
    }

    /// <summary>Probability that the fund, not empty before, has been emptied by the end of a year, per cent.</summary>
    public decimal FondetTomtInnen(int år) => Andel(_tomtInnen[år - _regnskapsår]);

    /// <summary>Probability that the fund is empty at the end of a year, per cent.</summary>
    public decimal FondetTomtVed(int år) => Andel(_tomtVed[år - _regnskapsår]);

    /// <summary>Standard error of a probability because the futures are no more than they are, percentage points. No bound: one in three is farther off.</summary>
    public decimal Standardfeil(decimal prosent) =>
        (decimal)(100.0 * Math.Sqrt((double)(prosent / 100m * (1m - prosent / 100m)) / Antall));

    private static ImmutableArray<decimal> Delt(decimal[] verdier)
    {
        Array.Sort(verdier);
        return [.. Enumerable.Range(1, 9).Select(d => verdier[(d * verdier.Length + 9) / 10 - 1])];
    }

    private decimal Andel(int antall) => 100m * antall / Antall;
}
