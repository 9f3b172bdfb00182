using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Figures;
using Perspektivmelding.Figures.Valg;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Figures.Tiltaksregister;

/// <summary>The register's tables and its matrix, against sums made by hand from tests/sites/fjordvik/2026/tiltak.yml.</summary>
public sealed partial class TiltaksregisterTests
{
    private static readonly FigureSet Fjordvik = Drawn.Fjordvik.Set;

    public static TheoryData<string> Utgaver() => ["lorenskog", "fjordvik"];

    [Fact]
    public void Innkjøp_er_tjent_inn_året_etter_pukkelen()
    {
        // 4 000 · 60 % · 75 % − 2 500 = −700; 4 000 · 75 % = 3 000 a year after that; 2 500 / 3 000 = 0,83.
        var rad = Rad("tiltak-tilbakebetaling", "Innkjøp sammen med nabokommunene");
        rad[1..7].ShouldBe([2500m, -700m, 2300m, 5300m, 8300m, 2027m]);
        rad[7]!.Value.ShouldBe(0.8333m, 0.0001m);
    }

    [Fact]
    public void Målt_effektueringsgrad_er_oppnådd_over_planlagt_i_alt()
    {
        // (180 + 1 220) / (400 + 1 600).
        Fjordvik.Table("tiltak-effekt")!.Rows[^1].Cells.Select(c => c.Value).Skip(2).ShouldBe([2000m, 1400m, 70m, 75m]);
    }

    [Fact]
    public void Kommunene_deler_innkjøpene_etter_andelene()
    {
        Rad("samarbeid-kroner", "Innkjøp sammen med nabokommunene")[1..].ShouldBe([3000m, 1800m, 1200m, 6000m]);
        var andeler = Fjordvik.Table("samarbeid")!;
        andeler.Columns.Select(k => k.Head).ShouldBe(["Tiltak", "Trinn", "Fjordvik", "Minstevik", "Holmvær", "Nesset"]);
        andeler.Rows[1].Cells.Select(c => c.Text).ShouldBe(["Innkjøp sammen med nabokommunene", "Nettverk", "50", "30", "20", "vurderer"]);
        andeler.Rows[2].Cells[4].Text.ShouldBe("deltar ikke");
    }

