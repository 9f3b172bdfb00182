using System.Runtime.CompilerServices;
using System.Text.Json;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests;

/// <summary>Every number of fasit.json, from an edition built by hand: no reader stands between the data and the engine.</summary>
public sealed class FasitTests
{
    private static readonly JsonElement Fasit = JsonDocument.Parse(File.ReadAllText(Sti())).RootElement;
    private static readonly Resultat Resultat = Perspektivberegning.Beregn(Fjordvik.Utgave());

    public static TheoryData<string> Scenarier() => [.. Fasit.GetProperty("scenarier").EnumerateObject().Select(s => s.Name)];

    [Theory, MemberData(nameof(Scenarier))]
    public void Alle_linjer_stemmer_med_fasit(string id)
    {
        var bane = Resultat.Scenarier.Single(s => s.Scenario.Id == id).Bane;
        var prøvd = 0;
        foreach (var år in Fasit.GetProperty("scenarier").GetProperty(id).GetProperty("linjer").EnumerateObject())
            foreach (var linje in år.Value.EnumerateObject())
            {
                bane[Tall(år.Name)].Drift[Kontoplan.Finn(linje.Name)!.Linje].ShouldBe(linje.Value.GetDecimal(), $"{id} {år.Name} {linje.Name}");
                prøvd++;
            }
        prøvd.ShouldBeGreaterThan(140);
    }

    [Theory, MemberData(nameof(Scenarier))]
    public void Alle_nøkkeltall_stemmer_med_fasit(string id)
    {
        var bane = Resultat.Scenarier.Single(s => s.Scenario.Id == id).Bane;
        var prøvd = 0;
        foreach (var år in Fasit.GetProperty("scenarier").GetProperty(id).GetProperty("nokkeltall").EnumerateObject())
            foreach (var tall in år.Value.EnumerateObject())
            {
                var beskrivelse = Nøkkeltallskatalog.Finn(tall.Name)!;
                var verdi = bane[Tall(år.Name)].Nøkkeltall[beskrivelse.Nøkkeltall];
                if (beskrivelse.Enhet == Nøkkeltallsenhet.Prosent) Lik((double)verdi, tall.Value, $"{id} {år.Name} {tall.Name}");
                else verdi.ShouldBe(tall.Value.GetDecimal(), $"{id} {år.Name} {tall.Name}");
                prøvd++;
            }
        prøvd.ShouldBe(5 * Nøkkeltallskatalog.Alle.Length);
    }

    [Theory, MemberData(nameof(Scenarier))]
    public void Alle_regler_stemmer_med_fasit(string id)
    {
        var regler = Resultat.Scenarier.Single(s => s.Scenario.Id == id).Regler;
        foreach (var fasit in Fasit.GetProperty("scenarier").GetProperty(id).GetProperty("handlingsregler").EnumerateArray())
        {
            var funn = regler.Single(r => r.Regel.Id == fasit.GetProperty("id").GetString());
            funn.Status.ToString().ToLowerInvariant().ShouldBe(fasit.GetProperty("status").GetString());
            funn.Fra.ShouldBe(fasit.GetProperty("fra").GetInt32());
            funn.Til.ShouldBe(fasit.GetProperty("til").GetInt32());
            LikEllerMangler(funn.Verdi, fasit, "verdi");
            LikEllerMangler(funn.VerdiVektet, fasit, "verdi_vektet");
            LikEllerMangler(funn.AvvikProsentpoeng, fasit, "avvik_prosentpoeng");
            LikEllerMangler(funn.AvvikKroner, fasit, "avvik_1000kr");
            LikEllerMangler(funn.VersteÅr, fasit, "ar");
        }
        regler.Length.ShouldBe(3);
    }

    [Theory, MemberData(nameof(Scenarier))]
    public void Køb_og_robek_stemmer_med_fasit(string id)
    {
        var scenario = Resultat.Scenarier.Single(s => s.Scenario.Id == id);
        var fasit = Fasit.GetProperty("scenarier").GetProperty(id);
        fasit.GetProperty("kob").GetArrayLength().ShouldBe(scenario.Køb.Length);
        foreach (var (funn, rad) in scenario.Køb.Zip(fasit.GetProperty("kob").EnumerateArray()))
        {
            funn.År.ShouldBe(rad.GetProperty("ar").GetInt32());
            LikEllerMangler(funn.Verdi, rad, "verdi");
            LikEllerMangler(funn.AvvikProsentpoeng, rad, "avvik_prosentpoeng");
            LikEllerMangler(funn.AvvikKroner, rad, "avvik_1000kr");
        }
        foreach (var (funn, rad) in scenario.Robek.Zip(fasit.GetProperty("robek").EnumerateArray()))
        {
            funn.Kriterium.ToString().ToLowerInvariant().ShouldBe(rad.GetProperty("kriterium").GetString());
            funn.Status.ToString().ToLowerInvariant().ShouldBe(rad.GetProperty("status").GetString());
            LikEllerMangler(funn.År, rad, "ar");
            LikEllerMangler(funn.Verdi, rad, "verdi");
        }
    }

    [Fact]
    public void Alle_følsomheter_stemmer_med_fasit()
    {
        var fasit = Fasit.GetProperty("folsomhet").EnumerateArray().ToArray();
        fasit.Length.ShouldBe(Resultat.Følsomhet.Length);
        foreach (var rad in fasit)
            Resultat.Følsomhet.Single(f => f.Id == rad.GetProperty("id").GetString() && f.År == rad.GetProperty("ar").GetInt32())
                .Virkning.ShouldBe(rad.GetProperty("virkning").GetDecimal(), rad.ToString());
    }

    private static void LikEllerMangler(decimal? verdi, JsonElement rad, string navn)
    {
        var finnes = rad.TryGetProperty(navn, out var fasit) && fasit.ValueKind != JsonValueKind.Null;
        (verdi is not null).ShouldBe(finnes, $"{navn} i {rad}");
        if (verdi is { } v) Lik((double)v, fasit, $"{navn} i {rad}");
    }

    private static void Lik(double verdi, JsonElement fasit, string hva) => verdi.ShouldBe(fasit.GetDouble(), 1e-9, hva);

    private static int Tall(string tekst) => int.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);

    private static string Sti([CallerFilePath] string her = "") =>
        Path.Combine(Path.GetDirectoryName(her)!, "..", "sites", "fjordvik", "fasit.json");
}
