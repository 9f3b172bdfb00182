using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>A part of the edition's data, as a reader would name it.</summary>
internal enum Datadel
{
    Regnskap,
    Balanse,
    Budsjett,
    Prognose,
    Befolkning,
    Pensjon,
    Investeringer,
    Forutsetninger,
    Tiltak,
    Sektor,
    Kostra,
    Handlingsregler,
    Priser,
    Kostnadsvekter,
    Tidligere,
}

/// <summary>Source lines: which of the municipality's data a figure rests on, and which published tables stand behind them.</summary>
internal sealed partial class Sources(FigureContext c)
{
    /// <summary>The parts that a projection rests on.</summary>
    public static readonly ImmutableArray<Datadel> Framskriving =
    [
        Datadel.Regnskap, Datadel.Balanse, Datadel.Budsjett, Datadel.Prognose, Datadel.Befolkning, Datadel.Pensjon,
        Datadel.Investeringer, Datadel.Forutsetninger,
    ];

    /// <summary>The parts that are tied to one year, by which they are named.</summary>
    private static readonly ImmutableArray<Datadel> MedÅr = [Datadel.Regnskap, Datadel.Budsjett, Datadel.Prognose, Datadel.Tidligere];

    /// <summary>So many published sources are named; the rest are counted.</summary>
    private const int MaksPublisert = 4;

    private readonly Dictionary<Datadel, ImmutableArray<Kilde>> _kilder = [];
    private string? _framskriving;

    /// <summary>The source line of figures made by the projection.</summary>
    public string Projection => _framskriving ??= Line([.. Framskriving]);

    /// <summary>The source line of a figure that rests on these parts; those without data are left out.</summary>
    public string Line(params Datadel[] deler)
    {
        var med = deler.Where(d => Of(d).Length > 0).ToArray();
        var navn = med.Select(d => c["kilde_" + Key(d), ("år", MedÅr.Contains(d) ? Years(d) : "")]).ToArray();
        var line = c["kilde_linje", ("kommune", c.Kommune.Navn), ("deler", c.Liste(navn))];
        var publisert = Published(med);
        if (publisert.Count > 0) line += " " + c["kilde_publisert", ("utgivere", c.Liste(publisert))];
        // People belong to no accounts.
        return deler.All(d => d == Datadel.Befolkning) ? line : line + " " + Scope;
    }

    /// <summary>Which accounts the figures cover.</summary>
    public string Scope => c[c.Kommune.Omfang == Regnskapsomfang.Konsern ? "omfang_konsern" : "omfang_kasse"];

    /// <summary>
    /// What to know of ROBEK and merforbruk where the accounts are the group's (fag.md 0 and 4): the law judges the
    /// municipality's own. Null where the accounts are those.
    /// </summary>
    public string? RobekScope => c.Kommune.Omfang == Regnskapsomfang.Konsern ? c["omfang_robek"] : null;

    /// <summary>Everywhere the numbers of a part stand, in the order of the data.</summary>
    public ImmutableArray<Kilde> Of(Datadel del)
    {
        if (!_kilder.TryGetValue(del, out var kilder)) _kilder[del] = kilder = [.. Find(del)];
        return kilder;
    }

    /// <summary>Published tables and reports named in the sources of these parts, each once, in order; what there is no room for is counted.</summary>
    private List<string> Published(IEnumerable<Datadel> deler)
    {
        var funnet = new List<string>();
        foreach (var kilde in deler.SelectMany(d => Of(d)))
            foreach (Match treff in PublishedPattern().Matches(kilde.Tekst ?? ""))
                if (!funnet.Contains(treff.Value)) funnet.Add(treff.Value);
        return funnet.Count <= MaksPublisert ? funnet : [.. funnet[..MaksPublisert], c["kilde_publisert_flere", ("antall", c.Antall(funnet.Count - MaksPublisert))]];
    }

    private string Years(Datadel del)
    {
        var år = del switch
        {
            Datadel.Regnskap => c.Utgave.Regnskap.År,
            Datadel.Budsjett => c.Utgave.Budsjett.År,
            Datadel.Tidligere => c.Innhold.Tidligere.Select(t => t.År),
            _ => c.Utgave.Prognose.År,
        };
        var (fra, til) = (år.First(), år.Last());
        return fra == til ? FigureContext.År(fra) : $"{FigureContext.År(fra)}–{FigureContext.År(til)}";
    }

