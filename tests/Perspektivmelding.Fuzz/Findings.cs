using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Fuzz;

/// <summary>Writes failing cases to a folder, the first few of each kind.</summary>
/// <param name="folder">The folder; made when the first case comes.</param>
/// <param name="seed">The run's seed.</param>
internal sealed partial class Findings(string folder, ulong seed)
{
    private const int KeptOfAKind = 3;

    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>Each kind of finding and how often it came.</summary>
    public IReadOnlyDictionary<string, int> Kinds => _kinds;

    /// <summary>Takes a finding down; says on the console what it is the first time its kind is met.</summary>
    public void Add(string reader, ulong number, IReadOnlyList<Input> inputs, Exception problem)
    {
        var kind = $"{reader}: {Kind(problem)}";
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        if (_kinds[kind] > KeptOfAKind) return;
        var place = Write(reader, number, inputs, problem.ToString());
        if (_kinds[kind] == 1) Console.WriteLine($"FUNN {kind}\n     {Again(reader, number)}\n     {place}");
    }

    /// <summary>Writes a case down, and gives the folder.</summary>
    public string Write(string reader, ulong number, IReadOnlyList<Input> inputs, string what)
    {
        var place = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{reader}-{seed}-{number}"));
        foreach (var input in inputs)
        {
            var path = Path.Combine(place, input.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, input.Bytes);
        }

        File.WriteAllText(Path.Combine(place, "funn.txt"), $"{Again(reader, number)}\n{what}\n");
        return place;
    }

    /// <summary>The options that run a case again.</summary>
    public string Again(string reader, ulong number) =>
        string.Create(CultureInfo.InvariantCulture, $"--leser {reader} --frø {seed} --kjør {number}");

    /// <summary>The type of the exception and where in our code it came from.</summary>
    private static string Kind(Exception problem)
    {
        var own = (problem.StackTrace ?? "").Split('\n').Select(l => l.Trim())
            .FirstOrDefault(l => l.Contains("Perspektivmelding.", StringComparison.Ordinal)) ?? "";
        var end = own.IndexOf(" in ", StringComparison.Ordinal);
        var message = problem.Message.ReplaceLineEndings(" ");
        return $"{problem.GetType().Name} {(end < 0 ? own : own[..end])}{(problem is Readers.BrokenPromiseException ? " " + Digitless(message) : "")}";
    }

    private static string Digitless(string text) => Digits().Replace(text.Length > 80 ? text[..80] : text, "#");

    [GeneratedRegex(@"(?<!PM\d*)\d+")]
    private static partial Regex Digits();
}
