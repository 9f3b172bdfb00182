using Perspektivmelding.Charts;
using Perspektivmelding.Language;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>Numbers in titles, notes and alternative texts: short, with unit, true minus and no-break spaces.</summary>
internal static class Talltekst
{
    /// <summary>«−3,2 %».</summary>
    public static string Prosent(decimal prosent) => NorwegianNumber.Prosent(prosent);

    /// <summary>A goal without decimals that say nothing: «2 %», «1,75 %».</summary>
    public static string Mål(decimal prosent) => NorwegianNumber.Prosent(prosent, Desimaler(prosent, 2));

    /// <summary>A value held against a goal: as many decimals as it takes to see that they differ, at most three.</summary>
    public static string Mot(decimal prosent, decimal mål) => NorwegianNumber.Prosent(prosent, DesimalerMot(prosent, mål));

    /// <summary>How many decimals that takes, from one to three.</summary>
    public static int DesimalerMot(decimal prosent, decimal mål) => Tallord.DesimalerMot(prosent, mål);

    /// <summary>«+0,6 prosentpoeng».</summary>
    public static string Prosentpoeng(decimal poeng, bool fortegn = true) => NorwegianNumber.Prosentpoeng(poeng, 1, fortegn);

    /// <summary>An amount in 1 000 kr as millions: no decimals, one below ten millions.</summary>
    public static string Mill(decimal tusenKroner, bool fortegn = false) =>
        NorwegianNumber.MillKr(tusenKroner, MillDesimaler(tusenKroner), fortegn);

    /// <summary>The same without the unit, for labels at bars.</summary>
    public static string MillTall(decimal tusenKroner, bool fortegn = false) =>
        NorwegianNumber.Format(tusenKroner / 1000m, MillDesimaler(tusenKroner), fortegn);

    /// <summary>How many decimals the millions of an amount in 1 000 kr are shown with.</summary>
    public static int MillDesimaler(decimal tusenKroner) =>
        Math.Abs(decimal.Round(tusenKroner / 1000m, 1, MidpointRounding.AwayFromZero)) < 10m ? 1 : 0;

    /// <summary>A whole number: «1 234».</summary>
    public static string Tall(decimal tall, int desimaler = 0) => NorwegianNumber.Format(tall, desimaler);

    private static int Desimaler(decimal tall, int høyst)
    {
        var desimaler = høyst;
        while (desimaler > 0 && decimal.Round(tall, desimaler - 1) == decimal.Round(tall, høyst)) desimaler--;
        return desimaler;
    }
}
