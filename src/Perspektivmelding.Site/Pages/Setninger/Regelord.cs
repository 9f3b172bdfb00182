using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Site.Language;
using Perspektivmelding.Site.Pages.Modeller;

namespace Perspektivmelding.Site.Pages.Setninger;

/// <summary>Rules and criteria in words.</summary>
internal sealed class Regelord(Kommune kommune, Texts texts)
{
    private readonly Tallord _tall = new(texts);

    /// <summary>A finding about a rule as a line.</summary>
    public Regellinje Linje(Regelvurdering vurdering) => new(
        vurdering.Regel.Navn, Regel(vurdering.Regel), Stilling(vurdering), Status(vurdering.Status),
        vurdering.Regel.Beskrivelse ?? vurdering.Regel.Kilde.Tekst);

    /// <summary>Verdict as icon and word.</summary>
    public Statusmodell Status(Regelstatus status)
    {
        var kode = status switch
        {
            Regelstatus.Oppfylt => "oppfylt",
            Regelstatus.Advarsel => "advarsel",
            Regelstatus.Brutt => "brutt",
            _ => "uavklart",
        };
        return new Statusmodell(kode, texts[$"status_{kode}"]);
    }

    /// <summary>«Av tre handlingsregler blir én holdt.» for any scenario.</summary>
    public string Sum(ImmutableArray<Regelvurdering> regler)
    {
        if (regler.IsEmpty) return texts["regelsum_ingen_regler"];
        var holdt = regler.Count(r => r.Status == Regelstatus.Oppfylt);
        var uavklart = regler.Count(r => r.Status == Regelstatus.Uavklart);
        var antall = ("antall", _tall.Antall(regler.Length));
        var setning = holdt == regler.Length ? texts[regler.Length == 1 ? "regelsum_den_ene" : "regelsum_alle", antall]
            : holdt == 0 && uavklart == 0 ? texts[regler.Length == 1 ? "regelsum_ikke_den_ene" : "regelsum_ingen", antall]
            : texts["regelsum_noen", antall, ("holdt", _tall.Antall(holdt))];
        return uavklart == 0 ? setning : $"{setning} {texts["regelsum_uavklart", ("antall", _tall.Antall(uavklart))]}";
    }

    /// <summary>The rule in a sentence, made from its numbers.</summary>
    public string Regel(Handlingsregel regel)
    {
        var krav = texts[regel.Krav == Model.Handlingsregler.Krav.Minst ? "krav_minst" : "krav_høyst", ("mål", _tall.Mål(regel.Mål))];
        var når = regel.Måling switch
        {
            Måling.Gjennomsnitt => texts["måling_gjennomsnitt"],
            Måling.HvertÅr => texts["måling_hvert_år"],
            _ => texts["måling_innen_år", ("år", Dom.År(regel.År ?? kommune.PlanTil))],
        };
        return texts[regel.Styrke == Styrke.Skal ? "regel_skal" : "regel_bør",
            ("nøkkeltall", Nøkkeltallnavn(regel.Nøkkeltall)), ("krav", krav), ("når", når)];
    }

    /// <summary>The goal in a few words: «minst 2 prosent».</summary>
    public string Krav(Mål mål) => mål.År is { } år
        ? texts["mål_innen", ("krav", texts[mål.Krav == Model.Handlingsregler.Krav.Minst ? "krav_minst" : "krav_høyst", ("mål", _tall.Mål(mål.Verdi))]), ("år", Dom.År(år))]
        : texts[mål.ErEgen ? "mål_egen" : "mål_køb", ("krav", texts[mål.Krav == Model.Handlingsregler.Krav.Minst ? "krav_minst" : "krav_høyst", ("mål", _tall.Mål(mål.Verdi))])];

    /// <summary>Name of a key figure as the theme has it, else the catalogue's.</summary>
    public string Nøkkeltallnavn(Nøkkeltall nøkkeltall)
    {
        var beskrivelse = Nøkkeltallskatalog.For(nøkkeltall);
        return texts.Has($"nokkeltall_{beskrivelse.Kode}") ? texts[$"nokkeltall_{beskrivelse.Kode}"] : beskrivelse.Navn;
    }

    /// <summary>The four criteria of ROBEK as lines.</summary>
    public ImmutableArray<Robeklinje> Robek(ImmutableArray<Robekvurdering> vurderinger) => [.. vurderinger.Select(Robek)];

