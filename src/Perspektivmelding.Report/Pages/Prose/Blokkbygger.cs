using System.Collections.Immutable;
using Perspektivmelding.Figures;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.OpenData;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Pages.Prose;

/// <summary>Makes the blocks that prose asks for by name: figures, tables and parts.</summary>
public sealed class Blokkbygger(FigureSet figurer, Delbygger deler, Texts texts)
{
    // More columns than this do not fit an A4 page in a size that can be read.
    private const int MestKolonner = 10;

    // A table of no more rows than this is not parted between two pages; fewer where cells of text make the rows tall.
    private const int KortTabell = 34;
    private const int KortTeksttabell = 14;

    // Text longer than this gets a column of some width.
    private const int LangTekst = 40;

    private readonly Dictionary<string, bool> _har = new(StringComparer.Ordinal);

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

    /// <summary>True for what most editions lack the data for: it is no fault when it is empty.</summary>
    public static bool ErValgfri(string slag, string navn) => slag == "del" ? Delbygger.ErValgfri(navn) : FigureSet.IsOptional(navn);

    /// <summary>The block, or null when this edition lacks its data.</summary>
    public Blokk? Lag(string slag, string navn, Sidekontekst side) => slag switch
    {
        "figur" => figurer.Figure(navn) is { } figur ? new Blokk { Figur = Figur(figur, side) } : null,
        "tabell" => figurer.Table(navn) is { } tabell ? new Blokk { Tabeller = Tabeller(tabell, side) } : null,
        _ => deler.Lag(navn, side, figur => Figur(figur, side)) is { } modell ? new Blokk { Del = new Delmodell($"del-{navn}", modell, side.NivåHer) } : null,
    };

    /// <summary>True where this edition has the data of a block that is known.</summary>
    public bool Har(string slag, string navn)
    {
        if (slag == "figur") return figurer.Figure(navn) is not null;
        if (slag == "tabell") return figurer.Table(navn) is not null;
        if (_har.TryGetValue(navn, out var har)) return har;
        var side = new Sidekontekst(Sidekontekst.Forside, Medium.Skjerm, new Sidekart([], []));
        return _har[navn] = deler.Lag(navn, side, figur => Figur(figur, side)) is not null;
    }

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
            Bred = new Html(side.ErTrykk ? figur.PrintSvg : figur.WideSvg),
            Smal = side.ErTrykk ? null : new Html(figur.NarrowSvg),
            Kilde = figur.Source,
            Merknad = figur.Note,
            Slik = figur.How,
            Indikatorer = deler.Indikatorer.Lenker(figur.Indikatorer, side),
            Tabell = side.ErTrykk ? null : Tabell(figur.Table, side, $"{id}-tall") with { Csv = null, IFigur = true },
            Csv = side.ErTrykk ? null : side.TilFil(OpenDataFiles.FigurePath(figur.Slug)),
            VistFør = side.Medium == Medium.Rapport && !side.VisteFigurer.TryAdd(figur.Slug, id) ? side.VisteFigurer[figur.Slug] : null,
        };
    }

    /// <summary>
    /// A table for a template. On paper a table with more columns than an A4 page holds becomes several, each with the
    /// same row heads; else the browser would shrink the whole document to the widest table.
    /// </summary>
    public ImmutableArray<Tabellmodell> Tabeller(DataTable tabell, Sidekontekst side)
    {
        var hel = Tabell(tabell, side);
        if (!side.ErTrykk || hel.Kolonner.Length <= MestKolonner) return [hel];
        var antall = (hel.Kolonner.Length - 1 + MestKolonner - 2) / (MestKolonner - 1);
        var bredde = (hel.Kolonner.Length - 1 + antall - 1) / antall;
        return [.. Enumerable.Range(0, antall).Select(i => Del(hel, i, antall, 1 + i * bredde, bredde))];
    }

    private Tabellmodell Del(Tabellmodell hel, int nummer, int antall, int fra, int bredde) => hel with
    {
        Id = nummer == 0 ? hel.Id : $"{hel.Id}-{Rammebygger.Nummer(nummer)}",
        Tittel = texts["tabell_del", ("tittel", hel.Tittel), ("nummer", Rammebygger.Nummer(nummer)), ("antall", Rammebygger.Nummer(antall - 1))],
        Kolonner = [hel.Kolonner[0], .. hel.Kolonner.Skip(fra).Take(bredde)],
        Rader = [.. hel.Rader.Select(r => r with { Celler = [.. r.Celler.Skip(fra - 1).Take(bredde)] })],
        Kilde = nummer == antall - 1 ? hel.Kilde : null,
        Merknad = nummer == antall - 1 ? hel.Merknad : null,
    };

    private Tabellmodell Tabell(DataTable tabell, Sidekontekst side, string? id = null)
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
            Csv = side.ErTrykk ? null : side.TilFil(OpenDataFiles.PathOf(tabell, figurer)),
            ErKort = tabell.Rows.Length <= (tabell.Rows.Any(r => r.Cells.Any(c => c.Text.Length > LangTekst)) ? KortTeksttabell : KortTabell),
            ErBred = tabell.Columns.Length > 8,
        };
    }

    private Radmodell Rad(TableRow rad, ImmutableArray<TableColumn> kolonner) => new(
        Celle(rad.Cells[0], kolonner[0]), [.. rad.Cells.Skip(1).Select((c, i) => Celle(c, kolonner[i + 1]))], rad.IsSum);

    private Cellemodell Celle(TableCell celle, TableColumn kolonne)
    {
        // A «bør» that is reached looks like a «skal» that holds; the word says which.
        var status = celle.Status is { } kode ? new Statusmodell(kode == "nadd" ? "oppfylt" : kode, texts[$"status_{kode}"]) : null;
        return new Cellemodell(celle.Text, kolonne.IsNumber, celle.IsEstimate, status, !kolonne.IsNumber || celle.Value is null, !kolonne.IsNumber && celle.Text.Length > LangTekst);
    }
}
