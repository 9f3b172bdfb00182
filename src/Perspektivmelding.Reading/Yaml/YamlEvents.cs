using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Perspektivmelding.Reading;

/// <summary>
/// The library's parser, made safe: on some broken input (a plain text over two lines inside a brace that is not closed)
/// its scanner throws InvalidOperationException, and on other (a colon where a key should begin) it ends in the middle of
/// the document. To us both are faults in the file like any other.
/// </summary>
internal sealed class YamlEvents(TextReader text) : IParser
{
    /// <summary>The message of that fault.</summary>
    internal const string BrokenText = "plain text broken inside a flow collection";

    /// <summary>The message where the document ended in the middle.</summary>
    internal const string EndedEarly = "did not find expected key";

    private readonly Parser _parser = new(new Scanner(text, skipComments: true));

    /// <inheritdoc/>
    public ParsingEvent? Current => _parser.Current;

    /// <inheritdoc/>
    /// <exception cref="YamlException">The text is not YAML from here on.</exception>
    public bool MoveNext()
    {
        var before = _parser.Current?.End ?? Mark.Empty;
        try
        {
            // Nobody asks for more after the end of the stream.
            return _parser.MoveNext() ? true : throw new YamlException(before, before, EndedEarly);
        }
        catch (InvalidOperationException problem)
        {
            throw new YamlException(before, before, BrokenText, problem);
        }
    }
}
