using System.Globalization;
using System.Text;

namespace Perspektivmelding.Site.Tests.Output.Pdf;

/// <summary>Makes a PDF of given objects as Chromium would frame it.</summary>
internal static class SmallPdf
{
    /// <summary>A tagged file of two pages with a destination, a link, a figure without text and a table header.</summary>
    public static byte[] Tagged() => Of(
        "<</Title (Utkast) /Creator (Mozilla/5.0 \\(X11\\)) /Producer (Skia/PDF m156) /CreationDate (D:20251121033314+00'00')>>",
        "<</Type /Catalog /Pages 3 0 R /Dests 6 0 R /Outlines 7 0 R /Lang (en)>>",
        "<</Type /Pages /Count 2 /Kids [4 0 R 5 0 R]>>",
        "<</Type /Page /Parent 3 0 R /Annots [9 0 R 10 0 R]>>",
        "<</Type /Page /Parent 3 0 R>>",
        "<</gjeld [5 0 R /XYZ 6 827 0] /l#25C3#25A5n [4 0 R /XYZ 6 827 0]>>",
        "<</First 8 0 R>>",
        "<</Title <FEFF004700E5>>>",
        "<</Type /Annot /Subtype /Link /Dest /gjeld>>",
        "<</Type /Annot /Subtype /Link /A <</S /URI /URI (file:///print/data/a.csv)>>>>",
        "<</Type /StructElem /S /Figure /K 1>>",
        "<</Type /StructElem /S /Figure /Alt (Graf) /K 2>>",
        "<</Type /StructElem /S /TH /ID (node00000032)>>",
        "<</Type /StructElem /S /TD /A [<</O /Table /Headers [(node00000032)]>>]>>",
        "<</Length 5>> stream\n% endobj\nendstream");

    /// <summary>A file of these objects: the first is the information, the second the catalogue.</summary>
    public static byte[] Of(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n%\u00D3\u00EB\u00E9\u00E1\n");
        var table = new StringBuilder();
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
