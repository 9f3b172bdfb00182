using System.Globalization;
using System.Text.Json;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.OpenData;

/// <summary>Writes <c>data/resultat.json</c> (kontrakt.md 7): amounts in 1 000 kr, per cent unrounded.</summary>
internal static class ResultJson
{
    public static byte[] Write(Resultat resultat)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("utgave", resultat.Utgave.År);
            json.WriteStartObject("kommune");
            json.WriteString("nummer", resultat.Utgave.Kommune.Nummer);
            json.WriteString("navn", resultat.Utgave.Kommune.Navn);
            json.WriteEndObject();
            json.WriteStartObject("scenarier");
            foreach (var scenario in resultat.Scenarier) Scenario(json, resultat.Utgave, scenario);
            json.WriteEndObject();
            json.WriteStartArray("folsomhet");
            foreach (var utslag in resultat.Følsomhet)
            {
                json.WriteStartObject();
                json.WriteString("id", utslag.Id);
                json.WriteString("scenario", utslag.Scenario);
                json.WriteNumber("ar", utslag.År);
                Number(json, "virkning", utslag.Virkning);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void Scenario(Utf8JsonWriter json, Utgave utgave, Scenarioresultat scenario)
    {
        json.WriteStartObject(scenario.Scenario.Id);
        json.WriteStartObject("linjer");
        foreach (var år in scenario.Bane.År)
        {
            json.WriteStartObject(År(år.År));
            foreach (var linje in Kontoplan.Alle) Number(json, linje.Kode, år.Drift[linje.Linje]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartObject("nokkeltall");
        foreach (var år in scenario.Bane.År)
        {
            json.WriteStartObject(År(år.År));
            foreach (var tall in Nøkkeltallskatalog.Alle) Number(json, tall.Kode, år.Nøkkeltall[tall.Nøkkeltall]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("handlingsregler");
        foreach (var funn in scenario.Regler) Regel(json, funn);
        json.WriteEndArray();
        json.WriteStartArray("kob");
        foreach (var funn in scenario.Køb)
        {
            json.WriteStartObject();
            json.WriteNumber("ar", funn.År);
            json.WriteString("indikator", Codes.For(funn.Indikator));
            Number(json, "verdi", funn.Verdi);
            Number(json, "mal", funn.Mål);
            Number(json, "avvik_prosentpoeng", funn.AvvikProsentpoeng);
            Number(json, "avvik_1000kr", funn.AvvikKroner);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("robek");
        foreach (var funn in scenario.Robek)
        {
            json.WriteStartObject();
            json.WriteString("kriterium", Codes.For(funn.Kriterium));
            json.WriteString("status", Codes.For(funn.Status));
            if (funn.År is { } år) json.WriteNumber("ar", år);
            else json.WriteNull("ar");
            if (funn.Verdi is { } verdi) Number(json, "verdi", verdi);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        // What the scenario was projected from, so that next year's edition can hold it against what came.
        json.WriteStartObject("grunnlag");
        foreach (var år in Grunnlagstall.For(utgave, scenario.Scenario))
        {
            json.WriteStartObject(År(år.År));
            foreach (var tall in år.Verdier) Number(json, tall.Kode, tall.Verdi);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Regel(Utf8JsonWriter json, Regelvurdering funn)
    {
        json.WriteStartObject();
        json.WriteString("id", funn.Regel.Id);
        json.WriteNumber("fra", funn.Fra);
        json.WriteNumber("til", funn.Til);
        if (funn.VersteÅr is { } år) json.WriteNumber("ar", år);
        if (funn.Verdi is { } verdi) Number(json, "verdi", verdi);
        if (funn.VerdiVektet is { } vektet) Number(json, "verdi_vektet", vektet);
        Number(json, "mal", funn.Regel.Mål);
        if (funn.AvvikProsentpoeng is { } prosentpoeng) Number(json, "avvik_prosentpoeng", prosentpoeng);
        if (funn.AvvikKroner is { } kroner) Number(json, "avvik_1000kr", kroner);
        json.WriteString("status", Codes.For(funn.Status));
        json.WriteEndObject();
    }

    private static string År(int år) => år.ToString(CultureInfo.InvariantCulture);

    /// <summary>All digits, without trailing zeros and without an exponent.</summary>
    private static void Number(Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
