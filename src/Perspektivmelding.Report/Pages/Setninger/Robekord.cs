using System.Collections.Immutable;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>The criteria of ROBEK in words: what they are, and whether a scenario sets them off («utløser» them).</summary>
internal sealed class Robekord(Kommune kommune, Texts texts)
{
    private readonly Tallord _tall = new(texts);

    /// <summary>The four criteria as lines.</summary>
    public ImmutableArray<Robeklinje> Linjer(Scenarioresultat scenario) => [.. scenario.Robek.Select(v => Linje(scenario, v))];

    /// <summary>The part <c>robekstatus</c>: the criteria, and which scenario they are read of.</summary>
    public Robekmodell Del(Scenarioresultat scenario) => new(texts["robek_innledning", ("navn", scenario.Scenario.Navn)], Linjer(scenario));

    /// <summary>One or two sentences on ROBEK that say which criteria, and what they are.</summary>
    public string Sum(ImmutableArray<Robekvurdering> vurderinger)
    {
        string Liste(Robekstatus status, string nøkkel) =>
            _tall.Liste([.. vurderinger.Where(v => v.Status == status).Select(v => texts[$"{nøkkel}_{Bokstav(v.Kriterium)}"])]);
        return texts["robeksum", ("utløst", vurderinger.Count(v => v.Status == Robekstatus.Ja)), ("uavklart", vurderinger.Count(v => v.Status == Robekstatus.Uavklart)),
            ("hvilke", Liste(Robekstatus.Ja, "robek_ord")), ("om", Liste(Robekstatus.Uavklart, "robek_om"))];
    }

    private static string Bokstav(Robekkriterium kriterium) => kriterium switch
    {
        Robekkriterium.A => "a",
        Robekkriterium.B => "b",
        Robekkriterium.C => "c",
        _ => "d",
    };

    private Robeklinje Linje(Scenarioresultat s, Robekvurdering v)
    {
        var (bokstav, kode) = (Bokstav(v.Kriterium), v.Status switch { Robekstatus.Ja => "ja", Robekstatus.Nei => "nei", _ => "uavklart" });
        var verdi = v.Verdi ?? 0m;
        var år = v.År ?? kommune.PlanTil;
        var anslag = ErAnslag(s, v);
        var stilling = texts[$"robek_stilling_{bokstav}", ("svar", kode), ("år", år), ("ett_år", kommune.PlanFra == kommune.PlanTil),
            ("beløp", _tall.Beløp(verdi).Anslag(anslag)), ("prosent", _tall.ProsentMot(verdi, Merforbruksgrense.Prosent).Anslag(anslag)), ("noe", verdi > 0m),
            ("gammelt", år == kommune.Regnskapsår), ("passert_før", Før(s) is { } p && p > Merforbruksgrense.Prosent)];
        return new Robeklinje(bokstav, texts[$"robek_{bokstav}"], stilling,
            new Statusmodell(v.Status switch { Robekstatus.Ja => "brutt", Robekstatus.Nei => "oppfylt", _ => "uavklart" }, texts[$"robek_status_{kode}"]));
    }

    // Accumulated merforbruk as the plan begins, per cent of income.
    private decimal? Før(Scenarioresultat s) => s.Bane.Har(kommune.PlanFra - 1) ? s.Bane[kommune.PlanFra - 1].Nøkkeltall[Nøkkeltall.AkkumulertMerforbrukProsent] : null;

    private bool ErAnslag(Scenarioresultat s, Robekvurdering v)
    {
        var kode = v.Kriterium == Robekkriterium.D ? Nøkkeltallskatalog.For(Nøkkeltall.AkkumulertMerforbrukProsent).Kode : Kontoplan.For(Model.Verdier.Linje.Merforbruk).Kode;
        return v.År is { } år ? s.Spor.HvilerPåAnslag(kode, år) : kommune.Planår.Any(t => s.Spor.HvilerPåAnslag(kode, t));
    }
}
