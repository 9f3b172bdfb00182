namespace Perspektivmelding.Model.Usikkerhet;

/// <summary>
/// The standard normal distribution's quantiles, from + − × ÷ and square root only: IEEE 754 fixes their every bit, while a system's
/// own logarithm may differ between machines. Wichura's algorithm AS241, PPND16 (Applied Statistics 37, 1988).
/// </summary>
public static class Normalfordeling
{
    private const double Ln2 = 0.693147180559945309417;
    private const double Rot2 = 1.41421356237309504880;

    private static readonly double[] MidtTeller =
        [3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
         4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3];

    private static readonly double[] MidtNevner =
        [1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
         2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3];

    private static readonly double[] HaleTeller =
        [1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
         1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4];

    private static readonly double[] HaleNevner =
        [1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
         1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9];

    private static readonly double[] YtterstTeller =
        [6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
         2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7];

    private static readonly double[] YtterstNevner =
        [1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
         7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15];

    /// <summary>The value that a standard normal draw falls below with this probability.</summary>
    /// <param name="sannsynlighet">Strictly between 0 and 1.</param>
    public static double Kvantil(double sannsynlighet)
    {
        if (!(sannsynlighet > 0 && sannsynlighet < 1)) throw new ArgumentOutOfRangeException(nameof(sannsynlighet));
        var q = sannsynlighet - 0.5;
        if (q is >= -0.425 and <= 0.425)
        {
            var s = 0.180625 - q * q;
            return q * Polynom(MidtTeller, s) / Polynom(MidtNevner, s);
        }

        var r = Math.Sqrt(-Ln(q < 0 ? sannsynlighet : 1 - sannsynlighet));
        var z = r <= 5
            ? Polynom(HaleTeller, r - 1.6) / Polynom(HaleNevner, r - 1.6)
            : Polynom(YtterstTeller, r - 5) / Polynom(YtterstNevner, r - 5);
        return q < 0 ? -z : z;
    }

    /// <summary>Natural logarithm of a positive, normal number: ln m + e·ln 2 with m near 1, ln m = 2·artanh((m − 1)/(m + 1)).</summary>
    internal static double Ln(double x)
    {
        if (!double.IsNormal(x) || x < 0) throw new ArgumentOutOfRangeException(nameof(x));
        var bits = BitConverter.DoubleToInt64Bits(x);
        var e = (int)(bits >> 52) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (m > Rot2)
        {
            m /= 2;
            e++;
        }

        var t = (m - 1) / (m + 1);
        var kvadrat = t * t;
        var sum = 0.0;
        for (var k = 25; k >= 1; k -= 2) sum = sum * kvadrat + 1.0 / k;
        return e * Ln2 + 2 * t * sum;
    }

    private static double Polynom(double[] ledd, double x)
    {
        var sum = 0.0;
        for (var i = ledd.Length - 1; i >= 0; i--) sum = sum * x + ledd[i];
        return sum;
    }
}
