using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>tiltak.yml and scenarier.yml → measures and scenarios.</summary>
internal static class ScenarioBinder
{
    private static readonly string[] PhasedKeys = ["helarseffekt", "innfasing", "effektueringsgrad", "pukkelkostnad"];

    public static ImmutableArray<Tiltak> Tiltak(BindingContext context, IReadOnlyCollection<string>? sectors)
    {
        if (context.Raw.Tree(EditionLayout.Tiltak) is not { } root) return [];
        var seen = new Dictionary<string, SourceSpan>();
        return [.. YamlMapReader.TopList(root, "tiltaket", context.Faults).Select(map => Measure(context, map, seen, sectors)).OfType<Tiltak>()];
    }

    private static Tiltak? Measure(BindingContext context, YamlMapReader map, Dictionary<string, SourceSpan> seen, IReadOnlyCollection<string>? sectors)
    {
        var (id, navn, sektor) = (context.Id(map, seen), map.RequiredText("navn"), map.Text("sektor"));
        TabellBindere.CheckSector(context, sektor, sectors);
        var linje = Line(context, map);
        var virkning = Effect(context, map);
        var (ansvarlig, beslutter, hjemmel) = (map.Text("ansvarlig"), map.Text("beslutter"), map.Text("hjemmel"));
        var status = map.Choice("status", "forslag", "vedtatt", "iverksatt");
        var (konsekvens, risiko) = (map.Text("konsekvens"), map.Text("risiko"));
        map.Done();
        if (id is not { } i || navn is not { } n || linje is not { } l || virkning is null) return null;
        return new Tiltak
        {
            Id = i.Value,
            Navn = n.Value,
            Sektor = sektor?.Value ?? "",
            Linje = l,
            Virkning = virkning,
            Status = status?.Value switch { "vedtatt" => Tiltaksstatus.Vedtatt, "iverksatt" => Tiltaksstatus.Iverksatt, _ => Tiltaksstatus.Forslag },
            Ansvarlig = ansvarlig?.Value,
            Beslutter = beslutter?.Value,
            Hjemmel = hjemmel?.Value,
            Konsekvens = konsekvens?.Value,
            Risiko = risiko?.Value,
            Kilde = BindingContext.Source(i.Span, null, Datastatus.Prognose),
        };
    }

    private static Linje? Line(BindingContext context, YamlMapReader map)
    {
        if (map.RequiredText("linje") is not { } code) return null;
        var allowed = Kontoplan.Alle.Where(l => Kontoplan.Tiltaksretning(l.Linje) != 0).Select(l => l.Kode).ToArray();
        if (Kontoplan.Finn(code.Value) is not { } line)
            context.Error(Catalogue.UnknownLine, code.Span, $"ukjent linje «{code.Value}»", NearestName.HintOrList(code.Value, allowed));
        else if (Kontoplan.Tiltaksretning(line.Linje) == 0)
            context.Error(Catalogue.WrongLine, code.Span, $"et tiltak kan ikke endre linjen «{code.Value}»", NearestName.HintOrList(code.Value, allowed) ?? "velg linjen som tiltaket virkelig endrer");
        else return line.Linje;
        return null;
    }

    private static Tiltaksvirkning? Effect(BindingContext context, YamlMapReader map)
    {
        var full = map.Number("helarseffekt");
        var phasing = map.YearNumbers("innfasing");
        var degree = map.Number("effektueringsgrad");
        var cost = map.YearNumbers("pukkelkostnad");
        var stated = map.YearNumbers("virkning");
        if (map.Has("virkning"))
        {
            foreach (var key in PhasedKeys.Where(map.Has))
                context.Error(Catalogue.MeasureForm, map.At(key), $"tiltaket har både «virkning» og «{key}»", "behold bare den ene formen");
            return stated is { } values ? new Tiltaksvirkning.Oppgitt(Years(values)) : null;
        }
        if (!map.Has("helarseffekt") || !map.Has("innfasing"))
        {
            context.Error(Catalogue.MeasureForm, map.Span, map.Has("helarseffekt") ? "tiltaket mangler «innfasing»" : "tiltaket mangler «helarseffekt»",
                "skriv helarseffekt og innfasing, eller virkning år for år");
            return null;
        }
        foreach (var (_, percent) in (phasing ?? []).Where(p => p.Value.Value is < 0m or > 100m))
            context.Error(Catalogue.Implausible, percent.Span, $"innfasingen er {NumberText.Show(percent.Value)} prosent", "innfasing er vanligvis mellom 0 og 100");
        return full is { } f && phasing is { } p
            ? new Tiltaksvirkning.Innfaset(f.Value, Years(p), Andel.FraProsent(degree?.Value ?? 100m), Years(cost ?? []))
            : null;
    }

