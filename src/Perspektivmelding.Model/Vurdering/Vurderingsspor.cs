using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>Traces the findings of a finished path: own rules, KØB and ROBEK.</summary>
internal sealed class Vurderingsspor(Sporskriver spor, Framskrivingsbane bane, Kommune kommune)
{
    /// <summary>Code of a part of a finding about an own rule; noted at the last year that it looks at.</summary>
    public static string Kode(Handlingsregel regel, string del) => $"handlingsregel.{regel.Id}.{del}";

    /// <summary>Code of a part of a KØB finding.</summary>
    public static string Kode(Købindikator indikator, string del) => $"kob.{Navn(indikator)}.{del}";

    /// <summary>Code of a ROBEK criterion; noted at the year it is about, else at the plan's last.</summary>
    public static string Kode(Robekkriterium kriterium) => "robek." + kriterium.ToString().ToLowerInvariant();

    public void Noter(IEnumerable<Regelvurdering> regler, IEnumerable<Købvurdering> køb, IEnumerable<Robekvurdering> robek)
    {
        foreach (var funn in regler) Regelen(funn);
        foreach (var funn in køb) Køb(funn);
        foreach (var funn in robek.Where(f => f.Verdi is not null)) Robek(funn);
    }

    private static string Navn(Købindikator indikator) => indikator switch
    {
        Købindikator.Driftsresultat => "driftsresultat",
        Købindikator.Disposisjonsfond => "disposisjonsfond",
        _ => "netto_lanegjeld",
    };

    private static string Kode(Nøkkeltall n) => Nøkkeltallskatalog.For(n).Kode;

    private void Regelen(Regelvurdering funn)
    {
        var (regel, til) = (funn.Regel, funn.Til);
        spor.Noter(Kode(regel, "mal"), til, regel.Mål, Regelverk.Data, new Inngang.FraData("verdi", regel.Navn, regel.Mål, regel.Kilde.Ved("mal")));
        if (funn.Verdi is not { } verdi) return;
        int[] år = regel.Måling.KronerISnitt ? [.. kommune.Planår] : [funn.VersteÅr ?? til];
        Inngang[] Hvert(string navn, string kode, IEnumerable<int> hvilke) => [.. hvilke.Select(t => spor.Ref(navn, kode, t))];
        var prosent = Kode(regel.Nøkkeltall);
        var beløp = Nøkkeltallsspor.Beløpskode(regel.Nøkkeltall);
        var verdiregel = regel.Måling.Verdiregel(regel.Krav);
        var inngår = verdiregel is null ? Hvert("verdi", prosent, år) : Hvert("prosent", prosent, kommune.Planår);
        spor.Noter(Kode(regel, "verdi"), til, verdi, verdiregel ?? Regelverk.Lik, inngår);
        if (funn.VerdiVektet is { } vektet)
            spor.Noter(Kode(regel, "verdi_vektet"), til, vektet, Vurderingsregler.Vektet, [.. Hvert("belop", beløp, år), .. Hvert("driftsinntekter", "sum_driftsinntekter", år)]);
        spor.Noter(Kode(regel, "avvik_prosentpoeng"), til, funn.AvvikProsentpoeng!.Value, Avvik(regel.Krav),
            spor.Ref("verdi", Kode(regel, "verdi"), til), spor.Ref("mal", Kode(regel, "mal"), til));
        foreach (var t in år)
            spor.Noter(Kode(regel, "avvik"), t, regel.AvvikKroner(Regelprøving.År(regel, bane[t])), Kroner(regel.Krav), spor.Ref("belop", beløp, t),
                spor.Ref("mal", Kode(regel, "mal"), til), spor.Ref("driftsinntekter", "sum_driftsinntekter", t));
        spor.Noter(Kode(regel, "avvik_1000kr"), til, funn.AvvikKroner!.Value, Vurderingsregler.KronerSnitt, Hvert("avvik", Kode(regel, "avvik"), år));
    }

    private static Regel Avvik(Krav krav) => krav == Krav.Minst ? Vurderingsregler.AvvikMinst : Vurderingsregler.AvvikHøyst;

    private static Regel Kroner(Krav krav) => krav == Krav.Minst ? Vurderingsregler.KronerMinst : Vurderingsregler.KronerHøyst;

    private void Køb(Købvurdering funn)
    {
        var (mål, t) = (Købprøving.For(funn.Indikator), funn.År);
        string K(string del) => Kode(funn.Indikator, del);
        spor.Noter(K("mal"), t, funn.Mål, Regelverk.Lik, new Inngang.Fast("verdi", "målet i modellen for kommunaløkonomisk bærekraft", funn.Mål));
        spor.Noter(K("verdi"), t, funn.Verdi, Regelverk.Lik, spor.Ref("verdi", Kode(mål.Nøkkeltall), t));
        spor.Noter(K("avvik_prosentpoeng"), t, funn.AvvikProsentpoeng, Avvik(mål.Krav), spor.Ref("verdi", K("verdi"), t), spor.Ref("mal", K("mal"), t));
        spor.Noter(K("avvik"), t, mål.Krav.AvvikKroner(bane[t], mål.Nøkkeltall, mål.Mål), Kroner(mål.Krav),
            spor.Ref("belop", Nøkkeltallsspor.Beløpskode(mål.Nøkkeltall), t), spor.Ref("mal", K("mal"), t), spor.Ref("driftsinntekter", "sum_driftsinntekter", t));
        spor.Noter(K("avvik_1000kr"), t, funn.AvvikKroner, Regelverk.Avrundet, spor.Ref("verdi", K("avvik"), t));
    }

    private void Robek(Robekvurdering funn)
    {
        var år = funn.År ?? kommune.PlanTil;
        Inngang[] Planårene(string navn, string kode) => [.. kommune.Planår.Select(t => spor.Ref(navn, kode, t))];
        var (regel, inngår) = (funn.Kriterium, funn.År) switch
        {
            (Robekkriterium.A or Robekkriterium.B, { } t) => (Vurderingsregler.Merforbruk, [spor.Ref("merforbruk", "merforbruk", t)]),
            (Robekkriterium.D, { } t) => (Regelverk.Lik, [spor.Ref("verdi", "akkumulert_merforbruk_prosent", t)]),
            (Robekkriterium.D, null) => (Vurderingsregler.Høyest, Planårene("prosent", "akkumulert_merforbruk_prosent")),
            _ => (Vurderingsregler.IngenMerforbruk, Planårene("merforbruk", "merforbruk")),
        };
        spor.Noter(Kode(funn.Kriterium), år, funn.Verdi!.Value, regel, inngår);
    }
}
