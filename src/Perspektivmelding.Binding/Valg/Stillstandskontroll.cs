using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>
/// Series in kroner that stand still while wages and prices grow. For the national tax it is a gross slip: the income of
/// every municipality falls behind its costs, year by year. For other series it may be meant, so it is a note.
/// </summary>
internal sealed class Stillstandskontroll(YamlMapReader les, Kommuneramme ramme, DiagnosticBag feil)
{
    /// <summary>The national average of tax against the growth of wages.</summary>
    internal void KontrollerSkatt(string nøkkel, Serie serie, Serie lønnsvekst)
    {
        if (Stille(serie, lønnsvekst, fra: ramme.Regnskapsår + 1) is not { } stille) return;
        feil.Add(Catalogue.StandingTax, Sted(nøkkel),
            string.Create(CultureInfo.InvariantCulture, $"«{nøkkel}» står stille på {NumberText.Show(stille.Verdi)} kroner {År(stille)}, mens lønna vokser"),
            "skriv deretter: {vekst: …}, veksten i prosent i året, eller legg til årene under «verdier»",
            // A plain number holds always by its own words; a number after a row of years is where the slip is made.
            gross: !serie.Verdier.IsEmpty);
    }

    /// <summary>An amount in 1 000 kr against the growth of prices.</summary>
    internal void KontrollerBeløp(string nøkkel, Serie? serie, Serie prisvekst)
    {
        // One year may well be as the year before; what holds from there on is what deretter says.
        if (serie is null || Stille(serie, prisvekst, fra: ramme.Regnskapsår + 2) is not { } stille || stille.Verdi == 0m || stille.Til - stille.Fra < 2) return;
        feil.Add(Catalogue.StandingSeries, Sted(nøkkel),
            string.Create(CultureInfo.InvariantCulture, $"«{nøkkel}» står stille på {NumberText.Show(stille.Verdi)} (1 000 kr) {År(stille)}, mens prisene vokser"),
            "skal beløpet følge prisene, skriv deretter: {vekst: …}, veksten i prosent i året");
    }

    /// <summary>The years after the last value of a series that are as the year before while something else grows; null when there are none.</summary>
    private (decimal Verdi, int Fra, int Til)? Stille(Serie serie, Serie vekst, int fra)
    {
        var kjent = serie.Verdier.IsEmpty ? ramme.Regnskapsår - 1 : serie.Verdier.Keys.Last();
        var år = Enumerable.Range(fra, Math.Max(0, ramme.Horisont - fra + 1))
            .Where(t => t > kjent && serie.Ved(t) is { } nå && serie.Ved(t - 1) == nå && vekst.Ved(t) > 0m).ToArray();
        return år.Length == 0 ? null : (serie.Ved(år[0])!.Value, år[0] - 1, år[^1]);
    }

    private SourceSpan Sted(string nøkkel) => les.Value(nøkkel) switch
    {
        YamlNode.Map gruppe => gruppe.Find("deretter")?.Value.Span ?? les.At(nøkkel),
        { } verdi => verdi.Span,
        null => les.At(nøkkel),
    };

    private static string År((decimal Verdi, int Fra, int Til) stille) =>
        string.Create(CultureInfo.InvariantCulture, $"fra {stille.Fra} til {stille.Til}");
}
