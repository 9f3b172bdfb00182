using System.Text;
using System.Text.Json;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Fuzz.Readers;
using Perspektivmelding.Pipeline;

namespace Perspektivmelding.Fuzz;

/// <summary>What holds of every diagnostic, whatever stood in the file.</summary>
internal static class Promises
{
    private static readonly Dictionary<string, Descriptor> Kinds = AllFaults.All.ToDictionary(k => k.Code, StringComparer.Ordinal);
    private const int AtMost = 2000;
    private static readonly string[] NeverSaid = ["Exception", "System.", "YamlDotNet", "Scriban", "   at "];

    /// <summary>Throws <see cref="BrokenPromiseException"/> on the first that does not hold.</summary>
    public static void Check(Outcome outcome, IReadOnlyList<Input> inputs)
    {
        // Checking is slower than reading; tens of thousands of faults of one file are alike.
        var faults = outcome.Faults.Take(AtMost).ToList();
        var texts = inputs.ToDictionary(i => i.Name, i => new Lazy<Lines>(() => new Lines(i.Bytes)), StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            CheckWords(fault, inputs);
            CheckPlace(fault, texts);
        }

        if (faults.Count > 0) CheckPrinting(faults, texts);
    }

    private static void CheckWords(Diagnostic fault, IReadOnlyList<Input> inputs)
    {
        if (!Kinds.TryGetValue(fault.Code, out var kind)) throw new BrokenPromiseException($"{fault.Code} is not in the catalogue.");
        if (fault.Accepted is null && fault.Severity != (fault.IsGross ? Severity.Error : kind.Severity)) throw new BrokenPromiseException($"{fault.Code} has another severity in the catalogue.");
        if (string.IsNullOrWhiteSpace(fault.Message)) throw new BrokenPromiseException($"{fault.Code} says nothing.");
        foreach (var word in NeverSaid)
        {
            if (fault.Message.Contains(word, StringComparison.Ordinal) && !inputs.Any(i => Encoding.UTF8.GetString(i.Bytes).Contains(word, StringComparison.Ordinal)))
                throw new BrokenPromiseException($"{fault.Code} says «{fault.Message}».");
        }
    }

    private static void CheckPlace(Diagnostic fault, Dictionary<string, Lazy<Lines>> texts)
    {
        var span = fault.Span;
        if (span.File.Length == 0) throw new BrokenPromiseException($"{fault.Code} names no file.");
        if (span is { Line: 0, Column: 0 }) return;
        if (span.Line < 1 || span.Column < 1 || span.Length < 1) throw new BrokenPromiseException($"{fault.Code} at {span}.");
        if (Find(span.File, texts) is not { } lines) return;
        if (span.Line > lines.Count) throw new BrokenPromiseException($"{fault.Code} at line {span.Line} of {lines.Count}.");
        if (span.Column > lines.Width(span.Line) + 1) throw new BrokenPromiseException($"{fault.Code} at column {span.Column} of {lines.Width(span.Line)} in line {span.Line}.");
    }

    private static void CheckPrinting(IReadOnlyList<Diagnostic> faults, Dictionary<string, Lazy<Lines>> texts)
    {
        var text = DiagnosticPrinter.Text(faults, (file, line) => Find(file, texts)?.Line(line));
        if (text.Any(c => char.IsControl(c) && c != '\n')) throw new BrokenPromiseException("A control character was printed.");
        using var json = JsonDocument.Parse(DiagnosticPrinter.Json(faults));
        if (json.RootElement.GetArrayLength() != DiagnosticPrinter.Sorted(faults).Length) throw new BrokenPromiseException("JSON holds another number of faults.");
        var notes = DiagnosticPrinter.Annotations(faults);
        if (notes.Split('\n').Length != DiagnosticPrinter.Sorted(faults).Length + 1) throw new BrokenPromiseException("A note broke its line.");
    }

    private static Lines? Find(string file, Dictionary<string, Lazy<Lines>> texts) =>
        texts.FirstOrDefault(t => file == t.Key || file.EndsWith("/" + t.Key, StringComparison.Ordinal)).Value?.Value;

    /// <summary>The lines of a file, found without the program's own reading.</summary>
    private sealed class Lines
    {
        private readonly string[] _bytes;
        private readonly string[] _text;

        public Lines(byte[] bytes)
        {
            _bytes = Split(Encoding.Latin1.GetString(bytes));
            _text = Split(Encoding.UTF8.GetString(bytes));
        }

        public int Count => _bytes.Length;

        public string Line(int number) => _text[Math.Min(number, _text.Length) - 1];

        /// <summary>In characters, or in bytes where the file is no UTF-8: the wider.</summary>
        public int Width(int number) => Math.Max(_bytes[number - 1].Length, Line(number).Length);

        private static string[] Split(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
    }
}
