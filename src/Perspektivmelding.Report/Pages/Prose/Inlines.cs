using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Perspektivmelding.Pages.Prose;

/// <summary><c>{…}</c> in prose: a number, a sentence, or alone in a paragraph a figure, table or part.</summary>
internal sealed class BraceInline(string content) : LeafInline
{
    /// <summary>What stands between the braces, trimmed.</summary>
    public string Content { get; } = content;

    /// <summary>The HTML it became; empty until resolved.</summary>
    public string Html { get; set; } = "";

    /// <summary>The same without marks, for headings' ids.</summary>
    public string Text { get; set; } = "";
}

/// <summary><c>[[disposisjonsfond]]</c> or <c>[[disposisjonsfond|fondet]]</c>: a word of the glossary.</summary>
internal sealed class TermInline(string term, string shown) : LeafInline
{
    /// <summary>The word as the glossary has it.</summary>
    public string Term { get; } = term;

    /// <summary>The word as it stands in the sentence.</summary>
    public string Shown { get; } = shown;

    /// <summary>The HTML it became; empty until resolved.</summary>
    public string Html { get; set; } = "";
}

/// <summary>Adds the two inlines to a Markdig pipeline.</summary>
internal sealed class ProseExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new BraceParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TermParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is not HtmlRenderer html) return;
        html.ObjectRenderers.Insert(0, new BraceRenderer());
        html.ObjectRenderers.Insert(0, new TermRenderer());
    }

    private sealed class BraceParser : InlineParser
    {
        public BraceParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var start = slice.Start;
            if (slice.PeekChar() == '{') return Doubled(processor, ref slice);
            var end = slice.Text.IndexOf('}', start);
            if (end < 0 || end > slice.End || end == start + 1) return false;
            var content = slice.Text[(start + 1)..end];
            if (content.AsSpan().ContainsAny('{', '\n')) return false;
            processor.Inline = new BraceInline(content.Trim())
            {
                Span = { Start = processor.GetSourcePosition(start, out var line, out var column), End = processor.GetSourcePosition(end) },
                Line = line,
                Column = column,
            };
            slice.Start = end + 1;
            return true;
        }
    }

    // Written as in a template: kept as it stands, and told of by the lint.
    private static bool Doubled(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var end = slice.Text.IndexOf("}}", start, StringComparison.Ordinal);
        var last = end < 0 || end + 1 > slice.End || slice.Text.AsSpan(start, end - start).Contains('\n') ? start + 1 : end + 1;
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, start, last))
        {
            Span = { Start = processor.GetSourcePosition(start, out var line, out var column), End = processor.GetSourcePosition(last) },
            Line = line,
            Column = column,
        };
        slice.Start = last + 1;
        return true;
    }

    private sealed class TermParser : InlineParser
    {
        public TermParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var start = slice.Start;
            if (slice.PeekChar() != '[') return false;
            var end = slice.Text.IndexOf("]]", start + 2, StringComparison.Ordinal);
            if (end < 0 || end >= slice.End || end == start + 2) return false;
            var content = slice.Text[(start + 2)..end];
            if (content.AsSpan().ContainsAny('[', '\n')) return false;
            var bar = content.IndexOf('|', StringComparison.Ordinal);
            var term = (bar < 0 ? content : content[..bar]).Trim();
            processor.Inline = new TermInline(term, bar < 0 ? term : content[(bar + 1)..].Trim())
            {
                Span = { Start = processor.GetSourcePosition(start, out var line, out var column), End = processor.GetSourcePosition(end + 1) },
                Line = line,
                Column = column,
            };
            slice.Start = end + 2;
            return true;
        }
    }

    private sealed class BraceRenderer : HtmlObjectRenderer<BraceInline>
    {
        protected override void Write(HtmlRenderer renderer, BraceInline obj) =>
            renderer.Write(renderer.EnableHtmlForInline ? obj.Html : obj.Text);
    }

    private sealed class TermRenderer : HtmlObjectRenderer<TermInline>
    {
        protected override void Write(HtmlRenderer renderer, TermInline obj)
        {
            if (renderer.EnableHtmlForInline) renderer.Write(obj.Html);
            else renderer.WriteEscape(obj.Shown);
        }
    }
}
