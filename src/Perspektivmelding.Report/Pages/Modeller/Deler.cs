using System.Collections.Immutable;

namespace Perspektivmelding.Pages.Modeller;

/// <summary>A rule as a line: what it says, where the municipality stands, whether it holds.</summary>
/// <param name="Navn">Name of the rule.</param>
/// <param name="Regel">The rule in a sentence, made from its numbers.</param>
/// <param name="Stilling">Where the scenario stands, and how far from the goal.</param>
/// <param name="Status">The verdict.</param>
/// <param name="Kilde">The resolution behind the rule, or null.</param>
public sealed record Regellinje(string Navn, string Regel, string Stilling, Statusmodell Status, string? Kilde);

/// <summary>A criterion of ROBEK as a line.</summary>
/// <param name="Bokstav">Letter in kommuneloven § 28-1.</param>
/// <param name="Vilkår">The criterion in words.</param>
/// <param name="Stilling">What the scenario shows.</param>
/// <param name="Status">The verdict: brutt when the criterion is met.</param>
public sealed record Robeklinje(string Bokstav, string Vilkår, string Stilling, Statusmodell Status);

/// <summary>The four criteria of ROBEK for one scenario.</summary>
/// <param name="Innledning">Which scenario, and that it is read as if it were adopted.</param>
/// <param name="Linjer">A line a criterion.</param>
public sealed record Robekmodell(string Innledning, ImmutableArray<Robeklinje> Linjer);

/// <summary>A label with a value, for short lists of facts.</summary>
/// <param name="Navn">Label.</param>
/// <param name="Verdi">Value as shown.</param>
/// <param name="ErAnslag">True where it rests on an anslag.</param>
/// <param name="Status">Verdict against a goal, or null.</param>
public sealed record Faktum(string Navn, string Verdi, bool ErAnslag, Statusmodell? Status);

/// <summary>A scenario as one of the choices.</summary>
public sealed record Scenariokort
{
    /// <summary>1, 2 …: also the colour and dash of its line.</summary>
    public required int Nummer { get; init; }

    /// <summary>Name.</summary>
    public required string Navn { get; init; }

    /// <summary>The scenario's own page, or null.</summary>
    public string? Href { get; init; }

    /// <summary>«Framskriving» or «Planforslag».</summary>
    public required string Art { get; init; }

    /// <summary>First sentence of the editor's own description, or null.</summary>
    public string? Beskrivelse { get; init; }

    /// <summary>What we do, a sentence.</summary>
    public required string HvaViGjør { get; init; }

    /// <summary>The measures that make up most of it, largest first.</summary>
    public required ImmutableArray<string> Tiltak { get; init; }

    /// <summary>What inhabitants notice, a sentence each, at most three.</summary>
    public required ImmutableArray<string> Konsekvenser { get; init; }

    /// <summary>What stands there where no measure says it: also doing nothing has a cost.</summary>
    public required string Merkes { get; init; }

    /// <summary>Small drawing, the same scale on every card; null when there is none.</summary>
    public Html? Tegning { get; init; }

    /// <summary>Result, fund, debt at the end of the plan period.</summary>
    public required ImmutableArray<Faktum> Tall { get; init; }

    /// <summary>How long the reserves last, also after the plan.</summary>
    public required string Sparepenger { get; init; }

    /// <summary>The rules with their verdicts.</summary>
    public required ImmutableArray<Regelstatuslinje> Regler { get; init; }

    /// <summary>Verdict on ROBEK, a sentence.</summary>
    public required string Robek { get; init; }
}

/// <summary>A rule's name and verdict.</summary>
/// <param name="Navn">Name.</param>
/// <param name="Status">Verdict.</param>
/// <param name="Målt">What the verdict is about: the value and its years; null where it is too early to say.</param>
public sealed record Regelstatuslinje(string Navn, Statusmodell Status, string? Målt);

/// <summary>The scenarios side by side (part <c>scenariokort</c>).</summary>
/// <param name="Kort">One a scenario.</param>
/// <param name="Skala">What the small drawings show, and their common scale; null when there are none.</param>
/// <param name="Nivå">Heading elements of a card: its name and the lines under it.</param>
public sealed record Scenariooversikt(ImmutableArray<Scenariokort> Kort, string? Skala, Nivå Nivå);

/// <summary>A priced measure.</summary>
public sealed record Tiltaksrad
{
    /// <summary>Name.</summary>
    public required string Navn { get; init; }

    /// <summary>Effect each year shown, 1 000 kr or millions as the head says.</summary>
    public required ImmutableArray<string> Virkning { get; init; }

