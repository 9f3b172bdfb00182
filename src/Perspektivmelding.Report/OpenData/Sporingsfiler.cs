using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Perspektivmelding.Figures;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.OpenData;

/// <summary>
/// The proof of every number: data/sporing.csv for people, data/sporing.json for machines (docs/sporing.md). Each value has its
/// rule, what went in, and where that is found: another value, or the cell of the data that holds it.
/// </summary>
internal sealed class Sporingsfiler
{
    private readonly ImmutableArray<Sporingslag> _lag;
    private readonly FigureSet _figures;
    private readonly Regelverksord _ord;

    public Sporingsfiler(Resultat resultat, FigureSet figures, Texts words)
    {
        var vist = figures.Figures.Select(f => f.Table).Concat(figures.Tables).SelectMany(t => t.Rows).SelectMany(r => r.Cells)
            .SelectMany(c => c.Spor?.Verdier ?? []).Where(v => v.Celle is null).Select(v => (v.Kjøring, v.Kode, v.År));
        _lag = [.. Sporingslag.Alle(resultat), .. Sporingslag.Lagene(figures.Fjoråret?.Brukt(vist) ?? [])];
        _figures = figures;
        _ord = new Regelverksord(words);
    }

    /// <summary>One row a value.</summary>
    public byte[] Csv()
    {
        var csv = new CsvFile("scenario", "år", "størrelse", "verdi", "regel", "formel", "grunnlag", "uttrykk", "inngår");
        foreach (var lag in _lag)
            foreach (var b in lag.Beregninger)
            {
                csv.Text(lag.Id).Number(b.År).Text(b.Kode).Number(b.Verdi).Text(_ord.Navn(b.Regel)).Text(_ord.Formel(b.Regel)).Text(_ord.Grunnlag(b.Regel));
                csv.Text(b.Regel.Tekst).Text(string.Join(" | ", b.Inngår.Select(Inngangstekst))).EndRow();
            }
        return csv.ToBytes();
    }

