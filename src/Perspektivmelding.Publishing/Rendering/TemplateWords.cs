using System.Collections.Immutable;

namespace Perspektivmelding.Rendering;

/// <summary>What can be wrong with a template, in the words of a web editor.</summary>
internal static class TemplateWords
{
    /// <summary>A value that is no text was to be written.</summary>
    public const string NotText = "verdien er ikke en tekst";

    /// <summary>A page without end.</summary>
    public const string TooLarge = "siden blir for stor";

    /// <summary>A block without its <c>end</c>.</summary>
    public const string NotClosed = "en blokk blir ikke lukket";

    /// <summary>An <c>end</c> without a block.</summary>
    public const string NotOpened = "en blokk lukkes uten å være åpnet";

    /// <summary>Where all that can be written is told of.</summary>
    public const string Guide = "Se theme/LES-MEG.md.";

    // Pieces of the library's messages and what they mean, the most telling first.
    private static readonly ImmutableArray<(string Piece, string Words)> Known =
    [
        ("<end> statement was not found", NotClosed),
        ("without a corresponding beginning", NotOpened),
        ("recursive depth", "delene setter inn hverandre uten ende"),
        ("depth limit", $"blokkene ligger mer enn {TemplateParser.MaxDepth} nivåer inne i hverandre"),
        ("near a stack overflow", $"blokkene ligger mer enn {TemplateParser.MaxDepth} nivåer inne i hverandre"),
        ("else condition", "«else» står der den ikke kan stå"),
        ("if/else combination", "«else» står der den ikke kan stå"),
        ("parsing a string", "en tekst i anførselstegn blir ikke lukket"),
        ("parsing a verbatim string", "en tekst i anførselstegn blir ikke lukket"),
        ("Expecting 'in'", "«for» mangler «in»"),
        ("Expecting a variable", "det mangler et navn"),
        ("for a null object", "verdien er tom"),
        ("is null. Cannot", "verdien er tom"),
        ("iteration limit", "«for» går for mange ganger"),
        ("Invalid number of arguments", "det mangler en verdi, eller det er én for mye"),
        ("Expecting <expression>", "det mangler en verdi"),
        ("Cannot get member", "navnet finnes ikke"),
        ("for iterator", "«for» er brukt på noe som ikke er en liste"),
        ("code block exit", "krøllparentesene lukkes uten å være åpnet"),
    ];

    /// <summary>The meaning of a message of the library, or null where we know none.</summary>
    public static string? Of(string message) =>
        Known.FirstOrDefault(k => message.Contains(k.Piece, StringComparison.Ordinal)).Words;
}