    private static ImmutableSortedDictionary<int, decimal> Years(ImmutableArray<(Located<int> Year, Located<decimal> Value)> values) =>
        values.ToImmutableSortedDictionary(v => v.Year.Value, v => v.Value.Value);

    public static ImmutableArray<Scenario> Scenarier(
        BindingContext context, Kommune? kommune, Folketall folk, ForutsetningerBinder? common, ImmutableArray<Tiltak> measures)
    {
        if (context.Raw.Tree(EditionLayout.Scenarier) is not { } root) return [];
        var maps = YamlMapReader.TopList(root, "scenarioet", context.Faults);
        if (maps.IsEmpty && root is YamlNode.List)
            context.Error(Catalogue.YamlMissingKey, root.Span, "scenarier.yml har ingen scenarioer", "lag minst ett: - id: som-i-dag");
        var (seen, reported) = (new Dictionary<string, SourceSpan>(), new HashSet<string>());
        var declared = Declared(context);
        return [.. maps.Select(map => Scenario(context, map, seen, reported, kommune, folk, common, measures, declared)).OfType<Scenario>()];
    }

    /// <summary>Ids written in tiltak.yml, bound or not: a measure with a fault of its own is not unknown.</summary>
    private static string[] Declared(BindingContext context) => context.Raw.Tree(EditionLayout.Tiltak) is YamlNode.List list
        ? [.. list.Items.OfType<YamlNode.Map>().Select(m => m.Find("id")?.Value).OfType<YamlNode.Text>().Select(t => t.Value.Trim())]
        : [];

    private static Scenario? Scenario(
        BindingContext context, YamlMapReader map, Dictionary<string, SourceSpan> seen, HashSet<string> reported, Kommune? kommune,
        Folketall folk, ForutsetningerBinder? common, ImmutableArray<Tiltak> measures, string[] declared)
    {
        var (id, navn, art) = (context.Id(map, seen), map.RequiredText("navn"), map.Choice("art", "framskriving", "planforslag"));
        var beskrivelse = map.Text("beskrivelse");
        var chosen = new List<Tiltak>();
        var taken = new Dictionary<string, SourceSpan>();
        foreach (var name in map.Texts("tiltak"))
        {
            if (!taken.TryAdd(name.Value, name.Span))
                context.Error(Catalogue.DoubledRow, name.Span, $"tiltaket «{name.Value}» står to ganger i scenarioet", "ta bort det ene");
            else if (measures.FirstOrDefault(m => m.Id == name.Value) is { } measure) chosen.Add(measure);
            else if (!declared.Contains(name.Value))
                context.Error(Catalogue.UnknownId, name.Span, $"tiltak.yml har ikke tiltaket «{name.Value}»", NearestName.HintOrList(name.Value, declared));
        }
        var overrides = map.Map("forutsetninger");
        map.Done();
        if (common is null) return null;
        var (binder, replaced) = common.With(overrides);
        if (binder.Build() is not { } forutsetninger) return null;
        if (kommune is not null && kommune.Horisont > kommune.Regnskapsår && kommune.Horisont - kommune.Regnskapsår <= 100)
        {
            binder.CheckYears(forutsetninger, kommune, reported);
            BefolkningBinder.CheckScenario(context, folk, kommune, forutsetninger, binder.At("befolkningsalternativ"), reported);
        }
        if (id is not { } i || navn is not { } n) return null;
        return new Scenario
        {
            Id = i.Value,
            Navn = n.Value,
            Art = art?.Value == "planforslag" ? Scenarioart.Planforslag : Scenarioart.Framskriving,
            Beskrivelse = beskrivelse?.Value,
            Tiltak = [.. chosen],
            Forutsetninger = forutsetninger,
            Overstyrt = replaced,
            Kilde = BindingContext.Source(i.Span, null, Datastatus.Prognose),
        };
    }
}
