using System.Collections.Immutable;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>Every reader of the program.</summary>
internal sealed class AllReaders : IDisposable
{
    private readonly Workbench _bench;

    public AllReaders(string root)
    {
        _bench = new Workbench(root);
        All =
        [
            .. EditionLayout.Files.Select(file => new EditionFileReader(_bench, file, file.Required ? 60 : 30)),
            new NumberReader(),
            new EncodingReader(_bench),
            new ChapterReader(_bench),
            new GlossaryReader(_bench),
            new WordsReader(_bench),
            new ProfileFileReader(_bench),
            new TemplateReader(_bench),
            .. ImportReader.All(_bench),
            new CommandLineReader(),
            new DrawingReader(_bench),
            new WholeEditionReader(_bench),
        ];
    }

    /// <summary>All of them, in the order of the report.</summary>
    public ImmutableArray<Reader> All { get; }

    /// <summary>The reader of a name, or null.</summary>
    public Reader? Find(string name) => All.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The reader that a case is for. A case is the same whether its reader was drawn or asked for.</summary>
    public Reader Choose(Draw draw, Reader? asked)
    {
        var drawn = draw.Below(All.Sum(r => r.Weight));
        foreach (var reader in All)
        {
            drawn -= reader.Weight;
            if (drawn < 0) return asked ?? reader;
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    /// <inheritdoc/>
    public void Dispose() => _bench.Dispose();
}
