using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Status;

/// <summary>Findings as tables: KØB, the municipality's own rules, ROBEK.</summary>
internal static class RegelTables
{
    /// <summary><c>kob</c>: value, goal and gap of the three indicators in regnskapsår.</summary>
    public static DataTable Køb(FigureContext c) => new()
    {
        Slug = "kob",
        Caption = c["tabell_kob", ("år", FigureContext.År(c.B))],
        Columns =
        [
            new(c["kol_indikator"], false), new(c["kol_verdi_prosent"]), new(c["kol_maal_prosent"]),
            new(c["kol_avvik_poeng"]), new(c["kol_avvik_mill"]),
        ],
        Rows = [.. c.Referanse.Køb.Where(k => k.År == c.B).Select(k =>
        {
            Sporet anslag = c.Anslag(c.Referanse)[Nøkkeltallskatalog.For(BærekraftFigures.Key(k.Indikator)).Kode, k.År];
            Sporet Del(string del) => c.Anslag(c.Referanse)[$"kob.{OpenDataKode(k.Indikator)}.{del}", k.År] with { ErAnslag = anslag.ErAnslag };
            var status = k.AvvikProsentpoeng >= 0m ? "nadd" : "advarsel";
            return new TableRow(
            [
                Cells.Text(BærekraftFigures.Name(c, k.Indikator)),
                Cells.Prosent(k.Verdi, anslag),
                Cells.Plain(k.Mål, 2, Del("mal") with { ErAnslag = false }),
                Cells.Prosent(k.AvvikProsentpoeng, Del("avvik_prosentpoeng"), fortegn: true) with { Status = status },
                Mill(k.AvvikKroner, Del("avvik_1000kr")),
            ]);
        })],
        Source = c.Sources.Line(Datadel.Regnskap, Datadel.Balanse, Datadel.Pensjon),
        Note = c["kob_regnet"],
    };

    /// <summary><c>regler</c>: the municipality's own rules in the first scenario.</summary>
    public static DataTable? Regler(FigureContext c)
    {
        var s = c.Referanse;
        if (s.Regler.IsEmpty) return null;
        return new DataTable
        {
            Slug = "regler",
            Caption = c["tabell_regler", ("navn", c.Navn(s))],
            Columns =
            [
                new(c["kol_regel"], false), new(c["kol_krav"], false), new(c["kol_periode"], false), new(c["kol_verdi_prosent"]),
                new(c["kol_avvik_poeng"]), new(c["kol_avvik_mill"]), new(c["kol_status"], false),
            ],
            Rows = [.. s.Regler.Select(v =>
            {
                var anslag = Enumerable.Range(v.Fra, v.Til - v.Fra + 1).Where(s.Bane.Har)
                    .Any(t => c.Anslag(s)[Nøkkeltallskatalog.For(v.Regel.Nøkkeltall).Kode, t]);
                var status = Cells.Status(v.Status, v.Regel.Styrke);
                Sporet Del(string del) => c.Anslag(s)[$"handlingsregel.{v.Regel.Id}.{del}", v.Til] with { ErAnslag = anslag };
                return new TableRow(
                [
                    new(v.Regel.Navn),
                    new($"{c.Nøkkeltall(v.Regel.Nøkkeltall)}. {Yearly.Goal(c, v.Regel)}"),
                    new(Period(c, v)),
                    v.Verdi is { } verdi ? Cells.Prosent(verdi, Del("verdi")) : Cells.Missing,
                    v.AvvikProsentpoeng is { } poeng ? Cells.Prosent(poeng, Del("avvik_prosentpoeng"), fortegn: true) : Cells.Missing,
                    v.AvvikKroner is { } kroner ? Mill(kroner, Del("avvik_1000kr")) : Cells.Missing,
                    new(c["status_" + status], Status: status),
                ]);
            })],
            Source = c.Sources.Projection,
            Note = c["tabell_regler_merk"],
        };
    }

    /// <summary><c>robek</c>: criteria a–d of kommuneloven § 28-1, a column a scenario.</summary>
    public static DataTable Robek(FigureContext c) => new()
    {
        Slug = "robek",
        Caption = c["tabell_robek"],
        Columns = [new(c["kol_kriterium"], false), .. c.Resultat.Scenarier.Select(s => new TableColumn(c.Navn(s), false))],
        Rows = [.. Enum.GetValues<Robekkriterium>().Select(k => new TableRow(
        [
            new(c["robek_" + k.ToString().ToLowerInvariant()]),
            .. c.Resultat.Scenarier.Select(s => Criterion(c, s.Robek.First(r => r.Kriterium == k))),
        ]))],
        Source = c.Sources.Projection,
        Note = string.Join(" ", new[] { c["tabell_robek_merk"], c.Sources.RobekScope }.OfType<string>()),
    };

    /// <summary>«Utløses, 2027», «Utløses ikke», «For tidlig å si».</summary>
    public static TableCell Criterion(FigureContext c, Robekvurdering v)
    {
        var svar = c["robek_status_" + v.Status.ToString().ToLowerInvariant()];
        return new(v.Status != Robekstatus.Nei && v.År is { } år ? $"{svar}, {FigureContext.År(år)}" : svar, Status: Cells.Status(v.Status));
    }

    private static string Period(FigureContext c, Regelvurdering v) => v.Regel.Måling.Ord.Periode is { } periode
        ? c[periode, ("fra", v.Fra), ("til", v.Til), ("år", v.VersteÅr ?? v.Til)]
        : FigureContext.År(v.Til);

    /// <summary>A gap in millions with a sign; the exact number is in millions too.</summary>
    private static TableCell Mill(decimal tusen, Sporet anslag) =>
        Cells.Tall(NorwegianNumber.Format(tusen / 1000m, Talltekst.MillDesimaler(tusen), true), tusen / 1000m, anslag, 3);

    private static string OpenDataKode(Købindikator indikator) => indikator switch
    {
        Købindikator.Driftsresultat => "driftsresultat",
        Købindikator.Disposisjonsfond => "disposisjonsfond",
        _ => "netto_lanegjeld",
    };
}
