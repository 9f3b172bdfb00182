using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;

namespace Perspektivmelding.Figures.Folk;

/// <summary>When what is decided: one year, and the four years of a council.</summary>
internal static class ÅrshjulFigures
{
    private static readonly ImmutableArray<string> Slag = ["lov", "stat", "kommune"];

    /// <summary>
    /// The dates that are the same in every municipality: time limits of the law (kommuneloven chapter 14), when the state
    /// and SSB publish what the council builds on, and the reports that are usual. The words have what, who and the paragraph.
    /// </summary>
    private static readonly ImmutableArray<(string Id, int Måned, int Dag, string Slag)> Faste =
    [
        ("regnskap", 2, 22, "lov"),
        ("kostra-forelopig", 3, 15, "stat"),
        ("arsberetning", 3, 31, "lov"),
        ("tertial-1", 4, 30, "kommune"),
        ("kommuneproposisjon", 5, 15, "stat"),
        ("kostra-endelig", 6, 15, "stat"),
        ("regnskapsvedtak", 6, 30, "lov"),
        ("folketall", 7, 1, "stat"),
        ("tertial-2", 8, 31, "kommune"),
        ("statsbudsjett", 10, 8, "stat"),
        ("budsjettforslag", 10, 31, "kommune"),
        ("innstilling", 12, 1, "lov"),
        ("budsjettvedtak", 12, 31, "lov"),
    ];

    /// <summary><c>arshjul</c>: the year from January to December, with the municipality's own dates where it gives them.</summary>
    public static Figure EttÅr(FigureContext c)
    {
        var egne = c.Innhold.Årshjul?.Hendelser ?? [];
        var hendelser = Faste.Where(f => egne.All(e => e.Erstatter != f.Id)).Select(f => Fast(c, f))
            .Concat(egne.Select(e => new Hendelse(Andel(e.Måned, e.Dag ?? 15), e.Dag is { } dag ? Dato(c, e.Måned, dag) : Stor(Måned(c, e.Måned)), e.Hva, e.Hvem, e.Hjemmel,
                Faste.FirstOrDefault(f => f.Id == e.Erstatter).Slag ?? "kommune")))
            .Concat(c.Innhold.Program is { } p
                ? [new Hendelse(Andel(p.Dato.Month, p.Dato.Day), Dato(c, p.Dato.Month, p.Dato.Day), p.Tittel, null, null, "kommune")] : [])
            .OrderBy(h => h.Sted).ToImmutableArray();
        return Draw(c, "arshjul", c["arshjul_midt"], [.. Enumerable.Range(1, 12).Select(m => c["maaned_kort_" + FigureContext.År(m)])], hendelser,
            egne.IsEmpty ? c["arshjul_kilde"] : $"{c["arshjul_kilde"]} {c.Innhold.Årshjul!.Kilde}", egne.IsEmpty ? c["arshjul_merk"] : null);
    }

    /// <summary><c>arshjul-fire-ar</c>: from the first whole year of a council to the next election, with the plan that rolls.</summary>
    public static Figure FireÅr(FigureContext c)
    {
        // Municipal elections are held in 2019, 2023, 2027 …
        var valg = c.Utgave.År + ((3 - (c.Utgave.År % 4) + 4) % 4);
        var første = valg - 3;
        Hendelse En(string id, int år, int måned, string slag, string? tid = null) => new(
            (år - første + ((måned - 0.5) / 12)) / 4, tid ?? c["arshjul_mnd_aar", ("måned", Stor(Måned(c, måned))), ("år", FigureContext.År(år))],
            c[Key("fire", id), ("fra", FigureContext.År(år + 1)), ("til", FigureContext.År(år + 4))], c[Key("fire", id) + "_hvem"], c[Key("fire", id) + "_hjemmel"], slag);
        ImmutableArray<Hendelse> hendelser =
        [
            .. Enumerable.Range(første, 4).Select(år => En("plan", år, 12, "lov")),
            En("planstrategi", første, 10, "lov", c["arshjul_innen", ("dato", c["arshjul_mnd_aar", ("måned", Måned(c, 10)), ("år", FigureContext.År(første))])]),
            En("utfordring", valg, 3, "kommune", FigureContext.År(valg)),
            En("valg", valg, 9, "lov"),
            En("konstituering", valg, 10, "lov"),
        ];
        return Draw(c, "arshjul-fire-ar", c["arshjul_fire_midt"], [.. Enumerable.Range(første, 4).Select(FigureContext.År)],
            [.. hendelser.OrderBy(h => h.Sted)], c["arshjul_fire_kilde"], null, ("fra", FigureContext.År(første)), ("til", FigureContext.År(valg)));
    }

