using System.Globalization;
using System.Net;
using System.Text;
using Perspektivmelding.Figures.Drawing;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Writes every figure and table on one page beside the tests, to be looked at; and keeps them well formed.</summary>
public sealed class GalleryTests
{
    [Theory]
    [InlineData("lorenskog")]
    [InlineData("fjordvik")]
    public void Alle_figurer_og_tabeller_på_én_side(string name)
    {
        var drawn = Drawn.Named(name);
        var page = new StringBuilder($"<!doctype html><html lang=nb><meta charset=utf-8><title>{name}</title><style>{Css}{File.ReadAllText(Repository.Folder("theme/css/diagram.css"))}</style>");
        foreach (var figure in drawn.Set.Figures) page.Append(Html(figure));
        foreach (var table in drawn.Set.Tables) page.Append(CultureInfo.InvariantCulture, $"<section id=\"tabell-{table.Slug}\"><p class=slug>tabell {table.Slug}</p>{Html(table)}</section>");
        var path = Path.Combine(AppContext.BaseDirectory, $"figurer-{name}.html");
        File.WriteAllText(path, page.ToString());
        page.ToString().ShouldNotContain("⟦");
        drawn.Set.Figures.ShouldAllBe(f => !f.Title.Contains('{') && !f.Alt.Contains('{'));
        drawn.Texts.Faults.ShouldBeEmpty();
    }

    private static string Html(Figure figure) => $"""
        <section id="{figure.Slug}"><p class=slug>{figure.Slug}</p><h2>{E(figure.Title)}</h2><p>{E(figure.Subtitle)}</p>
        <div class=bred>{figure.WideSvg}</div><div class=smal>{figure.NarrowSvg}</div>
        <p class=liten>Kilde: {E(figure.Source)} {E(figure.Note)}</p><p class=liten>{E(figure.How)}</p><p class=liten>Alt: {E(figure.Alt)}</p>
        <details><summary>Tall</summary>{Html(figure.Table)}</details></section>
        """;

    private static string Html(DataTable table)
    {
        var html = new StringBuilder($"<table><caption>{E(table.Caption)}</caption><tr>");
        foreach (var column in table.Columns) html.Append(CultureInfo.InvariantCulture, $"<th class={(column.IsNumber ? "n" : "t")}>{E(column.Head)}");
        foreach (var row in table.Rows)
        {
            html.Append(row.IsSum ? "<tr class=sum>" : "<tr>");
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var cell = row.Cells[i];
                html.Append(CultureInfo.InvariantCulture, $"<td class={(table.Columns[i].IsNumber ? "n" : "t")}>{E(cell.Text)}{(cell.IsEstimate ? "<sup>a</sup>" : "")}{(cell.Status is { } s ? $" [{s}]" : "")}");
            }
        }
        return html.Append(CultureInfo.InvariantCulture, $"</table><p class=liten>{E(table.Source)} {E(table.Note)}</p>").ToString();
    }

    private static string? E(string? text) => WebUtility.HtmlEncode(text);

    private const string Css = """
        :root{--grunn:#fff;--papir:#f6f5f1;--linje:#d5d8dc;--blekk:#1b1f24;--dempet:#55606b}
        body{font:16px/1.4 Arial,sans-serif;max-width:680px;margin:1rem auto;padding:0 10px;color:#1b1f24;background:#fff}
        section{border-top:1px solid #d5d8dc;padding:.5rem 0;break-inside:avoid}h2{font-size:1.2rem;margin:.2rem 0}p{margin:.2rem 0}
        .slug{color:#a00;font:12px monospace}.liten{font-size:12px;color:#55606b}table{border-collapse:collapse;font-size:12px}
        td,th{padding:2px 6px;border-bottom:1px solid #ddd;vertical-align:top}.n{text-align:right;white-space:nowrap}.t{text-align:left}
        .sum td{font-weight:bold}.smal{display:none}@media screen and (max-width:600px){.smal{display:block}.bred{display:none}}
        @page{size:A4;margin:20mm}
        """;
}
