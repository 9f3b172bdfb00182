using System.Collections.Immutable;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Omverden;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Styring;

/// <summary>Overspending in its three senses, the hidden sources, and whether the budget rests on a real level.</summary>
internal static class Styringstabeller
{
    /// <summary><c>overforbruk-definisjoner</c>: the three senses side by side, three years and their sum.</summary>
    public static DataTable? Definisjoner(FigureContext c)
    {
        var år = Overforbruksanalyse.Analyser(c.Resultat);
        if (år.IsEmpty) return null;
        var valgt = (c.Innhold.Overforbruk ?? []).Select(o => o.Måling?.ToString().ToLowerInvariant()).OfType<string>().ToArray();
        TableRow Rad(string navn, Func<Overforbruksår, decimal?> verdi, Func<Overforbruksår, Sporet> spor, bool sum)
        {
            var verdier = år.Select(verdi).ToArray();
            var hele = verdier.All(v => v is not null);
            return new TableRow(
            [
                new(valgt.Contains(navn) ? c["definisjon_valgt", ("navn", c["definisjon_" + navn])] : c["definisjon_" + navn]), .. verdier.Select((v, i) => Cells.Mill(v, spor(år[i]) with { ErAnslag = Anslag(c, år[i]) })),
                sum && hele ? Cells.Mill(verdier.Sum(), Sporet.Satt(Sporet.Sumform(år.Length), [.. år.Select(spor)]) with { ErAnslag = år.Any(a => Anslag(c, a)) }) : Cells.Missing,
            ]);
        }
        return new DataTable
        {
            Slug = "overforbruk-definisjoner",
            Caption = c["definisjon_tabell", ("fra", FigureContext.År(år[0].År)), ("til", FigureContext.År(år[^1].År))],
            Columns = [new(c["kol_hva"], false), .. år.Select(a => new TableColumn(a.ErPrognose ? c["overforbruk_prognose", ("år", FigureContext.År(a.År))] : FigureContext.År(a.År))), new(c["kol_sum"])],
            Rows =
            [
                Rad("budsjettavvik", a => a.Budsjettavvik, a => Budsjettavvik(c, a.År), true), Rad("korrigert", a => a.KorrigertUnderskudd, a => Sporet.Satt("maks(0, -{0})", Korrigert(c, a.År)), true),
                Rad("merforbruk", a => a.Merforbruk, a => Sporet.Satt("maks(0, {0})", Linje(c, a.År, "merforbruk")), true), Rad("ib", a => a.FondIb, a => Fond(c, a.År - 1), false),
                Rad("avsetning", a => a.Avsetning, a => Linje(c, a.År, "avsetning_disposisjonsfond"), true), Rad("bruk", a => a.Bruk, a => Linje(c, a.År, "bruk_disposisjonsfond"), true),
                Rad("ub", a => a.FondUb, a => Fond(c, a.År), false),
            ],
            Source = c.Sources.Line(Datadel.Regnskap, Datadel.Balanse, Datadel.Sektor, Datadel.Prognose),
            Note = string.Join(" ", new[] { c["definisjon_merk"], c.Sources.RobekScope }.OfType<string>()),
        };
    }

    private static Sporet Budsjettavvik(FigureContext c, int år) =>
        Budsjettkontroll.Avvik(c.Utgave).FirstOrDefault(a => a.År == år) is { } a ? SektorFigures.Avviksspor(c, år, a.Mot) : default;

    private static Sporet Linje(FigureContext c, int år, string kode) => Perspektiv.PerspektivTables.Nominelt(c, år, kode);

    private static Sporet Fond(FigureContext c, int år) => år >= c.B ? c.Anslag(c.Referanse)["disposisjonsfond", år]
        : c.Utgave.Balanse.Gitt(år, Model.Regnskap.Balansepost.Disposisjonsfond) is { } o ? Sporet.Celle("disposisjonsfond", o.Verdi, o.Kilde) : default;

