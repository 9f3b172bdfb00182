using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>The own municipality among others, in kostra.csv and tjenester.yml.</summary>
internal sealed record Andre
{
    private const string Oss = "9997", LandetUtenOslo = "EAKUO", Landet = "EAK";

    private static readonly ImmutableArray<(string Navn, decimal Snitt, string Enhet)> Indikatorer =
    [
        ("netto_driftsresultat_prosent", 2m, "prosent"), ("fri_egenkapital_drift_prosent", 8m, "prosent"), ("langsiktig_gjeld_prosent", 90m, "prosent"),
        ("netto_finans_avdrag_prosent", 3m, "prosent"), ("frie_inntekter_per_innbygger", 70_000m, "kr"), ("Andel av alle dem som bor i en kommune og bruker noe", 40m, "prosent"),
    ];

    /// <summary>How much more we have than the country, tenths of a per cent; services apart.</summary>
    public int Mer { get; init; }

    /// <summary>Municipalities beside us.</summary>
    public int Kommuner { get; init; } = 3;

    /// <summary>True where the country's mean is there.</summary>
    public bool Snitt { get; init; } = true;

    /// <summary>Netto driftsresultat of all municipalities, tenths of a per cent.</summary>
    public int Landsresultat { get; init; }

    /// <summary>Of each hundred other municipalities so many have a negative result.</summary>
    public int Negative { get; init; } = 30;

    /// <summary>How much more each service costs us than others, kr per inhabitant.</summary>
    public ImmutableArray<int> Tjenester { get; init; } = [];

    /// <summary>True where the difference is more users, false where each costs more.</summary>
    public bool Dekning { get; init; }

    /// <summary>True where the services are held against each other by need.</summary>
    public bool Behov { get; init; }

    /// <summary>True where no municipality that we hold ourselves against has figures of the services.</summary>
    public bool Utenfor { get; init; }

    /// <summary>Drawn.</summary>
    public static Andre Tilfeldig(Draw draw) => new()
    {
        Mer = draw.Of([-60, -10, 0, 0, 10, 40]),
        Kommuner = draw.Of([0, 1, 2, 4, 22]),
        Snitt = !draw.Once(4),
        Landsresultat = draw.Of([-5, 0, 12]),
        Negative = draw.Of([0, 30, 100]),
        Tjenester = draw.Of<ImmutableArray<int>>([[], [0, 0], [900], [500, 500], [-700, 20, 3], [1]]),
        Dekning = draw.Once(2),
        Behov = draw.Once(2),
        Utenfor = draw.Once(5),
    };

    /// <summary>The lines of kostra.csv after its head.</summary>
    public IEnumerable<object[]> Rader(int år)
    {
        foreach (var (navn, snitt, enhet) in Indikatorer)
        {
            object[] Rad(string region, string hvem, decimal verdi) => [år, region, hvem, navn, Tall(verdi), enhet, "kasse"];
            var steg = enhet == "kr" ? snitt / 1000m : 0.1m;
            yield return Rad(Oss, "Prøvevik", snitt + (Mer * steg));
            for (var i = 0; i < Kommuner; i++)
                yield return Rad(Nummer(i), $"Nabo {Tall(i + 1)}", navn == "netto_driftsresultat_prosent" && 100 * i < Negative * Kommuner ? -1m - i : snitt + ((i % 3) - 1) * steg * 10m);
            if (Snitt) yield return Rad(LandetUtenOslo, "Landet uten Oslo", snitt);
        }
        foreach (var t in (int[])[år - 1, år]) yield return [t, Landet, "Landet", "netto_driftsresultat_prosent", Tall(Landsresultat / 10m), "prosent", "kasse"];
        for (var n = 0; n < Tjenester.Length; n++)
        {
            IEnumerable<object[]> Én(string region, string hvem, decimal netto, decimal grad)
            {
                yield return [år, region, hvem, Netto(n), Tall(netto), "kr", "kasse"];
                yield return [år, region, hvem, Grad(n), Tall(grad), "prosent", "kasse"];
                if (Behov) yield return [år, region, hvem, Indeks(n), "1", "indeks", "kasse"];
            }
            var mer = Tjenester[n];
            foreach (var rad in Én(Oss, "Prøvevik", 10_000m + mer, Dekning ? 20m + (mer / 500m) : 20m)) yield return rad;
            for (var i = 0; i < Kommuner; i++)
                foreach (var rad in Én(Nummer(i), $"Nabo {Tall(i + 1)}", 10_000m, 20m)) yield return rad;
            if (Snitt && !Utenfor)
                foreach (var rad in Én(LandetUtenOslo, "Landet uten Oslo", 10_000m, 20m)) yield return rad;
        }
    }

    /// <summary>The text of tjenester.yml.</summary>
    public string Tjenestene => Tjenester.IsEmpty ? "[]\n" : string.Concat(Tjenester.Select((_, n) =>
        $"- id: tjeneste-{Tall(n + 1)}\n  navn: Tjeneste {Tall(n + 1)}\n  netto: {Netto(n)}\n  dekningsgrad: {Grad(n)}\n{(Behov ? $"  behov: {Indeks(n)}\n" : "")}  kilde: oppdiktet\n"));

    /// <summary>The line of kommune.yml that chooses whom to be held against.</summary>
    public string Valgte => Utenfor ? "sammenlikning: [\"9900\"]\n" : "";

    private static string Nummer(int i) => Tall(9001 + i);

    private static string Netto(int n) => $"Netto driftsutgifter til tjeneste {Tall(n + 1)} per innbygger";

    private static string Grad(int n) => $"Andel innbyggere med tjeneste {Tall(n + 1)}";

    private static string Indeks(int n) => $"behov_{Tall(n + 1)}";

    // Two decimals at most and a comma: «20.002» can be read in two ways.
    private static string Tall(decimal tall) => tall.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');
}
