using System.Globalization;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Perspektiv;

/// <summary>
/// Where the growth of wages, prices and deflator is found: years after regnskapsår in the projection, years before in
/// forutsetninger.yml where it states the very year, else in data/makro.
/// </summary>
internal static class Prisspor
{
    /// <summary>Wages, per cent.</summary>
    public static Sporet Lønn(FigureContext c, int år) => Vekst(c, "lonnsvekst", c.Referanse.Scenario.Forutsetninger.Lønnsvekst, år, p => p.Lønn);

    /// <summary>Prices of purchases, per cent.</summary>
    public static Sporet Pris(FigureContext c, int år) => Vekst(c, "prisvekst", c.Referanse.Scenario.Forutsetninger.Prisvekst, år, p => p.Pris);

    /// <summary>Kommunal deflator, per cent: as published, or weighed from the two.</summary>
    public static Sporet Deflator(FigureContext c, int år)
    {
        if (år > c.B) return c.Anslag(c.Referanse)["deflator", år];
        var f = c.Referanse.Scenario.Forutsetninger;
        if (!f.Lønnsvekst.Verdier.ContainsKey(år) && !f.Prisvekst.Verdier.ContainsKey(år)) return Landet(c, "deflator", år, p => p.Deflator);
        var andel = f.LønnsandelDeflator.Brøk;
        return f.Kilde.Plasser.ContainsKey("lonnsandel_deflator")
            ? Sporet.Satt("({0}*({1}/100) + (1 - {0})*({2}/100))*100", Sporet.Celle("lonnsandel_deflator", andel, f.Kilde.Ved("lonnsandel_deflator")), Lønn(c, år), Pris(c, år))
            : Sporet.Satt(string.Create(CultureInfo.InvariantCulture, $"({andel}*({{0}}/100) + (1 - {andel})*({{1}}/100))*100"), Lønn(c, år), Pris(c, år));
    }

    /// <summary>What the kroner of a year are multiplied by to be kroner of regnskapsår.</summary>
    public static Sporet Faktor(FigureContext c, int år)
    {
        if (år >= c.B) return Sporet.Satt("1/{0}", c.Anslag(c.Referanse)["prisniva", år]);
        Sporet[] vekst = [.. Enumerable.Range(år + 1, c.B - år).Select(t => Deflator(c, t))];
        return Sporet.Satt(string.Join("*", vekst.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"(1 + {{{i}}}/100)"))), vekst);
    }

    private static Sporet Vekst(FigureContext c, string kode, Serie egen, int år, Func<Prisår, Andel> landets)
    {
        if (år > c.B) return c.Anslag(c.Referanse)[kode, år];
        return egen.Verdier.TryGetValue(år, out var verdi)
            ? Sporet.Celle(kode, verdi, egen.Kilde.Ved(år.ToString(CultureInfo.InvariantCulture)))
            : Landet(c, kode, år, landets);
    }

    private static Sporet Landet(FigureContext c, string kolonne, int år, Func<Prisår, Andel> tall)
    {
        if (!c.Utgave.Landstall.Priser.TryGetValue(år, out var p) || !p.Kilde.Plasser.ContainsKey(kolonne)) return default;
        return Sporet.Celle(kolonne, tall(p).Prosent, Landstall.Sted(p.Kilde, kolonne));
    }
}
