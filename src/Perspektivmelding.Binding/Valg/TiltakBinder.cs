using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>tiltak.yml: the priced measures.</summary>
internal sealed class TiltakBinder(Sektoroppslag sektorer, DiagnosticBag feil)
{
    private static readonly ImmutableArray<string> Lagvis = ["helarseffekt", "innfasing", "effektueringsgrad", "pukkelkostnad"];
    private static readonly Verdigrenser Grad = new(-1000, 1000, 1.01m, 0, 100, -0.0001m, 200);

    /// <summary>The measures, and every id that stands in the file, also of measures with faults.</summary>
    internal (ImmutableArray<Tiltak> Tiltak, ImmutableArray<string> Ider) Bind(YamlNode? rot)
    {
        if (rot is null) return ([], []);
        var register = new Idregister(feil);
        var tiltak = ImmutableArray.CreateBuilder<Tiltak>();
        var ider = ImmutableArray.CreateBuilder<string>();
        foreach (var les in YamlMapReader.TopList(rot, "tiltaket", feil))
        {
            var id = register.Les(les);
            if ((id ?? les.Text("id")) is { } funnet) ider.Add(funnet.Value);
            // The id that the writer is told to use may be used already where the measure is named.
            if (id is null && les.Text("id") is { } ugyldig && Idregister.Slug(ugyldig.Value) is { } rett) ider.Add(rett);
            if (Ett(les, id) is { } ett) tiltak.Add(ett);
        }

        return (tiltak.ToImmutable(), ider.ToImmutable());
    }

    private Tiltak? Ett(YamlMapReader les, Located<string>? id)
    {
        var navn = les.RequiredText("navn");
        var sektor = sektorer.Kontroller(les.Text("sektor"));
        var linje = Linjen(les.RequiredText("linje"));
        var opplysninger = new TiltaksopplysningBinder(feil).Bind(les);
        var virkning = Virkning(les, opplysninger.Klasse);
        var status = les.Choice("status", "forslag", "vedtatt", "iverksatt")?.Value switch
        {
            "vedtatt" => Tiltaksstatus.Vedtatt,
            "iverksatt" => Tiltaksstatus.Iverksatt,
            _ => Tiltaksstatus.Forslag,
        };
        var kilde = les.Text("kilde");
        var (ansvarlig, beslutter, hjemmel) = (les.Text("ansvarlig"), les.Text("beslutter"), les.Text("hjemmel"));
        var (konsekvens, risiko) = (les.Text("konsekvens"), les.Text("risiko"));
        var pukkelOppgitt = les.Has("pukkelkostnad");
        les.Done();
        if (id is not { } i || navn is not { } n || linje is not { } l || virkning is null) return null;
        return new Tiltak
        {
            Id = i.Value,
            Navn = n.Value,
            Sektor = sektor ?? "",
            Linje = l,
            Virkning = virkning,
            Status = status,
            Ansvarlig = ansvarlig?.Value,
            Beslutter = beslutter?.Value,
            Hjemmel = hjemmel?.Value,
            Konsekvens = konsekvens?.Value,
            Risiko = risiko?.Value,
            Opplysninger = opplysninger with { PukkelOppgitt = virkning is Tiltaksvirkning.Oppgitt || pukkelOppgitt },
            Kilde = Radkilde.Av(i.Span, kilde?.Value, status == Tiltaksstatus.Forslag ? Datastatus.Prognose : Datastatus.Vedtatt, les.Node),
        };
    }

    private Linje? Linjen(Located<string>? navn)
    {
        if (Linjenavn.Finn(navn, feil) is not { } linje || navn is not { } n) return null;
        if (Kontoplan.Tiltaksretning(linje.Linje) != 0) return linje.Linje;
        feil.Add(Catalogue.FixedLine, n.Span, $"et tiltak kan ikke endre «{linje.Kode}»",
            "linjene som kan endres: " + string.Join(", ", Kontoplan.Alle.Where(l => Kontoplan.Tiltaksretning(l.Linje) != 0).Select(l => l.Kode)));
        return null;
    }

    private Tiltaksvirkning? Virkning(YamlMapReader les, Gevinstklasse klasse)
    {
        var virkning = les.YearNumbers("virkning");
        var helårseffekt = les.Number("helarseffekt");
        var innfasing = les.YearNumbers("innfasing");
        var grad = les.Number("effektueringsgrad");
        var pukkel = les.YearNumbers("pukkelkostnad");
        var lag = Lagvis.Where(les.Has).ToArray();
        if (les.Has("virkning"))
        {
            if (lag.Length == 0) return virkning is { } v ? Oppgitt(les, v) : null;
            feil.Add(Catalogue.WrongEffect, les.At(lag[0]), $"tiltaket har både «virkning» og {string.Join(", ", lag.Select(navn => $"«{navn}»"))}", "bruk enten «virkning» eller de andre");
            return null;
        }

        if (!les.IsWhole) return null;
        // A gain that is no money needs no amount.
        if (klasse != Gevinstklasse.Budsjettmessig && lag.Length == 0) return new Tiltaksvirkning.Oppgitt(ImmutableSortedDictionary<int, decimal>.Empty);
        if (!les.Has("helarseffekt") || !les.Has("innfasing") || innfasing is { IsEmpty: true })
        {
            var mangler = les.Has("helarseffekt") ? "«innfasing»" : lag.Length == 0 ? "«virkning», eller «helarseffekt» og «innfasing»" : "«helarseffekt»";
            feil.Add(Catalogue.WrongEffect, les.Span, $"tiltaket mangler {mangler}", "skriv for eksempel innfasing: {2026: 50, 2027: 100}");
            return null;
        }

        foreach (var (år, prosent) in innfasing ?? [])
            Grad.Kontroller(prosent, string.Create(CultureInfo.InvariantCulture, $"innfasing i {år.Value}"), feil);
        if (grad is { } g) Grad.Kontroller(g, "effektueringsgrad", feil);
        return helårseffekt is { } h && innfasing is { } fas && (grad is not null || !les.Has("effektueringsgrad")) && (pukkel is not null || !les.Has("pukkelkostnad"))
            ? new Tiltaksvirkning.Innfaset(h.Value, Etter(fas), Andel.FraProsent(grad?.Value ?? 100m), Etter(pukkel ?? []))
            : null;
    }

    private Tiltaksvirkning.Oppgitt? Oppgitt(YamlMapReader les, ImmutableArray<(Located<int> Year, Located<decimal> Value)> virkning)
    {
        if (!virkning.IsEmpty) return new Tiltaksvirkning.Oppgitt(Etter(virkning));
        feil.Add(Catalogue.WrongEffect, les.At("virkning"), "«virkning» har ingen år", "skriv for eksempel virkning: {2026: 6000, 2027: 12000}");
        return null;
    }

    private static ImmutableSortedDictionary<int, decimal> Etter(ImmutableArray<(Located<int> Year, Located<decimal> Value)> verdier) =>
        verdier.ToImmutableSortedDictionary(v => v.Year.Value, v => v.Value.Value);
}
