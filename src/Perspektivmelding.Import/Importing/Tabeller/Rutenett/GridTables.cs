using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>Finds the tables in a grid: title, headings, rows, and footnotes after them.</summary>
/// <param name="grid">The sheet or file.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class GridTables(Grid grid, DiagnosticBag faults)
{
    /// <summary>Every table. A CSV file has one; a sheet may have several below each other.</summary>
    internal ImmutableArray<DataCube> Read()
    {
        var cubes = new List<DataCube>();
        var texts = new List<string>();
        var (row, values) = (0, NextValues());
        while (row < grid.Rows.Length)
        {
            var mayHead = !grid.IsBlank(row) && (grid.Sheet is not null || cubes.Count == 0) && values[row + 1] - row <= GridHeading.ValuesWithin;
            var heading = mayHead ? GridHeading.At(grid, row) : null;
            if (heading is null)
            {
                if (!grid.IsBlank(row)) texts.Add(string.Join(' ', grid.Rows[row].Where(cell => !cell.IsEmpty).Select(GridHeading.Text)));
                row++;
                continue;
            }

            var end = End(heading);
            if (Cube(heading, end, texts) is { } cube) cubes.Add(cube);
            else if (faults.HasErrors) return [];
            texts.Clear();
            row = end;
        }

        if (cubes.Count > 0) cubes[^1] = GridFooter.Apply(cubes[^1], texts);
        return [.. cubes];
    }

    /// <summary>For each row the nearest one from there on with a number in it: text without numbers below heads nothing.</summary>
    private int[] NextValues()
    {
        var next = new int[grid.Rows.Length + 1];
        next[^1] = int.MaxValue / 2;
        for (var row = grid.Rows.Length - 1; row >= 0; row--)
            next[row] = grid.Rows[row].Any(cell => !cell.IsEmpty && GridNumbers.IsValue(cell)) ? row : next[row + 1];
        return next;
    }

    /// <summary>The row after the table: a blank one, or text with no values beside it and none below.</summary>
    private int End(GridHeading heading)
    {
        var (row, end) = (heading.Data, heading.Data);
        for (; row < grid.Rows.Length && !grid.IsBlank(row); row++)
        {
            if (HasValues(heading, row)) end = row + 1;
        }

        return end;
    }

    private bool HasValues(GridHeading heading, int row) =>
        heading.Values.Any(column => !grid.At(row, column).IsEmpty);

    private DataCube? Cube(GridHeading heading, int end, List<string> texts)
    {
        // The number and title stand first; what is nearest above a later table is its title.
        var title = texts.Find(text => DimensionNames.TableId(text) is not null) ?? texts.LastOrDefault() ?? "";
        // Without a title line the only column of values may have it.
        if (title.Length == 0 && heading.Values is [var only] && GridHeading.Text(grid.At(heading.First, only)) is var head && DimensionNames.TableId(head) is not null) title = head;
        var notes = texts.Where(text => text != title);
        var rows = Rows(heading, end);
        if (rows is null) return null;
        var cube = new GridCube(grid, heading, title, faults).Build(rows);
        return cube is null ? null : cube with { Notes = [.. notes] };
    }

    /// <summary>The labels of each row; a blank one repeats the one above.</summary>
    private List<(int Row, string[] Labels)>? Rows(GridHeading heading, int end)
    {
        var rows = new List<(int, string[])>();
        var above = new string[heading.Stubs.Length];
        var width = heading.Stubs.Concat(heading.Values).Max() + 1;
        for (var row = heading.Data; row < end; row++)
        {
            if (!Fits(row, width)) return null;
            var labels = heading.Stubs.Select(column => GridHeading.Text(grid.At(row, column))).ToArray();
            var last = Array.FindLastIndex(labels, label => label.Length > 0);
            if (labels.Length > 0 && last < 0 && !HasValues(heading, row)) continue;
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i].Length > 0 || heading.IsLong) continue;
                // Only what stands to the left of a label is given once for several rows.
                if (above[i] is not { } older || (i > last && heading.Stubs.Length > 1 && HasValues(heading, row)) || last < 0) return Unnamed(heading, row, i);
                labels[i] = older;
            }

            above = labels;
            rows.Add((row, labels));
        }

        return rows;
    }

    private List<(int, string[])>? Unnamed(GridHeading heading, int row, int stub)
    {
        var cell = grid.At(row, heading.Stubs[stub]);
        var name = heading.Names[stub].Length > 0 ? $"«{heading.Names[stub]}»" : "kolonnen";
        faults.Add(Catalogue.CubeHeading, grid.Span(cell), $"{grid.Name(cell)}raden har verdier, men {name} er tom", "skriv hva raden gjelder, eller hent tabellen på nytt fra kilden");
        return null;
    }

    private bool Fits(int row, int width)
    {
        var cells = grid.Rows[row];
        if (cells.Length > width)
        {
            var extra = cells.Skip(width).First(cell => !cell.IsEmpty);
            faults.Add(Catalogue.CubeHeading, grid.Span(extra), $"{grid.Name(extra)}«{GridHeading.Text(extra)}» står i en kolonne uten overskrift", "skriv overskriften, eller hent tabellen på nytt fra kilden");
            return false;
        }

        // A sheet has no end of a row; in a CSV file a row that stops early has lost something.
        if (grid.Widths.IsDefault || grid.Widths[row] >= width) return true;
        faults.Add(Catalogue.CubeHeading, grid.Span(cells[^1]), $"raden har {grid.Widths[row]} celler, men overskriften har {width}", "hent tabellen på nytt fra kilden; en rad kan være avkortet");
        return false;
    }
}