    [Fact]
    public void Sjekken_viser_hva_som_mangler_før_vedtak()
    {
        var sjekk = Fjordvik.Table("tiltak-klare")!;
        sjekk.Caption.ShouldStartWith("To av sju tiltak");
        sjekk.Rows[2].Cells.Select(c => c.Text).ShouldBe(["Felles stab fra 2027", "mangler", "ja", "ja", "mangler", "mangler", "mangler", "Nei"]);
        sjekk.Rows[6].Cells[0].Text.ShouldBe("Effektivisering fra 2028 (uspesifisert kutt)");
        sjekk.Rows[6].Cells[^1].Text.ShouldBe("Nei");
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Summene_per_sektor_status_og_program_er_hele_registeret_når_ingenting_utelukkes(string name)
    {
        var drawn = Drawn.Named(name).With(u => u with { Tiltak = [.. u.Tiltak.Select(t => t with { Opplysninger = t.Opplysninger with { Utelukker = [] } })] });
        foreach (var slug in (string[])["tiltak-per-sektor", "tiltak-per-status", "tiltak-per-program"])
        {
            if (drawn.Set.Table(slug) is not { } tabell) continue;
            var grupper = tabell.Rows.TakeWhile(r => !r.IsSum).ToArray();
            foreach (var (år, i) in drawn.Resultat.Utgave.Kommune.Planår.Select((å, i) => (å, i)))
                grupper.Sum(r => r.Cells[2 + i].Value).ShouldBe(drawn.Resultat.Utgave.Tiltak.Sum(t => t.Virker(år)), slug);
        }
    }

    [Fact]
    public void Tiltak_som_utelukker_hverandre_blir_aldri_lagt_sammen()
    {
        // Stab 24 000, stab from 2027 24 000 and the large cut 30 000 exclude one another; the rest is 24 000 + 5 000 + 3 000.
        Fjordvik.Figure("tiltak")!.Title.ShouldBe("De seks tiltakene kan gi høyst 62\u00A0mill.\u00A0kr i 2029, ikke alle samtidig");
        Fjordvik.Figure("tiltak")!.Note.ShouldBe("Noen tiltak utelukker hverandre. Summen er det meste som kan gjennomføres samtidig, og er uten Felles stab og Felles stab fra 2027.");
        var program = Fjordvik.Table("tiltak-per-program")!;
        program.Rows.Select(r => (r.Cells[0].Text, r.Cells[1].Value, r.Cells[^1].Value)).ShouldBe(
            [("En kommune", 2m, 24000m), ("Tre kommuner sammen", 2m, 3000m), ("Uten program", 3m, 59000m), ("Sum av dem som kan kombineres", 7m, 62000m)]);
        program.Note!.ShouldStartWith("Noen tiltak utelukker hverandre.");
        Fjordvik.Table("tiltak-per-sektor")!.Rows.Select(r => r.Cells[^1].Value).ShouldBe([56000m, 30000m, 62000m]);
        Fjordvik.Figure("tiltak-innfasing")!.Title.ShouldBe("Begge deler: virkningen øker fra 6,0\u00A0mill.\u00A0kr til 48\u00A0mill.\u00A0kr");
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Summen_per_scenario_er_virkningen_i_framskrivingen(string name)
    {
        var drawn = Drawn.Named(name);
        var summer = drawn.Set.Table("tiltak-per-scenario")!.Rows.Where(r => r.IsSum).ToArray();
        var scenarier = drawn.Resultat.Scenarier.Where(s => !s.Scenario.Tiltak.IsEmpty).ToArray();
        summer.Length.ShouldBe(scenarier.Length);
        for (var s = 0; s < summer.Length; s++)
            summer[s].Cells.Skip(2).Select(c => c.Value!.Value).ShouldBe(drawn.Resultat.Utgave.Kommune.Planår.Select(å => scenarier[s].Bane[å].Tiltakseffekt));
    }

    [Fact]
    public void Uspesifiserte_kutt_er_et_eget_ledd_i_broen_og_nevnt_ved_navnet()
    {
        var kutt = Drawn.Fjordvik.Resultat.Utgave.Tiltak.Single(t => t.Opplysninger.Uspesifisert);
        var drawn = Drawn.Fjordvik.With(u => u with { Scenarier = [.. u.Scenarier.Select(s => s.Id == "kutt" ? s with { Tiltak = s.Tiltak.Add(kutt) } : s)] });
        var scenario = drawn.Resultat.Scenarier.Single(s => s.Scenario.Id == "kutt");
        var steg = BroFigure.Steg(scenario, scenario.Bane[2025], scenario.Bane[2029]);
        steg.Single(s => s.Key == "tiltak").Verdi.ShouldBe(24000m);
        steg.Single(s => s.Key == "uspesifisert").Verdi.ShouldBe(5000m);
        steg.Sum(s => s.Verdi).ShouldBe(scenario.Bane[2029].Drift[Linje.NettoDriftsresultat] - scenario.Bane[2025].Drift[Linje.NettoDriftsresultat]);
        Fjordvik.Table("tiltak")!.Rows.ShouldContain(r => r.Cells[0].Text == "Effektivisering fra 2028 (uspesifisert kutt)");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(17)]
    [InlineData(24)]
    public void Hvert_tiltak_har_nummeret_sitt_i_figuren_uansett_hvor_tett_de_ligger(int antall)
    {
        // Many of the same effort and nearly the same gain, and some far off.
        ImmutableArray<Tiltak> tiltak = [.. Enumerable.Range(1, antall).Select(i => Med(i, innsats: 1 + (i * i % 5), beløp: i % 7 == 0 ? 40000m * i : 1000m + (100m * (i % 4))))];
        var figur = Drawn.Fjordvik.With(u => u with { Tiltak = tiltak, Scenarier = [u.Scenarier[0]] }).Figure("tiltak-matrise");
        foreach (var svg in (string[])[figur.WideSvg, figur.NarrowSvg, figur.PrintSvg])
        {
            var numre = Etikett().Matches(svg).SelectMany(m => Numrene(Merke().Replace(m.Groups[1].Value, " "))).Order();
            numre.ShouldBe(Enumerable.Range(1, antall));
        }
    }

    private static decimal?[] Rad(string tabell, string tiltak) =>
        [.. Fjordvik.Table(tabell)!.Rows.Single(r => r.Cells[0].Text == tiltak).Cells.Select(c => c.Value)];

    private static IEnumerable<int> Numrene(string etikett)
    {
        foreach (var ledd in etikett.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var ender = ledd.Split('–').Select(int.Parse).ToArray();
            for (var i = ender[0]; i <= ender[^1]; i++) yield return i;
        }
    }

    private static Tiltak Med(int nummer, int innsats, decimal beløp) => Drawn.Fjordvik.Resultat.Utgave.Tiltak[0] with
    {
        Id = $"t{nummer}",
        Navn = $"Tiltak {nummer}",
        Virkning = new Tiltaksvirkning.Oppgitt(ImmutableSortedDictionary<int, decimal>.Empty.Add(2026, beløp)),
        Opplysninger = new() { Innsats = innsats },
    };

    [GeneratedRegex("<text[^>]*class=\"[^\"]*etikett[^\"]*\"[^>]*>(.*?)</text>", RegexOptions.Singleline)]
    private static partial Regex Etikett();

    [GeneratedRegex("<[^>]*>|\\s")]
    private static partial Regex Merke();
}
