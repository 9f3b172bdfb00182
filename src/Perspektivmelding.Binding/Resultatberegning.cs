using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>
/// A bound edition → its results, with the faults that show only there. Numbers that grow beyond what can be calculated
/// with are a fault in the data, not in the program.
/// </summary>
public static class Resultatberegning
{
    /// <summary>Amounts in 1 000 kr far above any state's; below it every later product and sum has room.</summary>
    private const decimal Størst = 1_000_000_000_000_000_000m;

    /// <summary>More than a thousand milliarder kr, in 1 000 kr: no municipality's amount.</summary>
    private const decimal Urimelig = 1_000_000_000m;

    private const decimal HøyVekst = 20m;

    private static readonly ImmutableArray<string> Vekst = ["lonnsvekst", "prisvekst", "realvekst_rammetilskudd"];

    /// <summary>Projects and judges; null when the numbers are too large (reported).</summary>
    public static Checked<Resultat?> Beregn(BoundEdition utgave, RawEdition raw)
    {
        try
        {
            var resultat = Perspektivberegning.Beregn(utgave.Utgave);
            if (Rommes(resultat)) return new(resultat, Resultatkontroll.Kontroller(resultat, utgave, raw));
        }
        catch (OverflowException)
        {
            // Reported below, like a result that is too large to be drawn.
        }

        var (tekst, sted) = Største(raw);
        return new(null, [Catalogue.TooLargeNumbers.At(sted, $"framskrivingen gir større tall enn det kan regnes med; den trolige årsaken er «{tekst}»",
            "sjekk tallet, enheten og årene det skal vokse i")]);
    }

    private static bool Rommes(Resultat resultat) => resultat.Scenarier.All(s => s.Bane.År.All(år =>
        Enum.GetValues<Linje>().Select(linje => år.Drift[linje]).Concat(Enum.GetValues<Nøkkeltall>().Select(n => år.Nøkkeltall[n])).All(tall => Math.Abs(tall) < Størst)));

    /// <summary>The largest amount of the tables if it is beyond reason, otherwise the fastest growth, or the largest number of the assumptions.</summary>
    private static (string Tekst, SourceSpan Sted) Største(RawEdition raw)
    {
        var celler = EditionLayout.Files.Select(f => raw.Table(f.Name)).OfType<CsvTable>().SelectMany(t => t.Rows)
            .SelectMany(rad => rad.Cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Value.Text.Trim(), c.Value.Span, NumberText.Parse(c.Value.Text) is NumberReading.Number n ? Math.Abs(n.Value) : 0m)));
        var størst = celler.DefaultIfEmpty(("", raw.File(EditionLayout.Regnskap), 0m)).MaxBy(c => c.Item3);
        if (størst.Item3 <= Urimelig && raw.Tree(EditionLayout.Forutsetninger) is YamlNode.Map forutsetninger)
        {
            var vekst = Vekst.Select(nøkkel => forutsetninger.Find(nøkkel)?.Value).OfType<YamlNode>().SelectMany(Verdier).Where(v => v.Item3 > HøyVekst).ToArray();
            størst = (vekst.Length > 0 ? vekst : Verdier(forutsetninger)).DefaultIfEmpty(størst).MaxBy(v => v.Item3);
        }

        return (størst.Item1, størst.Item2);
    }

    private static IEnumerable<(string, SourceSpan, decimal)> Verdier(YamlNode node) => node switch
    {
        YamlNode.Text tekst when decimal.TryParse(tekst.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var tall) => [(tekst.Value, tekst.Span, Math.Abs(tall))],
        YamlNode.List liste => liste.Items.SelectMany(Verdier),
        YamlNode.Map kart => kart.Entries.SelectMany(e => Verdier(e.Value)),
        _ => [],
    };
}
