using Perspektivmelding.Charts;
using Perspektivmelding.Language;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>Writes what a reader who cannot see the drawing needs: kind, measure, and the main values of each series.</summary>
internal static class AltText
{
    /// <summary>A chart of bands this long is read out in full; of longer ones the first are.</summary>
    private const int MaxBands = 8;

    public static string Of(FigureContext c, FigureDraft draft, ChartTable table)
    {
        if (!draft.AltValues.IsEmpty)
            return string.Join(" ", draft.AltValues.Prepend(c["alt_" + KeyOf(draft.Diagram), ("hva", draft.Subtitle)]).Select(Sentence));
        var (axis, values) = draft.Chart.Y.Kind == ScaleKind.Band
            ? (draft.Chart.Y, draft.Chart.X)
            : (draft.Chart.X, draft.Chart.Y);
        var unit = values.Format.Unit.Length == 0 ? "" : NorwegianNumber.Space + values.Format.Unit;
        var years = axis.Kind == ScaleKind.Year || table.Rows.All(r => IsYear(r.Head)) && table.Rows.Length > MaxBands;
        var rows = years ? MainYears(c, table) : [.. table.Rows.Take(MaxBands)];
        var series = Enumerable.Range(0, table.Columns.Length - 1)
            .Select(i => (Name: table.Columns[i + 1], Values: Values(c, draft, table, rows, i, unit)))
            .Where(s => s.Values.Count > 0)
            .Select(s => table.Columns.Length == 2
                ? c.Liste(s.Values)
                : c["alt_serie", ("navn", s.Name), ("verdier", c.Liste(s.Values))]);
        var more = !years && table.Rows.Length > rows.Length
            ? new[] { c["alt_flere", ("antall", c.Antall(table.Rows.Length - rows.Length, Kjønn.Felles))] }
            : [];
        var sentences = new[] { c["alt_" + KeyOf(draft.Diagram), ("hva", draft.Subtitle)] }
            .Concat(series).Concat(more).Concat(table.Notes);
        return string.Join(" ", sentences.Select(Sentence));
    }

    private static List<string> Values(FigureContext c, FigureDraft draft, ChartTable table, ChartTableRow[] rows, int column, string unit) =>
        [.. from row in rows
            let cell = row.Cells[column]
            where cell.Value is not null
            let verdi = (cell.Text + unit).Anslag(IsEstimate(draft, row.Head, table.Columns[column + 1]))
            select IsYear(row.Head)
                ? c["alt_i_aar", ("verdi", verdi), ("år", row.Head)]
                : c["alt_ved", ("verdi", verdi), ("navn", row.Head)]];

    /// <summary>As the drawing has it; where the figure has a table of its own, as that has it in the row.</summary>
    private static bool IsEstimate(FigureDraft draft, string row, string column) => draft.Estimate(row, column)
        || draft.Table?.Rows.FirstOrDefault(r => r.Cells[0].Text == row) is { } own && own.Cells.Any(cell => cell.IsEstimate);

    /// <summary>The first year, regnskapsår, the plan's last year and the last year.</summary>
    private static ChartTableRow[] MainYears(FigureContext c, ChartTable table)
    {
        var main = new[] { table.Rows[0].Head, FigureContext.År(c.B), FigureContext.År(c.PlanTil), table.Rows[^1].Head };
        return [.. table.Rows.Where(r => main.Contains(r.Head, StringComparer.Ordinal))];
    }

    private static string KeyOf(Diagram diagram) => diagram switch
    {
        Diagram.Linjer => "linjer",
        Diagram.Søyler => "soyler",
        Diagram.Flater => "flater",
        Diagram.Punkter => "punkter",
        Diagram.Foss => "foss",
        Diagram.Rutenett => "rutenett",
        _ => throw new ArgumentOutOfRangeException(nameof(diagram)),
    };

    private static bool IsYear(string head) => head.Length == 4 && head.All(char.IsAsciiDigit);

    private static string Sentence(string text) => text.EndsWith('.') || text.EndsWith('?') ? text : text + ".";
}
