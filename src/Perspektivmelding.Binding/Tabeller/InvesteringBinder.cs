using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>investeringer.csv: one row a project and year.</summary>
internal static class InvesteringBinder
{
    internal static ImmutableArray<Investering> Bind(CsvTable? tabell, Kommuneramme? ramme, Sektoroppslag sektorer, DiagnosticBag feil)
    {
        if (tabell is null) return [];
        var funnet = ImmutableArray.CreateBuilder<Investering>();
        var dobbelt = new Dobbeltkontroll<(string, string?, int)>(feil);
        foreach (var rad in tabell.Rows)
        {
            if (BindRad(rad, sektorer, feil) is not { } investering) continue;
            var hva = string.Create(CultureInfo.InvariantCulture, $"«{investering.Prosjekt}» i {investering.År}");
            if (!dobbelt.Ny((investering.Prosjekt, investering.Sektor, investering.År), rad.Span, hva)) continue;
            Vurder(rad, investering, ramme, feil);
            funnet.Add(investering);
        }

        return funnet.ToImmutable();
    }

    private static Investering? BindRad(CsvRow rad, Sektoroppslag sektorer, DiagnosticBag feil)
    {
        var prosjekt = rad.RequiredText("prosjekt", feil);
        var sektor = sektorer.Kontroller(rad.Text("sektor"));
        var år = rad.Year("år", feil);
        var utgift = rad.RequiredWhole("utgift", feil);
        var mva = rad.RequiredWhole("mva_kompensasjon", feil);
        var tilskudd = rad.RequiredWhole("tilskudd", feil);
        var egenkapital = rad.RequiredWhole("egenkapital", feil);
        var selvkost = rad.RequiredText("selvkost", feil) is null ? null : rad.Choice("selvkost", ["ja", "nei"], feil);
        var kilde = rad.Kilde(Datastatus.Vedtatt, feil);
        return prosjekt is { } p && år is { } å && utgift is { } u && mva is { } m && tilskudd is { } t && egenkapital is { } e && selvkost is { } s
            ? new Investering(p.Value, sektor, å.Value, u.Value, m.Value, t.Value, e.Value, s.Value == "ja", kilde)
            : null;
    }

    private static void Vurder(CsvRow rad, Investering investering, Kommuneramme? ramme, DiagnosticBag feil)
    {
        if (investering.År <= ramme?.Regnskapsår)
        {
            feil.Add(Catalogue.UnusedYear, rad.At("år"),
                string.Create(CultureInfo.InvariantCulture, $"investeringen i {investering.År} er før framskrivingen og blir ikke brukt"),
                "beløpet ligger allerede i gjelden og anleggsmidlene i balansen");
        }

        foreach (var kolonne in (string[])["utgift", "mva_kompensasjon", "tilskudd", "egenkapital"])
        {
            if (rad.Number(kolonne, feil) is { Value: < 0 } negativ)
                feil.Add(Catalogue.UnusualSign, negativ.Span, $"«{kolonne}» er negativ ({NumberText.Show(negativ.Value)})", "ta bort minustegnet hvis det er feil");
        }
    }
}
