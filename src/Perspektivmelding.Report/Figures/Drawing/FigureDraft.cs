using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>What kind of drawing it is, for the alternative text.</summary>
internal enum Diagram
{
    Linjer,
    Søyler,
    Flater,
    Punkter,
    Foss,
    Rutenett,
}

/// <summary>A figure before it is drawn: the chart without its description, and the words around it.</summary>
/// <param name="Chart">The chart; its description is written here from its table.</param>
/// <param name="Subtitle">Measure, unit and years.</param>
/// <param name="Diagram">Kind of drawing.</param>
/// <param name="Source">Source line.</param>
internal sealed record FigureDraft(Chart Chart, string Subtitle, Diagram Diagram, string Source)
{
    /// <summary>A title has at most so many words (utforming.md).</summary>
    public const int TitleWords = 12;

    /// <summary>The rules behind the numbers.</summary>
    public ImmutableArray<Regel> How { get; init; } = [];

    /// <summary>Words after the rules, for instance which corrections are on.</summary>
    public string? HowMore { get; init; }

    /// <summary>Remark of the figure's own; what rests on an anslag is added.</summary>
    public string? Note { get; init; }

    /// <summary>That it draws fewer than there are: said by <see cref="Utvalg"/> alone.</summary>
    public string? Utelatt { get; init; }

    /// <summary>Whether the value at a row head and column head of the chart's table rests on an anslag.</summary>
    public Func<string, string, Sporet> Estimate { get; init; } = (_, _) => false;

    /// <summary>The table, when it is another than that of the chart.</summary>
    public DataTable? Table { get; init; }

    /// <summary>What the alternative text says of the values, when the chart's own table would not tell.</summary>
    public ImmutableArray<string> AltValues { get; init; } = [];

    /// <summary>Codes of the indicators it shows (input/indikatorer.yml); empty takes those that are known for its slug.</summary>
    public ImmutableArray<string> Indikatorer { get; init; } = [];

    /// <summary>True for a small drawing in a card: one size for all screens.</summary>
    public bool Card { get; init; }

    /// <summary>Draws it.</summary>
    public Figure Finish(FigureContext c)
    {
        var shown = Chart.ToTable();
        var table = Table ?? Convert(shown);
        var alt = AltText.Of(c, this, shown);
        var chart = Chart with { Description = alt };
        return new Figure
        {
            Slug = chart.Slug,
            Title = chart.Title,
            Subtitle = Subtitle,
            Alt = alt,
            Source = Source,
            Note = Notes(c, table),
            How = Explain(c),
            Indikatorer = Indikatorer.IsEmpty ? Figurindikatorer.For(chart.Slug) : Indikatorer,
            WideSvg = chart.Draw(Card ? ChartSize.Card : ChartSize.Wide),
            PrintSvg = chart.Draw(Card ? ChartSize.Card : ChartSize.Print),
            NarrowSvg = chart.Draw(Card ? ChartSize.Card : ChartSize.Narrow),
            Table = table,
        };
    }

    private DataTable Convert(ChartTable shown) => new()
    {
        Slug = Chart.Slug,
        Caption = shown.Caption,
        Columns = [.. shown.Columns.Select((head, i) => new TableColumn(head, i > 0))],
        Rows = [.. shown.Rows.Select(row => new TableRow(
            [new TableCell(row.Head),
             .. row.Cells.Select((cell, i) => Cell(cell, row.Head, shown.Columns[i + 1]))]))],
    };

    private TableCell Cell(ChartTableCell cell, string row, string column)
    {
        if (cell.Value is not { } value) return new TableCell(cell.Text);
        var sporet = Estimate(row, column);
        return new TableCell(cell.Text, value, sporet.ErAnslag) { Spor = sporet.For(value), Desimaler = Math.Abs(value) >= 1000m ? 0 : 4 };
    }

    private string? Notes(FigureContext c, DataTable table)
    {
        var values = table.Rows.SelectMany(r => r.Cells).Where(cell => cell.Value is not null).ToArray();
        var estimates = values.Count(cell => cell.IsEstimate);
        var anslag = estimates == 0 ? null : c["note_anslag", ("anslag", estimates), ("alle", values.Length)];
        return string.Join(" ", new[] { Note, Utelatt, anslag }.OfType<string>()) is { Length: > 0 } note ? note : null;
    }

    private string? Explain(FigureContext c)
    {
        var regler = How.Distinct().Select(r => c["regnet_regel", ("navn", c.Regelord.Navn(r)), ("formel", c.Regelord.Formel(r)), ("grunnlag", c.Regelord.Grunnlag(r))]);
        return string.Join(" ", regler.Append(HowMore).OfType<string>()) is { Length: > 0 } how ? how : null;
    }
}
