using System.Globalization;
using System.Text.Json;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.OpenData;

/// <summary>The simulation as open data: how it was run, the deciles, the probabilities. Per cent.</summary>
internal static class UncertaintyFiles
{
    private const int Desimaler = 6;

    public static byte[] Json(Usikkerhetsanalyse analyse)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("baner", analyse.Valg.Baner);
            json.WriteNumber("fro", analyse.Valg.Frø);
            json.WriteStartObject("drivere");
            foreach (var d in analyse.Valg.Drivere)
            {
                json.WriteStartObject(Usikkerhetsspor.Navn(d.Drivkraft));
                json.WriteNumber("standardavvik", d.Standardavvik);
                json.WriteNumber("vedvarenhet", d.Vedvarenhet);
                json.WriteString("kilde", d.Kilde);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteStartArray("korrelasjon");
            foreach (var (a, b, verdi) in analyse.Valg.Korrelasjoner)
            {
                json.WriteStartObject();
                json.WriteString("a", Usikkerhetsspor.Navn(a));
                json.WriteString("b", Usikkerhetsspor.Navn(b));
                json.WriteNumber("verdi", verdi);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("kompensasjon");
            foreach (var k in analyse.Kompensasjon) Kompensasjon(json, analyse, k);
            json.WriteEndArray();
            json.WriteStartObject("opphav");
            foreach (var o in analyse.Opphav) json.WriteNumber(Usikkerhetsspor.Navn(o.Drivkraft), Math.Round(o.Prosent, Desimaler));
            json.WriteEndObject();
            json.WriteStartObject("scenarier");
            foreach (var s in analyse.Scenarier) Scenario(json, analyse, s);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return [.. stream.ToArray(), (byte)'\n'];
    }

    /// <summary>One row a number: scenario, year, what, which part, per cent.</summary>
    public static byte[] Csv(Usikkerhetsanalyse analyse)
    {
        var csv = new CsvFile("scenario", "år", "hva", "del", "prosent");
        foreach (var s in analyse.Scenarier)
        {
            var id = s.Scenario.Scenario.Id;
            for (var i = 0; i < s.Regler.Length; i++)
                csv.Text(id).Number(null).Text("sannsynlighet_regel").Text(s.Scenario.Regler[i].Regel.Id).Number(Rund(s.Regler[i])).EndRow();
            csv.Text(id).Number(null).Text("sannsynlighet_regel").Text("alle_sammen").Number(Rund(s.AlleRegler)).EndRow();
            foreach (var k in Enum.GetValues<Robekkriterium>())
                csv.Text(id).Number(null).Text("sannsynlighet_robek").Text(Codes.For(k)).Number(Rund(s.Robek[(int)k])).EndRow();
            csv.Text(id).Number(null).Text("sannsynlighet_robek").Text("minst_ett").Number(Rund(s.NoenRobek)).EndRow();
            for (var år = s.Scenario.Bane.Regnskapsår + 1; år <= analyse.TilÅr; år++)
            {
                csv.Text(id).Number(år).Text("sannsynlighet_fondet_tomt").Text("innen_året").Number(Rund(s.FondetTomtInnen(år))).EndRow();
                foreach (var n in Usikkerhetsanalyse.Fulgte)
                    for (var d = 1; d <= 9; d++)
                        csv.Text(id).Number(år).Text(Nøkkeltallskatalog.For(n).Kode).Text(string.Create(CultureInfo.InvariantCulture, $"p{10 * d}")).Number(Rund(s.Desiler(n, år)[d - 1])).EndRow();
            }
        }
        return csv.ToBytes();
    }

    /// <summary>The first scenario in the plan's last year, with another compensation or the one that is used.</summary>
    private static void Kompensasjon(Utf8JsonWriter json, Usikkerhetsanalyse analyse, Kompensasjonsutslag k)
    {
        json.WriteStartObject();
        json.WriteNumber("samme_ar", k.Kompensasjon.SammeÅr.Prosent);
        json.WriteNumber("aret_etter", k.Kompensasjon.ÅretEtter.Prosent);
        json.WriteBoolean("brukt", k.Kompensasjon == analyse.Valg.Kompensasjon);
        json.WriteNumber("baner", k.Utfall.Antall);
        json.WriteNumber("minst_ett_robekkriterium", Rund(k.Utfall.NoenRobek)!.Value);
        json.WriteEndObject();
    }

    private static void Scenario(Utf8JsonWriter json, Usikkerhetsanalyse analyse, Scenariousikkerhet s)
    {
        void Tall(string navn, decimal? verdi)
        {
            if (Rund(verdi) is { } v) json.WriteNumber(navn, v);
            else json.WriteNull(navn);
        }
        json.WriteStartObject(s.Scenario.Scenario.Id);
        json.WriteStartObject("handlingsregler");
        for (var i = 0; i < s.Regler.Length; i++) Tall(s.Scenario.Regler[i].Regel.Id, s.Regler[i]);
        json.WriteEndObject();
        Tall("alle_handlingsregler", s.AlleRegler);
        json.WriteStartObject("robek");
        foreach (var k in Enum.GetValues<Robekkriterium>()) Tall(Codes.For(k), s.Robek[(int)k]);
        json.WriteEndObject();
        Tall("minst_ett_robekkriterium", s.NoenRobek);
        json.WriteStartObject("fondet_tomt_innen");
        for (var år = s.Scenario.Bane.Regnskapsår + 1; år <= analyse.TilÅr; år++)
            Tall(år.ToString(CultureInfo.InvariantCulture), s.FondetTomtInnen(år));
        json.WriteEndObject();
        json.WriteStartObject("desiler");
        foreach (var n in Usikkerhetsanalyse.Fulgte)
        {
            json.WriteStartObject(Nøkkeltallskatalog.For(n).Kode);
            for (var år = s.Scenario.Bane.Regnskapsår + 1; år <= analyse.TilÅr; år++)
            {
                json.WriteStartArray(år.ToString(CultureInfo.InvariantCulture));
                foreach (var v in s.Desiler(n, år)) json.WriteNumberValue(Rund(v)!.Value);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static decimal? Rund(decimal? verdi) => verdi is { } v ? decimal.Round(v, Desimaler, MidpointRounding.AwayFromZero) : null;
}
