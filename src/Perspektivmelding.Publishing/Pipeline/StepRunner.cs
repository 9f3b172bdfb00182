using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Pipeline;

/// <summary>
/// Runs steps in their order and gathers their faults. A step with an error has no product, and what needs it is skipped;
/// the rest still runs, so that all faults of a run are reported together. A gross slip stops the publishing, not the steps
/// after it. A step whose needs are as they were at the run before is not run: its product and its faults are used again.
/// </summary>
/// <param name="steps">The steps; each product is made before it is needed.</param>
internal sealed class StepRunner(ImmutableArray<Step> steps)
{
    private readonly Dictionary<Step, (object[] Needs, Made Made)> _memory = [];

    /// <summary>The steps that the latest run did, by name: what it used again is not among them.</summary>
    public ImmutableArray<string> Ran { get; private set; } = [];

    /// <summary>Runs what has to be run.</summary>
    /// <param name="options">What to build; a product like any other.</param>
    /// <param name="done">Told of each step that was run and has something to tell.</param>
    public StepResult Run(BuildOptions options, Action<string> done)
    {
        var run = new StepResult(options.Strict);
        run.Give(options);
        var ran = ImmutableArray.CreateBuilder<string>();
        var phase = Phase.Input;
        foreach (var step in steps)
        {
            if (step.Phase == Phase.Output && phase != Phase.Output)
                run.Close(everythingMade: steps.Where(s => s.Phase != Phase.Output).All(s => run.Has(s.Gives)));
            phase = step.Phase;
            if ((phase == Phase.Output && run.IsStopped) || run.Needs(step) is not { } needs) continue;
            if (!_memory.TryGetValue(step, out var last) || !Same(last.Needs, needs) || step.Phase == Phase.Input)
            {
                var made = step.Run(needs);
                // Made anew and yet the same: what was made of it stands.
                if (made.Value is IComparedByContent && made.Value.Equals(last.Made?.Value)) made = made with { Value = last.Made!.Value };
                _memory[step] = last = (needs, made);
                ran.Add(step.Name);
                if (step.Told is { } told) done(told);
            }
            run.Take(step, last.Made);
        }
        Ran = ran.ToImmutable();
        return run;
    }

    private static bool Same(object[] before, object[] now)
    {
        for (var i = 0; i < now.Length; i++)
            if (!ReferenceEquals(before[i], now[i]) && !(now[i] is IComparedByContent && now[i].Equals(before[i]))) return false;
        return true;
    }
}

/// <summary>The products and faults of one run.</summary>
internal sealed class StepResult(bool strict)
{
    private readonly Dictionary<Type, object> _products = [];
    private readonly List<Diagnostic> _faults = [];
    private readonly HashSet<Diagnostic> _told = [];
    private Unntaksliste _exceptions = Unntaksliste.Empty;

    /// <summary>True when nothing may be published, whatever comes after.</summary>
    public bool IsStopped => Found.Any(f => f.Severity == Severity.Error || (strict && f.Severity == Severity.Warning));

    /// <summary>All that was found, with what the edition accepts as notes.</summary>
    public ImmutableArray<Diagnostic> Found => _exceptions.Apply(_faults);

    /// <summary>What the edition has accepted of all that is found so far.</summary>
    public ImmutableArray<Godtatt> Accepted => _exceptions.In(_faults);

    /// <summary>A product; null where it was not made.</summary>
    public T? Get<T>() where T : class => _products.GetValueOrDefault(typeof(T)) as T;

    /// <summary>True when there is such a product.</summary>
    internal bool Has(Type type) => _products.ContainsKey(type);

    /// <summary>Adds a product that no step makes.</summary>
    internal void Give(object product) => _products[product.GetType()] = product;

    /// <summary>What a step needs, in its order; null where something is missing.</summary>
    internal object[]? Needs(Step step)
    {
        var needs = new object[step.Needs.Length];
        for (var i = 0; i < needs.Length; i++)
        {
            // What has been accepted so far is known only now.
            if (step.Needs[i] == typeof(Godtattliste)) needs[i] = new Godtattliste(Accepted);
            else if (_products.TryGetValue(step.Needs[i], out var product)) needs[i] = product;
            else return null;
        }
        return needs;
    }

    /// <summary>Takes what a step made.</summary>
    internal void Take(Step step, Made made)
    {
        _faults.AddRange(made.Faults.Where(_told.Add));
        if (made.Value is null || (made.HasTrueErrors && !step.GoesOn)) return;
        _products[step.Gives] = made.Value;
        // From now on, what is found is held against what the edition accepts; what was found before, too.
        if (made.Value is Unntaksliste exceptions) _exceptions = exceptions;
    }

    /// <summary>Nothing more is found in the input: tells of exceptions that cover nothing, where every step could look.</summary>
    internal void Close(bool everythingMade)
    {
        if (everythingMade) _faults.AddRange(_exceptions.Unused(_faults).ToArray());
    }
}
