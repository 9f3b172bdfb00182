using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Rendering;

/// <summary>The template library's messages, in the words of a web editor.</summary>
internal static partial class TemplateFault
{
    /// <summary>Pieces of the messages and what they mean, the most telling first.</summary>
    private static readonly ImmutableArray<(string Piece, string Words)> Known =
    [
        ("Reached end of template before block", "en blokk blir ikke lukket"),
        ("Reached end of template", "en krøllparentes eller en merknad blir ikke lukket"),
        ("without a matching open", "en blokk lukkes uten å være åpnet"),
        ("chained else", "«else» står der den ikke kan stå"),
        ("misses the name", "en del er kalt uten navn"),
        ("exceeded recursion depth", "en del bruker seg selv uten ende"),
        ("does not support iteration", "«each» er brukt på noe som ikke er en liste"),
        ("not reduced to a single expression", "det står mer enn ett uttrykk mellom krøllparentesene"),
        ("argument", "en hjelper har feil antall verdier"),
    ];

    /// <summary>What is wrong, after «malen kan ikke leses»: a colon and the words, or nothing where the library says nothing we know.</summary>
    internal static string After(string message) =>
        HelperPattern().Match(message) is { Success: true } helper ? $": hjelperen «{helper.Groups[1].Value}» finnes ikke"
        : Known.FirstOrDefault(k => message.Contains(k.Piece, StringComparison.OrdinalIgnoreCase)).Words is { } words ? $": {words}"
        : "";

    [GeneratedRegex("[Hh]elper '([^']+)'")]
    private static partial Regex HelperPattern();
}
