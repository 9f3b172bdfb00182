using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Figures.Omverden;

/// <summary>Net cost of the service sectors, budget held against forecast or accounts.</summary>
internal static class SektorFigures
{
    /// <summary><c>sektor</c>: all sectors in the latest year that has a budget and an outcome; else the latest accounts.</summary>
    public static Figure? Sektorer(FigureContext c)
    {
        var tall = c.Utgave.Sektortall;
        if (tall.IsEmpty) return null;
        var sammenlikning = Latest(c);
        var år = sammenlikning?.År ?? tall.Max(t => t.År);
        var utgaver = sammenlikning is { } s ? new[] { Sektorutgave.Budsjett, s.Mot } : [tall.First(t => t.År == år).Utgave];
        var sektorer = Ids(c).Where(id => Value(c, id, år, utgaver[^1]) is not null)
            .OrderByDescending(id => Value(c, id, år, utgaver[^1])).ToArray();
        var tittel = sammenlikning is { } x ? Gap(c, "sektor", x.Mot, sektorer.Sum(id => Value(c, id, x.År, x.Mot) - Value(c, id, x.År, Sektorutgave.Budsjett) ?? 0m), Anslag(c, x.År, sektorer))
            : c["sektor_tittel_uten", ("sektor", Name(c, sektorer[0])), ("år", FigureContext.År(år))];
        var chart = new Chart("sektor", tittel, "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Y = ScaleSpec.Band with { Bands = [.. sektorer.Select(id => Name(c, id))], Label = c["kol_sektor"] },
            Marks = [.. utgaver.Select(u => Bar(c, u, sektorer.Select(id => new BarItem(Name(c, id), Value(c, id, år, u)))))],
        };
        return new FigureDraft(chart, c["sektor_under", ("år", FigureContext.År(år))], Diagram.Søyler, c.Sources.Line(Datadel.Sektor))
        {
            Table = Omverden.KommuneTables.Sektor(c),
        }.Finish(c);
    }

    /// <summary><c>sektor-…</c>: one sector over the years.</summary>
    public static IEnumerable<Figure> PerSektor(FigureContext c) => Ids(c).Zip(SlugsOf(c)).Select(s => Sektor(c, s.First, s.Second));

    /// <summary>Slugs of the figures of each sector.</summary>
    public static IEnumerable<string> Slugs(FigureContext c) =>
        SlugsOf(c).Union(c.Innhold.Sektorer?.Select(s => Slug.Of(s.Id)) ?? []).Select(id => $"sektor-{id}");

