using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Pages.Modeller;
using SourceSpan = Perspektivmelding.Diagnostics.SourceSpan;

namespace Perspektivmelding.Pages.Prose;

/// <summary>
/// Turns a chapter's Markdown into blocks: numbers, sentences, words of the glossary and links put in, figures, tables
/// and parts placed. Reports every fault of the text at once, each with line and column.
/// </summary>
internal sealed partial class ProseComposer(NumberRegister tall, Ordliste ordliste, Blokkbygger blokker, Tallord tallord, Texts texts, Bilder bilder, DiagnosticBag faults)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .DisableHtml()
        .Use<ProseExtension>()
        .Build();

    private const string Påstand = "påstand";

    private readonly Vilkårsoppslag _vilkår = new(tall, blokker, tallord);
    private readonly HashSet<string> _utelatt = new(StringComparer.Ordinal);
    private readonly LinkResolver _links = new(bilder, faults);
    private readonly ProseLint _lint = new(faults);

    /// <summary>Links to places on pages, held against the pages when they are made.</summary>
    public IReadOnlyList<Ankerlenke> Ankere => _links.Ankere;

    /// <summary>The pictures shown so far.</summary>
    public IEnumerable<Bildefil> Bilder => bilder.Brukt;

    /// <summary>What conditions ask.</summary>
    public Vilkårsoppslag Vilkår => _vilkår;

    /// <summary>The text of a chapter as blocks.</summary>
    public ImmutableArray<Blokk> Blokker(string fil, string tekst, Sidekontekst side)
    {
        var kilde = Vaktettekst.Av(tekst, enLinje: false, (fra, lengde) => At(fil, tekst, fra, lengde), _vilkår, faults);
        CheckLeftOut(fil, kilde.Utelatt, inline => new SourceSpan(fil, inline.Line + 1, inline.Column + 1, Math.Max(1, inline.Span.Length)));
        var document = MarkdownText.Parse(kilde.Tekst, Pipeline, b => new SourceSpan(fil, kilde.Linje(b?.Line ?? 0) + 1, 1), faults);
        _lint.Check(fil, kilde, document);
        var some = Resolve(document, side, inline => MarkdownText.Place(fil, kilde, inline)) || kilde.Utelatt.Length > 0;
        var blocks = ImmutableArray.CreateBuilder<Blokk>();
        foreach (var block in document)
        {
            if (block is LinkReferenceDefinitionGroup) continue;
            if (block is HeadingBlock heading) side.Overskrift = heading.Level;
            if (Directive(block) is { } directive)
            {
                if (Place(directive, MarkdownText.Place(fil, kilde, directive), side) is { } placed) blocks.Add(placed);
                else
                {
                    some = true;
                    // «Her er tallene:» has nothing to lead to.
                    if (blocks.Count > 0 && blocks[^1].Html?.Tekst.EndsWith(":</p>", StringComparison.Ordinal) == true) blocks.RemoveAt(blocks.Count - 1);
                }
                continue;
            }
            var html = Html(block, side);
            if (html.Length == 0) continue;
            blocks.Add(new Blokk { Html = new Html(html), Notater = Notes(block), Overskrift = (block as HeadingBlock)?.Level });
        }
        if (some) DropEmptyHeadings(blocks);
        return blocks.ToImmutable();
    }

    /// <summary>A single line of text, such as an ingress, as HTML without a paragraph around.</summary>
    public string Linje(SourceSpan span, string tekst, Sidekontekst side)
    {
        var kilde = Vaktettekst.Av(tekst, enLinje: true, (fra, lengde) => In(span, tekst, fra, lengde), _vilkår, faults);
        CheckLeftOut($"{span}", kilde.Utelatt, inline => In(span, tekst, inline));
        var document = MarkdownText.Parse(kilde.Tekst, Pipeline, _ => span, faults);
        _lint.Check(span, tekst, document);
        Resolve(document, side, inline => In(span, tekst, inline));
        var html = string.Concat(document.Select(b => Html(b, side)));
        return html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).Trim();
    }

    // ---- numbers, words and links ----------------------------------------------------------------------------

    // True where something had to be left out.
    private bool Resolve(MarkdownDocument document, Sidekontekst side, Func<Inline, SourceSpan> at)
    {
        var missing = new List<MarkdownObject>();
        foreach (var inline in document.Descendants<Inline>().ToList())
        {
            var span = at(inline);
            switch (inline)
            {
                case BraceInline brace when Claim(brace) is { } claim:
                    if (!Holds(brace, claim, span)) missing.Add(brace);
                    break;
                // A mark that is left is told of where it is read.
                case BraceInline brace when Vaktleser.ErMerke(brace.Content):
                    break;
                case BraceInline brace when !IsDirective(brace):
                    if (!Number(brace, span, side)) missing.Add(brace);
                    break;
                case TermInline term:
                    Term(term, span, side);
                    break;
                case LinkInline link:
                    _links.Resolve(link, span, side);
                    break;
                case AutolinkInline link:
                    _links.Resolve(link, span);
                    break;
                default:
                    break;
            }
        }
        foreach (var inline in missing) RemoveAround((Inline)inline);
        RemoveEmpty(document);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>()) SetId(heading, side, ids);
        return missing.Count > 0;
    }

    // The text of a head begins where its value stands, inside the quotes if it has any; a value over several lines is
    // named as a whole.
    internal static SourceSpan In(SourceSpan value, string tekst, Inline inline) => In(value, tekst, inline.Column, inline.Span.Length);

    private static SourceSpan In(SourceSpan value, string tekst, int fra, int lengde)
    {
        var quotes = value.Length - tekst.Length;
        return quotes is 0 or 2 ? value with { Column = value.Column + (quotes / 2) + fra, Length = Math.Max(1, lengde) } : value;
    }

    // False when the edition lacks the value, so that the sentence around it cannot stand.
    private bool Number(BraceInline brace, SourceSpan span, Sidekontekst side)
    {
        var parts = brace.Content.Split('|', StringSplitOptions.TrimEntries);
        switch (tall.Slå(parts[0]))
        {
            case Oppslag.Tekst ord:
                Set(brace, ord.Ord, anslag: false);
                side.Merk(ord.Ord);
                return true;
            case Oppslag.Tall n:
                var shown = Tallformat.Vis(n, parts.AsSpan(1), tallord);
                if (shown is null)
                {
                    WrongFormat(parts, span);
                    return true;
                }
                Set(brace, shown, n.ErAnslag);
                side.HarAnslag |= n.ErAnslag;
                return true;
            case Oppslag.Mangler mangler:
                faults.Add(Catalogue.TallMangler.At(span, $"{mangler.Hvorfor}; avsnittet er utelatt"));
                return false;
            case Oppslag.Ukjent ukjent:
                Unknown(brace, ukjent, span);
                return true;
            default:
                throw new InvalidOperationException("Unknown kind of look-up.");
        }
    }

    private void WrongFormat(string[] parts, SourceSpan span) =>
        faults.Add(Catalogue.TallFormat.At(span, $"formatet «{string.Join('|', parts[1..])}» passer ikke til «{parts[0]}»",
            NearestName.Hint(parts[^1], Tallformat.Kjente) ?? $"Formatene er {string.Join(", ", Tallformat.Kjente)}."));

    private void Unknown(BraceInline brace, Oppslag.Ukjent ukjent, SourceSpan span) =>
        faults.Add(Catalogue.UkjentTall.At(span, $"ukjent tall «{brace.Content}»", NearestName.Hint(ukjent.Navn, ukjent.Kjente)));

    private void Unknown(TermInline term, SourceSpan span) =>
        faults.Add(Catalogue.UkjentOrd.At(span, $"«{term.Term}» står ikke i ordlisten", NearestName.Hint(term.Term, ordliste.Alle.Select(o => o.Ord))));

    private void Unknown(string kind, string name, SourceSpan span) =>
        faults.Add(Catalogue.UkjentFigur.At(span, $"ukjent {kind} «{name}»", NearestName.Hint(name, blokker.Kjente(kind))));

    private void Set(BraceInline brace, string words, bool anslag)
    {
        brace.Text = words;
        var encoded = Markup.Encode(words);
        brace.Html = anslag ? $"<span class=\"anslag\">{encoded}<span class=\"skjult\"> {Markup.Encode(texts["anslag_skjult"])}</span></span>" : encoded;
    }

    private void Term(TermInline term, SourceSpan span, Sidekontekst side)
    {
        var shown = Markup.Encode(term.Shown);
        term.Html = shown;
        if (ordliste.Finn(term.Term) is not { } word)
        {
            Unknown(term, span);
            return;
        }
        if (!side.Ord.Add(word.Id)) return;
        if (side.Til("ordliste", word.Id) is { } href && !side.ErTrykk)
            term.Html = $"<a class=\"ord\" href=\"{href}\" title=\"{Markup.Encode(word.Definisjon)}\">{shown}</a>";
        term.SetData(typeof(Margnotat), new Margnotat(word.Ord, word.Definisjon));
    }

    // Two headings of the same words get ids of their own: «renter», «renter-2».
    private static void SetId(HeadingBlock heading, Sidekontekst side, HashSet<string> ids)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { EnableHtmlForInline = false, EnableHtmlForBlock = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        if (heading.Inline is not null) renderer.WriteLeafInline(heading);
        var slug = Slug.Of(Vaktettekst.Ren(writer.ToString()).Trim());
        var id = slug;
        for (var n = 2; !ids.Add(id); n++) id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slug}-{n}");
        heading.GetAttributes().Id = side.Prefiks + id;
    }

    // ---- figures, tables and parts ---------------------------------------------------------------------------

    internal static bool IsDirective(BraceInline brace) =>
        brace.Content.StartsWith("figur ", StringComparison.Ordinal)
        || brace.Content.StartsWith("tabell ", StringComparison.Ordinal)
        || brace.Content.StartsWith("del ", StringComparison.Ordinal);

    internal static BraceInline? Directive(Block block) =>
        block is ParagraphBlock { Inline: { FirstChild: BraceInline brace } inline } && inline.LastChild == brace && IsDirective(brace) ? brace : null;

    private static (string Kind, string Name) Words(BraceInline directive)
    {
        var words = directive.Content.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (words[0], words.Length > 1 ? words[1] : "");
    }

    // What the edition lacks is left out, and the editor is told what it takes.
    private Blokk? Place(BraceInline directive, SourceSpan span, Sidekontekst side)
    {
        var (kind, name) = Words(directive);
        if (!blokker.Kjenner(kind, name))
        {
            Unknown(kind, name, span);
            return null;
        }
        var block = blokker.Lag(kind, name, side);
        if (block is null && !Blokkbygger.ErValgfri(kind, name))
        {
            var (lacks, key) = (Manglende.For(kind, name), "mangler_" + name.Replace('-', '_'));
            var hint = texts.Has(key) ? texts[key]
                : lacks is null ? "tallene i utgaven gir ikke noe å vise; ingenting må gjøres" : "legg til det som mangler hvis den skal være med; ellers må ingenting gjøres";
            faults.Add(Catalogue.FigurUtenData.At(span, lacks is null ? $"{kind} «{name}» har ingenting å vise i denne utgaven og er utelatt" : $"{kind} «{name}» er utelatt: utgaven mangler {lacks}", hint) with
            { Lacks = lacks?.Split(':')[0] });
        }

        return block;
    }

    // ---- HTML ------------------------------------------------------------------------------------------------

    private string Html(Block block, Sidekontekst side)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        if (renderer.ObjectRenderers.FindExact<HtmlFootnoteGroupRenderer>() is { } notes) notes.GroupClass = "fotnoter";
        if (renderer.ObjectRenderers.FindExact<HtmlFootnoteLinkRenderer>() is { } back) back.BackLinkString = texts["fotnote_tilbake"];
        renderer.Render(block);
        var html = Vaktettekst.Ren(writer.ToString()).Trim();
        if (block is Table) html = $"<div class=\"rulle\" tabindex=\"0\" role=\"region\" aria-label=\"{Markup.Encode(texts["tabell"])}\">{html}</div>";
        return side.Prefiks.Length == 0 ? html
            : html.Replace("id=\"fn", $"id=\"{side.Prefiks}fn", StringComparison.Ordinal).Replace("href=\"#fn", $"href=\"#{side.Prefiks}fn", StringComparison.Ordinal);
    }

    private static ImmutableArray<Margnotat> Notes(Block block) =>
        [.. Terms(block).Select(t => t.GetData(typeof(Margnotat)) as Margnotat).OfType<Margnotat>()];

    // A leaf block is not among its own descendants' owners, so its inlines are asked directly.
    private static IEnumerable<TermInline> Terms(Block block) =>
        block is LeafBlock { Inline: { } inline } ? inline.Descendants<TermInline>() : block.Descendants<TermInline>();
}
