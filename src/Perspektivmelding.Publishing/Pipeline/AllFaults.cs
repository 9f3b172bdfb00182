using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Output;

namespace Perspektivmelding.Pipeline;

/// <summary>
/// Every kind of fault the program can report: those of the catalogue and those that a folder further down the pipeline
/// keeps beside its code.
/// </summary>
public static class AllFaults
{
    private static readonly Lazy<ImmutableArray<Descriptor>> Sorted =
        new(() => [.. Catalogue.Listed.Concat(OutputFaults.All).OrderBy(kind => kind.Code, StringComparer.Ordinal)]);

    /// <summary>All kinds, by code.</summary>
    public static ImmutableArray<Descriptor> All => Sorted.Value;

    /// <summary>The kind with a code, written in any case; null when there is none.</summary>
    public static Descriptor? Find(string code) =>
        All.FirstOrDefault(kind => kind.Code.Equals(code.Trim(), StringComparison.OrdinalIgnoreCase));
}
