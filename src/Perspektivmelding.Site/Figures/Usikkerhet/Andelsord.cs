using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Figures.Usikkerhet;

/// <summary>Probabilities as people count: «i 7 av 10 framtider».</summary>
internal static class Andelsord
{
    /// <summary>«ingen», «under 1 av 20», «omtrent 1 av 20», «3 av 10», «over 19 av 20», «alle».</summary>
    /// <param name="c">Words.</param>
    /// <param name="prosent">Probability, per cent.</param>
    public static string Av10(FigureContext c, decimal prosent) => c["andel_" + Nøkkel(prosent), ("antall", Talltekst.Tall(Tideler(prosent)))];

    /// <summary>The same for prose.</summary>
    public static string Av10(Texts texts, decimal prosent) => texts["fig_andel_" + Nøkkel(prosent), ("antall", Talltekst.Tall(Tideler(prosent)))];

    private static string Nøkkel(decimal prosent) => prosent switch
    {
        0m => "ingen",
        100m => "alle",
        < 5m => "faa",
        < 7.5m => "en_av_tjue",
        > 95m => "mange",
        > 92.5m => "nitten_av_tjue",
        _ => "av_ti",
    };

    private static decimal Tideler(decimal prosent) => decimal.Round(prosent / 10m, 0, MidpointRounding.AwayFromZero);
}
