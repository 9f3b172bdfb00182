using System.Runtime.CompilerServices;
using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Model.Resultater;

namespace Perspektivmelding.Site.Tests;

/// <summary>Editions of the repository, read and bound as the program does it.</summary>
internal static class TestEdition
{
    /// <summary>The repository's root.</summary>
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    /// <summary>The worked example.</summary>
    public static string Fjordvik => Path.Combine(Root(), "tests", "sites", "fjordvik");

    /// <summary>The edition the program ships with.</summary>
    public static string Shipped => Path.Combine(Root(), "data");

    /// <summary>Reads and binds; all faults of both.</summary>
    public static (BoundEdition? Edition, IReadOnlyList<Diagnostic> Faults) Bind(string dataFolder)
    {
        var read = EditionOnDisk.Read(dataFolder, null);
        if (read.Value is not { } raw) return (null, read.Diagnostics);
        var bound = EditionBinder.Bind(raw);
        return (bound.Value, [.. read.Diagnostics, .. bound.Diagnostics]);
    }

    /// <summary>One edition of the folder, which must be without errors.</summary>
    public static BoundEdition BindYear(string dataFolder, int year)
    {
        var bound = EditionBinder.Bind(EditionOnDisk.Read(dataFolder, year).Value!);
        bound.Diagnostics.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        return bound.Value!;
    }

    /// <summary>An edition without faults, calculated.</summary>
    public static (Resultat Resultat, Innhold Innhold) Calculate(string dataFolder)
    {
        var (edition, faults) = Bind(dataFolder);
        faults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        return (Perspektivberegning.Beregn(edition!.Utgave), edition.Innhold);
    }
}
