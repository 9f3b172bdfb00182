using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages.Deler;

/// <summary>
/// The parts that a chapter can ask for with <c>{del navn}</c>; each has a template <c>theme/deler/del-navn.html</c>.
/// A part whose data the edition lacks is null.
/// </summary>
public sealed class Delbygger(Sidegrunnlag grunnlag, Ordliste ordliste, ImmutableArray<Kapittel> kapitler)
{
    private readonly Texts _texts = grunnlag.Texts;
    private readonly Regelord _regler = new(grunnlag.Resultat.Utgave.Kommune, grunnlag.Texts);

    /// <summary>Every part there is, and what its template is given as <c>del</c>.</summary>
    public static ImmutableSortedDictionary<string, Type> Slag { get; } = new Dictionary<string, Type>
    {
        ["bindinger"] = typeof(Listemodell<Oppgavegruppe>),
        ["dialogark"] = typeof(Dialogarkmodell),
        ["filer"] = typeof(Filoversikt),
        ["indikatorkatalog"] = typeof(Indikatorkatalogmodell),
        ["kommende"] = typeof(Listemodell<Beslutningslinje>),
        ["oppsummering"] = typeof(Punktliste),
        ["ordliste"] = typeof(Listemodell<Ordpost>),
        ["overforbruk"] = typeof(Overforbruksmodell),
        ["program"] = typeof(Programmodell),
        ["regellinjer"] = typeof(Listemodell<Regellinje>),
        ["risikoliste"] = typeof(Risikomodell),
        ["robekstatus"] = typeof(Robekmodell),
        ["samarbeidstrapp"] = typeof(Samarbeidstrapp),
        ["scenariokort"] = typeof(Scenariooversikt),
        ["sektorliste"] = typeof(Listemodell<Sektorlenke>),
        ["sporsmal"] = typeof(Punktliste),
        ["tiltaksfelt"] = typeof(Listemodell<Tiltaksfeltmodell>),
        ["tiltaksliste"] = typeof(Tiltakstabell),
        ["unntak"] = typeof(Listemodell<Unntakslinje>),
        ["uspesifisert"] = typeof(Uspesifisertmodell),
        ["vedtak"] = typeof(Vedtaksmodell),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The names of all parts.</summary>
    public static ImmutableArray<string> Kjente { get; } = [.. Slag.Keys];

    private Resultat Resultat => grunnlag.Resultat;
    private Innhold Innhold => grunnlag.Innhold;

    /// <summary>Scenario cards.</summary>
    public Scenariobygger Scenarioer { get; } = new(grunnlag);

    /// <summary>The catalogue of indicators.</summary>
    public Indikatorbygger Indikatorer { get; } = new(grunnlag, kapitler);

    /// <summary>Tables of measures.</summary>
    public Tiltaksbygger Tiltak { get; } = new(grunnlag);

    /// <summary>Parts that are there for some pages only: it is no fault when they are empty.</summary>
    public static bool ErValgfri(string navn) => navn is "sporsmal" or "tiltaksfelt" or "unntak";

    /// <summary>The part's values, or null when the edition lacks the data.</summary>
    /// <param name="navn">Name of the part.</param>
    /// <param name="side">The page it stands on.</param>
    /// <param name="figur">Makes a figure of the part ready for a template.</param>
    public object? Lag(string navn, Sidekontekst side, Func<Figure, Figurmodell> figur) => navn switch
    {
        "bindinger" => Bindinger.IsEmpty ? null : Liste(Bindinger),
        "dialogark" => new Dialogarkbygger(grunnlag, _texts).Lag(figur),
        "filer" => grunnlag.Filer.IsEmpty || side.ErTrykk ? null : Filer(side),
        "indikatorkatalog" => Indikatorer.Lag(side),
        "kommende" => Liste(Kommende()),
        "oppsummering" => Innhold.Vedtak?.Oppsummering is { } o
            ? new Punktliste(_texts["oppsummering_av", ("rolle", o.Rolle)], o.Punkter, o.Kilde) : null,
        "ordliste" => ordliste.Alle.IsEmpty ? null : Liste(ordliste.Alle.Select(o => new Ordpost(side.Prefiks + o.Id, o.Ord, o.Definisjon))),
        "overforbruk" => Innhold.Overforbruk is { IsEmpty: false } o ? Overforbruk(o) : null,
        "program" => Innhold.Program is { } p ? Program(p, side) : null,
        "regellinjer" => Resultat.Referanse.Regler.IsEmpty ? null : Liste(Resultat.Referanse.Regler.Select(r => _regler.Linje(Resultat.Referanse, r))),
        "risikoliste" => Innhold.Risikoer is { IsEmpty: false } r ? new Risikobygger(Resultat, _texts).Lag(r, side) : null,
        "robekstatus" => new Robekord(Resultat.Utgave.Kommune, _texts).Del(Resultat.Referanse),
        "samarbeidstrapp" => new Registerbygger(grunnlag).Trapp(),
        "scenariokort" => Scenarioer.Oversikt(side, side.NivåHer),
        "sektorliste" => Innhold.Sektorer is { IsEmpty: false } s
            ? Liste(s.Select(x => new Sektorlenke(x.Navn, x.Budskap, side.Til($"tjenestene/{x.Id}")))) : null,
        // An extract ends with the same questions, with room to write.
        "sporsmal" => side.Medium != Medium.Utdrag && Spørsmål(Spørsmålssted.Kapittel, side.Adresse) is { IsEmpty: false } s ? new Punktliste(_texts["spørsmål_tittel"], s, null) : null,
        "tiltaksfelt" => new Registerbygger(grunnlag).Felt(side),
        "tiltaksliste" => Resultat.Utgave.Tiltak.IsEmpty ? null : Tiltaksliste(side),
        "unntak" => grunnlag.Godtatt.IsEmpty ? null : Liste(grunnlag.Godtatt.Select(Unntak)),
        "uspesifisert" => Resultat.Utgave.Tiltak.IsEmpty ? null : new Registerbygger(grunnlag).Uspesifisert(),
        "vedtak" => Innhold.Vedtak is { } v
            ? new Vedtaksmodell([.. v.Vedtak.Select(x => new Vedtakslinje(x.Tid, x.Organ, x.Tittel, x.Punkter, x.Kilde))], [.. Kommende(v)]) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(navn), navn, "Unknown part."),
    };

