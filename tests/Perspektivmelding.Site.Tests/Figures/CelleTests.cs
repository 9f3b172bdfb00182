using Perspektivmelding.Figures.Drawing;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>A cell shows the number that it holds: the page and the CSV file never say two things.</summary>
public sealed class CelleTests
{
    public static TheoryData<string> Utgaver() => ["lorenskog", "fjordvik", "strand"];

    [Theory, MemberData(nameof(Utgaver))]
    public void Hver_celle_viser_tallet_den_har(string navn)
    {
        var (feil, lest) = (new List<string>(), 0);
        foreach (var tabell in Tabeller(navn))
            foreach (var rad in tabell.Rows)
                for (var i = 1; i < rad.Cells.Length; i++)
                {
                    if (rad.Cells[i] is not { Value: { } verdi } celle || Linjal.ErGrense(celle.Text) || Linjal.Første(celle.Text) is not { } vist) continue;
                    lest++;
                    if (Math.Abs(vist.Tall - verdi) > 0.5m / (decimal)Math.Pow(10, vist.Desimaler)) feil.Add($"{tabell.Slug}, {rad.Cells[0].Text}, {tabell.Columns[i].Head}: «{celle.Text}» for {verdi}");
                }
        feil.ShouldBeEmpty();
        lest.ShouldBeGreaterThan(2000);
    }

    private static IEnumerable<DataTable> Tabeller(string navn)
    {
        var set = Drawn.Named(navn).Set;
        return set.Tables.Concat(set.Figures.Select(f => f.Table));
    }
}