    private IEnumerable<Kilde> Find(Datadel del)
    {
        var u = c.Utgave;
        return del switch
        {
            Datadel.Regnskap => Lines(u.Regnskap),
            Datadel.Budsjett => Lines(u.Budsjett),
            Datadel.Prognose => Lines(u.Prognose),
            Datadel.Balanse => u.Balanse.Beløp.Values.SelectMany(p => p.OrderBy(x => x.Key)).Select(p => p.Value.Kilde),
            Datadel.Befolkning => u.Folketall.Rader.Select(r => r.Kilde),
            Datadel.Pensjon => u.Pensjon.År.Values.Select(p => p.Kilde),
            Datadel.Investeringer => u.Investeringer.Select(i => i.Kilde),
            Datadel.Forutsetninger => Series(u.Forutsetninger).Select(s => s.Serie.Kilde),
            Datadel.Tiltak => u.Tiltak.Select(t => t.Kilde),
            Datadel.Sektor => u.Sektortall.Select(s => s.Kilde),
            Datadel.Kostra => u.Indikatorer.Select(i => i.Kilde),
            Datadel.Handlingsregler => u.Handlingsregler.Select(r => r.Kilde),
            Datadel.Priser => Prices(u),
            Datadel.Kostnadsvekter => u.Landstall.Nøkler.Select(n => n.Kilde),
            Datadel.Tidligere => c.Innhold.Tidligere.Select(t => new Kilde($"resultat-{FigureContext.År(t.År)}.json", 0, c["kilde_tidligere_tekst", ("år", FigureContext.År(t.År))], Datastatus.Prognose)),
            _ => throw new ArgumentOutOfRangeException(nameof(del)),
        };
    }

    // The growth that moves amounts of the first accounts to regnskapsår; the years after have the edition's own assumptions.
    private static IEnumerable<Kilde> Prices(Utgave u) =>
        Model.Analyser.Prisutvikling.For(u, u.Scenarier[0].Forutsetninger).År
            .Where(p => p.År > u.Regnskap.År.First() && p.År <= u.Kommune.Regnskapsår).Select(p => p.Kilde);

    private static IEnumerable<Kilde> Lines(Model.Regnskap.Driftsserie serie) =>
        serie.Beløp.Values.SelectMany(linjer => linjer.OrderBy(l => l.Key)).Select(l => l.Value.Kilde);

    /// <summary>The dated assumptions that are given, with the keys of forutsetninger.yml.</summary>
    public static IEnumerable<(string Nøkkel, Model.Verdier.Serie Serie)> Series(Forutsetninger f)
    {
        var alle = new (string Nøkkel, Model.Verdier.Serie? Serie)[]
        {
            ("lonnsvekst", f.Lønnsvekst), ("prisvekst", f.Prisvekst), ("skatt_landsgjennomsnitt", f.SkattLandsgjennomsnitt),
            ("skatteandel", f.Skatteandel), ("realvekst_rammetilskudd", f.RealvekstRammetilskudd),
            ("eiendomsskatt", f.Eiendomsskatt), ("andre_skatter", f.AndreSkatter), ("renteinntekter", f.Renteinntekter),
            ("utbytter", f.Utbytter), ("gevinst_tap", f.GevinstTap), ("pengemarkedsrente", f.Pengemarkedsrente),
            ("netto_avsetning_bundne", f.NettoAvsetningBundne),
        };
        return alle.Where(s => s.Serie is not null).Select(s => (s.Nøkkel, s.Serie!));
    }

    /// <summary>ASCII name of a part, as in the files and the text keys.</summary>
    public static string Key(Datadel del) => del.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\b(?:SSB(?: tabell)?|KOSTRA) \d{5}\b|\bNorges Bank\b|\bGrønt hefte \d{4}\b|\bProp\. \d+ [A-Z]\b")]
    private static partial Regex PublishedPattern();
}
