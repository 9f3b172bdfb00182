using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Perspektivmelding.Diagnostics;
using SourceSpan = Perspektivmelding.Diagnostics.SourceSpan;

namespace Perspektivmelding.Pages.Prose;

/// <summary>What can be seen to be wrong in a text without knowing the edition.</summary>
internal sealed class ProseLint(DiagnosticBag faults)
{
    // A text is composed more than once: for the page, the report and the extract.
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);

    /// <summary>Checks the text of a chapter.</summary>
    public void Check(string fil, Vaktettekst kilde, MarkdownDocument document)
    {
        if (!_checked.Add(fil)) return;
        SourceSpan At(MarkdownObject o, int offset, int length)
        {
            var span = o is Inline inline ? MarkdownText.Place(fil, kilde, inline, offset) : new SourceSpan(fil, kilde.Linje(o.Line) + 1, o.Column + 1, Math.Max(1, o.Span.Length));
            return length > 0 ? span with { Length = length } : span;
        }
        Inlines(document, At);
        Headings(document, At);
        Directives(document, At, kilde);
    }

    /// <summary>Checks a line of a chapter's head, which stands at a place.</summary>
    public void Check(SourceSpan span, string tekst, MarkdownDocument document)
    {
        if (!_checked.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{span.File}:{span.Line}"))) return;
        Inlines(document, (o, offset, length) =>
        {
            var found = ProseComposer.In(span, tekst, (Inline)o);
            return found == span ? span : found with { Column = found.Column + offset, Length = length > 0 ? length : found.Length };
        });
    }

    private void Inlines(MarkdownDocument document, Func<MarkdownObject, int, int, SourceSpan> at)
    {
        // After a fault in one brace the rest of the line says nothing new.
        var line = -1;
        foreach (var inline in document.Descendants<Inline>())
        {
            if (inline is LiteralInline literal)
            {
                Html(literal, at);
                if (literal.Line != line && Brace(literal, at)) line = literal.Line;
            }
            else if (inline is BraceInline brace && brace.Line != line && ProseComposer.IsDirective(brace) && !StandsAlone(brace, document))
            {
                faults.Add(Catalogue.FigurMidtITekst.At(at(brace, 0, 0), $"«{{{brace.Content}}}» står ikke alene på linjen", "Flytt den til en egen linje mellom to avsnitt."));
            }
        }
    }

    private static bool StandsAlone(BraceInline brace, MarkdownDocument document) =>
        brace.Parent is { ParentBlock: { } block } && block.Parent == document && ProseComposer.Directive(block) == brace;

    // HTML is off in chapters: a tag would stand there as text, so the editor is told.
    private void Html(LiteralInline literal, Func<MarkdownObject, int, int, SourceSpan> at)
    {
        var text = literal.Content.AsSpan();
        var i = text.IndexOf('<');
        if (i >= 0 && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?'))
            faults.Add(Catalogue.HtmlITekst.At(at(literal, i, 1), "HTML-kode i teksten vises som den står"));
    }

    private bool Brace(LiteralInline literal, Func<MarkdownObject, int, int, SourceSpan> at)
    {
        var text = literal.Content.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}') || (i == 0 && literal.IsFirstCharacterEscaped)) continue;
            var what = text[i] == '}' ? "krøllparentesen er lukket, men ikke åpnet"
                : i + 1 < text.Length && text[i + 1] == '}' ? "krøllparentesen er tom"
                : i + 1 < text.Length && text[i + 1] == '{' ? "krøllparentesen er doblet"
                : "krøllparentesen er ikke lukket";
            faults.Add(Catalogue.KrøllparentesÅpen.At(at(literal, i, 1), what, "Skriv {navn@år}, eller \\{ når selve tegnet skal stå der."));
            return true;
        }
        return false;
    }

    private void Headings(MarkdownDocument document, Func<MarkdownObject, int, int, SourceSpan> at)
    {
        var level = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var own = heading.Level;
            var what = heading.Inline?.FirstChild is null ? "overskriften er tom"
                : own == 1 ? "overskriften er av nivå én, som er kapittelets tittel"
                : own > level + 1 ? $"overskriften går fra nivå {Rammebygger.Nummer(level - 1)} til nivå {Rammebygger.Nummer(own - 1)}" : null;
            if (what is not null) faults.Add(Catalogue.OverskriftNivå.At(at(heading, 0, 0), what, $"Bruk {new string('#', Math.Min(own == 1 ? 2 : own, level + 1))} og en tekst."));
            level = Math.Max(2, own);
        }
    }

    private void Directives(MarkdownDocument document, Func<MarkdownObject, int, int, SourceSpan> at, Vaktettekst kilde)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var directive in document.Select(ProseComposer.Directive).OfType<BraceInline>())
        {
            var name = string.Join(' ', directive.Content.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (!first.TryAdd(name, kilde.Linje(directive.Line) + 1))
                faults.Add(Catalogue.FigurToGanger.At(at(directive, 0, 0), $"«{{{name}}}» står også på linje {Rammebygger.Nummer(first[name] - 1)}"));
        }
    }
}
