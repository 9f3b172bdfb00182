using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>What a reader made of a case.</summary>
/// <param name="Accepted">True when it found no error.</param>
/// <param name="Faults">Every fault it reported.</param>
internal sealed record Outcome(bool Accepted, IReadOnlyList<Diagnostic> Faults)
{
    /// <summary>The outcome of a list of faults.</summary>
    public static Outcome Of(IEnumerable<Diagnostic> faults)
    {
        var all = faults.ToList();
        return new(all.TrueForAll(f => f.Severity != Severity.Error), all);
    }
}

/// <summary>A way into the program: makes cases for itself and reads them.</summary>
/// <param name="name">Its name on the command line and in the report.</param>
/// <param name="weight">How often it is drawn.</param>
internal abstract class Reader(string name, int weight)
{
    /// <summary>Its name on the command line and in the report.</summary>
    public string Name => name;

    /// <summary>How often it is drawn, against the others' weights.</summary>
    public int Weight => weight;

    /// <summary>The files of a case; most readers have one.</summary>
    public abstract IReadOnlyList<Input> Make(Draw draw);

    /// <summary>Reads them as the program does. Any exception is a finding.</summary>
    public abstract Outcome Read(IReadOnlyList<Input> inputs);
}

/// <summary>Thrown when a reader did what none may do, though it did not fall over.</summary>
/// <param name="message">What was wrong.</param>
internal sealed class BrokenPromiseException(string message) : Exception(message);