    /// <summary>The part <c>robekstatus</c>: the criteria, and which scenario they are read of.</summary>
    public Robekmodell Robekdel(Scenarioresultat scenario) =>
        new(texts["robek_innledning", ("navn", scenario.Scenario.Navn)], Robek(scenario.Robek));

    /// <summary>One sentence on ROBEK.</summary>
    public string Robeksum(ImmutableArray<Robekvurdering> vurderinger)
    {
        var ja = vurderinger.Where(v => v.Status == Robekstatus.Ja).Select(v => Bokstav(v.Kriterium)).ToList();
        if (ja.Count > 0) return texts[ja.Count == 1 ? "robek_ja_ett" : "robek_ja", ("vilkår", _tall.Liste(ja))];
        return texts[vurderinger.Any(v => v.Status == Robekstatus.Uavklart) ? "robek_uavklart" : "robek_nei"];
    }

    private static string Bokstav(Robekkriterium kriterium) => kriterium switch
    {
        Robekkriterium.A => "a",
        Robekkriterium.B => "b",
        Robekkriterium.C => "c",
        _ => "d",
    };

    private string Stilling(Regelvurdering v)
    {
        if (v.Verdi is not { } verdi || v.AvvikProsentpoeng is not { } avvik) return texts["stilling_uavklart", ("år", Dom.År(v.Til))];
        var måling = v.Regel.Måling switch
        {
            Måling.Gjennomsnitt => texts["stilling_snitt", ("fra", Dom.År(v.Fra)), ("til", Dom.År(v.Til)), ("verdi", _tall.Prosent(verdi))],
            Måling.HvertÅr => texts["stilling_verste", ("år", Dom.År(v.VersteÅr ?? v.Til)), ("verdi", _tall.Prosent(verdi))],
            _ => texts["stilling_år", ("år", Dom.År(v.Til)), ("verdi", _tall.Prosent(verdi))],
        };
        var kroner = _tall.Beløp(Math.Abs(v.AvvikKroner ?? 0m));
        var poeng = _tall.Prosentpoeng(avvik);
        var side = v.Status == Regelstatus.Oppfylt ? "bedre" : v.Regel.Krav == Model.Handlingsregler.Krav.Minst ? "lite" : "mye";
        var over = v.Regel.Måling == Måling.Gjennomsnitt ? "_i_året" : "";
        return $"{måling} {texts[$"stilling_avvik_{side}{over}", ("poeng", poeng), ("beløp", kroner)]}";
    }

    private Robeklinje Robek(Robekvurdering v)
    {
        var bokstav = Bokstav(v.Kriterium);
        var år = v.År is { } å ? Dom.År(å) : "";
        var kode = v.Status switch { Robekstatus.Ja => "ja", Robekstatus.Nei => "nei", _ => "uavklart" };
        var stilling = (v.Kriterium, v.Status) switch
        {
            (Robekkriterium.A, Robekstatus.Ja) => texts["robek_a_ja", ("år", år), ("beløp", _tall.Beløp(v.Verdi ?? 0m))],
            (Robekkriterium.B, Robekstatus.Ja) => texts["robek_b_ja", ("år", år), ("beløp", _tall.Beløp(v.Verdi ?? 0m))],
            (Robekkriterium.C, Robekstatus.Ja) => texts["robek_c_ja", ("år", år)],
            (Robekkriterium.C, Robekstatus.Uavklart) => texts["robek_c_uavklart", ("år", år)],
            (Robekkriterium.D, Robekstatus.Ja) => texts["robek_d_ja", ("år", år), ("prosent", _tall.Prosent(v.Verdi ?? 0m))],
            (Robekkriterium.D, Robekstatus.Nei) => texts["robek_d_nei", ("prosent", _tall.Prosent(v.Verdi ?? 0m))],
            _ => texts[$"robek_{bokstav}_{kode}"],
        };
        var status = v.Status switch { Robekstatus.Ja => "brutt", Robekstatus.Nei => "oppfylt", _ => "uavklart" };
        return new Robeklinje(bokstav, texts[$"robek_{bokstav}"], stilling, new Statusmodell(status, texts[$"robek_status_{kode}"]));
    }
}
