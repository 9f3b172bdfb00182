using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Binding.Indikatorer;
using Perspektivmelding.Figures;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.OpenData;

/// <summary>A file of open data with what it holds, for the page that lists them.</summary>
/// <param name="Path">Path inside the output folder.</param>
/// <param name="Description">What it holds, in the edition's målform.</param>
/// <param name="Bytes">Content.</param>
/// <param name="Group">Under which heading the page of open data lists it.</param>
public sealed record OpenDataFile(string Path, string Description, ReadOnlyMemory<byte> Bytes, Datagruppe Group = Datagruppe.Resultat);

/// <summary>The kinds of files on the page of open data, in the order of the page.</summary>
public enum Datagruppe
{
    /// <summary>What was calculated.</summary>
    Resultat,

    /// <summary>What it was calculated of: the edition's own files and those shared by all municipalities.</summary>
    Inndata,

    /// <summary>The numbers of a figure.</summary>
    Figur,

    /// <summary>The numbers of a table.</summary>
    Tabell,

    /// <summary>What lets a reader check that a file is as it was published.</summary>
    Kontroll,
}

/// <summary>The results as open data (kontrakt.md 7): one JSON for machines, the same tables as CSV for people.</summary>
public static class OpenDataFiles
{
    /// <summary>All files: the results first, then the table of each figure and each table of the pages.</summary>
    public static ImmutableArray<OpenDataFile> Make(Resultat resultat, Innhold innhold, FigureSet figures, Indikatorkatalog indikatorer, Texts words) =>
    [
        new("data/resultat.json", words["data_resultat"], ResultJson.Write(resultat)),
        new("data/linjer.csv", words["data_linjer"], Linjer(resultat)),
        new("data/nokkeltall.csv", words["data_nokkeltall"], Nøkkeltall(resultat)),
        new("data/handlingsregler.csv", words["data_handlingsregler"], Regler(resultat)),
        new("data/kob.csv", words["data_kob"], Køb(resultat)),
        new("data/robek.csv", words["data_robek"], Robek(resultat)),
        new("data/folsomhet.csv", words["data_folsomhet"], Følsomhet(resultat)),
        new("data/usikkerhet.json", words["data_usikkerhet"], UncertaintyFiles.Json(resultat.Usikkerhet)),
        new("data/usikkerhet.csv", words["data_usikkerhet"], UncertaintyFiles.Csv(resultat.Usikkerhet)),
        new("data/folsomhet-utvidet.csv", words["data_folsomhet_utvidet"], VeivalgFiles.Følsomhet(resultat)),
        new("data/malsok.csv", words["data_malsok"], VeivalgFiles.Målsøk(resultat)),
        new("data/malsok.json", words["data_malsok"], VeivalgFiles.MålsøkJson(resultat)),
        .. innhold.Mot(resultat) is not { } fjoråret ? [] : new OpenDataFile[]
        {
            new("data/endringer.csv", words["data_endringer"], FjoråretFiles.Bro(fjoråret)),
            new("data/fasit.csv", words["data_fasit"], FjoråretFiles.Fasit(fjoråret)),
        },
        .. Sporing(resultat, figures, words),
        .. indikatorer.Alle.IsEmpty ? [] : new OpenDataFile[]
        {
            new(IndicatorPath, words["data_indikatorer"], IndicatorFiles.Csv(indikatorer, words)),
            new("data/indikatorer.json", words["data_indikatorer"], IndicatorFiles.Json(indikatorer)),
        },
        .. figures.Figures.Select(f => new OpenDataFile(FigurePath(f.Slug), f.Title, Table(f.Table), Datagruppe.Figur)),
        .. figures.Tables.Select(t => new OpenDataFile(TablePath(t.Slug), t.Caption, Table(t), Datagruppe.Tabell)),
    ];

    private static IEnumerable<OpenDataFile> Sporing(Resultat resultat, FigureSet figures, Texts words)
    {
        var sporing = new Sporingsfiler(resultat, figures, words);
        yield return new("data/sporing.csv", words["data_sporing"], sporing.Csv());
        yield return new("data/sporing.json", words["data_sporing"], sporing.Json());
    }

    /// <summary>Where the catalogue of indicators lies.</summary>
    public const string IndicatorPath = "data/indikatorer.csv";

    /// <summary>Where the numbers of a figure lie.</summary>
    public static string FigurePath(string slug) => $"data/figurer/{slug}.csv";

    /// <summary>Where the numbers of a table lie.</summary>
    public static string TablePath(string slug) => $"data/tabeller/{slug}.csv";

    /// <summary>Where the numbers of a table lie that stands on its own or, shown without its drawing, belongs to a figure.</summary>
    public static string PathOf(DataTable table, FigureSet figures) =>
        figures.Tables.Any(t => t.Slug == table.Slug) ? TablePath(table.Slug) : FigurePath(table.Slug);

