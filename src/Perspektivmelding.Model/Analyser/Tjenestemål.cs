using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;

namespace Perspektivmelding.Model.Analyser;

/// <summary>Which published indicators tell what a service costs and how many use it (tjenester.yml, kostra.csv).</summary>
public sealed record Tjenestemål
{
    /// <summary>Slug.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Navn { get; init; }

    /// <summary>Whom the service is for; null is every inhabitant.</summary>
    public Aldersgruppe? Målgruppe { get; init; }

    /// <summary>Indicator: netto driftsutgift, kr per inhabitant in the målgruppe.</summary>
    public required string Netto { get; init; }

    /// <summary>Indicator: need, the country = 1, per inhabitant in the same målgruppe; null where there is none.</summary>
    public string? Behov { get; init; }

    /// <summary>Indicator: users, per cent of the målgruppe; null where there is none.</summary>
    public string? Dekningsgrad { get; init; }

    /// <summary>Indicator: kr per user; null is derived as netto through dekningsgrad.</summary>
    public string? Enhetskostnad { get; init; }

    /// <summary>Indicators of quality, shown beside the kroner: cheap is not the same as good.</summary>
    public ImmutableArray<string> Kvalitet { get; init; } = [];

    /// <summary>The indicator that tells how many inhabitants a mean of the målgruppe is made from.</summary>
    public string Innbyggere => Målgruppe is not { } g ? "innbyggere"
        : g.Til is { } til ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"innbyggere_{g.Fra}_{til}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"innbyggere_{g.Fra}_pluss");
}

/// <summary>A region's figures for a service.</summary>
/// <param name="Region">Kommunenummer or region code.</param>
/// <param name="Navn">Name.</param>
/// <param name="Netto">Kr per inhabitant in the målgruppe, as published.</param>
public sealed record Tjenestetall(string Region, string Navn, decimal Netto)
{
    /// <summary>Need, the country = 1; null where it is not published. The country itself is 1 by definition.</summary>
    public decimal? Indeks { get; init; }

    /// <summary>Users, per cent of the målgruppe, or null.</summary>
    public decimal? Dekningsgrad { get; init; }

    /// <summary>Kr per user, or null.</summary>
    public decimal? Enhetskostnad { get; init; }

    /// <summary>Inhabitants in the målgruppe as KOSTRA counts them (31 December), or null.</summary>
    public decimal? Personer { get; init; }

    /// <summary>The published figures behind; null where there is none, or the figure is computed.</summary>
    public Tjenesteceller Celler { get; init; } = new();

    /// <summary>True when any of the figures is an anslag.</summary>
    public bool ErAnslag { get; init; }

    /// <summary>True for a municipality, false for the country or a group.</summary>
    public bool ErKommune => Region.Length == 4 && Region.All(char.IsAsciiDigit);

    /// <summary>Netto divided by need; null without need.</summary>
    public decimal? Justert => Indeks is { } i && i > 0m ? Netto / i : null;

    /// <summary>The figure to compare: by need where told so, else as published.</summary>
    public decimal Mot(bool behovsjustert) => behovsjustert ? Justert ?? Netto : Netto;
}

/// <summary>Where the figures of a region stand in kostra.csv.</summary>
public sealed record Tjenesteceller
{
    /// <summary>Netto.</summary>
    public Indikator? Netto { get; init; }

    /// <summary>Need; null for the country, that is 1 by definition.</summary>
    public Indikator? Behov { get; init; }

    /// <summary>Dekningsgrad.</summary>
    public Indikator? Dekningsgrad { get; init; }

    /// <summary>Kr per user; null where it is derived.</summary>
    public Indikator? Enhetskostnad { get; init; }

    /// <summary>Inhabitants.</summary>
    public Indikator? Personer { get; init; }
}

/// <summary>What the own municipality is held against.</summary>
public enum Grunnlagsart
{
    /// <summary>The country without Oslo (EAKUO).</summary>
    LandetUtenOslo,
    /// <summary>The country (EAK).</summary>
    Landet,
    /// <summary>A KOSTRA group (EKG…).</summary>
    Gruppe,
    /// <summary>Median of the chosen municipalities.</summary>
    NaboMedian,
    /// <summary>Plain mean of the chosen municipalities.</summary>
    NaboSnitt,
    /// <summary>Lowest quartile of the chosen municipalities; where they are four or more.</summary>
    NaboKvartil,
    /// <summary>One chosen municipality.</summary>
    Nabo,
}

