using System.Collections.Immutable;

namespace Perspektivmelding.Pages.Modeller;

/// <summary>The catalogue of indicators (part <c>indikatorkatalog</c>).</summary>
/// <param name="Grupper">By group.</param>
/// <param name="Csv">Address of the same as open data; null in print.</param>
public sealed record Indikatorkatalogmodell(ImmutableArray<Indikatorgruppe> Grupper, string? Csv);

/// <summary>Indicators under a heading.</summary>
/// <param name="Navn">The heading.</param>
/// <param name="Id">Anchor.</param>
/// <param name="Poster">The indicators.</param>
public sealed record Indikatorgruppe(string Navn, string Id, ImmutableArray<Indikatorpost> Poster);

/// <summary>An indicator as the template shows it.</summary>
public sealed record Indikatorpost
{
    /// <summary>Anchor.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Navn { get; init; }

    /// <summary>The sum in words.</summary>
    public required string Formel { get; init; }

    /// <summary>Table and code, or «egen definisjon» and what it builds on.</summary>
    public required string Kilde { get; init; }

    /// <summary>Whose accounts.</summary>
    public required string Omfang { get; init; }

    /// <summary>Unit.</summary>
    public required string Enhet { get; init; }

    /// <summary>Years in this edition.</summary>
    public required string År { get; init; }

    /// <summary>Right use.</summary>
    public required string Bruk { get; init; }

    /// <summary>Usual misuse.</summary>
    public required string Feilbruk { get; init; }

    /// <summary>Whether it takes account of need, in words.</summary>
    public required string Behov { get; init; }

    /// <summary>Figures that show it; empty in print.</summary>
    public required ImmutableArray<Lenke> Vist { get; init; }
}
