using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Kart;
using static Perspektivmelding.Site.Tests.Importing.Kart.Prøvetabell;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

public sealed class BalanseOgTjenesterTests
{
    private const string Kilde = "SSB tabell 13202 (konsern), oppdatert 2026-03-16";

    private static DataCube Balanse(Func<string, decimal> verdi)
    {
        var koder = Kodeliste.Balansesummer.Where(s => s.Krav).SelectMany(s => s.Ledd.Select(l => l.Kode).Append(s.Kode)).Distinct().ToArray();
        decimal Sum(string kode) => Kodeliste.Balansesummer.FirstOrDefault(s => s.Kode == kode && s.Krav) is { } sum ? sum.Ledd.Sum(l => l.Fortegn * Sum(l.Kode)) : verdi(kode);
        return Tabell("13202", sted => Verdi(sted[0] == "KG64" && verdi("KG64") != 0m ? verdi("KG64") : Sum(sted[0])),
            Akse("KOKkapittel0000", "balansedata", DimensionRole.Other, [.. koder.Select(k => ((string?)k, k))]), Strand, Beløp, År(2024));
    }

    private static readonly Dictionary<string, decimal> Gitt = new(StringComparer.Ordinal)
    {
        ["KG78"] = 1000m,
        ["KG81"] = 11m,
        ["KG82"] = 700m,
        ["KG48"] = 260m,
        ["KG92"] = 56m,
        ["KG94"] = -56m,
        ["KG43"] = 2200m,
        ["KG44"] = 150m,
        ["KG65"] = 44m,
        ["KG67"] = -9m,
        ["KG61"] = 29m,
        ["KG89"] = 4m,
        ["KG52"] = 300m,
        ["KG88"] = 90m,
    };

    private static decimal Vanlig(string kode) => Gitt.GetValueOrDefault(kode);

    [Fact]
    public void Postene_har_sin_naturlige_retning_og_gjelden_er_uten_pensjon()
    {
        var (rader, feil, notater) = Les(Balanse(Vanlig), "balanse.csv");
        feil.ShouldBe([]);
        rader.ShouldBe([
            $"2024;langsiktig_gjeld;1011;{Kilde};", $"2024;utlan;260;{Kilde};", $"2024;ubrukte_lanemidler;56;{Kilde};",
            $"2024;anleggsmidler;2350;{Kilde};", $"2024;disposisjonsfond;44;{Kilde};", $"2024;bundne_driftsfond;0;{Kilde};",
            $"2024;akkumulert_merforbruk;9;{Kilde};", $"2024;akkumulert_premieavvik;25;{Kilde}, arbeidsgiveravgift kan være med;anslag",
            $"2024;likvider;300;{Kilde};", $"2024;pensjonsforpliktelse;700;{Kilde};", $"2024;arbeidskapital;235;{Kilde};",
        ]);
        notater.ShouldContain("finnes ikke hos SSB og må skrives inn: videreutlan, premiefond, selvkostgrunnlag, rentekompensasjonsgrunnlag");
    }

    [Theory]
    [InlineData("13202", "KG77")]
    [InlineData("13545", "KG101")]
    public void Samme_navn_er_konsernets_kode_i_konserntabellen_og_kassens_i_kassetabellen(string tabell, string kode)
    {
        var kube = new Kube(Tabell(tabell, _ => Verdi(1m), Strand, Beløp, År(2024)));
        kube.Kode(new Category(null, " d.1  Lån")).ShouldBe(kode);
    }

    [Fact]
    public void En_balanse_som_ikke_går_opp_er_utelatt() =>
        Les(Balanse(kode => kode == "KG64" ? 99m : Vanlig(kode)), "balanse.csv").Feil[0].ShouldContain("KG64 C.1 Egenkapital drift er 99, men leddene gir 35");

    [Fact]
    public void Funksjonene_legges_i_sektorer_og_gruppene_legges_ikke_sammen()
    {
        var (rader, _, notater) = Les(Tjenester(_ => Verdi(10m)), "sektor.csv");
        rader.ShouldContain("2024;regnskap;barnehage;30;SSB tabell 12362 (konsern), oppdatert 2026-03-16, netto driftsutgifter");
        rader.Length.ShouldBe(Kodeliste.Tjenester.Select(t => t.Mål).Distinct().Count());
        notater.ShouldContain("ikke brukt: FGK7");
    }

    [Fact]
    public void En_sektor_der_en_funksjon_mangler_er_utelatt()
    {
        var (rader, _, notater) = Les(Tjenester(kode => kode == "211" ? Mangler(":") : kode == "254" ? Mangler(".") : Verdi(10m)), "sektor.csv");
        rader.Where(r => r.Contains(";barnehage;", StringComparison.Ordinal)).ShouldBe([]);
        rader.Where(r => r.Contains(";helse-omsorg;", StringComparison.Ordinal)).ShouldHaveSingleItem();
        notater.ShouldContain("2024: sektoren barnehage er utelatt (funksjon 211 er «:»)");
    }

    [Fact]
    public void Hver_funksjon_står_i_én_sektor() => Kodeliste.Tjenester.Select(t => t.Kode).ShouldBeUnique();

    private static DataCube Tjenester(Func<string, CubeCell> celle) => Tabell("12362", sted => sted[2] == "AGD2" ? celle(sted[1]) : Verdi(99m), Strand,
        Akse("KOKfunksjon0000", "funksjon", DimensionRole.Other, [.. Kodeliste.Tjenester.Select(t => ((string?)t.Kode, t.Navn)), ("FGK7", "Barnehage")]),
        Akse("KOKart0000", "art", DimensionRole.Other, ("AGD10", "Brutto driftsutgifter på funksjon/tjenesteområde"), ("AGD2", "Netto driftsutgifter på funksjon/tjenesteområde")), Beløp, År(2024));
}
