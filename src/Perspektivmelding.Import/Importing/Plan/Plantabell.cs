using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Plan;

/// <summary>A line of a published table.</summary>
/// <param name="Linje">Our line, or one that only § 5-4 has.</param>
/// <param name="Beløp">The amount in each column, as printed; null where nothing is.</param>
/// <param name="Streker">True for each column where a dash is printed: nothing, or zero.</param>
/// <param name="Steder">Where each amount stands.</param>
internal sealed record Planlinje(string Linje, ImmutableArray<decimal?> Beløp, ImmutableArray<bool> Streker, ImmutableArray<SourceSpan> Steder);

/// <summary>A published table after § 5-4 or § 5-6.</summary>
/// <param name="Fil">The file.</param>
/// <param name="Navn">How messages name it: the file, or the sheet of a workbook.</param>
/// <param name="Enhet">The texts around the table, where the unit is told.</param>
/// <param name="Kolonner">Its columns of amounts.</param>
/// <param name="Linjer">The lines that are known.</param>
/// <param name="Ubrukt">Names of lines with amounts that are not known.</param>
internal sealed record Plantabell(
    string Fil, string Navn, ImmutableArray<string> Enhet, ImmutableArray<Plankolonne> Kolonner, ImmutableArray<Planlinje> Linjer, ImmutableArray<string> Ubrukt)
{
    /// <summary>True for § 5-4, whose netto bevilgninger are no line of ours.</summary>
    internal bool ErBevilgning => Finn(Planlinjer.SumGenerelle) is not null || Finn(Planlinjer.Bevilgninger) is not null;

    /// <summary>A line; null when the table has none.</summary>
    internal Planlinje? Finn(string linje) => Linjer.FirstOrDefault(l => l.Linje == linje);

    /// <summary>The printed amount; null when the line or the amount is missing.</summary>
    internal decimal? Trykt(string linje, int kolonne) => Finn(linje)?.Beløp[kolonne];
}
