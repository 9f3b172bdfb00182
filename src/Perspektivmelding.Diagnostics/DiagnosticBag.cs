using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>Gathers the faults of one stage, so that all are reported together instead of the first only.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>True when at least one error has been reported that is no gross slip: those are found in what could be read.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Number of faults so far; compare before and after a step to see whether it found any.</summary>
    public int Count => _found.Count;

    /// <summary>Number of errors so far, without gross slips, warnings and notes.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Reports one fault.</summary>
    public void Add(Descriptor kind, SourceSpan span, string message, string? hint = null) =>
        Add(kind.At(span, message, hint));

    /// <summary>Reports one fault, gross or not.</summary>
    public void Add(Descriptor kind, SourceSpan span, string message, string? hint, bool gross) =>
        Add(kind.At(span, message, hint, gross));

    /// <summary>Takes over a fault made elsewhere.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _found.Add(diagnostic);
        if (!diagnostic.IsTrueError) return;
        HasErrors = true;
        ErrorCount++;
    }

    /// <summary>Takes back an error that another error, added already, says better.</summary>
    public void TakeBack(Diagnostic error)
    {
        if (!_found.Remove(error) || !error.IsTrueError) return;
        ErrorCount--;
        HasErrors = ErrorCount > 0;
    }

    /// <summary>Takes over all faults of an earlier step.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>Everything found so far, in the order found.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _found];

    /// <summary>Joins a stage's product with the faults found while making it.</summary>
    public Checked<T> With<T>(T value) => new(value, ToImmutable());
}
