using System.Collections.Immutable;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>What differs between a scenario and the first one, in sentences made from their numbers.</summary>
internal sealed class Forskjellsord(Resultat resultat, Texts texts)
{
    private readonly Tallord _tall = new(texts);

    private Kommune Kommune => resultat.Utgave.Kommune;
    private Scenarioresultat Første => resultat.Referanse;
    private (string, Ord) FørsteNavn => ("første", Første.Scenario.Navn);
    private (string, Ord) Året => ("år", Kommune.PlanTil);

    /// <summary>One sentence a difference; empty for the first scenario itself, and where nothing differs.</summary>
    public ImmutableArray<string> Setninger(Scenarioresultat s) => ReferenceEquals(s, Første) ? []
        : [.. ((string[])[Resultatet(s), Hvem(s), Fondet(s), Gjelden(s), Reglene(s, "forskjell_regler_vunnet", s, Første), Reglene(s, "forskjell_regler_tapt", Første, s), Robek(s)])
            .Where(setning => setning.Length > 0)];

    private string Resultatet(Scenarioresultat s)
    {
        var endring = Slutt(s).Drift[Linje.NettoDriftsresultat] - Slutt(Første).Drift[Linje.NettoDriftsresultat];
        return texts["forskjell_resultat", [FørsteNavn, Året, .. Beløp("endring", "beløp", endring, Anslag(s, Kontoplan.For(Linje.NettoDriftsresultat).Kode))]];
    }

    /// <summary>Who bears what the measures yield: those who use the services, or those who pay.</summary>
    private string Hvem(Scenarioresultat s)
    {
        var anslag = s.Scenario.Tiltak.Any(t => t.Kilde.Status == Datastatus.Anslag && t.Virker(Kommune.PlanTil) != 0m);
        return texts["forskjell_hvem", [Året, .. Beløp("kutt", "kuttbeløp", Veivalg.Kutt(s, Kommune.PlanTil), anslag),
            .. Beløp("inntekt", "inntektsbeløp", Veivalg.Inntekter(s, Kommune.PlanTil), anslag)]];
    }

    private string Fondet(Scenarioresultat s)
    {
        var (her, der) = (s.Bane.FondetTomt(Kommune.Horisont), Første.Bane.FondetTomt(Kommune.Horisont));
        return texts["forskjell_fond", [FørsteNavn, Året, ("tømmes_her", her is not null), ("tømmes_der", der is not null), ("her", her ?? 0), ("der", der ?? 0), ("til", Kommune.Horisont),
            .. Beløp("endring", "beløp", Slutt(s).Beholdning.Disposisjonsfond - Slutt(Første).Beholdning.Disposisjonsfond, Anslag(s, Nøkkeltallskatalog.For(Nøkkeltall.Disposisjonsfond).Kode))]];
    }

    private string Gjelden(Scenarioresultat s)
    {
        decimal Gjeld(Scenarioresultat x) => Slutt(x).Nøkkeltall[Nøkkeltall.NettoLånegjeldProsent];
        var endring = Gjeld(s) - Gjeld(Første);
        return texts["forskjell_gjeld", FørsteNavn, Året, ("endring", Tallord.Prosenttall(endring)),
            ("poeng", _tall.Prosentpoeng(endring).Anslag(Anslag(s, Nøkkeltallskatalog.For(Nøkkeltall.NettoLånegjeldProsent).Kode)))];
    }

    /// <summary>The rules that hold in one of two scenarios and not in the other.</summary>
    private string Reglene(Scenarioresultat s, string nøkkel, Scenarioresultat holder, Scenarioresultat holderIkke)
    {
        var regler = s.Regler.Select(r => r.Regel).Where((_, i) => Holder(holder.Regler[i]) && !Holder(holderIkke.Regler[i]))
            .Select(r => texts["forskjell_regelnavn", ("navn", r.Navn)]).ToArray();
        return texts[nøkkel, FørsteNavn, ("antall", regler.Length), ("regler", _tall.Liste(regler))];
    }

    private static bool Holder(Regelvurdering r) => r.Status == Regelstatus.Oppfylt;

    private string Robek(Scenarioresultat s)
    {
        var (her, der) = (Utløst(s), Utløst(Første));
        return texts["forskjell_robek", FørsteNavn, ("her", her), ("der", der),
            ("her_ord", _tall.Antall(her, Kjønn.Intetkjønn)), ("der_ord", _tall.Antall(der, Kjønn.Intetkjønn))];
    }

    private static int Utløst(Scenarioresultat s) => s.Robek.Count(r => r.Status == Robekstatus.Ja);

    private Framskrivingsår Slutt(Scenarioresultat s) => s.Bane[Kommune.PlanTil];

    // A difference rests on an anslag where either side does.
    private bool Anslag(Scenarioresultat s, string kode) => s.Spor.HvilerPåAnslag(kode, Kommune.PlanTil) || Første.Spor.HvilerPåAnslag(kode, Kommune.PlanTil);

    // The amount with its sign for the condition, and without for the sentence.
    private (string, Ord)[] Beløp(string medFortegn, string uten, decimal beløp, bool anslag) =>
        [(medFortegn, _tall.Beløp(beløp)), (uten, _tall.Beløp(Math.Abs(beløp)).Anslag(anslag))];
}
