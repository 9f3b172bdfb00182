using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Status;

/// <summary>The municipality's rules year by year in the first scenario.</summary>
internal static class RegelveikartFigure
{
    /// <summary>
    /// <c>regler-veikart</c>: how far each rule is from its goal, in plan years and up to the rule's own year. Plan years
    /// of a rule with a target year are held against the straight path.
    /// </summary>
    public static Figure? Veikart(FigureContext c)
    {
        var s = c.Referanse;
        // A rule whose year is over before the plan begins has no year to show.
        var regler = s.Regler.Select(r => r.Regel).Where(r => r.År is not { } mot || mot >= c.Kommune.PlanFra)
            .DistinctBy(r => Row(c, r)).ToArray();
        return regler.Length == 0 ? null : Utvalg.Første(c, "regler", regler).Tegn(c, vist => Tegn(c, s, vist));
    }

    private static FigureDraft Tegn(FigureContext c, Scenarioresultat s, ImmutableArray<Handlingsregel> regler)
    {
        var til = Math.Min(c.Horisont, Math.Max(c.PlanTil, regler.Max(r => r.År ?? 0)));
        var år = Enumerable.Range(c.Kommune.PlanFra, til - c.Kommune.PlanFra + 1).ToArray();
        var ruter = regler.SelectMany(r => år.Select(t => Vurder(c, r, s.Bane, t))).OfType<Rute>().ToArray();
        var holder = s.Regler.Count(r => r.Status == Regelstatus.Oppfylt);
        var uavklart = s.Regler.Count(r => r.Status == Regelstatus.Uavklart);
        var chart = new Chart("regler-veikart", c["veikart_tittel", ("holder", holder), ("holder_ord", Ord(c, holder, s.Regler.Length)), ("uavklart", uavklart), ("uavklart_ord", Ord(c, uavklart, s.Regler.Length)),
            ("av", s.Regler.Length), ("av_ord", c.Antall(s.Regler.Length))], "")
        {
            Y = ScaleSpec.Linear with { Zero = true, Label = c["veikart_akse"], Format = ValueFormat.Tall(1) with { Sign = true } },
            Marks =
            [
                .. regler.Select((r, i) => Line(c, r, [.. ruter.Where(x => x.Regel == r)], i)),
            ],
        };
        return new FigureDraft(chart, c["veikart_under", ("navn", c.Navn(s))], Diagram.Linjer, c.Sources.Projection)
        {
            How = [Regelverk.Prosentandel],
            HowMore = c["veikart_regnet"],
            Estimate = (t, regel) => ruter.FirstOrDefault(r => r.Rad == regel && FigureContext.År(r.År) == t) is { } rute
                && c.Anslag(s)[Nøkkeltallskatalog.For(rute.Regel.Nøkkeltall).Kode, rute.År],
            Table = Table(c, år, ruter),
        };
    }

    /// <summary>A number of rules in words.</summary>
    private static string Ord(FigureContext c, int antall, int av) => antall switch { 0 => c["veikart_ingen"], 1 => c["veikart_en"], _ => c.Antall(antall, av: av) };

    private static Mark.Line Line(FigureContext c, Handlingsregel regel, ImmutableArray<Rute> ruter, int nummer) =>
        new(Row(c, regel), [.. ruter.Select(r => new Point(r.År, r.Avvik))])
        {
            Role = FigureContext.Rolle(nummer),
            Label = c.Nøkkeltall(regel.Nøkkeltall),
            ValueText = NorwegianNumber.Format(ruter[^1].Avvik, 1, sign: true),
        };

    private static Rute? Vurder(FigureContext c, Handlingsregel regel, Framskrivingsbane bane, int år)
    {
        if (regel.År is { } mot && år > mot) return null;
        if (regel.År is null && år > c.PlanTil) return null;
        var verdi = bane[år].Nøkkeltall[regel.Nøkkeltall];
        var mål = Målbane.For(regel, bane)?.Ved(år) ?? regel.Mål;
        var avvik = regel.Krav == Krav.Minst ? verdi - mål : mål - verdi;
        var status = avvik >= 0m ? Regelstatus.Oppfylt : regel.Styrke == Styrke.Skal ? Regelstatus.Brutt : Regelstatus.Advarsel;
        return new Rute(regel, Row(c, regel), år, verdi, avvik, status);
    }

    private static string Row(FigureContext c, Handlingsregel regel) =>
        c["veikart_rad", ("navn", c.Nøkkeltall(regel.Nøkkeltall)), ("mål", Yearly.Goal(c, regel))];

    private static DataTable Table(FigureContext c, int[] år, Rute[] ruter) => new()
    {
        Slug = "regler-veikart",
        Caption = c["tabell_veikart", ("navn", c.Navn(c.Referanse))],
        Columns =
        [
            new(c["kol_regel"], false), new(c["kol_hva"], false), .. år.Select(t => new TableColumn(FigureContext.År(t))),
        ],
        Rows = [.. ruter.GroupBy(r => r.Rad).SelectMany(g => new[]
        {
            Cells(c, g, c["kol_verdi_prosent"], år, (r, anslag) => Drawing.Cells.Prosent(r.Verdi, anslag)),
            Cells(c, g, c["kol_avvik_poeng"], år, (r, anslag) => Drawing.Cells.Prosent(r.Avvik, Avvik(c, r, anslag), fortegn: true)
                with { Status = Drawing.Cells.Status(r.Status, r.Regel.Styrke) }),
        })],
        Source = c.Sources.Projection,
    };

    private static Sporet Avvik(FigureContext c, Rute rute, Sporet verdi) =>
        Sporet.Satt(rute.Regel.Krav == Krav.Minst ? "{0} - {1}" : "{1} - {0}", verdi, Mål(c, rute));

    // The goal, or for a rule with a target year the straight line to it from regnskapsår.
    private static Sporet Mål(FigureContext c, Rute rute)
    {
        var mål = Sporet.Celle("mal", rute.Regel.Mål, rute.Regel.Kilde.Ved("mal"));
        return Målbane.For(rute.Regel, c.Referanse.Bane) is { } m && m.Til > m.Fra
            ? Sporet.Satt(FormattableString.Invariant($"{{0}} + ({{1}} - {{0}})*({rute.År} - {m.Fra})/({{2}} - {m.Fra})"),
                c.Anslag(c.Referanse)[Nøkkeltallskatalog.For(rute.Regel.Nøkkeltall).Kode, m.Fra], mål, Sporet.Celle("ar", m.Til, rute.Regel.Kilde.Ved("ar")))
            : mål;
    }

    private static TableRow Cells(FigureContext c, IGrouping<string, Rute> ruter, string hva, int[] år, Func<Rute, Sporet, TableCell> cell) =>
    new([
        new(ruter.Key),
        new(hva),
        .. år.Select(t => ruter.FirstOrDefault(r => r.År == t) is { } rute
            ? cell(rute, c.Anslag(c.Referanse)[Nøkkeltallskatalog.For(rute.Regel.Nøkkeltall).Kode, t])
            : Drawing.Cells.Missing),
    ]);

    private sealed record Rute(Handlingsregel Regel, string Rad, int År, decimal Verdi, decimal Avvik, Regelstatus Status);
}
