using System.Runtime.CompilerServices;

namespace Perspektivmelding.Charts.Tests.Drawing;

/// <summary>Accepted shapes of drawings, in <c>Golden/</c> beside the test.</summary>
internal static class FormGolden
{
    /// <summary>Fails where a shape is missing, new or further off than <see cref="Tegnform.Slark"/>; <c>OPPDATER_GOLDEN=1</c> accepts.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="drawings">A name and an SVG each.</param>
    /// <param name="words">Whether the words in the drawings are held too.</param>
    /// <param name="caller">The test's source.</param>
    public static void Match(string name, IEnumerable<(string Name, string Svg)> drawings, bool words = true, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name);
        var drawn = drawings.Select(d => (d.Name, Shapes: Tegnform.Av(d.Svg, words))).ToList();
        if (Environment.GetEnvironmentVariable("OPPDATER_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllLines(file, drawn.SelectMany(d => d.Shapes.Prepend("== " + d.Name)));
            return;
        }
        var accepted = File.ReadAllText(file).Split("== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(lines => lines[0], lines => lines[1..]);
        drawn.Select(d => d.Name).ShouldBe(accepted.Keys, ignoreOrder: true);
        var faults = drawn.SelectMany(d => Tegnform.Forskjeller(accepted[d.Name], d.Shapes).Select(f => $"{d.Name}: {f}")).ToList();
        faults.ShouldBeEmpty($"{name}; OPPDATER_GOLDEN=1 godtar");
    }
}
