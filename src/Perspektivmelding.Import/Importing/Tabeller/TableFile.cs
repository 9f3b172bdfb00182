using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>Reads the tables of a file that a source has delivered. What the file is, its content tells, not its name.</summary>
internal static class TableFile
{
    private const string Again = "hent tabellen på nytt fra kilden som JSON-stat2, CSV, xlsx eller px";

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as diagnostics show it.</param>
    internal static Checked<IReadOnlyList<DataCube>> Read(string path, string shown)
    {
        var faults = new DiagnosticBag();
        return faults.With<IReadOnlyList<DataCube>>(Bytes(path, shown, faults) is { } bytes ? Decode(bytes, shown, faults) : []);
    }

    /// <summary>Reads the tables in the bytes of a file.</summary>
    internal static ImmutableArray<DataCube> Decode(byte[] bytes, string shown, DiagnosticBag faults)
    {
        var body = bytes.AsSpan().StartsWith(Utf8Mark) ? bytes[3..] : bytes;
        var first = body.AsSpan().TrimStart(" \t\r\n"u8);
        if (first.StartsWith("{"u8) || first.StartsWith("["u8)) return Json(body, shown, faults);
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)) return new Workbook(bytes, shown, faults).Read() is { } sheets ? FromGrids(sheets, shown, faults) : [];
        if (bytes.AsSpan().StartsWith(OldOffice))
        {
            faults.Add(Catalogue.Workbook, new SourceSpan(shown), "fila er et gammelt regneark (xls) eller et regneark med passord", "lagre den på nytt som «Excel-arbeidsbok (xlsx)» uten passord");
            return [];
        }

        if (first.StartsWith("<"u8)) return Refuse(shown, faults);
        if (TextFile.Decode(bytes, shown, faults) is not { } source) return [];
        if (PxFile.IsPx(source.Text)) return new PxFile(source, faults).Read() is { } cube ? [cube] : [];
        return new CsvGrid(source, faults).Read() is { } grid ? FromGrids([grid], shown, faults) : [];
    }

    private static ImmutableArray<DataCube> FromGrids(IReadOnlyList<Grid> grids, string shown, DiagnosticBag faults)
    {
        var cubes = grids.Select(grid => new GridTables(grid, faults).Read()).ToArray();
        if (faults.HasErrors) return [];
        if (cubes.Any(found => found.Length > 0))
        {
            foreach (var (grid, _) in grids.Zip(cubes).Where(pair => pair.Second.Length == 0))
                faults.Add(Catalogue.PartUnread, new SourceSpan(shown), $"arket «{grid.Sheet}» har ingen tabell programmet kan lese", "det gjør ingenting når tallene du trenger, står på de andre arkene");
        }

        if (cubes.All(found => found.Length == 0))
            faults.Add(Catalogue.NoTable, new SourceSpan(shown), "programmet fant ingen overskrift med tall under", "velg en fil med en tabell, eller hent den på nytt fra kilden");
        return faults.HasErrors ? [] : [.. cubes.SelectMany(found => found)];
    }

    private static ImmutableArray<DataCube> Refuse(string shown, DiagnosticBag faults)
    {
        faults.Add(Catalogue.UnknownFormat, new SourceSpan(shown), "programmet kjenner ikke igjen formatet", Again);
        return [];
    }

    private static ImmutableArray<DataCube> Json(byte[] bytes, string shown, DiagnosticBag faults)
    {
        byte[] utf8 = Utf8.IsValid(bytes) ? [.. bytes]
            : Windows1252.Decode(bytes, out _) is { } text ? Encoding.UTF8.GetBytes(text) : [.. bytes];
        // A line may end with a carriage return alone; JSON does not count it, and the places of faults would be wrong.
        for (var i = 0; i < utf8.Length; i++)
            if (utf8[i] == '\r' && (i + 1 == utf8.Length || utf8[i + 1] != '\n')) utf8[i] = (byte)'\n';
        var tree = new JsonTree(utf8, shown, faults);
        return tree.Read() is { } root ? new JsonStat(tree, shown, faults).Read(root) : [];
    }

    /// <summary>The length is asked of the open file and held while reading: a device, or a file that grows, has no end.</summary>
    internal static byte[]? Bytes(string path, string shown, DiagnosticBag faults)
    {
        try
        {
            using var file = File.OpenRead(path);
            var buffer = new byte[(file.CanSeek && file.Length is > 0 and < ReadingLimits.FileBytes ? (int)file.Length : ReadingLimits.FileBytes) + 1];
            var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (read <= ReadingLimits.FileBytes)
            {
                if (!buffer.AsSpan(0, read).Trim(" \t\r\n"u8).IsEmpty) return buffer[..read];
                faults.Add(Catalogue.EmptyFile, new SourceSpan(shown), "fila er tom", Again);
                return null;
            }

            faults.Add(Catalogue.TooLarge, new SourceSpan(shown),
                string.Create(CultureInfo.InvariantCulture, $"fila er på mer enn {ReadingLimits.FileBytes / 1024 / 1024} MB"), "hent færre kommuner, år og variabler");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            faults.Add(Catalogue.CannotOpen, new SourceSpan(shown), $"fila «{shown}» kan ikke åpnes",
                "sjekk at fila finnes, lukk den i andre program, og sjekk at du har lesetilgang");
        }

        return null;
    }
}
