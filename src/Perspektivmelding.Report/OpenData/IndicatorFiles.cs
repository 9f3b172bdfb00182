using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Perspektivmelding.Binding.Indikatorer;
using Perspektivmelding.Language;

namespace Perspektivmelding.OpenData;

/// <summary>The catalogue of indicators as open data: all entries, also those this edition does not show.</summary>
internal static class IndicatorFiles
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A row an indicator.</summary>
    public static byte[] Csv(Indikatorkatalog katalog, Texts words)
    {
        var csv = new CsvFile("id", "navn", "gruppe", "formel", "kilde", "omfang", "enhet", "bruk", "feilbruk", "behovsjustert", "definisjon", "gjelder");
        foreach (var o in katalog.Alle)
            csv.Text(o.Id).Text(o.Navn).Text(o.Gruppe).Text(o.Formel).Text(o.Kilde).Text(o.Omfang).Text(o.Enhet).Text(o.Bruk).Text(o.Feilbruk)
                .Text(words["indikator_behov_" + Code(o)]).Text(Definition(o)).Text(string.Join(", ", o.Gjelder)).EndRow();
        return csv.ToBytes();
    }

    /// <summary>The same for machines.</summary>
    public static byte[] Json(Indikatorkatalog katalog)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var o in katalog.Alle)
            {
                json.WriteStartObject();
                foreach (var (key, value) in (ReadOnlySpan<(string, string)>)[("id", o.Id), ("navn", o.Navn), ("gruppe", o.Gruppe), ("formel", o.Formel), ("kilde", o.Kilde),
                    ("omfang", o.Omfang), ("enhet", o.Enhet), ("bruk", o.Bruk), ("feilbruk", o.Feilbruk), ("behovsjustert", Code(o)), ("definisjon", Definition(o))])
                    json.WriteString(key, value);
                json.WriteStartArray("gjelder");
                foreach (var kode in o.Gjelder) json.WriteStringValue(kode);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return stream.ToArray();
    }

    private static string Code(Indikatoroppføring o) => o.Behovsjustert.ToString().ToLowerInvariant();

    private static string Definition(Indikatoroppføring o) => o.EgenDefinisjon ? "egen" : "offisiell";
}
