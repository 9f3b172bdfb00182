using System.Collections.Immutable;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>A figure ready to be placed in a page: two drawings, its words and its data.</summary>
public sealed record Figure
{
    /// <summary>Name in prose (<c>{figur slug}</c>), in ids and in the CSV file's name; ASCII.</summary>
    public required string Slug { get; init; }

    /// <summary>The message, a full statement of at most twelve words, made from data.</summary>
    public required string Title { get; init; }

    /// <summary>Measure, unit and years.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What a reader who cannot see the drawing needs to know: what is shown, and the main values.</summary>
    public required string Alt { get; init; }

    /// <summary>Publisher, table and date.</summary>
    public required string Source { get; init; }

    /// <summary>Remark under the figure, for instance that values are an estimate (anslag); null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>«Slik er dette regnet»: the rule in words, with its paragraph; null when the figure shows raw data.</summary>
    public string? How { get; init; }

    /// <summary>Codes of the indicators it shows, for the catalogue of indicators (input/indikatorer.yml).</summary>
    public ImmutableArray<string> Indikatorer { get; init; } = [];

    /// <summary>SVG for screens from about 600 px.</summary>
    public required string WideSvg { get; init; }

    /// <summary>SVG for paper.</summary>
    public required string PrintSvg { get; init; }

    /// <summary>SVG for a phone.</summary>
    public required string NarrowSvg { get; init; }

    /// <summary>The same numbers as a table and CSV.</summary>
    public required DataTable Table { get; init; }
}

/// <summary>A table for readers: in a page, in print and as CSV.</summary>
public sealed record DataTable
{
    /// <summary>Name in prose (<c>{tabell slug}</c>) and of the CSV file; ASCII.</summary>
    public required string Slug { get; init; }

    /// <summary>Caption on top, with unit.</summary>
    public required string Caption { get; init; }

    /// <summary>Column heads; the first column holds the row heads.</summary>
    public required ImmutableArray<TableColumn> Columns { get; init; }

    /// <summary>Rows in reading order.</summary>
    public required ImmutableArray<TableRow> Rows { get; init; }

    /// <summary>Source line, or null where the figure above gives it.</summary>
    public string? Source { get; init; }

    /// <summary>Remark under the table, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>A column: head and whether it holds numbers (right-aligned) or text.</summary>
/// <param name="Head">Heading, with unit where the columns differ.</param>
/// <param name="IsNumber">True for numbers.</param>
public sealed record TableColumn(string Head, bool IsNumber = true);

/// <summary>A row; sums are set stronger.</summary>
/// <param name="Cells">One cell a column.</param>
/// <param name="IsSum">True for a sum line.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells, bool IsSum = false);

/// <summary>A cell: what is shown, the exact number behind it, and how sure it is.</summary>
/// <param name="Text">As shown; an en dash where the value is missing.</param>
/// <param name="Value">The unrounded number for CSV, or null for text and missing values.</param>
/// <param name="IsEstimate">True where the value rests on an anslag: the page marks it.</param>
/// <param name="Status">One of oppfylt, nadd, advarsel, brutt, uavklart, or null; a cell without a number says the verdict itself.</param>
public sealed record TableCell(string Text, decimal? Value = null, bool IsEstimate = false, string? Status = null)
{
    /// <summary>How the number follows from traced values; null where it has no trace.</summary>
    public Cellespor? Spor { get; init; }

    /// <summary>Decimals of the number in CSV: those that its unit can use.</summary>
    public int Desimaler { get; init; } = 4;
}
