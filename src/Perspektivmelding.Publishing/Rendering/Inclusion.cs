using System.Collections.Immutable;
using Scriban.Syntax;

namespace Perspektivmelding.Rendering;

/// <summary>A place where a template puts in a part.</summary>
/// <param name="Part">Name of the part; null where the page chooses it.</param>
/// <param name="Name">Where the name stands.</param>
/// <param name="Given">Names of the values that the part is given.</param>
internal sealed record Inclusion(string? Part, Scriban.Parsing.SourceSpan Name, ImmutableArray<string> Given)
{
    /// <summary>All in a template, in every branch.</summary>
    public static IReadOnlyList<Inclusion> In(ScriptPage page)
    {
        var finder = new Finder();
        finder.Visit(page);
        return finder.Found;
    }

    private sealed class Finder : ScriptVisitor
    {
        public List<Inclusion> Found { get; } = [];

        public override void Visit(ScriptFunctionCall node)
        {
            if (node is { Target: ScriptVariable { Name: TemplateFunctions.Include }, Arguments: [var name, ..] })
                Found.Add(new Inclusion((name as ScriptLiteral)?.Value as string, name.Span,
                    [.. node.Arguments.OfType<ScriptNamedArgument>().Select(a => a.Name?.Name ?? "")]));
            base.Visit(node);
        }
    }
}
