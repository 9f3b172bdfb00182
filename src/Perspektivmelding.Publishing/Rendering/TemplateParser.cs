using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SourceSpan = Perspektivmelding.Diagnostics.SourceSpan;

namespace Perspektivmelding.Rendering;

/// <summary>Reads templates: the tree of each, or one fault with its place.</summary>
internal static class TemplateParser
{
    /// <summary>Most blocks and expressions inside each other.</summary>
    internal const int MaxDepth = 50;

    private static readonly ParserOptions Options = new() { ExpressionDepthLimit = MaxDepth };

    /// <summary>The trees of those files that can be read, by name.</summary>
    public static ImmutableSortedDictionary<string, ScriptPage> Read(
        IEnumerable<KeyValuePair<string, ThemeFile>> files, List<Diagnostic> faults)
    {
        var pages = ImmutableSortedDictionary.CreateBuilder<string, ScriptPage>(StringComparer.Ordinal);
        foreach (var (name, file) in files)
        {
            var template = Template.Parse(file.Source, file.Path, Options);
            if (template is { HasErrors: false, Page: { } page }) pages[name] = page;
            else faults.Add(Fault(file, template));
        }
        return pages.ToImmutable();
    }

    /// <summary>Where a node stands in its file.</summary>
    public static SourceSpan Place(Scriban.Parsing.SourceSpan span, string file)
    {
        if (span.Start.Line < 0) return new SourceSpan(file);
        var length = span.End.Line == span.Start.Line ? span.End.Column - span.Start.Column + 1 : 1;
        return new SourceSpan(file, span.Start.Line + 1, span.Start.Column + 1, Math.Max(1, length));
    }

    // One fault may make many messages; the first, or the place where it began, is the one to mend.
    private static Diagnostic Fault(ThemeFile file, Template template)
    {
        if (OpenBraces(file.Source) is { } at)
            return Catalogue.MalSyntaks.At(At(file, at, 2), "malen kan ikke leses: krøllparentesene blir ikke lukket",
                "Skriv }} der koden slutter.");
        var message = template.Messages.FirstOrDefault(m => m.Type == ParserMessageType.Error);
        var words = message is null ? null : TemplateWords.Of(message.Message);
        var place = message is null ? new SourceSpan(file.Path) : Place(message.Span, file.Path);
        // The library points at the last letter of «end», and at the end of the file for one that is missing.
        if (words == TemplateWords.NotOpened) place = place with { Column = Math.Max(1, place.Column - 2), Length = 3 };
        if (words == TemplateWords.NotClosed && template.Page is { } page && Unclosed(page.Body) is { } open)
            place = Place(open.Span, file.Path) with { Length = 1 };
        return Catalogue.MalSyntaks.At(place, $"malen kan ikke leses{(words is null ? "" : ": " + words)}",
            words == TemplateWords.NotClosed ? "Skriv {{ end }} der blokken slutter." : null);
    }

    // Two braces that nothing closes before the next two.
    private static int? OpenBraces(string source)
    {
        for (var at = source.IndexOf("{{", StringComparison.Ordinal); at >= 0;)
        {
            var end = source.IndexOf("}}", at, StringComparison.Ordinal);
            var next = source.IndexOf("{{", at + 2, StringComparison.Ordinal);
            if (end < 0 || (next >= 0 && next < end)) return at;
            at = next;
        }
        return null;
    }

    private static SourceSpan At(ThemeFile file, int at, int length)
    {
        var before = file.Source.AsSpan(0, at);
        return new SourceSpan(file.Path, before.Count('\n') + 1, at - before.LastIndexOf('\n'), length);
    }

    // The block that was opened last among those without an end.
    private static ScriptStatement? Unclosed(ScriptBlockStatement? block)
    {
        if (block is null) return null;
        for (var i = block.Statements.Count - 1; i >= 0; i--)
        {
            var statement = block.Statements[i];
            if (Bodies(statement).ToList() is { Count: > 0 } bodies && !bodies.Exists(IsClosed))
                return bodies.Select(Unclosed).LastOrDefault(b => b is not null) ?? statement;
        }
        return null;
    }

    private static bool IsClosed(ScriptBlockStatement body) => body.Statements.Any(s => s is ScriptEndStatement);

    private static IEnumerable<ScriptBlockStatement> Bodies(ScriptNode? statement) => statement switch
    {
        ScriptIfStatement choice => [.. Body(choice.Then), .. Bodies(choice.Else)],
        ScriptElseStatement otherwise => Body(otherwise.Body),
        ScriptForStatement loop => [.. Body(loop.Body), .. Bodies(loop.Else)],
        ScriptWhileStatement loop => Body(loop.Body),
        ScriptCaptureStatement capture => Body(capture.Body),
        ScriptWithStatement with => Body(with.Body),
        ScriptWrapStatement wrap => Body(wrap.Body),
        _ => [],
    };

    private static IEnumerable<ScriptBlockStatement> Body(ScriptNode? body) =>
        body is ScriptBlockStatement block ? [block] : [];
}
