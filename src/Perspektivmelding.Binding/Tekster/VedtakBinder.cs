using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>vedtak.yml: what is decided, what is to be decided, and the closing points.</summary>
internal static class VedtakBinder
{
    internal static Vedtaksoversikt? Bind(YamlNode? rot, DiagnosticBag feil)
    {
        if (rot is null || YamlMapReader.TopMap(rot, "vedtak.yml", feil) is not { } les) return null;
        var vedtak = les.Maps("vedtak", "vedtaket").Select(Fattet).OfType<Vedtak>().ToImmutableArray();
        var kommende = les.Maps("kommende", "vedtaket").Select(Kommende).OfType<KommendeVedtak>().ToImmutableArray();
        var oppsummering = les.Map("oppsummering") is { } gruppe ? Oppsummeringen(gruppe) : null;
        les.Done();
        return new Vedtaksoversikt { Vedtak = vedtak, Kommende = kommende, Oppsummering = oppsummering };
    }

    private static Vedtak? Fattet(YamlMapReader les)
    {
        var (tid, organ, tittel) = (les.RequiredText("tid"), les.RequiredText("organ"), les.RequiredText("tittel"));
        var punkter = les.KrevdeLinjer("punkter");
        var kilde = les.RequiredText("kilde");
        les.Done();
        return tid is { } t && organ is { } o && tittel is { } n && punkter is { } p && kilde is { } k
            ? new Vedtak(t.Value, o.Value, n.Value, p, k.Value) { Sporkilde = Radkilde.Av(les.Span, k.Value, Datastatus.Vedtatt) }
            : null;
    }

    private static KommendeVedtak? Kommende(YamlMapReader les)
    {
        var (tid, organ, hva) = (les.RequiredText("tid"), les.RequiredText("organ"), les.RequiredText("hva"));
        var hjemmel = les.Text("hjemmel");
        les.Done();
        return tid is { } t && organ is { } o && hva is { } h ? new KommendeVedtak(t.Value, o.Value, h.Value, hjemmel?.Value) : null;
    }

    private static Oppsummering? Oppsummeringen(YamlMapReader les)
    {
        var rolle = les.RequiredText("rolle");
        var punkter = les.KrevdeLinjer("punkter");
        var kilde = les.RequiredText("kilde");
        les.Done();
        return rolle is { } r && punkter is { } p && kilde is { } k ? new Oppsummering(r.Value, p, k.Value) : null;
    }
}
