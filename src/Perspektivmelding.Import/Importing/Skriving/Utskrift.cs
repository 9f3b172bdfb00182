using System.Collections.Immutable;
using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Skriving;

/// <summary>Writes the files of an edition: semicolon, LF, UTF-8 with BOM (which Excel needs), each whole or not at all.</summary>
internal static class Utskrift
{
    /// <summary>Writes them all beside their places, and puts them there when all are written. False when it failed (reported).</summary>
    internal static bool Skriv(IReadOnlyList<Flettet> filer, string mappe, DiagnosticBag feil)
    {
        var ferdige = new List<(string Ny, string Til)>();
        try
        {
            Directory.CreateDirectory(mappe);
            foreach (var fil in filer)
            {
                var til = Path.Combine(mappe, fil.Fil.Name);
                var ny = Path.Combine(mappe, $".{fil.Fil.Name}.ny");
                ferdige.Add((ny, til));
                using var strøm = new FileStream(ny, FileMode.Create, FileAccess.Write, FileShare.None);
                strøm.Write(Bytes(fil));
                strøm.Flush(flushToDisk: true);
            }

            foreach (var (ny, til) in ferdige) File.Move(ny, til, overwrite: true);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            foreach (var (ny, _) in ferdige) Rydd(ny);
            feil.Add(Catalogue.CannotWrite, new SourceSpan(mappe.Replace('\\', '/')), $"mappa «{mappe}» kan ikke skrives til", "velg en annen mappe, eller lukk filene i andre program");
            return false;
        }
    }

    /// <summary>The bytes of a file.</summary>
    internal static byte[] Bytes(Flettet fil)
    {
        ImmutableArray<string> kolonner = [.. fil.Fil.Schema!.Columns.Select(k => k.Name).Where(k => k is not (CsvSchema.Status or EditionLayout.Tegn) || fil.Rader.Any(r => r[k].Length > 0))];
        var tekst = new StringBuilder().AppendJoin(';', kolonner).Append('\n');
        foreach (var rad in fil.Rader) tekst.AppendJoin(';', kolonner.Select(k => Celle(rad[k]))).Append('\n');
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(tekst.ToString())];
    }

    // A name from a source must neither break the row nor be run by a spreadsheet.
    private static string Celle(string verdi)
    {
        var tekst = string.Concat(verdi.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        // A lone minus is SSB's sign for nought, and nothing to a spreadsheet.
        if (tekst.Length > 1 && tekst[0] is '=' or '+' or '-' or '@' && NumberText.Read(tekst) is not NumberReading.Number) tekst = "'" + tekst;
        return tekst.AsSpan().ContainsAny(";\"") ? $"\"{tekst.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : tekst;
    }

    private static void Rydd(string fil)
    {
        try
        {
            File.Delete(fil);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The folder is out of reach: what could not be written cannot be removed either.
        }
    }
}
