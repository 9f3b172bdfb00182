using Perspektivmelding.Model;
using Perspektivmelding.Site.Binding;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.OpenData;
using Perspektivmelding.Site.Reading;
using Perspektivmelding.Site.Rendering;

namespace Perspektivmelding.Site;

/// <summary>What to build, and from where.</summary>
/// <param name="Data">Folder with one folder an edition.</param>
/// <param name="Utgave">Year of the edition, or null for the newest.</param>
/// <param name="Input">Folder with the prose.</param>
/// <param name="Theme">Folder with templates, words and styles.</param>
/// <param name="WithPdf">Prints the report and the extracts.</param>
/// <param name="Strict">Warnings stop the build.</param>
public sealed record BuildOptions(string Data, int? Utgave, string Input, string Theme, bool WithPdf, bool Strict);

/// <summary>What came of a build.</summary>
/// <param name="Files">The whole site in memory; empty when it failed.</param>
/// <param name="Diagnostics">Every fault found.</param>
/// <param name="Failed">True when nothing may be published.</param>
public sealed record BuildResult(IReadOnlyList<SiteFile> Files, IReadOnlyList<Diagnostic> Diagnostics, bool Failed);

/// <summary>The pipeline: files in, a finished site in memory out. Nothing is written here.</summary>
public static class Build
{
    /// <summary>Runs the stages one after the other; a stage runs only when those before it found no error.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="done">Told of each finished stage, in Norwegian for the user.</param>
    public static BuildResult Run(BuildOptions options, Action<string>? done = null)
    {
        var stages = new Stages(options.Strict, done ?? (_ => { }));
        var raw = stages.Run("leste utgaven", () => EditionFiles.Read(options.Data, options.Utgave));
        var edition = stages.Run("kontrollerte dataene", raw, EditionBinder.Bind);
        var resultat = stages.Run("framskrev og vurderte", edition, e => Project(e, raw!));
        var files = stages.Run("skrev åpne data", resultat, r => new Checked<IReadOnlyList<SiteFile>?>([.. OpenDataFiles.Make(r).Select(f => new SiteFile(f.Path, f.Bytes))], []));
        return stages.Finish(files);
    }

    private static Checked<Resultat?> Project(BoundEdition edition, RawEdition raw)
    {
        var resultat = Perspektivberegning.Beregn(edition.Utgave);
        return new(resultat, EditionBinder.CheckResult(resultat, raw));
    }
}
