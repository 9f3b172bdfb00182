using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>The register of measures: what they build on, whom they are shared with, whether they are ready and whether they work.</summary>
internal sealed class Tiltaksplankontroll(Celler celler, DiagnosticBag feil)
{
    /// <summary>How far measured effektueringsgrad may fall below the assumed one, percentage points [own].</summary>
    private const decimal Slingring = 15m;

    internal void Kontroller(ImmutableArray<Tiltak> alle, string? kommune)
    {
        foreach (var tiltak in alle)
        {
            if (celler.Post(EditionLayout.Tiltak, tiltak.Id) is not { } post) continue;
            KontrollerAvhengighet(tiltak, alle, post);
            KontrollerUtelukkelse(tiltak, alle, post);
            if (tiltak.Opplysninger.Samarbeid is { } samarbeid) KontrollerAndeler(samarbeid, kommune, post);
            KontrollerVedtatt(tiltak, post);
            KontrollerEffekt(tiltak, post);
        }
    }

    private void KontrollerAvhengighet(Tiltak tiltak, ImmutableArray<Tiltak> alle, YamlNode.Map post)
    {
        if (post.Find("avhenger_av") is not { } nøkkel) return;
        // Measures with faults of their own are in the file, but not among those that could be bound.
        foreach (var ukjent in tiltak.Opplysninger.AvhengerAv.Where(a => celler.Post(EditionLayout.Tiltak, a) is null))
        {
            feil.Add(Catalogue.UnknownDependency, Sted(nøkkel, ukjent), $"«{tiltak.Id}» avhenger av «{ukjent}», som ikke finnes", NearestName.HintOrList(ukjent, [.. alle.Select(t => t.Id)]));
        }

        var når = Når(tiltak.Id, alle);
        if (!når.Contains(tiltak.Id) || alle.TakeWhile(t => t.Id != tiltak.Id).Any(t => når.Contains(t.Id) && Når(t.Id, alle).Contains(tiltak.Id))) return;
        feil.Add(Catalogue.DependencyCycle, nøkkel.Key.Span, $"«{tiltak.Id}» avhenger til slutt av seg selv", "ta bort den avhengigheten som ikke er nødvendig");
    }

    private void KontrollerUtelukkelse(Tiltak tiltak, ImmutableArray<Tiltak> alle, YamlNode.Map post)
    {
        if (post.Find("utelukker") is not { } nøkkel) return;
        foreach (var id in tiltak.Opplysninger.Utelukker)
        {
            if (id == tiltak.Id)
                feil.Add(Catalogue.ImpossibleExclusion, Sted(nøkkel, id), $"«{id}» utelukker seg selv", "ta bort id-en, eller skriv det andre tiltaket");
            else if (celler.Post(EditionLayout.Tiltak, id) is null)
                feil.Add(Catalogue.ImpossibleExclusion, Sted(nøkkel, id), $"«{tiltak.Id}» utelukker «{id}», som ikke finnes", NearestName.HintOrList(id, [.. alle.Select(t => t.Id)]));
            else if (Når(tiltak.Id, alle).Contains(id) || Når(id, alle).Contains(tiltak.Id))
                feil.Add(Catalogue.ImpossibleExclusion, Sted(nøkkel, id), $"«{tiltak.Id}» utelukker «{id}», men det ene bygger på det andre", "ta bort id-en her, eller i «avhenger_av»");
        }
    }

    /// <summary>Where an id of a list stands; at the key when it cannot be found.</summary>
    private static SourceSpan Sted(YamlEntry nøkkel, string id) =>
        (nøkkel.Value as YamlNode.List)?.Items.OfType<YamlNode.Text>().FirstOrDefault(t => t.Value.Trim() == id)?.Span ?? nøkkel.Key.Span;

    /// <summary>All measures that a measure builds on, directly or through others.</summary>
    private static ImmutableSortedSet<string> Når(string id, ImmutableArray<Tiltak> alle)
    {
        var funnet = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var kø = new Queue<string>([id]);
        while (kø.TryDequeue(out var nå))
            foreach (var neste in alle.FirstOrDefault(t => t.Id == nå)?.Opplysninger.AvhengerAv ?? [])
                if (funnet.Add(neste)) kø.Enqueue(neste);
        return funnet.ToImmutable();
    }

