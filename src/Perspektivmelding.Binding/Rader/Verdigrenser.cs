using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>What an assumption can be, and what it usually is.</summary>
/// <param name="Minst">Below is an error.</param>
/// <param name="Høyst">Above is an error.</param>
/// <param name="AndelUnder">A value between 0 and this was probably written as a share instead of per cent; 0 = no such check.</param>
/// <param name="VanligMinst">Below is a warning.</param>
/// <param name="VanligHøyst">Above is a warning.</param>
/// <param name="GrovtMinst">Below can only be a slip.</param>
/// <param name="GrovtHøyst">Above can only be a slip.</param>
/// <param name="AndelErFeil">A share in the place of per cent is impossible here, not only unlikely.</param>
internal sealed record Verdigrenser(
    decimal Minst, decimal Høyst, decimal AndelUnder, decimal VanligMinst, decimal VanligHøyst, decimal? GrovtMinst = null, decimal? GrovtHøyst = null, bool AndelErFeil = false)
{
    private const decimal Ubegrenset = 1_000_000_000_000m;

    /// <summary>Any amount, 1 000 kr.</summary>
    internal static Verdigrenser Beløp { get; } = new(-Ubegrenset, Ubegrenset, 0, -Ubegrenset, Ubegrenset);

    /// <summary>Yearly growth, per cent.</summary>
    internal static Verdigrenser Vekst { get; } = new(-99, 1000, 0.15m, -10, 15, -25, 30);

    /// <summary>Real growth, per cent; small values are usual.</summary>
    internal static Verdigrenser Realvekst { get; } = new(-99, 1000, 0, -10, 15, -25, 30);

    /// <summary>Interest, per cent.</summary>
    internal static Verdigrenser Rente { get; } = new(-20, 100, 0.15m, -2, 15, -10, 50);

    /// <summary>A margin on top of interest, percentage points; small values are usual.</summary>
    internal static Verdigrenser Påslag { get; } = new(-20, 100, 0, -2, 5, -10, 20);

    /// <summary>A part of a whole, per cent.</summary>
    internal static Verdigrenser Prosentandel { get; } = new(0, 100, 1, 0, 100);

    /// <summary>A rate of the tax equalisation, per cent: 64 or 35, never below 1.</summary>
    internal static Verdigrenser Utjevningssats { get; } = new(0, 100, 1.01m, 0, 100, AndelErFeil: true);

    /// <summary>Per cent of the national tax; no municipality is below a tenth of it.</summary>
    internal static Verdigrenser AvLandet { get; } = new(0, 10_000, 5, 30, 500, null, 1_000, AndelErFeil: true);

    /// <summary>Kroner per inhabitant that every municipality pays for the rest.</summary>
    internal static Verdigrenser Trekk { get; } = new(-Ubegrenset, Ubegrenset, 0, -5_000, 5_000, -100_000, 100_000);

    /// <summary>Tax per inhabitant, kr.</summary>
    internal static Verdigrenser SkattPerInnbygger { get; } = new(0, Ubegrenset, 0, 5_000, 500_000, 500, 5_000_000);

    /// <summary>A share between 0 and 1.</summary>
    internal static Verdigrenser Andel { get; } = new(0, 1, 0, 0, 1);

    /// <summary>A number of years.</summary>
    internal static Verdigrenser År { get; } = new(0.01m, 500, 0, 1, 100);

    /// <summary>Reports a value that is impossible or unusual; true when it can be used.</summary>
    internal bool Kontroller(Located<decimal> verdi, string navn, DiagnosticBag feil)
    {
        var tall = verdi.Value.ToString(CultureInfo.InvariantCulture);
        if (verdi.Value < Minst || verdi.Value > Høyst)
        {
            feil.Add(Catalogue.OutOfRange, verdi.Span, $"«{navn}» kan ikke være {tall}",
                Høyst == 1m && verdi.Value is > 1m and <= 100m
                    ? string.Create(CultureInfo.InvariantCulture, $"skriv {verdi.Value / 100m:0.####} hvis det er {verdi.Value:0.####} prosent; verdien er en andel fra 0 til 1")
                    : string.Create(CultureInfo.InvariantCulture, $"verdien skal være fra {Minst} til {Høyst}"));
            return false;
        }

        if (AndelErFeil && verdi.Value > 0 && verdi.Value < AndelUnder)
        {
            feil.Add(Catalogue.OutOfRange, verdi.Span, $"«{navn}» kan ikke være {tall} prosent",
                string.Create(CultureInfo.InvariantCulture, $"prosent skrives som prosent: skriv {(verdi.Value * 100m):0.####}"));
            return false;
        }

        if (verdi.Value > 0 && verdi.Value < AndelUnder)
        {
            feil.Add(Catalogue.LooksLikeShare, verdi.Span, $"«{navn}» er {tall} prosent",
                string.Create(CultureInfo.InvariantCulture, $"skriv {(verdi.Value * 100m):0.####} hvis det er {(verdi.Value * 100m):0.####} prosent"));
        }
        else if (verdi.Value < VanligMinst || verdi.Value > VanligHøyst)
        {
            var grovt = verdi.Value < GrovtMinst || verdi.Value > GrovtHøyst;
            feil.Add(Catalogue.UnusualValue, verdi.Span, grovt ? $"«{navn}» er {tall}, {(verdi.Value > VanligHøyst ? "mer" : "mindre")} enn det kan være" : $"«{navn}» er {tall}, som er uvanlig", "sjekk tallet og enheten", grovt);
        }

        return true;
    }
}
