namespace Perspektivmelding.Reading;

/// <summary>The two folders that all municipalities share, as they were when the run began; equal when every byte is.</summary>
/// <param name="Path">The folder that holds both.</param>
/// <param name="Makro">Figures of the whole country; not there where the folder was not.</param>
/// <param name="Kodelister">Code tables; not there where the folder was not.</param>
public sealed record SharedSource(string Path, SourceFolder Makro, SourceFolder Kodelister)
{
    /// <summary>Reads both.</summary>
    /// <param name="data">The folder that holds them.</param>
    internal static SharedSource Read(string data)
    {
        var shown = SharedFolder.Shown(data);
        return new(data, SourceFolder.Read($"{shown}/{SharedFolder.Makro}"), SourceFolder.Read($"{shown}/{SharedFolder.Kodelister}"));
    }

    /// <summary>One of the two.</summary>
    internal SourceFolder Folder(string name) => name == SharedFolder.Makro ? Makro : Kodelister;
}
