using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Figures.Balansen;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Endringer;
using Perspektivmelding.Figures.Folk;
using Perspektivmelding.Figures.Omverden;
using Perspektivmelding.Figures.Perspektiv;
using Perspektivmelding.Figures.Status;
using Perspektivmelding.Figures.Styring;
using Perspektivmelding.Figures.Tabeller;
using Perspektivmelding.Figures.Tiltaksregister;
using Perspektivmelding.Figures.Tjenester;
using Perspektivmelding.Figures.Usikkerhet;
using Perspektivmelding.Figures.Valg;
using Perspektivmelding.Figures.Veivalg;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures;

/// <summary>All tables there can be that are not merely the numbers of a figure, in reading order.</summary>
internal static partial class TableList
{
    private static readonly ImmutableArray<(string Slug, Func<FigureContext, DataTable?> Make)> One =
    [
        ("drift", c => DriftTables.Drift(c, c.Referanse, "drift")),
        ("nokkeltall", c => DriftTables.Nøkkeltall(c, c.Referanse, "nokkeltall")),
        ("kob", RegelTables.Køb),
        ("regler", RegelTables.Regler),
        ("robek", RegelTables.Robek),
        ("scenarioer", ScenarioTable.Scenarioer),
        ("drivkrefter", SannsynlighetFigures.Drivkrefter),
        ("kompensasjon", Kompensasjonsord.Tabell),
        ("tiltak", TiltakTables.Tiltak),
        ("tiltaksregister", RegisterTables.Register),
        ("lederavtale", RegisterTables.Lederavtale),
        ("tiltak-klare", RegisterTables.Klare),
        ("tiltak-per-sektor", SumTables.PerSektor),
        ("tiltak-per-status", SumTables.PerStatus),
        ("tiltak-per-program", SumTables.PerProgram),
        ("tiltak-per-scenario", SumTables.PerScenario),
        ("gevinster", GevinstTables.Gevinster),
        ("tiltak-tilbakebetaling", GevinstTables.Tilbakebetalingstid),
        ("tiltak-svikt", GevinstTables.Svikt),
        ("tiltak-effekt", GevinstTables.Effekt),
        ("samarbeid", SamarbeidTables.Andeler),
        ("samarbeid-kroner", SamarbeidTables.Kroner),
        ("folsomhet", FølsomhetTable.Tabell),
        (HvaSkalTilFigure.Hindre, HvaSkalTilFigure.Hindrer),
        ("folsomhet-utvidet", TornadoFigure.Tabell),
        ("investeringer", InvesteringTable.Investeringer),
        ("befolkning", KommuneTables.Befolkning),
        ("per-innbygger", HusholdningTable.PerInnbygger),
        ("demografikostnad", PerspektivTables.Demografi),
        ("realutvikling", PerspektivTables.Realutvikling),
        ("dekomponering", PerspektivTables.Dekomponering),
        ("prisutvikling", PerspektivTables.Prisutvikling),
        ("sektor", KommuneTables.Sektor),
        ("kostra", KommuneTables.Kostra),
        ("handlingsrom", TjenesteTables.Handlingsrom),
        ("tjenester", TjenesteTables.Tjenester),
        ("sammenlikning-kob", KøbSammenlikning.Tabell),
        ("endringer", Endringsbro.Tabell),
        ("fasit-forutsetninger", Fasittabeller.Forutsetninger),
        ("fasit-scenarier", Fasittabeller.Scenarier),
        ("fasit-ar", Fasittabeller.År),
        ("treffsikkerhet", Fasittabeller.Treffsikkerhet),
        ("fjoraret", Fasittabeller.Fjoråret),
        ("overforbruk-definisjoner", Styringstabeller.Definisjoner),
        ("underbudsjettering", Styringstabeller.Underbudsjettering),
        ("skatteanslag", Styringstabeller.Skatt),
        ("forutsetninger", ForutsetningTable.Forutsetninger),
        ("kilder", KildeTable.Kilder),
    ];

    private static readonly ImmutableArray<(string Prefix, Func<FigureContext, Scenarioresultat, string, DataTable> Make)> PerScenario =
    [
        ("drift", DriftTables.Drift),
        ("nokkeltall", DriftTables.Nøkkeltall),
    ];

    /// <summary>The tables that the edition has data for.</summary>
    public static IEnumerable<DataTable> Make(FigureContext c) =>
        One.Select(t => t.Make(c)).OfType<DataTable>()
            .Concat(c.Resultat.Scenarier.SelectMany(s => PerScenario.Select(t => t.Make(c, s, $"{t.Prefix}-{c.SlugOf(s)}"))));

    /// <summary>Slugs of all tables, with the scenarios of the edition.</summary>
    public static IEnumerable<string> Names(FigureContext c) =>
        One.Select(t => t.Slug).Concat(c.Resultat.Scenarier.SelectMany(s => PerScenario.Select(t => $"{t.Prefix}-{c.SlugOf(s)}")));

    /// <summary>True for slugs that another edition, with other scenarios, can have.</summary>
    public static bool Fits(string slug) => PatternOf().IsMatch(slug);

    [GeneratedRegex("^(?:drift|nokkeltall)-[a-z0-9-]+$")]
    private static partial Regex PatternOf();
}
