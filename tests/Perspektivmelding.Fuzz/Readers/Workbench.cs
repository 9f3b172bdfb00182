using Perspektivmelding.Binding;
using Perspektivmelding.Figures;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>What the readers stand on: the corpus, and the worked example as far as each of them needs it.</summary>
internal sealed class Workbench : IDisposable
{
    private const string Shown = "utgave";

    private readonly SortedDictionary<string, TextEntry> _texts = new(StringComparer.Ordinal);

    public Workbench(string root)
    {
        Corpus = Corpus.Read(root);
        Raw = [.. Corpus.Editions.Select(ReadRaw)];
        Temporary = Directory.CreateTempSubdirectory("perspektiv-fuzz-").FullName.Replace('\\', '/');
        ThemeFolder = Lay("theme", Corpus.Theme);
        InputFolder = Lay("input", Corpus.Prose);
        var read = TextsReader.Read(SourceFolder.Read(ThemeFolder), "nb").Value;
        foreach (var key in read.Keys) _texts.Add(key, read.Find(key)!);
        Edition = EditionBinder.Bind(Raw[1]).Value ?? throw new InvalidOperationException("The worked example cannot be bound.");
        Resultat = Perspektivberegning.Beregn(Edition.Utgave);
        Figures = FigureSet.Draw(Resultat, Edition.Innhold, Texts());
    }

    /// <summary>The real files.</summary>
    public Corpus Corpus { get; }

    /// <summary>Each edition of the corpus, read.</summary>
    public IReadOnlyList<RawEdition> Raw { get; }

    /// <summary>A folder of this run's own.</summary>
    public string Temporary { get; }

    /// <summary>A copy of the theme, which cases may change and must put back.</summary>
    public string ThemeFolder { get; }

    /// <summary>A copy of the prose, which cases may change and must put back.</summary>
    public string InputFolder { get; }

    /// <summary>The worked example.</summary>
    public BoundEdition Edition { get; }

    /// <summary>Its results.</summary>
    public Resultat Resultat { get; }

    /// <summary>Its figures.</summary>
    public FigureSet Figures { get; }

    /// <summary>The words of the theme, new for each case since they remember faults.</summary>
    public Texts Texts() => new("nb", $"{ThemeFolder}/tekst/nb", _texts);

    /// <summary>What pages of the worked example are made from.</summary>
    public Sidegrunnlag Pages(Texts texts) => new()
    {
        Resultat = Resultat,
        Innhold = Edition.Innhold,
        Figurer = Figures,
        Texts = texts,
        Input = SourceFolder.Read(InputFolder),
        UtgaveId = "fuzz",
        Filer = [new Fillenke("resultat.json", "data/resultat.json", "Alle tall", "JSON"), new Fillenke("regnskap.csv", "data/inndata/regnskap.csv", "Regnskapet", "CSV", Perspektivmelding.OpenData.Datagruppe.Inndata)],
    };

    /// <summary>Writes files into a folder of the run's own, and gives the folder.</summary>
    public string Lay(string name, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var folder = $"{Temporary}/{name}";
        foreach (var (path, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName($"{folder}/{path}")!);
            File.WriteAllBytes($"{folder}/{path}", bytes);
        }

        return folder;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Temporary, recursive: true);

    /// <summary>An edition from memory, so that a case needs no disk.</summary>
    private static RawEdition ReadRaw(GoodEdition edition)
    {
        var read = EditionOnDisk.Read(edition.DataFolder, edition.Year);
        if (read.HasErrors || read.Value is not { } raw) throw new InvalidOperationException($"The edition {edition.Name} has errors.");
        return raw with { Folder = Shown };
    }
}
