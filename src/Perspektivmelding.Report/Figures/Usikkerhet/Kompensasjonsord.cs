using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Usikkerhet;

/// <summary>What the simulation assumes of how income makes up for a rise in wages and prices, and what it does to the spread.</summary>
internal static class Kompensasjonsord
{
    private static readonly Andel Alt = new(1m);

    /// <summary>What is assumed: stands beside every fan.</summary>
    public static string Forutsatt(FigureContext c)
    {
        var (nå, etter) = (c.Resultat.Usikkerhet.Valg.Kompensasjon.SammeÅr, c.Resultat.Usikkerhet.Valg.Kompensasjon.ÅretEtter);
        var noeNå = nå > Andel.Null;
        string[] setninger =
        [
            c["kompensasjon_" + (nå == Alt ? "alt" : noeNå ? "noe" : "ingen"), ("prosent", Prosent(nå))],
            .. nå == Alt ? Array.Empty<string>()
                : [c[$"kompensasjon_{(noeNå ? "resten" : "etter")}_{(etter > Andel.Null ? "noe" : "ingen")}", ("prosent", Prosent(etter))]],
        ];
        return string.Join(" ", setninger);
    }

    /// <summary>The spread of the result with no compensation and with all of it; null where nothing spreads.</summary>
    public static string? Spenn(FigureContext c)
    {
        var analyse = c.Resultat.Usikkerhet;
        var andre = analyse.Kompensasjon.Where(k => k.Kompensasjon != analyse.Valg.Kompensasjon)
            .Select(k => (k.Kompensasjon, Lav: Desiler(c, k)[0], Høy: Desiler(c, k)[^1])).ToArray();
        return andre.All(k => k.Lav == k.Høy) ? null
            : string.Join(" ", andre.Select(k => c["kompensasjon_spenn_" + (k.Kompensasjon == Priskompensasjon.Full ? "full" : "ingen"),
                ("lav", Talltekst.Prosent(k.Lav)), ("høy", Talltekst.Prosent(k.Høy)), ("år", FigureContext.År(c.PlanTil))]));
    }

    /// <summary><c>kompensasjon</c>: the first scenario with none, as chosen, and with all.</summary>
    public static DataTable Tabell(FigureContext c) => new()
    {
        Slug = "kompensasjon",
        Caption = c["tabell_kompensasjon", ("navn", c.Navn(c.Referanse)), ("år", FigureContext.År(c.PlanTil))],
        Columns =
        [
            new(c["kol_kompensasjon"], false), new(c["kol_kompensasjon_lav"]), new(c["kol_kompensasjon_midt"]), new(c["kol_kompensasjon_hoy"]),
            new(c["kol_kompensasjon_regler"]), new(c["kol_kompensasjon_robek"]), new(c["kol_kompensasjon_antall"]),
        ],
        Rows = [.. c.Resultat.Usikkerhet.Kompensasjon.Select(k =>
        {
            var desiler = Desiler(c, k);
            TableCell Celle(string kode, decimal verdi, string tekst) =>
                Cells.Tall(tekst, Usikkerhetsspor.Rund(verdi), SannsynlighetFigures.Spor(c, $"{Usikkerhetsspor.Foran(c.Resultat, k)}.{kode}", Usikkerhetsspor.Rund(verdi)), 4);
            TableCell Desil(int d) => Celle(FormattableString.Invariant($"korrigert_netto_driftsresultat_prosent.p{10 * d}"), desiler[d - 1], NorwegianNumber.Format(desiler[d - 1], 1));
            TableCell Andel(string kode, decimal prosent) => Celle(kode, prosent, SannsynlighetFigures.Tekst(prosent));
            return new TableRow(
            [
                new(Navn(c, k.Kompensasjon)), Desil(1), Desil(5), Desil(9),
                k.Utfall.AlleRegler is { } alle ? Andel("alle_handlingsregler", alle) : Cells.Missing,
                Andel("minst_ett_robekkriterium", k.Utfall.NoenRobek), Celle("framtider", k.Utfall.Antall, Talltekst.Tall(k.Utfall.Antall)),
            ]);
        })],
        Source = c.Sources.Projection,
        Note = c["kompensasjon_merk"],
    };

    private static string Navn(FigureContext c, Priskompensasjon k) => c["kompensasjon_rad" + (k == c.Resultat.Usikkerhet.Valg.Kompensasjon ? "_valgt" : ""),
        ("nå", Prosent(k.SammeÅr)), ("etter", Prosent(k.ÅretEtter))];

    private static System.Collections.Immutable.ImmutableArray<decimal> Desiler(FigureContext c, Kompensasjonsutslag k) =>
        k.Utfall.Desiler(Nøkkeltall.KorrigertNettoDriftsresultatProsent, c.PlanTil);

    private static string Prosent(Andel andel) => NorwegianNumber.Prosent(andel.Prosent, 0);
}
