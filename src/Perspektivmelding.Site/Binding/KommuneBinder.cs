using Perspektivmelding.Model;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>kommune.yml → <see cref="Kommune"/>.</summary>
internal static class KommuneBinder
{
    public static Kommune? Bind(BindingContext context)
    {
        if (context.Raw.Tree(EditionLayout.Kommune) is not { } root) return null;
        if (YamlMapReader.TopMap(root, EditionLayout.Kommune, context.Faults) is not { } map) return null;

        var navn = map.RequiredText("navn");
        var nummer = map.Required("nummer") is { } value ? map.MunicipalityNumber(value, "nummer") : null;
        var målform = map.RequiredChoice("målform", "nb", "nn");
        var regnskapsår = map.RequiredYear("regnskapsår");
        var plan = map.RequiredMap("planperiode");
        var (fra, til) = (plan?.RequiredYear("fra"), plan?.RequiredYear("til"));
        plan?.Done();
        var horisont = map.RequiredYear("horisont");
        var omfang = map.RequiredChoice("regnskapsomfang", "kasse", "konsern");
        var eksempel = map.Text("eksempel");
        var sammenlikning = map.Value("sammenlikning") switch
        {
            null => [],
            YamlNode.List list => list.Items.Select(item => map.MunicipalityNumber(item, "sammenlikning")).OfType<Located<string>>().ToArray(),
            var other => WrongList(context, other),
        };
        var kommunedirektør = map.Text("kommunedirektør");
        var økonomidirektør = map.Text("økonomidirektør");
        map.Done();

        if (navn is null || nummer is null || målform is null || regnskapsår is not { } b || fra is not { } f || til is not { } t
            || horisont is not { } h || omfang is null) return null;
        if (f.Value <= b.Value)
            context.Error(Catalogue.WrongYears, f.Span, $"planperioden begynner i {f.Value}, men regnskapsåret er {b.Value}", "planperioden må begynne etter regnskapsåret");
        if (t.Value < f.Value)
            context.Error(Catalogue.WrongYears, t.Span, $"planperioden slutter i {t.Value}, før den begynner i {f.Value}");
        if (h.Value < t.Value)
            context.Error(Catalogue.WrongYears, h.Span, $"horisonten {h.Value} er før slutten av planperioden, {t.Value}", "framskrivingen må nå ut planperioden");
        if (h.Value - b.Value > 100)
            context.Error(Catalogue.WrongYears, h.Span, $"horisonten {h.Value} er mer enn 100 år fram");

        return new Kommune
        {
            Navn = navn.Value.Value,
            Nummer = nummer.Value.Value,
            Målform = målform.Value.Value == "nn" ? Målform.Nynorsk : Målform.Bokmål,
            Regnskapsår = b.Value,
            PlanFra = f.Value,
            PlanTil = t.Value,
            Horisont = h.Value,
            Omfang = omfang.Value.Value == "konsern" ? Regnskapsomfang.Konsern : Regnskapsomfang.Kasse,
            Eksempel = eksempel?.Value,
            Sammenlikning = [.. sammenlikning.Select(s => s.Value)],
            Kommunedirektør = kommunedirektør?.Value,
            Økonomidirektør = økonomidirektør?.Value,
        };
    }

    private static Located<string>[] WrongList(BindingContext context, YamlNode other)
    {
        context.Error(Catalogue.YamlWrongType, other.Span, $"«sammenlikning» skal være en liste, ikke {other.Kind}", "skriv [\"3205\", \"3207\"]");
        return [];
    }
}
