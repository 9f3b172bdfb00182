using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Balansen;

/// <summary>Pension costs that are put off.</summary>
internal static class PensjonFigure
{
    private const Nøkkeltall Utsatt = Nøkkeltall.AkkumulertPremieavvik;

    /// <summary><c>pensjon</c>: accumulated premieavvik, first scenario; nothing where there never is any.</summary>
    public static Figure? Pensjon(FigureContext c)
    {
        var s = c.Referanse;
        if (s.Bane.År.All(å => å.Nøkkeltall[Utsatt] == 0m)) return null;
        var (fra, til) = (s.Bane[c.B].Nøkkeltall[Utsatt], s.Bane[c.PlanTil].Nøkkeltall[Utsatt]);
        Ord Tekst(decimal beløp, int år) => Talltekst.Mill(beløp).Anslag(c.Anslag(s)[Utsatt, år]);
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(s.Bane.År.Max(å => Math.Abs(å.Nøkkeltall[Utsatt]))));
        var chart = new Chart("pensjon", c["pensjon_tittel",
            ("fra", Tekst(fra, c.B)), ("til", Tekst(til, c.PlanTil)), ("fra_beløp", Tekst(Math.Abs(fra), c.B)), ("til_beløp", Tekst(Math.Abs(til), c.PlanTil)),
            ("b", c.B), ("år", c.PlanTil)], "")
        {
            X = ScaleSpec.Band with { Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks =
            [
                new Mark.Bar(c.Nøkkeltall(Utsatt), [.. s.Bane.År.Select(å => new BarItem(FigureContext.År(å.År), å.Nøkkeltall[Utsatt])
                {
                    Role = å.År == c.B ? "regnskap" : null,
                })])
                {
                    Role = c.Rolle(s),
                    ValueLabels = true,
                    Format = format with { Unit = "" },
                },
            ],
        };
        return new FigureDraft(chart, c["pensjon_under", ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Søyler, c.Sources.Line(Datadel.Balanse, Datadel.Pensjon))
        {
            How = [Regelverk.Amortisering],
            HowMore = c["pensjon_regnet"],
            Estimate = (år, _) => c.Anslag(s)["akkumulert_premieavvik", int.Parse(år, CultureInfo.InvariantCulture)],
        }.Finish(c);
    }
}
