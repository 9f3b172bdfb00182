using Perspektivmelding.Model.Økonomistyring;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Site.Figures.Omverden;
using Perspektivmelding.Site.Figures.Tabeller;

namespace Perspektivmelding.Site.Figures.Styring;

/// <summary>Overspending in its three senses, the hidden sources, and whether the budget rests on a real level.</summary>
internal static class Styringstabeller
{
    /// <summary><c>overforbruk-definisjoner</c>: the three senses side by side, three years and their sum.</summary>
    public static DataTable? Definisjoner(FigureContext c)
    {
        var år = Overforbruksanalyse.Analyser(c.Resultat);
        if (år.IsEmpty) return null;
        var valgt = (c.Innhold.Overforbruk ?? []).Select(o => o.Måling?.ToString().ToLowerInvariant()).OfType<string>().ToArray();
        TableRow Rad(string navn, Func<Overforbruksår, decimal?> verdi, bool sum)
        {
            var verdier = år.Select(verdi).ToArray();
            var hele = verdier.All(v => v is not null);
            return new TableRow(
            [
                new(valgt.Contains(navn) ? c["definisjon_valgt", ("navn", c["definisjon_" + navn])] : c["definisjon_" + navn]), .. verdier.Select((v, i) => Cells.Mill(v, Anslag(c, år[i]))),
                sum && hele ? Cells.Mill(verdier.Sum(), år.Any(a => Anslag(c, a))) : Cells.Missing,
            ]);
        }
        return new DataTable
        {
            Slug = "overforbruk-definisjoner",
            Caption = c["definisjon_tabell", ("fra", FigureContext.År(år[0].År)), ("til", FigureContext.År(år[^1].År))],
            Columns = [new(c["kol_hva"], false), .. år.Select(a => new TableColumn(a.ErPrognose ? c["overforbruk_prognose", ("år", FigureContext.År(a.År))] : FigureContext.År(a.År))), new(c["kol_sum"])],
            Rows =
            [
                Rad("budsjettavvik", a => a.Budsjettavvik, true), Rad("korrigert", a => a.KorrigertUnderskudd, true), Rad("merforbruk", a => a.Merforbruk, true),
                Rad("ib", a => a.FondIb, false), Rad("avsetning", a => a.Avsetning, true), Rad("bruk", a => a.Bruk, true), Rad("ub", a => a.FondUb, false),
            ],
            Source = c.Sources.Line(Datadel.Regnskap, Datadel.Balanse, Datadel.Sektor, Datadel.Prognose),
            Note = string.Join(" ", new[] { c["definisjon_merk"], c.Sources.RobekScope }.OfType<string>()),
        };
    }

    /// <summary><c>underbudsjettering</c>: budget against last year's accounts carried forward.</summary>
    public static DataTable? Underbudsjettering(FigureContext c)
    {
        var rader = Realismekontroll.Budsjett(c.Resultat);
        if (rader.IsEmpty) return null;
        var historie = Budsjettkontroll.Realisme(Budsjettkontroll.Avvik(c.Utgave));
        var harHistorie = !historie.IsEmpty;
        return new DataTable
        {
            Slug = "underbudsjettering",
            Caption = c["underbudsjettering_tabell", ("år", FigureContext.År(rader[0].År))],
            Columns =
            [
                new(c["kol_sektor"], false), new(c["underbudsjettering_nivaa"]), new(c["styring_budsjett"]), new(c["underbudsjettering_mangler"]),
                new(c["kol_andel"]), .. harHistorie ? [new TableColumn(c["underbudsjettering_over"], false)] : Array.Empty<TableColumn>(), new(c["kol_status"], false),
            ],
            Rows = [.. rader.Select(r =>
            {
                var anslag = c.Utgave.Sektortall.Any(t => (t.År == r.År || t.År == r.År - 1) && (r.Sektor is null || t.Sektor == r.Sektor) && t.Kilde.Status == Datastatus.Anslag);
                var status = r.ErFunn ? "advarsel" : "oppfylt";
                return new TableRow(
                [
                    new(r.Sektor is { } id ? SektorFigures.Name(c, id) : c["underbudsjettering_sum"]),
                    Cells.Mill(r.FramskrevetRegnskap, anslag), Cells.Mill(r.Budsjett, anslag), Cells.Mill(r.Mangler, anslag, fortegn: true),
                    r.Prosent is { } p ? Cells.Prosent(p, anslag, fortegn: true) : Cells.Missing,
                    .. harHistorie ? [historie.FirstOrDefault(h => h.Sektor == r.Sektor) is { } h
                        ? new TableCell(c["realisme_treff_av", ("antall", FigureContext.År(h.Over)), ("av", FigureContext.År(h.År.Length))]) : Cells.Missing] : Array.Empty<TableCell>(),
                    new(c["underbudsjettering_" + status], Status: status),
                ], r.Sektor is null);
            })],
            Source = c.Sources.Line(Datadel.Sektor, Datadel.Forutsetninger, Datadel.Befolkning),
            Note = c["underbudsjettering_merk"],
        };
    }

    /// <summary><c>skatteanslag</c>: the tax counted on, against what the edition assumes for the country.</summary>
    public static DataTable? Skatt(FigureContext c)
    {
        if (Realismekontroll.Skatt(c.Resultat) is not { } s) return null;
        var anslag = c.Anslag(c.Referanse)["skatt", s.År];
        var status = s.ErFunn ? "advarsel" : "oppfylt";
        return new DataTable
        {
            Slug = "skatteanslag",
            Caption = c["skatteanslag_tabell", ("år", FigureContext.År(s.År))],
            Columns = [new(c["kol_aar"], false), new(c["skatteanslag_innregnet"]), new(c["skatteanslag_forutsatt"]), new(c["skatteanslag_avvik"]), new(c["kol_status"], false)],
            Rows = [new([
                new(FigureContext.År(s.År)), Cells.Number(s.Innregnet, 0, anslag), Cells.Number(s.Forutsatt, 0, anslag),
                s.Prosent is { } p ? Cells.Prosent(p, anslag, fortegn: true) : Cells.Missing,
                new(c["skatteanslag_" + status], Status: status),
            ])],
            Source = c.Sources.Line(Datadel.Budsjett, Datadel.Prognose, Datadel.Forutsetninger, Datadel.Befolkning),
            Note = c["skatteanslag_merk"],
        };
    }

    private static bool Anslag(FigureContext c, Overforbruksår a) => a.År >= c.B
        ? c.Anslag(c.Referanse)["netto_driftsresultat", a.År]
        : c.Utgave.Regnskap.HarAnslag(a.År);
}
