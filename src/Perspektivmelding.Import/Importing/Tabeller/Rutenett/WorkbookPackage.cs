using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>What is wrong with a workbook before its cells are read.</summary>
/// <param name="IsTooLarge">True when it is unreasonably large once unpacked.</param>
/// <param name="LacksTexts">True when a cell points at a text that the workbook has lost.</param>
/// <param name="HasErrors">True when a cell has an error as its value (#REF! and the like).</param>
/// <param name="HasDates">True when a cell has a date written out (t="d"), as the strict form has them.</param>
internal readonly record struct WorkbookState(bool IsTooLarge, bool LacksTexts, bool HasErrors, bool HasDates);

/// <summary>
/// The parts of a workbook (xlsx) as they lie in the file. The package that reads cells knows one of the two forms of the standard,
/// takes a text that is lost for a number, and sees nothing of errors: that is found here.
/// </summary>
/// <param name="bytes">The file.</param>
internal sealed partial class WorkbookPackage(byte[] bytes)
{
    /// <summary>Bytes of all parts when unpacked; a workbook that says less and holds more is stopped there too.</summary>
    private const long UnpackedBytes = 200L * 1024 * 1024;

    private const string Sheets = "xl/worksheets/";

    /// <summary>ISO/IEC 29500 strict: other namespaces, the same elements.</summary>
    private static readonly (string Strict, string Common)[] Namespaces =
    [
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    /// <summary>Looks through the parts.</summary>
    internal WorkbookState Look()
    {
        using var archive = Open();
        if (!IsReasonable(archive)) return new WorkbookState(true, false, false, false);
        var texts = archive.Entries.Where(part => part.FullName.EndsWith("/sharedStrings.xml", StringComparison.OrdinalIgnoreCase)).Sum(Texts);
        var state = default(WorkbookState);
        foreach (var part in archive.Entries.Where(part => part.FullName.StartsWith(Sheets, StringComparison.OrdinalIgnoreCase) && part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            var (errors, dates, last) = Cells(part);
            state = state with { HasErrors = state.HasErrors || errors, HasDates = state.HasDates || dates, LacksTexts = state.LacksTexts || last >= texts };
        }

        return state;
    }

    /// <summary>The workbook in the form that is read: itself, or a copy with the common namespaces, and dates as the days they are.</summary>
    internal byte[] InCommonForm(WorkbookState state)
    {
        using var archive = Open();
        if (archive.GetEntry("xl/workbook.xml") is not { } workbook || Read(workbook) is not { } head || (!state.HasDates && !head.Contains(Namespaces[0].Strict, StringComparison.Ordinal))) return bytes;
        var first = From1904().IsMatch(head) ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        using var stream = new MemoryStream();
        using (var copy = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in archive.Entries)
            {
                using var target = copy.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
                if (part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                {
                    var xml = Namespaces.Aggregate(Read(part), (text, name) => text.Replace(name.Strict, name.Common, StringComparison.Ordinal));
                    target.Write(Encoding.UTF8.GetBytes(part.FullName.StartsWith(Sheets, StringComparison.OrdinalIgnoreCase) ? WithDays(xml, first) : xml));
                }
                else
                {
                    using var source = part.Open();
                    source.CopyTo(target);
                }
            }
        }

        return stream.ToArray();
    }

    private static string WithDays(string sheet, DateTime first) => DateCell().Replace(sheet, cell =>
        DateTime.TryParse(cell.Groups[3].Value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date)
            ? cell.Groups[1].Value + cell.Groups[2].Value + (date - first).TotalDays.ToString("R", CultureInfo.InvariantCulture) : cell.Value);

    private ZipArchive Open() => new(new MemoryStream(bytes, writable: false));

    private static bool IsReasonable(ZipArchive archive)
    {
        var total = 0L;
        var buffer = new byte[81_920];
        foreach (var part in archive.Entries)
        {
            using var stream = part.Open();
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                total += read;
                if (total > UnpackedBytes) return false;
            }
        }

        return true;
    }

    private static string Read(ZipArchiveEntry part)
    {
        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static int Texts(ZipArchiveEntry part)
    {
        var count = 0;
        using var reader = XmlReader.Create(part.Open(), Settings);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" }) count++;
        return count;
    }

    /// <summary>Whether a sheet has errors and written dates, and the highest number of a text that it points at; -1 = none.</summary>
    private static (bool Errors, bool Dates, int Last) Cells(ZipArchiveEntry part)
    {
        var (errors, dates, last, kind) = (false, false, -1, "");
        using var reader = XmlReader.Create(part.Open(), Settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "c") kind = reader.GetAttribute("t") ?? "";
            errors |= kind == "e";
            dates |= kind == "d";
            if (reader.LocalName == "v" && kind == "s" && reader.Read() && reader.NodeType == XmlNodeType.Text
                && int.TryParse(reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var text)) last = Math.Max(last, text);
        }

        return (errors, dates, last);
    }

    [GeneratedRegex("""(<(?:\w+:)?c\b[^>]*?)\st="d"([^>]*>\s*<(?:\w+:)?v>)([^<]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex DateCell();

    [GeneratedRegex("""\bdate1904=.(?:1|true)\b""", RegexOptions.CultureInvariant)]
    private static partial Regex From1904();
}
