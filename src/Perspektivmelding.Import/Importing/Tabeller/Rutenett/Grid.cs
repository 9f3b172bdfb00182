using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>One cell of a sheet or a CSV file.</summary>
/// <param name="Text">What is written, without blanks around it.</param>
/// <param name="Number">The number, where the file itself says that it is one (xlsx).</param>
/// <param name="Line">Line or row, from 1.</param>
/// <param name="Column">The character in the line (CSV) or the column of the sheet, from 1.</param>
internal readonly record struct GridCell(string Text, decimal? Number, int Line, int Column)
{
    /// <summary>True when nothing is written.</summary>
    internal bool IsEmpty => Number is null && Text.Length == 0;
}

/// <summary>Rows of cells, wherever they come from; blank rows are kept, for they part a table from its footnotes.</summary>
/// <param name="File">The path as diagnostics show it.</param>
/// <param name="Sheet">The sheet of a workbook; null for CSV.</param>
/// <param name="Rows">The rows, each without empty cells at its end.</param>
/// <param name="Widths">How many cells each row of a CSV file has, empty ones too.</param>
internal sealed record Grid(string File, string? Sheet, ImmutableArray<ImmutableArray<GridCell>> Rows, ImmutableArray<int> Widths = default)
{
    /// <summary>Where a cell stands. A workbook has no lines to quote; there the text names the cell.</summary>
    internal SourceSpan Span(GridCell cell) =>
        Sheet is null ? new SourceSpan(File, cell.Line, cell.Column, Math.Max(1, cell.Text.Length)) : new SourceSpan(File);

    /// <summary>Which cell, for the text of a diagnostic of a workbook; empty for CSV.</summary>
    internal string Name(GridCell cell) =>
        Sheet is null ? "" : string.Create(CultureInfo.InvariantCulture, $"celle {Letters(cell.Column)}{cell.Line} på arket «{Sheet}»: ");

    /// <summary>A cell of a row; empty outside it.</summary>
    internal GridCell At(int row, int column)
    {
        var cells = Rows[row];
        return column < cells.Length ? cells[column] : new GridCell("", null, LineOf(row), cells.Length > 0 ? cells[^1].Column : 1);
    }

    /// <summary>The line of a row.</summary>
    internal int LineOf(int row) => Rows[row] is [var first, ..] ? first.Line : row + 1;

    /// <summary>True when a row has no cell with anything in it.</summary>
    internal bool IsBlank(int row) => Rows[row].Length == 0;

    /// <summary>Drops empty cells at the end.</summary>
    internal static ImmutableArray<GridCell> Trimmed(List<GridCell> cells)
    {
        var width = cells.Count;
        while (width > 0 && cells[width - 1].IsEmpty) width--;
        return [.. cells.Take(width)];
    }

    private static string Letters(int column)
    {
        var text = "";
        for (; column > 0; column = (column - 1) / 26) text = (char)('A' + ((column - 1) % 26)) + text;
        return text;
    }
}
