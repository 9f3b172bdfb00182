using System.Diagnostics;
using System.Text;

namespace Perspektivmelding.Site.Tests.Ordvalg;

/// <summary>Debian's dictionaries (hunspell, hunspell-no), asked by the words, and the words of our own in tests/ordlister.</summary>
internal static class Hunspell
{
    private const string Hvordan = "Installer dem med: apt-get install hunspell hunspell-no (./perspektiv test gjør det selv).";

    /// <summary>What is missing on this machine; null when nothing is.</summary>
    internal static string? Mangler { get; } = Finn();

    /// <summary>The words that neither the dictionary nor our own list of a målform knows. Case in front does not matter.</summary>
    internal static string[] Ukjente(string målform, IEnumerable<string> ord, params string[] flereLister)
    {
        var egne = flereLister.Append("begge").Append(målform).SelectMany(Egne).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Avvist(målform, ord.Where(o => !egne.Contains(o)));
    }

    /// <summary>The words that the dictionary alone does not know.</summary>
    internal static string[] Avvist(string målform, IEnumerable<string> ord)
    {
        string[] spurt = [.. ord.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Mangler.ShouldBeNull(Mangler);
        var start = new ProcessStartInfo("hunspell", ["-d", målform == "nn" ? "nn_NO" : "nb_NO", "-i", "utf-8", "-l"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var hunspell = Process.Start(start)!;
        var svar = hunspell.StandardOutput.ReadToEndAsync();
        hunspell.StandardInput.Write(string.Join('\n', spurt) + "\n");
        hunspell.StandardInput.Close();
        var ukjente = svar.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        hunspell.WaitForExit();
        hunspell.ExitCode.ShouldBe(0, "hunspell feilet");
        return [.. spurt.Where(ukjente.Contains)];
    }

    private static IEnumerable<string> Egne(string liste) =>
        File.ReadLines(Repository.Folder($"tests/ordlister/{liste}.txt")).Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0);

    private static string? Finn()
    {
        try
        {
            using var svar = Process.Start(new ProcessStartInfo("hunspell", ["-D"]) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true })!;
            svar.StandardInput.Close();
            var funnet = svar.StandardError.ReadToEnd() + svar.StandardOutput.ReadToEnd();
            var mangler = ((string[])["nb_NO", "nn_NO"]).Where(o => !funnet.Contains(o, StringComparison.Ordinal)).ToArray();
            return mangler.Length == 0 ? null : $"Ordlistene {string.Join(" og ", mangler)} finnes ikke på maskinen. {Hvordan}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return $"Programmet hunspell finnes ikke på maskinen. {Hvordan}";
        }
    }
}

/// <summary>A fact that asks the dictionaries; skipped on a desk without them, but never where CI runs: there it fails.</summary>
public sealed class OrdlisteFactAttribute : FactAttribute
{
    /// <summary>Looks for the dictionaries.</summary>
    public OrdlisteFactAttribute()
    {
        if (Hunspell.Mangler is { } mangler && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 }) Skip = mangler;
    }
}
