using Perspektivmelding.Charts;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>Cells of figures that are not published: SSB's sign where the data have it, and what the signs mean under the table.</summary>
internal sealed class Manglende(FigureContext c)
{
    private readonly SortedSet<string> _brukt = new(StringComparer.Ordinal);

    /// <summary>The sign in the place of the number, or the dash that says only that it is not here.</summary>
    public TableCell Celle(string indikator, string region, int år)
    {
        var mangel = c.Utgave.Indikatormangler.FirstOrDefault(m => m.Indikatornavn == indikator && m.Region == region && m.År == år);
        if (mangel is null) return Cells.Missing;
        _brukt.Add(mangel.Tegn);
        return new TableCell(mangel.Tegn);
    }

    /// <summary>What the signs used so far mean; null where none was.</summary>
    public string? Forklaring() => _brukt.Count == 0 ? null
        : c["tegn_forklaring", ("tegn", string.Join(", ", _brukt.Select(t => $"{t}{NorwegianNumber.Space}{c["tegn_" + Nøkkel(t)]}")))];

    private static string Nøkkel(string tegn) => tegn switch
    {
        "." => "prikk",
        ".." => "to_prikker",
        "..." => "tre_prikker",
        ":" => "kolon",
        _ => "strek",
    };
}