    private const int LangFilliste = 40;

    private Filoversikt Filer(Sidekontekst side) => new(
    [
        .. grunnlag.Filer.GroupBy(f => f.Gruppe).OrderBy(g => g.Key).Select(g => (Kode: g.Key.ToString().ToLowerInvariant(), Filer: g)).Select(g => new Filgruppe(
            $"{side.Prefiks}filer-{g.Kode}", _texts[$"filer_{g.Kode}"], _texts[$"filer_{g.Kode}_ingress"],
            [.. g.Filer.Select(f => f with { Href = side.TilFil(f.Href) })], g.Filer.Count() > LangFilliste)),
    ]);

    private Tiltakstabell Tiltaksliste(Sidekontekst side)
    {
        var tabell = Tiltak.Tabell($"{side.Prefiks}tiltakstabell", _texts["tiltak_alle_tittel"], Resultat.Utgave.Tiltak, side, medScenarier: true);
        return tabell with { Kort = new Tiltakskortbygger(Resultat, _texts).Alle(), ErÅpen = side.Medium != Medium.Skjerm };
    }

    /// <summary>The questions of the work sheet that belong to a chapter, sector or scenario.</summary>
    public ImmutableArray<string> Spørsmål(Spørsmålssted sted, string id) =>
        [.. (Innhold.Arbeidsark?.Spørsmål ?? []).Where(g => g.Sted == sted && g.Id == id).SelectMany(g => g.Spørsmål)];

    /// <summary>Decisions to come: the municipality's own, or where it has given none, the dates that the law sets for all.</summary>
    public ImmutableArray<Beslutningslinje> Kommende() =>
        Innhold.Vedtak is { Kommende.IsEmpty: false } egne ? [.. Kommende(egne)] : [Frist("regnskap"), Frist("innstilling"), Frist("budsjett")];

    // Kommuneloven § 14-3: accounts within half a year, budget and plan before the turn of the year, the recommendation public for a fortnight.
    private Beslutningslinje Frist(string hva)
    {
        var kommune = Resultat.Utgave.Kommune;
        (string, Ord)[] tid = hva == "innstilling" ? [] : [("år", kommune.Regnskapsår + 1)];
        (string, Ord)[] navn = hva == "regnskap" ? [("regnskapsår", kommune.Regnskapsår)] : [("fra", kommune.PlanFra), ("til", kommune.PlanTil)];
        return new(_texts[$"frist_{hva}_tid", tid], _texts[$"frist_{hva}_organ"], _texts[$"frist_{hva}_hva", navn], _texts["frist_hjemmel"]);
    }

