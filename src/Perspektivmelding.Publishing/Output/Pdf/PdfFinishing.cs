using System.Collections.Immutable;
using System.Security;
using System.Text;
using Perspektivmelding.Output.Pdf.Lite;

namespace Perspektivmelding.Output.Pdf;

/// <summary>
/// Turns what the browser printed into the file we publish: our own metadata, no clock, no trace of the machine,
/// links that say where they lead, bookmarks that read as the headings, and no figures without a text alternative in the tag tree.
/// It does not claim PDF/UA: nothing here validates that.
/// </summary>
internal static class PdfFinishing
{
    /// <summary>What the file names as its maker.</summary>
    internal const string Creator = "Perspektivmelding";

    /// <summary>Finishes one document.</summary>
    /// <param name="printed">The browser's file.</param>
    /// <param name="metadata">What the file shall say of itself.</param>
    /// <param name="links">Text of the links, by named destination or address.</param>
    /// <param name="bookmarks">What the bookmarks are to be called.</param>
    /// <param name="relocate">Turns an address in the print folder into one that holds where the PDF will lie.</param>
    public static byte[] Finish(
        PdfDocument printed, PdfMetadata metadata, ImmutableSortedDictionary<string, string> links, PdfBookmarks bookmarks,
        Func<string, string> relocate)
    {
        var rewriter = new PdfRewriter(printed);
        if (printed.Trailer["Root"] is not PdfValue.Ref root || printed.Trailer["Info"] is not PdfValue.Ref info)
            throw new PdfFormatException("catalogue and information must be objects of their own");
        var objects = printed.ObjectNumbers.Select(n => (Number: n, Value: printed.Object(n))).ToList();
        var ids = new PdfNodeIds(objects.Select(o => o.Value));
        foreach (var (number, value) in objects)
        {
            var finished = ids.Rename(value);
            if (finished is PdfValue.Dict dict) finished = FinishObject(printed, dict, links, bookmarks, relocate);
            if (!ReferenceEquals(finished, value)) rewriter.Replace(number, finished);
        }
        var producer = (printed.Resolve(printed.Dictionary(info)?["Producer"]) as PdfValue.Text)?.Decoded ?? Creator;
        rewriter.Replace(info.Number, Information(metadata, producer));
        var xmp = rewriter.AddStream(
            PdfValue.Dict.Empty.With("Type", new PdfValue.Name("Metadata")).With("Subtype", new PdfValue.Name("XML")),
            Encoding.UTF8.GetBytes(Xmp(metadata, producer)));
        rewriter.Replace(root.Number, printed.Catalog
            .With("Lang", PdfValue.Text.From(metadata.Language))
            .With("Metadata", xmp)
            .With("ViewerPreferences", (printed.Dictionary(printed.Catalog["ViewerPreferences"]) ?? PdfValue.Dict.Empty)
                .With("DisplayDocTitle", new PdfValue.Atom("true"))));
        return rewriter.ToBytes(root, info);
    }

    private static PdfValue.Dict FinishObject(
        PdfDocument printed, PdfValue.Dict dict, ImmutableSortedDictionary<string, string> links, PdfBookmarks bookmarks,
        Func<string, string> relocate)
    {
        // Only the entries of the outline have a title and a parent.
        if (dict["Parent"] is not null && dict["Title"] is PdfValue.Text title)
            return bookmarks.Mend(title.Decoded) is var mended && mended == title.Decoded ? dict : dict.With("Title", PdfValue.Text.From(mended));
        if (dict.Is("Type", "StructElem") && dict.Is("S", "Figure") && dict["Alt"] is null)
            return dict.With("S", new PdfValue.Name("Div"));
        return dict.Is("Type", "Annot") && dict.Is("Subtype", "Link") ? DescribeLink(printed, dict, links, relocate) : dict;
    }

    private static PdfValue.Dict DescribeLink(
        PdfDocument printed, PdfValue.Dict link, ImmutableSortedDictionary<string, string> links, Func<string, string> relocate)
    {
        if (printed.Dictionary(link["A"]) is { } action && printed.Resolve(action["URI"]) is PdfValue.Text uri)
        {
            var address = uri.Decoded;
            var target = relocate(address);
            link = link.With("A", action.With("URI", new PdfValue.Text(Encoding.Latin1.GetBytes(target))));
            return Describe(link, links.GetValueOrDefault(address, target));
        }
        return link["Dest"] is PdfValue.Name name
            ? Describe(link, links.GetValueOrDefault(Uri.UnescapeDataString(name.Value), name.Value))
            : link;
    }

    private static PdfValue.Dict Describe(PdfValue.Dict link, string text) =>
        link["Contents"] is null ? link.With("Contents", PdfValue.Text.From(text)) : link;

    private static PdfValue.Dict Information(PdfMetadata metadata, string producer) => PdfValue.Dict.Empty
        .With("Title", PdfValue.Text.From(metadata.Title))
        .With("Author", PdfValue.Text.From(metadata.Author))
        .With("Subject", PdfValue.Text.From(metadata.Subject))
        .With("Creator", PdfValue.Text.From(Creator))
        .With("Producer", PdfValue.Text.From(producer));

    private static string Xmp(PdfMetadata metadata, string producer) => $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(metadata.Title)}</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>{Escape(metadata.Author)}</rdf:li></rdf:Seq></dc:creator>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(metadata.Subject)}</rdf:li></rdf:Alt></dc:description>
        <dc:language><rdf:Bag><rdf:li>{Escape(metadata.Language)}</rdf:li></rdf:Bag></dc:language>
        <xmp:CreatorTool>{Creator}</xmp:CreatorTool>
        <pdf:Producer>{Escape(producer)}</pdf:Producer>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """;

    private static string Escape(string text) => SecurityElement.Escape(text);
}
