using Perspektivmelding.Model.Usikkerhet;

namespace Perspektivmelding.Model.Tests.Usikkerhet;

/// <summary>Quantiles against known values; the tails, the seams and the middle.</summary>
public sealed class NormalfordelingTests
{
    [Theory]
    [InlineData(1e-12, -7.034483825301131)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-5, -4.264890793922825)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(0.01, -2.326347874040841)]
    [InlineData(0.05, -1.644853626951473)]
    [InlineData(0.1, -1.281551565544600)]
    [InlineData(0.25, -0.674489750196082)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.75, 0.674489750196082)]
    [InlineData(0.9, 1.281551565544600)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.999, 3.090232306167813)]
    public void Kvantilene_stemmer_med_kjente_verdier(double sannsynlighet, double verdi)
        => Normalfordeling.Kvantil(sannsynlighet).ShouldBe(verdi, 1e-12);

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Utenfor_null_til_en_finnes_ingen_kvantil(double sannsynlighet)
        => Should.Throw<ArgumentOutOfRangeException>(() => Normalfordeling.Kvantil(sannsynlighet));

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-12)]
    [InlineData(0.075)]
    [InlineData(0.7071067811865476)]
    [InlineData(1.0)]
    [InlineData(1.4142135623730951)]
    [InlineData(3.5)]
    public void Logaritmen_er_lik_maskinens_til_siste_siffer_som_teller(double x)
        => Normalfordeling.Ln(x).ShouldBe(Math.Log(x), 4e-16 * Math.Max(1, Math.Abs(Math.Log(x))));
}
