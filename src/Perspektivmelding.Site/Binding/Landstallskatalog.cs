using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Binding;

/// <summary>The figures of data/makro, embedded in the program.</summary>
internal static class Landstallskatalog
{
    private const string Prisfil = "kommunal-deflator.csv";
    private const string Nøkkelfil = "delkostnadsnokler-2026.csv";
    private const string Utgiftsfil = "netto-driftsutgifter-landet-2025.csv";

    private static readonly Lazy<Landstall> Lest = new(() => new Landstall(Priser(), Nøkler()));

    /// <summary>All of them.</summary>
    internal static Landstall Alle => Lest.Value;

    private static ImmutableSortedDictionary<int, Prisår> Priser() =>
        Les(Prisfil).Select(r => new Prisår(
                int.Parse(r.Celler[0], CultureInfo.InvariantCulture), Prosent(r.Celler[2]), Prosent(r.Celler[3]), Prosent(r.Celler[1]),
                new Kilde(Prisfil, r.Linje, r.Celler[4], Enum.Parse<Datastatus>(r.Celler[5], ignoreCase: true))))
            .ToImmutableSortedDictionary(p => p.År, p => p);

    private static ImmutableArray<Tjenestenøkkel> Nøkler()
    {
        var nøkler = Les(Nøkkelfil).Where(r => r.Celler[1] == "alder").ToLookup(r => r.Celler[0], StringComparer.Ordinal);
        return [.. Les(Utgiftsfil).Select(u => new Tjenestenøkkel(
            u.Celler[0], Tall(u.Celler[1]),
            [.. nøkler[u.Celler[0]].Select(r => (
                new Aldersgruppe((int)Tall(r.Celler[2]), r.Celler[3].Length == 0 ? null : (int)Tall(r.Celler[3])), Tall(r.Celler[4])))],
            new Kilde(Nøkkelfil, nøkler[u.Celler[0]].First().Linje, nøkler[u.Celler[0]].First().Celler[5], Datastatus.Anslag)))];
    }

    private static Andel Prosent(string tekst) => Andel.FraProsent(Tall(tekst));

    private static decimal Tall(string tekst) => decimal.Parse(tekst.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static IEnumerable<(string[] Celler, int Linje)> Les(string fil)
    {
        using var strøm = typeof(Landstallskatalog).Assembly.GetManifestResourceStream(fil)
            ?? throw new InvalidOperationException($"{fil} is not embedded.");
        using var leser = new StreamReader(strøm, Encoding.UTF8);
        return [.. leser.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((linje, i) => (linje.TrimEnd('\r').Split(';'), i + 1)).Skip(1)];
    }
}
