using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Finds the { or [ that was never closed, where the parser only says that it is lost.</summary>
internal static class YamlBraces
{
    /// <summary>
    /// The innermost brace still open at the end of a line when the next line is not indented further, as what stands
    /// inside braces would be; null when there is none.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="from">The first line to look at.</param>
    internal static SourceSpan? FindOpen(SourceText source, int from)
    {
        var open = new Stack<(SourceSpan Span, int Indent)>();
        for (var number = from; number <= source.LineCount; number++)
        {
            var line = source.Line(number)!;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (open.Count > 0 && Indent(line) <= open.Peek().Indent) return open.Peek().Span;
            Walk(line, number, source.File, open);
        }

        return open.Count > 0 ? open.Peek().Span : null;
    }

    /// <summary>Number of blanks before the text of a line.</summary>
    internal static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static void Walk(string line, int number, string file, Stack<(SourceSpan Span, int Indent)> open)
    {
        for (var (i, quote) = (0, '\0'); i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\0')
            {
                if (c == '\\' && quote == '"') i++;
                else if (c == quote) quote = '\0';
                continue;
            }

            var begins = i == 0 || line[i - 1] is ' ' or '{' or '[' or ',' or ':';
            if (c == '#' && (i == 0 || line[i - 1] == ' ')) return;
            if (c is '"' or '\'' && begins) quote = c;
            else if (c is '{' or '[' && (begins || open.Count > 0)) open.Push((new SourceSpan(file, number, i + 1), Indent(line)));
            else if (c is '}' or ']' && open.Count > 0) open.Pop();
        }
    }
}
