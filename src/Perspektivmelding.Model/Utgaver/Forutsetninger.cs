using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Utgaver;

/// <summary>Everything that is assumed about the years after the accounts (forutsetninger.yml, kontrakt.md 4).</summary>
public sealed record Forutsetninger
{
    /// <summary>Wage growth, per cent.</summary>
    public required Serie Lønnsvekst { get; init; }

    /// <summary>Price growth of purchases, per cent.</summary>
    public required Serie Prisvekst { get; init; }

    /// <summary>Weight of wages in the kommunal deflator.</summary>
    public Andel LønnsandelDeflator { get; init; } = new(0.60m);

    /// <summary>National average tax, kr per inhabitant; from regnskapsår on.</summary>
    public required Serie SkattLandsgjennomsnitt { get; init; }

    /// <summary>Own tax per inhabitant as per cent of the national average.</summary>
    public required Serie Skatteandel { get; init; }

    /// <summary>The rules of inntektsutjevning, year by year.</summary>
    public required Utjevningsregler Inntektsutjevning { get; init; }

    /// <summary>Real growth of rammetilskudd per inhabitant, per cent; 0 where not given.</summary>
    public Serie? RealvekstRammetilskudd { get; init; }

    /// <summary>Eiendomsskatt, 1 000 kr; last year's where not given.</summary>
    public Serie? Eiendomsskatt { get; init; }

    /// <summary>Andre skatter, 1 000 kr; last year's where not given.</summary>
    public Serie? AndreSkatter { get; init; }

    /// <summary>Renteinntekter, 1 000 kr; last year's where not given.</summary>
    public Serie? Renteinntekter { get; init; }

    /// <summary>Utbytter, 1 000 kr; last year's where not given.</summary>
    public Serie? Utbytter { get; init; }

    /// <summary>Gevinster og tap, 1 000 kr; 0 where not given.</summary>
    public Serie? GevinstTap { get; init; }

    /// <summary>Money market rate (NIBOR 3 months), per cent.</summary>
    public required Serie Pengemarkedsrente { get; init; }

    /// <summary>Lender's margin on top of the money market rate.</summary>
    public required Andel Rentepåslag { get; init; }

    /// <summary>Share of the debt with fixed interest.</summary>
    public required Andel Fastrenteandel { get; init; }

    /// <summary>Interest on that share.</summary>
    public required Andel Fastrente { get; init; }

    /// <summary>Years over which new investments are depreciated.</summary>
    public required decimal AvskrivningstidNye { get; init; }

    /// <summary>Arbeidsgiveravgift.</summary>
    public required Andel Arbeidsgiveravgift { get; init; }

    /// <summary>Years over which new premieavvik is amortised (budsjett- og regnskapsforskriften § 3-5: 7).</summary>
    public int PremieavvikAmortiseringstid { get; init; } = 7;

    /// <summary>Netto avsetning til bundne driftsfond, 1 000 kr; 0 where not given.</summary>
    public Serie? NettoAvsetningBundne { get; init; }

    /// <summary>Which population alternative is used where nothing is registered.</summary>
    public required string Befolkningsalternativ { get; init; }

    /// <summary>What a change in population costs.</summary>
    public required Demografi Demografi { get; init; }

    /// <summary>Where the plain numbers stand: the file, or the scenario that replaces them.</summary>
    public required Kilde Kilde { get; init; }

    /// <summary>What is taken out of korrigert netto driftsresultat; the list is printed wherever the key figure is shown.</summary>
    public required Korreksjoner Korreksjoner { get; init; }
}

/// <summary>The rules of inntektsutjevning as the law has them year by year (inntektssystemet); regnskapsår too has its own.</summary>
/// <param name="Symmetrisk">Share of the gap to the national average that is evened out, per cent.</param>
/// <param name="Tillegg">Extra compensation below the limit, per cent.</param>
/// <param name="Grense">The limit, per cent of the national average.</param>
/// <param name="Finansieringstrekk">Deduction that funds the extra compensation, kr per inhabitant.</param>
public sealed record Utjevningsregler(Serie Symmetrisk, Serie Tillegg, Serie Grense, Serie Finansieringstrekk)
{
    /// <summary>The rates of a year.</summary>
    /// <exception cref="ArgumentException">A rate lacks the year; Binding reports that before.</exception>
    public Inntektsutjevning Ved(int år)
    {
        decimal Krev(Serie serie) => serie.Ved(år) ?? throw new ArgumentException($"inntektsutjevning lacks {år}.", nameof(år));
        return new(Andel.FraProsent(Krev(Symmetrisk)), Andel.FraProsent(Krev(Tillegg)), Andel.FraProsent(Krev(Grense)), Krev(Finansieringstrekk));
    }
}

/// <summary>The rates of inntektsutjevning of one year.</summary>
/// <param name="Symmetrisk">Share of the gap to the national average that is evened out.</param>
/// <param name="Tillegg">Extra compensation below the limit.</param>
/// <param name="Grense">The limit, share of the national average.</param>
/// <param name="Finansieringstrekk">Deduction that funds the extra compensation, kr per inhabitant.</param>
public sealed record Inntektsutjevning(Andel Symmetrisk, Andel Tillegg, Andel Grense, decimal Finansieringstrekk)
{
    /// <summary>
    /// Netto inntektsutjevning in 1 000 kr, not rounded: [sym·(L − S) + tillegg·max(0, grense·L − S) − trekk]·N/1000,
    /// computed on totals so that no division is rounded on the way.
    /// </summary>
    /// <param name="landsgjennomsnitt">L, kr per inhabitant.</param>
    /// <param name="egenSkatt">S·N: own tax, kr.</param>
    /// <param name="innbyggere">N.</param>
    public decimal Utjevning(decimal landsgjennomsnitt, decimal egenSkatt, decimal innbyggere)
    {
        var landet = landsgjennomsnitt * innbyggere;
        var kroner = Symmetrisk * (landet - egenSkatt)
            + Tillegg * Math.Max(0m, Grense * landet - egenSkatt)
            - Finansieringstrekk * innbyggere;
        return kroner / 1000m;
    }
}

/// <summary>Cost of a changing population (fag.md 6).</summary>
/// <param name="Lønn">Share of the cost that is wages.</param>
/// <param name="Sosiale">Share that is social costs.</param>
/// <param name="Kjøp">Share that is purchases.</param>
/// <param name="Grupper">Cost per person by age group; every age once.</param>
public sealed record Demografi(Andel Lønn, Andel Sosiale, Andel Kjøp, ImmutableArray<Demografigruppe> Grupper);

/// <summary>Cost per person of an age group.</summary>
/// <param name="Gruppe">Ages.</param>
/// <param name="Sats">1 000 kr per person and year, prices of regnskapsår.</param>
/// <param name="Kilde">Where it stands.</param>
public sealed record Demografigruppe(Aldersgruppe Gruppe, decimal Sats, Kilde Kilde);

/// <summary>What is taken out of korrigert netto driftsresultat (kontrakt.md 4 korreksjoner; no statutory definition).</summary>
/// <param name="BundneFond">Netto avsetning til bundne driftsfond.</param>
/// <param name="Premieavvik">Premieavvik less amortisation, with arbeidsgiveravgift.</param>
/// <param name="GevinstTap">Gains and losses on financial current assets.</param>
public sealed record Korreksjoner(bool BundneFond, bool Premieavvik, bool GevinstTap);