/// <summary>Whether the own municipality is part of what it is held against.</summary>
public enum Egenandel
{
    /// <summary>It never was.</summary>
    Uten,
    /// <summary>It was part of the published mean, and is taken out.</summary>
    TattUt,
    /// <summary>It is part of the published mean, and the data do not tell how large a part.</summary>
    Med,
}

/// <summary>Where the number of persons in the målgruppe comes from.</summary>
public enum Personkilde
{
    /// <summary>1 January of the year after, which is KOSTRA's 31 December.</summary>
    ÅretEtter,
    /// <summary>1 January of the same year, because the year after is not given.</summary>
    SammeÅr,
    /// <summary>The published number in kostra.csv, because the age groups of befolkning.csv do not fit.</summary>
    Publisert,
}

/// <summary>A difference parted in what comes of more users and what comes of dearer users. 1 000 kr; the parts sum to the difference.</summary>
/// <param name="Dekningsgrad">More or fewer users in the målgruppe.</param>
/// <param name="Enhetskostnad">Dearer or cheaper for each.</param>
/// <param name="Annet">What the two do not explain, because kr per user is published on another basis; 0 where it is derived.</param>
public sealed record Årsaker(decimal Dekningsgrad, decimal Enhetskostnad, decimal Annet)
{
    /// <summary>The whole difference.</summary>
    public decimal Sum => Dekningsgrad + Enhetskostnad + Annet;
}

/// <summary>The own municipality held against one thing.</summary>
public sealed record Tjenestegrunnlag
{
    /// <summary>Against what.</summary>
    public required Grunnlagsart Art { get; init; }

    /// <summary>Region, or null for what is computed from several.</summary>
    public string? Region { get; init; }

    /// <summary>Name of the region, or null.</summary>
    public string? Navn { get; init; }

    /// <summary>Kr per inhabitant in the målgruppe, by need where <see cref="ErBehovsjustert"/>.</summary>
    public required decimal Verdi { get; init; }

    /// <summary>The own figure in the same measure.</summary>
    public required decimal Egen { get; init; }

    /// <summary>True where both are divided by need; false compares by the målgruppe's age alone.</summary>
    public required bool ErBehovsjustert { get; init; }

    /// <summary>How many municipalities a computed figure rests on; 1 for a region.</summary>
    public int Antall { get; init; } = 1;

    /// <summary>Whether the own municipality is in the figure.</summary>
    public Egenandel Egenandel { get; init; }

    /// <summary>
    /// What it would matter to cost as this, 1 000 kr: positive where the own municipality spends more. Null where the
    /// number of persons is not known.
    /// </summary>
    public decimal? Potensial { get; init; }

    /// <summary>The same parted in causes; null where the data do not tell.</summary>
    public Årsaker? Årsaker { get; init; }
}

/// <summary>A service analysed.</summary>
public sealed record Tjenesteresultat
{
    /// <summary>The service.</summary>
    public required Tjenestemål Mål { get; init; }

    /// <summary>The latest year of which the own municipality has the figure.</summary>
    public required int År { get; init; }

    /// <summary>kasse or konsern.</summary>
    public required string Omfang { get; init; }

    /// <summary>The own municipality.</summary>
    public required Tjenestetall Egen { get; init; }

    /// <summary>Everyone else with a figure, in the order of the data.</summary>
    public required ImmutableArray<Tjenestetall> Andre { get; init; }

    /// <summary>The chosen municipalities among them; all of them where none is chosen.</summary>
    public ImmutableArray<Tjenestetall> Naboer { get; init; } = [];

    /// <summary>Persons in the målgruppe of the own municipality, or null.</summary>
    public decimal? Personer { get; init; }

    /// <summary>Where the number comes from.</summary>
    public Personkilde Personkilde { get; init; }

    /// <summary>What the own municipality is held against, in the order of <see cref="Grunnlagsart"/>.</summary>
    public required ImmutableArray<Tjenestegrunnlag> Grunnlag { get; init; }

    /// <summary>The first of its kind, or null.</summary>
    public Tjenestegrunnlag? Mot(Grunnlagsart art) => Grunnlag.FirstOrDefault(g => g.Art == art);
}
