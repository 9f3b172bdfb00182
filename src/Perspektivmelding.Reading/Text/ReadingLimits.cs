namespace Perspektivmelding.Reading;

/// <summary>How much is read. Far above any real edition, low enough to answer at once; the catalogue names the same limits.</summary>
public static class ReadingLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int FileBytes = 16 * 1024 * 1024;

    /// <summary>Characters of a YAML file.</summary>
    internal const int YamlCharacters = 2 * 1024 * 1024;

    /// <summary>Values and keys of a YAML file.</summary>
    internal const int YamlNodes = 100_000;

    /// <summary>Levels inside each other in a YAML file.</summary>
    internal const int YamlDepth = 20;

    /// <summary>Grammar breaks told of one YAML file.</summary>
    internal const int YamlBreaks = 20;

    /// <summary>Characters of a line.</summary>
    internal const int LineCharacters = 100_000;

    /// <summary>Cells of a row.</summary>
    internal const int RowCells = 200;

    /// <summary>Characters of a cell; a cell of Excel has room for no more.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Rows of a table.</summary>
    internal const int TableRows = 200_000;
}
