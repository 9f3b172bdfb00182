using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Reading;

/// <summary>Reads text for tests and keeps the faults.</summary>
internal static class Lest
{
    internal static readonly CsvSchema Tabell = new(new("år"), new("linje"), new("beløp"));

    internal static (CsvTable Table, DiagnosticBag Faults) Csv(string text)
    {
        var faults = new DiagnosticBag();
        return (CsvTable.Read(new SourceText("t.csv", text), Tabell, faults)!, faults);
    }

    internal static (YamlNode? Tree, DiagnosticBag Faults) Yaml(string text)
    {
        var faults = new DiagnosticBag();
        return (YamlTree.Read(new SourceText("t.yml", text), faults), faults);
    }

    internal static (SourceText? Text, DiagnosticBag Faults) Bytes(params byte[] bytes)
    {
        var faults = new DiagnosticBag();
        return (TextFile.Decode(bytes, "t.csv", faults), faults);
    }

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    internal static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>Each fault as «linje:kolonne kode», in printing order.</summary>
    internal static string[] Steder(this DiagnosticBag faults) =>
        [.. DiagnosticPrinter.Sorted(faults.ToImmutable()).Select(d => FormattableString.Invariant($"{d.Span.Line}:{d.Span.Column} {d.Code}"))];
}
