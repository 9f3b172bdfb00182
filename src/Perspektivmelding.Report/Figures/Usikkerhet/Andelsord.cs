using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;

namespace Perspektivmelding.Figures.Usikkerhet;

/// <summary>Shares of the futures as people count, never rounded to none or all, and counted out where they are few.</summary>
internal static class Andelsord
{
    /// <summary>Fewer hits than this are counted out: a share of so few says nothing more.</summary>
    private const int Talt = 10;

    /// <summary>«ingen av de 2 000 framtidene», «3 av 10 000 framtider», «omtrent 1 av 24 framtider», «tre av ti framtider», «22 av 100 framtider».</summary>
    /// <param name="c">Words.</param>
    /// <param name="prosent">Share, per cent.</param>
    /// <param name="antall">How many futures there are.</param>
    public static string Av(FigureContext c, decimal prosent, int antall)
    {
        var (nøkkel, del, av) = Ord(prosent, antall);
        return c["andel_" + nøkkel, ("antall", Talltekst.Tall(del)), ("antall_ord", c.Antall((int)del, Kjønn.Felles)), ("av", Talltekst.Tall(av))];
    }

    /// <summary>The same for prose.</summary>
    public static string Av(Texts texts, decimal prosent, int antall)
    {
        var (nøkkel, del, av) = Ord(prosent, antall);
        return texts["fig_andel_" + nøkkel, ("antall", Talltekst.Tall(del)), ("antall_ord", new Tallord(texts).Antall((int)del)), ("av", Talltekst.Tall(av))];
    }

    /// <summary>In how many of the futures.</summary>
    public static int Treff(decimal prosent, int antall) => (int)decimal.Round(prosent * antall / 100m);

    private static (string Nøkkel, decimal Del, decimal Av) Ord(decimal prosent, int antall)
    {
        var treff = Treff(prosent, antall);
        var rest = antall - treff;
        if (treff == 0) return ("ingen", 0m, antall);
        if (rest == 0) return ("alle", antall, antall);
        return prosent switch
        {
            < 7.5m when treff < Talt => ("talt", treff, antall),
            < 7.5m => ("en_av", 1m, EnAv(prosent)),
            > 92.5m when rest < Talt => ("uten_talt", rest, antall),
            > 92.5m => ("nesten_alle", EnAv(100m - prosent) - 1m, EnAv(100m - prosent)),
            _ when Hele(prosent) % 10m == 0m => ("av_ti", Hele(prosent) / 10m, 10m),
            _ => ("av_hundre", Hele(prosent), 100m),
        };
    }

    // As figures and tables show it, so that words and numbers never differ.
    private static decimal Hele(decimal prosent) => decimal.Round(prosent, 0, MidpointRounding.AwayFromZero);

    /// <summary>One of how many, two figures of it.</summary>
    private static decimal EnAv(decimal prosent)
    {
        var (av, enhet) = (100m / prosent, 1m);
        while (av >= 100m * enhet) enhet *= 10m;
        return decimal.Round(av / enhet, 0, MidpointRounding.AwayFromZero) * enhet;
    }
}
