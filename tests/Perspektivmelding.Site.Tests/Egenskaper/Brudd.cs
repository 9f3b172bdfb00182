using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>Where a fault must be named. Line 0 is the file as a whole.</summary>
/// <param name="Fil">File name.</param>
/// <param name="Linje">Line.</param>
/// <param name="Kolonne">Column.</param>
internal readonly record struct Bruddsted(string Fil, int Linje, int Kolonne);

/// <summary>One way to break an edition in one place.</summary>
/// <param name="Navn">What is done.</param>
/// <param name="Kode">The code that must name it.</param>
/// <param name="Gjør">Does it, and says where; null where this edition has nothing of the kind.</param>
internal sealed record Brudd(string Navn, string Kode, Func<Utgavefiler, Draw, Bruddsted?> Gjør)
{
    /// <summary>Every way.</summary>
    internal static IReadOnlyList<Brudd> Alle { get; } = [.. Tabellbrudd.Alle, .. Trebrudd.Alle];
}
