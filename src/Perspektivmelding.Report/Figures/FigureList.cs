using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Figures.Balansen;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Endringer;
using Perspektivmelding.Figures.Folk;
using Perspektivmelding.Figures.Innbyggere;
using Perspektivmelding.Figures.Omverden;
using Perspektivmelding.Figures.Perspektiv;
using Perspektivmelding.Figures.Status;
using Perspektivmelding.Figures.Styring;
using Perspektivmelding.Figures.Tiltaksregister;
using Perspektivmelding.Figures.Tjenester;
using Perspektivmelding.Figures.Usikkerhet;
using Perspektivmelding.Figures.Valg;
using Perspektivmelding.Figures.Veivalg;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures;

/// <summary>All figures there can be, in reading order.</summary>
internal static partial class FigureList
{
    private static readonly ImmutableArray<(string Slug, Func<FigureContext, Figure?> Draw)> One =
    [
        ("hundrelapp", HundrelappFigure.Hundrelapp),
        ("inntekter-kilder", InntektskildeFigure.Kilder),
        ("arshjul", ÅrshjulFigures.EttÅr),
        ("arshjul-fire-ar", ÅrshjulFigures.FireÅr),
        ("kort-resultat", KortFigures.Resultat),
        ("kort-fond", KortFigures.Fond),
        ("kort-gjeld", KortFigures.Gjeld),
        ("resultat", ResultatFigures.Resultat),
        ("kob", BærekraftFigures.Køb),
        ("regler-veikart", RegelveikartFigure.Veikart),
        ("overforbruk", SektorFigures.Overforbruk),
        ("scenarioer-resultat", ResultatSammenlikning.Resultat),
        ("scenarioer-fond", FondFigures.Scenarioer),
        ("scenarioer-gjeld", GjeldFigures.Scenarioer),
        ("veivalgsbudsjett", VeivalgsbudsjettFigure.Budsjett),
        ("usikkerhet-resultat", VifteFigures.Resultat),
        ("usikkerhet-fond", VifteFigures.Fond),
        ("usikkerhet-gjeld", VifteFigures.Gjeld),
        ("sannsynlighet-regler", SannsynlighetFigures.Regler),
        ("sannsynlighet-robek", SannsynlighetFigures.Robek),
        ("usikkerhet-opphav", SannsynlighetFigures.Opphav),
        ("befolkning-alternativer", BehovFigures.Alternativer),
        ("befolkning-indeks", BefolkningFigures.Indeks),
        ("befolkning-grupper", BefolkningFigures.Grupper),
        ("befolkning-pyramide", BefolkningFigures.Pyramide),
        ("forsorgerbyrde", BehovFigures.Forsørgerbyrde),
        ("demografikostnad", DemografiFigures.Kostnad),
        ("demografikostnad-tjeneste", DemografiFigures.PerTjeneste),
        ("aldring-2040", DemografiFigures.Aldring),
        ("inntekter", InntektFigures.Inntekter),
        ("inntekter-over-tid", InntektFigures.OverTid),
        ("utgifter", InntektFigures.Utgifter),
        ("gap", GapFigure.Gap),
        ("realutvikling", RealFigures.Utvikling),
        ("realutvikling-per-innbygger", RealFigures.PerInnbygger),
        ("realgap", RealFigures.Gap),
        ("dekomponering", DekomponeringFigures.Historie),
        ("dekomponering-plan", DekomponeringFigures.Plan),
        ("gjeld", GjeldFigures.Gjeld),
        ("gjeld-kroner", RenteFigures.Gjeld),
        ("renter", RenteFigures.Renter),
        ("renteforutsetning", RenteFigures.Forutsetning),
        ("investeringer", InvesteringFigure.Investeringer),
        ("pensjon", PensjonFigure.Pensjon),
        ("fond", FondFigures.Fond),
        ("fond-bevegelse", FondFigures.Bevegelse),
        ("hva-skal-til", HvaSkalTilFigure.HvaSkalTil),
        ("folsomhet", FølsomhetFigure.Følsomhet),
        ("tornado", TornadoFigure.Tornado),
        ("folsomhet-rutenett", RutenettFigure.Rutenett),
        ("tiltak", TiltakFigures.Tiltak),
        ("tiltak-innfasing", TiltakFigures.Innfasing),
        ("tiltak-matrise", MatriseFigure.Matrise),
        ("endringer-bro", Endringsbro.Bro),
        ("fasit", Fasitfigurer.Fasit),
        ("fasit-forutsetninger", Fasitfigurer.Forutsetninger),
        ("fasit-historie", Fasitfigurer.Historie),
        ("sektor", SektorFigures.Sektorer),
        ("handlingsrom", HandlingsromFigures.Handlingsrom),
        ("inntekter-uten-bindinger", HandlingsromFigures.UtenBindinger),
        ("handlingsrom-tjenester", PotensialFigures.Tjenester),
        ("store-penger", PotensialFigures.Store),
        ("skatt-utjevning", UtjevningFigure.Utjevning),
        ("negative-resultat", OverTidFigures.Negative),
        ("sammenlikning-over-tid", OverTidFigures.OverTid),
        ("overforbruk-sektor", Avviksfigurer.Sektorer),
        ("overforbruk-tre-ar", FlerårsavvikFigur.Sum),
        ("budsjettrealisme", Avviksfigurer.Realisme),
        ("budsjettrealisme-linjer", LinjerealismeFigur.Linjer),
        ("skjulte-kilder", SkjulteKilderFigur.Kilder),
        ("robek-avstand", RobekFigur.Avstand),
        ("robek-tre-prosent", RobekFigur.TreProsent),
        ("robek-frist", RobekFigur.Frist),
        ("risiko", RisikoFigure.Risiko),
        ("risiko-kroner", RisikokronerFigur.Kroner),
    ];

