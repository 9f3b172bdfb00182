using Perspektivmelding.Cli.CommandLine;

namespace Perspektivmelding.EndToEnd.Tests.Cli;

public sealed class DefaultFoldersTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("mapper-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Arbeidsmappas_egne_mapper_går_foran()
    {
        Make("her/input", "her/theme", "program/input", "program/theme");

        Find("her").ShouldBe(new("input", "theme"));
    }

    [Fact]
    public void Programmets_mapper_brukes_der_arbeidsmappa_mangler_dem()
    {
        Make("her/input", "program/input", "program/theme");

        Find("her").ShouldBe(new("input", Path.Combine(_root.FullName, "program", "theme")));
    }

    [Fact]
    public void Uten_startskript_letes_det_oppover_fra_programmet()
    {
        Make("her", "program/input", "program/theme", "program/src/bin");

        DefaultFolders.Find(At("her"), At("program/src/bin"), _ => null)
            .ShouldBe(new(Path.Combine(_root.FullName, "program", "input"), Path.Combine(_root.FullName, "program", "theme")));
    }

    [Fact]
    public void Finnes_mappa_ingen_steder_står_standardnavnet() =>
        DefaultFolders.Find(_root.FullName, _root.FullName, _ => null).ShouldBe(new("input", "theme"));

    private DefaultFolders Find(string working) =>
        DefaultFolders.Find(At(working), _root.FullName, name => name == DefaultFolders.Variable ? At("program") : null);

    private string At(string path) => Path.Combine(_root.FullName, path);

    private void Make(params string[] paths)
    {
        foreach (var path in paths) Directory.CreateDirectory(At(path));
    }
}
