namespace Perspektivmelding.EndToEnd.Tests.Program;

/// <summary>The example edition built once with PDFs, for all tests that look at it.</summary>
public sealed class ExampleBuild : IAsyncLifetime
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("eksempel-");

    /// <summary>Where it was written.</summary>
    public string Folder => Path.Combine(_work.FullName, "ut");

    /// <summary>Path of the report.</summary>
    public string Report => Directory.GetFiles(Path.Combine(Folder, "pdf"), "perspektivmelding-*.pdf").Single();

    /// <summary>What the program ended with.</summary>
    internal Perspektiv.Result Result { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Result = await Perspektiv.RunAsync("bygg", "--ut", Folder);

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _work.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
