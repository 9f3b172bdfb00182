using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Site.Language;
using Perspektivmelding.Site.Pages.Deler;
using Perspektivmelding.Site.Pages.Modeller;
using Perspektivmelding.Site.Pages.Setninger;

namespace Perspektivmelding.Site.Pages;

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
        return new Startside
        {
            Ramme = ramme,
            Dom = _dom.Hele,
            Utdyping = _dom.Utdyping,
            Nybegynner = side.Til("kommuneokonomi") is { } ny && !side.ErTrykk ? new Lenke(_texts["start_nybegynner"], ny) : null,
            Bæretall = tall,
            Regler = [.. Resultat.Referanse.Regler.Select(_regler.Linje)],
            OmReglene = side.Til("handlingsregler") is { } regler ? new Lenke(_texts["start_om_reglene"], regler) : null,
            Scenarioer = scenarioer,
            OmScenarioene = side.Til("scenarioer") is { } om ? new Lenke(_texts["start_om_scenarioene"], om) : null,
            Beslutninger = grunnlag.Innhold.Vedtak is { } vedtak ? [.. Delbygger.Kommende(vedtak)] : [],
            HarAnslag = side.HarAnslag,
        };
    }

    private Bæretall Tall(Sidekontekst side, string navn, Nøkkeltall nøkkeltall, string ord, string kapittel)
    {
        var (nå, slutt) = (Resultat.Referanse.Bane[Kommune.Regnskapsår], Resultat.Referanse.Bane[Kommune.PlanTil]);
        var kode = Nøkkeltallskatalog.For(nøkkeltall).Kode;
        bool Anslag(int år) => Resultat.Referanse.Spor.HvilerPåAnslag(kode, år);
        var mål = Mål.For(Resultat, nøkkeltall);
        var verdi = slutt.Nøkkeltall[nøkkeltall];
        side.HarAnslag |= Anslag(nå.År) || Anslag(slutt.År);
        return new Bæretall
        {
            Spørsmål = _texts[$"start_{navn}"],
            Mål = _texts["start_i_prosent", ("nøkkeltall", _regler.Nøkkeltallnavn(nøkkeltall))],
            NåÅr = Dom.År(nå.År),
            NåVerdi = Prosent(nå.Nøkkeltall[nøkkeltall]),
            NåErAnslag = Anslag(nå.År),
            SluttÅr = Dom.År(slutt.År),
            SluttVerdi = Prosent(verdi),
            SluttErAnslag = Anslag(slutt.År),
            Krav = _regler.Krav(mål),
            Status = Status(mål, nøkkeltall, verdi),
            Ord = ord,
            Tegning = grunnlag.Figurer.Figure($"kort-{navn}")?.NarrowSvg,
            Les = side.Til(kapittel) is { } href ? new Lenke(_texts[$"start_les_{navn}"], href) : null,
        };
    }

    // The municipality's own rule has its own verdict; against the KØB goal the last plan year decides.
    private Statusmodell Status(Mål mål, Nøkkeltall nøkkeltall, decimal verdi)
    {
        if (Resultat.Referanse.Regler.FirstOrDefault(r => r.Regel.Nøkkeltall == nøkkeltall) is { } regel) return _regler.Status(regel.Status);
        return _regler.Status(mål.Holder(verdi) ? Regelstatus.Oppfylt : Regelstatus.Advarsel);
    }

    private static string Prosent(decimal verdi) => Tallord.Prosenttall(verdi) + Charts.NorwegianNumber.Space + "%";
}
