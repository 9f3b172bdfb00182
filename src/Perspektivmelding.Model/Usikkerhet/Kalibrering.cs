namespace Perspektivmelding.Model.Usikkerhet;

/// <summary>A series' own persistence: x(t) = konstant + vedvarenhet · x(t − 1) + feil, fitted by least squares.</summary>
/// <param name="Konstant">Constant, in the series' unit.</param>
/// <param name="Vedvarenhet">Share of last year's value that stays.</param>
/// <param name="Standardavvik">Standard deviation of the errors, n − 2 in the denominator.</param>
/// <param name="Feil">The errors, from the second year on.</param>
public sealed record Kalibrering(double Konstant, double Vedvarenhet, double Standardavvik, IReadOnlyList<double> Feil)
{
    /// <summary>Fits a yearly series without gaps.</summary>
    /// <exception cref="ArgumentException">Fewer than five years, or all alike.</exception>
    public static Kalibrering Av(IReadOnlyList<double> serie)
    {
        if (serie.Count < 5) throw new ArgumentException("At least five years are needed.", nameof(serie));
        var n = serie.Count - 1;
        double Snitt(int fra) => Enumerable.Range(fra, n).Sum(i => serie[i]) / n;
        var (før, etter) = (Snitt(0), Snitt(1));
        var (sum, kvadrat) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            sum += (serie[i] - før) * (serie[i + 1] - etter);
            kvadrat += (serie[i] - før) * (serie[i] - før);
        }
        if (kvadrat == 0.0) throw new ArgumentException("The series does not move.", nameof(serie));
        var vedvarenhet = sum / kvadrat;
        var konstant = etter - vedvarenhet * før;
        var feil = Enumerable.Range(0, n).Select(i => serie[i + 1] - konstant - vedvarenhet * serie[i]).ToArray();
        return new Kalibrering(konstant, vedvarenhet, Math.Sqrt(feil.Sum(f => f * f) / (n - 2)), feil);
    }

    /// <summary>Correlation of the errors of two series of the same years.</summary>
    public double Korrelasjon(Kalibrering annen) =>
        Feil.Zip(annen.Feil, (a, b) => a * b).Sum() / Math.Sqrt(Feil.Sum(a => a * a) * annen.Feil.Sum(b => b * b));

    /// <summary>What the fit expects some years after a value, and the standard deviation of the error it then makes.</summary>
    /// <param name="siste">The last known value.</param>
    /// <param name="år">Years ahead, from 1.</param>
    public (double Ventet, double Standardavvik) Prognose(double siste, int år)
    {
        var (ventet, varians) = (siste, 0.0);
        for (var i = 0; i < år; i++)
        {
            ventet = Konstant + Vedvarenhet * ventet;
            varians = Standardavvik * Standardavvik + Vedvarenhet * Vedvarenhet * varians;
        }
        return (ventet, Math.Sqrt(varians));
    }
}
