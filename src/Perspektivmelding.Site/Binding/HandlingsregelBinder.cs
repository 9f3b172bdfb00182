using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>handlingsregler.yml → the municipality's own rules.</summary>
internal static class HandlingsregelBinder
{
    public static ImmutableArray<Handlingsregel> Bind(BindingContext context, int? regnskapsår)
    {
        if (context.Raw.Tree(EditionLayout.Handlingsregler) is not { } root) return [];
        var seen = new Dictionary<string, SourceSpan>();
        return [.. YamlMapReader.TopList(root, "regelen", context.Faults).Select(map => Rule(context, map, seen, regnskapsår)).OfType<Handlingsregel>()];
    }

    private static Handlingsregel? Rule(BindingContext context, YamlMapReader map, Dictionary<string, SourceSpan> seen, int? regnskapsår)
    {
        var (id, navn, beskrivelse) = (context.Id(map, seen), map.RequiredText("navn"), map.Text("beskrivelse"));
        var nøkkeltall = KeyFigure(context, map);
        var krav = map.RequiredChoice("krav", "minst", "hoyst");
        var mål = map.RequiredNumber("mal");
        var måling = map.RequiredChoice("maling", "gjennomsnitt", "hvert_ar", "innen_ar");
        var år = map.Year("ar");
        var styrke = map.Choice("styrke", "skal", "bor");
        var kilde = map.Text("kilde");
        map.Done();
        if (måling?.Value == "innen_ar" && !map.Has("ar"))
            context.Error(Catalogue.RuleForm, map.At("maling"), "målingen innen_ar mangler «ar»", "skriv for eksempel ar: 2034");
        if (måling is { Value: not "innen_ar" } && år is { } superfluous)
            context.Error(Catalogue.RuleForm, superfluous.Span, $"målingen {måling.Value.Value} skal ikke ha «ar»", "ta bort «ar», eller bruk innen_ar");
        if (år is { } y && y.Value < regnskapsår)
            context.Error(Catalogue.WrongYears, y.Span, $"året {y.Value} er før regnskapsåret {regnskapsår}");
        if (id is not { } i || navn is not { } n || nøkkeltall is not { } figure || krav is null || mål is not { } goal || måling is not { } m) return null;
        return new Handlingsregel
        {
            Id = i.Value,
            Navn = n.Value,
            Beskrivelse = beskrivelse?.Value,
            Nøkkeltall = figure,
            Krav = krav.Value.Value == "minst" ? Krav.Minst : Krav.Høyst,
            Mål = goal.Value,
            Måling = m.Value switch { "gjennomsnitt" => Måling.Gjennomsnitt, "hvert_ar" => Måling.HvertÅr, _ => Måling.InnenÅr },
            År = år?.Value,
            Styrke = styrke?.Value == "bor" ? Styrke.Bør : Styrke.Skal,
            Kilde = BindingContext.Source(i.Span, kilde?.Value, Datastatus.Vedtatt),
        };
    }

    private static Nøkkeltall? KeyFigure(BindingContext context, YamlMapReader map)
    {
        if (map.RequiredText("nokkeltall") is not { } code) return null;
        var percents = Nøkkeltallskatalog.Alle.Where(n => n.Enhet == Nøkkeltallsenhet.Prosent).Select(n => n.Kode).ToArray();
        if (percents.Contains(code.Value)) return Nøkkeltallskatalog.Finn(code.Value)!.Nøkkeltall;
        var isKnown = Nøkkeltallskatalog.Finn(code.Value) is not null;
        context.Error(Catalogue.RuleForm, code.Span,
            isKnown ? $"nøkkeltallet «{code.Value}» er ikke i prosent" : $"ukjent nøkkeltall «{code.Value}»", NearestName.HintOrList(code.Value, percents));
        return null;
    }
}
