using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Tabeller;

/// <summary>Everything that is assumed, with unit, value a year, source and status.</summary>
internal static class ForutsetningTable
{
    /// <summary>
    /// <c>forutsetninger</c>: those of the first scenario, then what other scenarios change. The last column is the
    /// horizon.
    /// </summary>
    public static DataTable Forutsetninger(FigureContext c)
    {
        int[] år = [.. Enumerable.Range(c.B + 1, c.PlanTil - c.B), .. c.Horisont > c.PlanTil ? new[] { c.Horisont } : []];
        var første = c.Referanse.Scenario.Forutsetninger;
        return new DataTable
        {
            Slug = "forutsetninger",
            Caption = c["tabell_forutsetninger"],
            Columns =
            [
                new(c["kol_forutsetning"], false), new(c["kol_enhet"], false), .. år.Select(t => new TableColumn(FigureContext.År(t))),
                new(c["kol_kilde"], false), new(c["kol_status"], false),
            ],
            Rows =
            [
                .. Sources.Series(første).Select(s => Row(c, c.Referanse, c["forutsetning_" + s.Nøkkel], s.Nøkkel, s.Serie, år)),
                .. Rates(første).Select(r => Values(c, c["forutsetning_" + r.Key], c[r.Enhet], r.Serie.Ved, år, r.Serie.Kilde.Tekst is null ? null : r.Serie.Kilde, t => c.Anslag(c.Referanse)[r.Key, t])),
                .. Fixed(første).Select(f => Values(c, c["forutsetning_" + f.Key], c[f.Enhet], _ => f.Verdi, år, null, _ => Fixed(første, f.Key, f.Verdi))),
                .. første.Demografi.Grupper.Select(g => Values(c,
                    c["forutsetning_sats", ("gruppe", g.Gruppe.ToString())], c["enhet_tusen_person"], _ => g.Sats, år, g.Kilde, _ => Sporet.Celle("sats", g.Sats, g.Kilde))),
                .. c.Resultat.Scenarier.Skip(1).SelectMany(s => Changed(c, s, år)),
            ],
            Source = c.Sources.Line(Datadel.Forutsetninger),
        };
    }

    private static IEnumerable<TableRow> Changed(FigureContext c, Scenarioresultat s, int[] år) =>
        Sources.Series(s.Scenario.Forutsetninger).Where(x => s.Scenario.Overstyrt.Contains(x.Nøkkel))
            .Select(x => Row(c, s, c["forutsetning_i_scenario", ("hva", c["forutsetning_" + x.Nøkkel]), ("navn", c.Navn(s))], x.Nøkkel, x.Serie, år));

    /// <summary>The rates of inntektsutjevning, which change with the law.</summary>
    private static IEnumerable<(string Key, Serie Serie, string Enhet)> Rates(Forutsetninger f) =>
    [
        ("symmetrisk", f.Inntektsutjevning.Symmetrisk, "enhet_prosent"),
        ("tillegg", f.Inntektsutjevning.Tillegg, "enhet_prosent"),
        ("grense", f.Inntektsutjevning.Grense, "enhet_prosent"),
        ("finansieringstrekk", f.Inntektsutjevning.Finansieringstrekk, "enhet_kr_innbygger"),
    ];

    /// <summary>The plain numbers of forutsetninger.yml.</summary>
    private static IEnumerable<(string Key, decimal Verdi, string Enhet)> Fixed(Forutsetninger f) =>
    [
        ("lonnsandel_deflator", f.LønnsandelDeflator.Prosent, "enhet_prosent"),
        ("rentepaslag", f.Rentepåslag.Prosent, "enhet_prosentpoeng"),
        ("fastrenteandel", f.Fastrenteandel.Prosent, "enhet_prosent"),
        ("fastrente", f.Fastrente.Prosent, "enhet_prosent"),
        ("avskrivningstid_nye", f.AvskrivningstidNye, "enhet_aar"),
        ("arbeidsgiveravgift", f.Arbeidsgiveravgift.Prosent, "enhet_prosent"),
        ("premieavvik_amortiseringstid", f.PremieavvikAmortiseringstid, "enhet_aar"),
    ];

    // The weight of wages is written as a share and shown as per cent; a default stands in no file.
    private static Sporet Fixed(Forutsetninger f, string key, decimal verdi) => !f.Kilde.Plasser.ContainsKey(key) ? Sporet.Standard(key, verdi, "standardverdi, ikke oppgitt")
        : key == "lonnsandel_deflator" ? Sporet.Av("100*a", Sporet.Celle(key, f.LønnsandelDeflator.Brøk, f.Kilde.Ved(key)))
        : Sporet.Celle(key, verdi, f.Kilde.Ved(key));

    private static TableRow Row(FigureContext c, Scenarioresultat s, string navn, string nøkkel, Serie serie, int[] år) =>
        Values(c, navn, c["enhet_serie_" + nøkkel], serie.Ved, år, serie.Kilde,
            t => c.Anslag(s)[nøkkel, t] is { Referanse: { } r } egen && serie.Ved(t) == r.Verdi ? egen : c.Anslag(s)["forutsatt." + nøkkel, t]);

    private static TableRow Values(FigureContext c, string navn, string enhet, Func<int, decimal?> verdi, int[] år, Kilde? kilde, Func<int, Sporet> spor) => new(
    [
        new(navn),
        new(enhet),
        .. år.Select(t => Cells.Plain(verdi(t), 2, spor(t) with { ErAnslag = kilde?.Status == Datastatus.Anslag })),
        Cells.Text(kilde?.Tekst),
        kilde is null ? Cells.Missing : new(KildeTable.Status(c, kilde.Status)),
    ]);
}
