using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Plan;

/// <summary>The unit of a published table: what its texts say, else what the size of a municipality allows.</summary>
internal static partial class Planenhet
{
    /// <summary>No municipality has an income as low as this, kr.</summary>
    private const decimal MinsteInntekt = 20_000_000m;

    /// <summary>No municipality has an income as high as this, kr (Oslo has about half of it).</summary>
    private const decimal StørsteInntekt = 200_000_000_000m;

    private static readonly ImmutableArray<(decimal Kroner, string Navn)> Enheter = [(1m, "kroner"), (1_000m, "1000 kr"), (1_000_000m, "mill. kr")];

    /// <summary>Kroner in one of the table's units; null when it cannot be told (reported).</summary>
    internal static (decimal Kroner, string Hvordan)? Finn(Plantabell tabell, DiagnosticBag feil)
    {
        var inntekt = tabell.Kolonner.Select((_, k) => Math.Abs(tabell.Trykt("sum_driftsinntekter", k) ?? tabell.Trykt(Planlinjer.SumGenerelle, k)
            ?? (tabell.Trykt("rammetilskudd", k) ?? 0m) + (tabell.Trykt("skatt", k) ?? 0m))).Where(v => v > 0m).ToArray();
        var mulige = Enheter.Where(e => inntekt.Length > 0 && inntekt.All(v => v * e.Kroner is >= MinsteInntekt and <= StørsteInntekt)).ToArray();
        var sagt = tabell.Enhet.Select(Sagt).OfType<decimal>().Distinct().ToArray();
        if (sagt.Length == 1)
        {
            if (inntekt.Length == 0 || mulige.Any(m => m.Kroner == sagt[0])) return (sagt[0], $"tabellen sier {Navn(sagt[0])}");
            feil.Add(Catalogue.UnitUnknown, new SourceSpan(tabell.Fil), $"{tabell.Navn} sier {Navn(sagt[0])}, men da er inntektene i alt {Planbeløp.Vis(inntekt[0])} {Navn(sagt[0])}, og så mye eller lite har ingen kommune", "rett enheten i tabellen");
            return null;
        }

        if (sagt.Length == 0 && mulige.Length == 1) return (mulige[0].Kroner, $"tabellen sier ikke enheten; størrelsen på inntektene viser at det er {mulige[0].Navn}");
        feil.Add(Catalogue.UnitUnknown, new SourceSpan(tabell.Fil), sagt.Length > 1
            ? $"{tabell.Navn} har flere enheter: {string.Join(" og ", sagt.Select(Navn))}"
            : $"{tabell.Navn} sier ikke enheten, og tallene kan være {(mulige.Length == 0 ? "hva som helst" : string.Join(" eller ", mulige.Select(m => m.Navn)))}",
            "skriv enheten over tabellen, for eksempel «Beløp i 1 000 kroner»");
        return null;
    }

    private static string Navn(decimal kroner) => Enheter.First(e => e.Kroner == kroner).Navn;

    private static decimal? Sagt(string tekst) =>
        Millioner().IsMatch(tekst) ? 1_000_000m : Tusen().IsMatch(tekst) ? 1_000m : Kroner().IsMatch(tekst) ? 1m : null;

    [GeneratedRegex(@"\bmill\b|\bmill\.|\bmillion", RegexOptions.CultureInvariant)]
    private static partial Regex Millioner();

    [GeneratedRegex(@"(?:\bhele|\bheile|\bi|\bbeløp|\btall?|\bkr\.?|\bkroner)\s*1[ .]?000\b|\b1[ .]?000\s*(?:kr|nok)|\btusen\b|\btkr\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tusen();

    [GeneratedRegex(@"\b(?:hele|heile|beløp i|tall? i|alle tall? i|beløp i hele)\s+(?:norske\s+)?(?:kr\b|kroner|nok\b)|^(?:i\s+)?(?:kr|kroner|nok)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Kroner();
}
