using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Perspektivmelding.Architecture.Tests;

/// <summary>An arrow: a file names a type, or a member of a type, that another file declares.</summary>
/// <param name="From">File that uses, from the folder of the sources.</param>
/// <param name="To">File that declares.</param>
/// <param name="Name">What is named.</param>
public sealed record Arrow(string From, string To, string Name);

/// <summary>
/// Who uses whom, as the compiler sees it and not as the text looks: a relative name, an alias, a constant and a member that
/// is only called are arrows too. Words in comments are not.
/// </summary>
public static class SourceGraph
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>Every arrow between files of the folder, one for each pair of files.</summary>
    /// <param name="folder">Folder with the sources of all assemblies.</param>
    public static ImmutableArray<Arrow> Read(string folder) =>
        Read(Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .Where(f => !f.Path.Split('/').Any(part => part is "bin" or "obj"))
            .OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, File.ReadAllText(f.File))));

    /// <summary>Every arrow between the files given.</summary>
    /// <param name="sources">Path and text.</param>
    public static ImmutableArray<Arrow> Read(IEnumerable<(string Path, string Text)> sources)
    {
        var trees = sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, Parsing, s.Path)).ToArray();
        // ImplicitUsings of the projects.
        var usings = CSharpSyntaxTree.ParseText(
            string.Concat(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
                .Select(name => $"global using {name};")), Parsing);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Perspektivmelding", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("src", [usings, .. trees], platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. trees.AsParallel().SelectMany(tree => Of(tree, compilation.GetSemanticModel(tree)))
            .GroupBy(a => (a.From, a.To)).Select(g => g.MinBy(a => a.Name, StringComparer.Ordinal)!)
            .OrderBy(a => a.From, StringComparer.Ordinal).ThenBy(a => a.To, StringComparer.Ordinal)];
    }

    private static IEnumerable<Arrow> Of(SyntaxTree tree, SemanticModel model)
    {
        foreach (var node in tree.GetRoot().DescendantNodes(n => n is not UsingDirectiveSyntax))
        {
            if (node is not (SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax)) continue;
            var info = model.GetSymbolInfo(node);
            var symbols = info.Symbol is { } one ? [one] : info.CandidateSymbols;
            foreach (var symbol in symbols)
            {
                if (symbol is INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol) continue;
                var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
                if (type is null) continue;
                // A partial type is several files: the member's own, else all of the type's.
                var declared = symbol.DeclaringSyntaxReferences.IsEmpty ? type.DeclaringSyntaxReferences : symbol.DeclaringSyntaxReferences;
                if (declared.Any(d => d.SyntaxTree == tree)) continue;
                foreach (var at in declared) yield return new Arrow(tree.FilePath, at.SyntaxTree.FilePath, symbol.Name);
            }
        }
    }
}
