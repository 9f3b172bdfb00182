using System.Collections.Immutable;

namespace Perspektivmelding.Pages.Modeller;

/// <summary>A page ready for a template: where it goes, which template, and its model.</summary>
/// <param name="Sti">Path on the site, ending in a file name.</param>
/// <param name="Mal">Name of the template in theme/maler.</param>
/// <param name="Modell">The template's values.</param>
public sealed record Sidemodell(string Sti, string Mal, IMedRamme Modell)
{
    /// <summary>The values of each template in theme/maler, which have the template's own name there.</summary>
    public static ImmutableSortedDictionary<string, Type> Maler { get; } = new Dictionary<string, Type>
    {
        ["arbeidsark"] = typeof(Arkmodell),
        ["kapittel"] = typeof(Kapittelside),
        ["rapport"] = typeof(Rapport),
        ["scenario"] = typeof(Scenarioside),
        ["sektor"] = typeof(Sektorside),
        ["start"] = typeof(Startside),
        ["utdrag"] = typeof(Utdrag),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}

/// <summary>The values of a page or a document.</summary>
public interface IMedRamme
{
    /// <summary>What stands around the content; null for what is only a piece of the report.</summary>
    Ramme? Ramme { get; }
}

/// <summary>A document that is only printed.</summary>
/// <param name="Side">Its page.</param>
/// <param name="Pdf">Path of the PDF on the site.</param>
/// <param name="Tittel">Title of the PDF.</param>
/// <param name="Emne">One sentence on what it is.</param>
/// <param name="Bunntekst">Edition and version, at the foot of every page.</param>
/// <param name="Stiler">Page styles with their running heads; the first holds where no other is named.</param>
public sealed record Trykkside(
    Sidemodell Side, string Pdf, string Tittel, string Emne, string Bunntekst, ImmutableArray<Trykkstil> Stiler);

/// <summary>A named page style of a printed document.</summary>
/// <param name="Navn">Name in CSS, empty for the default.</param>
/// <param name="Topptekst">What stands at the head of its pages.</param>
public sealed record Trykkstil(string Navn, string Topptekst);

/// <summary>A link with its words.</summary>
/// <param name="Tekst">What is read.</param>
/// <param name="Href">Address relative to the page; null where the page is not on paper or is the page itself.</param>
public sealed record Lenke(string Tekst, string? Href);

/// <summary>A chapter in a list of chapters.</summary>
/// <param name="Nummer">Number in the report, «1» …</param>
/// <param name="Tittel">The chapter's question.</param>
/// <param name="Meny">Short title.</param>
/// <param name="Budskap">Its answer: HTML of the ingress without links.</param>
/// <param name="Href">Address relative to the page.</param>
/// <param name="Gjeldende">True on the chapter's own page.</param>
public sealed record Kapittellenke(string Nummer, string Tittel, string Meny, Html Budskap, string Href, bool Gjeldende);

/// <summary>What stands around the content of every page.</summary>
public sealed record Ramme
{
    /// <summary>Language code of the page: nb or nn.</summary>
    public required string Språk { get; init; }

    /// <summary>Title of the browser tab.</summary>
    public required string Fanetittel { get; init; }

    /// <summary>One sentence for search engines.</summary>
    public required string Beskrivelse { get; init; }

    /// <summary>Name of the municipality.</summary>
    public required string Kommune { get; init; }

    /// <summary>«Perspektivmelding 2025».</summary>
    public required string Dokument { get; init; }

    /// <summary>Year of the edition.</summary>
    public required string Utgave { get; init; }

    /// <summary>Short fingerprint of the edition's data and words, the same on every page and print.</summary>
    public required string UtgaveId { get; init; }

    /// <summary>Banner that says this is an example, or null.</summary>
    public string? Eksempel { get; init; }

    /// <summary>From the page to the root of the site: «», «../», «../../».</summary>
    public required string Rot { get; init; }

    /// <summary>Address of the front page.</summary>
    public required string Forside { get; init; }

    /// <summary>File name of the emblem under tema/, or null.</summary>
    public string? Emblem { get; init; }

    /// <summary>From the front page to this page.</summary>
    public ImmutableArray<Lenke> Brødsmuler { get; init; } = [];

    /// <summary>All chapters.</summary>
    public ImmutableArray<Kapittellenke> Kapitler { get; init; } = [];

    /// <summary>The chapter before, or null.</summary>
    public Lenke? Forrige { get; init; }

    /// <summary>The chapter after, or null.</summary>
    public Lenke? Neste { get; init; }

    /// <summary>The whole report as PDF, or null when none is made.</summary>
    public string? Rapport { get; init; }

    /// <summary>This page as a printed extract, or null when none is made.</summary>
    public string? Utdrag { get; init; }

    /// <summary>The work sheet of the party groups as PDF, or null.</summary>
    public string? Arbeidsark { get; init; }

    /// <summary>The page with open data, or null.</summary>
    public string? ÅpneData { get; init; }

    /// <summary>Style sheet with running heads, for print only.</summary>
    public string? Trykkstil { get; init; }

    /// <summary>Kind of page, class of the body: start, kapittel, scenario, sektor, trykk.</summary>
    public required string Slag { get; init; }
}

/// <summary>The heading elements a part is to use: one step lower inside the report.</summary>
/// <param name="Tittel">Element of the page's own heading.</param>
/// <param name="Del">Element of a section.</param>
/// <param name="Under">Element below that.</param>
public sealed record Nivå(string Tittel, string Del, string Under)
{
    /// <summary>A page of its own.</summary>
    public static Nivå Side { get; } = new("h1", "h2", "h3");

    /// <summary>Under a heading of a level.</summary>
    public static Nivå Etter(int overskrift) => new($"h{overskrift + 1}", $"h{overskrift + 2}", $"h{overskrift + 3}");

    /// <summary>A section under a chapter of the report.</summary>
    public static Nivå Underkapittel { get; } = new("h2", "h3", "h4");
}
