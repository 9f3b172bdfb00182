using System.Globalization;
using System.Text;
using System.Text.Json;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.OpenData;

namespace Perspektivmelding.Site.Tests.OpenData;

/// <summary>The same numbers in CSV and JSON: the simulation, what it takes, the sensitivities.</summary>
public sealed class VeivalgfilerTests
{
    private static readonly Resultat Fjordvik = TestEdition.Calculate(TestEdition.Fjordvik).Resultat;

    [Fact]
    public void Usikkerheten_er_den_samme_i_csv_og_json()
    {
        using var json = JsonDocument.Parse(UncertaintyFiles.Json(Fjordvik.Usikkerhet));
        json.RootElement.GetProperty("baner").GetInt32().ShouldBe(2000);
        json.RootElement.GetProperty("kompensasjon").EnumerateArray().Select(k => (k.GetProperty("samme_ar").GetDecimal(), k.GetProperty("aret_etter").GetDecimal(), k.GetProperty("brukt").GetBoolean(), k.GetProperty("baner").GetInt32()))
            .ShouldBe([(0m, 0m, false, 1000), (0m, 60m, true, 2000), (100m, 0m, false, 1000)]);
        var sett = 0;
        foreach (var rad in Rader(UncertaintyFiles.Csv(Fjordvik.Usikkerhet)))
        {
            var s = json.RootElement.GetProperty("scenarier").GetProperty(rad[0]);
            var sted = (rad[2], rad[3]) switch
            {
                ("sannsynlighet_regel", "alle_sammen") => s.GetProperty("alle_handlingsregler"),
                ("sannsynlighet_regel", var regel) => s.GetProperty("handlingsregler").GetProperty(regel),
                ("sannsynlighet_robek", "minst_ett") => s.GetProperty("minst_ett_robekkriterium"),
                ("sannsynlighet_robek", var kriterium) => s.GetProperty("robek").GetProperty(kriterium),
                ("sannsynlighet_fondet_tomt", _) => s.GetProperty("fondet_tomt_innen").GetProperty(rad[1]),
                var (kode, desil) => s.GetProperty("desiler").GetProperty(kode).GetProperty(rad[1])[int.Parse(desil[1..^1], CultureInfo.InvariantCulture) - 1],
            };
            if (rad[4].Length == 0) sted.ValueKind.ShouldBe(JsonValueKind.Null, string.Join(';', rad));
            else decimal.Round(sted.GetDecimal(), 4, MidpointRounding.AwayFromZero).ShouldBe(Tall(rad[4]), string.Join(';', rad));
            sett++;
        }
        // Five scenarios: 3 rules, all, 4 criteria, any; four years with the fund and nine deciles of four key figures.
        sett.ShouldBe(5 * (3 + 1 + 4 + 1 + 4 * (1 + 4 * 9)));
    }

    [Fact]
    public void Svarene_på_hva_som_skal_til_er_de_samme_i_csv_og_json()
    {
        using var json = JsonDocument.Parse(VeivalgFiles.MålsøkJson(Fjordvik));
        var svar = json.RootElement.GetProperty("svar").EnumerateArray().ToArray();
        var rader = Rader(VeivalgFiles.Målsøk(Fjordvik)).ToArray();
        rader.Length.ShouldBe(svar.Length);
        foreach (var (rad, s) in rader.Zip(svar))
        {
            (rad[1], rad[2], rad[3]).ShouldBe((s.GetProperty("mal").GetString()!, s.GetProperty("virkemiddel").GetString()!, s.GetProperty("svar").GetString()!));
            (rad[4].Length == 0 ? (decimal?)null : Tall(rad[4])).ShouldBe(s.TryGetProperty("verdi", out var v) ? v.GetDecimal() : null);
            (rad[8] == "ja").ShouldBe(s.TryGetProperty("gjelden_i_kroner_star", out _));
        }
    }

    [Fact]
    public void Følsomhetene_har_alle_retninger_varigheter_og_år()
    {
        var rader = Rader(VeivalgFiles.Følsomhet(Fjordvik)).ToArray();
        rader.Length.ShouldBe(Fjordvik.Følsomhetsanalyse.Virkninger.Length);
        rader.Single(r => r[1] == "rente_netto" && r[2] == "1" && r[3] == "samme_år" && r[4] == "2026")[5].ShouldBe("-4070");
        rader.Single(r => r[1] == "lonn" && r[2] == "1" && r[3] == "ettervirkning" && r[4] == "2029")[5].ShouldBe("-6043");
    }

    private static IEnumerable<string[]> Rader(byte[] csv) =>
        Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';'));

    private static decimal Tall(string tekst) => decimal.Parse(tekst.Replace(',', '.'), CultureInfo.InvariantCulture);
}
