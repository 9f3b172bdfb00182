using System.Collections.Immutable;

namespace Perspektivmelding.Importing.Contract;

/// <summary>What to import.</summary>
/// <param name="Kilde">Kind of source: ssb, kostra, norgesbank or okonomiplan.</param>
/// <param name="Files">The raw files, as the user wrote them.</param>
/// <param name="Til">Folder that gets the CSV files.</param>
/// <param name="Kommune">Which municipality to take where a file has several; null when not said.</param>
/// <param name="Omfang">Which scope (kasse, konsern or konsolidert) where a file has several; null when not said.</param>
/// <param name="SisteÅr">Accounts, balance, services and key figures of later years are left out; null = none are.</param>
public sealed record ImportRequest(
    string Kilde, ImmutableArray<string> Files, string Til, string? Kommune, string? Omfang, int? SisteÅr = null)
{
    /// <summary>True when a revised figure takes the place of the one that stands in the folder; else it is a fault.</summary>
    public bool Erstatt { get; init; }

    /// <summary>Where files that do not say it themselves are from, as the user says; null when not said.</summary>
    public string? Opphav { get; init; }
}

/// <summary>One line of the report: what of a file was used, or was not and why.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">What, in Norwegian.</param>
public sealed record ImportNote(string File, string Text);

/// <summary>Rows for one CSV file of an edition, before they are written.</summary>
/// <param name="Name">File name, for example regnskap.csv (kontrakt.md 3).</param>
/// <param name="Columns">Its columns, <c>kilde</c> among them.</param>
/// <param name="Key">How many of the first columns tell rows apart.</param>
/// <param name="Rows">The rows, in the order they are to be written; numbers with decimal comma and ASCII minus.</param>
public sealed record ImportedTable(
    string Name, ImmutableArray<string> Columns, int Key, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>What was found in the files of a source.</summary>
/// <param name="Tables">Rows by file.</param>
/// <param name="Notes">What was and was not used.</param>
public sealed record Imported(ImmutableArray<ImportedTable> Tables, ImmutableArray<ImportNote> Notes);
