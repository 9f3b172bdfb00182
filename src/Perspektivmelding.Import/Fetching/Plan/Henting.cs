using System.Collections.Immutable;

namespace Perspektivmelding.Fetching;

/// <summary>One request: what it asks, where, why, and the file that gets the reply.</summary>
/// <param name="Kilde">Kind of source as the importer names it: ssb or norgesbank.</param>
/// <param name="Tabell">SSB's number of the table, or the name of the series.</param>
/// <param name="Navn">What the table is, in Norwegian.</param>
/// <param name="Formål">What it is for: the file of the edition that it fills.</param>
/// <param name="Fil">Name of the file that gets the reply.</param>
/// <param name="Adresse">The whole address.</param>
/// <param name="Regioner">Codes of the regions asked for; empty where the source has none. The reply must have these and no other.</param>
/// <param name="År">Years asked for, each of which the reply must have; empty where it is for the source to say which there are.</param>
/// <param name="Celler">Cells of the reply, as far as the source's table is known.</param>
/// <param name="PerÅr">True when <paramref name="Celler"/> are those of one year, for there is no last one.</param>
/// <param name="Kommune">The municipality whose figures these are: the number it has today, or had then.</param>
public sealed record Henting(
    string Kilde, string Tabell, string Navn, string Formål, string Fil, Uri Adresse,
    ImmutableArray<string> Regioner, ImmutableArray<int> År, long Celler, bool PerÅr, string Kommune);

/// <summary>All that will be asked for, in the order it is asked.</summary>
/// <param name="Ønske">What the plan was made from.</param>
/// <param name="Hentinger">The requests.</param>
/// <param name="Merknader">What the user should know, in Norwegian.</param>
public sealed record Hentplan(Hentønske Ønske, ImmutableArray<Henting> Hentinger, ImmutableArray<string> Merknader)
{
    /// <summary>Makes it. Pure: the same wish gives the same plan.</summary>
    public static Hentplan Lag(Hentønske ønske) => new Planlegger(ønske).Plan();

    /// <summary>The tables that can be asked for, by the names <see cref="Hentønske.Tabeller"/> takes.</summary>
    public static ImmutableArray<string> Kjente { get; } = [.. Ssbtabell.Alle.Select(t => t.Nummer).Append(Planlegger.Styringsrenten)];
}
