using System.Collections.Immutable;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Kart;

/// <summary>
/// Numbers of municipalities as files have them. SSB writes «K-3222» in its series on today's borders (agg_KommSummer), and a
/// spreadsheet makes 301 of 0301.
/// </summary>
internal static class Regionkode
{
    private const int Siffer = 4;
    private const string Sammenhengende = "K-";

    /// <summary>The number that a code is; the code itself where it is none.</summary>
    internal static string Nummer(string kode)
    {
        var uten = kode.StartsWith(Sammenhengende, StringComparison.OrdinalIgnoreCase) ? kode[Sammenhengende.Length..] : kode;
        if (uten.Length == 0 || !uten.All(char.IsAsciiDigit)) return kode;
        return HarMistetNull(uten) ? uten.PadLeft(Siffer, '0') : uten;
    }

    /// <summary>True for three digits: a county has two and a municipality four, so the zero in front is lost.</summary>
    internal static bool HarMistetNull(string kode) => kode.Length == Siffer - 1 && kode.All(char.IsAsciiDigit);

    /// <summary>The axis of municipalities with numbers as codes; a code stays as it is where another has the number already.</summary>
    internal static Dimension Rettet(Dimension akse)
    {
        var koder = akse.Categories.Select(c => c.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var rettet = ImmutableArray.CreateBuilder<Category>(akse.Categories.Length);
        foreach (var verdi in akse.Categories)
            rettet.Add(verdi.Code is { } kode && Nummer(kode) is var nummer && nummer != kode && koder.Add(nummer) ? verdi with { Code = nummer, Label = verdi.Label == kode ? nummer : verdi.Label } : verdi);
        return akse with { Categories = rettet.MoveToImmutable() };
    }
}