    /// <summary>True when the price is an anslag.</summary>
    public required bool ErAnslag { get; init; }

    /// <summary>Forslag, vedtatt, iverksatt.</summary>
    public required string Status { get; init; }

    /// <summary>What it means for inhabitants, or null.</summary>
    public string? Konsekvens { get; init; }

    /// <summary>What can go wrong, or null.</summary>
    public string? Risiko { get; init; }

    /// <summary>Legal ground, or null.</summary>
    public string? Hjemmel { get; init; }

    /// <summary>Who decides, or null.</summary>
    public string? Beslutter { get; init; }

    /// <summary>True when the table has a column of scenarios.</summary>
    public required bool VisScenarier { get; init; }

    /// <summary>Numbers of the scenarios that use it.</summary>
    public ImmutableArray<string> Scenarier { get; init; } = [];
}

/// <summary>Measures of one sector.</summary>
/// <param name="Sektor">Name of the sector.</param>
/// <param name="Href">The sector's page, or null.</param>
/// <param name="Rader">The measures.</param>
public sealed record Tiltaksgruppe(string Sektor, string? Href, ImmutableArray<Tiltaksrad> Rader);

/// <summary>A table of measures (part <c>tiltaksliste</c>).</summary>
/// <param name="Id">Id on the page.</param>
/// <param name="Tittel">Caption.</param>
/// <param name="År">Years shown.</param>
/// <param name="Grupper">By sector.</param>
/// <param name="Sum">Sum a year, or empty.</param>
/// <param name="Scenarier">Numbers and names of the scenarios, for the reader of the last column.</param>
/// <param name="HarAnslag">True when a price is an anslag.</param>
/// <param name="Bredde">Number of columns, for cells that span the table.</param>
public sealed record Tiltakstabell(
    string Id, string Tittel, ImmutableArray<string> År, ImmutableArray<Tiltaksgruppe> Grupper, ImmutableArray<string> Sum,
    ImmutableArray<string> Scenarier, bool HarAnslag, int Bredde)
{
    /// <summary>True when the rows are parted by sector.</summary>
    public bool HarGrupper => Grupper.Length > 1;

    /// <summary>What the sum is of.</summary>
    public string Sumtekst { get; init; } = "";

    /// <summary>More of each measure, below the table; empty where only the table is shown.</summary>
    public ImmutableArray<Tiltakskort> Kort { get; init; } = [];

    /// <summary>True where nothing can be unfolded: on paper.</summary>
    public bool ErÅpen { get; init; }
}

/// <summary>Lines of text under a heading with a source; for several simple parts.</summary>
/// <param name="Tittel">Heading, or null.</param>
/// <param name="Punkter">The lines.</param>
/// <param name="Kilde">Source, or null.</param>
public sealed record Punktliste(string? Tittel, ImmutableArray<string> Punkter, string? Kilde);

/// <summary>A sector in a list of sectors.</summary>
/// <param name="Navn">Name.</param>
/// <param name="Budskap">Its message.</param>
/// <param name="Href">Its page, or null.</param>
public sealed record Sektorlenke(string Navn, string Budskap, string? Href);

/// <summary>A glossary entry on the glossary page.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Ord">The word.</param>
/// <param name="Definisjon">The explanation.</param>
public sealed record Ordpost(string Id, string Ord, string Definisjon);

/// <summary>An open data file.</summary>
/// <param name="Navn">File name.</param>
/// <param name="Href">Address relative to the page.</param>
/// <param name="Beskrivelse">What it holds.</param>
/// <param name="Format">CSV, JSON or YML.</param>
/// <param name="Gruppe">Which kind of file it is.</param>
public sealed record Fillenke(string Navn, string Href, string Beskrivelse, string Format, OpenData.Datagruppe Gruppe = OpenData.Datagruppe.Resultat);

/// <summary>The open data files of one kind.</summary>
/// <param name="Id">Anchor of its heading.</param>
/// <param name="Tittel">Heading.</param>
/// <param name="Ingress">What they are for.</param>
/// <param name="Linjer">The files.</param>
/// <param name="ErLang">True where there are so many that they are folded away.</param>
public sealed record Filgruppe(string Id, string Tittel, string Ingress, ImmutableArray<Fillenke> Linjer, bool ErLang);

/// <summary>All open data files by kind.</summary>
/// <param name="Grupper">The kinds that the site has.</param>
public sealed record Filoversikt(ImmutableArray<Filgruppe> Grupper);

