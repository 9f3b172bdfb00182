using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Tabeller;

namespace Perspektivmelding.Fetching;

/// <summary>Holds a reply against its question before it is stored: a whole table, that table, those regions, those years.</summary>
internal static class ReplyCheck
{
    private const string Later = "kjør kommandoen igjen senere; svarer tjeneren fortsatt slik, så åpne adressen i en nettleser";

    /// <summary>What is wrong with the reply; null when it can be stored.</summary>
    internal static Unusable? Of(Henting henting, byte[] body, string? mediaType)
    {
        if (WrongKind(henting, body, mediaType) is { } wrong) return Broken(henting, wrong);
        return henting.Kilde == "ssb" ? Table(henting, body) : Series(henting, body);
    }

    private static string? WrongKind(Henting henting, byte[] body, string? mediaType)
    {
        if (body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8)) return "en nettside i stedet for tall";
        if (body.Length == 0) return "et tomt svar";
        var expected = henting.Kilde == "ssb"
            ? mediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true
            : mediaType is null || mediaType.Contains("csv", StringComparison.OrdinalIgnoreCase) || mediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase);
        return expected ? null : $"innhold av typen «{mediaType ?? "ukjent"}»";
    }

    private static Unusable? Table(Henting henting, byte[] body)
    {
        var faults = new DiagnosticBag();
        var tables = TableFile.Decode(body, henting.Fil, faults);
        if (faults.ToImmutable().FirstOrDefault(fault => fault.Severity == Severity.Error) is { } fault) return Broken(henting, $"et svar som ikke kan leses ({fault.Message})");
        if (tables is not [var table]) return Broken(henting, "et svar uten tabell");
        if (table.TableId != henting.Tabell) return Other(henting, table.TableId is { } id ? $"tabell {id}" : "en tabell uten nummer");
        var regions = Codes(table, DimensionRole.Geo);
        if (!regions.Order(StringComparer.Ordinal).SequenceEqual(henting.Regioner.Order(StringComparer.Ordinal)))
            return Other(henting, regions.Length == 0 ? "tall uten region" : $"tall for {string.Join(", ", regions.Take(12))}");
        var years = Codes(table, DimensionRole.Time);
        return henting.År.Any(år => !years.Contains(Year(år)))
            ? Other(henting, $"tall for {string.Join(", ", years.Take(12))}")
            : null;
    }

    private static string[] Codes(DataCube table, DimensionRole role) =>
        table.Dimensions.FirstOrDefault(axis => axis.Role == role) is { } found ? [.. found.Categories.Select(category => category.Code ?? category.Label)] : [];

    /// <summary>Rows of the same width under a heading with dates and values; a line cut off is narrower.</summary>
    private static Unusable? Series(Henting henting, byte[] body)
    {
        var lines = Encoding.UTF8.GetString(body).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(';')).ToArray();
        if (lines.Length < 2) return Broken(henting, "et svar uten rader");
        var (time, value) = (Array.IndexOf(lines[0], "TIME_PERIOD"), Array.IndexOf(lines[0], "OBS_VALUE"));
        if (time < 0 || value < 0) return Broken(henting, "et svar uten kolonnene TIME_PERIOD og OBS_VALUE");
        if (Array.FindIndex(lines, line => line.Length != lines[0].Length) is >= 0 and var cut) return Broken(henting, $"et svar som slutter midt i (linje {Year(cut + 1)})");
        var instrument = Array.IndexOf(lines[0], "INSTRUMENT_TYPE");
        return instrument >= 0 && lines[1..].FirstOrDefault(line => line[instrument] != "KPRA") is { } strange ? Other(henting, $"serien {strange[instrument]}") : null;
    }

    private static Unusable Broken(Henting henting, string got) =>
        new(Catalogue.BrokenReply, $"{henting.Adresse.Host} ga {got} da vi spurte etter {henting.Tabell}", Later, Passing: true);

    private static Unusable Other(Henting henting, string got) =>
        new(Catalogue.OtherReply, $"vi spurte etter {Asked(henting)}, men {henting.Adresse.Host} ga {got}", "svaret er ikke lagret; hent tabellen for hånd fra Statistikkbanken, og bruk «importer»", Passing: false);

    private static string Asked(Henting henting) =>
        $"{henting.Tabell}{(henting.Regioner.IsEmpty ? "" : $" for {string.Join(", ", henting.Regioner.Take(12))}")}{(henting.År.IsEmpty ? "" : $" for {string.Join(", ", henting.År.Select(Year))}")}";

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
