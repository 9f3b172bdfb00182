using System.Collections.Immutable;
using Perspektivmelding.Site.Figures;
using Perspektivmelding.Site.Language;
using Perspektivmelding.Site.OpenData;
using Perspektivmelding.Site.Pages.Deler;
using Perspektivmelding.Site.Pages.Modeller;

namespace Perspektivmelding.Site.Pages.Prose;

/// <summary>Makes the blocks that prose asks for by name: figures, tables and parts.</summary>
internal sealed class Blokkbygger(FigureSet figurer, Delbygger deler, Texts texts)
{
    /// <summary>The names of a kind (<c>figur</c>, <c>tabell</c>, <c>del</c>) that some edition can have.</summary>
    public ImmutableArray<string> Kjente(string slag) => slag switch
    {
        "figur" => figurer.FigureNames,
        "tabell" => [.. figurer.TableNames.Union(figurer.FigureNames)],
        _ => Delbygger.Kjente,
    };

    /// <summary>True for a name that some edition can have.</summary>
    public bool Kjenner(string slag, string navn) => slag switch
    {
        "figur" => figurer.KnowsFigure(navn),
        "tabell" => figurer.KnowsTable(navn),
        _ => Delbygger.Kjente.Contains(navn),
    };

    /// <summary>The block, or null when this edition lacks its data.</summary>
    public Blokk? Lag(string slag, string navn, Sidekontekst side) => slag switch
    {
        "figur" => figurer.Figure(navn) is { } figur ? new Blokk { Figur = Figur(figur, side) } : null,
        "tabell" => figurer.Table(navn) is { } tabell ? new Blokk { Tabell = Tabell(tabell, side) } : null,
        _ => deler.Lag(navn, side) is { } modell ? new Blokk { Del = new Delmodell($"del-{navn}", modell, side.NivåHer) } : null,
    };

    /// <summary>A figure for a template.</summary>
    public Figurmodell Figur(Figure figur, Sidekontekst side)
    {
        var id = $"{side.Prefiks}figur-{figur.Slug}";
        side.HarAnslag |= figur.Table.Rows.Any(r => r.Cells.Any(c => c.IsEstimate));
        return new Figurmodell
        {
            Id = id,
            Tittel = figur.Title,
            Undertittel = figur.Subtitle,
            Bred = figur.WideSvg,
            Smal = side.ErTrykk ? null : figur.NarrowSvg,
            Kilde = figur.Source,
            Merknad = figur.Note,
            Slik = figur.How,
            Tabell = side.ErTrykk ? null : Tabell(figur.Table, side, $"{id}-tall") with { Csv = null },
            Csv = side.ErTrykk ? null : side.TilFil(OpenDataFiles.FigurePath(figur.Slug)),
            VistFør = side.Medium == Medium.Rapport && !side.VisteFigurer.TryAdd(figur.Slug, id) ? side.VisteFigurer[figur.Slug] : null,
        };
    }

    /// <summary>A table for a template.</summary>
    public Tabellmodell Tabell(DataTable tabell, Sidekontekst side, string? id = null)
    {
        side.HarAnslag |= tabell.Rows.Any(r => r.Cells.Any(c => c.IsEstimate));
        return new Tabellmodell
        {
            Id = id ?? $"{side.Prefiks}tabell-{tabell.Slug}",
            Tittel = tabell.Caption,
            Kolonner = [.. tabell.Columns.Select(c => new Kolonnemodell(c.Head, c.IsNumber))],
            Rader = [.. tabell.Rows.Select(r => Rad(r, tabell.Columns))],
            Kilde = tabell.Source,
            Merknad = tabell.Note,
            Csv = side.ErTrykk ? null : side.TilFil(OpenDataFiles.TablePath(tabell.Slug)),
            ErBred = tabell.Columns.Length > 8,
        };
    }

    private Radmodell Rad(TableRow rad, ImmutableArray<TableColumn> kolonner) => new(
        Celle(rad.Cells[0], kolonner[0]), [.. rad.Cells.Skip(1).Select((c, i) => Celle(c, kolonner[i + 1]))], rad.IsSum);

    private Cellemodell Celle(TableCell celle, TableColumn kolonne)
    {
        var status = celle.Status is { } kode ? new Statusmodell(kode, texts[$"status_{kode}"]) : null;
        return new Cellemodell(celle.Text, kolonne.IsNumber, celle.IsEstimate, status, !kolonne.IsNumber);
    }
}
