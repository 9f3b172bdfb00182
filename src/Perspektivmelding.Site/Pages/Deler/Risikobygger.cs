using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Site.Binding;
using Perspektivmelding.Site.Language;
using Perspektivmelding.Site.Pages.Modeller;

namespace Perspektivmelding.Site.Pages.Deler;

/// <summary>The risks with what they cost, gravest first.</summary>
internal sealed class Risikobygger(Resultat resultat, Texts texts)
{
    private const int HøyFra = 15;
    private const int MiddelsFra = 6;

    /// <summary>The part <c>risiko</c>.</summary>
    public Risikomodell Lag(ImmutableArray<Risiko> risikoer, Sidekontekst side)
    {
        side.HarAnslag |= risikoer.Any(r => r.Status == Utsagnsstatus.Anslag);
        var ordnet = risikoer.OrderByDescending(r => r.Sannsynlighet * r.Konsekvens);
        return new Risikomodell([.. ordnet.Select((r, i) => Linje(r, i + 1))], [.. risikoer.Select(r => r.Kilde).Distinct()]);
    }

    private Risikolinje Linje(Risiko r, int nummer)
    {
        var grad = (r.Sannsynlighet * r.Konsekvens) switch { >= HøyFra => "hoy", >= MiddelsFra => "middels", _ => "lav" };
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
            Koster = Koster(r.Følsomhet),
            ErAnslag = r.Status == Utsagnsstatus.Anslag,
        };
    }

    // The effect in the first plan year of the sensitivity that belongs to the risk.
    private string? Koster(string? følsomhet)
    {
        var år = resultat.Utgave.Kommune.PlanFra;
        if (følsomhet is null || resultat.Følsomhet.FirstOrDefault(f => f.Id == følsomhet && f.År == år) is not { } utslag) return null;
        return texts[$"følsomhet_{følsomhet}", ("beløp", new Tallord(texts).Beløp(Math.Abs(utslag.Virkning))), ("år", Setninger.Dom.År(år))];
    }
}
