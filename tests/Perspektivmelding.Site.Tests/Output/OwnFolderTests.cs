using Perspektivmelding.Output;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Site.Tests.Output;

public sealed class OwnFolderTests : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("egen-");

    private string Target => Path.Combine(_work.FullName, "ut");

    public void Dispose() => _work.Delete(recursive: true);

    [Fact]
    public void En_fjerning_som_blir_brutt_hvor_som_helst_etterlater_bare_det_som_er_vårt()
    {
        Publisher.Publish(Target, [File_("index.html"), File_("css/dyp/stil.css"), File_("data/resultat.json"), File_("data/figurer/a.csv")], Origins.Any);
        var removed = 0;

        foreach (var entry in new OwnFolder(Target).InOrderOfRemoval())
        {
            entry.Delete();
            removed++;
            new OwnFolder(Target).Foreign().ShouldBeEmpty($"etter {removed}: {entry.FullName}");
        }

        removed.ShouldBe(10); // five files with the list, four folders and the root
        _work.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    private static SiteFile File_(string path) => new(path, (byte[])[1]);
}
