using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Binding;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>A figure that draws fewer than there are says so, and its title is reckoned over all.</summary>
public sealed partial class UtvalgTests
{
    private static readonly Lazy<Drawn> Seks = new(() => Med(6));
    private static readonly Lazy<Drawn> Tolv = new(() => Med(12));

    /// <summary>The one way to cut is <see cref="Utvalg"/>. The others count what they leave out (AltText, Sources, HvaSkalTil), name their years (Flerårsavvik), name the inputs of a trace by letter (Sporet), or cut a string or the end of a spoken list.</summary>
    [Fact]
    public void Ingen_figur_kutter_utenom_utvalget()
    {
        var mappe = Repository.Folder("src/Perspektivmelding.Report/Figures");
        Directory.EnumerateFiles(mappe, "*.cs", SearchOption.AllDirectories).Where(f => Kutt().IsMatch(File.ReadAllText(f))).Select(Path.GetFileName)
            .ShouldBe(["AltText.cs", "FigureContext.cs", "FlerårsavvikFigur.cs", "HvaSkalTilFigure.cs", "Sources.cs", "Sporet.cs", "Tjenesteord.cs", "Utvalg.cs"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(6, "seks"), InlineData(12, "tolv")]
    public void Hver_figur_som_tegner_noen_av_scenarioene_sier_hvor_mange(int antall, string ord)
    {
        var drawn = antall == 6 ? Seks.Value : Tolv.Value;
        var navn = drawn.Resultat.Scenarier.Select(s => s.Scenario.Navn).ToArray();
        var kuttet = 0;
        foreach (var figur in drawn.Set.Figures)
        {
            var tegnet = navn.Count(n => Regex.IsMatch(figur.WideSvg, $@">{n}(?![0-9A-Za-z])") || Regex.IsMatch(figur.WideSvg, $@"(?<![0-9A-Za-z]){n}</"));
            if (tegnet is < 3 || tegnet == antall) continue;
            kuttet++;
            tegnet.ShouldBe(5, figur.Slug);
            if (figur.Slug == "tiltak-innfasing") figur.Note.ShouldNotBeNull().ShouldContain("Scenarioer uten tiltak er ikke tegnet.");
            else figur.Note.ShouldNotBeNull(figur.Slug).ShouldContain($"Figuren viser de fem første av {ord} scenarioer.", Case.Sensitive, figur.Slug);
        }
        kuttet.ShouldBeGreaterThan(8);
        drawn.Texts.Faults.ShouldBeEmpty();
    }

    /// <summary>The sixth and worst, which no figure draws, decides the number of the title.</summary>
    [Fact]
    public void Det_sjette_scenarioet_er_med_i_titlene()
    {
        var drawn = Seks.Value;
        var alle = Model.Okonomistyring.Robekvarsling.Varsle(drawn.Resultat);
        var verst = alle[5].År.MinBy(t => t.RomFørMerforbruk)!;
        verst.RomFørMerforbruk.ShouldBeLessThan(alle.Take(5).SelectMany(v => v.År).Min(t => t.RomFørMerforbruk));
        var over = alle.Count(v => v.År.Any(t => t.RomFørMerforbruk < 0m));
        over.ShouldBeGreaterThan(alle.Take(5).Count(v => v.År.Any(t => t.RomFørMerforbruk < 0m)));
        drawn.Figure("robek-avstand").Title.ShouldContain($"{new Tallord(drawn.Texts).Antall(over)} av seks");
        var p = drawn.Resultat.Usikkerhet.Scenarier.Select(s => s.NoenRobek).ToArray();
        p[5].ShouldBe(p.Max());
        p[5].ShouldBeGreaterThan(p.Take(5).Max());
        drawn.Figure("sannsynlighet-robek").Title.ShouldContain(p[5] >= 99.5m ? $"i minst {Charts.NorwegianNumber.Format(p.Min())} prosent" : Charts.NorwegianNumber.Format(p[5]));
    }

    /// <summary>Findings 1.2: rich scenarios, and a sixth with less room: the least room is the sixth's.</summary>
    [Fact]
    public void Minst_rom_er_regnet_av_alle_scenarioene()
    {
        var drawn = Seks.Value.With(u => u with
        {
            Scenarier = [.. u.Scenarier.Select((s, i) => s with { Tiltak = [.. s.Tiltak, Rik(i == 5 ? 150_000 : 400_000)] })],
            Usikkerhet = u.Usikkerhet with { Baner = 100 },
        });
        var minst = Model.Okonomistyring.Robekvarsling.Varsle(drawn.Resultat)[5].År.MinBy(t => t.RomFørMerforbruk)!;
        minst.RomFørMerforbruk.ShouldBeGreaterThan(0m);
        drawn.Figure("robek-avstand").Title.ShouldContain(Talltekst.Mill(minst.RomFørMerforbruk));
    }

    [Fact]
    public void Med_sju_regler_sier_veikartet_at_fem_er_tegnet()
    {
        var drawn = Drawn.Fjordvik.With(u => u with
        {
            Handlingsregler = [.. u.Handlingsregler, .. Enumerable.Range(1, 7 - u.Handlingsregler.Length).Select(i => u.Handlingsregler[0] with { Id = $"r{i}", Navn = $"Regel {i}", Mål = 1m + i / 10m })],
            Usikkerhet = u.Usikkerhet with { Baner = 100 },
        }, new Innhold());
        drawn.Resultat.Utgave.Handlingsregler.Length.ShouldBe(7);
        drawn.Figure("regler-veikart").Note.ShouldNotBeNull().ShouldContain("Figuren viser de fem første av sju handlingsregler.");
        drawn.Figure("sannsynlighet-regler").Table.Rows.Length.ShouldBeGreaterThanOrEqualTo(7, "every rule that can be judged, and all together");
    }

    [Fact]
    public void Fem_scenarioer_får_plass_uten_merknad() =>
        Drawn.Fjordvik.Set.Figures.Where(f => f.Note?.Contains("Figuren viser de", StringComparison.Ordinal) == true).Select(f => f.Slug).ShouldBeEmpty();

    private static Drawn Med(int antall)
    {
        var kilde = new Kilde("test.csv", 1, "test", Datastatus.Vedtatt);
        return Drawn.Fjordvik.With(u =>
        {
            var dyrt = Rik(-50_000);
            return u with
            {
                Scenarier = [.. Enumerable.Range(0, antall).Select(i => u.Scenarier[i % u.Scenarier.Length] is var s && i < u.Scenarier.Length
                    ? s with { Navn = $"Vei{i + 1}" }
                    : u.Scenarier[0] with { Id = $"vei-{i + 1}", Navn = $"Vei{i + 1}", Tiltak = i == antall - 1 || i == 5 ? [dyrt] : u.Scenarier[1].Tiltak })],
                Usikkerhet = u.Usikkerhet with { Baner = 400 },
            };
        }, new Innhold());
    }

    /// <summary>A measure that yields so much every year, 1 000 kr.</summary>
    private static Model.Utgaver.Tiltak Rik(decimal beløp)
    {
        var mal = Drawn.Fjordvik.Resultat.Utgave.Scenarier.SelectMany(s => s.Tiltak).First();
        return mal with
        {
            Id = $"test-{beløp}",
            Navn = "Test",
            Linje = Model.Verdier.Linje.Lønn,
            Virkning = new Model.Utgaver.Tiltaksvirkning.Oppgitt(Enumerable.Range(2026, 4).ToImmutableSortedDictionary(t => t, _ => beløp)),
        };
    }

    [GeneratedRegex(@"\.Take(Last)?\(|[a-z)]\[(\.\.|\^[a-z]+\.\.)[A-Za-z]")]
    private static partial Regex Kutt();
}
