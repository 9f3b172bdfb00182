using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Pages.Modeller;
using Scriban.Syntax;
using SourceSpan = Perspektivmelding.Diagnostics.SourceSpan;

namespace Perspektivmelding.Rendering;

/// <summary>
/// Follows every branch of every template with the kinds of values that it is given, without making a page: names,
/// parts and texts that do not exist, and what no template may do. A part is followed from each place that puts it in.
/// </summary>
internal sealed partial class TemplateCheck
{
    private readonly Theme _theme;
    private readonly Texts _texts;
    private readonly TemplateTypes _types;
    private readonly ParsedTheme _parsed;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _faults = [];
    private readonly ILookup<string, string> _given;

    private TemplateCheck(Theme theme, ParsedTheme parsed, Texts texts, TemplateTypes types)
    {
        (_theme, _parsed, _texts, _types) = (theme, parsed, texts, types);
        _given = parsed.Templates.Values.Concat(parsed.Parts.Values).SelectMany(Inclusion.In)
            .SelectMany(i => i.Given.Select(name => (Part: i.Part ?? Askable, name)))
            .ToLookup(g => g.Part, g => g.name);
    }

    // What the names of a file stand for. Part: its name, where it is a part that something puts in, and From where.
    // IsOpen: nobody puts it in, so its names are not known.
    private sealed record Scope(
        ThemeFile File, ImmutableSortedDictionary<string, Type> Names, string? Part, SourceSpan From, bool IsOpen,
        bool InLoop)
    {
        public Scope(ThemeFile file, ImmutableSortedDictionary<string, Type> names, bool isOpen = false)
            : this(file, names, null, default, isOpen, false)
        {
        }

        public Scope With(string name, Type type) => this with { Names = Names.SetItem(name, type), InLoop = true };
    }

    /// <summary>Every fault, each place once, in the order met.</summary>
    public static IEnumerable<Diagnostic> Run(Theme theme, ParsedTheme parsed, Texts texts, TemplateTypes types)
    {
        var check = new TemplateCheck(theme, parsed, texts, types);
        foreach (var (name, page) in parsed.Templates)
        {
            var file = theme.Templates[name];
            check.File(page, name == Frame ? new Scope(file, Given((Content, typeof(Html))))
                : types.Models.TryGetValue(name, out var model) ? new Scope(file, Given((name, model)))
                : new Scope(file, Given(), isOpen: true));
        }
        foreach (var (name, page) in parsed.Parts)
            if (!check._reached.Contains(name)) check.File(page, new Scope(theme.Parts[name], Given(), isOpen: true));
        return check._faults.DistinctBy(f => (f.Code, f.Span, f.Message));
    }

    /// <summary>The template around every page of the site.</summary>
    public const string Frame = "side";

    /// <summary>What the page itself is called there.</summary>
    public const string Content = "innhold";

    /// <summary>What the values are called that every template and part has.</summary>
    public const string Shared = "ramme";

    // Parts that a chapter may ask for by name.
    private const string Askable = "del-";

    private static ImmutableSortedDictionary<string, Type> Given(params (string Name, Type Type)[] given) =>
        given.ToImmutableSortedDictionary(g => g.Name, g => g.Type, StringComparer.Ordinal)
            .SetItem(Shared, typeof(Ramme));

    // What some place gives a part.
    private IEnumerable<string> Given(string part) =>
        part.StartsWith(Askable, StringComparison.Ordinal) ? _given[part].Concat(_given[Askable]) : _given[part];

    private void File(ScriptPage page, Scope scope) => Block(page.Body, scope);

    private void Block(ScriptNode? block, Scope scope)
    {
        if (block is not ScriptBlockStatement { Statements: var statements }) return;
        foreach (var statement in statements) Statement(statement, scope);
    }

    private void Statement(ScriptNode? statement, Scope scope)
    {
        switch (statement)
        {
            case null or ScriptRawStatement or ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement:
                return;
            case ScriptExpressionStatement { Expression: ScriptFunctionCall call } when IsInclude(call):
                Include(call, scope);
                return;
            case ScriptExpressionStatement { Expression: { } expression }:
                var type = Kind(expression, scope);
                if (!TemplateTypes.IsText(type)) NotText(expression, type, scope);
                return;
            case ScriptIfStatement choice:
                Kind(choice.Condition, scope);
                Block(choice.Then, scope);
                Statement(choice.Else, scope);
                return;
            case ScriptElseStatement otherwise:
                Block(otherwise.Body, scope);
                return;
            case ScriptForStatement loop when loop.GetType() == typeof(ScriptForStatement):
                Loop(loop, scope);
                return;
            default:
                Refuse(statement, scope);
                return;
        }
    }

