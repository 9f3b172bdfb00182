using System.Collections.Immutable;
using System.Reflection;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Pipeline;

/// <summary>Where in the flow a step is, as Statiq divides a pipeline.</summary>
public enum Phase
{
    /// <summary>Reads bytes. The only steps that open files.</summary>
    Input,

    /// <summary>Makes sense of them: binds, projects, draws, composes.</summary>
    Process,

    /// <summary>Works on all that was made: templates, links.</summary>
    PostProcess,

    /// <summary>Makes what is published; runs when nothing that was found forbids it.</summary>
    Output,
}

/// <summary>A product that is the same when its content is the same: what was made of it need not be made again.</summary>
public interface IComparedByContent;

/// <summary>
/// One step of the pipeline. What it needs and gives is what its method takes and returns: it can see nothing else, so
/// the declaration cannot be wrong.
/// </summary>
internal sealed class Step
{
    private readonly Delegate _work;

    private Step(Phase phase, string name, Delegate work)
    {
        (Phase, Name, _work) = (phase, name, work);
        Needs = [.. work.Method.GetParameters().Select(p => p.ParameterType)];
        Gives = work.Method.ReturnType.GetGenericArguments()[0];
    }

    /// <summary>Where in the flow.</summary>
    public Phase Phase { get; }

    /// <summary>What it does, in Norwegian: «framskriv».</summary>
    public string Name { get; }

    /// <summary>What it has done, told to the user while they wait; null for what is too small to be told of.</summary>
    public string? Told { get; init; }

    /// <summary>Its product is used in spite of errors, so that the next step's faults are reported with its own.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Products that must be there.</summary>
    public ImmutableArray<Type> Needs { get; }

    /// <summary>Its product.</summary>
    public Type Gives { get; }

    /// <summary>Makes a step of a method that returns <see cref="Checked{T}"/>.</summary>
    public static Step Of(Phase phase, string name, Delegate work, string? told = null, bool goesOn = false) =>
        new(phase, name, work) { Told = told, GoesOn = goesOn };

    /// <summary>Runs it.</summary>
    /// <param name="needs">The products, in the order of <see cref="Needs"/>.</param>
    public Made Run(object[] needs) =>
        Made.Of(_work.Method.Invoke(_work.Target, BindingFlags.DoNotWrapExceptions, null, needs, null)!);
}

/// <summary>What a step made, whatever its type.</summary>
/// <param name="Value">The product; null where there is none.</param>
/// <param name="Faults">All it found, in the order found.</param>
internal sealed record Made(object? Value, IReadOnlyList<Diagnostic> Faults)
{
    /// <summary>True when nothing can be built on it.</summary>
    public bool HasTrueErrors => Faults.Any(f => f.IsTrueError);

    /// <summary>From a <see cref="Checked{T}"/> of some type.</summary>
    public static Made Of(object product) =>
        new(product.GetType().GetProperty(nameof(Checked<object>.Value))!.GetValue(product),
            (IReadOnlyList<Diagnostic>)product.GetType().GetProperty(nameof(Checked<object>.Diagnostics))!.GetValue(product)!);
}
