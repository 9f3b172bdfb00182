using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Indikatorer;

/// <summary>An indicator that this edition shows.</summary>
/// <param name="Kode">Code of the key figure, name in kostra.csv, or code that a figure bears.</param>
/// <param name="Fra">First year with a value.</param>
/// <param name="Til">Last year with a value that is not projected; null where all are.</param>
/// <param name="Framskrevet">Last projected year, or null where nothing is projected.</param>
/// <param name="Omfang">kasse or konsern in the edition's own data; null where it is not told.</param>
/// <param name="Figurer">Slugs of the figures that show it.</param>
public sealed partial record Indikatorbruk(string Kode, int? Fra, int? Til, int? Framskrevet, string? Omfang, ImmutableArray<string> Figurer)
{
    /// <summary>All that the edition shows: the model's key figures, the published ones with a value for the municipality, and those of figures.</summary>
    public static ImmutableArray<Indikatorbruk> Alle(Resultat resultat, FigureSet figurer)
    {
        var (utgave, b) = (resultat.Utgave, resultat.Utgave.Kommune.Regnskapsår);
        var omfang = utgave.Kommune.Omfang.ToString().ToLowerInvariant();
        ImmutableArray<string> Med(string kode) => [.. figurer.Figures.Where(f => f.Indikatorer.Contains(kode)).Select(f => f.Slug)];
        var modell = Nøkkeltallskatalog.Alle.Select(n => new Indikatorbruk(n.Kode, b, b, utgave.Kommune.Horisont, omfang, Med(n.Kode)));
        var publisert = utgave.Indikatorer.Where(i => i.Region == utgave.Kommune.Nummer).GroupBy(i => i.Indikatornavn)
            .Select(g => new Indikatorbruk(g.Key, g.Min(i => i.År), g.Max(i => i.År), null, string.Join(" og ", g.Select(i => i.Omfang).Distinct()), Med(g.Key)));
        var figurenes = figurer.Figures.SelectMany(f => f.Indikatorer).Distinct().Select(kode => OfFigures(kode, [.. figurer.Figures.Where(f => f.Indikatorer.Contains(kode))], b));
        return [.. modell.Concat(publisert).Concat(figurenes).GroupBy(i => i.Kode).Select(Merge)];
    }

    // What a figure covers is what its table or its subtitle says.
    private static Indikatorbruk OfFigures(string kode, ImmutableArray<Figure> figurer, int b)
    {
        var år = figurer.SelectMany(f => f.Table.Rows.Select(r => r.Cells[0].Text).Concat(f.Table.Columns.Select(c => c.Head)).Append(f.Subtitle))
            .SelectMany(t => YearPattern().Matches(t).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))).ToArray();
        if (år.Length == 0) return new(kode, null, null, null, null, [.. figurer.Select(f => f.Slug)]);
        int? kjent = år.Any(å => å <= b) ? år.Where(å => å <= b).Max() : null;
        return new(kode, år.Min(), kjent, kjent is null || år.Max() > kjent ? år.Max() : null, null, [.. figurer.Select(f => f.Slug)]);
    }

    private static Indikatorbruk Merge(IGrouping<string, Indikatorbruk> samme) => new(
        samme.Key, samme.Min(i => i.Fra), samme.Max(i => i.Til), samme.Max(i => i.Framskrevet), samme.Select(i => i.Omfang).FirstOrDefault(o => o is not null),
        [.. samme.SelectMany(i => i.Figurer).Distinct()]);

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b")]
    private static partial Regex YearPattern();
}
