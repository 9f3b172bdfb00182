using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Perspektivmelding.Binding.Indikatorer;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.OpenData;
using Perspektivmelding.Reading;
using Perspektivmelding.Site.Tests.Figures;

namespace Perspektivmelding.Site.Tests.OpenData;

/// <summary>Every number has a trace, the trace is data, and it gives the number exactly.</summary>
public sealed partial class SporingsfilTests
{
    private static readonly Dictionary<string, (Lazy<Drawn> Tegnet, string Mappe)> Utgaver = new(StringComparer.Ordinal)
    {
        ["fjordvik"] = (new(() => Drawn.Fjordvik), "tests/sites/fjordvik/2026"),
        ["lorenskog"] = (new(() => Drawn.Shipped), "data/2025"),
        ["strand"] = (new(() => Drawn.Strand), "tests/sites/strand/2025"),
    };

    private static readonly Dictionary<string, Lazy<Sporingsprøve>> Prøver = Utgaver.ToDictionary(u => u.Key, u => new Lazy<Sporingsprøve>(() =>
        new(new Sporingsfiler(u.Value.Tegnet.Value.Resultat, u.Value.Tegnet.Value.Set, u.Value.Tegnet.Value.Texts).Json())), StringComparer.Ordinal);

    public static TheoryData<string> Navn() => new(Utgaver.Keys);

    [Theory, MemberData(nameof(Navn))]
    public void Alt_i_fila_lar_seg_regne_etter_av_det_som_står_i_den(string navn) => Prøver[navn].Value.Uenige().Take(10).ShouldBe([]);

    [Theory, MemberData(nameof(Navn))]
    public void Hver_henvisning_peker_på_cella_som_har_tallet(string navn) =>
        Prøver[navn].Value.FeilSted(Repository.Folder(Utgaver[navn].Mappe)).Take(10).ShouldBe([]);

    [Theory, MemberData(nameof(Navn))]
    public void Hvert_tall_i_resultatfila_har_et_spor_med_den_verdien(string navn)
    {
        var resultat = Utgaver[navn].Tegnet.Value.Resultat;
        var uten = new List<string>();
        var antall = 0;
        void Prøv(string kjøring, string kode, int år, decimal verdi)
        {
            antall++;
            if (Prøver[navn].Value.Finn(kjøring, FormattableString.Invariant($"{kode}@{år}")) != verdi) uten.Add($"{kjøring} {kode} {år}");
        }
        using var json = JsonDocument.Parse(ResultJson.Write(resultat));
        foreach (var s in json.RootElement.GetProperty("scenarier").EnumerateObject())
        {
            foreach (var del in (string[])["linjer", "nokkeltall"])
                foreach (var år in s.Value.GetProperty(del).EnumerateObject())
                    foreach (var tall in år.Value.EnumerateObject()) Prøv(s.Name, tall.Name, int.Parse(år.Name, CultureInfo.InvariantCulture), tall.Value.GetDecimal());
            foreach (var år in s.Value.GetProperty("grunnlag").EnumerateObject())
                foreach (var tall in år.Value.EnumerateObject()) Prøv(s.Name, Grunnlagskode(tall.Name), int.Parse(år.Name, CultureInfo.InvariantCulture), tall.Value.GetDecimal());
            foreach (var regel in s.Value.GetProperty("handlingsregler").EnumerateArray())
                foreach (var del in (string[])["verdi", "verdi_vektet", "mal", "avvik_prosentpoeng", "avvik_1000kr"])
                    if (regel.TryGetProperty(del, out var tall)) Prøv(s.Name, $"handlingsregel.{regel.GetProperty("id").GetString()}.{del}", regel.GetProperty("til").GetInt32(), tall.GetDecimal());
            foreach (var funn in s.Value.GetProperty("kob").EnumerateArray())
                foreach (var del in (string[])["verdi", "mal", "avvik_prosentpoeng", "avvik_1000kr"])
                    Prøv(s.Name, $"kob.{funn.GetProperty("indikator").GetString()}.{del}", funn.GetProperty("ar").GetInt32(), funn.GetProperty(del).GetDecimal());
            foreach (var funn in s.Value.GetProperty("robek").EnumerateArray())
                if (funn.TryGetProperty("verdi", out var tall))
                    Prøv(s.Name, "robek." + funn.GetProperty("kriterium").GetString(), funn.GetProperty("ar").ValueKind == JsonValueKind.Null ? resultat.Utgave.Kommune.PlanTil : funn.GetProperty("ar").GetInt32(), tall.GetDecimal());
        }
        foreach (var f in json.RootElement.GetProperty("folsomhet").EnumerateArray())
        {
            var (id, år) = (f.GetProperty("id").GetString(), f.GetProperty("ar").GetInt32());
            Prøv(FormattableString.Invariant($"folsomhet/{id}/{år}"), "folsomhet." + id, år, f.GetProperty("virkning").GetDecimal());
        }
        uten.ShouldBe([], $"{uten.Count} av {antall} tall");
        antall.ShouldBeGreaterThan(1000);
    }

