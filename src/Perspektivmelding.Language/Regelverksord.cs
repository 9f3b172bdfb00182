using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Language;

/// <summary>What the rules of calculation are called, how they go in words and what they rest on, in the edition's målform.</summary>
/// <param name="texts">The words of the theme: regel_…_navn, _formel and _grunnlag.</param>
public sealed class Regelverksord(Texts texts)
{
    private static readonly (string Id, string Key)[] Korreksjoner =
        [("-bundne-fond", "bundne_fond"), ("-premieavvik", "premieavvik"), ("-gevinst-tap", "gevinst_tap")];

    /// <summary>Its name.</summary>
    public string Navn(Regel regel) => texts[Nøkkel(regel) + "_navn"];

    /// <summary>Its formula in words; of the corrected result only the corrections that are made.</summary>
    public string Formel(Regel regel) => ErKorrigert(regel)
        ? texts[Nøkkel(regel) + "_formel", ("ledd", string.Concat(Korreksjoner
            .Where(k => regel.Id.Contains(k.Id, StringComparison.Ordinal)).Select(k => texts["regel_korrigert_ledd_" + k.Key])))]
        : texts[Nøkkel(regel) + "_formel"];

    /// <summary>Paragraph, table or agreement behind it.</summary>
    public string Grunnlag(Regel regel) => texts[Nøkkel(regel) + "_grunnlag"];

    /// <summary>Beginning of its keys.</summary>
    internal static string Nøkkel(Regel regel) =>
        "regel_" + (ErKorrigert(regel) ? Regelverk.KorrigertId : regel.Id.Replace('-', '_'));

    private static bool ErKorrigert(Regel regel) => regel.Id.StartsWith(Regelverk.KorrigertId, StringComparison.Ordinal);
}
