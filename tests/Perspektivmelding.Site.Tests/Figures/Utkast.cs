using Perspektivmelding.Binding;
using Perspektivmelding.Figures;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>An edition whose figures are drawn one at a time: a title is asked for without drawing all the others.</summary>
internal sealed record Utkast(FigureContext C)
{
    private static readonly Lazy<(Resultat Resultat, Innhold Innhold)> LazyFjordvik = new(() => TestEdition.Calculate(TestEdition.Fjordvik));
    private static readonly Lazy<Texts> LazyOrd = new(() => TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value);

    /// <summary>The words on bokmål.</summary>
    public static Texts Ord => LazyOrd.Value;

    /// <summary>The free content of the worked example.</summary>
    public static Innhold Innhold => LazyFjordvik.Value.Innhold;

    /// <summary>The calculated edition.</summary>
    public Resultat Resultat => C.Resultat;

    /// <summary>The worked example, changed and calculated again.</summary>
    public static Utkast Fjordvik(Func<Utgave, Utgave> endre, Innhold? innhold = null) =>
        Av(Perspektivberegning.Beregn(endre(LazyFjordvik.Value.Resultat.Utgave)), innhold ?? Innhold);

    /// <summary>A result that a test has made.</summary>
    public static Utkast Av(Resultat resultat, Innhold innhold) => new(new FigureContext(resultat, innhold, Ord));

    /// <summary>Changed once more.</summary>
    public Utkast With(Func<Utgave, Utgave> endre) => Av(Perspektivberegning.Beregn(endre(Resultat.Utgave)), C.Innhold);

    /// <summary>The figure, or null where the edition has none of it.</summary>
    public Figure? Finn(string slug) => FigureList.Draw(C, slug);

    /// <summary>A figure that must be there.</summary>
    public Figure Figure(string slug) => Finn(slug).ShouldNotBeNull(slug);

    /// <summary>Its title, without the marks of estimates.</summary>
    public string Tittel(string slug) => Anslagsmerke.Uten(Figure(slug).Title);

    /// <summary>A table that must be there.</summary>
    public DataTable Tabell(Func<FigureContext, DataTable?> lag) => lag(C).ShouldNotBeNull();
}
