using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Usikkerhet;

/// <summary>Fans: how far the simulated futures spread, in bands of 20 per cent around the median, darkest in the middle.</summary>
internal static class VifteFigures
{
    private const int Ytterst = 4;

    /// <summary>Flatter than other charts, so that two fans and their text share a printed page.</summary>
    private const double Flathet = 0.7;

    /// <summary><c>usikkerhet-resultat</c>: korrigert netto driftsresultat of the first scenario.</summary>
    public static Figure? Resultat(FigureContext c) => Vifte(c, c.Referanse, "usikkerhet-resultat", Nøkkeltall.KorrigertNettoDriftsresultatProsent, null);

    /// <summary><c>usikkerhet-fond</c>: disposisjonsfond of the first scenario.</summary>
    public static Figure? Fond(FigureContext c) => Vifte(c, c.Referanse, "usikkerhet-fond", Nøkkeltall.DisposisjonsfondProsent, null);

    /// <summary><c>usikkerhet-gjeld</c>: netto lånegjeld of the first scenario.</summary>
    public static Figure? Gjeld(FigureContext c) => Vifte(c, c.Referanse, "usikkerhet-gjeld", Nøkkeltall.NettoLånegjeldProsent, null);

    /// <summary><c>scenario-…-vifte</c>: korrigert netto driftsresultat of a scenario, on the scale of all.</summary>
    public static Figure? Scenario(FigureContext c, Scenarioresultat s)
    {
        var alle = c.Resultat.Usikkerhet.Scenarier.SelectMany(u => År(c).SelectMany(t => Ender(u, Nøkkeltall.KorrigertNettoDriftsresultatProsent, t))).Append(0m).ToArray();
        return Vifte(c, s, $"scenario-{c.SlugOf(s)}-vifte", Nøkkeltall.KorrigertNettoDriftsresultatProsent, Yearly.Widen(alle.Min(), alle.Max()));
    }

    private static Figure? Vifte(FigureContext c, Scenarioresultat s, string slug, Nøkkeltall n, (decimal, decimal)? domain)
    {
        var u = c.Resultat.Usikkerhet.Scenarier.First(x => ReferenceEquals(x.Scenario, s));
        var til = c.Resultat.Usikkerhet.TilÅr;
        var sist = u.Desiler(n, c.PlanTil);
        var kode = Nøkkeltallskatalog.For(n).Kode;
        // The fund cannot be less than empty: then the lower end is told as what it is.
        var (lav, høy) = (Talltekst.Prosent(sist[0]), Talltekst.Prosent(sist[^1]));
        var harFond = s.Bane[c.B].Beholdning.Disposisjonsfond > 0m;
        var tomt = harFond ? u.FondetTomtInnen(c.PlanTil) : u.FondetTomtVed(c.PlanTil);
        bool anslag = c.Anslag(s)[kode, c.PlanTil];
        Ord Ved(int år, Index desil) => Talltekst.Prosent(u.Desiler(n, år)[desil]).Anslag(c.Anslag(s)[kode, år]);
        var tittel = n == Nøkkeltall.DisposisjonsfondProsent
            ? c["usikkerhet_fond_tittel", ("har_fond", harFond), ("treff", Andelsord.Treff(tomt, u.Antall)), ("framtider", Talltekst.Tall(u.Antall)),
                ("andel", Andelsord.Av(c, tomt, u.Antall)), ("år", c.PlanTil)]
            : c[$"usikkerhet_{(n == Nøkkeltall.NettoLånegjeldProsent ? "gjeld" : "resultat")}_tittel", ("fast", c.Resultat.Usikkerhet.Opphav.IsEmpty),
                ("lav", lav.Anslag(anslag)), ("høy", høy.Anslag(anslag)), ("år", c.PlanTil)];
        var chart = new Chart(slug, tittel, "")
        {
            Height = Flathet,
            Y = ScaleSpec.Linear with { Zero = n != Nøkkeltall.NettoLånegjeldProsent, Domain = domain, Label = c["akse_prosent_inntekter"], Format = Yearly.Format(n) },
            Marks =
            [
                Yearly.Projection(c, til),
                .. Enumerable.Range(1, Ytterst).Reverse().Select(b => Bånd(c, u, n, b)),
                .. Yearly.Goals(c, n),
                Yearly.Line(c, s, n, til, c["usikkerhet_forutsatt"], "regnskap"),
            ],
        };
        return new FigureDraft(chart,
            c[n == Nøkkeltall.DisposisjonsfondProsent ? "usikkerhet_vifte_under_fond" : "usikkerhet_vifte_under", ("navn", c.Navn(s)), ("mål", c.Nøkkeltall(n)), ("fra", FigureContext.År(c.B)), ("til", FigureContext.År(til))],
            Diagram.Linjer, c.Sources.Projection)
        {
            HowMore = c["usikkerhet_regnet", ("antall", Talltekst.Tall(u.Antall)), ("frø", c.Resultat.Usikkerhet.Valg.Frø.ToString(CultureInfo.InvariantCulture))],
            Note = string.Join(" ", new[] { Kompensasjonsord.Forutsatt(c), slug == "usikkerhet-resultat" ? Kompensasjonsord.Spenn(c) : null, c["usikkerhet_merk"] }.OfType<string>()),
            AltValues = [.. new[] { c.PlanTil, til }.Distinct().Select(t => n == Nøkkeltall.DisposisjonsfondProsent
                ? c["usikkerhet_alt_fond", ("år", t), ("treff", Andelsord.Treff(u.FondetTomtVed(t), u.Antall)), ("andel", Andelsord.Av(c, u.FondetTomtVed(t), u.Antall)), ("høy", Ved(t, ^1))]
                : c["usikkerhet_alt", ("år", FigureContext.År(t)), ("lav", Ved(t, 0)), ("midt", Ved(t, 4)), ("høy", Ved(t, ^1))])],
            Table = Tabell(c, slug, tittel, u, s, n, kode),
        }.Finish(c);
    }

