using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Language;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>
/// A sentence of the theme, made of facts that are given: a line <c>key[variant] | name=words; name=ja | the sentence</c> of
/// <c>prøver.txt</c>. Words that show a number are read as numbers, as elsewhere; <c>ja</c> and <c>nei</c> are answers, and words in
/// quotes are words.
/// </summary>
/// <param name="Nøkkel">The key.</param>
/// <param name="Variant">The variant that the facts must give, from 0.</param>
/// <param name="Verdier">The facts.</param>
/// <param name="Ventet">The sentence on bokmål, with plain spaces.</param>
internal sealed partial record Variantprøve(string Nøkkel, int Variant, (string Name, Ord Value)[] Verdier, string Ventet)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Variantprøve> Alle { get; } = [.. File.ReadAllLines(Fil("prøver.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(Les)];

    /// <summary>«dom_vei[2]».</summary>
    public string Navn => $"{Nøkkel}[{Variant.ToString(CultureInfo.InvariantCulture)}]";

    /// <summary>The sentence as it is made; every text that was made on the way is heard too.</summary>
    public Setning Lag(Texts texts)
    {
        Setning? laget = null;
        texts.Lytter = s => laget = s.Key == Nøkkel ? s : laget;
        _ = texts[Nøkkel, Verdier];
        return laget.ShouldNotBeNull($"{Navn}: {string.Join(' ', texts.Faults.Select(f => f.Message))}");
    }

    /// <summary>A file beside the tests.</summary>
    internal static string Fil(string navn) => Path.Combine(Repository.Folder("tests"), "Perspektivmelding.Site.Tests", "Setninger", navn);

    private static Variantprøve Les(string linje)
    {
        var m = Linje().Match(linje);
        m.Success.ShouldBeTrue(linje);
        return new(m.Groups["key"].Value, int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture),
            [.. m.Groups["fakta"].Value.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2)).Select(f => (f[0].Trim(), Verdi(f[1])))], m.Groups["ventet"].Value);
    }

    private static Ord Verdi(string tekst) => tekst switch
    {
        "ja" => true,
        "nei" => false,
        ['\'', .. var ord, '\''] => ord,
        _ => tekst,
    };

    [GeneratedRegex(@"^(?<key>[a-zæøå0-9_]+)\[(?<n>[0-9]+)\] \| (?<fakta>.*?) \| (?<ventet>.*)$")]
    private static partial Regex Linje();
}
