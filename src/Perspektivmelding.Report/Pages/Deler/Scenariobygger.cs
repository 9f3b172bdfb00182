using System.Collections.Immutable;
using Perspektivmelding.Figures.Tiltaksregister;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages.Deler;

/// <summary>The scenarios as the choices they are: side by side, on the same scale.</summary>
public sealed class Scenariobygger(Sidegrunnlag grunnlag)
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
        return new Scenariooversikt(kort, kort.Any(k => k.Tegning is not null) ? _texts["kort_skala", ("antall", kort.Length)] : null, nivå);
    }

    /// <summary>One card.</summary>
    public Scenariokort Kort(Scenarioresultat resultat, int nummer, Sidekontekst side)
    {
        var scenario = resultat.Scenario;
        var slutt = resultat.Bane[Kommune.PlanTil];
        var tiltak = scenario.Tiltak.OrderByDescending(t => t.Virker(Kommune.PlanTil)).ToList();
        var tegning = grunnlag.Figurer.Figure($"scenario-{scenario.Id}-kort");
        Faktum Tall(string navn, Nøkkeltall nøkkeltall, string verdi)
        {
            var anslag = resultat.Spor.HvilerPåAnslag(Nøkkeltallskatalog.For(nøkkeltall).Kode, Kommune.PlanTil);
            side.HarAnslag |= anslag;
            return new Faktum(_texts[navn, ("år", Kommune.PlanTil)], verdi, anslag, null);
        }
        // What inhabitants notice in the plan: nothing of a measure that begins after it.
        var virker = tiltak.Where(t => Kommune.Planår.Any(å => t.Virker(å) != 0m)).ToList();
        return new Scenariokort
        {
            Nummer = nummer,
            Navn = scenario.Navn,
            Href = side.Til($"scenarioer/{scenario.Id}"),
            Art = _texts[scenario.Art == Scenarioart.Planforslag ? "art_planforslag" : "art_framskriving"],
            Beskrivelse = scenario.Beskrivelse is { } b ? FørsteSetning(b) : null,
            HvaViGjør = HvaViGjør(resultat, slutt),
            Tiltak = [.. tiltak.Take(MestTiltak).Select(t => _texts["kort_tiltak", ("navn", Tiltaksord.Navn(_texts, t)),
                ("beløp", _tall.Millioner(t.Virker(Kommune.PlanTil)).Anslag(Tiltaksbygger.ErAnslag(t)))])],
            Konsekvenser = [.. virker.Select(t => t.Konsekvens).OfType<string>().Select(FørsteSetning).Distinct().Take(MestKonsekvenser)],
            Merkes = _texts["kort_merkes", [.. Veien(resultat), ("antall", scenario.Tiltak.Length), ("begynner", Begynner(scenario))]],
            Tegning = tegning is null ? null : new Html(tegning.NarrowSvg),
            Tall =
            [
                Tall("kort_resultat", Nøkkeltall.KorrigertNettoDriftsresultatProsent, _tall.Prosent(slutt.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent])),
                slutt.Beholdning.AkkumulertMerforbruk > 0
                    ? Tall("kort_merforbruk", Nøkkeltall.AkkumulertMerforbruk, _tall.Beløp(slutt.Beholdning.AkkumulertMerforbruk))
                    : Tall("kort_fond", Nøkkeltall.Disposisjonsfond, _tall.Beløp(slutt.Beholdning.Disposisjonsfond)),
                Tall("kort_gjeld", Nøkkeltall.NettoLånegjeldProsent, _tall.Prosent(slutt.Nøkkeltall[Nøkkeltall.NettoLånegjeldProsent])),
            ],
            Sparepenger = _texts["kort_sparepenger", [.. Veien(resultat), ("horisont", Kommune.Horisont)]],
            Regler = [.. resultat.Regler.Select(r => new Regelstatuslinje(r.Regel.Navn, _regler.Status(r), _regler.Målt(resultat, r)))],
            Robek = new Robekord(Kommune, _texts).Sum(resultat.Robek),
        };
    }

    /// <summary>What the measures do in the plan's last year, or that they begin later or do nothing.</summary>
    private string HvaViGjør(Scenarioresultat resultat, Framskrivingsår slutt)
    {
        var scenario = resultat.Scenario;
        var anslag = scenario.Tiltak.Any(t => t.Virker(Kommune.PlanTil) != 0m && Tiltaksbygger.ErAnslag(t));
        var uspesifisert = UspesifisertKutt.Sum(scenario.Tiltak, Kommune.PlanTil);
        string[] ledd =
        [
            _texts["kort_hva", ("antall", scenario.Tiltak.Length), ("antall_ord", _tall.Antall(scenario.Tiltak.Length, Kjønn.Intetkjønn)), ("overstyrt", !scenario.Overstyrt.IsEmpty),
                ("effekt", _tall.Beløp(slutt.Tiltakseffekt)), ("beløp", _tall.Beløp(Math.Abs(slutt.Tiltakseffekt)).Anslag(anslag)),
                ("begynner", Begynner(scenario)), ("år", Kommune.PlanTil)],
            _texts["kort_uspesifisert", ("uspesifisert", uspesifisert), ("beløp", _tall.Beløp(uspesifisert).Anslag(anslag))],
        ];
        return string.Join(" ", ledd.Where(l => l.Length > 0));
    }

    /// <summary>The first year in which a measure of the scenario does anything; 0 where none ever does.</summary>
    private int Begynner(Scenario scenario)
    {
        for (var år = Kommune.Regnskapsår; år <= Kommune.Horisont; år++)
            if (scenario.Tiltak.Any(t => t.Virker(år) != 0m)) return år;
        return 0;
    }

    // Where the reserves and the deficit go, for the sentences that must not make a choice look free.
    private (string, Ord)[] Veien(Scenarioresultat s)
    {
        var (slutt, tomt) = (s.Bane[Kommune.PlanTil], s.Bane.FondetTomt(Kommune.Horisont));
        bool Anslag(Nøkkeltall n) => s.Spor.HvilerPåAnslag(Nøkkeltallskatalog.For(n).Kode, slutt.År);
        return
        [
            ("år", slutt.År), ("tømmes", tomt is not null), ("tomt_år", tomt ?? 0),
            ("fond", _tall.Beløp(slutt.Beholdning.Disposisjonsfond).Anslag(Anslag(Nøkkeltall.Disposisjonsfond))),
            ("underskudd", _tall.Beløp(slutt.Beholdning.AkkumulertMerforbruk).Anslag(Anslag(Nøkkeltall.AkkumulertMerforbruk))),
        ];
    }

    // A card has room for the first sentence; the whole stands on the scenario's page.
    private static string FørsteSetning(string tekst)
    {
        var slutt = tekst.IndexOf(". ", StringComparison.Ordinal);
        return slutt < 0 ? tekst : tekst[..(slutt + 1)];
    }
}
