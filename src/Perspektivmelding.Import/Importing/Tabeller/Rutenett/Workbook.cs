using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>Reads the sheets of a workbook (xlsx).</summary>
/// <param name="bytes">The file.</param>
/// <param name="shown">The path as diagnostics show it.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed partial class Workbook(byte[] bytes, string shown, DiagnosticBag faults)
{
    private const int Sheets = 200;
    private const string Resave = "åpne fila i Excel, og lagre den på nytt som «Excel-arbeidsbok (xlsx)» uten passord";

    /// <summary>The reader asks for Windows-1252 even where it has no use for it.</summary>
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Every sheet with something in it; null when the workbook cannot be read (reported).</summary>
    internal ImmutableArray<Grid>? Read()
    {
        try
        {
            var package = new WorkbookPackage(bytes);
            var state = package.Look();
            if (state.IsTooLarge) return Report("regnearket blir urimelig stort når det pakkes ut");
            if (state.LacksTexts) return Report("regnearket er ødelagt: tekstene som cellene viser til, er ikke i fila");
            // The package reads such cells as empty.
            if (state.HasErrors) faults.Add(Catalogue.PartUnread, new SourceSpan(shown), "regnearket har celler med feilmelding (som #REF!); de er lest som tomme", "rett formlene i regnearket hvis tallene trengs");
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(package.InCommonForm(state), writable: false));
            var grids = ImmutableArray.CreateBuilder<Grid>();
            var cells = 0;
            do
            {
                // Excel has two ways of hiding a sheet, and shows neither; what nobody sees is no source.
                if (!reader.VisibleState.Equals("visible", StringComparison.OrdinalIgnoreCase))
                {
                    faults.Add(Catalogue.PartUnread, new SourceSpan(shown), $"arket «{reader.Name}» er skjult og ikke lest", "vis arket i Excel og lagre, hvis det er tallene der som gjelder");
                    continue;
                }

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
            double number when Digits.Of(number) is { } value => new GridCell("", value, line, column + 1),
            int number => new GridCell("", number, line, column + 1),
            DateTime date => new GridCell(date.ToString(OnlyYear().IsMatch(reader.GetNumberFormatString(column) ?? "") ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture), null, line, column + 1),
            bool truth => new GridCell(truth ? "SANN" : "USANN", null, line, column + 1),
            var other => new GridCell((Convert.ToString(other, CultureInfo.InvariantCulture) ?? "").Trim(), null, line, column + 1),
        };
    }

    private ImmutableArray<Grid>? Report(string message)
    {
        faults.Add(Catalogue.Workbook, new SourceSpan(shown), message, Resave);
        return null;
    }

    /// <summary>A format that shows the year of a date and nothing else: «yyyy», «[$-414]yyyy;@».</summary>
    [GeneratedRegex(@"^(?:\[[^\]]*\])*y{1,4}(?:;@)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnlyYear();
}
