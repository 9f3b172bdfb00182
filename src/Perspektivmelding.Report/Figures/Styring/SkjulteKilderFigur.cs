using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Okonomistyring;

namespace Perspektivmelding.Figures.Styring;

/// <summary>What covered a deficit without showing as one: savings, premieavvik, premiefond.</summary>
internal static class SkjulteKilderFigur
{
    /// <summary><c>skjulte-kilder</c>: a group of bars a year; sources that are never used are left out.</summary>
    public static Figure? Kilder(FigureContext c)
    {
        var rader = SkjulteKilder.Analyser(c.Resultat);
        if (rader.IsEmpty) return null;
        ImmutableArray<(string Key, Func<SkjultKilde, decimal> Verdi)> kilder = [("fond", r => r.FondBruk), ("loft", r => r.Løft), ("premiefond", r => r.PremiefondBruk)];
        var brukt = kilder.Where(k => rader.Any(r => k.Verdi(r) != 0m)).ToArray();
        var nå = rader[0];
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(rader.Max(r => kilder.Max(k => Math.Abs(k.Verdi(r))))));
        var chart = new Chart("skjulte-kilder", c["skjulte_tittel",
            ("beløp", Talltekst.Mill(nå.Dekket).Anslag(c.Anslag(c.Referanse)["akkumulert_premieavvik", nå.År])), ("fond", Talltekst.Mill(nå.FondBruk)),
            ("spart", Talltekst.Mill(Math.Abs(nå.FondBruk)).Anslag(c.Anslag(c.Referanse)["disposisjonsfond", nå.År])), ("pensjon", Talltekst.Mill(Math.Max(0m, nå.Løft) + Math.Max(0m, nå.PremiefondBruk))), ("år", nå.År)], "")
        {
            X = ScaleSpec.Band with { Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks = [.. brukt.Select((k, i) => new Mark.Bar(c["skjulte_kilde_" + k.Key], [.. rader.Select(r => new BarItem(FigureContext.År(r.År), k.Verdi(r) is var v && v != 0m ? v : null)
            {
                Text = Talltekst.MillTall(k.Verdi(r)),
            })])
            {
                Role = FigureContext.Rolle(i),
                ValueLabels = true,
            })],
        };
        return new FigureDraft(chart, c["skjulte_under", ("fra", FigureContext.År(rader[0].År)), ("til", FigureContext.År(rader[^1].År))], Diagram.Søyler,
            c.Sources.Line(Datadel.Regnskap, Datadel.Balanse, Datadel.Pensjon))
        {
            HowMore = c["skjulte_regnet"],
            Note = c["skjulte_definisjon"],
            Table = Tabell(c, rader),
        }.Finish(c);
    }

    private static Sporet Pensjon(FigureContext c, int år, string kolonne, Func<Model.Regnskap.Pensjonsår, decimal> verdi) =>
        c.Utgave.Pensjon.År.TryGetValue(år, out var p) ? Sporet.Celle(kolonne, verdi(p), p.Kilde.Ved(kolonne)) : Sporet.Standard(kolonne, 0m, "ikke oppgitt, regnes som 0");

    // As recorded, else last year's less the use.
    private static Sporet Premiefond(FigureContext c, int år) =>
        c.Utgave.Balanse.Gitt(år, Model.Regnskap.Balansepost.Premiefond) is { } o ? Sporet.Celle("premiefond", o.Verdi, o.Kilde)
        : år <= c.B ? default : Sporet.Satt("{0} - {1}", Premiefond(c, år - 1), Pensjon(c, år, "premiefond_bruk", p => p.PremiefondBruk));

    private static DataTable Tabell(FigureContext c, ImmutableArray<SkjultKilde> rader) => new()
    {
        Slug = "skjulte-kilder",
        Caption = c["skjulte_tabell", ("fra", FigureContext.År(rader[0].År)), ("til", FigureContext.År(rader[^1].År))],
        Columns =
        [
            new(c["kol_aar"], false), new(c["skjulte_fond"]), new(c["skjulte_premieavvik"]), new(c["skjulte_amortisering"]), new(c["skjulte_loft"]),
            new(c["skjulte_utsatt"]), new(c["skjulte_premiefond_bruk"]), new(c["skjulte_premiefond"]),
        ],
        Rows = [.. rader.Select(r =>
        {
            var anslag = c.Anslag(c.Referanse)["akkumulert_premieavvik", r.År];
            var avgift = Perspektiv.Endringsspor.Avgiftsfaktor(c);
            Sporet Ved(string kode) => c.Anslag(c.Referanse)[kode, r.År];
            return new TableRow(
            [
                new(FigureContext.År(r.År)), Cells.Mill(r.FondBruk, Sporet.Satt("{0} - {1}", Ved("bruk_disposisjonsfond"), Ved("avsetning_disposisjonsfond")) with { ErAnslag = c.Anslag(c.Referanse)["disposisjonsfond", r.År] }, fortegn: true),
                Cells.Mill(r.Premieavvik, Ved("premieavvik") with { ErAnslag = anslag }), Cells.Mill(r.Amortisering, Ved("amortisering") with { ErAnslag = anslag }),
                Cells.Mill(r.Løft, Sporet.Satt("R({0}*({1} - {2}))", avgift, Ved("premieavvik"), Ved("amortisering")) with { ErAnslag = anslag }, fortegn: true),
                Cells.Mill(r.Utsatt, Sporet.Satt("R({0}*{1})", avgift, Ved(r.År == c.B ? "balanse.akkumulert_premieavvik" : "premieavvik.akkumulert")) with { ErAnslag = anslag }),
                Cells.Mill(r.PremiefondBruk, Pensjon(c, r.År, "premiefond_bruk", p => p.PremiefondBruk) with { ErAnslag = anslag }), Cells.Mill(r.Premiefond, Premiefond(c, r.År) with { ErAnslag = anslag }),
            ]);
        })],
        Note = c["skjulte_merk"],
    };
}
