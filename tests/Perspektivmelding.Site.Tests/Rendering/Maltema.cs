using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Site.Tests.Rendering;

/// <summary>A theme of one template, for what templates may and may not.</summary>
internal sealed class Maltema : IDisposable
{
    private readonly string _theme = Directory.CreateTempSubdirectory("tema-").FullName;

    public Maltema()
    {
        Skriv("tekst/nb/skall.yml", "neste: \"Neste i {år}\"\nhilsen: \"Hei, {navn}\"\n");
        Skriv("deler/lenke.html", "<a>{{ tekst }}</a>\n");
    }

    /// <summary>What the template is given as <c>side</c>'s page: <c>x</c>.</summary>
    public sealed record Verdier : IMedRamme
    {
        public Ramme? Ramme => null;

        public string Tittel { get; init; } = "A & Å";

        public string? Tom { get; init; }

        public int Tall { get; init; } = 7;

        public bool ErSann { get; init; } = true;

        public Html Html { get; init; } = new("<b>ferdig</b>");

        public ImmutableArray<string> Liste { get; init; } = ["en", "to"];

        public ImmutableArray<string> Ingen { get; init; } = [];

        public ImmutableArray<Post> Poster { get; init; } = [new("første")];

        public Post? Post { get; init; }

        public string Del { get; init; } = "lenke";
    }

    public sealed record Post(string Navn);

    public void Dispose() => Directory.Delete(_theme, recursive: true);

    public void Skriv(string path, string text)
    {
        var full = Path.Combine(_theme, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>The page of a template, and what is wrong with it.</summary>
    public (string? Side, IReadOnlyList<Diagnostic> Feil) Lag(string mal, Verdier? verdier = null)
    {
        Skriv("maler/x.html", mal);
        var texts = TextsReader.Read(SourceFolder.Read(_theme), "nb").Value;
        var types = new TemplateTypes(ImmutableSortedDictionary<string, Type>.Empty.Add("x", typeof(Verdier)));
        var engine = new TemplateEngine(ThemeReader.Read(SourceFolder.Read(_theme)).Value, texts, types);
        var side = engine.Document("x", verdier ?? new Verdier());
        return (side, [.. engine.Faults, .. texts.Faults]);
    }

    /// <summary>Faults of reading the theme.</summary>
    public IReadOnlyList<Diagnostic> Les() => ThemeReader.Read(SourceFolder.Read(_theme)).Diagnostics;

    /// <summary>The page of a template without faults.</summary>
    public string Side(string mal, Verdier? verdier = null)
    {
        var (side, feil) = Lag(mal, verdier);
        feil.Select(f => $"{f.Span} {f.Message}").ShouldBeEmpty();
        return side.ShouldNotBeNull();
    }

    /// <summary>The only fault of a template.</summary>
    public Diagnostic Feil(string mal, Verdier? verdier = null) => Lag(mal, verdier).Feil.ShouldHaveSingleItem();
}

internal static class Malfeil
{
    /// <summary>Holds the code, the place and the words of a fault.</summary>
    public static Diagnostic ShouldBe(this Diagnostic feil, string kode, int linje, int kolonne, string ord, bool kolonneMinst = false)
    {
        feil.Code.ShouldBe(kode);
        feil.Message.ShouldContain(ord);
        feil.Span.Line.ShouldBe(linje, feil.Message);
        if (kolonneMinst) feil.Span.Column.ShouldBeGreaterThanOrEqualTo(kolonne);
        else feil.Span.Column.ShouldBe(kolonne, feil.Message);
        return feil;
    }
}
