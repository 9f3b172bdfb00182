namespace Perspektivmelding.Importing.Tabeller;

/// <summary>How much of a source's table is taken in; the catalogue (PM0606) names the same limits.</summary>
internal static class TableLimits
{
    /// <summary>Cells of a table.</summary>
    internal const int Cells = 2_000_000;

    /// <summary>Axes of a table.</summary>
    internal const int Dimensions = 20;

    /// <summary>Columns of a sheet or a CSV file.</summary>
    internal const int Columns = 5_000;

    /// <summary>The signs with which SSB says why a number is missing.</summary>
    internal static bool IsSign(string text) => text is "." or ".." or "..." or ":" or "-" or "–" or "";

    /// <summary>The product of sizes; null when it is over the limit, however large.</summary>
    internal static int? Product(IEnumerable<int> sizes)
    {
        long product = 1;
        foreach (var size in sizes)
        {
            product *= size;
            if (product > Cells) return null;
        }

        return (int)product;
    }
}
