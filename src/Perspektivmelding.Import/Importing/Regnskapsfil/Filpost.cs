using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary>One record of an accounts file to KOSTRA (48 characters).</summary>
/// <param name="Skjema">0A, 0B and so on: whose accounts, and which part of them.</param>
/// <param name="År">Year of the accounts.</param>
/// <param name="Kvartal">Quarter; null = the whole year's accounts.</param>
/// <param name="Region">Number of the municipality and two digits, 00 for all of it.</param>
/// <param name="Klasse">What part of the accounts the record belongs to.</param>
/// <param name="Kode">Funksjon, or kapittel of the balance.</param>
/// <param name="Art">Art, or sektor of the balance.</param>
/// <param name="Beløp">Whole 1 000 kr with the file's sign: cost and asset +, income, debt and equity −.</param>
/// <param name="Sted">Where the record stands.</param>
internal sealed record Filpost(
    string Skjema, int År, int? Kvartal, string Region, Kontoklasse Klasse, string Kode, string Art, decimal Beløp, SourceSpan Sted);

/// <summary>The parts of municipal accounts.</summary>
internal enum Kontoklasse
{
    /// <summary>Driftsregnskapet.</summary>
    Drift,

    /// <summary>Investeringsregnskapet.</summary>
    Investering,

    /// <summary>Balansen.</summary>
    Balanse,
}

/// <summary>Accounts of one municipality, scope and period.</summary>
/// <param name="År">Year.</param>
/// <param name="Kvartal">Quarter; null = the whole year's accounts.</param>
/// <param name="Region">Number of the municipality and two digits.</param>
/// <param name="Omfang">kasse or konsolidert.</param>
/// <param name="Skjema">Its forms, for the source text.</param>
/// <param name="Fil">The file.</param>
/// <param name="Poster">Its records, duplicates added.</param>
internal sealed record Filregnskap(int År, int? Kvartal, string Region, string Omfang, string Skjema, string Fil, ImmutableArray<Filpost> Poster)
{
    /// <summary>The records of one part.</summary>
    internal IEnumerable<Filpost> I(Kontoklasse klasse) => Poster.Where(p => p.Klasse == klasse);
}
