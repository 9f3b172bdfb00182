namespace Perspektivmelding.Model.Usikkerhet;

/// <summary>Cholesky's lower triangle of a correlation matrix: turns independent draws into correlated ones.</summary>
public static class Kolesky
{
    private const double Slingring = 1e-12;

    /// <summary>L with L·Lᵀ = matrise; null when the correlations contradict each other (the matrix is not positive semidefinite).</summary>
    public static double[,]? Faktor(double[,] matrise)
    {
        var n = matrise.GetLength(0);
        var l = new double[n, n];
        for (var j = 0; j < n; j++)
            for (var i = j; i < n; i++)
            {
                var rest = matrise[i, j];
                for (var k = 0; k < j; k++) rest -= l[i, k] * l[j, k];
                if (i > j)
                {
                    if (l[j, j] > 0.0) l[i, j] = rest / l[j, j];
                    else if (Math.Abs(rest) > Slingring) return null;
                }
                else if (rest < -Slingring) return null;
                else l[j, j] = rest <= Slingring ? 0.0 : Math.Sqrt(rest);
            }
        return l;
    }
}
