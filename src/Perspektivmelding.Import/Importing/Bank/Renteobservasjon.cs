using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Bank;

/// <summary>How often a series is published.</summary>
internal enum Hyppighet
{
    /// <summary>Every bank day.</summary>
    Dag,

    /// <summary>Every month.</summary>
    Måned,

    /// <summary>Every quarter.</summary>
    Kvartal,

    /// <summary>Once a year.</summary>
    År,
}

/// <summary>One published rate.</summary>
/// <param name="Serie">Our name of the series: styringsrente or nowa.</param>
/// <param name="Hyppighet">How often the series is published.</param>
/// <param name="Fra">The first day that the rate is for.</param>
/// <param name="Prosent">Per cent a year.</param>
/// <param name="Sted">Where it stands.</param>
internal sealed record Renteobservasjon(string Serie, Hyppighet Hyppighet, DateOnly Fra, decimal Prosent, SourceSpan Sted);

/// <summary>The mean of a year.</summary>
/// <param name="Serie">The series.</param>
/// <param name="År">The year.</param>
/// <param name="Prosent">Mean of the published rates, four decimals.</param>
/// <param name="Antall">How many there are.</param>
/// <param name="Siste">The last of them.</param>
/// <param name="Helt">True when the year is whole.</param>
/// <param name="Hyppighet">How often the series is published.</param>
internal sealed record Årsrente(string Serie, int År, decimal Prosent, int Antall, DateOnly Siste, bool Helt, Hyppighet Hyppighet);
