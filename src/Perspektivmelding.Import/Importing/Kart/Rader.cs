using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Kart;

/// <summary>The tables of an edition that statistics can fill, with the columns that tell rows apart first.</summary>
internal static class Rader
{
    private static readonly NumberFormatInfo Tallformat = new() { NumberDecimalSeparator = "," };

    internal static ImportedTable Regnskap(IEnumerable<ImmutableArray<string>> rader) => new(EditionLayout.Regnskap, ["år", "linje", "beløp", "kilde"], 2, [.. rader]);

    internal static ImportedTable Balanse(IEnumerable<ImmutableArray<string>> rader) => new(EditionLayout.Balanse, ["år", "post", "beløp", "kilde", "status"], 2, [.. rader]);

    internal static ImportedTable Befolkning(IEnumerable<ImmutableArray<string>> rader) =>
        new(EditionLayout.Befolkning, ["år", "alternativ", "fra_alder", "til_alder", "antall", "kilde"], 4, [.. rader]);

    internal static ImportedTable Sektor(IEnumerable<ImmutableArray<string>> rader) => new(EditionLayout.Sektor, ["år", "utgave", "sektor", "netto", "kilde"], 3, [.. rader]);

    /// <summary>Key figures; the column of signs is there only where a number is missing.</summary>
    internal static ImportedTable Kostra(IEnumerable<ImmutableArray<string>> rader)
    {
        ImmutableArray<ImmutableArray<string>> alle = [.. rader];
        ImmutableArray<string> kolonner = ["år", "region", "indikator", "omfang", "navn", "verdi", "enhet", "kilde"];
        return alle.Any(r => r[^1].Length > 0)
            ? new(EditionLayout.Kostra, [.. kolonner, EditionLayout.Tegn], 4, alle)
            : new(EditionLayout.Kostra, kolonner, 4, [.. alle.Select(r => r[..^1])]);
    }

    internal static ImportedTable Rente(IEnumerable<ImmutableArray<string>> rader) => new(EditionLayout.Rente, ["år", "serie", "verdi", "kilde", "status"], 2, [.. rader]);

    /// <summary>A number as it is written: decimal comma, ASCII minus, nothing between thousands.</summary>
    internal static string Tall(decimal verdi) => verdi.ToString("0.############################", Tallformat);

    /// <summary>A year as it is written.</summary>
    internal static string År(int år) => år.ToString(CultureInfo.InvariantCulture);

    /// <summary>«2020–2024» or «2020, 2022».</summary>
    internal static string Vis(IEnumerable<int> årene)
    {
        var år = årene.Distinct().Order().ToArray();
        return år.Length > 1 && år[^1] - år[0] == år.Length - 1 ? $"{År(år[0])}–{År(år[^1])}" : string.Join(", ", år.Select(År));
    }
}
