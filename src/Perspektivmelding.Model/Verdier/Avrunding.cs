namespace Perspektivmelding.Model.Verdier;

/// <summary>The contract's R: to whole 1 000 kr, half away from zero (kontrakt.md 6).</summary>
public static class Avrunding
{
    /// <summary>Rounds an amount in 1 000 kr to whole 1 000 kr, half away from zero.</summary>
    public static decimal R(decimal beløp) => Math.Round(beløp, 0, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Removes the last-digit noise of a mean of quotients before it is held against a limit, so that three thirds are
    /// one. Twenty decimals: far finer than any real difference.
    /// </summary>
    public static decimal UtenRegnestøy(decimal verdi) => Math.Round(verdi, 20, MidpointRounding.AwayFromZero);
}
