using System.Collections.Immutable;

namespace Perspektivmelding.Model.Analyser;

/// <summary>What can change netto driftsresultat.</summary>
public enum Endringsledd
{
    /// <summary>Sum driftsinntekter.</summary>
    Inntekter,
    /// <summary>Higher wages and prices on the costs of the first year.</summary>
    LønnOgPris,
    /// <summary>More or fewer people who need services.</summary>
    Demografi,
    /// <summary>Interest and instalments, less interest received.</summary>
    RenteOgAvdrag,
    /// <summary>Premieavvik and its amortisation, with arbeidsgiveravgift.</summary>
    Premieavvik,
    /// <summary>The scenario's measures.</summary>
    Tiltak,
    /// <summary>All else: services that grew or shrank by decision, dividends, gains, and parts that could not be told.</summary>
    Annet,
}

/// <summary>One part of the change.</summary>
/// <param name="Ledd">Which.</param>
/// <param name="Beløp">1 000 kr, positive when it improves the result; null where the data lack it, and it lies in Annet.</param>
public sealed record Endringsbeløp(Endringsledd Ledd, decimal? Beløp);

/// <summary>The change of netto driftsresultat between two years, in parts that sum exactly.</summary>
/// <param name="Fra">First year.</param>
/// <param name="Til">Last year.</param>
/// <param name="Før">Netto driftsresultat of the first year. 1 000 kr.</param>
/// <param name="Etter">Netto driftsresultat of the last year. 1 000 kr.</param>
/// <param name="Deler">The parts, in fixed order.</param>
public sealed record Resultatendring(int Fra, int Til, decimal Før, decimal Etter, ImmutableArray<Endringsbeløp> Deler)
{
    /// <summary>The whole change. 1 000 kr.</summary>
    public decimal Endring => Etter - Før;

    /// <summary>The parts that the data lack.</summary>
    public IEnumerable<Endringsledd> Mangler => Deler.Where(d => d.Beløp is null).Select(d => d.Ledd);

    /// <summary>True where the accounts of the two years follow different rules.</summary>
    public bool KrysserBrudd { get; init; }

    /// <summary>The amount of a part; 0 where it is missing or not there.</summary>
    public decimal this[Endringsledd ledd] => Deler.FirstOrDefault(d => d.Ledd == ledd)?.Beløp ?? 0m;

    /// <summary>The same change told the other way.</summary>
    internal Resultatendring Snudd() =>
        this with { Fra = Til, Til = Fra, Før = Etter, Etter = Før, Deler = [.. Deler.Select(d => d with { Beløp = -d.Beløp })] };
}