/// <summary>A decision to come.</summary>
/// <param name="Tid">When.</param>
/// <param name="Organ">Who.</param>
/// <param name="Hva">What.</param>
/// <param name="Hjemmel">Legal ground, or null.</param>
public sealed record Beslutningslinje(string Tid, string Organ, string Hva, string? Hjemmel);

/// <summary>A decision taken.</summary>
/// <param name="Tid">When.</param>
/// <param name="Organ">Who.</param>
/// <param name="Tittel">What it is called.</param>
/// <param name="Punkter">What it says.</param>
/// <param name="Kilde">Source.</param>
public sealed record Vedtakslinje(string Tid, string Organ, string Tittel, ImmutableArray<string> Punkter, string Kilde);

/// <summary>Decisions taken and to come (part <c>vedtak</c>).</summary>
/// <param name="Fattet">Taken, oldest first.</param>
/// <param name="Kommende">To come, earliest first.</param>
public sealed record Vedtaksmodell(ImmutableArray<Vedtakslinje> Fattet, ImmutableArray<Beslutningslinje> Kommende);

/// <summary>An item of the programme.</summary>
/// <param name="Fra">«09.00».</param>
/// <param name="Til">«09.05».</param>
/// <param name="Tittel">What.</param>
/// <param name="Rolle">Who, or null.</param>
/// <param name="Lenke">The chapter that belongs to it, or null.</param>
public sealed record Programlinje(string Fra, string Til, string Tittel, string? Rolle, Lenke? Lenke);

/// <summary>The programme (part <c>program</c>).</summary>
/// <param name="Tittel">Title of the day.</param>
/// <param name="Dato">«14. mai 2025».</param>
/// <param name="Sted">Place, or null.</param>
/// <param name="Poster">Items.</param>
/// <param name="Kilde">Source.</param>
public sealed record Programmodell(string Tittel, string Dato, string? Sted, ImmutableArray<Programlinje> Poster, string Kilde);

/// <summary>A risk.</summary>
public sealed record Risikolinje
{
    /// <summary>Number in the matrix.</summary>
    public required int Nummer { get; init; }

    /// <summary>The event.</summary>
    public required string Navn { get; init; }

    /// <summary>What may happen and why.</summary>
    public required string Beskrivelse { get; init; }

    /// <summary>Probability in words with its number.</summary>
    public required string Sannsynlighet { get; init; }

    /// <summary>Consequence in words with its number.</summary>
    public required string Konsekvens { get; init; }

    /// <summary>hoy, middels or lav: probability times consequence from 15, from 8, below.</summary>
    public required string Grad { get; init; }

    /// <summary>The same in words.</summary>
    public required string Gradord { get; init; }

    /// <summary>Who owns it.</summary>
    public required string Eier { get; init; }

    /// <summary>What is done.</summary>
    public required string Tiltak { get; init; }

    /// <summary>What it costs, from the sensitivities; null when not computed.</summary>
    public string? Koster { get; init; }

    /// <summary>True when the scores are an anslag.</summary>
    public required bool ErAnslag { get; init; }
}

/// <summary>The risks, gravest first (part <c>risikoliste</c>).</summary>
/// <param name="Linjer">The risks.</param>
/// <param name="Kilder">Sources, each once.</param>
public sealed record Risikomodell(ImmutableArray<Risikolinje> Linjer, ImmutableArray<string> Kilder);

/// <summary>A finding in the edition's data that it has accepted (part <c>unntak</c>).</summary>
/// <param name="Kode">Code of the finding.</param>
/// <param name="Sted">File, and line where one is named.</param>
/// <param name="Funn">What was found, in a sentence.</param>
/// <param name="Begrunnelse">Why it is right as it stands.</param>
/// <param name="Rolle">Who answers for it.</param>
public sealed record Unntakslinje(string Kode, string Sted, string Funn, string Begrunnelse, string Rolle);

/// <summary>Overspending as reported.</summary>
/// <param name="Periode">«2023–2024».</param>
/// <param name="Beløp">Amount in words.</param>
/// <param name="Slag">Regnskap or prognose.</param>
/// <param name="Definisjon">What is counted.</param>
/// <param name="Kilde">Source.</param>
public sealed record Overforbrukslinje(string Periode, string Beløp, string Slag, string Definisjon, string Kilde);

/// <summary>Overspending with its sum (part <c>overforbruk</c>).</summary>
/// <param name="Linjer">The lines.</param>
/// <param name="Sum">Sum in a sentence, or null.</param>
public sealed record Overforbruksmodell(ImmutableArray<Overforbrukslinje> Linjer, string? Sum);
