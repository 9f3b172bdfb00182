namespace Perspektivmelding.Language;

/// <summary>Names that cannot be files on every machine.</summary>
public static class Filnavn
{
    private static readonly string[] Reservert =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })];

    /// <summary>True for names that Windows keeps for devices, with whatever ending.</summary>
    public static bool ErReservert(string navn) => Reservert.Contains(navn.Split('.')[0].TrimEnd(' ').ToLowerInvariant());
}
