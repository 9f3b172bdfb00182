using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Pages.Modeller;
using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Perspektivmelding.Diagnostics.SourceSpan;

namespace Perspektivmelding.Rendering;

/// <summary>The trees of a theme's templates and parts; those that could not be read are missing.</summary>
/// <param name="Templates">Templates by name.</param>
/// <param name="Parts">Parts by name.</param>
internal sealed record ParsedTheme(
    ImmutableSortedDictionary<string, ScriptPage> Templates, ImmutableSortedDictionary<string, ScriptPage> Parts);

/// <summary>
/// The theme's templates, written in Scriban: a page's values in, HTML out. All faults that can be found without making
/// a page are found first; no page is made of a theme that has such.
/// </summary>
internal sealed class TemplateEngine
{
    private readonly Theme _theme;
    private readonly ParsedTheme _parsed;
    private readonly Lazy<ScriptObject> _functions;
    private readonly List<Diagnostic> _faults = [];
    private readonly bool _isBroken;
    private PageContext? _context;

    // A page of such templates would tell of the same once more, or never end.
    private static readonly string[] Breaking =
        [Catalogue.MalNavn.Code, Catalogue.MalSyntaks.Code, Catalogue.DelIRing.Code];

    /// <summary>Reads and checks every template and part of the theme.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="texts">Its words.</param>
    /// <param name="types">What each template is given.</param>
    public TemplateEngine(Theme theme, Texts texts, TemplateTypes types)
    {
        _theme = theme;
        _parsed = new ParsedTheme(
            TemplateParser.Read(theme.Templates, _faults), TemplateParser.Read(theme.Parts, _faults));
        _faults.AddRange(TemplateCheck.Run(theme, _parsed, texts, types));
        _faults.AddRange(TemplateLint.Check(theme, _parsed));
        _isBroken = _faults.Exists(f => Breaking.Contains(f.Code));
        _functions = new(() => TemplateFunctions.Of(texts, _parsed.Parts));
    }

    /// <summary>Faults in the templates, each once, in the order met.</summary>
    public IReadOnlyList<Diagnostic> Faults => [.. _faults.Distinct()];

    /// <summary>
    /// A document without the frame of the site, or null when a template is missing or wrong; <see cref="Faults"/> says
    /// why.
    /// </summary>
    /// <param name="template">Name of the template, and of the page's values in it.</param>
    /// <param name="page">The page's values.</param>
    public string? Document(string template, IMedRamme page) => Make(template, page.Ramme, template, page);

    /// <summary>A page of the site, inside the frame; or null, as for a document.</summary>
    /// <param name="template">Name of the template, and of the page's values in it.</param>
    /// <param name="page">The page's values.</param>
    public string? Page(string template, IMedRamme page) =>
        Document(template, page) is { } content
            ? Make(TemplateCheck.Frame, page.Ramme, TemplateCheck.Content, new Html(content.TrimEnd())) : null;

    private string? Make(string template, Ramme? frame, string name, object value)
    {
        if (_isBroken || !_parsed.Templates.TryGetValue(template, out var tree)) return null;
        var context = _context ??= new PageContext(_functions.Value);
        var page = new PageOutput();
        context.PushGlobal(new ScriptObject { [TemplateCheck.Shared] = frame, [name] = value });
        context.PushOutput(page);
        try
        {
            context.Evaluate(tree);
            context.PopOutput();
            context.PopGlobal();
            return page.ToString();
        }
        catch (ScriptRuntimeException fault)
        {
            _context = null; // its stacks are as the fault left them
            _faults.Add(Explain(fault, _theme.Templates[template].Path));
            return null;
        }
    }

    private Diagnostic Explain(ScriptRuntimeException fault, string template)
    {
        var stop = fault.InnerException as TemplateStop;
        if (stop?.MissingPart is { } part)
            return Catalogue.MalNavn.At(
                new SourceSpan($"{_theme.Folder}/{ThemeReader.Parts}/{part}{ThemeReader.Extension}"), stop.Message,
                NearestName.Hint(part, _theme.Parts.Keys));
        var place = TemplateParser.Place(fault.Span, fault.Span.FileName ?? template);
        var words = stop?.Message ?? TemplateWords.Of(fault.OriginalMessage);
        return Catalogue.MalNavn.At(place, $"siden kan ikke lages av malen{(words is null ? "" : ": " + words)}");
    }
}
