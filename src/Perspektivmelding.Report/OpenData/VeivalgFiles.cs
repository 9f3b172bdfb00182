using System.Text.Json;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Resultater;

namespace Perspektivmelding.OpenData;

/// <summary>The goal search and the fuller sensitivities as open data.</summary>
internal static class VeivalgFiles
{
    /// <summary>One row a goal and lever; what binds in the same row, parted by «|».</summary>
    public static byte[] Målsøk(Resultat resultat)
    {
        var csv = new CsvFile("scenario", "mål", "virkemiddel", "svar", "verdi", "enhet", "tiltak", "bindende", "gjelden_i_kroner_står");
        foreach (var s in resultat.Målsøk.Svar)
        {
            var (svar, verdi) = Svar(s.Svar);
            csv.Text(resultat.Målsøk.Scenario.Id).Text(s.Mål.Id).Text(Målsøksspor.Navn(s.Virkemiddel)).Text(svar).Number(verdi);
            csv.Text(s.Virkemiddel == Virkemiddel.Utsettelse ? "år" : "1000 kr");
            csv.Text(s.Svar is Målsøkssvar.FunnetMiks m ? string.Join(" | ", m.Tiltak.Select(t => t.Id)) : "");
            csv.Text(s.Svar is Målsøkssvar.IkkeMulig u ? string.Join(" | ", u.Bindende.Select(b => b.Regel?.Id ?? "merforbruk")) : "");
            csv.Text(GjeldenStår(s.Svar) ? "ja" : "nei").EndRow();
        }
        return csv.ToBytes();
    }

    /// <summary>The same for machines, with how far each binding rule is from its goal.</summary>
    public static byte[] MålsøkJson(Resultat resultat)
    {
        var søk = resultat.Målsøk;
        using var minne = new MemoryStream();
        using (var json = new Utf8JsonWriter(minne, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteString("scenario", søk.Scenario.Id);
            json.WriteNumber("fra", søk.FraÅr);
            json.WriteStartArray("svar");
            foreach (var s in søk.Svar)
            {
                var (svar, verdi) = Svar(s.Svar);
                json.WriteStartObject();
                json.WriteString("mal", s.Mål.Id);
                json.WriteString("virkemiddel", Målsøksspor.Navn(s.Virkemiddel));
                json.WriteString("svar", svar);
                if (verdi is { } tall) json.WriteNumber("verdi", tall);
                if (GjeldenStår(s.Svar)) json.WriteBoolean("gjelden_i_kroner_star", true);
                if (s.Svar is Målsøkssvar.FunnetMiks miks)
                {
                    json.WriteBoolean("noyaktig", miks.Nøyaktig);
                    json.WriteStartArray("tiltak");
                    foreach (var t in miks.Tiltak) json.WriteStringValue(t.Id);
                    json.WriteEndArray();
                }
                if (s.Svar is Målsøkssvar.IkkeMulig umulig)
                {
                    json.WriteStartArray("bindende");
                    foreach (var b in umulig.Bindende)
                    {
                        json.WriteStartObject();
                        json.WriteString("regel", b.Regel?.Id ?? "merforbruk");
                        json.WriteNumber("avvik_prosentpoeng", b.AvvikProsentpoeng);
                        json.WriteNumber("avvik_1000kr", b.AvvikKroner);
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return [.. minne.ToArray(), (byte)'\n'];
    }

    /// <summary>Every change, size, duration and year.</summary>
    public static byte[] Følsomhet(Resultat resultat)
    {
        var csv = new CsvFile("scenario", "endring", "størrelse", "varighet", "år", "virkning_1000kr");
        foreach (var v in resultat.Følsomhetsanalyse.Virkninger)
        {
            csv.Text(v.Scenario).Text(Følsomhetsspor.Navn(v.Art)).Number(v.Størrelse);
            csv.Text(v.Varighet switch { Varighet.SammeÅr => "samme_år", Varighet.Ettervirkning => "ettervirkning", _ => "varig" });
            csv.Number(v.År).Number(v.Virkning, 0).EndRow();
        }
        return csv.ToBytes();
    }

    private static bool GjeldenStår(Målsøkssvar svar) => svar is Målsøkssvar.Funnet { GjeldenStår: true } or Målsøkssvar.FunnetMiks { GjeldenStår: true };

    private static (string Svar, decimal? Verdi) Svar(Målsøkssvar svar) => svar switch
    {
        Målsøkssvar.AlleredeOppfylt => ("oppfylt", 0m),
        Målsøkssvar.Funnet f => ("funnet", f.Verdi),
        Målsøkssvar.FunnetMiks m => ("funnet", m.Pris),
        Målsøkssvar.IkkeMulig => ("ikke_mulig", null),
        _ => ("uavklart", null),
    };
}
