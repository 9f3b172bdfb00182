using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Site.Figures.Tiltaksregister;
using Perspektivmelding.Site.Language;
using Perspektivmelding.Site.Pages.Modeller;
using Perspektivmelding.Site.Pages.Setninger;

namespace Perspektivmelding.Site.Pages.Deler;

/// <summary>The scenarios as the choices they are: side by side, on the same scale.</summary>
internal sealed class Scenariobygger(Sidegrunnlag grunnlag)
{
    private const int MestTiltak = 4;
    private const int MestKonsekvenser = 3;

    private readonly Texts _texts = grunnlag.Texts;
    private readonly Tallord _tall = new(grunnlag.Texts);
    private readonly Regelord _regler = new(grunnlag.Resultat.Utgave.Kommune, grunnlag.Texts);

    private Kommune Kommune => grunnlag.Resultat.Utgave.Kommune;

    /// <summary>All cards (part <c>scenariokort</c>).</summary>
    /// <param name="side">The page.</param>
    /// <param name="nivå">Heading elements: one step under what stands above.</param>
    public Scenariooversikt Oversikt(Sidekontekst side, Nivå nivå)
    {
        ImmutableArray<Scenariokort> kort = [.. grunnlag.Resultat.Scenarier.Select((s, i) => Kort(s, i + 1, side))];
        return new Scenariooversikt(kort, kort.Any(k => k.Tegning is not null) ? _texts["kort_skala"] : null, nivå);
    }

    /// <summary>One card.</summary>
    public Scenariokort Kort(Scenarioresultat resultat, int nummer, Sidekontekst side)
    {
        var scenario = resultat.Scenario;
        var slutt = resultat.Bane[Kommune.PlanTil];
        var år = Dom.År(Kommune.PlanTil);
        var tiltak = scenario.Tiltak.OrderByDescending(t => t.Virker(Kommune.PlanTil)).ToList();
        var tegning = grunnlag.Figurer.Figure($"scenario-{scenario.Id}-kort");
        Faktum Tall(string navn, Nøkkeltall nøkkeltall, string verdi)
        {
            var anslag = resultat.Spor.HvilerPåAnslag(Nøkkeltallskatalog.For(nøkkeltall).Kode, Kommune.PlanTil);
            side.HarAnslag |= anslag;
            return new Faktum(_texts[navn, ("år", år)], verdi, anslag, null);
        }
        return new Scenariokort
        {
            Nummer = nummer,
            Navn = scenario.Navn,
            Href = side.Til($"scenarioer/{scenario.Id}"),
            Art = _texts[scenario.Art == Scenarioart.Planforslag ? "art_planforslag" : "art_framskriving"],
            Beskrivelse = scenario.Beskrivelse is { } b ? FørsteSetning(b) : null,
            HvaViGjør = HvaViGjør(scenario, slutt),
            Tiltak = [.. tiltak.Take(MestTiltak).Select(t => _texts["kort_tiltak", ("navn", Tiltaksord.Navn(_texts, t)), ("beløp", _tall.Millioner(t.Virker(Kommune.PlanTil)))])],
            Konsekvenser = [.. tiltak.Select(t => t.Konsekvens).OfType<string>().Select(FørsteSetning).Distinct().Take(MestKonsekvenser)],
            Tegning = tegning?.NarrowSvg,
            Tall =
            [
                Tall("kort_resultat", Nøkkeltall.KorrigertNettoDriftsresultatProsent, _tall.Prosent(slutt.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent])),
                slutt.Beholdning.AkkumulertMerforbruk > 0
                    ? Tall("kort_merforbruk", Nøkkeltall.AkkumulertMerforbruk, _tall.Beløp(slutt.Beholdning.AkkumulertMerforbruk))
                    : Tall("kort_fond", Nøkkeltall.Disposisjonsfond, _tall.Beløp(slutt.Beholdning.Disposisjonsfond)),
                Tall("kort_gjeld", Nøkkeltall.NettoLånegjeldProsent, _tall.Prosent(slutt.Nøkkeltall[Nøkkeltall.NettoLånegjeldProsent])),
            ],
            Regler = [.. resultat.Regler.Select(r => new Regelstatuslinje(r.Regel.Navn, _regler.Status(r.Status)))],
            Robek = _regler.Robeksum(resultat.Robek),
        };
    }

    private string HvaViGjør(Scenario scenario, Framskrivingsår slutt)
    {
        if (scenario.Tiltak.IsEmpty)
            return _texts[scenario.Overstyrt.IsEmpty ? "kort_ingen_tiltak" : "kort_andre_forutsetninger"];
        var setning = _texts[scenario.Tiltak.Length == 1 ? "kort_ett_tiltak" : "kort_flere_tiltak",
            ("antall", _tall.Antall(scenario.Tiltak.Length)), ("beløp", _tall.Beløp(slutt.Tiltakseffekt)), ("år", Dom.År(Kommune.PlanTil))];
        var uspesifisert = UspesifisertKutt.Sum(scenario.Tiltak, Kommune.PlanTil);
        return uspesifisert <= 0m ? setning
            : $"{setning} {_texts["kort_uspesifisert", ("beløp", _tall.Beløp(uspesifisert))]}";
    }

    // A card has room for the first sentence; the whole stands on the scenario's page.
    private static string FørsteSetning(string tekst)
    {
        var slutt = tekst.IndexOf(". ", StringComparison.Ordinal);
        return slutt < 0 ? tekst : tekst[..(slutt + 1)];
    }
}
