using System.Collections.Immutable;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>The tables that an edition may have: pensjon, investeringer, sektor, kostra.</summary>
internal static class TabellBindere
{
    public static Pensjonsplan Pensjon(BindingContext context)
    {
        var years = ImmutableSortedDictionary.CreateBuilder<int, Pensjonsår>();
        var seen = new Dictionary<int, SourceSpan>();
        foreach (var row in context.Raw.Table(EditionLayout.Pensjon)?.Rows ?? [])
        {
            var year = row.Year("år", context.Faults);
            var (deviation, amortisation, use) = (Amount(context, row, "premieavvik"), Amount(context, row, "amortisering"), Amount(context, row, "premiefond_bruk"));
            var source = context.Source(row, Datastatus.Prognose);
            if (year is { } y && context.IsFirst(seen, y.Value, y.Span, $"året {y.Value}"))
                years[y.Value] = new Pensjonsår(y.Value, deviation, amortisation, use, source);
        }
        return new Pensjonsplan(years.ToImmutable());
    }

    public static ImmutableArray<Investering> Investeringer(BindingContext context, IReadOnlyCollection<string>? sectors)
    {
        var rows = ImmutableArray.CreateBuilder<Investering>();
        var seen = new Dictionary<(string, int), SourceSpan>();
        foreach (var row in context.Raw.Table(EditionLayout.Investeringer)?.Rows ?? [])
        {
            var (project, sector, year) = (row.RequiredText("prosjekt", context.Faults), row.Text("sektor"), row.Year("år", context.Faults));
            var (cost, vat, grants, own) = (Amount(context, row, "utgift"), Amount(context, row, "mva_kompensasjon"), Amount(context, row, "tilskudd"), Amount(context, row, "egenkapital"));
            var selvkost = row.Choice("selvkost", ["ja", "nei"], context.Faults);
            var source = context.Source(row, Datastatus.Vedtatt);
            CheckSector(context, sector, sectors);
            if (project is not { } p || year is not { } y) continue;
            if (!context.IsFirst(seen, (p.Value, y.Value), p.Span, $"prosjektet «{p.Value}» i {y.Value}")) continue;
            rows.Add(new Investering(p.Value, sector?.Value, y.Value, cost, vat, grants, own, selvkost?.Value == "ja", source));
        }
        return rows.ToImmutable();
    }

    public static ImmutableArray<Sektortall> Sektortall(BindingContext context, IReadOnlyCollection<string>? sectors)
    {
        var rows = ImmutableArray.CreateBuilder<Sektortall>();
        var seen = new Dictionary<(int, string, string), SourceSpan>();
        foreach (var row in context.Raw.Table(EditionLayout.Sektor)?.Rows ?? [])
        {
            var year = row.Year("år", context.Faults);
            var version = row.Choice("utgave", ["regnskap", "budsjett", "prognose"], context.Faults);
            var sector = row.RequiredText("sektor", context.Faults);
            var net = row.RequiredWhole("netto", context.Faults);
            CheckSector(context, sector, sectors);
            if (year is not { } y || version is not { } v || sector is not { } s || net is not { } n) continue;
            if (!context.IsFirst(seen, (y.Value, v.Value, s.Value), s.Span, $"sektoren «{s.Value}» for {v.Value} {y.Value}")) continue;
            var (kind, standard) = v.Value switch
            {
                "regnskap" => (Sektorutgave.Regnskap, Datastatus.Regnskap),
                "budsjett" => (Sektorutgave.Budsjett, Datastatus.Vedtatt),
                _ => (Sektorutgave.Prognose, Datastatus.Prognose),
            };
            rows.Add(new Sektortall(y.Value, kind, s.Value, n.Value, context.Source(row, standard)));
        }
        return rows.ToImmutable();
    }

    public static ImmutableArray<Indikator> Indikatorer(BindingContext context)
    {
        var rows = ImmutableArray.CreateBuilder<Indikator>();
        var seen = new Dictionary<(int, string, string, string), SourceSpan>();
        foreach (var row in context.Raw.Table(EditionLayout.Kostra)?.Rows ?? [])
        {
            var (year, region, name) = (row.Year("år", context.Faults), row.RequiredText("region", context.Faults), row.RequiredText("navn", context.Faults));
            var (indicator, value) = (row.RequiredText("indikator", context.Faults), row.Number("verdi", context.Faults));
            var (unit, scope) = (row.Text("enhet"), row.Text("omfang"));
            // An empty value is a figure that is not published: it is missing, and the row says nothing.
            if (year is not { } y || region is not { } r || name is not { } n || indicator is not { } i || value is not { } v) continue;
            if (!context.IsFirst(seen, (y.Value, r.Value, i.Value, scope?.Value ?? ""), i.Span, $"«{i.Value}» for {n.Value} i {y.Value}")) continue;
            rows.Add(new Indikator(y.Value, r.Value, n.Value, i.Value, v.Value, unit?.Value ?? "", scope?.Value ?? "", context.Source(row, Datastatus.Regnskap)));
        }
        return rows.ToImmutable();
    }

    /// <summary>A sector that sektorer.yml does not have; without that file any name goes.</summary>
    public static void CheckSector(BindingContext context, Located<string>? sector, IReadOnlyCollection<string>? sectors)
    {
        if (sector is { } s && sectors is not null && !sectors.Contains(s.Value))
            context.Error(Catalogue.UnknownId, s.Span, $"sektorer.yml har ikke sektoren «{s.Value}»", NearestName.HintOrList(s.Value, sectors));
    }

    private static decimal Amount(BindingContext context, CsvRow row, string column) => row.RequiredWhole(column, context.Faults)?.Value ?? 0m;
}
