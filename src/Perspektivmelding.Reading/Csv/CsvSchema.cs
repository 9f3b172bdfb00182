using System.Collections.Immutable;

namespace Perspektivmelding.Reading;

/// <summary>One column that a table may have.</summary>
/// <param name="Name">Its name in the header, without case.</param>
/// <param name="Required">The header must have it.</param>
/// <param name="MayBeEmpty">A row may leave its cell out at the end of the line.</param>
public sealed record CsvColumn(string Name, bool Required = true, bool MayBeEmpty = false);

/// <summary>The columns of one kind of table. <c>kilde</c> and <c>status</c> may stand in every table.</summary>
public sealed class CsvSchema
{
    /// <summary>Text or URL saying where a row's number comes from.</summary>
    public const string Kilde = "kilde";

    /// <summary>What kind of number a row holds: regnskap, vedtatt, prognose or anslag.</summary>
    public const string Status = "status";

    private static readonly ImmutableArray<(string Alias, string Name)> Aliases = [("aar", "år"), ("belop", "beløp")];

    /// <summary>A kind of table.</summary>
    /// <param name="columns">Its own columns, in the order the documentation lists them.</param>
    public CsvSchema(params ReadOnlySpan<CsvColumn> columns) =>
        Columns = [.. columns, new(Kilde, Required: false, MayBeEmpty: true), new(Status, Required: false, MayBeEmpty: true)];

    /// <summary>All columns, in the order the documentation lists them.</summary>
    public ImmutableArray<CsvColumn> Columns { get; }

    /// <summary>The column a header cell names, or null.</summary>
    internal CsvColumn? Find(string header)
    {
        var name = header.Trim().Normalize();
        foreach (var (alias, real) in Aliases)
        {
            if (name.Equals(alias, StringComparison.OrdinalIgnoreCase)) name = real;
        }

        return Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
