using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Pages.Prose;

/// <summary>The formats that may stand after a number's name in prose.</summary>
internal static class Tallformat
{
    private const string UtenFortegn = "uten_fortegn";

    /// <summary>Every format: one of the units, and perhaps <c>uten_fortegn</c>.</summary>
    public static ImmutableArray<string> Kjente { get; } = ["tall", "mill", "tusen", "prosent", "prosentpoeng", UtenFortegn];

    /// <summary>The number in words, or null when a format is unknown or does not fit the unit.</summary>
    public static string? Vis(Oppslag.Tall tall, ReadOnlySpan<string> formater, Tallord ord)
    {
        var verdi = tall.Verdi;
        string? format = null;
        foreach (var navn in formater)
        {
            if (navn == UtenFortegn) verdi = Math.Abs(verdi);
            else if (format is null && Kjente.Contains(navn)) format = navn;
            else return null;
        }
        return (format, tall.Enhet) switch
        {
            (null, Nøkkeltallsenhet.TusenKroner) => ord.Beløp(verdi),
            (null or "prosent", Nøkkeltallsenhet.Prosent) => ord.Prosent(verdi),
            (null, Nøkkeltallsenhet.KronerPerInnbygger) => ord.Kroner(verdi),
            (null, Nøkkeltallsenhet.Personer) => ord.Personer(verdi),
            ("prosentpoeng", Nøkkeltallsenhet.Prosent) => ord.Prosentpoeng(verdi),
            ("mill", Nøkkeltallsenhet.TusenKroner) => ord.Millioner(verdi),
            ("tusen", Nøkkeltallsenhet.TusenKroner) => ord.Tusen(verdi),
            ("tall", Nøkkeltallsenhet.Prosent) => Tallord.Prosenttall(verdi),
            ("tall", _) => NorwegianNumber.Format(verdi),
            _ => null,
        };
    }
}
