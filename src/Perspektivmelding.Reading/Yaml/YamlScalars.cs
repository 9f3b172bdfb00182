using System.Globalization;
using Perspektivmelding.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Perspektivmelding.Reading;

/// <summary>Values that YAML reads without a word, but otherwise than their writer meant.</summary>
internal sealed class YamlScalars(SourceText source, DiagnosticBag faults)
{
    /// <summary>The last quoted text that went over several lines: where it began, and the line it ended on.</summary>
    internal (SourceSpan Span, int EndLine)? LastOverLines { get; private set; }

    /// <summary>
    /// A quote that is closed by the next quote of the file, some lines down. YAML would have those lines indented; where
    /// they are not, the quote is open (reported).
    /// </summary>
    internal bool IsOpenQuote(Scalar scalar, SourceSpan span)
    {
        var (from, to) = ((int)scalar.Start.Line, (int)scalar.End.Line);
        if (scalar.Style is not (ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted) || to <= from) return false;
        LastOverLines = (span, to);
        var indent = Indent(from);
        if (Enumerable.Range(from + 1, to - from).All(number => string.IsNullOrWhiteSpace(source.Line(number)) || Indent(number) > indent)) return false;
        YamlSyntaxFault.ReportOpenQuote(span, source, faults);
        return true;
    }

    /// <summary>Warns of «Sak #12», of which YAML reads «Sak».</summary>
    internal void WarnOfComment(YamlNode.Text text, Scalar scalar)
    {
        if (!text.IsPlain || text.Value.Length == 0 || YamlNumber.LooksLikeNumber(text.Value)) return;
        var line = source.Line((int)scalar.End.Line) ?? "";
        var end = Math.Clamp((int)scalar.End.Column - 1, 0, line.Length);
        var rest = line.AsSpan(end);
        var sign = rest.TrimStart();
        if (sign.Length == rest.Length || sign.Length < 2 || sign[0] != '#' || !char.IsLetterOrDigit(sign[1])) return;
        var at = line.Length - sign.Length;
        faults.Add(Catalogue.YamlHiddenComment, new SourceSpan(source.File, (int)scalar.End.Line, at + 1, sign.TrimEnd().Length),
            $"«{sign.TrimEnd()}» blir ikke lest; YAML tar det som en merknad", "sett anførselstegn rundt hele teksten");
    }

    /// <summary>{2026: 4,5} is read as 2026: 4 and a key «5» without value; it is reported where the number stands.</summary>
    internal bool IsDecimalComma(YamlNode before, YamlNode.Text key, YamlNode value)
    {
        if (value is not YamlNode.Text { IsPlain: true, Value: "" } || before is not YamlNode.Text { IsPlain: true } whole) return false;
        if (!key.IsPlain || !key.Value.All(char.IsAsciiDigit) || !YamlNumber.LooksLikeNumber(whole.Value)) return false;
        if (whole.Span.Line != key.Span.Line || whole.Span.Column + whole.Span.Length + 1 != key.Span.Column) return false;
        faults.Add(Catalogue.YamlNotNumber, whole.Span with { Length = whole.Span.Length + 1 + key.Span.Length },
            $"«{whole.Value},{key.Value}» er ikke et tall i YAML",
            string.Create(CultureInfo.InvariantCulture, $"YAML har desimalpunktum: skriv {whole.Value}.{key.Value}"));
        return true;
    }

    private int Indent(int number)
    {
        var line = source.Line(number)!;
        return line.Length - line.TrimStart(' ').Length;
    }
}
