using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>arshjul.yml: the municipality's own dates in the year.</summary>
internal static class ÅrshjulBinder
{
    internal static Årshjul? Bind(YamlNode? rot, int utgaveår, DiagnosticBag feil)
    {
        if (rot is null || YamlMapReader.TopMap(rot, "arshjul.yml", feil) is not { } les) return null;
        var harHendelser = les.Required("hendelser") is not null;
        var hendelser = les.Maps("hendelser", "hendelsen").Select(l => Hendelse(l, utgaveår, feil)).OfType<Årshjulhendelse>().ToImmutableArray();
        var kilde = les.RequiredText("kilde");
        les.Done();
        return harHendelser && kilde is { } k ? new Årshjul(hendelser, k.Value) : null;
    }

    private static Årshjulhendelse? Hendelse(YamlMapReader les, int utgaveår, DiagnosticBag feil)
    {
        var (dato, måned) = (les.Text("dato"), les.Whole("måned"));
        var hva = les.RequiredText("hva");
        var (hvem, hjemmel) = (les.Text("hvem"), les.Text("hjemmel"));
        var erstatter = les.Choice("erstatter", Årshjul.KanErstattes);
        var harTid = (les.Has("dato") ? 1 : 0) + (les.Has("måned") ? 1 : 0);
        les.Done();
        if (harTid != 1)
        {
            if (les.IsWhole)
                feil.Add(Catalogue.ÅrshjulTid, les.At("dato"), harTid == 0 ? "hendelsen har verken «dato» eller «måned»" : "hendelsen har både «dato» og «måned»",
                    "skriv «dato: 2026-09-17» når dagen er kjent, ellers «måned: 9»");
            return null;
        }
        var tid = dato is not null ? Dag(dato, utgaveår, feil) : Måned(måned, feil);
        return tid is { } t && hva is { } h
            ? new Årshjulhendelse(t.Måned, t.Dag, h.Value, hvem?.Value, hjemmel?.Value, erstatter?.Value) : null;
    }

    private static (int Måned, int? Dag)? Dag(Located<string>? dato, int utgaveår, DiagnosticBag feil) =>
        ProgramBinder.Dato(dato, utgaveår, utgaveår + 1, feil) is { } d ? (d.Month, d.Day) : null;

    private static (int Måned, int? Dag)? Måned(Located<long>? måned, DiagnosticBag feil)
    {
        if (måned is not { } m) return null;
        if (m.Value is >= 1 and <= 12) return ((int)m.Value, null);
        feil.Add(Catalogue.ÅrshjulMåned, m.Span, string.Create(CultureInfo.InvariantCulture, $"måneden er {m.Value}"), "skriv et tall fra 1 til 12");
        return null;
    }
}
