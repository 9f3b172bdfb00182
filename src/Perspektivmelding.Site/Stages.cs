using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Rendering;

namespace Perspektivmelding.Site;

/// <summary>Runs stages in order, gathers their faults, and skips the rest after the first stage with an error.</summary>
internal sealed class Stages(bool strict, Action<string> done)
{
    private readonly List<Diagnostic> _faults = [];
    private bool _stopped;

    /// <summary>Runs a stage that needs nothing from those before it.</summary>
    public T? Run<T>(string name, Func<Checked<T?>> stage)
        where T : class
    {
        if (_stopped) return null;
        var product = stage();
        _faults.AddRange(product.Diagnostics);
        _stopped = product.HasErrors || product.Value is null;
        done(name);
        return _stopped ? null : product.Value;
    }

    /// <summary>Runs a stage on the product of an earlier one; null when that is missing.</summary>
    public TOut? Run<TIn, TOut>(string name, TIn? input, Func<TIn, Checked<TOut?>> stage)
        where TIn : class
        where TOut : class =>
        input is null ? null : Run(name, () => stage(input));

    /// <summary>The result: the files, unless something was wrong.</summary>
    public BuildResult Finish(IReadOnlyList<SiteFile>? files)
    {
        var failed = _stopped || files is null || (strict && _faults.Count > 0);
        return new BuildResult(failed ? [] : files!, _faults, failed);
    }
}
