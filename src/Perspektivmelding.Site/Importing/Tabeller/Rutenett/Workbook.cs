using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Importing.Tabeller;

/// <summary>Reads the sheets of a workbook (xlsx).</summary>
/// <param name="bytes">The file.</param>
/// <param name="shown">The path as diagnostics show it.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class Workbook(byte[] bytes, string shown, DiagnosticBag faults)
{
    /// <summary>Bytes of all parts when unpacked; a workbook that says less and holds more is stopped there too.</summary>
    private const long UnpackedBytes = 200L * 1024 * 1024;

    private const int Sheets = 200;
    private const string Resave = "åpne fila i Excel, og lagre den på nytt som «Excel-arbeidsbok (xlsx)» uten passord";

    /// <summary>How a cell with #REF! and the like begins.</summary>
    private static ReadOnlySpan<byte> ErrorCell => " t=\"e\""u8;

    /// <summary>The reader asks for Windows-1252 even where it has no use for it.</summary>
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Every sheet with something in it; null when the workbook cannot be read (reported).</summary>
    internal ImmutableArray<Grid>? Read()
    {
        try
        {
            if (!IsReasonable()) return Report("regnearket blir urimelig stort når det pakkes ut");
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false));
            var grids = ImmutableArray.CreateBuilder<Grid>();
            var cells = 0;
            do
            {
                if (Sheet(reader, ref cells) is not { } grid) return null;
                if (!grid.Rows.IsEmpty) grids.Add(grid);
            }
            while (grids.Count < Sheets && reader.NextResult());
            return grids.ToImmutable();
        }
#pragma warning disable CA1031 // The package throws whatever a broken file leads it to; all of it means the same to the user.
        catch (Exception problem) when (problem is not (OutOfMemoryException or StackOverflowException))
#pragma warning restore CA1031
        {
            return Report("regnearket er ødelagt, har passord eller er av en annen type enn xlsx");
        }
    }

    private bool IsReasonable()
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        var (total, errors) = (0L, false);
        var buffer = new byte[81_920];
        foreach (var part in archive.Entries)
        {
            using var stream = part.Open();
            var kept = 0;
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer.AsSpan(kept)))
            {
                total += read;
                if (total > UnpackedBytes) return false;
                var piece = buffer.AsSpan(0, kept + read);
                errors |= part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && piece.IndexOf(ErrorCell) >= 0;
                kept = Math.Min(piece.Length, ErrorCell.Length - 1);
                piece[^kept..].CopyTo(buffer);
            }
        }

        // The package reads such cells as empty.
        if (errors) faults.Add(Catalogue.PartUnread, new SourceSpan(shown), "regnearket har celler med feilmelding (som #REF!); de er lest som tomme", "rett formlene i regnearket hvis tallene trengs");
        return true;
    }

    private Grid? Sheet(IExcelDataReader reader, ref int cells)
    {
        var (name, rows, line) = (reader.Name, ImmutableArray.CreateBuilder<ImmutableArray<GridCell>>(), 0);
        while (reader.Read())
        {
            line++;
            cells += Math.Max(1, reader.FieldCount);
            if (reader.FieldCount > TableLimits.Columns || cells > TableLimits.Cells)
            {
                faults.Add(Catalogue.CubeTooLarge, new SourceSpan(shown), $"arket «{name}» har mer enn 5 000 kolonner, eller regnearket mer enn 2 000 000 celler", "ta bort ark og kolonner som ikke trengs");
                return null;
            }

            var row = new List<GridCell>(reader.FieldCount);
            for (var column = 0; column < reader.FieldCount; column++) row.Add(Cell(reader, column, line));
            rows.Add(Grid.Trimmed(row));
        }

        while (rows.Count > 0 && rows[^1].IsEmpty) rows.RemoveAt(rows.Count - 1);
        return new Grid(shown, name, rows.ToImmutable());
    }

    private static GridCell Cell(IExcelDataReader reader, int column, int line)
    {
        return reader.GetValue(column) switch
        {
            null => new GridCell("", null, line, column + 1),
            double number when Exact(number) is { } value => new GridCell("", value, line, column + 1),
            int number => new GridCell("", number, line, column + 1),
            DateTime date => new GridCell(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, line, column + 1),
            bool truth => new GridCell(truth ? "SANN" : "USANN", null, line, column + 1),
            var other => new GridCell((Convert.ToString(other, CultureInfo.InvariantCulture) ?? "").Trim(), null, line, column + 1),
        };
    }

    /// <summary>A sheet stores 4.1 as 4.0999999999999996; the shortest text that gives the same double is what was meant.</summary>
    private static decimal? Exact(double number) =>
        decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private ImmutableArray<Grid>? Report(string message)
    {
        faults.Add(Catalogue.Workbook, new SourceSpan(shown), message, Resave);
        return null;
    }
}
