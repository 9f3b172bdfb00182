using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Perspektivmelding.Diagnostics;
using SourceSpan = Perspektivmelding.Diagnostics.SourceSpan;

namespace Perspektivmelding.Pages.Prose;

/// <summary>
/// Markdown → document. The library throws on text that is nested far deeper than anyone writes, both when it reads and
/// when it writes HTML; to us that is a fault in the text like any other.
/// </summary>
internal static class MarkdownText
{
    private const int Deepest = 50;

    /// <summary>The document, without the blocks that are too deep (reported).</summary>
    /// <param name="text">The Markdown.</param>
    /// <param name="pipeline">How it is read.</param>
    /// <param name="at">The place of a block.</param>
    /// <param name="faults">Gets what is too deep.</param>
    internal static MarkdownDocument Parse(string text, MarkdownPipeline pipeline, Func<Block?, SourceSpan> at, DiagnosticBag faults)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            Report(at(null), faults);
            return [];
        }

        foreach (var block in document.Where(IsTooDeep).ToList())
        {
            Report(at(block), faults);
            document.Remove(block);
        }

        return document;
    }

    /// <summary>The place of an inline, or of something so many characters into it.</summary>
    internal static SourceSpan Place(string file, Vaktettekst kilde, Inline inline, int into = 0)
    {
        var text = kilde.Tekst;
        var (line, column) = (inline.Line, inline.Column);
        // The library gives all of a heading over a line of dashes the line of the dashes.
        if (Heading(inline) is { IsSetext: true } && inline.Span.Start <= text.Length)
        {
            var before = text.AsSpan(0, inline.Span.Start);
            (line, column) = (before.Count('\n'), before.Length - before.LastIndexOf('\n') - 1);
        }

        return new SourceSpan(file, kilde.Linje(line) + 1, column + 1 + into, Math.Max(1, inline.Span.Length - into));
    }

    private static HeadingBlock? Heading(Inline inline)
    {
        var top = inline as ContainerInline ?? inline.Parent;
        while (top?.Parent is { } parent) top = parent;
        return top?.ParentBlock as HeadingBlock;
    }

    private static bool IsTooDeep(Block top)
    {
        var open = new Stack<(MarkdownObject Item, int Depth)>([(top, 1)]);
        while (open.TryPop(out var at))
        {
            if (at.Depth > Deepest) return true;
            foreach (var child in Children(at.Item)) open.Push((child, at.Depth + 1));
        }

        return false;
    }

    private static IEnumerable<MarkdownObject> Children(MarkdownObject item) => item switch
    {
        ContainerBlock blocks => blocks,
        LeafBlock { Inline: { } inline } => inline,
        ContainerInline inlines => inlines,
        _ => [],
    };

    private static void Report(SourceSpan span, DiagnosticBag faults) =>
        faults.Add(Catalogue.TekstForDyp, span, "teksten er nøstet dypere enn noen leser kan følge", "Se etter tegn som står mange ganger etter hverandre: > * _ [ (");
}
