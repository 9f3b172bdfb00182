using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Folk;

/// <summary>The municipality's economy beside a household's: what the words mean, in kroner per inhabitant.</summary>
internal static class HusholdningTable
{
    /// <summary>
    /// <c>per-innbygger</c>: income, running costs and net interest and instalments, which sum to netto driftsresultat,
    /// and the two stocks, in kr per inhabitant and of each 100 kr of income, regnskapsår.
    /// </summary>
    public static DataTable? PerInnbygger(FigureContext c)
    {
        var år = c.Referanse.Bane[c.B];
        var (innbyggere, inntekt) = (år.InnbyggereVedÅrsslutt, år.Drift[Linje.SumDriftsinntekter]);
        if (innbyggere <= 0m || inntekt <= 0m) return null;
        var spor = c.Anslag(c.Referanse);
        TableRow Row(string key, decimal beløp, string form, params string[] koder)
        {
            Sporet[] ledd = [.. koder.Select(kode => spor[kode, c.B])];
            var siste = (char)('a' + ledd.Length);
            return new TableRow(
                [new(c[$"husholdning_{key}", ("beløp", beløp)]),
                 Cells.Number(beløp * 1000m / innbyggere, 0, Sporet.Av($"({form})*1000/{siste}", [.. ledd, spor["innbyggere.arsslutt", c.B]])),
                 Cells.Number(100m * beløp / inntekt, 1, Sporet.Av($"100*({form})/{siste}", [.. ledd, spor["sum_driftsinntekter", c.B]]))], key == "igjen");
        }
        var drift = år.Drift;
        return new DataTable
        {
            Slug = "per-innbygger",
            Caption = c["husholdning_tabell", ("år", FigureContext.År(c.B))],
            Columns = [new(c["husholdning_kol_kommune"], false), new(c["folk_kol_per_innbygger"]), new(c["husholdning_kol_hundre"])],
            Rows =
            [
                Row("inntekt", inntekt, "a", "sum_driftsinntekter"),
                // Avskrivninger and their contra entry cancel out: what is left is what was paid.
                Row("utgift", drift[Linje.SumDriftsutgifter] - drift[Linje.MotpostAvskrivninger], "a - b", "sum_driftsutgifter", "motpost_avskrivninger"),
                Row("lan", -drift[Linje.NettoFinansutgifter], "-a", "netto_finansutgifter"),
                Row("igjen", drift[Linje.NettoDriftsresultat], "a", "netto_driftsresultat"),
                Row("sparing", år.Nøkkeltall[Nøkkeltall.Disposisjonsfond], "a", "disposisjonsfond"),
                Row("gjeld", år.Nøkkeltall[Nøkkeltall.NettoLånegjeld], "a", "netto_lanegjeld"),
            ],
            Source = c.Sources.Line(Datadel.Regnskap, Datadel.Balanse, Datadel.Befolkning),
            Note = FigureContext.Samlet(c["husholdning_merk", ("igjen", drift[Linje.NettoDriftsresultat])], c.UtenÅrsslutt(c.B)),
        };
    }
}
