using Perspektivmelding.Charts;

namespace Perspektivmelding.Site.Figures.Styring;

/// <summary>Amounts of this folder's tables.</summary>
internal static class Cells
{
    /// <summary>1 000 kr shown in millions; the exact number is in millions too. Missing stays missing.</summary>
    public static TableCell Mill(decimal? tusen, bool anslag, bool fortegn = false, string? status = null) => tusen is { } t
        ? new(Talltekst.MillTall(t, fortegn), t / 1000m, anslag, status)
        : new(NorwegianNumber.Missing);
}
