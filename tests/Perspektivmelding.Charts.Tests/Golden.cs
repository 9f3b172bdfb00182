using System.Runtime.CompilerServices;

namespace Perspektivmelding.Charts.Tests;

/// <summary>Compares text with an accepted file in <c>Golden/</c> beside the test.</summary>
internal static class Golden
{
    /// <summary>
    /// Fails on any difference and then leaves the new text beside the accepted one as <c>.actual</c>.
    /// <c>OPPDATER_GOLDEN=1</c> accepts instead; look at the diff before committing.
    /// </summary>
    public static void Match(string text, string name, [CallerFilePath] string caller = "")
    {
        var accepted = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name);
        var actual = Path.ChangeExtension(accepted, ".actual" + Path.GetExtension(name));
        if (Environment.GetEnvironmentVariable("OPPDATER_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(accepted)!);
            File.WriteAllText(accepted, text);
            File.Delete(actual);
            return;
        }
        var expected = File.Exists(accepted) ? File.ReadAllText(accepted) : "";
        if (text == expected) File.Delete(actual);
        else File.WriteAllText(actual, text);
        text.ShouldBe(expected, $"{name} er endret; OPPDATER_GOLDEN=1 godtar");
    }
}