    private void KontrollerAndeler(Interkommunalt samarbeid, string? kommune, YamlNode.Map post)
    {
        if (post.Find("interkommunalt") is not { } nøkkel) return;
        var sum = samarbeid.Kommuner.Sum(k => k.Andel.Prosent);
        if (sum != 100m)
            feil.Add(Catalogue.SharesOfMeasure, nøkkel.Key.Span, $"andelene til kommunene er {NumberText.Show(sum)} prosent til sammen", "rett andelene, så summen blir 100");
        else if (samarbeid.Kommuner.Any(k => k.Andel.Brøk < 0m) || samarbeid.Kommuner.DistinctBy(k => k.Nummer).Count() != samarbeid.Kommuner.Length)
            feil.Add(Catalogue.SharesOfMeasure, nøkkel.Key.Span, "en kommune står to ganger, eller har en negativ andel", "skriv hver kommune én gang, med en andel fra 0 til 100");
        else if (kommune is not null && !samarbeid.Kommuner.Any(k => k.Nummer == kommune && k.Andel.Brøk > 0m))
            feil.Add(Catalogue.SharesOfMeasure, nøkkel.Key.Span, $"kommunen selv (\"{kommune}\") har ingen andel i samarbeidet", "legg kommunen til i «kommuner»; beløpene i tiltaket er dens andel");
    }

    private void KontrollerVedtatt(Tiltak tiltak, YamlNode.Map post)
    {
        if (tiltak.Status == Tiltaksstatus.Forslag) return;
        var status = post.Find("status")?.Value.Span ?? post.Span;
        if (tiltak.Opplysninger.Uspesifisert)
        {
            feil.Add(Catalogue.AdoptedUnspecified, status, $"det uspesifiserte kuttet «{tiltak.Navn}» er vedtatt", "fordel kuttet på konkrete tiltak; departementet regner uspesifisert innsparing som merforbruk");
            return;
        }

        string[] mangler = [.. Tiltakssjekk.For(tiltak).Where(k => !k.Oppfylt).Select(k => $"«{Nøkkel(k.Krav)}»"), .. tiltak.Konsekvens is null ? ["«konsekvens»"] : Array.Empty<string>()];
        if (mangler.Length > 0)
            feil.Add(Catalogue.AdoptedUnready, status, $"«{tiltak.Id}» er vedtatt, men mangler {string.Join(", ", mangler)}",
                mangler is ["«konsekvens»"] ? "skriv i «konsekvens» hva tiltaket betyr for innbyggerne, slik det står i saken som ble vedtatt"
                : "fyll ut det som mangler slik det står i saken som ble vedtatt, eller sett status: forslag til det er på plass");
    }

    private static string Nøkkel(Tiltakskrav krav) => krav switch
    {
        Tiltakskrav.Ansvarlig => "ansvarlig",
        Tiltakskrav.Start => "start",
        Tiltakskrav.Beløp => "helarseffekt",
        Tiltakskrav.Pukkelkostnad => "pukkelkostnad",
        Tiltakskrav.Risiko => "risiko",
        _ => "maleindikator",
    };

    private void KontrollerEffekt(Tiltak tiltak, YamlNode.Map post)
    {
        if (tiltak.Opplysninger.MåltGrad is not { } målt || post.Find("effekt_hittil") is not { } nøkkel) return;
        var antatt = tiltak.Virkning is Tiltaksvirkning.Innfaset i ? i.Effektueringsgrad.Prosent : 100m;
        if (målt.Prosent >= antatt - Slingring) return;
        feil.Add(Catalogue.WeakEffect, nøkkel.Key.Span, $"«{tiltak.Id}» har gitt {NumberText.Show(decimal.Round(målt.Prosent))} prosent av det som var planlagt, men framskrivingen regner med {NumberText.Show(antatt)} prosent",
            "sett ned «effektueringsgrad», eller forklar i «risiko» hvorfor resten kommer");
    }
}
