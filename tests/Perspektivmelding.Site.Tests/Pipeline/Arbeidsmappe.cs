using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;

namespace Perspektivmelding.Site.Tests.Pipeline;

/// <summary>A copy of an edition, the prose and the theme that a test may change, with a build that is kept between the changes.</summary>
internal sealed class Arbeidsmappe : IDisposable
{
    private readonly string _rot = Directory.CreateTempSubdirectory("varm").FullName;
    private readonly Build _varm = new(withPdf: false);

    public Arbeidsmappe(string utgave, string prosa = "input")
    {
        foreach (var (fra, til) in new[] { (utgave, "data"), (prosa, "input"), ("theme", "theme") }) Kopier(Repository.Folder(fra), Path.Combine(_rot, til));
    }

    /// <summary>What both builds are told.</summary>
    public BuildOptions Valg => new(Sti("data"), null, Sti("input"), Sti("theme"), WithPdf: false, Strict: false);

    /// <summary>The files that may be changed, sorted.</summary>
    public IReadOnlyList<string> Filer =>
        [.. Directory.GetFiles(_rot, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_rot, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The steps of the latest warm build.</summary>
    public IReadOnlyList<string> Kjørt => _varm.Ran;

    public void Dispose() => Directory.Delete(_rot, recursive: true);

    /// <summary>Builds with what is kept from the time before.</summary>
    public BuildResult Varmt() => _varm.Again(Valg);

    /// <summary>Builds from nothing.</summary>
    public BuildResult Rent() => Build.Run(Valg);

    /// <summary>Where a file lies.</summary>
    public string Sti(string fil) => Path.Combine(_rot, fil);

    /// <summary>Writes one text in place of another, which must be there.</summary>
    public void Bytt(string fil, string fra, string til)
    {
        var tekst = File.ReadAllText(Sti(fil));
        tekst.ShouldContain(fra);
        File.WriteAllText(Sti(fil), tekst.Replace(fra, til, StringComparison.Ordinal));
    }

    private static void Kopier(string fra, string til)
    {
        foreach (var fil in Directory.GetFiles(fra, "*", SearchOption.AllDirectories))
        {
            var mål = Path.Combine(til, Path.GetRelativePath(fra, fil));
            Directory.CreateDirectory(Path.GetDirectoryName(mål)!);
            File.Copy(fil, mål);
        }
    }
}