    /// <summary>
    /// <c>overforbruk</c>: as the municipality itself has reported it; without that, what the sectors spend beyond
    /// their budgets.
    /// </summary>
    public static Figure? Overforbruk(FigureContext c)
    {
        var poster = c.Innhold.Overforbruk is { IsEmpty: false } meldt
            // Spans of years are shown a year, so that bars stand for equal times.
            ? meldt.Select(o => (Navn: Period(c, o), Beløp: o.Beløp / (o.Til - o.Fra + 1), Anslag: o.Prognose, Tekst: o.Definisjon, Spor: Spor(o))).ToArray()
            : Deviations(c);
        var perÅr = c.Innhold.Overforbruk is { IsEmpty: false } oppgitt && oppgitt.Any(o => o.Til > o.Fra);
        if (poster.Length == 0) return null;
        var meldtAvKommunen = c.Innhold.Overforbruk is { IsEmpty: false };
        var siste = poster[^1];
        var chart = new Chart("overforbruk", c["overforbruk_tittel", ("avvik", Talltekst.Mill(siste.Beløp)), ("per_år", perÅr && c.Innhold.Overforbruk!.Value[^1] is var sist && sist.Til > sist.Fra),
            ("beløp", Talltekst.Mill(Math.Abs(siste.Beløp)).Anslag(meldtAvKommunen ? siste.Anslag : Anslag(c, int.Parse(siste.Navn, CultureInfo.InvariantCulture), [.. Ids(c)]))), ("år", siste.Navn)], "")
        {
            X = ScaleSpec.Band with { Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Height = 0.7,
            Marks =
            [
                new Mark.Bar(c["overforbruk_serie"], [.. poster.Select(p => new BarItem(p.Navn, p.Beløp) { Role = p.Anslag ? "serie-1" : "regnskap" })])
                {
                    ValueLabels = true,
                },
            ],
        };
        return new FigureDraft(chart, meldtAvKommunen ? c["overforbruk_under", ("per_år", perÅr)] : c["overforbruk_under_sektor"], Diagram.Søyler,
            meldtAvKommunen ? string.Join("; ", c.Innhold.Overforbruk!.Value.Select(o => o.Kilde).Distinct()) : c.Sources.Line(Datadel.Sektor))
        {
            HowMore = meldtAvKommunen ? string.Join(" ", poster.Select(p => $"{p.Navn}: {p.Tekst}")) : c["overforbruk_regnet"],
            Note = c["overforbruk_merk"],
            Estimate = (navn, _) => poster.First(p => p.Navn == navn).Spor with { ErAnslag = false },
        }.Finish(c);
    }

    /// <summary>The latest year with budget and outcome: forecast while the year runs, else accounts.</summary>
    public static (int År, Sektorutgave Mot)? Latest(FigureContext c)
    {
        foreach (var år in c.Utgave.Sektortall.Select(t => t.År).Distinct().OrderDescending())
        {
            var utgaver = c.Utgave.Sektortall.Where(t => t.År == år).Select(t => t.Utgave).Distinct().ToArray();
            if (!utgaver.Contains(Sektorutgave.Budsjett)) continue;
            if (utgaver.Contains(Sektorutgave.Regnskap)) return (år, Sektorutgave.Regnskap);
            if (utgaver.Contains(Sektorutgave.Prognose)) return (år, Sektorutgave.Prognose);
        }
        return null;
    }

    /// <summary>The sectors in the order of the data.</summary>
    public static ImmutableArray<string> Ids(FigureContext c) => [.. c.Utgave.Sektortall.Select(t => t.Sektor).Distinct()];

    /// <summary>The sector's full name; where sektorer.yml lacks it that of an imported sector, else its id.</summary>
    public static string Name(FigureContext c, string id) => c.Innhold.Sektorer?.FirstOrDefault(s => s.Id == id)?.Navn
        ?? (c.HasText("sektornavn_" + id.Replace('-', '_')) ? c["sektornavn_" + id.Replace('-', '_')] : id);

    /// <summary>Net cost, 1 000 kr, or null.</summary>
    public static decimal? Value(FigureContext c, string id, int år, Sektorutgave utgave) =>
        c.Utgave.Sektortall.FirstOrDefault(t => t.Sektor == id && t.År == år && t.Utgave == utgave)?.Netto;

    /// <summary>What a version of the figures is called.</summary>
    public static string Version(FigureContext c, Sektorutgave utgave) => c["utgave_" + utgave.ToString().ToLowerInvariant()];

    private static ImmutableArray<string> SlugsOf(FigureContext c) => FigureContext.Unique(Ids(c).Select(Slug.Of));

    private static Figure Sektor(FigureContext c, string id, string slug)
    {
        var rader = c.Utgave.Sektortall.Where(t => t.Sektor == id).ToArray();
        var år = rader.Select(t => t.År).Distinct().Order().ToArray();
        var sammenlikning = Latest(c) is { } x && Value(c, id, x.År, x.Mot) is not null && Value(c, id, x.År, Sektorutgave.Budsjett) is not null ? Latest(c) : null;
        var tittel = sammenlikning is { } s
            ? Gap(c, "sektor_en", s.Mot, Value(c, id, s.År, s.Mot)!.Value - Value(c, id, s.År, Sektorutgave.Budsjett)!.Value, Anslag(c, s.År, id))
            : c["sektor_en_tittel_uten", ("beløp", Talltekst.Mill(rader.MaxBy(t => t.År)!.Netto).Anslag(Anslag(c, år[^1], id))), ("år", år[^1])];
        var utgaver = rader.Select(t => t.Utgave).Distinct().Order().ToArray();
        var chart = new Chart($"sektor-{slug}", tittel, "")
        {
            X = ScaleSpec.Band with { Bands = [.. år.Select(FigureContext.År)], Label = c["kol_aar"] },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Height = 0.8,
            Marks = [.. utgaver.Select(u => Bar(c, u, rader.Where(t => t.Utgave == u).Select(t => new BarItem(FigureContext.År(t.År), t.Netto))))],
        };
        return new FigureDraft(chart, c["sektor_en_under", ("sektor", Name(c, id)), ("fra", FigureContext.År(år[0])), ("til", FigureContext.År(år[^1]))],
            Diagram.Søyler, c.Sources.Line(Datadel.Sektor))
        {
            Estimate = (t, serie) => rader.FirstOrDefault(r => FigureContext.År(r.År) == t && Version(c, r.Utgave) == serie) is { } r ? Celle(r) : default,
        }.Finish(c);
    }

    private static string Gap(FigureContext c, string key, Sektorutgave mot, decimal avvik, bool anslag) => c[$"{key}_tittel",
        ("prognose", mot == Sektorutgave.Prognose), ("avvik", Talltekst.Mill(avvik)), ("beløp", Talltekst.Mill(Math.Abs(avvik)).Anslag(anslag))];

    private static bool Anslag(FigureContext c, int år, params ReadOnlySpan<string> sektorer)
    {
        foreach (var tall in c.Utgave.Sektortall)
            if (tall.År == år && tall.Kilde.Status == Datastatus.Anslag && sektorer.Contains(tall.Sektor)) return true;
        return false;
    }

    private static Mark.Bar Bar(FigureContext c, Sektorutgave utgave, IEnumerable<BarItem> items) => new(Version(c, utgave), [.. items])
    {
        Role = utgave switch { Sektorutgave.Regnskap => "regnskap", Sektorutgave.Budsjett => "dempet", _ => "serie-1" },
        ValueLabels = true,
        Format = ValueFormat.MillKr() with { Unit = "" },
    };

    private static Sporet Spor(Binding.Overforbruk o) => Sporet.Satt("{0}/({1} - {2} + 1)",
        Sporet.Ved(o.Sporkilde, "belop", o.Beløp), Sporet.Ved(o.Sporkilde, "til", o.Til), Sporet.Ved(o.Sporkilde, "fra", o.Fra));

    private static string Period(FigureContext c, Binding.Overforbruk o)
    {
        var år = o.Fra == o.Til ? FigureContext.År(o.Fra) : $"{FigureContext.År(o.Fra)}–{FigureContext.År(o.Til)}";
        return o.Prognose ? c["overforbruk_prognose", ("år", år)] : år;
    }

    private static (string Navn, decimal Beløp, bool Anslag, string Tekst, Sporet Spor)[] Deviations(FigureContext c) =>
        [.. from år in c.Utgave.Sektortall.Select(t => t.År).Distinct().Order()
            let mot = c.Utgave.Sektortall.Any(t => t.År == år && t.Utgave == Sektorutgave.Regnskap) ? Sektorutgave.Regnskap : Sektorutgave.Prognose
            let avvik = Ids(c).Select(id => Value(c, id, år, mot) - Value(c, id, år, Sektorutgave.Budsjett)).OfType<decimal>().ToArray()
            where avvik.Length > 0
            select (FigureContext.År(år), avvik.Sum(), mot == Sektorutgave.Prognose, "", Avviksspor(c, år, mot))];

    /// <summary>Outcome less budget, of all sectors that have both.</summary>
    public static Sporet Avviksspor(FigureContext c, int år, Sektorutgave mot)
    {
        var med = Begge(c, år, mot);
        return Sporet.AvLister("sum(v) - sum(w)", [.. med.Select(t => Celle(t.Utfall))], [.. med.Select(t => Celle(t.Budsjett))]);
    }

    /// <summary>The sectors that have both outcome and budget in a year.</summary>
    public static ImmutableArray<(Sektortall Utfall, Sektortall Budsjett)> Begge(FigureContext c, int år, Sektorutgave mot)
    {
        Sektortall? Tall(string id, Sektorutgave utgave) => c.Utgave.Sektortall.FirstOrDefault(t => t.Sektor == id && t.År == år && t.Utgave == utgave);
        return [.. from id in Ids(c) let utfall = Tall(id, mot) let budsjett = Tall(id, Sektorutgave.Budsjett) where utfall is not null && budsjett is not null select (utfall, budsjett)];
    }

    /// <summary>A sector's net cost, as it is written.</summary>
    public static Sporet Celle(Sektortall t) => Sporet.Celle(t.Sektor, t.Netto, t.Kilde);
}
