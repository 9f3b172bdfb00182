using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>befolkning.csv → <see cref="Folketall"/>, and whether it fits the years and the age groups.</summary>
internal static class BefolkningBinder
{
    private const int OldestAge = 130;

    public static Folketall Bind(BindingContext context)
    {
        var rows = new List<(Folkerad Row, SourceSpan Span)>();
        var seen = new Dictionary<(int, string, int), SourceSpan>();
        foreach (var row in context.Raw.Table(EditionLayout.Befolkning)?.Rows ?? [])
        {
            var (year, alternative) = (row.Year("år", context.Faults), row.RequiredText("alternativ", context.Faults));
            var (from, to, count) = (row.RequiredWhole("fra_alder", context.Faults), row.Whole("til_alder", context.Faults), row.RequiredWhole("antall", context.Faults));
            var source = context.Source(row, alternative?.Value == Folketall.Registrert ? Datastatus.Regnskap : Datastatus.Prognose);
            if (year is not { } y || alternative is not { } a || from is not { } f || count is not { } n) continue;
            if (f.Value is < 0 or > OldestAge || to is { Value: > OldestAge } || to?.Value < f.Value)
            {
                context.Error(Catalogue.Impossible, f.Span, $"aldersgruppen {f.Value}–{to?.Value} er umulig", "fra_alder kan ikke være større enn til_alder");
                continue;
            }
            if (n.Value < 0) context.Error(Catalogue.Impossible, n.Span, $"antallet er {n.Value}", "det kan ikke være færre enn 0 personer");
            if (!context.IsFirst(seen, (y.Value, a.Value, (int)f.Value), f.Span, $"gruppen fra {f.Value} år i {y.Value}, alternativ «{a.Value}»,")) continue;
            rows.Add((new Folkerad(y.Value, a.Value, new Aldersgruppe((int)f.Value, (int?)to?.Value), n.Value, source), f.Span));
        }
        foreach (var group in rows.GroupBy(r => (r.Row.År, r.Row.Alternativ)))
            CheckAges(context, [.. group.Select(r => (r.Row.Gruppe, r.Span))], mustBeOpen: false, $"{group.Key.År}, alternativ «{group.Key.Alternativ}»");
        return new Folketall(rows.Select(r => r.Row));
    }

    /// <summary>Every age once: no overlap, no hole, from 0; and, for groups that must, open upwards.</summary>
    public static void CheckAges(BindingContext context, ImmutableArray<(Aldersgruppe Group, SourceSpan Span)> groups, bool mustBeOpen, string where)
    {
        var sorted = groups.OrderBy(g => g.Group.Fra).ToArray();
        if (sorted.Length == 0) return;
        if (sorted[0].Group.Fra != 0)
            context.Error(Catalogue.AgeGroups, sorted[0].Span, $"aldersgruppene for {where} begynner på {sorted[0].Group.Fra} år", "den første gruppen skal begynne på 0");
        for (var i = 1; i < sorted.Length; i++)
        {
            var (before, now) = (sorted[i - 1].Group, sorted[i]);
            if (before.Overlapper(now.Group))
                context.Error(Catalogue.AgeGroups, now.Span, $"{now.Group} overlapper {before} for {where}", "hver alder skal stå i én gruppe");
            else if (before.Til + 1 != now.Group.Fra)
                context.Error(Catalogue.AgeGroups, now.Span, $"det mangler aldre mellom {before} og {now.Group} for {where}", "gruppene skal følge hverandre uten hull");
        }
        if (mustBeOpen && sorted[^1].Group.Til is not null)
            context.Error(Catalogue.AgeGroups, sorted[^1].Span, $"den eldste gruppen for {where} slutter på {sorted[^1].Group.Til} år", "la «til» stå tom i den eldste gruppen");
    }

    /// <summary>Every year to the horizon is there, and no row lies in two groups of demografi.</summary>
    public static void CheckScenario(
        BindingContext context, Folketall folk, Kommune kommune, Forutsetninger forutsetninger, SourceSpan alternativeSpan, HashSet<string> reported)
    {
        if (context.Raw.Table(EditionLayout.Befolkning) is not { } table) return;
        var alternative = forutsetninger.Befolkningsalternativ;
        var known = folk.Rader.Select(r => r.Alternativ).Where(a => a != Folketall.Registrert).Distinct().ToArray();
        if (known.Length > 0 && alternative != Folketall.Registrert && !known.Contains(alternative))
        {
            if (reported.Add("alternativ " + alternative))
                context.Error(Catalogue.UnknownId, alternativeSpan, $"befolkning.csv har ikke alternativet «{alternative}»", NearestName.HintOrList(alternative, known));
            return;
        }
        var missing = Enumerable.Range(kommune.Regnskapsår, kommune.Horisont - kommune.Regnskapsår + 1).Where(t => !folk.Har(t, alternative)).ToArray();
        if (missing.Length > 0 && reported.Add("år " + alternative))
            context.Error(Catalogue.MissingYear, table.Header, $"befolkningen mangler {Years(missing)} i alternativet «{alternative}»", "framskrivingen trenger alle år fra regnskapsåret til horisonten");

        foreach (var row in folk.Rader)
        {
            var groups = forutsetninger.Demografi.Grupper;
            if (groups.Any(g => g.Gruppe.Rommer(row.Gruppe)) || groups.IsEmpty) continue;
            if (reported.Add($"rad {row.Kilde.Linje}"))
                context.Error(Catalogue.AgeGroups, table.Header with { Line = row.Kilde.Linje, Column = 1, Length = 1 },
                    $"raden {row.Gruppe} ligger i flere av gruppene i demografi", "del raden ved grensene mellom gruppene");
        }
    }

    internal static string Years(IReadOnlyList<int> years) =>
        years.Count == 1 ? $"{years[0]}" : years[^1] - years[0] == years.Count - 1 ? $"{years[0]}–{years[^1]}" : string.Join(", ", years);
}
