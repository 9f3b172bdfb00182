using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;

namespace Perspektivmelding.Site.Tests.Rendering;

/// <summary>The three editions of the repository as whole sites, built once for all tests that look at them.</summary>
public sealed class ThreeSites
{
    private readonly Dictionary<string, Lazy<BuildResult>> _built = new[] { "lorenskog", "fjordvik", "strand" }
        .ToDictionary(name => name, name => new Lazy<BuildResult>(() => Build(name)), StringComparer.Ordinal);

    /// <summary>Folder of the editions.</summary>
    public static string Data(string name) => name == "lorenskog" ? Repository.Folder("data") : Repository.Folder($"tests/sites/{name}");

    /// <summary>The site, without PDFs.</summary>
    public BuildResult this[string name] => _built[name].Value;

    private static BuildResult Build(string name)
    {
        var built = Publishing.Build.Run(new BuildOptions(Data(name), null, Repository.Folder("input"), Repository.Folder("theme"), WithPdf: false, Strict: false));
        built.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span.File}:{d.Span.Line} {d.Code} {d.Message}").ShouldBeEmpty();
        return built;
    }
}
