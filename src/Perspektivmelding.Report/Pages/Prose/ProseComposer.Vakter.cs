using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pages.Modeller;
using SourceSpan = Perspektivmelding.Diagnostics.SourceSpan;

namespace Perspektivmelding.Pages.Prose;

/// <summary>This part: claims, what was left out, and what is left when something was.</summary>
internal sealed partial class ProseComposer
{
    // A heading under which the edition has nothing to show is left out with it.
    private static void DropEmptyHeadings(ImmutableArray<Blokk>.Builder blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
            if (blocks[i].Overskrift is { } level && (i + 1 == blocks.Count || blocks[i + 1].Overskrift <= level)) blocks.RemoveAt(i);
    }

    // So much of a text, by line and column.
    private static SourceSpan At(string fil, string tekst, int fra, int lengde)
    {
        var before = tekst.AsSpan(0, Math.Min(fra, tekst.Length));
        return new SourceSpan(fil, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), Math.Max(1, lengde));
    }

    // A fault in a way that this edition does not take is found all the same.
    private void CheckLeftOut(string key, string tekst, Func<Inline, SourceSpan> at)
    {
        if (tekst.Length == 0 || !_utelatt.Add(key)) return;
        foreach (var inline in MarkdownText.Parse(tekst, Pipeline, _ => new SourceSpan(key), new DiagnosticBag()).Descendants<Inline>())
        {
            if (inline is TermInline term && ordliste.Finn(term.Term) is null) Unknown(term, at(inline));
            if (inline is not BraceInline brace || Vaktleser.ErMerke(brace.Content)) continue;
            if (Claim(brace) is { } claim)
            {
                if (Language.Vilkår.Les(claim, out _, out _) is { } vilkår) _vilkår.Kontroller(vilkår, claim, Into(brace, claim, at(inline)), faults);
            }
            else if (!IsDirective(brace)) Known(brace, at(inline));
            else if (Words(brace) is var (kind, name) && !blokker.Kjenner(kind, name)) Unknown(kind, name, at(inline));
        }
    }

    // A number's name and format, without what depends on the edition.
    private void Known(BraceInline brace, SourceSpan span)
    {
        var parts = brace.Content.Split('|', StringSplitOptions.TrimEntries);
        var found = tall.Slå(parts[0]);
        if (found is Oppslag.Ukjent u) Unknown(brace, u, span);
        else if (found is Oppslag.Tall n && Tallformat.Vis(n, parts.AsSpan(1), tallord) is null) WrongFormat(parts, span);
    }

    // What stands after «påstand», or null.
    private static string? Claim(BraceInline brace) =>
        brace.Content.StartsWith(Påstand, StringComparison.Ordinal) && (brace.Content.Length == Påstand.Length || brace.Content[Påstand.Length] is ' ' or '\t')
            ? brace.Content[Påstand.Length..].Trim() : null;

    private static Func<int, int, SourceSpan> Into(BraceInline brace, string claim, SourceSpan span) => (fra, lengde) =>
        span with { Column = span.Column + Math.Max(0, span.Length - 1 - claim.Length) + fra, Length = Math.Max(1, lengde) };

    // False when the edition lacks what the claim is about, so that its block cannot stand.
    private bool Holds(BraceInline brace, string claim, SourceSpan span)
    {
        if (Language.Vilkår.Les(claim, out var why, out var where) is not { } vilkår)
        {
            faults.Add(Catalogue.VilkårFeil, Into(brace, claim, span)(where, 1), $"påstanden kan ikke leses: {why}");
            return true;
        }
        var before = faults.Count;
        _vilkår.Kontroller(vilkår, claim, Into(brace, claim, span), faults);
        if (faults.Count > before) return true;
        var svar = vilkår.Svar(_vilkår.Verdi);
        if (svar == false) faults.Add(Catalogue.PåstandHolderIkke, span, $"påstanden «{claim}» holder ikke: {_vilkår.MedTall(vilkår, claim)}");
        if (svar is null) faults.Add(Catalogue.TallMangler.At(span, $"utgaven har ikke det påstanden «{claim}» handler om; avsnittet er utelatt"));
        return svar is not null;
    }

    // What guards and claims have left without a word.
    private static void RemoveEmpty(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(IsEmptied).ToList()) RemoveAround(block.Inline!);
    }

    private static bool IsEmptied(LeafBlock block)
    {
        if (block is not (ParagraphBlock or HeadingBlock) || block.Parent is TableCell || block.Inline?.FirstChild is null) return false;
        return block.Inline.Descendants<LeafInline>().All(i => i switch
        {
            LiteralInline l => Vaktettekst.Ren(l.Content.ToString()).AsSpan().IsWhiteSpace(),
            BraceInline b => Claim(b) is not null,
            LineBreakInline => true,
            _ => false,
        });
    }

    // The smallest whole that still reads without the missing number: a list item, a table row, or the block.
    private static void RemoveAround(Inline inline)
    {
        Inline top = inline;
        while (top.Parent is { } parent) top = parent;
        Block? block = (top as ContainerInline)?.ParentBlock;
        while (block is not null && block.Parent is not (null or MarkdownDocument) && block is not (ListItemBlock or TableRow)) block = block.Parent;
        if (block?.Parent is not { } container) return;
        container.Remove(block);
        while (container is ListBlock or Table && container.Count == 0 && container.Parent is { } outer)
        {
            outer.Remove(container);
            container = outer;
        }
    }
}
