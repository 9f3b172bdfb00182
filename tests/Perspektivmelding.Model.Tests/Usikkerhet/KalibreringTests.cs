using System.Globalization;
using System.Runtime.CompilerServices;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tests.Usikkerhet;

public sealed class KalibreringTests
{
    /// <summary>How much the estimated deviations are widened [own]: see the coverage below.</summary>
    private const double Utvidelse = 1.25;

    private static readonly Dictionary<Drivkraft, double[]> Serier = Les();

    [Theory]
    [InlineData(Drivkraft.Lønn), InlineData(Drivkraft.Pris), InlineData(Drivkraft.Rente)]
    public void Standardverdiene_er_regnet_av_serien(Drivkraft drivkraft)
    {
        var kalibrert = Kalibrering.Av(Serier[drivkraft]);
        var valgt = Usikkerhetsvalg.Standard.For(drivkraft);
        ((double)valgt.Vedvarenhet).ShouldBe(kalibrert.Vedvarenhet, 0.005);
        ((double)valgt.Standardavvik).ShouldBe(kalibrert.Standardavvik * Utvidelse, 0.01);
    }

    [Theory]
    [InlineData(Drivkraft.Lønn, Drivkraft.Pris), InlineData(Drivkraft.Lønn, Drivkraft.Rente), InlineData(Drivkraft.Pris, Drivkraft.Rente)]
    public void Samvariasjonen_er_regnet_av_seriene(Drivkraft a, Drivkraft b) =>
        ((double)Usikkerhetsvalg.Standard.Korrelasjoner.Single(k => k.A == a && k.B == b).Verdi)
            .ShouldBe(Kalibrering.Av(Serier[a]).Korrelasjon(Kalibrering.Av(Serier[b])), 0.005);

    /// <summary>
    /// Fitted on the years to 2014, held against 2015–2025 one to four years ahead: 114 outcomes. Without the widening the bands
    /// hold less than they promise; with it they come near; the factor was chosen with these years in view, so this is no second proof.
    /// </summary>
    [Theory]
    [InlineData(80, 0.70, 0.833)]
    [InlineData(60, 0.526, 0.632)]
    [InlineData(40, 0.281, 0.395)]
    [InlineData(20, 0.123, 0.184)]
    public void Båndene_dekker_utelatte_år(int bånd, double uten, double med)
    {
        Dekning(bånd / 100.0, 1.0).ShouldBe(uten, 0.006);
        Dekning(bånd / 100.0, Utvidelse).ShouldBe(med, 0.006);
    }

    private static double Dekning(double bånd, double utvidelse)
    {
        const int Kjente = 15, Lengst = 4;
        var z = Normalfordeling.Kvantil(0.5 + bånd / 2);
        var (inne, alle) = (0, 0);
        foreach (var serie in Serier.Values)
        {
            var kalibrert = Kalibrering.Av(serie[..Kjente]);
            for (var fra = Kjente - 1; fra < serie.Length - 1; fra++)
                for (var h = 1; h <= Lengst && fra + h < serie.Length; h++)
                {
                    var (ventet, sd) = kalibrert.Prognose(serie[fra], h);
                    alle++;
                    if (Math.Abs(serie[fra + h] - ventet) <= z * sd * utvidelse) inne++;
                }
        }
        alle.ShouldBe(114);
        return (double)inne / alle;
    }

    private static Dictionary<Drivkraft, double[]> Les([CallerFilePath] string her = "")
    {
        var fil = Path.Combine(Path.GetDirectoryName(her)!, "..", "..", "..", "data", "makro", "norge-2000-2025.csv");
        var rader = File.ReadAllLines(fil).Skip(1).Select(l => l.Split(';').Select(c => double.Parse(c.Replace(',', '.'), CultureInfo.InvariantCulture)).ToArray()).ToArray();
        rader.Length.ShouldBe(26);
        return new() { [Drivkraft.Lønn] = [.. rader.Select(r => r[1])], [Drivkraft.Pris] = [.. rader.Select(r => r[2])], [Drivkraft.Rente] = [.. rader.Select(r => r[3])] };
    }
}
