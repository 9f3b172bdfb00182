using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Perspektivmelding.Site.Tests.Importing.Tabeller;

/// <summary>Makes workbooks by hand, as small as Excel would read them.</summary>
internal static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /// <summary>A workbook. Each row is cells parted by |; a cell that reads as a number is one, unless it begins with '.</summary>
    internal static byte[] Book(params (string Name, string[] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var all = string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
            var links = string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Rel}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"));
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Rel}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Rel}\"><sheets>{all}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>");
            for (var i = 0; i < sheets.Length; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(sheets[i].Rows.Select(Row))}</sheetData></worksheet>");
        }

        return stream.ToArray();
    }

    private static string Row(string text, int index)
    {
        var cells = text.Split('|').Select((cell, column) => (Cell: cell, At: $"{(char)('A' + column)}{index + 1}")).Where(cell => cell.Cell.Length > 0).Select(cell =>
            cell.Cell[0] == '#' ? $"<c r=\"{cell.At}\" t=\"e\"><v>{cell.Cell}</v></c>"
            : double.TryParse(cell.Cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"<c r=\"{cell.At}\"><v>{cell.Cell}</v></c>"
            : $"<c r=\"{cell.At}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell.Cell.TrimStart('\''))}</t></is></c>");
        return $"<row r=\"{index + 1}\">{string.Concat(cells)}</row>";
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(Head + xml);
    }
}
