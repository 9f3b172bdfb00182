namespace Perspektivmelding.Cli.CommandLine;

/// <summary>
/// Where prose and theme are looked for when the user does not say: in the working folder, else with the program.
/// </summary>
/// <param name="Input">Folder with the prose.</param>
/// <param name="Theme">Folder with templates and styles.</param>
internal sealed record DefaultFolders(string Input, string Theme)
{
    /// <summary>The environment variable by which the launcher says where the program's own folders are.</summary>
    internal const string Variable = "PERSPEKTIV_ROT";

    /// <summary>Finds them.</summary>
    /// <param name="working">The working folder.</param>
    /// <param name="program">Where the program lies.</param>
    /// <param name="environment">Looks up an environment variable.</param>
    public static DefaultFolders Find(string working, string program, Func<string, string?> environment)
    {
        var home = environment(Variable) is { Length: > 0 } named ? named : HomeAbove(program);
        return new(Choose("input"), Choose("theme"));

        string Choose(string name) =>
            Directory.Exists(Path.Combine(working, name)) || home is null || !Directory.Exists(Path.Combine(home, name))
                ? name
                : Path.Combine(home, name);
    }

    // A program built in the repository lies some folders below the one that holds both.
    private static string? HomeAbove(string program)
    {
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "input")) && Directory.Exists(Path.Combine(folder.FullName, "theme")))
                return folder.FullName;
        return null;
    }
}
