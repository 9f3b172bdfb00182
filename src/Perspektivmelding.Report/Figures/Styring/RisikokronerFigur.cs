using Perspektivmelding.Binding;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;

namespace Perspektivmelding.Figures.Styring;

/// <summary>What the risks cost if they come true, one by one.</summary>
internal static class RisikokronerFigur
{
    /// <summary>Computed amounts first, then the edition's own.</summary>
    private static readonly bool[] Rekkefølge = [true, false];

    /// <summary><c>risiko-kroner</c>: a bar for each risk with an amount, dearest first; computed ones apart from estimates.</summary>
    public static Figure? Kroner(FigureContext c)
    {
        var risikoer = RisikoFigure.Nummerert(c).Select(r => (r.Navn, r.Risiko, Kroner: Risikoeksponering.For(c.Resultat, r.Risiko)))
            .Where(r => r.Kroner is not null).OrderByDescending(r => r.Kroner!.Beløp).ToArray();
        if (risikoer.Length < 2) return null;
        var størst = risikoer[0].Kroner!;
        var chart = new Chart("risiko-kroner", c["risiko_kroner_tittel", ("beløp", Talltekst.Mill(størst.Beløp).Anslag(
            !størst.Beregnet || risikoer[0].Risiko.Status == Utsagnsstatus.Anslag || c.Anslag(c.Referanse)["netto_driftsresultat", størst.År!.Value]))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr(Talltekst.MillDesimaler(størst.Beløp)) },
            Y = ScaleSpec.Band with { Bands = [.. risikoer.Select(r => r.Navn)], Label = c["kol_risiko"] },
            Marks = [.. from beregnet in Rekkefølge
                        let med = risikoer.Where(r => r.Kroner!.Beregnet == beregnet).ToArray()
                        where med.Length > 0
                        select new Mark.Bar(c[beregnet ? "risiko_kroner_beregnet" : "risiko_kroner_anslag"],
                            [.. med.Select(r => new BarItem(r.Navn, r.Kroner!.Beløp) { Text = Tekst(c, r.Kroner!) })])
                        {
                            Role = beregnet ? "serie-1" : "dempet",
                            Stack = "kroner",
                            ValueLabels = true,
                        }],
        };
        return new FigureDraft(chart, c["risiko_kroner_under"], Diagram.Søyler, c.Sources.Projection)
        {
            HowMore = c["risiko_kroner_regnet"],
            Note = c["risiko_kroner_merk"],
            Estimate = (rad, kolonne) => (risikoer.FirstOrDefault(r => r.Navn == rad) is { Kroner: { } kroner } r ? kroner.Spor(c.Resultat, r.Risiko) : default) with { ErAnslag = kolonne == c["risiko_kroner_anslag"] },
        }.Finish(c);
    }

    private static string Tekst(FigureContext c, Risikoeksponering kroner) => kroner.År is { } år
        ? c["risiko_kroner_verdi", ("beløp", Talltekst.MillTall(kroner.Beløp)), ("år", FigureContext.År(år))]
        : Talltekst.MillTall(kroner.Beløp);
}