    /// <summary>The band that leaves out the <paramref name="bredde"/>'th part of the futures from the middle: 1 is the middle 20 per cent.</summary>
    private static Mark.Band Bånd(FigureContext c, Scenariousikkerhet u, Nøkkeltall n, int bredde)
    {
        var nå = u.Scenario.Bane[c.B].Nøkkeltall[n];
        var navn = c["usikkerhet_baand", ("prosent", FigureContext.År(20 * bredde))];
        return new Mark.Band(navn,
            [new Interval(c.B, nå, nå), .. År(c).Select(t => { var d = u.Desiler(n, t); return new Interval(t, d[Ytterst - bredde], d[Ytterst + bredde]); })])
        {
            Role = "usikkerhet serie-1",
        };
    }

    private static IEnumerable<int> År(FigureContext c) => Enumerable.Range(c.B + 1, c.Resultat.Usikkerhet.TilÅr - c.B);

    private static decimal[] Ender(Scenariousikkerhet u, Nøkkeltall n, int år) => [u.Desiler(n, år)[0], u.Desiler(n, år)[^1]];

    private static TableCell Desil(Scenarioresultat s, string kode, int år, decimal verdi, int prosent) => Cells.Number(verdi, 1,
        new Sporet(false, new Sporreferanse("usikkerhet", FormattableString.Invariant($"{s.Scenario.Id}.{kode}.p{prosent}"), år, verdi)));

    private static DataTable Tabell(FigureContext c, string slug, string tittel, Scenariousikkerhet u, Scenarioresultat s, Nøkkeltall n, string kode) => new()
    {
        Slug = slug,
        Caption = tittel,
        Columns =
        [
            new(c["kol_aar"], false), new(c["usikkerhet_forutsatt"]),
            .. Enumerable.Range(1, 9).Select(d => new TableColumn(c["usikkerhet_desil", ("prosent", FigureContext.År(10 * d))])),
        ],
        Rows = [.. År(c).Select(t => new TableRow(
            [new(FigureContext.År(t)), Cells.Number(s.Bane[t].Nøkkeltall[n], 1, c.Anslag(s)[kode, t]), .. u.Desiler(n, t).Select((v, d) => Desil(s, kode, t, decimal.Round(v, 6, MidpointRounding.AwayFromZero), 10 * (d + 1)))]))],
        Source = c.Sources.Projection,
    };
}
