using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Regnskap;

/// <summary>One year of pension accounting (pensjon.csv). 1 000 kr without arbeidsgiveravgift.</summary>
/// <param name="År">Year.</param>
/// <param name="Premieavvik">The year's premieavvik; positive is income in the year and an asset.</param>
/// <param name="Amortisering">Amortisation of the balance that existed at the end of regnskapsår.</param>
/// <param name="PremiefondBruk">Use of premiefond to pay premium.</param>
/// <param name="Kilde">Where it stands.</param>
public sealed record Pensjonsår(int År, decimal Premieavvik, decimal Amortisering, decimal PremiefondBruk, Kilde Kilde);

/// <summary>Pension by year; a year that is missing counts as 0 (kontrakt.md 6).</summary>
/// <param name="År">Given years.</param>
public sealed record Pensjonsplan(ImmutableSortedDictionary<int, Pensjonsår> År)
{
    /// <summary>No pension data.</summary>
    public static Pensjonsplan Tom { get; } = new(ImmutableSortedDictionary<int, Pensjonsår>.Empty);

    /// <summary>The year's premieavvik, 0 where missing.</summary>
    public decimal Premieavvik(int år) => År.TryGetValue(år, out var p) ? p.Premieavvik : 0m;

    /// <summary>The year's amortisation of the old balance, 0 where missing.</summary>
    public decimal Amortisering(int år) => År.TryGetValue(år, out var p) ? p.Amortisering : 0m;

    /// <summary>The year's use of premiefond, 0 where missing.</summary>
    public decimal PremiefondBruk(int år) => År.TryGetValue(år, out var p) ? p.PremiefondBruk : 0m;
}