    [Theory, MemberData(nameof(Navn))]
    public void Hver_sannsynlighet_og_desil_har_et_spor(string navn)
    {
        var usikkerhet = Utgaver[navn].Tegnet.Value.Resultat.Usikkerhet;
        using var json = JsonDocument.Parse(UncertaintyFiles.Json(usikkerhet));
        var til = Utgaver[navn].Tegnet.Value.Resultat.Utgave.Kommune.PlanTil;
        var spor = Prøver[navn].Value;
        foreach (var s in json.RootElement.GetProperty("scenarier").EnumerateObject())
        {
            foreach (var k in s.Value.GetProperty("robek").EnumerateObject()) spor.Finn("usikkerhet", FormattableString.Invariant($"{s.Name}.robek.{k.Name}@{til}")).ShouldBe(k.Value.GetDecimal());
            foreach (var n in s.Value.GetProperty("desiler").EnumerateObject())
                foreach (var år in n.Value.EnumerateObject())
                    for (var d = 1; d <= 9; d++) spor.Finn("usikkerhet", FormattableString.Invariant($"{s.Name}.{n.Name}.p{10 * d}@{år.Name}")).ShouldBe(år.Value[d - 1].GetDecimal());
        }
    }

    [Theory, MemberData(nameof(Navn))]
    public void Hvert_tall_i_tabeller_og_figurer_har_et_spor_som_gir_tallet(string navn)
    {
        var uten = new List<string>();
        var antall = 0;
        foreach (var (sti, rad, kolonne, celle) in Sporingsprøve.Tall(Utgaver[navn].Tegnet.Value.Set))
        {
            antall++;
            if (celle.Spor is not { } spor) uten.Add($"{sti} {rad} {kolonne}");
            else spor.Regn().ShouldBe(celle.Value!.Value, $"{sti} {rad} {kolonne}");
        }
        uten.Take(20).ShouldBe([], $"{uten.Count} av {antall} tall");
        antall.ShouldBeGreaterThan(1000);
    }

    [Theory, MemberData(nameof(Navn))]
    public void Hvert_tall_i_de_utvidede_følsomhetene_har_et_spor_med_den_verdien(string navn)
    {
        var resultat = Utgaver[navn].Tegnet.Value.Resultat;
        foreach (var v in resultat.Følsomhetsanalyse.Virkninger)
            Prøver[navn].Value.Finn(Følsomhetsspor.Id(v, resultat.Utgave), FormattableString.Invariant($"{Følsomhetsspor.Kode}@{v.År}")).ShouldBe(v.Virkning, v.ToString());
    }

    [Theory]
    [InlineData("fjordvik")]
    [InlineData("strand")]
    public void Hvert_tall_i_endringer_og_fasit_har_et_spor_med_den_verdien(string navn)
    {
        var fjoråret = Utgaver[navn].Tegnet.Value.Innhold.Mot(Utgaver[navn].Tegnet.Value.Resultat).ShouldNotBeNull();
        decimal? Ved(string kjøring, string kode, int år) => Prøver[navn].Value.Finn(kjøring, FormattableString.Invariant($"{kode}@{år}"));
        foreach (var b in fjoråret.Bro)
            foreach (var (ledd, beløp) in b.Steg.Select(s => (Forutsetningsbro.Kode(s.Ledd), s.Beløp)).Prepend(("for", b.Før)).Append(("na", b.Etter)))
                Ved(Fjorårsspor.Endringer, Fjorårsspor.Kode(ledd), b.År).ShouldBe(beløp, $"{b.År} {ledd}");
        foreach (var f in fjoråret.Fasit)
        {
            var bane = fjoråret.Baner.First(b => b.Utgave == f.Utgave).Bane.Id;
            decimal? Del(string del) => Ved(Fjorårsspor.Fasit, Fjorårsspor.Kode(f, bane, del), f.År);
            (Ved(Fjorårsspor.Id(f.Utgave, bane), "netto_driftsresultat", f.År), Ved(Fjorårsspor.Regnskap, "netto_driftsresultat", f.År)).ShouldBe((f.Publisert, f.Regnskap));
            (Del("feil"), Del("politikk"), Del("engangs"), Del("underliggende")).ShouldBe((f.Feil, f.Politikk, f.Engangs, f.Underliggende));
            foreach (var a in f.Avvik)
            {
                (Ved(Fjorårsspor.Id(f.Utgave, bane), "grunnlag." + a.Kode, f.År), Ved(Fjorårsspor.Fasit, Fjorårsspor.Kom(a.Kode), f.År), Del(a.Kode + ".avvik")).ShouldBe((a.Antatt, a.Faktisk, a.Avvik), a.Kode);
                if (a.Virkning is { } virkning) Del(a.Kode + ".virkning").ShouldBe(virkning, a.Kode);
            }
        }
    }

