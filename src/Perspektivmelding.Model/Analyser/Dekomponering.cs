using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;
using static Perspektivmelding.Model.Verdier.Avrunding;

namespace Perspektivmelding.Model.Analyser;

/// <summary>
/// Decomposes the change of netto driftsresultat between any two years, accounts or projected (fag.md 7). Each part is
/// rounded to whole 1 000 kr and what none of them explains is a part of its own, so that the sum is always exact. A
/// part whose data are missing is null, and lies in the rest.
/// </summary>
public sealed class Dekomponering
{
    private readonly Utgave _utgave;
    private readonly Scenarioresultat _scenario;
    private readonly Prisutvikling _priser;
    private readonly int _b;
    private readonly ImmutableSortedDictionary<int, decimal?> _demografi;

    /// <summary>Takes the edition and the scenario whose path the years after regnskapsår are read from.</summary>
    public Dekomponering(Utgave utgave, Scenarioresultat scenario)
    {
        (_utgave, _scenario, _b) = (utgave, scenario, utgave.Kommune.Regnskapsår);
        _priser = Prisutvikling.For(utgave, scenario.Scenario.Forutsetninger);
        År = [.. utgave.Regnskap.År.Where(t => t < _b), .. scenario.Bane.År.Select(å => å.År)];
        _demografi = Enumerable.Range(År[0] + 1, År[^1] - År[0])
            .ToImmutableSortedDictionary(t => t, t => Demografikostnad.Endring(utgave, scenario.Scenario.Forutsetninger, t));
    }

    /// <summary>Years that can be chosen, rising: accounts, then the path to the horizon.</summary>
    public ImmutableArray<int> År { get; }

    /// <summary>The change from one year to the other; they may stand in either order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year has neither accounts nor projection.</exception>
    public Resultatendring Mellom(int fra, int til)
    {
        if (fra > til) return Mellom(til, fra).Snudd();
        var (a, z) = (Drift(fra), Drift(til));
        var (effektA, effektZ) = (Pensjonseffekt(fra), Pensjonseffekt(til));
        var harPensjon = effektA is not null && effektZ is not null;
        var tiltak = _scenario.Scenario.Tiltak.IsEmpty || til <= _b
            ? [] : new[] { new Endringsbeløp(Endringsledd.Tiltak, _scenario.Scenario.Tiltak.Sum(t => Virker(t, til) - Virker(t, fra))) };
        Endringsbeløp[] deler =
        [
            new(Endringsledd.Inntekter, UtenTiltak(til, z, Linje.SumDriftsinntekter) - UtenTiltak(fra, a, Linje.SumDriftsinntekter)),
            new(Endringsledd.LønnOgPris, -LønnOgPris(fra, til, a, harPensjon ? effektA!.Value : 0m)),
            new(Endringsledd.Demografi, -Demografi(fra, til)),
            new(Endringsledd.RenteOgAvdrag, Finans(fra, a) - Finans(til, z)),
            new(Endringsledd.Premieavvik, harPensjon ? effektA!.Value - effektZ!.Value : null),
            .. tiltak,
        ];
        var (før, etter) = (a[Linje.NettoDriftsresultat], z[Linje.NettoDriftsresultat]);
        var annet = new Endringsbeløp(Endringsledd.Annet, etter - før - deler.Sum(d => d.Beløp ?? 0m));
        return new Resultatendring(fra, til, før, etter, [.. deler, annet])
        {
            KrysserBrudd = !Regnskapsbrudd.Sammenliknbare(Math.Min(fra, _b), Math.Min(til, _b)),
        };
    }

    private Driftsår Drift(int år)
    {
        if (_scenario.Bane.Har(år)) return _scenario.Bane[år].Drift;
        return _utgave.Regnskap.Beløp.ContainsKey(år)
            ? _utgave.Regnskap.Driftsår(år)
            : throw new ArgumentOutOfRangeException(nameof(år), år, "The year has neither accounts nor projection.");
    }

    private decimal Virker(Utgaver.Tiltak tiltak, int år) => år > _b ? tiltak.Virker(år) : 0m;

    /// <summary>A line or the sum of income before the scenario's measures moved it.</summary>
    private decimal UtenTiltak(int år, Driftsår drift, Linje linje) => drift[linje] - _scenario.Scenario.Tiltak
        .Where(t => t.Linje == linje || linje == Linje.SumDriftsinntekter && Kontoplan.For(t.Linje).Art == Linjeart.Driftsinntekt)
        .Sum(t => Kontoplan.Tiltaksretning(t.Linje) * Virker(t, år));

    /// <summary>What the costs of the first year would have risen with wages and prices alone.</summary>
    private decimal? LønnOgPris(int fra, int til, Driftsår a, decimal pensjonseffekt)
    {
        if (Vekst(fra, til) is not { } v) return null;
        decimal Kostnad(Linje linje) => UtenTiltak(fra, a, linje);
        return R(Kostnad(Linje.Lønn) * (v.Lønn - 1m)) + R((Kostnad(Linje.Sosiale) - pensjonseffekt) * (v.Lønn - 1m))
            + R(Kostnad(Linje.Kjøp) * (v.Pris - 1m)) + R(Kostnad(Linje.OverføringerTilAndre) * (v.Deflator - 1m));
    }

    /// <summary>
    /// Σ sats · change in persons, year by year. The rates are in kroner of regnskapsår: they are moved to the year before
    /// the change by the deflator, and from there on as the projection does, by wages and prices.
    /// </summary>
    private decimal? Demografi(int fra, int til)
    {
        var demografi = _scenario.Scenario.Forutsetninger.Demografi;
        var sum = 0m;
        for (var t = fra + 1; t <= til; t++)
        {
            if (_demografi[t] is not { } endring
                || _priser.Faktor(_b, t - 1, p => p.Deflator) is not { } nivå || Vekst(t - 1, til) is not { } v) return null;
            sum += endring * nivå * ((demografi.Lønn + demografi.Sosiale) * v.Lønn + demografi.Kjøp * v.Pris);
        }
        return R(sum);
    }

    private (decimal Lønn, decimal Pris, decimal Deflator)? Vekst(int fra, int til) =>
        _priser.Faktor(fra, til, p => p.Lønn) is { } lønn && _priser.Faktor(fra, til, p => p.Pris) is { } pris
            && _priser.Faktor(fra, til, p => p.Deflator) is { } deflator
            ? (lønn, pris, deflator) : null;

    private decimal Finans(int år, Driftsår drift) =>
        UtenTiltak(år, drift, Linje.Renteutgifter) + UtenTiltak(år, drift, Linje.Avdrag) - UtenTiltak(år, drift, Linje.Renteinntekter);

    /// <summary>(1 + aga)·(amortisering − premieavvik), as sosiale utgifter bear it; null where pensjon.csv lacks the year.</summary>
    private decimal? Pensjonseffekt(int år)
    {
        decimal Effekt(decimal premieavvik, decimal amortisering) =>
            Korrigertresultat.Pensjonseffekt(_scenario.Scenario.Forutsetninger, premieavvik, amortisering);
        if (år > _b)
            return _utgave.Pensjon.År.ContainsKey(_b) ? Effekt(_scenario.Bane[år].Premieavvik, _scenario.Bane[år].Amortisering) : null;
        return _utgave.Pensjon.År.TryGetValue(år, out var p) ? Effekt(p.Premieavvik, p.Amortisering) : null;
    }
}
