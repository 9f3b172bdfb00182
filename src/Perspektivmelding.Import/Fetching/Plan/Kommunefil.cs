using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fetching;

/// <summary>What kommune.yml of an edition says of what to fetch; null or empty where it says nothing.</summary>
/// <param name="Nummer">Kommunenummer.</param>
/// <param name="Sammenlikning">Kommunenummer of those to compare with.</param>
/// <param name="Regnskapsår">Year of the accounts.</param>
/// <param name="Omfang">kasse or konsern.</param>
public sealed record Kommunefil(string? Nummer, ImmutableArray<string> Sammenlikning, int? Regnskapsår, string? Omfang)
{
    /// <summary>Reads it in a folder; nothing of all where there is no such file.</summary>
    /// <param name="mappe">Folder of the edition, as the user wrote it.</param>
    public static Checked<Kommunefil> Les(string mappe)
    {
        var feil = new DiagnosticBag();
        var tom = new Kommunefil(null, [], null, null);
        var sti = Path.Combine(mappe, EditionLayout.Kommune);
        if (!File.Exists(sti)) return feil.With(tom);
        var vist = sti.Replace('\\', '/');
        if (TextFile.Read(sti, vist, feil) is not { } tekst || YamlTree.Read(tekst, feil) is not { } rot
            || YamlMapReader.TopMap(rot, "kommune.yml", feil) is not { } kart) return feil.With(tom);
        return feil.With(new Kommunefil(
            kart.Value("nummer") is { } nummer ? kart.MunicipalityNumber(nummer, "nummer")?.Value : null,
            [.. kart.List("sammenlikning").Select(v => kart.MunicipalityNumber(v, "sammenlikning")?.Value).OfType<string>()],
            kart.Year("regnskapsår")?.Value,
            kart.Choice("regnskapsomfang", "kasse", "konsern")?.Value));
    }
}
