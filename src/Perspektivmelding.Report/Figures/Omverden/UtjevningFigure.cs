using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Omverden;

/// <summary>What inntektsutjevning does to the tax.</summary>
internal static class UtjevningFigure
{
    private const string Før = "skatt_prosent_av_landet";
    private const string Etter = "skatt_etter_utjevning_prosent_av_landet";

    /// <summary>
    /// <c>skatt-utjevning</c>: tax per inhabitant before and after inntektsutjevning in per cent of the country's, our own as the
    /// model has it for regnskapsår, others where kostra.csv has both.
    /// </summary>
    public static Figure? Utjevning(FigureContext c)
    {
        var år = c.Referanse.Bane[c.B];
        if (c.Referanse.Scenario.Forutsetninger.SkattLandsgjennomsnitt.Ved(c.B) is not { } landet || landet <= 0m || år.Innbyggere <= 0m) return null;
        decimal Prosent(decimal tusenKroner) => 100m * tusenKroner * 1000m / år.Innbyggere / landet;
        var egen = (c.Kommune.Navn, Før: Prosent(år.Drift[Linje.Skatt]), Etter: Prosent(år.Drift[Linje.Skatt] + år.Inntektsutjevning));
        var rader = Andre(c).Prepend(egen).OrderByDescending(r => r.Før).ToArray();
        var format = ValueFormat.Prosent();
        Mark.Dot Prikker(string key, string rolle, Marker form, Func<(string Navn, decimal Før, decimal Etter), decimal> verdi) =>
            new(c[key], [.. rader.Select(r => new DotItem(verdi(r), r.Navn) { Label = format.Text(verdi(r)) })])
            {
                Role = rolle,
                Marker = form,
                Label = c[key],
            };
        var anslag = c.Anslag(c.Referanse)["inntektsutjevning", c.B] || c.Anslag(c.Referanse)[Linje.Skatt, c.B]
            || c.Referanse.Scenario.Forutsetninger.SkattLandsgjennomsnitt.Kilde.Status == Model.Sporing.Datastatus.Anslag;
        var chart = new Chart("skatt-utjevning", c["utjevning_tittel", ("før", format.Text(egen.Før).Anslag(anslag)), ("etter", format.Text(egen.Etter).Anslag(anslag))], "")
        {
            X = ScaleSpec.Linear with { Label = c["utjevning_akse"], Format = format },
            Y = ScaleSpec.Band with { Bands = [.. rader.Select(r => r.Navn)], Label = c["kol_region"] },
            Marks =
            [
                Prikker("utjevning_for", "dempet", Marker.Circle, r => r.Før),
                Prikker("utjevning_etter", "serie-1", Marker.Diamond, r => r.Etter),
                new Mark.RuleX(100m, c["utjevning_landet"]) { Role = "terskel" },
            ],
        };
        return new FigureDraft(chart, c["utjevning_under", ("år", FigureContext.År(c.B))], Diagram.Punkter, c.Sources.Line(Datadel.Regnskap, Datadel.Befolkning, Datadel.Forutsetninger))
        {
            How = [Regelverk.Utjevning],
            HowMore = c["utjevning_regnet"],
            Note = rader.Length == 1 ? c["utjevning_bare_oss"] : null,
            Estimate = (navn, serie) => Spor(c, navn, serie == c["utjevning_etter"]) with { ErAnslag = navn == egen.Navn && anslag },
        }.Finish(c);
    }

    private static Sporet Spor(FigureContext c, string navn, bool etter)
    {
        if (navn != c.Kommune.Navn)
        {
            var region = Rader(c, Før).First(i => i.Navn == navn).Region;
            var i = Rader(c, etter ? Etter : Før).First(i => i.Region == region);
            return Sporet.Celle(i.Indikatornavn, i.Verdi, i.Kilde);
        }
        Sporet Ved(string kode) => c.Anslag(c.Referanse)[kode, c.B];
        var skatt = etter ? Sporet.Satt("({0} + {1})", Ved("skatt"), Ved("inntektsutjevning")) : Ved("skatt");
        return Sporet.Satt("100*{0}*1000/{1}/{2}", skatt, Ved("innbyggere"), Ved("skatt_landsgjennomsnitt"));
    }

    private static Indikator[] Rader(FigureContext c, string navn) =>
        [.. c.Utgave.Indikatorer.Where(i => i.Indikatornavn == navn && i.År == c.B && i.Region != c.Kommune.Nummer && i.Navn != c.Kommune.Navn).DistinctBy(i => i.Region)];

    private static IEnumerable<(string Navn, decimal Før, decimal Etter)> Andre(FigureContext c)
    {
        var etter = Rader(c, Etter);
        foreach (var før in Rader(c, Før).DistinctBy(i => i.Navn))
            if (etter.FirstOrDefault(i => i.Region == før.Region) is { } e) yield return (før.Navn, før.Verdi, e.Verdi);
    }
}