    // The numbers with the decimals of their unit; a cell that shows something else than a number, such as a status, stays text.
    private static byte[] Table(DataTable table)
    {
        var csv = new CsvFile([.. table.Columns.Select(c => c.Head)]);
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var cell = row.Cells[i];
                if (i > 0 && table.Columns[i].IsNumber && (cell.Value is not null || cell.Text is "" or "–")) csv.Number(cell.Value, cell.Desimaler);
                else csv.Text(cell.Text);
            }
            csv.EndRow();
        }
        return csv.ToBytes();
    }

    private static byte[] Linjer(Resultat resultat)
    {
        var csv = new CsvFile("scenario", "år", "linje", "navn", "beløp_1000kr", "hviler_på_anslag");
        foreach (var s in resultat.Scenarier)
            foreach (var år in s.Bane.År)
                foreach (var linje in Kontoplan.Alle)
                {
                    csv.Text(s.Scenario.Id).Number(år.År).Text(linje.Kode).Text(linje.Navn).Number(år.Drift[linje.Linje], 0);
                    csv.Text(JaNei(s.Spor.HvilerPåAnslag(linje.Kode, år.År))).EndRow();
                }
        return csv.ToBytes();
    }

    private static byte[] Nøkkeltall(Resultat resultat)
    {
        var csv = new CsvFile("scenario", "år", "nøkkeltall", "navn", "enhet", "verdi", "hviler_på_anslag");
        foreach (var s in resultat.Scenarier)
            foreach (var år in s.Bane.År)
                foreach (var tall in Nøkkeltallskatalog.Alle)
                {
                    csv.Text(s.Scenario.Id).Number(år.År).Text(tall.Kode).Text(tall.Navn).Text(Enhet(tall.Enhet));
                    csv.Number(år.Nøkkeltall[tall.Nøkkeltall], tall.Enhet == Nøkkeltallsenhet.Prosent ? 4 : 0).Text(JaNei(s.Spor.HvilerPåAnslag(tall.Kode, år.År))).EndRow();
                }
        return csv.ToBytes();
    }

    private static byte[] Regler(Resultat resultat)
    {
        var csv = new CsvFile("scenario", "regel", "navn", "fra", "til", "år", "verdi", "verdi_vektet", "mål", "avvik_prosentpoeng", "avvik_1000kr", "status");
        foreach (var s in resultat.Scenarier)
            foreach (var r in s.Regler)
            {
                csv.Text(s.Scenario.Id).Text(r.Regel.Id).Text(r.Regel.Navn).Number(r.Fra).Number(r.Til).Number(r.VersteÅr);
                csv.Number(r.Verdi).Number(r.VerdiVektet).Number(r.Regel.Mål).Number(r.AvvikProsentpoeng).Number(r.AvvikKroner, 0);
                csv.Text(Codes.For(r.Status)).EndRow();
            }
        return csv.ToBytes();
    }

    private static byte[] Køb(Resultat resultat)
    {
        var csv = new CsvFile("scenario", "år", "indikator", "verdi", "mål", "avvik_prosentpoeng", "avvik_1000kr");
        foreach (var s in resultat.Scenarier)
            foreach (var k in s.Køb)
            {
                csv.Text(s.Scenario.Id).Number(k.År).Text(Codes.For(k.Indikator)).Number(k.Verdi).Number(k.Mål);
                csv.Number(k.AvvikProsentpoeng).Number(k.AvvikKroner, 0).EndRow();
            }
        return csv.ToBytes();
    }

    private static byte[] Robek(Resultat resultat)
    {
        var csv = new CsvFile("scenario", "kriterium", "status", "år", "verdi");
        foreach (var s in resultat.Scenarier)
            foreach (var r in s.Robek)
                csv.Text(s.Scenario.Id).Text(Codes.For(r.Kriterium)).Text(Codes.For(r.Status)).Number(r.År).Number(r.Verdi).EndRow();
        return csv.ToBytes();
    }

    private static byte[] Følsomhet(Resultat resultat)
    {
        var csv = new CsvFile("scenario", "år", "endring", "virkning_1000kr");
        foreach (var f in resultat.Følsomhet) csv.Text(f.Scenario).Number(f.År).Text(f.Id).Number(f.Virkning, 0).EndRow();
        return csv.ToBytes();
    }

    private static string JaNei(bool verdi) => verdi ? "ja" : "nei";

    private static string Enhet(Nøkkeltallsenhet enhet) => enhet switch
    {
        Nøkkeltallsenhet.TusenKroner => "1000 kr",
        Nøkkeltallsenhet.Prosent => "prosent",
        Nøkkeltallsenhet.KronerPerInnbygger => "kr per innbygger",
        Nøkkeltallsenhet.Personer => "personer",
        _ => throw new ArgumentOutOfRangeException(nameof(enhet)),
    };
}
