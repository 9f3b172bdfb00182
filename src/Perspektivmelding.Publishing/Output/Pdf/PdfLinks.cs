using System.Collections.Immutable;
using Perspektivmelding.Output.Pdf.Lite;

namespace Perspektivmelding.Output.Pdf;

/// <summary>The addresses that a finished PDF links to; links within the document are made by the browser and always lead somewhere.</summary>
internal static class PdfLinks
{
    /// <summary>Each address once, in the order of the file; none where the file is not one of ours.</summary>
    public static ImmutableArray<string> Of(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            var document = PdfDocument.Read(pdf);
            return
            [
                .. document.ObjectNumbers.Select(document.Object).OfType<PdfValue.Dict>().Where(o => o.Is("Subtype", "Link"))
                    .Select(link => document.Resolve(document.Dictionary(link["A"])?["URI"]) is PdfValue.Text uri ? uri.Decoded : "")
                    .Where(address => address.Length > 0).Distinct(StringComparer.Ordinal),
            ];
        }
        catch (PdfFormatException)
        {
            return [];
        }
    }
}
