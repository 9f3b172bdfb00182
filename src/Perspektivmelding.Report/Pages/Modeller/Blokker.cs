using System.Collections.Immutable;

namespace Perspektivmelding.Pages.Modeller;

/// <summary>One piece of a page's content; exactly one of the parts is set.</summary>
public sealed record Blokk
{
    /// <summary>Finished HTML of prose.</summary>
    public Html? Html { get; init; }

    /// <summary>Level of the heading that the prose is; null for all else.</summary>
    public int? Overskrift { get; init; }

    /// <summary>A figure.</summary>
    public Figurmodell? Figur { get; init; }

    /// <summary>A table; several on paper where one would be too wide.</summary>
    public ImmutableArray<Tabellmodell> Tabeller { get; init; } = [];

    /// <summary>A part with its own template.</summary>
    public Delmodell? Del { get; init; }

    /// <summary>Explanations of the words that first stand in this piece: for the margin of wide screens.</summary>
    public ImmutableArray<Margnotat> Notater { get; init; } = [];
}

/// <summary>A glossary explanation in the margin.</summary>
/// <param name="Ord">The word.</param>
/// <param name="Definisjon">The explanation.</param>
public sealed record Margnotat(string Ord, string Definisjon);

/// <summary>A part of a page with its own template.</summary>
/// <param name="Mal">Name of the template in theme/deler.</param>
/// <param name="Modell">Its values.</param>
/// <param name="Nivå">Heading elements at this place.</param>
public sealed record Delmodell(string Mal, object Modell, Nivå Nivå);

/// <summary>A figure as the template shows it.</summary>
public sealed record Figurmodell
{
    /// <summary>Id of the figure on the page.</summary>
    public required string Id { get; init; }

    /// <summary>The message.</summary>
    public required string Tittel { get; init; }

    /// <summary>Measure, unit, years.</summary>
    public required string Undertittel { get; init; }

    /// <summary>SVG for wide screens and print.</summary>
    public required Html Bred { get; init; }

    /// <summary>SVG for phones; null in print.</summary>
    public Html? Smal { get; init; }

    /// <summary>Source line.</summary>
    public required string Kilde { get; init; }

    /// <summary>Remark, for instance on anslag.</summary>
    public string? Merknad { get; init; }

    /// <summary>How it is calculated.</summary>
    public string? Slik { get; init; }

    /// <summary>What its indicators mean; none in print.</summary>
    public ImmutableArray<Lenke> Indikatorer { get; init; } = [];

    /// <summary>True when there is something to tell of how it is calculated.</summary>
    public bool HarForklaring => Slik is not null || !Indikatorer.IsEmpty;

    /// <summary>The numbers behind; null in print.</summary>
    public Tabellmodell? Tabell { get; init; }

    /// <summary>The numbers as CSV, or null in print.</summary>
    public string? Csv { get; init; }

    /// <summary>Id of the figure where it stands already, in the report; then nothing is drawn.</summary>
    public string? VistFør { get; init; }
}

/// <summary>A table as the template shows it.</summary>
public sealed record Tabellmodell
{
    /// <summary>Id of the table on the page.</summary>
    public required string Id { get; init; }

    /// <summary>Caption.</summary>
    public required string Tittel { get; init; }

    /// <summary>Column heads.</summary>
    public required ImmutableArray<Kolonnemodell> Kolonner { get; init; }

    /// <summary>Rows.</summary>
    public required ImmutableArray<Radmodell> Rader { get; init; }

    /// <summary>Source line, or null.</summary>
    public string? Kilde { get; init; }

    /// <summary>Remark, or null.</summary>
    public string? Merknad { get; init; }

    /// <summary>The same as CSV, or null.</summary>
    public string? Csv { get; init; }

    /// <summary>True when the table is so short that print keeps it on one page.</summary>
    public bool ErKort { get; init; }

    /// <summary>True for the numbers behind a figure.</summary>
    public bool IFigur { get; init; }

    /// <summary>True when the table has so many columns that print sets it smaller.</summary>
    public bool ErBred { get; init; }
}

/// <summary>A column head.</summary>
/// <param name="Tekst">Words.</param>
/// <param name="ErTall">True for numbers.</param>
public sealed record Kolonnemodell(string Tekst, bool ErTall);

/// <summary>A row.</summary>
/// <param name="Hode">The row's head.</param>
/// <param name="Celler">The other cells.</param>
/// <param name="ErSum">True for a sum.</param>
public sealed record Radmodell(Cellemodell Hode, ImmutableArray<Cellemodell> Celler, bool ErSum);

/// <summary>A cell.</summary>
/// <param name="Tekst">As shown.</param>
/// <param name="ErTall">True for numbers.</param>
/// <param name="ErAnslag">True where it rests on an anslag.</param>
/// <param name="Status">oppfylt, advarsel, brutt, uavklart or null.</param>
/// <param name="ErBareStatus">True where the text says no more than the status.</param>
/// <param name="ErLang">True for long text, which needs a wide column.</param>
public sealed record Cellemodell(string Tekst, bool ErTall, bool ErAnslag, Statusmodell? Status, bool ErBareStatus, bool ErLang);

/// <summary>A verdict: icon, word and colour always together.</summary>
/// <param name="Kode">oppfylt, advarsel, brutt, uavklart: class and icon.</param>
/// <param name="Ord">The word.</param>
public sealed record Statusmodell(string Kode, string Ord);
