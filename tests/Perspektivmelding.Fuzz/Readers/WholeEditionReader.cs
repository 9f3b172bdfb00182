using System.Globalization;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>The whole program without PDF: an edition, the prose and the theme on disk, one to three files of them changed.</summary>
internal sealed class WholeEditionReader : Reader
{
    private readonly Workbench _bench;
    private readonly string[] _data;

    public WholeEditionReader(Workbench bench)
        : base("utgave", 3)
    {
        _bench = bench;
        _data = [.. bench.Corpus.Editions.Select(e => bench.Lay($"data/{e.Name}/{Year(e)}", e.Files)[..^5])];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        var edition = draw.Of(_bench.Corpus.Editions);
        var mutator = new Mutator(draw, _bench.Corpus.Donors);
        var inputs = new List<Input>();
        for (var files = draw.Between(1, 3); files > 0; files--)
        {
            var (prefix, from) = draw.Below(8) switch
            {
                0 => ("input/", _bench.Corpus.Prose),
                1 => ("theme/", _bench.Corpus.Theme),
                _ => ($"data/{edition.Name}/{Year(edition)}/", edition.Files),
            };
            var name = draw.Of(from.Keys.ToList());
            if (inputs.Exists(i => i.Name == prefix + name)) continue;
            var isData = prefix.StartsWith("data", StringComparison.Ordinal);
            inputs.Add(new Input(prefix + name, isData && !draw.Once(6) ? mutator.MutateMildly(from[name]) : mutator.Mutate(from[name])));
        }

        // The edition that is built is that of the first file of data, or the worked example.
        return inputs;
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        try
        {
            foreach (var input in inputs) File.WriteAllBytes($"{_bench.Temporary}/{input.Name}", input.Bytes);
            var result = Build.Run(new BuildOptions(Data(inputs), null, _bench.InputFolder, _bench.ThemeFolder, WithPdf: false, Strict: false));
            var outcome = Outcome.Of(result.Diagnostics);
            if (outcome.Accepted == result.Failed) throw new BrokenPromiseException(result.Failed ? "Failed without an error." : "Done in spite of errors.");
            if (result.Failed != (result.Files.Count == 0)) throw new BrokenPromiseException("Files in spite of errors, or none without.");
            if (result.Files.FirstOrDefault(f => f.Path.StartsWith('/') || f.Path.Contains("..", StringComparison.Ordinal) || f.Path.Contains('\\', StringComparison.Ordinal)) is { } escaped)
                throw new BrokenPromiseException($"A file outside the site: {escaped.Path}");
            return outcome;
        }
        finally
        {
            foreach (var input in inputs) File.WriteAllBytes($"{_bench.Temporary}/{input.Name}", Good(input.Name));
        }
    }

    private string Data(IReadOnlyList<Input> inputs)
    {
        var name = inputs.FirstOrDefault(i => i.Name.StartsWith("data/", StringComparison.Ordinal))?.Name.Split('/')[1] ?? "fjordvik";
        return _data[_bench.Corpus.Editions.Select(e => e.Name).ToList().IndexOf(name)];
    }

    private byte[] Good(string name)
    {
        var parts = name.Split('/', 2);
        return parts[0] switch
        {
            "input" => _bench.Corpus.Prose[parts[1]],
            "theme" => _bench.Corpus.Theme[parts[1]],
            _ => _bench.Corpus.Editions.First(e => parts[1].StartsWith(e.Name + "/", StringComparison.Ordinal)).Files[name.Split('/', 4)[3]],
        };
    }

    private static string Year(GoodEdition edition) => edition.Year.ToString(CultureInfo.InvariantCulture);
}
