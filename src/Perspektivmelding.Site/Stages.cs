using System.Collections.Immutable;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Output;
using Perspektivmelding.Site.Rendering;

namespace Perspektivmelding.Site;

/// <summary>
/// Runs stages and gathers their faults. A stage with an error has no product, and what builds on it is skipped; stages
/// that do not build on it still run, so that all faults of a run are reported together. A gross slip stops the
/// publishing, not the stages after it.
/// </summary>
internal sealed class Stages(bool strict, Action<string> done)
{
    private readonly List<Diagnostic> _faults = [];
    private readonly HashSet<Diagnostic> _told = [];
    private Unntaksliste _exceptions = Unntaksliste.Empty;

    /// <summary>True when nothing may be published, whatever comes after.</summary>
    public bool IsStopped => Found.Any(f => f.Severity == Severity.Error || (strict && f.Severity == Severity.Warning));

    /// <summary>What the edition has accepted of all that is found so far.</summary>
    public ImmutableArray<Godtatt> Accepted => _exceptions.In(_faults);

    private ImmutableArray<Diagnostic> Found => _exceptions.Apply(_faults);

    /// <summary>From now on, what is found is held against what the edition accepts; what was found before, too.</summary>
    public void Accept(Unntaksliste exceptions) => _exceptions = exceptions;

    /// <summary>Tells of exceptions that cover nothing; when every stage has run, for only then can that be known.</summary>
    public void ReportUnusedExceptions() => _faults.AddRange(_exceptions.Unused(_faults).ToArray());

    /// <summary>Runs a stage that builds on nothing. Without a name it is too small to be told of.</summary>
    /// <param name="name">What it did, for the user.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="goOn">The product is used in spite of errors, so that the next stage's faults are reported with them.</param>
    public T? Run<T>(string? name, Func<Checked<T>> stage, bool goOn = false)
        where T : class?
    {
        var product = stage();
        _faults.AddRange(product.Diagnostics.Where(_told.Add));
        if (name is not null) done(name);
        return product.HasTrueErrors && !goOn ? null : product.Value;
    }

    /// <summary>Runs a stage on the product of an earlier one; null when that is missing.</summary>
    public TOut? Run<TIn, TOut>(string? name, TIn? input, Func<TIn, Checked<TOut>> stage, bool goOn = false)
        where TIn : class
        where TOut : class? =>
        input is null ? null : Run(name, () => stage(input), goOn);

    /// <summary>Runs a stage on the products of two earlier ones; null when either is missing.</summary>
    public TOut? Run<TFirst, TSecond, TOut>(string? name, TFirst? first, TSecond? second, Func<TFirst, TSecond, Checked<TOut>> stage)
        where TFirst : class
        where TSecond : class
        where TOut : class? =>
        first is null || second is null ? null : Run(name, () => stage(first, second));

    /// <summary>The result: the files, unless something was wrong.</summary>
    public BuildResult Finish(IReadOnlyList<SiteFile> files, Origin origin) =>
        IsStopped ? Fail() : new(files, Found, origin);

    /// <summary>The result when a stage has no product.</summary>
    public BuildResult Fail() => new([], Found, null);
}