    private static bool IsInclude(ScriptFunctionCall call) =>
        call.Target is ScriptVariable { Name: TemplateFunctions.Include };

    private void Loop(ScriptForStatement loop, Scope scope)
    {
        var list = Kind(loop.Iterator, scope);
        if (TemplateTypes.Element(list) is not { } element)
        {
            Add(Catalogue.MalNavn, loop.Iterator!, scope, $"«{Source(loop.Iterator!, scope)}» er ikke en liste", null);
            element = TemplateTypes.Told;
        }
        foreach (var option in loop.NamedArguments) Kind(option.Value, scope);
        if (loop.Variable is not ScriptVariableGlobal { Name: var name } || TemplateFunctions.Reserved.Contains(name))
        {
            ScriptNode wrong = loop.Variable is { } variable ? variable : loop;
            Add(Catalogue.MalSyntaks, wrong, scope,
                $"«{Source(wrong, scope)}» kan ikke være navnet på det «for» går gjennom", "Velg et annet navn.");
            return;
        }
        Block(loop.Body, scope.With(name, element));
        Statement(loop.Else, scope);
    }

    private void Include(ScriptFunctionCall call, Scope scope)
    {
        var given = Given();
        foreach (var argument in call.Arguments.Skip(1))
        {
            if (argument is ScriptNamedArgument { Name.Name: var name, Value: { } value })
                given = given.SetItem(name, Kind(value, scope));
            else
                Add(Catalogue.MalSyntaks, argument, scope, $"«{Source(argument, scope)}» har ikke noe navn i delen",
                    "Skriv navn: verdi, som {{ include 'anslag' tekst: rad.beløp }}.");
        }
        var first = call.Arguments.FirstOrDefault();
        if (first is ScriptLiteral { Value: string part })
        {
            if (_theme.Parts.ContainsKey(part)) Part(part, given, call, scope);
            else
                Add(Catalogue.MalNavn, first, scope, $"delen «{part}» finnes ikke",
                    NearestName.Hint(part, _theme.Parts.Keys));
            return;
        }
        if (first is null or ScriptNamedArgument)
        {
            Refuse(call, scope);
            return;
        }
        var type = Kind(first, scope);
        if (!TemplateTypes.IsText(type)) NotText(first, type, scope);
        // A part that the page chooses: what it is given is known by the part's name.
        foreach (var name in _theme.Parts.Keys.Where(k => k.StartsWith(Askable, StringComparison.Ordinal)))
        {
            var own = _types.Models.GetValueOrDefault(name, TemplateTypes.Any);
            Part(name, given.ToImmutableSortedDictionary(
                g => g.Key, g => g.Value == TemplateTypes.Any ? own : g.Value, StringComparer.Ordinal), call, scope);
        }
    }

    private void Part(string name, ImmutableSortedDictionary<string, Type> given, ScriptFunctionCall call, Scope scope)
    {
        _reached.Add(name);
        if (!_parsed.Parts.TryGetValue(name, out var page)) return;
        if (!_seen.Add($"{name} {string.Join(' ', given.Select(g => $"{g.Key}:{g.Value}"))}")) return;
        File(page, new Scope(_theme.Parts[name], given, name, Place(call, scope), false, false));
    }

    private void NotText(ScriptNode node, Type type, Scope scope) =>
        Add(Catalogue.MalNavn, node, scope, $"«{Source(node, scope)}» er ikke en tekst",
            TemplateTypes.Element(type) is not null ? "Gå gjennom listen med {{ for … in … }}."
            : type == typeof(bool) ? "Bruk den i {{ if … }}."
            : $"Velg en verdi i den: {string.Join(", ", _types.Members(type).Keys)}.");

    private Type Refuse(ScriptNode node, Scope scope)
    {
        Add(Catalogue.MalSyntaks, node, scope,
            $"«{Source(node, scope).Split([' ', '\n', '}'])[0]}» kan ikke brukes slik i en mal",
            $"En mal kan skrive verdier og bruke if, for, include og t. {TemplateWords.Guide}");
        return TemplateTypes.Told;
    }

    private void Add(Descriptor kind, ScriptNode node, Scope scope, string message, string? hint) =>
        _faults.Add(kind.At(Place(node, scope), message, hint));

    private static SourceSpan Place(ScriptNode node, Scope scope) => TemplateParser.Place(node.Span, scope.File.Path);

    private static string Source(ScriptNode node, Scope scope) =>
        scope.File.Source[node.Span.Start.Offset..Math.Min(scope.File.Source.Length, node.Span.End.Offset + 1)];
}
