using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Rendering;

/// <summary>
/// Handlebars with the theme's templates. The library names neither file nor line of a fault; this wrapper finds
/// both in the sources, suggests the nearest name, and lets every page be tried so that all faults come at once.
/// </summary>
internal sealed partial class TemplateEngine
{
    private readonly Theme _theme;
    private readonly ImmutableArray<string> _names;
    private readonly Dictionary<string, HandlebarsTemplate<TextWriter, object, object>> _templates = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _faults = [];

    /// <summary>Compiles every template and part of the theme.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="texts">Words for the helper <c>{{t "nøkkel"}}</c>.</param>
    /// <param name="names">Names a page can have, for suggestions.</param>
    public TemplateEngine(Theme theme, Texts texts, ImmutableArray<string> names)
    {
        _theme = theme;
        _names = names;
        _faults.AddRange(TemplateLint.Check(theme, texts, names));
        if (_faults.Exists(f => f.Code == Catalogue.DelIRing.Code)) return; // a page of it would never end
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, TextEncoder = new PageEncoder() });
        RegisterHelpers(handlebars, texts);
        foreach (var (name, file) in theme.Parts)
            if (Compile(handlebars, file) is { } part)
                handlebars.RegisterTemplate(name, part);
        foreach (var (name, file) in theme.Templates)
            if (Compile(handlebars, file) is { } template)
                _templates[name] = template;
    }

    /// <summary>Faults in the templates, each once, in the order met.</summary>
    public IReadOnlyList<Diagnostic> Faults => [.. _faults.Distinct()];

    /// <summary>The page as HTML, or null when its template is missing or wrong; <see cref="Faults"/> says why.</summary>
    public string? Render(string template, object model)
    {
        if (!_templates.TryGetValue(template, out var compiled)) return null;
        try
        {
            using var page = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            compiled(page, model);
            return page.ToString();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or StackOverflowException))
        {
            // Whatever the library throws at a template is a fault of the template.
            if (Explain(template, fault) is { } found) _faults.Add(found);
            return null;
        }
    }

    // {{t "nøkkel" år=2027}}: a text of the theme; {{lik a b}}: true when two values read alike, for choosing a class.
    private static void RegisterHelpers(IHandlebars handlebars, Texts texts)
    {
        handlebars.RegisterHelper("t", (in HelperOptions _, in Context _, in Arguments arguments) =>
            texts[arguments[0]?.ToString() ?? "", [.. arguments.Hash.Select(h => (h.Key, h.Value?.ToString() ?? ""))]]);
        handlebars.RegisterHelper("lik", (in HelperOptions _, in Context _, in Arguments arguments) =>
            arguments[0]?.ToString() == arguments[1]?.ToString());
    }

    private HandlebarsTemplate<TextWriter, object, object>? Compile(IHandlebars handlebars, ThemeFile file)
    {
        if (TemplateLint.TooDeep(file) is { } deep)
        {
            _faults.Add(deep);
            return null;
        }
        try
        {
            using var source = new StringReader(file.Source);
            return handlebars.Compile(source);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or StackOverflowException))
        {
            _faults.Add(Catalogue.MalSyntaks.At(SyntaxSpan(file), $"malen kan ikke leses{TemplateFault.After(fault.Message)}",
                "Se etter en blokk som ikke er lukket, eller en krøllparentes for lite."));
            return null;
        }
    }

    private Diagnostic? Explain(string template, Exception fault)
    {
        // A fault in a part comes wrapped once for every part around it.
        while (fault.InnerException is { } inner) fault = inner;
        var files = Closure(template);
        if (UndefinedPattern().Match(fault.Message) is { Success: true } undefined)
        {
            var name = undefined.Groups[1].Value;
            var place = files.Select(f => Find(f, $@"\{{\{{[^}}]*?(?<![\w""])({Regex.Escape(name)})(?![\w""])")).FirstOrDefault(s => s is not null);
            return Catalogue.MalNavn.At(place ?? new SourceSpan(files[0].Path), $"«{name}» finnes ikke på siden",
                NearestName.Hint(name, _names.Where(n => n != name)) ?? "Se hvilke navn siden har i theme/LES-MEG.md.");
        }
        // A part that is missing or cannot be read has been told of.
        if (_faults.Exists(f => f.Code == Catalogue.MalSyntaks.Code || f.Code == Catalogue.MalNavn.Code)) return null;
        // A part that the page itself chose by name.
        if (PartialPattern().Match(fault.Message) is { Success: true } missing)
            return Catalogue.MalNavn.At(new SourceSpan($"{_theme.Folder}/deler/{missing.Groups[1].Value}.hbs"), $"delen «{missing.Groups[1].Value}» finnes ikke", NearestName.Hint(missing.Groups[1].Value, _theme.Parts.Keys));
        return Catalogue.MalNavn.At(new SourceSpan(files[0].Path), $"siden kan ikke lages av malen{TemplateFault.After(fault.Message)}");
    }

    // The template and every part it reaches, in the order met.
    private List<ThemeFile> Closure(string template)
    {
        var files = new List<ThemeFile> { _theme.Templates[template] };
        for (var i = 0; i < files.Count; i++)
            foreach (Match match in PartPattern().Matches(files[i].Source))
                if (_theme.Parts.TryGetValue(match.Groups[1].Value, out var part) && !files.Contains(part))
                    files.Add(part);
        return files;
    }

    private static SourceSpan? Find(ThemeFile file, string pattern)
    {
        var match = Regex.Match(file.Source, pattern);
        return match.Success ? Span(file, match.Groups[1].Index, match.Groups[1].Length) : null;
    }

    // The line of the first block tag that is not closed, or closed without being opened.
    private static SourceSpan SyntaxSpan(ThemeFile file)
    {
        if (OpenTagPattern().Match(file.Source) is { Success: true } tag) return Span(file, tag.Index, 2);
        var open = new Stack<(string Name, int At)>();
        foreach (Match match in BlockPattern().Matches(file.Source))
        {
            var name = match.Groups[2].Value;
            if (match.Groups[1].Value != "/") open.Push((name, match.Index));
            else if (open.Count == 0 || open.Pop().Name != name) return Span(file, match.Index, match.Length);
        }
        return open.Count > 0 ? Span(file, open.Peek().At, 1) : new SourceSpan(file.Path);
    }

    private static SourceSpan Span(ThemeFile file, int at, int length)
    {
        var before = file.Source.AsSpan(0, at);
        return new SourceSpan(file.Path, before.Count('\n') + 1, at - before.LastIndexOf('\n'), Math.Max(1, length));
    }

    [GeneratedRegex(@"^(\S+) is undefined")]
    private static partial Regex UndefinedPattern();

    // Two braces that nothing closes before the next two.
    [GeneratedRegex(@"\{\{(?!!--)(?![^{}]*\})")]
    private static partial Regex OpenTagPattern();

    [GeneratedRegex("Referenced partial name '([^']+)'")]
    private static partial Regex PartialPattern();

    [GeneratedRegex(@"\{\{~?#?>\s*([\w-]+)")]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"\{\{~?(#>|[#/])\s*([\wæøåÆØÅ-]+)")]
    private static partial Regex BlockPattern();
}