    private static Hendelse Fast(FigureContext c, (string Id, int Måned, int Dag, string Slag) f)
    {
        var key = Key("arshjul", f.Id);
        var tid = c.HasText(key + "_tid") ? c[key + "_tid"]
            : f.Slag == "lov" ? c["arshjul_innen", ("dato", Dato(c, f.Måned, f.Dag))] : Dato(c, f.Måned, f.Dag);
        return new Hendelse(Andel(f.Måned, f.Dag), tid, c[key], c[key + "_hvem"], c.HasText(key + "_hjemmel") ? c[key + "_hjemmel"] : null, f.Slag);
    }

    private static Figure Draw(
        FigureContext c, string slug, string midt, ImmutableArray<string> deler, ImmutableArray<Hendelse> hendelser, string kilde, string? merknad,
        params (string Name, Ord Value)[] plasser)
    {
        var key = slug.Replace('-', '_');
        var under = c[key + "_under", plasser];
        var alt = $"{c[key + "_alt"]} {string.Join(" ", hendelser.Select(h => $"{h.Tid}: {h.Hva}{(h.Hva.EndsWith('?') ? "" : ".")}"))}";
        var hjul = new Wheel(slug, c[key + "_tittel", plasser], alt)
        {
            Parts = deler,
            Centre = midt,
            Events = [.. hendelser.Select(h => new WheelEvent(h.Sted, h.Tid, h.Hva)
            {
                Role = FigureContext.Rolle(Slag.IndexOf(h.Slag)),
                Kind = c["arshjul_slag_" + h.Slag],
            })],
        };
        return new Figure
        {
            Slug = slug,
            Title = hjul.Title,
            Subtitle = under,
            Alt = alt,
            Source = kilde,
            Note = merknad,
            WideSvg = hjul.Draw(ChartSize.Wide),
            PrintSvg = hjul.Draw(ChartSize.Print),
            NarrowSvg = hjul.Draw(ChartSize.Narrow),
            Table = new DataTable
            {
                Slug = slug,
                Caption = under,
                Columns = [new(c["arshjul_kol_tid"], false), new(c["arshjul_kol_hva"], false), new(c["arshjul_kol_hvem"], false), new(c["arshjul_kol_hjemmel"], false), new(c["arshjul_kol_slag"], false)],
                Rows = [.. hendelser.Select(h => new TableRow([new(h.Tid), new(h.Hva), Cells.Text(h.Hvem), Cells.Text(h.Hjemmel), new(c["arshjul_slag_" + h.Slag])]))],
            },
        };
    }

    private static string Key(string del, string id) => $"{del}_{id.Replace('-', '_')}";

    private static string Måned(FigureContext c, int måned) => c["maaned_" + FigureContext.År(måned)];

    private static string Dato(FigureContext c, int måned, int dag) => c["arshjul_dato", ("dag", FigureContext.År(dag)), ("måned", Måned(c, måned))];

    private static string Stor(string ord) => char.ToUpperInvariant(ord[0]) + ord[1..];

    // Months are drawn equally long, so the last day of each lies at its end.
    private static double Andel(int måned, int dag) => (måned - 1 + ((Math.Min(dag, 31) - 0.5) / 31)) / 12;

    private sealed record Hendelse(double Sted, string Tid, string Hva, string? Hvem, string? Hjemmel, string Slag);
}
