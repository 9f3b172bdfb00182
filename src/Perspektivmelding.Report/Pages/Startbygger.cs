using System.Collections.Immutable;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages;

/// <summary>Makes the front page: the whole situation at a glance.</summary>
internal sealed class Startbygger(Sidegrunnlag grunnlag, Delbygger deler)
{
    private readonly Texts _texts = grunnlag.Texts;
    private readonly Tallord _tall = new(grunnlag.Texts);
    private readonly Dom _dom = new(grunnlag.Resultat, grunnlag.Texts);
    private readonly Regelord _regler = new(grunnlag.Resultat.Utgave.Kommune, grunnlag.Texts);

    private Resultat Resultat => grunnlag.Resultat;
    private Kommune Kommune => Resultat.Utgave.Kommune;

    /// <summary>The front page, also the summary of the report.</summary>
    public Startside Side(Sidekontekst side, Ramme ramme)
    {
        ImmutableArray<Bæretall> tall =
        [
            Tall(side, "resultat", Nøkkeltall.KorrigertNettoDriftsresultatProsent, _dom.Resultatord, "status"),
            Tall(side, "fond", Nøkkeltall.DisposisjonsfondProsent, _dom.Fondsord, "disposisjonsfond"),
            Tall(side, "gjeld", Nøkkeltall.NettoLånegjeldProsent, _dom.Gjeldsord, "gjeld"),
        ];
        var scenarioer = deler.Scenarioer.Oversikt(side, Nivå.Etter(2));
        side.Merk([_dom.Hele, _dom.Utdyping, .. tall.Select(t => t.Ord), .. Resultat.Referanse.Regler.Select(r => _regler.Linje(Resultat.Referanse, r).Stilling)]);
        return new Startside
        {
            Ramme = ramme,
            Dom = _dom.Hele,
            Utdyping = _dom.Utdyping,
            Nybegynner = side.Til("kommuneokonomi") is { } ny && !side.ErTrykk ? new Lenke(_texts["start_nybegynner"], ny) : null,
            Bæretall = tall,
            Regler = [.. Resultat.Referanse.Regler.Select(r => _regler.Linje(Resultat.Referanse, r))],
            ScenarioOverskrift = _texts["start_overskrift_scenarioer", ("antall", Resultat.Scenarier.Length)],
            OmForutsetningene = OmForutsetningene,
            OmReglene = side.Til("handlingsregler") is { } regler ? new Lenke(_texts["start_om_reglene"], regler) : null,
            Scenarioer = scenarioer,
            OmScenarioene = side.Til("scenarioer") is { } om ? new Lenke(_texts["start_om_scenarioene", ("antall", Resultat.Scenarier.Length)], om) : null,
            Beslutninger = deler.Kommende(),
            HarAnslag = side.HarAnslag,
        };
    }

    private Bæretall Tall(Sidekontekst side, string navn, Nøkkeltall nøkkeltall, string ord, string kapittel)
    {
        var (nå, slutt) = (Resultat.Referanse.Bane[Kommune.Regnskapsår], Resultat.Referanse.Bane[Kommune.PlanTil]);
        var kode = Nøkkeltallskatalog.For(nøkkeltall).Kode;
        bool Anslag(int år) => Resultat.Referanse.Spor.HvilerPåAnslag(kode, år);
        var mål = Mål.For(Resultat, nøkkeltall);
        var regel = Resultat.Referanse.Regler.FirstOrDefault(r => r.Regel == mål.Regel);
        var (sluttverdi, sluttanslag) = (slutt.Nøkkeltall[nøkkeltall], Anslag(slutt.År));
        var sluttår = Dom.År(slutt.År);
        // The card shows what the verdict is about: the mean of the plan, its worst year, or its last year.
        if (regel is { Verdi: { } verdi, Regel.Måling.Ord.Start: { } start })
        {
            (sluttverdi, sluttanslag) = (verdi, Regelord.ErAnslag(Resultat.Referanse, regel));
            sluttår = _texts[start, ("fra", regel.Fra), ("til", regel.Til), ("år", regel.VersteÅr ?? regel.Til)];
        }
        side.HarAnslag |= Anslag(nå.År) || sluttanslag;
        return new Bæretall
        {
            Spørsmål = _texts[$"start_{navn}"],
            Mål = _texts["start_i_prosent", ("nøkkeltall", _regler.Nøkkeltallnavn(nøkkeltall))],
            NåÅr = Dom.År(nå.År),
            NåVerdi = Prosent(nå.Nøkkeltall[nøkkeltall], mål.Verdi),
            NåErAnslag = Anslag(nå.År),
            SluttÅr = sluttår,
            SluttVerdi = Prosent(sluttverdi, mål.Verdi),
            SluttErAnslag = sluttanslag,
            Krav = _regler.Krav(mål),
            Status = regel is null ? _regler.Målstatus(mål.Holder(sluttverdi)) : _regler.Status(regel),
            Målt = regel is { Regel.Måling.HarMålår: true } && regel.Til != slutt.År ? _regler.Målt(Resultat.Referanse, regel) ?? _texts["stilling_uavklart", ("år", regel.Til)] : null,
            Ord = ord,
            Tegning = grunnlag.Figurer.Figure($"kort-{navn}") is { } tegning ? new Html(tegning.NarrowSvg) : null,
            Les = side.Til(kapittel) is { } href ? new Lenke(_texts[$"start_les_{navn}"], href) : null,
        };
    }

    // Which scenarios rest on other assumptions than the rest: without them, only what we do differs.
    private string OmForutsetningene
    {
        get
        {
            var andre = Resultat.Scenarier.Where(s => !s.Scenario.Overstyrt.IsEmpty).Select(s => _texts["forskjell_regelnavn", ("navn", s.Scenario.Navn)]).ToArray();
            return _texts["start_ingress_scenarioer", ("antall", Resultat.Scenarier.Length), ("andre", andre.Length), ("navn", _tall.Liste(andre))];
        }
    }

    private static string Prosent(decimal verdi, decimal mål) =>
        Charts.NorwegianNumber.Format(verdi, Tallord.DesimalerMot(verdi, mål)) + Charts.NorwegianNumber.Space + "%";
}
