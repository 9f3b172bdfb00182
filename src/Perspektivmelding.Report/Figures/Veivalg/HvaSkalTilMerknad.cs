using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Omverden;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Regnskap;

namespace Perspektivmelding.Figures.Veivalg;

/// <summary>What the amounts of the goal search are like, in words under the figure.</summary>
internal static class HvaSkalTilMerknad
{
    /// <summary>«About as much as» is said of what lies within this share of the amount.</summary>
    private const decimal OmtrentLik = 0.15m;

    /// <summary>The debt that stands, a service to compare the cut with, and eiendomsskatt against today's; null where there is nothing to say.</summary>
    public static string? Om(FigureContext c, Målsøksanalyse søk) =>
        string.Join(" ", new[] { Utenfor(c, søk), Gjeld(c, søk), Tjeneste(c, søk), Skatt(c, søk) }.OfType<string>()) is { Length: > 0 } ord ? ord : null;

    private static string? Utenfor(FigureContext c, Målsøksanalyse søk) => søk.Hovedmål.Uavklarte is { IsEmpty: false } regler
        ? c["sannsynlighet_utenfor", ("regler", c.Liste([.. regler.Select(r => $"«{r.Navn}»")]))]
        : null;

    /// <summary>The rule on debt that is met by income alone.</summary>
    private static string? Gjeld(FigureContext c, Målsøksanalyse søk) => søk.Mål
        .Where(m => m.Art == Målart.EnRegel && søk.For(m, Virkemiddel.Eiendomsskatt) is Målsøkssvar.Funnet { GjeldenStår: true })
        .Select(m => c["hva_skal_til_star_merk", ("regel", HvaSkalTilFigure.Navn(c, m)),
            ("beløp", Talltekst.Mill(((Målsøkssvar.Funnet)søk.For(m, Virkemiddel.Eiendomsskatt)!).Verdi).Anslag(HvaSkalTilFigure.Anslag(c)))]).FirstOrDefault();

    /// <summary>The service that costs about as much as the cut, else the dearest one that the cut is larger than.</summary>
    private static string? Tjeneste(FigureContext c, Målsøksanalyse søk)
    {
        var tall = c.Utgave.Sektortall.Where(s => s is { Utgave: Sektorutgave.Regnskap, Netto: > 0m }).ToArray();
        if (tall.Length == 0 || Størst(søk, Virkemiddel.Kutt) is not { } kutt) return null;
        var år = tall.Max(s => s.År);
        var årets = tall.Where(s => s.År == år).ToArray();
        var nær = årets.MinBy(s => Math.Abs(s.Netto - kutt))!;
        var lik = Math.Abs(nær.Netto - kutt) <= OmtrentLik * kutt;
        var valgt = lik ? nær : årets.Where(s => s.Netto < kutt).MaxBy(s => s.Netto);
        return valgt is null ? null : c["hva_skal_til_sammenlikn", ("omtrent", lik), ("beløp", Talltekst.Mill(kutt).Anslag(HvaSkalTilFigure.Anslag(c))),
            ("sektor", SektorFigures.Name(c, valgt.Sektor)), ("kostnad", Talltekst.Mill(valgt.Netto)), ("år", FigureContext.År(år))];
    }

    private static string? Skatt(FigureContext c, Målsøksanalyse søk)
    {
        if (Størst(søk, Virkemiddel.Eiendomsskatt) is not { } skatt) return null;
        return c["hva_skal_til_skatt", ("beløp", Talltekst.Mill(skatt).Anslag(HvaSkalTilFigure.Anslag(c))), ("dagens", Talltekst.Mill(søk.Eiendomsskatt)),
            ("prosent", søk.Eiendomsskatt > 0m ? Talltekst.Mål(Math.Round(100m * skatt / søk.Eiendomsskatt)) : "")];
    }

    /// <summary>What the widest goal takes; where nothing meets it, the largest amount that meets another.</summary>
    private static decimal? Størst(Målsøksanalyse søk, Virkemiddel virkemiddel)
    {
        var funnet = søk.Mål.Select(m => (Mål: m, Svar: søk.For(m, virkemiddel))).Where(x => x.Svar is Målsøkssvar.Funnet { GjeldenStår: false })
            .Select(x => (x.Mål, ((Målsøkssvar.Funnet)x.Svar!).Verdi)).ToArray();
        return funnet.Length == 0 ? null
            : funnet.Where(x => x.Mål == søk.Hovedmål).Select(x => (decimal?)x.Verdi).FirstOrDefault() ?? funnet.Max(x => x.Verdi);
    }
}