    private static readonly ImmutableArray<(string Suffix, Func<FigureContext, Scenarioresultat, Figure?> Draw)> PerScenario =
    [
        ("kort", KortFigures.Scenario),
        ("resultat", ResultatFigures.Scenario),
        ("bro", BroFigure.Bro),
        ("fond", FondFigures.Scenario),
        ("gjeld", GjeldFigures.Scenario),
        ("vifte", VifteFigures.Scenario),
    ];

    /// <summary>The figures that the edition has data for.</summary>
    public static IEnumerable<Figure> Draw(FigureContext c) =>
        One.Select(f => f.Draw(c))
            .Concat(c.Resultat.Scenarier.SelectMany(s => PerScenario.Select(f => f.Draw(c, s))))
            .OfType<Figure>()
            .Concat(SektorFigures.PerSektor(c))
            .Concat(TjenesteFigures.Alle(c))
            .Concat(KøbSammenlikning.Alle(c))
            .Concat(KommuneFigures.Alle(c));

    /// <summary>The figure of the slug alone, or null where the edition has none; no other figure of the list is drawn.</summary>
    public static Figure? Draw(FigureContext c, string slug)
    {
        if (One.FirstOrDefault(f => f.Slug == slug).Draw is { } draw) return draw(c);
        foreach (var s in c.Resultat.Scenarier)
            foreach (var (suffix, ett) in PerScenario)
                if (slug == $"scenario-{c.SlugOf(s)}-{suffix}") return ett(c, s);
        return SektorFigures.PerSektor(c).Concat(KøbSammenlikning.Alle(c)).Concat(KommuneFigures.Alle(c)).Concat(TjenesteFigures.Alle(c)).FirstOrDefault(f => f.Slug == slug);
    }

    /// <summary>Slugs of all figures, with the scenarios and sectors of the edition.</summary>
    public static IEnumerable<string> Names(FigureContext c) =>
        One.Select(f => f.Slug)
            .Concat(c.Resultat.Scenarier.SelectMany(s => PerScenario.Select(f => $"scenario-{c.SlugOf(s)}-{f.Suffix}")))
            .Concat(SektorFigures.Slugs(c))
            .Concat(TjenesteFigures.Slugs(c))
            .Concat(KøbSammenlikning.Slugs)
            .Concat(KommuneFigures.Slugs);

    /// <summary>True for slugs that another edition, with other scenarios, sectors or indicators, can have.</summary>
    public static bool Fits(string slug) => PatternOf().IsMatch(slug);

    [GeneratedRegex("^(?:scenario-[a-z0-9-]+-(?:resultat|fond|gjeld|bro|kort|vifte)|sektor-[a-z0-9-]+|tjeneste-[a-z0-9-]+|sammenlikning-[a-z0-9-]+)$")]
    private static partial Regex PatternOf();
}
