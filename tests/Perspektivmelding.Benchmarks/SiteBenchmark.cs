using BenchmarkDotNet.Attributes;
using Perspektivmelding.Binding;
using Perspektivmelding.Figures;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Benchmarks;

/// <summary>The shipped edition, warm: all its charts (each drawn wide and narrow, with table), and the whole site in memory.</summary>
[MemoryDiagnoser]
public class SiteBenchmark
{
    private readonly BoundEdition _edition = ShippedEdition.Bind();
    private readonly BuildOptions _options = new(Folder("data"), null, Folder("input"), Folder("theme"), WithPdf: false, Strict: false);
    private Resultat _resultat = null!;
    private Texts _words = null!;

    /// <summary>Calculates once; reads the words once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _resultat = Perspektivberegning.Beregn(_edition.Utgave);
        _words = TextsReader.Read(SourceFolder.Read(Folder("theme")), "nb").Value;
        if (Build.Run(_options).Failed) throw new InvalidOperationException("The shipped edition does not build.");
    }

    /// <summary>Every figure and table of the edition.</summary>
    [Benchmark(Baseline = true)]
    public object AllCharts() => FigureSet.Draw(_resultat, _edition.Innhold, _words);

    /// <summary>Files in, all pages in memory, without PDF.</summary>
    [Benchmark]
    public object WholeSite() => Build.Run(_options);

    private static string Folder(string name) => Path.Combine(ShippedEdition.Root(), name);
}