    /// <summary>Rules, cells of the data, values by run, and the cells of tables and figures that are made from them.</summary>
    public byte[] Json()
    {
        var celler = new Celleliste();
        using var minne = new MemoryStream();
        using (var json = new Utf8JsonWriter(minne, new JsonWriterOptions { Encoder = JsonText.Options.Encoder, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("versjon", 1);
            Regler(json);
            json.WriteStartObject("kjoringer");
            foreach (var lag in _lag) Lag(json, lag, celler);
            json.WriteEndObject();
            Visninger(json, celler);
            celler.Skriv(json);
            json.WriteEndObject();
        }
        return [.. minne.ToArray(), (byte)'\n'];
    }

    private void Regler(Utf8JsonWriter json)
    {
        json.WriteStartObject("regler");
        foreach (var regel in _lag.SelectMany(l => l.Beregninger).Select(b => b.Regel).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject(regel.Id);
            json.WriteString("navn", _ord.Navn(regel));
            json.WriteString("formel", _ord.Formel(regel));
            json.WriteString("grunnlag", _ord.Grunnlag(regel));
            json.WriteString("uttrykk", regel.Tekst);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Lag(Utf8JsonWriter json, Sporingslag lag, Celleliste celler)
    {
        json.WriteStartObject(lag.Id);
        if (lag.Av is { } av) json.WriteString("av", av);
        json.WriteStartObject("verdier");
        foreach (var b in lag.Beregninger)
        {
            json.WriteStartObject(Nøkkel(b.Kode, b.År));
            Tall(json, "verdi", b.Verdi);
            json.WriteString("regel", b.Regel.Id);
            json.WriteStartArray("inn");
            foreach (var inngang in b.Inngår) Inn(json, inngang, celler);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A text is another value, a whole number a cell, an object a number that is fixed where it is used.
    private static void Inn(Utf8JsonWriter json, Inngang inngang, Celleliste celler)
    {
        json.WriteStartArray();
        json.WriteStringValue(inngang.Navn);
        switch (inngang)
        {
            case Inngang.Beregnet b:
                json.WriteStringValue((b.Kjøring is { } k ? k + ":" : "") + Nøkkel(b.Kode, b.År));
                break;
            case Inngang.FraData { Kilde.Fil: "" } d:
                Fast(json, d.Tall, $"{d.Hva}: {d.Kilde.Tekst}");
                break;
            case Inngang.FraData d:
                json.WriteNumberValue(celler.Nummer(d));
                break;
            case Inngang.Fast f:
                Fast(json, f.Tall, f.Hva);
                break;
        }
        json.WriteEndArray();
    }

    private static void Fast(Utf8JsonWriter json, decimal verdi, string hva)
    {
        json.WriteStartObject();
        Tall(json, "fast", verdi);
        json.WriteString("hva", hva);
        json.WriteEndObject();
    }

    private void Visninger(Utf8JsonWriter json, Celleliste celler)
    {
        json.WriteStartObject("visninger");
        foreach (var figur in _figures.Figures) Visning(json, OpenDataFiles.FigurePath(figur.Slug), figur.Table, celler);
        foreach (var tabell in _figures.Tables) Visning(json, OpenDataFiles.TablePath(tabell.Slug), tabell, celler);
        json.WriteEndObject();
    }

    private static void Visning(Utf8JsonWriter json, string sti, DataTable tabell, Celleliste celler)
    {
        var sporet = tabell.Rows.SelectMany((rad, r) => rad.Cells.Select((celle, k) => (r, k, celle.Spor))).Where(c => c.Spor is not null).ToArray();
        if (sporet.Length == 0) return;
        json.WriteStartArray(sti);
        foreach (var (rad, kolonne, spor) in sporet)
        {
            json.WriteStartArray();
            json.WriteNumberValue(rad);
            json.WriteNumberValue(kolonne);
            json.WriteStringValue(spor!.Uttrykk);
            foreach (var (n, v) in spor.Verdier.Index())
            {
                if (n == spor.Antall) json.WriteNullValue();
                if (v is { ErOppføring: true, Celle.Fil.Length: > 0 }) json.WriteNumberValue(celler.Oppføring(v.Kode, v.Celle));
                else if (v.Celle is { Fil: "" } standard) Fast(json, v.Verdi, $"{v.Kode}: {standard.Tekst}");
                else if (v.Celle is { } kilde) json.WriteNumberValue(celler.Nummer(new Inngang.FraData("", v.Kode, v.Verdi, kilde)));
                else json.WriteStringValue($"{v.Kjøring}:{Nøkkel(v.Kode, v.År)}");
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    internal static string Nøkkel(string kode, int år) => string.Create(CultureInfo.InvariantCulture, $"{kode}@{år}");

    internal static void Tall(Utf8JsonWriter json, string navn, decimal verdi)
    {
        json.WritePropertyName(navn);
        json.WriteRawValue(verdi.ToString("0.############################", CultureInfo.InvariantCulture));
    }

    private static string Inngangstekst(Inngang inngang)
    {
        var verdi = CsvFile.Written(inngang.Verdi, 4);
        return inngang switch
        {
            Inngang.Beregnet b => string.Create(CultureInfo.InvariantCulture, $"{b.Navn} = {(b.Kjøring is { } k ? k + ": " : "")}{b.Kode} {b.År} = {verdi}"),
            Inngang.FraData { Kilde.Fil: "" } d => $"{d.Navn} = {verdi} ({d.Hva}: {d.Kilde.Tekst})",
            Inngang.FraData d => string.Create(CultureInfo.InvariantCulture, $"{d.Navn} = {verdi} ({d.Kilde.Plass.Fil}:{d.Kilde.Plass.Linje}:{d.Kilde.Plass.Kolonne})"),
            Inngang.Fast f => $"{f.Navn} = {verdi} ({f.Hva})",
            _ => throw new ArgumentOutOfRangeException(nameof(inngang)),
        };
    }
}
