using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Perspektivmelding.Site.Reading;

/// <summary>
/// The library's parser, made safe: on some broken input (a plain text over two lines inside a brace that is not closed)
/// its scanner throws InvalidOperationException, which to us is a fault in the file like any other.
/// </summary>
internal sealed class YamlEvents(TextReader text) : IParser
{
    /// <summary>The message of that fault.</summary>
    internal const string BrokenText = "plain text broken inside a flow collection";

    private readonly Parser _parser = new(new Scanner(text, skipComments: true));

    /// <inheritdoc/>
    public ParsingEvent? Current => _parser.Current;

    /// <inheritdoc/>
    /// <exception cref="YamlException">The text is not YAML from here on.</exception>
    public bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (InvalidOperationException problem)
        {
            var at = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, BrokenText, problem);
        }
    }
}
