using System.Globalization;
using System.Text;
using System.Text.Json;
using Perspektivmelding.Binding.Indikatorer;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;
using Perspektivmelding.OpenData;
using Perspektivmelding.Site.Tests.Figures;

namespace Perspektivmelding.Site.Tests.OpenData;

/// <summary>Every row of the CSV files of results is the model's, and says the same as resultat.json.</summary>
public sealed class ResultatfilerTests
{
    public static TheoryData<string> Utgaver() => ["lorenskog", "fjordvik", "strand"];

    [Theory, MemberData(nameof(Utgaver))]
    public void Linjer_og_nøkkeltall_i_csv_er_modellens_med_enhet_og_anslag(string navn)
    {
        var (resultat, filer) = Filer(navn);
        foreach (var r in Rader(filer["data/linjer.csv"]))
        {
            var (s, linje) = (Scenario(resultat, r["scenario"]), Kontoplan.Finn(r["linje"]).ShouldNotBeNull());
            Tall(r["beløp_1000kr"]).ShouldBe(decimal.Round(s.Bane[År(r)].Drift[linje.Linje], MidpointRounding.AwayFromZero));
            r["hviler_på_anslag"].ShouldBe(s.Spor.HvilerPåAnslag(linje.Kode, År(r)) ? "ja" : "nei");
        }
        foreach (var r in Rader(filer["data/nokkeltall.csv"]))
        {
            var (s, n) = (Scenario(resultat, r["scenario"]), Nøkkeltallskatalog.Finn(r["nøkkeltall"]).ShouldNotBeNull());
            Tall(r["verdi"]).ShouldBe(decimal.Round(s.Bane[År(r)].Nøkkeltall[n.Nøkkeltall], n.Enhet == Nøkkeltallsenhet.Prosent ? 4 : 0, MidpointRounding.AwayFromZero), r["nøkkeltall"]);
            r["hviler_på_anslag"].ShouldBe(s.Spor.HvilerPåAnslag(n.Kode, År(r)) ? "ja" : "nei");
            r["enhet"].ShouldBe(r["nøkkeltall"] switch
            {
                var k when k.EndsWith("_prosent", StringComparison.Ordinal) => "prosent",
                var k when k.EndsWith("_per_innbygger", StringComparison.Ordinal) => "kr per innbygger",
                "innbyggere" => "personer",
                _ => "1000 kr",
            }, r["nøkkeltall"]);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Dommene_i_csv_er_de_samme_som_i_json(string navn)
    {
        var (resultat, filer) = Filer(navn);
        using var json = JsonDocument.Parse(filer["data/resultat.json"]);
        foreach (var (fil, del) in new[] { ("handlingsregler", "handlingsregler"), ("kob", "kob"), ("robek", "robek") })
        {
            var rader = Rader(filer[$"data/{fil}.csv"]);
            var funn = resultat.Scenarier.SelectMany(s => json.RootElement.GetProperty("scenarier").GetProperty(s.Scenario.Id).GetProperty(del).EnumerateArray()).ToArray();
            rader.Length.ShouldBe(funn.Length, fil);
            foreach (var (rad, f) in rader.Zip(funn))
                foreach (var (kolonne, nøkkel) in Kolonner)
                {
                    if (!rad.TryGetValue(kolonne, out var celle)) continue;
                    if (!f.TryGetProperty(nøkkel, out var verdi) || verdi.ValueKind == JsonValueKind.Null) celle.ShouldBe("", $"{fil} {kolonne}");
                    else if (verdi.ValueKind == JsonValueKind.String) celle.ShouldBe(verdi.GetString(), $"{fil} {kolonne}");
                    else Tall(celle).ShouldBe(decimal.Round(verdi.GetDecimal(), kolonne == "avvik_1000kr" ? 0 : 4, MidpointRounding.AwayFromZero), $"{fil} {kolonne}");
                }
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Dommene_i_json_er_modellens(string navn)
    {
        var (resultat, filer) = Filer(navn);
        using var json = JsonDocument.Parse(filer["data/resultat.json"]);
        foreach (var s in resultat.Scenarier)
        {
            var del = json.RootElement.GetProperty("scenarier").GetProperty(s.Scenario.Id);
            foreach (var (v, f) in s.Regler.Zip(del.GetProperty("handlingsregler").EnumerateArray()))
                (f.GetProperty("id").GetString(), f.GetProperty("mal").GetDecimal(), f.GetProperty("status").GetString(), f.TryGetProperty("avvik_prosentpoeng", out var a) ? a.GetDecimal() : (decimal?)null)
                    .ShouldBe((v.Regel.Id, v.Regel.Mål, v.Status.ToString().ToLowerInvariant(), v.AvvikProsentpoeng));
            foreach (var (v, f) in s.Robek.Zip(del.GetProperty("robek").EnumerateArray()))
                (f.GetProperty("kriterium").GetString(), f.GetProperty("status").GetString(), f.GetProperty("ar").ValueKind == JsonValueKind.Null ? (int?)null : f.GetProperty("ar").GetInt32())
                    .ShouldBe((v.Kriterium.ToString().ToLowerInvariant(), v.Status.ToString().ToLowerInvariant(), v.År));
            foreach (var (k, f) in s.Køb.Zip(del.GetProperty("kob").EnumerateArray()))
                (f.GetProperty("ar").GetInt32(), f.GetProperty("verdi").GetDecimal(), f.GetProperty("mal").GetDecimal(), f.GetProperty("avvik_1000kr").GetDecimal())
                    .ShouldBe((k.År, k.Verdi, k.Mål, k.AvvikKroner));
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Følsomhet_desiler_og_målsøk_i_csv_er_modellens(string navn)
    {
        var (resultat, filer) = Filer(navn);
        foreach (var (rad, f) in Rader(filer["data/folsomhet.csv"]).Zip(resultat.Følsomhet))
            (rad["scenario"], rad["endring"], År(rad), Tall(rad["virkning_1000kr"])).ShouldBe((f.Scenario, f.Id, f.År, decimal.Round(f.Virkning, MidpointRounding.AwayFromZero)));
        foreach (var rad in Rader(filer["data/usikkerhet.csv"]).Where(r => r["del"].StartsWith('p')))
        {
            var u = resultat.Usikkerhet.Scenarier.Single(x => x.Scenario.Scenario.Id == rad["scenario"]);
            var desil = u.Desiler(Nøkkeltallskatalog.Finn(rad["hva"])!.Nøkkeltall, År(rad))[int.Parse(rad["del"].AsSpan(1), CultureInfo.InvariantCulture) / 10 - 1];
            Tall(rad["prosent"]).ShouldBe(decimal.Round(decimal.Round(desil, 6, MidpointRounding.AwayFromZero), 4, MidpointRounding.AwayFromZero));
        }
        Rader(filer["data/malsok.csv"]).ShouldAllBe(r => r["enhet"] == (r["virkemiddel"] == "utsettelse" ? "år" : "1000 kr"));
    }

    /// <summary>The table of a figure and its CSV file are one: the same numbers in the same places.</summary>
    [Theory, MemberData(nameof(Utgaver))]
    public void Hver_tabell_i_csv_har_tallene_på_siden(string navn)
    {
        var (_, filer) = Filer(navn);
        var set = Drawn.Named(navn).Set;
        foreach (var (sti, tabell) in set.Figures.Select(f => (OpenDataFiles.FigurePath(f.Slug), f.Table)).Concat(set.Tables.Select(t => (OpenDataFiles.TablePath(t.Slug), t))))
        {
            var linjer = Celler(filer[sti]).ToArray();
            linjer.Length.ShouldBe(tabell.Rows.Length + 1, sti);
            for (var r = 0; r < tabell.Rows.Length; r++)
                for (var k = 1; k < tabell.Columns.Length; k++)
                    if (tabell.Columns[k].IsNumber && tabell.Rows[r].Cells[k] is { Value: { } verdi } celle)
                        Tall(linjer[r + 1][k]).ShouldBe(decimal.Round(verdi, Math.Min(4, celle.Desimaler), MidpointRounding.AwayFromZero), $"{sti} {r} {k}");
        }
    }

    // Column of the CSV file, key of the JSON file.
    private static readonly (string Kolonne, string Nøkkel)[] Kolonner =
        [("regel", "id"), ("fra", "fra"), ("til", "til"), ("år", "ar"), ("verdi", "verdi"), ("verdi_vektet", "verdi_vektet"), ("mål", "mal"),
         ("avvik_prosentpoeng", "avvik_prosentpoeng"), ("avvik_1000kr", "avvik_1000kr"), ("status", "status"), ("kriterium", "kriterium"), ("indikator", "indikator")];

    private static (Resultat Resultat, Dictionary<string, byte[]> Filer) Filer(string navn)
    {
        var d = Drawn.Named(navn);
        return (d.Resultat, OpenDataFiles.Make(d.Resultat, d.Innhold, d.Set, Indikatorkatalog.Tom, d.Texts).ToDictionary(f => f.Path, f => f.Bytes.ToArray(), StringComparer.Ordinal));
    }

    private static Scenarioresultat Scenario(Resultat resultat, string id) => resultat.Scenarier.Single(s => s.Scenario.Id == id);

    private static int År(Dictionary<string, string> rad) => int.Parse(rad["år"], CultureInfo.InvariantCulture);

    private static decimal Tall(string tekst) => decimal.Parse(tekst.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static Dictionary<string, string>[] Rader(byte[] csv)
    {
        var linjer = Celler(csv).ToArray();
        return [.. linjer.Skip(1).Select(l => linjer[0].Zip(l).ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal))];
    }

    // A cell with a semicolon, a quote or a line break stands in quotes.
    private static IEnumerable<string[]> Celler(byte[] csv)
    {
        var (tekst, celle, rad, sitat) = (Encoding.UTF8.GetString(csv).TrimStart('\uFEFF'), new StringBuilder(), new List<string>(), false);
        for (var i = 0; i < tekst.Length; i++)
        {
            if (tekst[i] == '"' && sitat && i + 1 < tekst.Length && tekst[i + 1] == '"') celle.Append(tekst[i++]);
            else if (tekst[i] == '"') sitat = !sitat;
            else if (!sitat && tekst[i] is ';' or '\n')
            {
                rad.Add(celle.ToString());
                celle.Clear();
                if (tekst[i] == ';') continue;
                yield return [.. rad];
                rad.Clear();
            }
            else if (sitat || tekst[i] != '\r') celle.Append(tekst[i]);
        }
    }
}
