using BenchmarkDotNet.Attributes;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Benchmarks;

/// <summary>The model on the shipped edition: the bare projection of one scenario, and everything with traces.</summary>
[MemoryDiagnoser]
public class ProjectionBenchmark
{
    private readonly Utgave _utgave = ShippedEdition.Bind().Utgave;
    private Framskrivingsgrunnlag _grunnlag = null!;

    /// <summary>Resolves the first scenario once.</summary>
    [GlobalSetup]
    public void Setup() => _grunnlag = Framskrivingsgrunnlag.For(_utgave, _utgave.Scenarier[0]);

    /// <summary>One scenario to the horizon, without a trace: what a simulation would run ten thousand times.</summary>
    [Benchmark(Baseline = true)]
    public object OneScenario() => Framskriver.Framskriv(_grunnlag);

    /// <summary>All scenarios with traces, rules, KØB, ROBEK and sensitivities: what a build runs once.</summary>
    [Benchmark]
    public object Everything() => Perspektivberegning.Beregn(_utgave);
}
