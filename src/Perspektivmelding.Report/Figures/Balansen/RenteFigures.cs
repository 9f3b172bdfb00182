using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Balansen;

/// <summary>Debt in kroner, what it costs, and the rates assumed. First scenario.</summary>
internal static class RenteFigures
{
    /// <summary><c>gjeld-kroner</c>: long-term debt, and the part the municipality carries itself.</summary>
    public static Figure Gjeld(FigureContext c)
    {
        var s = c.Referanse;
        var (fra, til) = (s.Bane[c.B].Beholdning.LangsiktigGjeld, s.Bane[c.PlanTil].Beholdning.LangsiktigGjeld);
        var navn = new[] { Nøkkeltall.LangsiktigGjeld, Nøkkeltall.NettoLånegjeld };
        var chart = new Chart("gjeld-kroner", c["gjeld_kroner_tittel",
            ("fra", Talltekst.Mill(fra).Anslag(c.Anslag(s)[navn[0], c.B])), ("til", Talltekst.Mill(til).Anslag(c.Anslag(s)[navn[0], c.PlanTil])), ("b", c.B), ("år", c.PlanTil)], "")
        {
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Marks =
            [
                Yearly.Projection(c, c.Horisont),
                Yearly.Line(c, s, navn[0], c.Horisont, c.Nøkkeltall(navn[0]), "dempet"),
                Yearly.Line(c, s, navn[1], c.Horisont, c.Nøkkeltall(navn[1]), c.Rolle(s)),
            ],
        };
        return new FigureDraft(chart, c["gjeld_kroner_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Linjer, c.Sources.Projection)
        {
            How = [Regelverk.Gjeld, Regelverk.NettoLånegjeld, Regelverk.Minimumsavdrag],
            Estimate = (år, serie) => c.Anslag(s)[
                Nøkkeltallskatalog.For(serie == c.Nøkkeltall(navn[0]) ? navn[0] : navn[1]).Kode, int.Parse(år, CultureInfo.InvariantCulture)],
        }.Finish(c);
    }

    /// <summary><c>renter</c>: interest and instalments, stacked.</summary>
    public static Figure Renter(FigureContext c)
    {
        var s = c.Referanse;
        decimal Sum(int år) => s.Bane[år].Drift[Linje.Renteutgifter] + s.Bane[år].Drift[Linje.Avdrag];
        bool Anslag(int år) => c.Anslag(s)[Linje.Renteutgifter, år] || c.Anslag(s)[Linje.Avdrag, år];
        var (fra, til) = (Sum(c.B), Sum(c.PlanTil));
        Mark.Bar Søyle(Linje linje, string rolle) => new(c.Linje(linje),
            [.. s.Bane.År.Select(å => new BarItem(å.År, å.Drift[linje]))])
        {
            Role = rolle,
            Stack = "sum",
        };
        var chart = new Chart("renter", c["renter_tittel",
            ("fra", Talltekst.Mill(fra).Anslag(Anslag(c.B))), ("til", Talltekst.Mill(til).Anslag(Anslag(c.PlanTil))), ("b", c.B), ("år", c.PlanTil)], "")
        {
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Marks = [Søyle(Linje.Avdrag, "serie-1"), Søyle(Linje.Renteutgifter, "serie-2")],
        };
        return new FigureDraft(chart, c["renter_under", ("navn", c.Navn(s)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(c.Horisont))],
            Diagram.Søyler, c.Sources.Projection)
        {
            How = [Regelverk.Renteutgifter, Regelverk.Minimumsavdrag],
            Estimate = (år, serie) => c.Anslag(s)[
                serie == c.Linje(Linje.Avdrag) ? "avdrag" : "renteutgifter", int.Parse(år, CultureInfo.InvariantCulture)],
        }.Finish(c);
    }

    /// <summary><c>renteforutsetning</c>: the rates that the first scenario assumes.</summary>
    public static Figure? Forutsetning(FigureContext c)
    {
        var f = c.Referanse.Scenario.Forutsetninger;
        var år = Enumerable.Range(c.B + 1, c.Horisont - c.B).Where(t => f.Pengemarkedsrente.Ved(t) is not null).ToArray();
        if (år.Length == 0) return null;
        decimal Marked(int t) => f.Pengemarkedsrente.Ved(t)!.Value;
        decimal Samlet(int t) => f.Fastrenteandel.Brøk * f.Fastrente.Prosent + f.Fastrenteandel.Resten.Brøk * (Marked(t) + f.Rentepåslag.Prosent);
        var anslag = f.Pengemarkedsrente.Kilde.Status == Model.Sporing.Datastatus.Anslag;
        Ord Tekst(decimal rente) => Talltekst.Prosent(rente).Anslag(anslag);
        var prosent = ValueFormat.Prosent();
        Mark.Line Linje(string navn, Func<int, decimal> verdi, string rolle) =>
            Yearly.Line(c, navn, [.. år.Select(t => new Point(t, verdi(t)))], rolle, prosent);
        var chart = new Chart("renteforutsetning", c["rente_tittel",
            ("fra", Tekst(Samlet(år[0]))), ("til", Tekst(Samlet(år[^1]))), ("lav", Tekst(år.Min(Samlet))), ("høy", Tekst(år.Max(Samlet))),
            ("ett_år", år.Length == 1), ("år", år[^1])], "")
        {
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_prosent"], Format = prosent },
            Marks =
            [
                Linje(c["rente_marked"], Marked, "dempet"),
                Linje(c["rente_samlet"], Samlet, c.Rolle(c.Referanse)),
            ],
        };
        return new FigureDraft(chart, c["rente_under", ("fra", år[0]), ("til", år[^1])],
            Diagram.Linjer, c.Sources.Line(Datadel.Forutsetninger))
        {
            HowMore = c["rente_regnet", ("andel", Talltekst.Mål(f.Fastrenteandel.Prosent)), ("fast", Talltekst.Mål(f.Fastrente.Prosent)),
                ("paaslag", Talltekst.Mål(f.Rentepåslag.Prosent))],
            Estimate = (t, serie) => Spor(c, f, int.Parse(t, CultureInfo.InvariantCulture), serie == c["rente_samlet"]),
        }.Finish(c);
    }

    private static Sporet Spor(FigureContext c, Forutsetninger f, int år, bool samlet)
    {
        Sporet Tall(string nøkkel, decimal verdi) => Sporet.Celle(nøkkel, verdi, f.Kilde.Ved(nøkkel));
        var marked = c.Anslag(c.Referanse)["pengemarkedsrente", år];
        var spor = samlet
            ? Sporet.Av("a/100*b + (1 - a/100)*(c + d)", Tall("fastrenteandel", f.Fastrenteandel.Prosent), Tall("fastrente", f.Fastrente.Prosent), marked, Tall("rentepaslag", f.Rentepåslag.Prosent))
            : marked;
        return spor with { ErAnslag = f.Pengemarkedsrente.Kilde.Status == Model.Sporing.Datastatus.Anslag };
    }
}
