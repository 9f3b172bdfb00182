using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>What Statistikkbanken writes below a table in a sheet: footnotes, when it was changed, units.</summary>
internal static class GridFooter
{
    /// <summary>The table with what its footer says.</summary>
    internal static DataCube Apply(DataCube cube, IReadOnlyList<string> texts)
    {
        var changed = After(texts, "sist endret:", "siste oppdatering:", "sist oppdatert:").FirstOrDefault(text => char.IsAsciiDigit(text[0]));
        var units = After(texts, "måleenhet:", "enhet:").ToArray();
        return cube with
        {
            Updated = cube.Updated ?? DimensionNames.Day(changed),
            Notes = [.. cube.Notes, .. texts],
            Dimensions = [.. cube.Dimensions.Select(axis => axis.Role != DimensionRole.Metric ? axis
                : axis with { Categories = [.. axis.Categories.Select(category => category with { Unit = category.Unit ?? UnitOf(category, units) })] })],
        };
    }

    /// <summary>«Personer:» and on the next line «antall».</summary>
    private static string? UnitOf(Category category, string[] units)
    {
        var at = Array.IndexOf(units, category.Label + ":");
        return at >= 0 && at + 1 < units.Length && !units[at + 1].EndsWith(':') ? units[at + 1] : null;
    }

    /// <summary>The lines below a heading of the footer, the nearest few.</summary>
    private static IEnumerable<string> After(IReadOnlyList<string> texts, params string[] headings)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (headings.Contains(texts[i].ToLowerInvariant())) return texts.Skip(i + 1).Take(40).Where(text => text.Length > 0);
        }

        return [];
    }
}
