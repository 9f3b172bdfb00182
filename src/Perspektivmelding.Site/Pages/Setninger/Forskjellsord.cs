using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Pages.Setninger;

/// <summary>What differs between a scenario and the first one, in sentences made from their numbers.</summary>
internal sealed class Forskjellsord(Resultat resultat, Texts texts)
{
    /// <summary>Smaller differences than this are not told, percentage points: they would be written as 0,0.</summary>
    private const decimal Synlig = 0.05m;

    private readonly Tallord _tall = new(texts);

    private Kommune Kommune => resultat.Utgave.Kommune;
    private Scenarioresultat Første => resultat.Referanse;
    private (string, string) FørsteNavn => ("første", Første.Scenario.Navn);
    private (string, string) Året => ("år", Dom.År(Kommune.PlanTil));

    /// <summary>One sentence a difference; empty for the first scenario itself, and where nothing differs.</summary>
    public ImmutableArray<string> Setninger(Scenarioresultat s) =>
        ReferenceEquals(s, Første) ? [] : [.. new[] { Resultatet(s), Hvem(s), Fondet(s), Gjelden(s) }.OfType<string>(), .. Reglene(s), .. Robek(s)];

    private string? Resultatet(Scenarioresultat s)
    {
        var endring = Slutt(s).Drift[Linje.NettoDriftsresultat] - Slutt(Første).Drift[Linje.NettoDriftsresultat];
        if (endring == 0m) return texts["forskjell_resultat_likt", FørsteNavn, Året];
        return texts[endring > 0m ? "forskjell_resultat_bedre" : "forskjell_resultat_verre", FørsteNavn, Året, ("beløp", _tall.Beløp(Math.Abs(endring)))];
    }

    /// <summary>Who bears what the measures yield: those who use the services, or those who pay.</summary>
    private string? Hvem(Scenarioresultat s)
    {
        var (kutt, inntekt) = (Veivalg.Kutt(s, Kommune.PlanTil), Veivalg.Inntekter(s, Kommune.PlanTil));
        return (kutt > 0m, inntekt > 0m) switch
        {
            (true, true) => texts["forskjell_hvem_begge", Året, ("kutt", _tall.Beløp(kutt)), ("inntekt", _tall.Beløp(inntekt))],
            (true, false) => texts["forskjell_hvem_kutt", Året, ("kutt", _tall.Beløp(kutt))],
            (false, true) => texts["forskjell_hvem_inntekt", Året, ("inntekt", _tall.Beløp(inntekt))],
            _ => null,
        };
    }

    private string? Fondet(Scenarioresultat s)
    {
        var (her, der) = (s.Bane.FondetTomt(Kommune.Horisont), Første.Bane.FondetTomt(Kommune.Horisont));
        if (her is { } h && der is { } d)
            return texts[h == d ? "forskjell_fond_samme" : h > d ? "forskjell_fond_senere" : "forskjell_fond_tidligere", FørsteNavn, ("her", Dom.År(h)), ("der", Dom.År(d))];
        if (her is { } bare) return texts["forskjell_fond_bare_her", FørsteNavn, ("her", Dom.År(bare))];
        if (der is { } unngått) return texts["forskjell_fond_unngår", FørsteNavn, ("der", Dom.År(unngått)), ("til", Dom.År(Kommune.Horisont))];
        var endring = Slutt(s).Beholdning.Disposisjonsfond - Slutt(Første).Beholdning.Disposisjonsfond;
        return endring == 0m ? null
            : texts[endring > 0m ? "forskjell_fond_større" : "forskjell_fond_mindre", FørsteNavn, Året, ("beløp", _tall.Beløp(Math.Abs(endring)))];
    }

    private string? Gjelden(Scenarioresultat s)
    {
        decimal Gjeld(Scenarioresultat x) => Slutt(x).Nøkkeltall[Nøkkeltall.NettoLånegjeldProsent];
        var endring = Gjeld(s) - Gjeld(Første);
        return Math.Abs(endring) < Synlig ? null
            : texts[endring > 0m ? "forskjell_gjeld_mer" : "forskjell_gjeld_mindre", FørsteNavn, Året, ("poeng", _tall.Prosentpoeng(endring))];
    }

    private IEnumerable<string> Reglene(Scenarioresultat s)
    {
        string Navn(Regelvurdering r) => texts["forskjell_regelnavn", ("navn", r.Regel.Navn)];
        var par = s.Regler.Zip(Første.Regler).ToArray();
        var (vunnet, tapt) = (
            par.Where(p => Holdt(p.First) && !Holdt(p.Second)).Select(p => Navn(p.First)).ToArray(),
            par.Where(p => !Holdt(p.First) && Holdt(p.Second)).Select(p => Navn(p.First)).ToArray());
        if (vunnet.Length > 0) yield return texts["forskjell_regler_vunnet", FørsteNavn, ("regler", _tall.Liste(vunnet))];
        if (tapt.Length > 0) yield return texts["forskjell_regler_tapt", FørsteNavn, ("regler", _tall.Liste(tapt))];
    }

    private static bool Holdt(Regelvurdering r) => r.Status == Regelstatus.Oppfylt;

    private IEnumerable<string> Robek(Scenarioresultat s)
    {
        var (her, der) = (Oppfylte(s), Oppfylte(Første));
        if (her != der)
            yield return texts[her == 0 ? "forskjell_robek_ingen" : her < der ? "forskjell_robek_færre" : "forskjell_robek_flere",
                FørsteNavn, ("her", _tall.Antall(her)), ("der", _tall.Antall(der))];
    }

    private static int Oppfylte(Scenarioresultat s) => s.Robek.Count(r => r.Status == Robekstatus.Ja);

    private Framskrivingsår Slutt(Scenarioresultat s) => s.Bane[Kommune.PlanTil];
}
