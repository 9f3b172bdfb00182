using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>overforbruk.yml: overspending as the municipality has reported it.</summary>
internal static class OverforbrukBinder
{
    internal static ImmutableArray<Overforbruk>? Bind(YamlNode? rot, DiagnosticBag feil) =>
        rot is null ? null : [.. YamlMapReader.TopList(rot, "posten", feil).Select(les => Én(les, feil)).OfType<Overforbruk>()];

    private static Overforbruk? Én(YamlMapReader les, DiagnosticBag feil)
    {
        var (fra, til) = (les.RequiredYear("fra"), les.RequiredYear("til"));
        var beløp = les.RequiredWhole("belop");
        var prognose = les.YesNo("prognose") ?? false;
        var (definisjon, kilde) = (les.RequiredText("definisjon"), les.RequiredText("kilde"));
        Overforbruksmåling? måling = les.Choice("maling", "budsjettavvik", "korrigert", "merforbruk")?.Value switch
        {
            "budsjettavvik" => Overforbruksmåling.Budsjettavvik,
            "korrigert" => Overforbruksmåling.Korrigert,
            "merforbruk" => Overforbruksmåling.Merforbruk,
            _ => null,
        };
        les.Done();
        if (fra is not { } f || til is not { } t || beløp is not { } b || definisjon is not { } d || kilde is not { } k) return null;
        if (t.Value >= f.Value) return new Overforbruk(f.Value, t.Value, b.Value, prognose, d.Value, k.Value)
        {
            Måling = måling,
            Sporkilde = Radkilde.Av(les.Span, k.Value, prognose ? Datastatus.Prognose : Datastatus.Regnskap, les.Node),
        };
        feil.Add(Catalogue.WrongPeriod, t.Span, string.Create(CultureInfo.InvariantCulture, $"posten slutter i {t.Value}, før den begynner i {f.Value}"), "rett årene");
        return null;
    }
}
