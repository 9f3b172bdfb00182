using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Model.Vurdering;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages;

/// <summary>
/// Makes the report: one document with summary and chapters in order, the scenarios after the chapter on scenarios, and
/// the sectors after the one on services.
/// </summary>
internal sealed class Rapportbygger(
    Sidegrunnlag grunnlag, Sidekart kart, ImmutableArray<Kapittelpost> poster, Rammebygger rammer, Kapittelbygger kapitler,
    Scenariosidebygger scenariosider, Sektorsidebygger sektorsider, Startbygger start)
{
    /// <summary>The report as a document to print.</summary>
    public Trykkside Rapport(
        ImmutableArray<(string Adresse, Scenarioresultat Resultat, int Nummer)> scenarier, ImmutableArray<(string Adresse, Sektorstatus Sektor)> sektorer)
    {
        var vist = new Dictionary<string, string>(StringComparer.Ordinal);
        Sidekontekst Ny(string adresse) => new(adresse, Medium.Rapport, kart) { VisteFigurer = vist };
        var innhold = ImmutableArray.CreateBuilder<Innholdslinje>();
        var deler = ImmutableArray.CreateBuilder<Rapportdel>();
        var stiler = ImmutableArray.CreateBuilder<Trykkstil>();
        var forside = Ny(Sidekontekst.Forside);
        var ramme = rammer.Ramme(forside, "trykk", null, "");
        var sammendrag = grunnlag.Texts["rapport_sammendrag"];
        innhold.Add(new Innholdslinje("sammendrag", "", sammendrag, false));
        stiler.Add(new Trykkstil("", rammer.Dokument));
        stiler.Add(new Trykkstil("k0", sammendrag));
        foreach (var post in poster.Where(p => Sidekontekst.Trykkes(p.Adresse)))
        {
            var stil = $"k{post.Nummer}";
            stiler.Add(new Trykkstil(stil, $"{post.Nummer}\u00A0\u00A0{post.Tittel}"));
            innhold.Add(new Innholdslinje(Sidekontekst.Anker(post.Adresse), post.Nummer, post.Tittel, false));
            deler.Add(new Rapportdel { Sidestil = stil, Kapittel = kapitler.Side(post, Ny(post.Adresse), null) });
            if (post.Adresse == "scenarioer")
            {
                foreach (var (adresse, resultat, nummer) in scenarier)
                {
                    innhold.Add(new Innholdslinje(Sidekontekst.Anker(adresse), "", resultat.Scenario.Navn, true));
                    deler.Add(new Rapportdel { Sidestil = stil, Scenario = scenariosider.Side(resultat, nummer, Nivå.Underkapittel, Ny(adresse), null) });
                }
            }
            if (post.Adresse == "tjenestene")
            {
                foreach (var (adresse, sektor) in sektorer)
                {
                    innhold.Add(new Innholdslinje(Sidekontekst.Anker(adresse), "", sektor.Navn, true));
                    deler.Add(new Rapportdel { Sidestil = stil, Sektor = sektorsider.Side(sektor, Nivå.Underkapittel, Ny(adresse), null) });
                }
            }
        }
        var kommune = grunnlag.Resultat.Utgave.Kommune;
        var rapport = new Rapport
        {
            Ramme = ramme,
            Planperiode = $"{Dom.År(kommune.PlanFra)}–{Dom.År(kommune.PlanTil)}",
            Innhold = innhold.ToImmutable(),
            Sammendrag = start.Side(forside, ramme),
            Deler = deler.ToImmutable(),
        };
        return new Trykkside(
            new Sidemodell(Sidekontekst.Rapportfil, "rapport", rapport), $"pdf/perspektivmelding-{ramme.Utgave}.pdf",
            ramme.Fanetittel, grunnlag.Texts["rapport_emne", ("kommune", ramme.Kommune), ("planperiode", rapport.Planperiode)], rammer.Bunntekst, stiler.ToImmutable());
    }
}