    [Theory, MemberData(nameof(Navn))]
    public void Hvert_svar_i_målsøket_er_målt_med_det_og_med_én_mindre(string navn)
    {
        var resultat = Utgaver[navn].Tegnet.Value.Resultat;
        using var json = JsonDocument.Parse(VeivalgFiles.MålsøkJson(resultat));
        var målt = 0;
        foreach (var svar in json.RootElement.GetProperty("svar").EnumerateArray().Where(s => s.TryGetProperty("verdi", out _)))
        {
            var nøkkel = FormattableString.Invariant($"{svar.GetProperty("mal").GetString()}.{svar.GetProperty("virkemiddel").GetString()}@{resultat.Utgave.Kommune.PlanTil}");
            Prøver[navn].Value.Finn(Målsøksspor.Søket, nøkkel).ShouldBe(svar.GetProperty("verdi").GetDecimal(), nøkkel);
            var inn = Prøver[navn].Value.Inn(Målsøksspor.Søket, nøkkel);
            inn["holder"].ShouldAllBe(avvik => avvik >= 0m, nøkkel);
            if (svar.GetProperty("svar").GetString() != "funnet" || svar.GetProperty("virkemiddel").GetString() == "tiltak") continue;
            inn["ellers"].ShouldContain(avvik => avvik < 0m, nøkkel);
            målt++;
        }
        målt.ShouldBeGreaterThan(1);
    }

    [Theory, MemberData(nameof(Navn))]
    public void Hvert_tall_i_tabeller_og_figurer_lar_seg_regne_etter_av_fila_alene(string navn)
    {
        var tall = Sporingsprøve.Tall(Utgaver[navn].Tegnet.Value.Set).ToDictionary(t => (t.Sti, t.Rad, t.Kolonne), t => t.Celle.Value!.Value);
        var regnet = Prøver[navn].Value.Visninger().Where(v => tall.ContainsKey((v.Sti, v.Rad, v.Kolonne))).ToArray();
        foreach (var (sti, rad, kolonne, verdi) in regnet) verdi.ShouldBe(tall[(sti, rad, kolonne)], $"{sti} {rad} {kolonne}");
        regnet.Length.ShouldBe(tall.Count);
    }

    [Theory, MemberData(nameof(Navn))]
    public void Ingen_csv_har_et_tall_med_mer_enn_fire_desimaler(string navn)
    {
        var d = Utgaver[navn].Tegnet.Value;
        foreach (var fil in OpenDataFiles.Make(d.Resultat, d.Innhold, d.Set, Indikatorkatalog.Tom, d.Texts).Where(f => f.Path.EndsWith(".csv", StringComparison.Ordinal)))
            ForMange().Matches(Encoding.UTF8.GetString(fil.Bytes.Span)).Select(m => m.Value).Take(3).ShouldBe([], fil.Path);
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    public void Hver_regel_har_navn_formel_og_grunnlag_i_begge_målformer(string målform)
    {
        var ord = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), målform).Value;
        var iBruk = Utgaver["fjordvik"].Tegnet.Value.Resultat.Kjøringer.SelectMany(k => k.Spor.Alle).Select(b => b.Regel);
        var regler = new Regelverksord(ord);
        foreach (var regel in Regelverk.Alle.Concat(Vurderingsregler.Alle).Concat(Fjorårsregler.Alle).Concat(Demografispor.Regler).Concat(Usikkerhetsspor.Regler).Concat(Målsøksspor.Regler).Concat(Følsomhetsspor.Regler).Concat(iBruk).Distinct())
            foreach (var tekst in (string[])[regler.Navn(regel), regler.Formel(regel), regler.Grunnlag(regel)])
                tekst.ShouldNotBeNullOrWhiteSpace(regel.Id);
        ord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Korrigert_resultat_nevner_bare_korreksjonene_som_er_gjort()
    {
        var ord = new Regelverksord(TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value);
        ord.Formel(Regelverk.Korrigert(new Korreksjoner(false, false, false))).ShouldBe("netto driftsresultat");
        ord.Formel(Regelverk.Korrigert(new Korreksjoner(true, false, false))).ShouldBe("netto driftsresultat − netto avsetning til bundne fond");
        ord.Formel(Regelverk.Korrigert(new Korreksjoner(true, true, true))).ShouldEndWith(" − gevinst og tap");
    }

    private static string Grunnlagskode(string kode) => kode switch
    {
        "eiendomsskatt" or "andre_skatter" or "renteinntekter" or "utbytter" or "gevinst_tap" or "netto_avsetning_bundne" => "forutsatt." + kode,
        "demografikostnad" => "demografikostnad.faste_priser",
        "amortisering_gammel" => "amortisering.gammel",
        _ => kode,
    };

    [GeneratedRegex(@"(?<=[;\n= ])-?\d+,\d{5,}")]
    private static partial Regex ForMange();
}
