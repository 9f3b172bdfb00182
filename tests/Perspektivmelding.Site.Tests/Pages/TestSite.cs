using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures;
using Perspektivmelding.Language;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Pages.Setninger;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>Pages of the repository's editions, made as the program makes them.</summary>
internal static class TestSite
{
    // The worked example, calculated and drawn once for all tests of prose.
    private static readonly Lazy<Sidegrunnlag> Fjordvik = new(() => Grunnlag(TestEdition.Fjordvik));

    /// <summary>All that pages of an edition are made from.</summary>
    public static Sidegrunnlag Grunnlag(string dataFolder, string målform = "nb")
    {
        var (resultat, innhold) = TestEdition.Calculate(dataFolder);
        var texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), målform).Value;
        return new Sidegrunnlag
        {
            Resultat = resultat,
            Innhold = innhold,
            Figurer = FigureSet.Draw(resultat, innhold, texts),
            Texts = texts,
            Input = SourceFolder.Read(Repository.Folder("input")),
            UtgaveId = "prøve",
            Filer = [new Fillenke("resultat.json", "data/resultat.json", "Alle tall", "JSON"), new Fillenke("regnskap.csv", "data/inndata/regnskap.csv", "Regnskapet", "CSV", Perspektivmelding.OpenData.Datagruppe.Inndata)],
        };
    }

    /// <summary>The whole site of an edition, with the faults of composing and rendering.</summary>
    public static (RenderedSite Site, IReadOnlyList<Diagnostic> Faults) Render(string dataFolder, string målform = "nb")
    {
        var grunnlag = Grunnlag(dataFolder, målform);
        var pages = PageComposer.Compose(grunnlag);
        var theme = ThemeReader.Read(SourceFolder.Read(Repository.Folder("theme")));
        theme.Diagnostics.ShouldBeEmpty();
        var rendered = SiteRenderer.Render(pages.Value, theme.Value, grunnlag.Texts);
        return (rendered.Value, [.. pages.Diagnostics, .. rendered.Diagnostics]);
    }

    /// <summary>What conditions in the prose of an edition may ask, for the worked example.</summary>
    public static Vilkårsoppslag Oppslag()
    {
        var g = Fjordvik.Value;
        return new Vilkårsoppslag(new NumberRegister(g.Resultat, g.Innhold, Setningsregister.Alle(g.Resultat, g.Innhold, g.Texts)),
            new Blokkbygger(g.Figurer, new Delbygger(g, new Ordliste([]), []), g.Texts), new Tallord(g.Texts));
    }

    /// <summary>Prose of one chapter in the worked example: the HTML of its blocks, and every fault.</summary>
    public static (string Html, IReadOnlyList<Diagnostic> Faults) Prosa(string tekst, Medium medium = Medium.Skjerm)
    {
        var grunnlag = Fjordvik.Value;
        var ordliste = Ordliste.Les("ordliste.md", "# Ordliste\n\n## Disposisjonsfond\nPenger kommunen har spart.\n");
        var faults = new DiagnosticBag();
        var kart = new Sidekart(["gjeld", "ordliste", "scenarioer/kutt"], ["sammenlikning"]);
        var blokker = new Blokkbygger(grunnlag.Figurer, new Delbygger(grunnlag, ordliste, []), grunnlag.Texts);
        var register = new NumberRegister(grunnlag.Resultat, grunnlag.Innhold, Setningsregister.Alle(grunnlag.Resultat, grunnlag.Innhold, grunnlag.Texts));
        var prosa = new ProseComposer(register, ordliste, blokker, new Tallord(grunnlag.Texts), grunnlag.Texts, new Bilder(grunnlag.Input, faults), faults);
        var side = new Sidekontekst("gjeld", medium, kart);
        var html = string.Join('\n', prosa.Blokker("06-gjeld.md", tekst, side).Select(b =>
            b.Html?.Tekst ?? b.Figur?.Id ?? b.Tabeller.FirstOrDefault()?.Id ?? b.Del?.Mal));
        return (html, faults.ToImmutable());
    }
}
