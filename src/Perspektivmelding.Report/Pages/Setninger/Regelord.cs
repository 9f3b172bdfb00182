using System.Collections.Immutable;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>The municipality's own rules in words.</summary>
internal sealed class Regelord(Kommune kommune, Texts texts)
{
    private readonly Tallord _tall = new(texts);

    /// <summary>A finding about a rule as a line.</summary>
    public Regellinje Linje(Scenarioresultat scenario, Regelvurdering vurdering) => new(
        vurdering.Regel.Navn, Regel(vurdering.Regel), Stilling(scenario, vurdering), Status(vurdering),
        vurdering.Regel.Beskrivelse ?? vurdering.Regel.Kilde.Tekst);

    /// <summary>Verdict as icon and word: a «skal» holds, a «bør» is reached.</summary>
    public Statusmodell Status(Regelvurdering vurdering) => vurdering.Status switch
    {
        Regelstatus.Oppfylt => new("oppfylt", texts[vurdering.Regel.Styrke == Styrke.Skal ? "status_oppfylt" : "status_nadd"]),
        Regelstatus.Advarsel => new("advarsel", texts["status_advarsel"]),
        Regelstatus.Brutt => new("brutt", texts["status_brutt"]),
        _ => new("uavklart", texts["status_uavklart"]),
    };

    /// <summary>Verdict on a goal that is no rule of the municipality's own.</summary>
    public Statusmodell Målstatus(bool nådd) => nådd ? new("oppfylt", texts["status_nadd"]) : new("advarsel", texts["status_advarsel"]);

    /// <summary>«Av fire handlingsregler holder én, to holder ikke, og for én er det for tidlig å si.» for any scenario.</summary>
    public string Sum(ImmutableArray<Regelvurdering> regler)
    {
        var holder = regler.Count(r => r.Status == Regelstatus.Oppfylt);
        var uavklart = regler.Count(r => r.Status == Regelstatus.Uavklart);
        var ikke = regler.Length - holder - uavklart;
        string Ord(int antall) => _tall.Antall(antall, av: regler.Length);
        return texts["regelsum", ("antall", regler.Length), ("holder", holder), ("brutt", ikke), ("uavklart", uavklart),
            ("antall_ord", Ord(regler.Length)), ("holder_ord", Ord(holder)), ("ikke_ord", Ord(ikke)), ("uavklart_ord", Ord(uavklart))];
    }

    /// <summary>The rule in a sentence, made from its numbers.</summary>
    public string Regel(Handlingsregel regel) => texts[regel.Styrke == Styrke.Skal ? "regel_skal" : "regel_bør",
        ("nøkkeltall", Nøkkeltallnavn(regel.Nøkkeltall)), ("krav", Grense(regel.Krav, regel.Mål)), ("når", Når(regel.Måling, regel.År))];

    /// <summary>The goal in a few words: «minst 2 prosent i snitt over planperioden».</summary>
    public string Krav(Mål mål) => texts[mål.Regel is null ? "mål_køb" : "mål_egen", ("krav", Grense(mål.Krav, mål.Verdi)),
        ("når", mål.Regel is { } regel ? Når(regel.Måling, regel.År) : "")];

    /// <summary>Name of a key figure as the theme has it, else the catalogue's.</summary>
    public string Nøkkeltallnavn(Nøkkeltall nøkkeltall)
    {
        var beskrivelse = Nøkkeltallskatalog.For(nøkkeltall);
        return texts.Has($"nokkeltall_{beskrivelse.Kode}") ? texts[$"nokkeltall_{beskrivelse.Kode}"] : beskrivelse.Navn;
    }

    /// <summary>True where a year that the rule looks at rests on an anslag.</summary>
    public static bool ErAnslag(Scenarioresultat scenario, Regelvurdering vurdering)
    {
        var fra = vurdering.Regel.Måling.HarMålår ? vurdering.Til : vurdering.Fra;
        return Enumerable.Range(fra, vurdering.Til - fra + 1).Any(år => scenario.Spor.HvilerPåAnslag(Nøkkeltallskatalog.For(vurdering.Regel.Nøkkeltall).Kode, år));
    }

    /// <summary>The value that the rule is judged by, and the years: «Snittet i 2026–2029 blir 2,3 prosent.» Null where it is too early to say.</summary>
    public string? Målt(Scenarioresultat scenario, Regelvurdering v)
    {
        if (v.Verdi is not { } verdi) return null;
        var vist = _tall.ProsentMot(verdi, v.Regel.Mål);
        var ulike = kommune.Planår.Select(år => _tall.ProsentMot(scenario.Bane[år].Nøkkeltall[v.Regel.Nøkkeltall], v.Regel.Mål)).Distinct(StringComparer.Ordinal).Count() > 1;
        return texts[v.Regel.Måling.Ord.Stilling,
            ("fra", v.Fra), ("til", v.Til), ("år", v.VersteÅr ?? v.Til), ("ulike", ulike), ("regnskapsår", kommune.Regnskapsår),
            ("minst", v.Regel.Krav == Model.Handlingsregler.Krav.Minst), ("verdi", vist.Anslag(ErAnslag(scenario, v)))];
    }

    private string Grense(Krav krav, decimal mål) => texts[krav == Model.Handlingsregler.Krav.Minst ? "krav_minst" : "krav_høyst", ("mål", _tall.Mål(mål))];

    private string Når(Måling måling, int? år) => texts[
        måling.Ord.Når, ("år", år ?? kommune.PlanTil), ("fra", kommune.PlanFra), ("til", kommune.PlanTil)];

    private string Stilling(Scenarioresultat scenario, Regelvurdering v)
    {
        if (Målt(scenario, v) is not { } målt || v.AvvikProsentpoeng is not { } avvik) return texts["stilling_uavklart", ("år", v.Til)];
        var anslag = ErAnslag(scenario, v);
        return $"{målt} {texts["stilling_avvik", ("holder", v.Status == Regelstatus.Oppfylt), ("minst", v.Regel.Krav == Model.Handlingsregler.Krav.Minst),
            ("i_året", v.Regel.Måling.KronerISnitt && v.Fra < v.Til),
            ("poeng", _tall.Prosentpoeng(avvik).Anslag(anslag)), ("beløp", _tall.Beløp(Math.Abs(v.AvvikKroner ?? 0m)).Anslag(anslag))]}";
    }
}
