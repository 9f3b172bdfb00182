using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Status;

/// <summary>The KØB model's three gaps in regnskapsår.</summary>
internal static class BærekraftFigures
{
    /// <summary><c>kob</c>: diverging bars in prosentpoeng, each against its own goal.</summary>
    public static Figure Køb(FigureContext c)
    {
        var vurderinger = c.Referanse.Køb.Where(k => k.År == c.B).ToArray();
        var nådd = vurderinger.Count(k => k.AvvikProsentpoeng >= 0m);
        var søyler = new Mark.Bar(c["kob_serie"], [.. vurderinger.Select(k => new BarItem(Band(c, k), k.AvvikProsentpoeng)
        {
            Role = k.AvvikProsentpoeng >= 0m ? "oppfylt" : "brutt",
            Text = c["kob_avvik", ("poeng", NorwegianNumber.Format(k.AvvikProsentpoeng, 1, sign: true)), ("beløp", Talltekst.Mill(k.AvvikKroner, fortegn: true))],
        })])
        {
            ValueLabels = true,
        };
        var chart = new Chart("kob", c["kob_tittel", ("nådd", nådd), ("nådd_ord", c.Antall(nådd)), ("av", vurderinger.Length), ("år", c.B)], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["kob_akse"], Format = ValueFormat.Tall(1) with { Sign = true } },
            Y = ScaleSpec.Band,
            Marks = [søyler],
        };
        return new FigureDraft(chart, c["kob_under", ("år", FigureContext.År(c.B))], Diagram.Søyler, c.Sources.Line(Datadel.Regnskap, Datadel.Balanse, Datadel.Pensjon))
        {
            How = [c.Korrigert, Regelverk.NettoLånegjeld, Regelverk.Prosentandel],
            HowMore = $"{c.Corrections} {c["kob_regnet"]}",
            Table = Status.RegelTables.Køb(c),
        }.Finish(c);
    }

    /// <summary>«Gjeld: 147,0 %. Mål: høyst 75 %».</summary>
    private static string Band(FigureContext c, Købvurdering k)
    {
        var krav = Købprøving.For(k.Indikator).Krav == Krav.Minst ? "maal_minst" : "maal_hoyst";
        return c["kob_rad", ("navn", c["kob_rad_" + k.Indikator.ToString().ToLowerInvariant()]),
            ("verdi", Talltekst.Mot(k.Verdi, k.Mål)), ("mål", c[krav, ("mål", Talltekst.Mål(k.Mål))])];
    }

    /// <summary>What an indicator is called.</summary>
    public static string Name(FigureContext c, Købindikator indikator) => c.Nøkkeltall(Key(indikator));

    /// <summary>The key figure behind an indicator.</summary>
    public static Nøkkeltall Key(Købindikator indikator) => Købprøving.For(indikator).Nøkkeltall;
}
