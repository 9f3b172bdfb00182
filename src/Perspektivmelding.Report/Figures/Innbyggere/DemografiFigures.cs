using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Framskriving;

namespace Perspektivmelding.Figures.Innbyggere;

/// <summary>What a changing population costs: year by year, by service, and by age.</summary>
internal static class DemografiFigures
{
    /// <summary><c>demografikostnad</c>: what each year's change in population costs, prices of regnskapsår.</summary>
    public static Figure? Kostnad(FigureContext c)
    {
        var s = c.Referanse;
        var år = s.Bane.År.Where(å => å.År > c.B).ToArray();
        if (år.All(å => å.Demografikostnad == 0m)) return null;
        var sum = s.Bane.År.Where(å => å.År > c.B && å.År <= c.PlanTil).Sum(å => å.Demografikostnad);
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(år.Max(å => Math.Abs(å.Demografikostnad)))) with { Sign = true };
        var chart = new Chart("demografikostnad", c["demografi_tittel", ("kostnad", Talltekst.Mill(sum)),
            ("beløp", Talltekst.Mill(Math.Abs(sum)).Anslag(år.Any(å => å.År <= c.PlanTil && c.Anslag(s)["demografikostnad", å.År]))), ("år", c.PlanTil), ("b", c.B)], "")
        {
            X = ScaleSpec.Band with { Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks =
            [
                new Mark.Bar(c["demografi_serie"], [.. år.Select(å => new BarItem(FigureContext.År(å.År), å.Demografikostnad))])
                {
                    Role = c.Rolle(s),
                    ValueLabels = true,
                    Format = format with { Unit = "" },
                },
            ],
        };
        return new FigureDraft(chart, c["demografi_under", ("b", FigureContext.År(c.B)), ("fra", FigureContext.År(c.B + 1)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Søyler, c.Sources.Line(Datadel.Befolkning, Datadel.Forutsetninger))
        {
            How = [Regelverk.Demografi],
            Note = c["demografi_merk", ("kostnad", Talltekst.Mill(sum)), ("år", c.PlanTil)],
            Estimate = (t, _) => c.Anslag(s)["demografikostnad", int.Parse(t, CultureInfo.InvariantCulture)],
            Table = Perspektiv.PerspektivTables.Demografi(c),
        }.Finish(c);
    }

    /// <summary><c>demografikostnad-tjeneste</c>: the yearly cost at the end, split on services by delkostnadsnøklene.</summary>
    public static Figure? PerTjeneste(FigureContext c)
    {
        var kostnad = new Demografikostnad(c.Utgave, c.Referanse.Scenario.Forutsetninger);
        var år = Demografikostnad.Framtidsår(c.Kommune);
        if (!kostnad.SkillerEldre) return null;
        var deler = kostnad.PerTjeneste(år).OrderByDescending(d => d.Beløp).ToArray();
        if (deler.Length == 0 || deler.All(d => d.Beløp == 0m)) return null;
        var (mest, minst) = (deler[0], deler[^1]);
        // The split is ours, whatever the population and the rates rest on.
        static Ord Tekst(decimal beløp) => Talltekst.Mill(beløp).Anslag(true);
        var chart = new Chart("demografikostnad-tjeneste", c["demografikostnad_tjeneste_tittel", ("mest", Tekst(mest.Beløp)), ("minst", Tekst(minst.Beløp)),
            ("tjeneste", Navn(mest.Tjeneste)), ("tjenesten", Tjenester.Tjenesteord.ISetning(Navn(mest.Tjeneste))), ("minste", Tjenester.Tjenesteord.ISetning(Navn(minst.Tjeneste))), ("beløp", Tekst(Math.Abs(mest.Beløp))), ("fall", Tekst(Math.Abs(minst.Beløp))), ("år", år)], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = Format(deler.Max(d => Math.Abs(d.Beløp))) },
            Y = ScaleSpec.Band with { Bands = [.. deler.Select(d => Navn(d.Tjeneste))], Label = c["demografikostnad_tjeneste_kol"] },
            Marks =
            [
                new Mark.Bar(c["demografikostnad_serie"], [.. deler.Select(d => new BarItem(Navn(d.Tjeneste), d.Beløp))])
                {
                    Role = "serie-1",
                    ValueLabels = true,
                    Format = Format(deler.Max(d => Math.Abs(d.Beløp))) with { Unit = "" },
                },
            ],
        };
        return new FigureDraft(chart, c["demografikostnad_tjeneste_under", ("b", FigureContext.År(c.B)), ("år", FigureContext.År(år))],
            Diagram.Søyler, c.Sources.Line(Datadel.Befolkning, Datadel.Forutsetninger, Datadel.Kostnadsvekter))
        {
            How = [Regelverk.Demografi],
            HowMore = c["demografikostnad_tjeneste_regnet"],
            Note = c["demografikostnad_tjeneste_merk"],
            Estimate = (rad, _) =>
            {
                var del = deler.First(d => Navn(d.Tjeneste) == rad);
                return Spor(c, Demografispor.Kode(del.Tjeneste), år, del.Beløp) with { ErAnslag = true };
            },
        }.Finish(c);

        string Navn(string tjeneste) => c["demografikostnad_tjeneste_navn_" + tjeneste];
    }

    /// <summary><c>aldring-2040</c>: the yearly cost at the end by age group, those of retirement age told apart.</summary>
    public static Figure? Aldring(FigureContext c)
    {
        var kostnad = new Demografikostnad(c.Utgave, c.Referanse.Scenario.Forutsetninger);
        var år = Demografikostnad.Framtidsår(c.Kommune);
        if (kostnad.Aldring(år) is not { } aldring || !kostnad.År.Contains(år)) return null;
        var grupper = kostnad.Akkumulert(år).Reverse().ToArray();
        if (grupper.All(g => g.Beløp == 0m)) return null;
        var format = Format(grupper.Max(g => Math.Abs(g.Beløp)));
        Mark.Bar Søyler(string navn, string rolle, Func<Gruppekostnad, bool> hvilke) => new(navn, [.. grupper.Where(hvilke).Select(g => new BarItem(g.Gruppe.ToString(), g.Beløp))])
        {
            Role = rolle,
            Stack = "alder",
            ValueLabels = true,
            Format = format with { Unit = "" },
        };
        var chart = new Chart("aldring-2040", c["aldring_2040_tittel", ("kostnad", Talltekst.Mill(aldring)),
            ("beløp", Talltekst.Mill(Math.Abs(aldring)).Anslag(c.Anslag(c.Referanse)["demografikostnad", år])),
            ("flere", grupper.Where(g => g.Gruppe.Fra >= Demografikostnad.Pensjonsalder).Sum(g => g.Personer)), ("år", år), ("b", c.B)], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Y = ScaleSpec.Band with { Bands = [.. grupper.Select(g => g.Gruppe.ToString())], Label = c["kol_alder"] },
            Marks =
            [
                Søyler(c["aldring_2040_eldre"], "serie-1", g => g.Gruppe.Fra >= Demografikostnad.Pensjonsalder),
                Søyler(c["aldring_2040_yngre"], "dempet", g => g.Gruppe.Fra < Demografikostnad.Pensjonsalder),
            ],
        };
        return new FigureDraft(chart, c["aldring_2040_under", ("b", FigureContext.År(c.B)), ("år", FigureContext.År(år))],
            Diagram.Søyler, c.Sources.Line(Datadel.Befolkning, Datadel.Forutsetninger))
        {
            How = [Regelverk.Demografi],
            HowMore = c["aldring_2040_regnet"],
            Estimate = (rad, _) =>
            {
                var gruppe = grupper.First(g => g.Gruppe.ToString() == rad);
                return Spor(c, Demografispor.Kode(gruppe.Gruppe), år, gruppe.Beløp) with { ErAnslag = c.Anslag(c.Referanse)["demografikostnad", år] };
            },
        }.Finish(c);
    }

    private static Sporet Spor(FigureContext c, string kode, int år, decimal beløp) => new(false, new Sporreferanse(Demografispor.Kjøring, kode, år, beløp));

    private static ValueFormat Format(decimal størst) => ValueFormat.MillKr(størst < 10000m ? 1 : 0) with { Sign = true };
}
