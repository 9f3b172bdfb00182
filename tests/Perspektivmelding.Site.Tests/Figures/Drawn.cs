using Perspektivmelding.Binding;
using Perspektivmelding.Figures;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Editions calculated and drawn once for all tests.</summary>
internal sealed record Drawn(Resultat Resultat, Innhold Innhold, Texts Texts, FigureSet Set)
{
    private static readonly Lazy<Drawn> LazyFjordvik = new(() => Of(TestEdition.Fjordvik));
    private static readonly Lazy<Drawn> LazyShipped = new(() => Of(TestEdition.Shipped));
    private static readonly Lazy<Drawn> LazyStrand = new(() => Of(Repository.Folder("tests/sites/strand")));

    /// <summary>The worked example.</summary>
    public static Drawn Fjordvik => LazyFjordvik.Value;

    /// <summary>The edition the program ships with.</summary>
    public static Drawn Shipped => LazyShipped.Value;

    /// <summary>The edition of real accounts over many years.</summary>
    public static Drawn Strand => LazyStrand.Value;

    /// <summary>The edition of the name.</summary>
    public static Drawn Named(string name) => name switch { "fjordvik" => Fjordvik, "strand" => Strand, _ => Shipped };

    /// <summary>Reads, calculates and draws.</summary>
    public static Drawn Of(string dataFolder, string målform = "nb")
    {
        var (resultat, innhold) = TestEdition.Calculate(dataFolder);
        return Of(resultat, innhold, målform);
    }

    /// <summary>Draws a result that a test has made or changed.</summary>
    public static Drawn Of(Resultat resultat, Innhold innhold, string målform = "nb")
    {
        var texts = Words(målform);
        return new Drawn(resultat, innhold, texts, FigureSet.Draw(resultat, innhold, texts));
    }

    /// <summary>The fixture's edition changed and calculated again.</summary>
    public Drawn With(Func<Utgave, Utgave> change, Innhold? innhold = null) =>
        Of(Perspektivberegning.Beregn(change(Resultat.Utgave with { Usikkerhet = Resultat.Utgave.Usikkerhet with { Baner = Baner } })), innhold ?? Innhold);

    // Enough for a figure to be drawn of; what simulation gives has tests of its own.
    private const int Baner = 200;

    /// <summary>A figure that must be there.</summary>
    public Figure Figure(string slug) => Set.Figure(slug).ShouldNotBeNull(slug);

    /// <summary>The title of a figure that must be there, without the marks of estimates.</summary>
    public string Tittel(string slug) => Anslagsmerke.Uten(Figure(slug).Title);

    private static Texts Words(string målform) => TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), målform).Value;
}
