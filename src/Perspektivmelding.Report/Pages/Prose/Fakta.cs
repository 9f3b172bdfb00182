using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Pages.Prose;

/// <summary>One fact that conditions may ask for.</summary>
/// <param name="Navn">Its name.</param>
/// <param name="Betyr">What it means, in the words of docs/setninger.md.</param>
/// <param name="Svar">The answer or the count; null where the edition lacks the data.</param>
public sealed record Faktum(string Navn, string Betyr, Func<Resultat, Innhold, Ord?> Svar);

/// <summary>
/// Facts of an edition that are no numbers of the prose: counts, and what is so or not. «The plan» is the plan years of the
/// first scenario, «the accounts» its first year.
/// </summary>
public sealed class Fakta(Resultat resultat, Innhold innhold)
{
    private static readonly ImmutableArray<Faktum> Liste =
    [
        new("antall_scenarioer", "antall scenarioer", (r, _) => r.Scenarier.Length),
        new("antall_planår", "antall år i planperioden", (r, _) => r.Utgave.Kommune.Planår.Count()),
        new("antall_tiltak", "antall tiltak i tiltak.yml", (r, _) => r.Utgave.Tiltak.Length),
        new("antall_investeringer", "antall investeringer i investeringer.csv", (r, _) => r.Utgave.Investeringer.Length),
        new("antall_sektorer", "antall sektorer i sektorer.yml", (_, i) => i.Sektorer?.Length ?? 0),
        new("antall_risikoer", "antall risikoer i risiko.yml", (_, i) => i.Risikoer?.Length ?? 0),
        new("antall_regler", "antall handlingsregler", (r, _) => r.Referanse.Regler.Length),
        new("antall_regler_holdt", "antall handlingsregler som holder i det første scenarioet", (r, _) => Regler(r, Regelstatus.Oppfylt)),
        new("antall_regler_brutt", "antall «skal»-regler som ikke holder i det første scenarioet", (r, _) => Regler(r, Regelstatus.Brutt)),
        new("antall_bør_mål_ikke_nådd", "antall «bør»-mål som ikke nås i det første scenarioet", (r, _) => Regler(r, Regelstatus.Advarsel)),
        new("antall_regler_uavklart", "antall handlingsregler det er for tidlig å si noe om", (r, _) => Regler(r, Regelstatus.Uavklart)),
        new("gjeldsregel", "en handlingsregel gjelder netto lånegjeld", (r, _) => r.Referanse.Regler.Any(v => v.Regel.Nøkkeltall == Nøkkeltall.NettoLånegjeldProsent)),
        new("antall_robekvilkår", "antall av vilkårene a–d for ROBEK som utløses i det første scenarioet", (r, _) => r.Referanse.Robek.Count(v => v.Status == Robekstatus.Ja)),
        new("robek_a", "vilkår a utløses", (r, _) => Robek(r, Robekkriterium.A)),
        new("robek_b", "vilkår b utløses", (r, _) => Robek(r, Robekkriterium.B)),
        new("robek_c", "vilkår c utløses; ukjent når planen slutter før det kan avgjøres", (r, _) => Robek(r, Robekkriterium.C)),
        new("robek_d", "vilkår d utløses", (r, _) => Robek(r, Robekkriterium.D)),
        new("merforbruk_nå", "kommunen har merforbruk som ikke er dekket, ved utgangen av regnskapsåret", (r, _) => Nå(r).Beholdning.AkkumulertMerforbruk > 0m),
        new("merforbruk_i_planen", "minst ett planår har merforbruk", (r, _) => Plan(r).Any(å => å.Drift[Linje.Merforbruk] > 0m)),
        new("fond_tomt_nå", "disposisjonsfondet er tomt ved utgangen av regnskapsåret", (r, _) => Nå(r).Beholdning.Disposisjonsfond <= 0m),
        new("fond_tomt_i_planen", "disposisjonsfondet er tomt ved utgangen av minst ett planår", (r, _) => Plan(r).Any(å => å.Beholdning.Disposisjonsfond <= 0m)),
        new("fond_tomt_til_horisonten", "disposisjonsfondet er tomt ved utgangen av minst ett av årene som er regnet ut", (r, _) => r.Referanse.Bane.År.Skip(1).Any(å => å.Beholdning.Disposisjonsfond <= 0m)),
        new("underskudd_i_planen", "korrigert netto driftsresultat er under null i minst ett planår", (r, _) => Plan(r).Any(å => å.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultat] < 0m)),
        new("kob_resultat_nådd", "resultatmålet i KØB er nådd i regnskapsåret", (r, _) => Køb(r, Købindikator.Driftsresultat)),
        new("kob_fond_nådd", "fondsmålet i KØB er nådd i regnskapsåret", (r, _) => Køb(r, Købindikator.Disposisjonsfond)),
        new("kob_gjeld_nådd", "gjeldsmålet i KØB er nådd i regnskapsåret", (r, _) => Køb(r, Købindikator.NettoLånegjeld)),
        new("korrigert", "utgaven korrigerer resultatet for noe", (r, _) => Korreksjon(r) is { BundneFond: true } or { Premieavvik: true } or { GevinstTap: true }),
        new("korrigert_for_bundne_fond", "resultatet er korrigert for bundne fond", (r, _) => Korreksjon(r).BundneFond),
        new("korrigert_for_premieavvik", "resultatet er korrigert for premieavvik", (r, _) => Korreksjon(r).Premieavvik),
        new("korrigert_for_gevinst", "resultatet er korrigert for gevinster og tap på plasseringer", (r, _) => Korreksjon(r).GevinstTap),
        new("konsern", "regnskapet er for hele konsernet, ikke kommunekassen alene", (r, _) => r.Utgave.Kommune.Omfang == Regnskapsomfang.Konsern),
        new("scenarioer_med_egne_forutsetninger", "antall scenarioer som har andre forutsetninger enn de felles", (r, _) => r.Scenarier.Count(s => !s.Scenario.Overstyrt.IsEmpty)),
        new("forslag_i_første_scenario", "det første scenarioet har tiltak som ikke er vedtatt", (r, _) => r.Referanse.Scenario.Tiltak.Any(t => t.Status == Tiltaksstatus.Forslag)),
        new("endring_innbyggere", "endringen i folketallet fra regnskapsåret til horisonten", (r, _) => Endring(r, 0, null)),
        new("endring_0_5", "endringen i antall på 0–5 år i samme tid", (r, _) => Endring(r, 0, 5)),
        new("endring_6_15", "endringen i antall på 6–15 år", (r, _) => Endring(r, 6, 15)),
        new("endring_arbeidsfor", "endringen i antall på 19–66 år, som i forsørgerbyrden", (r, _) => Endring(r, 19, 66)),
        new("endring_67", "endringen i antall på 67 år og over", (r, _) => Endring(r, 67, null)),
        new("endring_80", "endringen i antall på 80 år og over", (r, _) => Endring(r, 80, null)),
        .. Datakrav.Kjente.Select(k => new Faktum($"har_{k}", Datakrav.Betyr(k), (r, i) => Datakrav.Har(k, r.Utgave, i))),
    ];

    private readonly Dictionary<string, Ord?> _svar = new(StringComparer.Ordinal);

    /// <summary>Every fact, in the order of the documentation.</summary>
    public static ImmutableArray<Faktum> Alle => Liste;

    /// <summary>The names of all facts.</summary>
    public static IEnumerable<string> Navn => Liste.Select(f => f.Navn);

    /// <summary>True for the name of a fact.</summary>
    public static bool Kjenner(string navn) => Liste.Any(f => f.Navn == navn);

    /// <summary>The answer, or null where the edition lacks the data.</summary>
    public Ord? Slå(string navn)
    {
        if (_svar.TryGetValue(navn, out var kjent)) return kjent;
        return _svar[navn] = Liste.First(f => f.Navn == navn).Svar(resultat, innhold);
    }

    private static Framskrivingsår Nå(Resultat r) => r.Referanse.Bane[r.Utgave.Kommune.Regnskapsår];

    private static IEnumerable<Framskrivingsår> Plan(Resultat r) => r.Utgave.Kommune.Planår.Where(r.Referanse.Bane.Har).Select(år => r.Referanse.Bane[år]);

    private static Korreksjoner Korreksjon(Resultat r) => r.Referanse.Scenario.Forutsetninger.Korreksjoner;

    private static int Regler(Resultat r, Regelstatus status) => r.Referanse.Regler.Count(v => v.Status == status);

    private static Ord? Robek(Resultat r, Robekkriterium kriterium) =>
        r.Referanse.Robek.FirstOrDefault(v => v.Kriterium == kriterium)?.Status switch { Robekstatus.Ja => true, Robekstatus.Nei => false, _ => (Ord?)null };

    private static Ord? Køb(Resultat r, Købindikator indikator) =>
        r.Referanse.Køb.FirstOrDefault(k => k.Indikator == indikator && k.År == r.Utgave.Kommune.Regnskapsår) is { } k ? (Ord)(k.AvvikProsentpoeng >= 0m) : default(Ord?);

    // Null where the rows of either year do not tell the ages apart.
    private static Ord? Endring(Resultat r, int fra, int? til)
    {
        var (kommune, folk, alternativ) = (r.Utgave.Kommune, r.Utgave.Folketall, r.Referanse.Scenario.Forutsetninger.Befolkningsalternativ);
        var gruppe = new Aldersgruppe(fra, til);
        decimal? Antall(int år)
        {
            var rader = folk.Ved(år, alternativ);
            return rader.IsEmpty || rader.Any(x => x.Gruppe.Overlapper(gruppe) && !gruppe.Rommer(x.Gruppe)) ? null : folk.Personer(år, alternativ, gruppe);
        }
        return Antall(kommune.Regnskapsår) is { } nå && Antall(kommune.Horisont) is { } da ? (Ord)(da - nå) : default(Ord?);
    }
}
