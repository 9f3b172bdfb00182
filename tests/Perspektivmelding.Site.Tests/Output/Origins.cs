using Perspektivmelding.Output;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Output;

/// <summary>What a test's site is said to be made of.</summary>
internal static class Origins
{
    /// <summary>Two input files, one of each kind.</summary>
    public static Origin Any { get; } = new(
        "1.2.3", 2026, [new FileStamp("data/2026/regnskap.csv", 3, new string('a', 64)), new FileStamp("input/om.md", 4, new string('b', 64))], []);
}
