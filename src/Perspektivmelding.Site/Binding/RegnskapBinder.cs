using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>regnskap.csv, budsjett.csv, prognose.csv and balanse.csv → lines and stocks by year.</summary>
internal static class RegnskapBinder
{
    /// <summary>A given sum may differ this much from its addends, for rounding (kontrakt.md 3). 1 000 kr.</summary>
    private const decimal Slack = 2m;

    private static readonly Balansepost[] Needed =
        [Balansepost.LangsiktigGjeld, Balansepost.Videreutlån, Balansepost.Utlån, Balansepost.UbrukteLånemidler, Balansepost.Anleggsmidler];

    /// <summary>The accounts: every year whole, the last is regnskapsår.</summary>
    public static Driftsserie Regnskap(BindingContext context, Kommune? kommune)
    {
        var rows = Rows(context, EditionLayout.Regnskap, Datastatus.Regnskap);
        var series = Series(rows);
        foreach (var (year, lines) in series.Beløp)
        {
            var missing = Kontoplan.Alle.Where(l => !l.ErSum && l.Linje != Linje.MotpostAvskrivninger && !lines.ContainsKey(l.Linje)).Select(l => l.Kode).ToArray();
            if (missing.Length > 0)
                context.Error(Catalogue.MissingLines, context.Raw.File(EditionLayout.Regnskap), $"regnskapet for {year} mangler {string.Join(", ", missing)}", "linjene regnes som 0");
            CheckSums(context, rows, year, series.Driftsår(year), _ => true);
        }
        if (kommune is { Regnskapsår: var b } && context.Raw.Table(EditionLayout.Regnskap) is not null && series.År.LastOrDefault() != b)
            context.Error(Catalogue.WrongYears, context.Raw.File(EditionLayout.Regnskap),
                series.ErTom ? "regnskapet har ingen linjer" : $"siste år i regnskapet er {series.År.Last()}, men regnskapsåret er {b}", "rett regnskapsår i kommune.yml, eller legg til årets regnskap");
        return series;
    }

    /// <summary>Budget or forecast: what is given is given, sums are checked where every addend is.</summary>
    public static Driftsserie Gitt(BindingContext context, string file, Datastatus standard)
    {
        var rows = Rows(context, file, standard);
        var series = Series(rows);
        foreach (var (year, lines) in series.Beløp)
        {
            bool IsGiven(Linje line) => Kontoplan.For(line).ErSum
                ? Driftssummer.Addender(line).All(a => IsGiven(a.Linje))
                : lines.ContainsKey(line) || (line == Linje.MotpostAvskrivninger && lines.ContainsKey(Linje.Avskrivninger));
            CheckSums(context, rows, year, series.Driftsår(year), IsGiven);
        }
        return series;
    }

    public static Balanse Balanse(BindingContext context, Kommune? kommune)
    {
        var stocks = new SortedDictionary<int, ImmutableDictionary<Balansepost, Oppgitt>.Builder>();
        var seen = new Dictionary<(int, Balansepost), SourceSpan>();
        var table = context.Raw.Table(EditionLayout.Balanse);
        foreach (var row in table?.Rows ?? [])
        {
            var (year, name, amount) = (row.Year("år", context.Faults), row.RequiredText("post", context.Faults), row.RequiredWhole("beløp", context.Faults));
            var source = context.Source(row, Datastatus.Regnskap);
            if (name is not { } n) continue;
            if (Model.Regnskap.Balanse.Finn(n.Value) is not { } stock)
            {
                context.Error(Catalogue.UnknownLine, n.Span, $"ukjent post «{n.Value}»",
                    NearestName.HintOrList(n.Value, Enum.GetValues<Balansepost>().Select(Model.Regnskap.Balanse.Kode)));
                continue;
            }
            if (year is not { } y || amount is not { } a) continue;
            if (!context.IsFirst(seen, (y.Value, stock), n.Span, $"posten «{n.Value}» for {y.Value}")) continue;
            if (!stocks.TryGetValue(y.Value, out var ofYear)) stocks[y.Value] = ofYear = ImmutableDictionary.CreateBuilder<Balansepost, Oppgitt>();
            ofYear[stock] = new Oppgitt(a.Value, source);
        }
        var balanse = new Balanse(stocks.ToImmutableSortedDictionary(s => s.Key, s => s.Value.ToImmutable()));
        if (table is null || kommune is not { Regnskapsår: var b }) return balanse;
        if (!balanse.Beløp.ContainsKey(b))
            context.Error(Catalogue.MissingYear, context.Raw.File(EditionLayout.Balanse), $"balansen mangler regnskapsåret {b}", "legg til postene for året");
        else
            foreach (var stock in Needed.Where(p => balanse.Gitt(b, p) is null))
                context.Error(Catalogue.MissingPost, context.Raw.File(EditionLayout.Balanse), $"balansen for {b} mangler «{Model.Regnskap.Balanse.Kode(stock)}»", "posten regnes som 0");
        return balanse;
    }

    private sealed record Row(int Year, Kontolinje Line, Oppgitt Amount, SourceSpan Span);

    private static List<Row> Rows(BindingContext context, string file, Datastatus standard)
    {
        var rows = new List<Row>();
        var seen = new Dictionary<(int, Linje), SourceSpan>();
        foreach (var row in context.Raw.Table(file)?.Rows ?? [])
        {
            var (year, code, amount) = (row.Year("år", context.Faults), row.RequiredText("linje", context.Faults), row.RequiredWhole("beløp", context.Faults));
            var source = context.Source(row, standard);
            if (code is not { } c) continue;
            if (Kontoplan.Finn(c.Value) is not { } line)
            {
                context.Error(Catalogue.UnknownLine, c.Span, $"ukjent linje «{c.Value}»", NearestName.HintOrList(c.Value, Kontoplan.Alle.Select(l => l.Kode)));
                continue;
            }
            if (year is not { } y || amount is not { } a) continue;
            if (context.IsFirst(seen, (y.Value, line.Linje), c.Span, $"linjen «{c.Value}» for {y.Value}"))
                rows.Add(new Row(y.Value, line, new Oppgitt(a.Value, source), row.At("beløp")));
        }
        return rows;
    }

    private static Driftsserie Series(List<Row> rows) => new(rows.Where(r => !r.Line.ErSum).GroupBy(r => r.Year)
        .ToImmutableSortedDictionary(g => g.Key, g => g.ToImmutableDictionary(r => r.Line.Linje, r => r.Amount)));

    private static void CheckSums(BindingContext context, List<Row> rows, int year, Driftsår computed, Func<Linje, bool> canBeChecked)
    {
        foreach (var row in rows.Where(r => r.Year == year && r.Line.ErSum && canBeChecked(r.Line.Linje)))
        {
            var difference = row.Amount.Verdi - computed[row.Line.Linje];
            if (Math.Abs(difference) <= Slack) continue;
            context.Error(Catalogue.SumDiffers, row.Span,
                $"«{row.Line.Kode}» for {year} er {NumberText.Show(row.Amount.Verdi)}, men linjene gir {NumberText.Show(computed[row.Line.Linje])}",
                $"forskjellen er {NumberText.Show(difference)}; rett linjene eller ta bort summen");
        }
    }
}
