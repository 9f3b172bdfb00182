using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Tabs used as indentation: the likely cause of whatever the parser stumbled over.</summary>
internal sealed class YamlTabs(SourceText source, DiagnosticBag faults)
{
    private bool _told;

    /// <summary>The first line between two that has such a tab; then all those of the file are reported, once. Null when there is none.</summary>
    internal int? Report(int from, int to)
    {
        // A line of nothing but a tab makes the parser stumble on the line above.
        while (to < source.LineCount && source.Line(to + 1) is { } next && next.Contains('\t', StringComparison.Ordinal) && string.IsNullOrWhiteSpace(next)) to++;
        var first = Enumerable.Range(from, Math.Max(0, to - from + 1)).FirstOrDefault(number => Column(number) > 0);
        if (first == 0) return null;
        for (var number = 1; number <= source.LineCount && !_told; number++)
        {
            if (Column(number) is > 0 and var column)
                faults.Add(Catalogue.YamlTab, new SourceSpan(source.File, number, column), string.IsNullOrWhiteSpace(source.Line(number)) ? "linja har bare en tabulator" : "tabulator i innrykket",
                    string.IsNullOrWhiteSpace(source.Line(number)) ? "slett tabulatoren, så linja blir tom" : "bruk to mellomrom for hvert nivå");
        }

        _told = true;
        return first;
    }

    private int Column(int number)
    {
        if (source.Line(number) is not { } line) return 0;
        var tab = line.Length - line.TrimStart(' ').Length;
        return tab < line.Length && line[tab] == '\t' ? tab + 1 : 0;
    }
}