    /// <summary>Decisions to come, as given.</summary>
    private static IEnumerable<Beslutningslinje> Kommende(Vedtaksoversikt vedtak) =>
        vedtak.Kommende.Select(k => new Beslutningslinje(k.Tid, k.Organ, k.Hva, k.Hjemmel));

    // A list under one name, since a template reaches values by name.
    private static Listemodell<T> Liste<T>(IEnumerable<T> linjer) => new([.. linjer]);

    /// <summary>The tasks of all sectors by how far the municipality is bound to do them.</summary>
    private ImmutableArray<Oppgavegruppe> Bindinger =>
        [.. Enum.GetValues<Bindingsgrad>().Select(b => Oppgaver(b, Innhold.Sektorer ?? [], _texts)).Where(g => !g.Oppgaver.IsEmpty)];

    /// <summary>The tasks of some sectors to which the municipality is bound so far, and what that means.</summary>
    public static Oppgavegruppe Oppgaver(Bindingsgrad grad, ImmutableArray<Sektorstatus> sektorer, Texts texts)
    {
        var kode = grad switch { Bindingsgrad.Rettighet => "rettighet", Bindingsgrad.Lovpålagt => "lovpalagt", _ => "frivillig" };
        return new Oppgavegruppe(texts[$"binding_{kode}"], texts[$"binding_{kode}_forklaring"],
            [.. sektorer.SelectMany(s => s.Oppgaver).Where(o => o.Binding == grad).Select(o => new Oppgavelinje(o.Navn, o.Hjemmel))]);
    }

    /// <summary>What was found in the data and accepted: the first finding in words, and how many there are like it.</summary>
    private Unntakslinje Unntak(Godtatt godtatt)
    {
        var (unntak, flere) = (godtatt.Entry, godtatt.Findings.Length - 1);
        var sted = unntak.Line is { } linje ? _texts["unntak_sted", ("fil", unntak.File), ("linje", Dom.År(linje))] : unntak.File;
        var funn = flere == 0 ? godtatt.Findings[0] : _texts["unntak_flere", ("funn", godtatt.Findings[0]), ("antall", Dom.År(flere))];
        return new Unntakslinje(unntak.Code, sted, Setning(funn), Setning(unntak.Reason), unntak.Role);
    }

    private static string Setning(string tekst) => tekst.Length == 0 || tekst[^1] is '.' or '?' or '!' ? tekst : tekst + ".";

    private Overforbruksmodell Overforbruk(ImmutableArray<Overforbruk> linjer)
    {
        var tall = new Tallord(_texts);
        string Periode(Overforbruk o) => o.Fra == o.Til ? Dom.År(o.Fra) : $"{Dom.År(o.Fra)}–{Dom.År(o.Til)}";
        var sum = _texts["overforbruk_sum", ("antall", linjer.Length), ("beløp", tall.Beløp(linjer.Sum(o => o.Beløp)).Anslag(linjer.Any(o => o.Prognose))), ("fra", linjer.Min(o => o.Fra)), ("til", linjer.Max(o => o.Til))];
        return new Overforbruksmodell(
            [.. linjer.Select(o => new Overforbrukslinje(
                Periode(o), tall.Beløp(o.Beløp), _texts[o.Prognose ? "overforbruk_prognose" : "overforbruk_regnskap"], o.Definisjon, o.Kilde))],
            sum);
    }

    private Programmodell Program(Seminarprogram program, Sidekontekst side)
    {
        Lenke? Kapittel(string? slug) => slug is not null && side.Til(slug) is { } href ? new Lenke(_texts["les_kapittelet"], href) : null;
        return new Programmodell(
            program.Tittel, Dato(program.Dato), program.Sted,
            [.. program.Poster.Select(p => new Programlinje(Klokke(p.Fra), Klokke(p.Til), p.Tittel, p.Rolle, Kapittel(p.Kapittel)))],
            program.Kilde);
    }

    private static string Klokke(TimeOnly tid) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{tid.Hour:00}.{tid.Minute:00}");

    private string Dato(DateOnly dato) =>
        _texts["dato", ("dag", Dom.År(dato.Day)), ("måned", _texts[$"måned_{dato.Month}"]), ("år", Dom.År(dato.Year))];
}

/// <summary>A list for a template.</summary>
/// <param name="Linjer">The items.</param>
public sealed record Listemodell<T>(ImmutableArray<T> Linjer);
