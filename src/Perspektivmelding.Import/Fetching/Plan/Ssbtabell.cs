using System.Collections.Immutable;

namespace Perspektivmelding.Fetching;

/// <summary>Which years of a table are asked for.</summary>
internal enum Årsvalg
{
    /// <summary>From the first year to the last.</summary>
    Regnskapsår,

    /// <summary>From the first year on: inhabitants are needed after the accounts end.</summary>
    FraOgMed,

    /// <summary>Every year of the table: a projection.</summary>
    Alle,
}

/// <summary>One axis of a query.</summary>
/// <param name="Kode">SSB's code of it.</param>
/// <param name="Verdier">The values asked for; <c>*</c> = all.</param>
/// <param name="Antall">How many there are (of all: as the table was in 2026).</param>
/// <param name="Kodeliste">SSB's value set, where the axis has several; null = none.</param>
internal sealed record Spørreakse(string Kode, string Verdier, int Antall, string? Kodeliste = null);

/// <summary>How a table of SSB is asked.</summary>
/// <param name="Nummer">Its number.</param>
/// <param name="Navn">Its name.</param>
/// <param name="Formål">What it is for.</param>
/// <param name="Omfang">Asked for where the accounts have this scope only; empty = always.</param>
/// <param name="Regionakse">SSB's code of the axis of regions.</param>
/// <param name="MedSammenlikning">True when the comparison group is asked for too.</param>
/// <param name="Akser">The other axes, years left out. Axes of SSB not named here are summed by SSB (elimination).</param>
/// <param name="År">Which years.</param>
/// <param name="AntallÅr">How many there are where all are asked for.</param>
internal sealed record Ssbtabell(
    string Nummer, string Navn, string Formål, string Omfang, string Regionakse, bool MedSammenlikning,
    ImmutableArray<Spørreakse> Akser, Årsvalg År, int AntallÅr = 1)
{
    private const string Kostraregion = "KOKkommuneregion0000";

    private static readonly Spørreakse Beløp = new("ContentsCode", "KOSbelop0000", 1);
    private static readonly Spørreakse Kasse = new("KOKregnskapsomfa0000", "B", 1);
    private static readonly Spørreakse Arter = new("KOKart0000", "*", 44);
    private static readonly Spørreakse Balanseposter = new("KOKkapittel0000", "*", 64);
    private static readonly Spørreakse Funksjoner = new("KOKfunksjon0000", "*", 97);
    private static readonly Spørreakse NettoDriftsutgifter = new("KOKart0000", "AGD2", 1);
    private static readonly Spørreakse Ettårig = new("Alder", "*", 106, "vs_AlleAldre00B");

    /// <summary>Every table that is asked for, in the order of an edition's files. The importer knows them all.</summary>
    internal static ImmutableArray<Ssbtabell> Alle { get; } =
    [
        new("13551", "Økonomisk oversikt drift, kommunekonsern", "regnskap.csv", "konsern", Kostraregion, false, [Arter, Beløp], Årsvalg.Regnskapsår),
        new("13543", "Økonomisk oversikt drift, kasse", "regnskap.csv", "kasse", Kostraregion, false, [Kasse, Arter, Beløp], Årsvalg.Regnskapsår),
        new("13202", "Økonomisk oversikt balanse, kommunekonsern", "balanse.csv", "konsern", Kostraregion, false, [Balanseposter, Beløp], Årsvalg.Regnskapsår),
        new("13545", "Økonomisk oversikt balanse, kasse", "balanse.csv", "kasse", Kostraregion, false, [Kasse, Balanseposter, Beløp], Årsvalg.Regnskapsår),
        new("07459", "Innbyggere etter alder, 1. januar", "befolkning.csv: registrert", "", "Region", false,
            [Ettårig, new("ContentsCode", "Personer1", 1)], Årsvalg.FraOgMed),
        new("14746", "Framskrevet folkemengde etter alder", "befolkning.csv: hoved, lav og høy", "", "Region", false,
            [Ettårig, new("ContentsCode", "*", 9)], Årsvalg.Alle, 25),
        new("12362", "Netto driftsutgifter etter funksjon, kommunekonsern", "sektor.csv", "konsern", Kostraregion, false,
            [Funksjoner, NettoDriftsutgifter, Beløp], Årsvalg.Regnskapsår),
        new("12367", "Netto driftsutgifter etter funksjon, kasse", "sektor.csv", "kasse", Kostraregion, false,
            [Kasse, Funksjoner, NettoDriftsutgifter, Beløp], Årsvalg.Regnskapsår),
        new("13542", "Utvalgte nøkkeltall, kasse", "kostra.csv: sammenlikning", "", Kostraregion, true,
            [Kasse, new("ContentsCode", "*", 8)], Årsvalg.Regnskapsår),
        new("12134", "Finansielle nøkkeltall, kommunekonsern", "kostra.csv: sammenlikning", "", Kostraregion, true,
            [new("ContentsCode", "*", 16)], Årsvalg.Regnskapsår),
    ];
}
