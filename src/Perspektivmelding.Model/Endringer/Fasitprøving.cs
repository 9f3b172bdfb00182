using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Endringer;

/// <summary>Holds what an earlier edition published against the accounts that came.</summary>
public static class Fasitprøving
{
    /// <summary>What is smaller than this cannot be missed by a per cent of itself.</summary>
    private const decimal MinsteAntatt = 0.01m;

    /// <summary>Every year that the scenario projected and this edition has accounts for, rising.</summary>
    /// <param name="tidligere">The earlier edition.</param>
    /// <param name="scenario">One of its scenarios.</param>
    /// <param name="utgave">This edition.</param>
    public static ImmutableArray<Fasitår> Prøv(Tidligereutgave tidligere, Publisertscenario scenario, Utgave utgave) =>
        [.. scenario.År.Where(p => p.År > scenario.Regnskapsår && p.År <= utgave.Kommune.Regnskapsår && utgave.Regnskap.Beløp.ContainsKey(p.År))
            .Select(p => Prøv(tidligere, scenario, p, utgave))];

    private static Fasitår Prøv(Tidligereutgave tidligere, Publisertscenario scenario, Publisertår p, Utgave utgave)
    {
        var drift = utgave.Regnskap.Driftsår(p.År);
        var pensjon = Pensjon(scenario, p, utgave);
        return new Fasitår
        {
            Utgave = tidligere.År,
            År = p.År,
            Avstand = p.År - scenario.Regnskapsår,
            Publisert = p.Resultat,
            Regnskap = drift[Linje.NettoDriftsresultat],
            Politikk = drift[Linje.Eiendomsskatt] - p.Drift[Linje.Eiendomsskatt],
            Engangs = drift[Linje.GevinstTap] - p.Drift[Linje.GevinstTap] + (pensjon ?? 0m),
            HarPensjon = pensjon is not null,
            PublisertTiltak = p["tiltakseffekt"] ?? 0m,
            Driftsinntekter = drift[Linje.SumDriftsinntekter],
            Avvik = [.. Avvik(tidligere, p, drift, utgave)],
        };
    }

    /// <summary>Premieavvik less amortisation beyond the published, with this edition's arbeidsgiveravgift; null where unknown.</summary>
    private static decimal? Pensjon(Publisertscenario scenario, Publisertår p, Utgave utgave)
    {
        if (p["premieavvik"] is not { } premieavvik || p["amortisering_gammel"] is not { } gammel || !utgave.Pensjon.År.ContainsKey(p.År)) return null;
        var f = utgave.Forutsetninger;
        var tid = f.PremieavvikAmortiseringstid;
        var nye = scenario.År.Where(å => å.År > scenario.Regnskapsår && å.År < p.År && å.År >= p.År - tid).Sum(å => å["premieavvik"] ?? 0m);
        return Korrigertresultat.Pensjonseffekt(f, premieavvik, gammel + nye / tid)
            - Korrigertresultat.Pensjonseffekt(f, utgave.Pensjon.Premieavvik(p.År), utgave.Pensjon.Amortisering(p.År));
    }

    private static IEnumerable<Forutsetningsavvik> Avvik(Tidligereutgave tidligere, Publisertår p, Driftsår drift, Utgave utgave)
    {
        var f = utgave.Forutsetninger;
        decimal? innbyggere = utgave.Folketall.Rader.Any(r => r.År == p.År && r.Alternativ == Folketall.Registrert)
            ? utgave.Folketall.Innbyggere(p.År, Folketall.Registrert) : null;
        var landet = f.SkattLandsgjennomsnitt.Ved(p.År);
        decimal? andel = innbyggere * landet is > 0m and var grunnlag ? 100_000m * drift[Linje.Skatt] / grunnlag : null;
        var priser = utgave.Landstall.Priser.GetValueOrDefault(p.År);

        static bool Anslag(Kilde? kilde) => kilde?.Status == Datastatus.Anslag;
        var skatt = Anslag(f.SkattLandsgjennomsnitt.Kilde);
        (string Kode, decimal? Faktisk, bool Anslag)[] alle =
        [
            ("innbyggere", innbyggere, false),
            ("skatt_landsgjennomsnitt", landet, skatt),
            ("skatteandel", andel, skatt),
            ("pengemarkedsrente", f.Pengemarkedsrente.Verdier.TryGetValue(p.År, out var rente) ? rente : null, Anslag(f.Pengemarkedsrente.Kilde)),
            ("lonnsvekst", priser?.Lønn.Prosent, Anslag(priser?.Kilde)),
            ("prisvekst", priser?.Pris.Prosent, Anslag(priser?.Kilde)),
        ];
        foreach (var (kode, faktisk, anslag) in alle)
        {
            if (p[kode] is not { } antatt || faktisk is not { } kom) continue;
            var sjokk = Sjokk.GetValueOrDefault(kode);
            decimal? avvik = !sjokk.Relativ ? kom - antatt : Math.Abs(antatt) < MinsteAntatt ? null : 100m * (kom - antatt) / antatt;
            yield return new Forutsetningsavvik(kode, antatt, kom, anslag, avvik * Utslag(tidligere, kode, p.År)?.Virkning / (sjokk.Størrelse == 0m ? 1m : sjokk.Størrelse));
        }
    }

    /// <summary>The sensitivity that prices an assumption, and its shock: in per cent of the assumption, or in percentage points.</summary>
    internal static ImmutableDictionary<string, (string Id, decimal Størrelse, bool Relativ)> Sjokk { get; } = new Dictionary<string, (string, decimal, bool)>
    {
        ["skatt_landsgjennomsnitt"] = ("skatt_nasjonal_minus_1", -1m, true),
        ["skatteandel"] = ("skatt_lokal_minus_1", -1m, true),
        ["pengemarkedsrente"] = ("rente_pluss_1", 1m, false),
        ["lonnsvekst"] = ("lonn_pluss_1", 1m, false),
    }.ToImmutableDictionary();

    /// <summary>What an edition published of it. Sensitivities are published for the plan years: a year before or after them takes the nearest [own].</summary>
    internal static Følsomhetsutslag? Utslag(Tidligereutgave tidligere, string kode, int år) => Sjokk.TryGetValue(kode, out var sjokk)
        ? tidligere.Følsomhet.Where(u => u.Id == sjokk.Id).MinBy(u => (Math.Abs(u.År - år), u.År)) : null;
}
