using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Veivalg;

/// <summary>Interest and tax together: where the result of the plan's last year ends.</summary>
internal static class RutenettFigure
{
    /// <summary>Room at the sides of the grid, in the axis' unit, so that no mark touches a row's name.</summary>
    private const decimal Luft = 0.5m;

    /// <summary><c>folsomhet-rutenett</c>: korrigert netto driftsresultat, per cent, with mark and colour by whether the goal is met.</summary>
    public static Figure? Rutenett(FigureContext c)
    {
        var analyse = c.Resultat.Følsomhetsanalyse;
        var holder = analyse.Rutenett.Count(r => r.Holder);
        var mål = Talltekst.Mål(analyse.Målverdi);
        var ytterst = (Min: analyse.Rutenett.Min(r => r.Skatt), Max: analyse.Rutenett.Max(r => r.Skatt));
        var chart = new Chart("folsomhet-rutenett", c["rutenett_tittel",
            ("antall", holder), ("av", analyse.Rutenett.Length), ("mål", mål), ("år", FigureContext.År(c.PlanTil))], "")
        {
            X = ScaleSpec.Linear with { Domain = (ytterst.Min - Luft, ytterst.Max + Luft), Nice = false, Label = c["rutenett_akser"], Format = ValueFormat.Tall() with { Sign = true } },
            Y = ScaleSpec.Band with { Bands = [.. analyse.Rutenett.Select(r => r.Rente).Distinct().Order().Select(r => Rad(c, r))] },
            Marks =
            [
                .. from gruppe in new[] { (Holder: true, Rolle: "oppfylt", Marker: Marker.Circle), (Holder: false, Rolle: "brutt", Marker: Marker.Cross) }
                   let ruter = analyse.Rutenett.Where(r => r.Holder == gruppe.Holder).ToArray()
                   where ruter.Length > 0
                   select new Mark.Dot(c["rutenett_" + gruppe.Rolle], [.. ruter.Select(r => new DotItem(r.Skatt, Rad(c, r.Rente))
                   {
                       Label = Vist(r, analyse),
                       Name = $"{Rad(c, r.Rente)}, {NorwegianNumber.Format(r.Skatt, 0, sign: true)}",
                   })])
                   {
                       Role = gruppe.Rolle,
                       Marker = gruppe.Marker,
                       Label = c["rutenett_" + gruppe.Rolle],
                   },
            ],
        };
        return new FigureDraft(chart, c["rutenett_under", ("navn", c.Navn(c.Referanse)), ("fra", c.Kommune.PlanFra), ("år", c.PlanTil), ("mål", mål)],
            Diagram.Rutenett, c.Sources.Projection)
        {
            How = [Regelverk.Prosentandel],
            HowMore = $"{c[analyse.Regel is null ? "rutenett_regnet_kob" : "rutenett_regnet", ("mål", mål)]} {c.Corrections}",
            AltValues = [.. analyse.Rutenett.GroupBy(r => r.Rente).Select(g => c["alt_serie", ("navn", Rad(c, g.Key)),
                ("verdier", c.Liste([.. g.Select(r => Talltekst.Mot(r.Verdi, analyse.Målverdi))]))])],
            Table = Tabell(c, analyse),
        }.Finish(c);
    }

    /// <summary>The value with as many decimals as it takes to see that it is not the goal.</summary>
    private static string Vist(Følsomhetsrute rute, Følsomhetsanalyse analyse) =>
        NorwegianNumber.Format(rute.Verdi, Talltekst.DesimalerMot(rute.Verdi, analyse.Målverdi));

    private static string Rad(FigureContext c, decimal rente) => c["rutenett_rad", ("poeng", NorwegianNumber.Format(rente, 0, sign: true))];

    private static DataTable Tabell(FigureContext c, Følsomhetsanalyse analyse) => new()
    {
        Slug = "folsomhet-rutenett",
        Caption = c["rutenett_tabell", ("år", FigureContext.År(c.PlanTil))],
        Columns =
        [
            new(c["rutenett_rente"], false),
            .. analyse.Rutenett.Select(r => r.Skatt).Distinct().Select(s => new TableColumn(c["rutenett_kolonne", ("prosent", NorwegianNumber.Format(s, 0, sign: true))])),
        ],
        Rows = [.. analyse.Rutenett.GroupBy(r => r.Rente).Select(g => new TableRow(
        [
            new(Rad(c, g.Key)),
            .. g.Select(r => Cells.Tall(Vist(r, analyse), r.Verdi, new Sporet(false, new Sporreferanse(Følsomhetsspor.Id(r), Nøkkeltallskatalog.For(Nøkkeltall.KorrigertNettoDriftsresultatProsent).Kode, c.PlanTil, r.Verdi)), 4)
                with { Status = r.Holder ? "oppfylt" : "brutt" }),
        ]))],
    };
}
