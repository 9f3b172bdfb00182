using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Lines that end in two ways, or never end: signs that a file was pasted together or is not what it seems.</summary>
internal static class LineEnds
{
    /// <summary>Reports the first line that ends otherwise than the first one.</summary>
    /// <param name="source">The file.</param>
    /// <param name="numbers">The lines that count: not those inside a quoted cell.</param>
    /// <param name="faults">Gets the fault.</param>
    internal static void ReportMixed(SourceText source, IEnumerable<int> numbers, DiagnosticBag faults)
    {
        bool? first = null;
        foreach (var number in numbers)
        {
            if (source.EndsWithReturn(number) is not { } returns) continue;
            first ??= returns;
            if (returns == first) continue;
            faults.Add(Catalogue.MixedLineEnds, new SourceSpan(source.File, number, source.Line(number)!.Length + 1),
                $"linja slutter med {Name(returns)}, men linjene over med {Name(!returns)}",
                "sjekk at ingen rad er delt eller limt sammen, og lagre fila på nytt");
            return;
        }
    }

    /// <summary>Reports lines that are too long; true when there are any, and nothing more should be read.</summary>
    internal static bool ReportTooLong(SourceText source, DiagnosticBag faults)
    {
        var found = false;
        for (var number = 1; number <= source.LineCount; number++)
        {
            if (source.LengthOf(number) <= ReadingLimits.LineCharacters) continue;
            faults.Add(Catalogue.TooLongLine, new SourceSpan(source.File, number, ReadingLimits.LineCharacters + 1),
                $"linja er på {NumberText.Show(source.LengthOf(number))} tegn", "sjekk om linjeskift er falt ut");
            found = true;
        }

        return found;
    }

    private static string Name(bool returns) => returns ? "CRLF" : "LF";
}
