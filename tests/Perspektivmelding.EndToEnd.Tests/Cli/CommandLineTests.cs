using System.Text.Json;
using System.Text.RegularExpressions;
using Perspektivmelding.Cli;
using Perspektivmelding.Cli.CommandLine;

namespace Perspektivmelding.EndToEnd.Tests.Cli;

public sealed partial class CommandLineTests
{
    [Theory]
    [InlineData("bygg --utt x", "ukjent valg «--utt»; mente du «--ut»?")]
    [InlineData("bygg --uten-pfd", "ukjent valg «--uten-pfd»; mente du «--uten-pdf»?")]
    [InlineData("bygg --helt-feil", "ukjent valg «--helt-feil».")]
    [InlineData("byg", "ukjent kommando «byg»; mente du «bygg»?")]
    [InlineData("publiser alt", "ukjent kommando «publiser».")]
    [InlineData("bygg alt", "«alt» hører ikke til her")]
    [InlineData("bygg --ut", "«--ut» trenger en verdi")]
    [InlineData("bygg --ut --uten-pdf", "«--ut» trenger en verdi, men fikk valget «--uten-pdf»")]
    [InlineData("bygg --ut a --ut b", "«--ut» er oppgitt flere ganger")]
    [InlineData("bygg --utgave 26", "«26» er ikke et årstall med fire sifre")]
    [InlineData("bygg --utgave 20x6", "«20x6» er ikke et årstall med fire sifre")]
    [InlineData("bygg --format jsn", "«jsn» er ikke et format; velg tekst, json eller github; mente du «json»?")]
    [InlineData("bygg --format gihtub", "mente du «github»?")]
    [InlineData("valdier", "ukjent kommando «valdier»; mente du «valider»?")]
    [InlineData("valider --utgav 2026", "ukjent valg «--utgav»; mente du «--utgave»?")]
    [InlineData("bygg --utenpdf", "ukjent valg «--utenpdf»; mente du «--uten-pdf»?")]
    [InlineData("forklar PM1002", "«PM1002» er ingen kode; mente du «PM0102»?")]
    [InlineData("forklar PM01021", "mente du «PM0102»?")]
    [InlineData("bygg --streng ja", "«ja» hører ikke til her")]
    [InlineData("vis --port mange", "«mange» er ikke et portnummer")]
    [InlineData("vis --port 70000", "«70000» er ikke et portnummer")]
    [InlineData("forklar", "det mangler <kode>")]
    [InlineData("forklar tull", "«tull» er ingen kode. Alle kodene står i docs/diagnostikk")]
    [InlineData("forklar 9876", "«PM9876» er ingen kode")]
    [InlineData("bygg --versjon", "ukjent valg «--versjon»")]
    [InlineData("bygg @svarfil", "«@svarfil» hører ikke til her")]
    public async Task Feil_bruk_gir_2_og_en_norsk_forklaring(string line, string expected)
    {
        var run = await Run.WithAsync(Run.Giving(), line.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(expected);
        English().IsMatch(run.Error).ShouldBeFalse(run.Error);
    }

    [Fact]
    public async Task Tom_verdi_for_en_mappe_er_feil_bruk()
    {
        var run = await Run.WithAsync(Run.Giving(), "bygg", "--ut", "");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("«--ut» trenger navnet på en mappe");
    }

    [Fact]
    public async Task Uten_kommando_kommer_hjelpen_og_2()
    {
        var run = await Run.WithAsync(Run.Giving());

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("det mangler en kommando");
        run.Error.ShouldContain("Kommandoer:");
    }

    [Theory]
    [InlineData("--hjelp")]
    [InlineData("-h")]
    [InlineData("bygg --help")]
    [InlineData("vis --hjelp")]
    [InlineData("forklar --hjelp")]
    public async Task Hjelpen_er_norsk_og_gir_0(string line)
    {
        var run = await Run.WithAsync(Run.Giving(), line.Split(' '));

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Bruk:");
        English().IsMatch(run.Output).ShouldBeFalse(run.Output);
    }

    [Fact]
    public async Task Hjelpen_til_bygg_viser_alle_valg()
    {
        var run = await Run.WithAsync(Run.Giving(), "bygg", "--hjelp");

        foreach (var option in new[] { "--data", "--utgave", "--input", "--theme", "--ut", "--uten-pdf", "--streng", "--alle-merknader", "--format" })
            run.Output.ShouldContain(option);
    }

    [Fact]
    public async Task Valgene_når_fram_med_standardverdier()
    {
        var seen = new List<BuildArguments>();
        SiteBuilder record = (arguments, _, _) =>
        {
            seen.Add(arguments);
            return new([], [], false);
        };

        await Run.WithAsync(record, new DefaultFolders("her/input", "her/theme"), "bygg");
        await Run.WithAsync(record, "valider", "--data", "d", "--utgave", "2026", "--input", "i", "--theme", "t", "--ut", "u", "--uten-pdf", "--streng", "--format", "json", "--alle-merknader");

        seen.ShouldBe(
        [
            new("data", null, "her/input", "her/theme", "output", false, false, DiagnosticFormat.Tekst, false),
            new("d", 2026, "i", "t", "u", true, true, DiagnosticFormat.Json, true),
        ]);
    }

    [Fact]
    public async Task Ferdig_bygg_gir_0_og_én_linje_om_hva_som_er_skrevet_hvor()
    {
        var run = await Run.WithAsync(Run.Giving(), "bygg", "--ut", "ferdig");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch("^Ferdig på 0,\\d\u00A0s: 2 sider, 1 PDF og 1 datafil i «ferdig».\n$");
    }

    [Fact]
    public async Task Advarsler_stopper_bare_når_det_er_strengt()
    {
        var usual = await Run.WithAsync(Run.Giving(Run.Warning), "valider");
        var strict = await Run.WithAsync(Run.Giving(Run.Warning), "valider", "--streng");

        usual.ExitCode.ShouldBe(0);
        usual.Output.ShouldContain("input/kostra.md:3:9: advarsel PM0304");
        usual.Output.ShouldEndWith("Ingen feil (1 advarsel).\n");
        strict.ExitCode.ShouldBe(1);
        strict.Output.ShouldEndWith("1 advarsel stopper byggingen (--streng). Ingenting er skrevet.\n");
    }

    [Fact]
    public async Task Merknader_er_én_linje_og_stopper_aldri()
    {
        var usual = await Run.WithAsync(Run.Giving(Run.Note, Run.OtherNote), "valider", "--streng");
        var all = await Run.WithAsync(Run.Giving(Run.Note, Run.OtherNote), "valider", "--alle-merknader");
        var json = await Run.WithAsync(Run.Giving(Run.Note), "valider", "--format", "json");

        usual.ExitCode.ShouldBe(0);
        usual.Output.ShouldBe("2 merknader: utgaven mangler kostra.csv (2). Ingenting er galt; --alle-merknader viser hva som er utelatt.\nIngen feil.\n");
        all.Output.ShouldContain("input/kapitler/20.md:3:1: merknad PM0303: figur «kostra» er utelatt");
        all.Output.ShouldEndWith("Ingen feil.\n");
        JsonDocument.Parse(json.Output).RootElement[0].GetProperty("alvor").GetString().ShouldBe("merknad");
    }

    [Fact]
    public async Task Det_som_er_godtatt_står_med_begrunnelsen_og_stopper_aldri()
    {
        var run = await Run.WithAsync(Run.Giving(Run.Accepted), "bygg", "--streng");
        var json = await Run.WithAsync(Run.Giving(Run.Accepted), "bygg", "--streng", "--format", "json");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("data/2025/balanse.csv: godtatt PM0215 (1 funn): fondet følger ikke regnskapet\n   godtatt av økonomidirektør: SSB har rettet tallet.\n");
        run.Output.ShouldContain("(1 funn godtatt i unntak.yml).");
        var row = JsonDocument.Parse(json.Output).RootElement[0];
        row.EnumerateObject().Select(p => p.Name).ShouldBe(["kode", "alvor", "fil", "linje", "kolonne", "melding", "hint"]);
        row.GetProperty("alvor").GetString().ShouldBe("merknad");
        row.GetProperty("hint").GetString().ShouldBe("godtatt av økonomidirektør: SSB har rettet tallet.");
    }

    [Fact]
    public async Task Feil_i_data_gir_1_og_alle_feilene()
    {
        var run = await Run.WithAsync(Run.Giving(Run.Fault, Run.Warning), "bygg");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("data/regnskap.csv:14:6: feil PM0102: ukjent kolonne «netto»");
        run.Output.ShouldContain("PM0304");
        run.Output.ShouldEndWith("1 feil og 1 advarsel. Ingenting er skrevet.\n");
    }

    [Fact]
    public async Task Json_er_én_liste_og_ingenting_annet()
    {
        var faulty = await Run.WithAsync(Run.Giving(Run.Fault, Run.Warning), "bygg", "--format", "json");
        var clean = await Run.WithAsync(Run.Giving(), "bygg", "--format", "json");

        faulty.ExitCode.ShouldBe(1);
        var rows = JsonDocument.Parse(faulty.Output).RootElement;
        rows.GetArrayLength().ShouldBe(2);
        rows[0].EnumerateObject().Select(p => p.Name).ShouldBe(["kode", "alvor", "fil", "linje", "kolonne", "melding", "hint"]);
        rows[0].GetProperty("alvor").GetString().ShouldBe("feil");
        rows[0].GetProperty("linje").GetInt32().ShouldBe(14);
        rows[1].GetProperty("alvor").GetString().ShouldBe("advarsel");
        JsonDocument.Parse(clean.Output).RootElement.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Merknader_til_github_er_én_linje_for_hver_feil_og_ingenting_annet()
    {
        var faulty = await Run.WithAsync(Run.Giving(Run.Fault, Run.Warning), "valider", "--format", "github");
        var clean = await Run.WithAsync(Run.Giving(), "valider", "--format", "github");

        faulty.ExitCode.ShouldBe(1);
        var lines = faulty.Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("::error file=data/regnskap.csv,line=14,col=6,title=PM0102::ukjent kolonne «netto»");
        lines[1].ShouldStartWith("::warning file=");
        clean.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Feil_i_programmet_gir_3_én_linje_og_en_logg()
    {
        var run = await Run.WithAsync((_, _, _) => throw new InvalidOperationException("indre detalj"), "bygg");

        run.ExitCode.ShouldBe(3);
        run.Output.ShouldBeEmpty();
        var line = run.Error.TrimEnd('\n');
        line.ShouldNotContain("\n");
        line.ShouldNotContain("indre detalj");
        var log = line[(line.IndexOf("Loggen: ", StringComparison.Ordinal) + "Loggen: ".Length)..];
        (await File.ReadAllTextAsync(log)).ShouldContain("indre detalj");
        Directory.Delete(Path.GetDirectoryName(log)!, recursive: true);
    }

    [Fact]
    public async Task Avbrutt_kjøring_er_ikke_en_feil_i_programmet()
    {
        var run = await Run.WithAsync((_, _, _) => throw new OperationCanceledException(), "bygg");

        run.ExitCode.ShouldBe(130);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forklar_gir_årsak_eksempel_og_råd()
    {
        var run = await Run.WithAsync(Run.Giving(), "forklar", "pm0501");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("PM0501 (feil): ");
        foreach (var heading in new[] { "Årsak", "Eksempel", "Slik retter du det" }) run.Output.ShouldContain(heading);
    }

    [GeneratedRegex("Required|Unrecognized|Option|Usage|Description|Show|Cannot|expects|Did you|Commands|Arguments", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
