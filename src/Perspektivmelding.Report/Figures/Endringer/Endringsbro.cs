using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Endringer;

/// <summary>What changed since the plan: from the earlier edition's projection to this one's, a step an assumption.</summary>
internal static class Endringsbro
{
    /// <summary><c>endringer-bro</c>: the last plan year that both project.</summary>
    public static Figure? Bro(FigureContext c)
    {
        if (År(c) is not { } år) return null;
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(år.Steg.Max(s => Math.Abs(s.Beløp))));
        var f = c.Fjoråret!;
        var (før, nå) = (c["endringer_for", ("utgave", FigureContext.År(f.Siste.År))], c["endringer_na", ("utgave", FigureContext.År(c.Utgave.År))]);
        var foss = Mark.Waterfall(c.Linje(Linje.NettoDriftsresultat), (før, år.Før),
            år.Steg.Where(s => s.Beløp != 0m).OrderBy(s => s.Ledd == Broledd.Utgangspunkt).Select(s => (Navn(c, s.Ledd), s.Beløp)), nå, format);
        var chart = new Chart("endringer-bro", c["endringer_bro_tittel",
            ("endring", Talltekst.Mill(år.Endring)), ("beløp", Talltekst.Mill(Math.Abs(år.Endring)).Anslag(c.Anslag(f.Oppdatert)["netto_driftsresultat", år.År])), ("år", FigureContext.År(år.År)), ("utgave", FigureContext.År(f.Siste.År))], "")
        {
            X = ScaleSpec.Band,
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks = [foss],
        };
        return new FigureDraft(chart, c["endringer_bro_under", ("år", FigureContext.År(år.År)), ("navn", c.Navn(f.Oppdatert))],
            Diagram.Foss, c.Sources.Line([Datadel.Tidligere, .. Sources.Framskriving]))
        {
            HowMore = c["endringer_bro_regnet"],
            Note = Fasittabeller.Merknad(c, Uendret(c, år)),
            Estimate = (rad, _) => Spor(c, år.År, rad == før ? "for" : rad == nå ? "na" : Forutsetningsbro.Kode(år.Steg.First(s => Navn(c, s.Ledd) == rad).Ledd)) with { ErAnslag = true },
        }.Finish(c);
    }

    // A step, or what the steps join.
    private static Sporet Spor(FigureContext c, int år, string ledd) => c.Fjorårsspor(Fjorårsspor.Endringer, Fjorårsspor.Kode(ledd), år);

    /// <summary><c>endringer-bro</c>: every year that both project, 1 000 kr, so that the row can be summed.</summary>
    public static DataTable? Tabell(FigureContext c)
    {
        if (c.Fjoråret is not { Bro.IsEmpty: false } f) return null;
        bool Anslag(int år) => c.Anslag(f.Oppdatert)["netto_driftsresultat", år];
        var ledd = f.Bro[0].Steg.Select(s => s.Ledd).OrderBy(l => l == Broledd.Utgangspunkt).ToArray();
        return new DataTable
        {
            Slug = "endringer",
            Caption = c["endringer_tabell", ("utgave", FigureContext.År(f.Siste.År)), ("navn", c.Navn(f.Oppdatert))],
            Columns =
            [
                new(c["kol_hva"], false), .. f.Bro.Select(b => new TableColumn(FigureContext.År(b.År))),
            ],
            Rows =
            [
                new([new(c["endringer_for", ("utgave", FigureContext.År(f.Siste.År))]), .. f.Bro.Select(b => Cells.Tusen(b.Før, Spor(c, b.År, "for")))], true),
                .. ledd.Select(l => new TableRow([new(Navn(c, l)), .. f.Bro.Select(b => Fortegn(b[l], Spor(c, b.År, Forutsetningsbro.Kode(l)) with { ErAnslag = Anslag(b.År) }))])),
                new([new(c["endringer_na", ("utgave", FigureContext.År(c.Utgave.År))]), .. f.Bro.Select(b => Cells.Tusen(b.Etter, Spor(c, b.År, "na") with { ErAnslag = Anslag(b.År) }))], true),
            ],
            Source = c.Sources.Line([Datadel.Tidligere, .. Sources.Framskriving]),
            Note = Fasittabeller.Merknad(c, c["endringer_tabell_merk"]),
        };
    }

    /// <summary>Name of a step.</summary>
    public static string Navn(FigureContext c, Broledd ledd) => c["endringer_ledd_" + Forutsetningsbro.Kode(ledd)];

    /// <summary>1 000 kr with a sign.</summary>
    internal static TableCell Fortegn(decimal beløp, Sporet anslag = default) => Drawing.Cells.Tall(NorwegianNumber.Format(beløp, 0, true), beløp, anslag, 0);

    private static Broår? År(FigureContext c) => c.Fjoråret?.Bro.LastOrDefault(b => b.År <= c.PlanTil);

    private static string? Uendret(FigureContext c, Broår år) => år.Steg.Where(s => s.Beløp == 0m).Select(s => Navn(c, s.Ledd)).ToArray() is { Length: > 0 } uten
        ? c["endringer_bro_uendret", ("ledd", c.Liste(uten))] : null;
}
