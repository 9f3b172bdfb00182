using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Styring;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Pages.Deler;

/// <summary>The risks with what they cost, gravest first.</summary>
internal sealed class Risikobygger(Resultat resultat, Texts texts)
{
    /// <summary>The part <c>risiko</c>.</summary>
    public Risikomodell Lag(ImmutableArray<Risiko> risikoer, Sidekontekst side)
    {
        side.HarAnslag |= risikoer.Any(r => r.Status == Utsagnsstatus.Anslag);
        var ordnet = risikoer.OrderByDescending(r => r.Poeng);
        return new Risikomodell([.. ordnet.Select((r, i) => Linje(r, i + 1))], [.. risikoer.Select(r => r.Kilde).Distinct()]);
    }

    private Risikolinje Linje(Risiko r, int nummer)
    {
        var grad = r.Poeng switch { >= Risiko.HøyFra => "hoy", >= Risiko.MiddelsFra => "middels", _ => "lav" };
        return new Risikolinje
        {
            Nummer = nummer,
            Navn = r.Navn,
            Beskrivelse = r.Beskrivelse,
            Sannsynlighet = texts[$"risiko_sannsynlighet_{r.Sannsynlighet}"],
            Konsekvens = texts[$"risiko_konsekvens_{r.Konsekvens}"],
            Grad = grad,
            Gradord = texts[$"risiko_grad_{grad}"],
            Eier = r.Eier,
            Tiltak = r.Tiltak,
            Koster = Koster(r),
            ErAnslag = r.Status == Utsagnsstatus.Anslag,
        };
    }

    // From the sensitivity that belongs to the risk; where there is none, the edition's own amount.
    private string? Koster(Risiko r)
    {
        if (r.Utslag == 0m || Risikoeksponering.For(resultat, r) is not { } e) return null;
        var beløp = new Tallord(texts).Beløp(e.Beløp);
        if (!e.Beregnet) return e.År is { } t ? texts["risiko_eksponering_ar", ("beløp", beløp), ("år", Setninger.Dom.År(t))] : texts["risiko_eksponering", ("beløp", beløp)];
        var år = Setninger.Dom.År(e.År!.Value);
        var enkelt = e.Beløp / r.Utslag;
        var anslag = resultat.Referanse.Spor.HvilerPåAnslag(Kontoplan.For(Model.Verdier.Linje.NettoDriftsresultat).Kode, e.År!.Value);
        var én = texts[$"følsomhet_{r.Følsomhet}", ("beløp", new Tallord(texts).Beløp(enkelt).Anslag(anslag)), ("år", år)];
        return r.Utslag == 1m ? én : $"{én} {texts["risiko_utslag", ("antall", decimal.Truncate(r.Utslag) == r.Utslag ? new Tallord(texts).Antall((int)r.Utslag) : NorwegianNumber.Format(r.Utslag, 1)), ("beløp", beløp.Anslag(anslag))]}";
    }
}
