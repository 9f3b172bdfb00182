using System.Collections.Immutable;
using Perspektivmelding.Language;

namespace Perspektivmelding.Pages;

/// <summary>Every page of the site by address, so that links are resolved and checked before anything is drawn.</summary>
/// <param name="Adresser">Addresses of pages: <c>gjeld</c>, <c>scenarioer/kutt</c>.</param>
/// <param name="Utelatt">Addresses of chapters that this edition leaves out.</param>
public sealed record Sidekart(ImmutableSortedSet<string> Adresser, ImmutableSortedSet<string> Utelatt)
{
    /// <summary>Addresses of chapters that could not be read; a link to one is no fault of its own.</summary>
    public ImmutableSortedSet<string> Uleste { get; init; } = [];
}

/// <summary>What a page is made for.</summary>
public enum Medium
{
    /// <summary>A page of the site.</summary>
    Skjerm,

    /// <summary>A part of the printed report: links go inside the document.</summary>
    Rapport,

    /// <summary>A printed extract: links are plain words.</summary>
    Utdrag,
}

/// <summary>Where a page stands: makes its relative addresses and ids, and remembers what it has shown.</summary>
public sealed class Sidekontekst
{
    /// <summary>The front page's address.</summary>
    public const string Forside = "";

    /// <summary>Address of the page that lists the open data.</summary>
    public const string ÅpneData = "apne-data";

    /// <summary>Path of the report's print page.</summary>
    public const string Rapportfil = "rapport.html";

    private readonly Sidekart _kart;

    /// <summary>A page by its address, made for a medium.</summary>
    public Sidekontekst(string adresse, Medium medium, Sidekart kart)
    {
        (Adresse, Medium, _kart) = (adresse, medium, kart);
        Sti = medium switch
        {
            Medium.Skjerm => Sidesti(adresse),
            Medium.Rapport => Rapportfil,
            _ => $"utdrag/{Anker(adresse)}.html",
        };
        Rot = string.Concat(Enumerable.Repeat("../", Sti.Count(c => c == '/')));
        Prefiks = medium == Medium.Rapport ? $"{Anker(adresse)}-" : "";
    }

    /// <summary>Address of the page.</summary>
    public string Adresse { get; }

    /// <summary>What the page is made for.</summary>
    public Medium Medium { get; }

    /// <summary>Path of the file.</summary>
    public string Sti { get; }

    /// <summary>From the page to the root: «../» a folder.</summary>
    public string Rot { get; }

    /// <summary>Set before ids inside the report, where many pages share a document.</summary>
    public string Prefiks { get; }

    /// <summary>True for paper.</summary>
    public bool ErTrykk => Medium != Medium.Skjerm;

    /// <summary>Words already used on this page: only the first use links to the glossary.</summary>
    public HashSet<string> Ord { get; } = new(StringComparer.Ordinal);

    /// <summary>Figures shown so far in the document, by slug, with their id; the parts of the report share one.</summary>
    public Dictionary<string, string> VisteFigurer { get; init; } = new(StringComparer.Ordinal);

    /// <summary>True as soon as something on the page rests on an anslag.</summary>
    public bool HarAnslag { get; set; }

    /// <summary>Remembers that the page has an estimate where a sentence holds one.</summary>
    public void Merk(params IEnumerable<string?> setninger) => HarAnslag |= setninger.Any(s => s is not null && Anslagsmerke.Har(s));

    /// <summary>Level of the last heading in the text: a part's own headings go one step under it.</summary>
    public int Overskrift { get; set; } = 1;

    /// <summary>Heading elements for a part at this place.</summary>
    public Modeller.Nivå NivåHer => Modeller.Nivå.Etter(Overskrift);

    /// <summary>All addresses, for suggestions.</summary>
    public IEnumerable<string> Adresser => _kart.Adresser;

    /// <summary>Address of another page from this one; null where there is none, and on an extract.</summary>
    public string? Til(string adresse, string anker = "")
    {
        if (adresse != Forside && !_kart.Adresser.Contains(adresse)) return null;
        return Medium switch
        {
            Medium.Skjerm => Rot + Sidesti(adresse) + (anker.Length > 0 ? "#" + anker : ""),
            Medium.Rapport => Trykkes(adresse) ? "#" + Anker(adresse) : null,
            _ => null,
        };
    }

    /// <summary>Address of a file of the site, such as a CSV.</summary>
    public string TilFil(string path) => Rot + path;

    /// <summary>True for an address of a chapter left out of this edition.</summary>
    public bool ErUtelatt(string adresse) => _kart.Utelatt.Contains(adresse);

    /// <summary>True for an address of a chapter that could not be read.</summary>
    public bool ErUlest(string adresse) => _kart.Uleste.Contains(adresse);

    /// <summary>True for pages that are printed too; the list of files to download is not.</summary>
    public static bool Trykkes(string adresse) => adresse != ÅpneData;

    /// <summary>Anchor in the report and name of the extract: <c>scenarioer/kutt</c> → <c>scenarioer-kutt</c>.</summary>
    public static string Anker(string adresse) => adresse.Replace('/', '-');

    /// <summary>Path on the site: links name the file, so that they work without a server.</summary>
    public static string Sidesti(string adresse) => adresse == Forside ? "index.html" : $"{adresse}/index.html";
}
