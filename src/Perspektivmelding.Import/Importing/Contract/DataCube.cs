using System.Collections.Immutable;

namespace Perspektivmelding.Importing.Contract;

/// <summary>What an axis of a statistical table is about.</summary>
internal enum DimensionRole
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>Years (or other periods).</summary>
    Time,

    /// <summary>Municipalities and groups of them.</summary>
    Geo,

    /// <summary>What is measured (SSB: statistikkvariabel).</summary>
    Metric,
}

/// <summary>One value on an axis.</summary>
/// <param name="Code">SSB's code; null where the file gives names only.</param>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Unit of measure, where the file says it; metrics only.</param>
internal sealed record Category(string? Code, string Label, string? Unit = null);

/// <summary>One axis of a table.</summary>
/// <param name="Code">SSB's code; null where the file gives names only.</param>
/// <param name="Label">Its name.</param>
/// <param name="Role">What it is about.</param>
/// <param name="Categories">Its values, in the table's order.</param>
internal sealed record Dimension(string? Code, string Label, DimensionRole Role, ImmutableArray<Category> Categories);

/// <summary>One cell: a number, or the sign that says why there is none. Missing is never 0.</summary>
/// <param name="Value">The number, exactly as published.</param>
/// <param name="Sign">SSB's sign for missing («.», «..», «:», «-», «...»), or empty where the file has nothing.</param>
/// <param name="Line">Line in the file, from 1; 0 where the format has no lines worth naming.</param>
internal readonly record struct CubeCell(decimal? Value, string? Sign, int Line = 0);

/// <summary>A statistical table, whatever the format it came in.</summary>
/// <param name="File">The file as the user wrote it.</param>
/// <param name="TableId">Number of the table in Statistikkbanken, for example 13551; null where the file does not say.</param>
/// <param name="Title">The table's title.</param>
/// <param name="Updated">When the source last changed it, as written there; null where the file does not say.</param>
/// <param name="Dimensions">The axes.</param>
/// <param name="Cells">All cells, row-major: the last axis runs fastest.</param>
/// <param name="Notes">Footnotes.</param>
internal sealed record DataCube(
    string File, string? TableId, string Title, string? Updated,
    ImmutableArray<Dimension> Dimensions, ImmutableArray<CubeCell> Cells, ImmutableArray<string> Notes)
{
    /// <summary>Where a table without a number is from, as the user says; null when not said.</summary>
    public string? Opphav { get; init; }
}