    // Of years before regnskapsår from the accounts, with the corrections that the edition makes.
    private static Sporet Korrigert(FigureContext c, int år)
    {
        if (år >= c.B) return c.Anslag(c.Referanse)["korrigert_netto_driftsresultat", år];
        var k = c.Utgave.Scenarier[0].Forutsetninger.Korreksjoner;
        var korrigert = Linje(c, år, "netto_driftsresultat");
        if (k.BundneFond) korrigert = Sporet.Satt("{0} - ({1} - {2})", korrigert, Linje(c, år, "avsetning_bundne"), Linje(c, år, "bruk_bundne"));
        if (k.Premieavvik) korrigert = Sporet.Satt("{0} - {1}", korrigert, Perspektiv.Endringsspor.Løft(c, år));
        return k.GevinstTap ? Sporet.Satt("{0} - {1}", korrigert, Linje(c, år, "gevinst_tap")) : korrigert;
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
                var (nivå, budsjett) = (Framskrevet(c, rader, r), Sporet.SumAv(rader.Where(x => x.Sektor is not null && (r.Sektor is null || x.Sektor == r.Sektor)).Select(x => Sektortall(c, x, Model.Regnskap.Sektorutgave.Budsjett))));
                var mangler = Sporet.Satt("{0} - {1}", nivå, budsjett);
                return new TableRow(
                [
                    new(r.Sektor is { } id ? SektorFigures.Name(c, id) : c["underbudsjettering_sum"]),
                    Cells.Mill(r.FramskrevetRegnskap, nivå with { ErAnslag = anslag }), Cells.Mill(r.Budsjett, budsjett with { ErAnslag = anslag }), Cells.Mill(r.Mangler, mangler with { ErAnslag = anslag }, fortegn: true),
                    r.Prosent is { } p ? Cells.Prosent(p, Sporet.Satt("{0}/{1}*100", mangler, nivå) with { ErAnslag = anslag }, fortegn: true) : Cells.Missing,
                    .. harHistorie ? [historie.FirstOrDefault(h => h.Sektor == r.Sektor) is { } h
                        ? new TableCell(c["realisme_treff_av", ("antall", FigureContext.År(h.Over)), ("av", FigureContext.År(h.År.Length))]) : Cells.Missing] : Array.Empty<TableCell>(),
                    new(c["underbudsjettering_" + status], Status: status),
                ], r.Sektor is null);
            })],
            Source = c.Sources.Line(Datadel.Sektor, Datadel.Forutsetninger, Datadel.Befolkning),
            Note = c["underbudsjettering_merk"],
        };
    }

    // Each sector's accounts of the year before with the deflator; the sum of them with the cost of a changed population as well.
    private static Sporet Framskrevet(FigureContext c, ImmutableArray<Underbudsjettering> rader, Underbudsjettering r)
    {
        Sporet Ved(string kode) => c.Anslag(c.Referanse)[kode, r.År];
        Sporet Med(Sporet beløp) => Sporet.Satt("R({0}*(1 + {1}/100))", beløp, Ved("deflator"));
        if (r.Sektor is not null) return Med(Sektortall(c, r, Model.Regnskap.Sektorutgave.Regnskap));
        Sporet[] ledd = [.. rader.Where(x => x.Sektor is not null).Select(x => Framskrevet(c, rader, x)), Med(Ved("demografikostnad.faste_priser"))];
        return Sporet.Satt(Sporet.Sumform(ledd.Length), ledd);
    }

    // The budget of the year, or the accounts of the year before.
    private static Sporet Sektortall(FigureContext c, Underbudsjettering r, Model.Regnskap.Sektorutgave utgave) => c.Utgave.Sektortall
        .FirstOrDefault(t => t.Sektor == r.Sektor && t.Utgave == utgave && t.År == (utgave == Model.Regnskap.Sektorutgave.Budsjett ? r.År : r.År - 1)) is { } t ? SektorFigures.Celle(t) : default;

    /// <summary><c>skatteanslag</c>: the tax counted on, against what the edition assumes for the country.</summary>
    public static DataTable? Skatt(FigureContext c)
    {
        if (Realismekontroll.Skatt(c.Resultat) is not { } s) return null;
        var anslag = c.Anslag(c.Referanse)["skatt", s.År].ErAnslag;
        Sporet Ved(string kode) => c.Anslag(c.Referanse)[kode, s.År];
        var (innregnet, forutsatt) = (Sporet.Satt("{0}/{1}", Ved("egen_skatt"), Ved("innbyggere")), Sporet.Satt("{0}/100*{1}", Ved("skatteandel"), Ved("skatt_landsgjennomsnitt")));
        var status = s.ErFunn ? "advarsel" : "oppfylt";
        return new DataTable
        {
            Slug = "skatteanslag",
            Caption = c["skatteanslag_tabell", ("år", FigureContext.År(s.År))],
            Columns = [new(c["kol_aar"], false), new(c["skatteanslag_innregnet"]), new(c["skatteanslag_forutsatt"]), new(c["skatteanslag_avvik"]), new(c["kol_status"], false)],
            Rows = [new([
                new(FigureContext.År(s.År)), Cells.Number(s.Innregnet, 0, innregnet with { ErAnslag = anslag }), Cells.Number(s.Forutsatt, 0, forutsatt with { ErAnslag = anslag }),
                s.Prosent is { } p ? Cells.Prosent(p, Sporet.Satt("({0} - {1})/{1}*100", innregnet, forutsatt) with { ErAnslag = anslag }, fortegn: true) : Cells.Missing,
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
