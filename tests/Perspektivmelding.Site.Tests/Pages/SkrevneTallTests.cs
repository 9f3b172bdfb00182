using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>Digits that are typed in the prose: every one must be on this list with its source; all others are bound.</summary>
public sealed partial class SkrevneTallTests
{
    // What the digits stand in, and why they may be typed.
    private static readonly (string Mønster, string Kilde)[] Tillatt =
    [
        (@"brev fr[aå] Kommunal- og distriktsdepartementet 31\. januar 2024", "regjeringen.no id3035540"),
        (@"§§?\s?\d+-\d+(?:, \d+-\d+)*(?: og \d+-\d+)?", "numbers of paragraphs"),
        (@"30\. juni|31\. desember", "kommuneloven § 28-4, budsjett- og regnskapsforskriften, KOSTRA's day of count"),
        (@"1\. januar|1\. juli", "day of the population figures"),
        (@"minst i? ?14 da(?:ger|gar)", "kommuneloven § 14-3"),
        (@"3 prosent av driftsinntektene", "kommuneloven § 28-1 d"),
        (@"før 2020", "budsjett- og regnskapsforskriften in force 1 January 2020"),
        (@"2000 til 2025|med 2014|80 prosent, b(?:are|erre) 70 prosent|(?:ga|gav) 83 prosent", "the backtest, held by KalibreringTests"),
        (@"de[i]? 20 prosent\w*|(?:kommer|kjem) 20 prosent", "the bands of the fan: tenths two by two"),
        (@"[fr]r?[aå] 1 til 5", "the scale of risiko.yml"),
        (@"(?:19–66|67|90|0–5|80|16–66) år", "groups of age in Befolkningsbehov"),
        (@"hver 100 innbyggere|kvar 100 innbyggjarar", "definition of forsørgerbyrde"),
        (@"hele 1 000 kroner|heile 1 000 kroner", "the unit of the accounts"),
        (@"^\d\. ", "a numbered list"),
    ];

    [Theory]
    [InlineData("input/kapitler")]
    [InlineData("input/nn/kapitler")]
    public void Hvert_tall_i_kapitlene_er_bundet_eller_har_en_kilde(string mappe)
    {
        var funn = new List<string>();
        foreach (var fil in Directory.GetFiles(Repository.Folder(mappe), "*.md").Order(StringComparer.Ordinal))
        {
            var linjer = File.ReadAllLines(fil);
            for (var i = 0; i < linjer.Length; i++)
            {
                var rest = Bundet().Replace(linjer[i].Replace('\u00A0', ' '), "");
                if (rest.TrimStart().StartsWith("- når:", StringComparison.Ordinal)) continue;
                foreach (var (mønster, _) in Tillatt) rest = Regex.Replace(rest, mønster, "");
                rest = Regex.Replace(Regex.Replace(rest, @"§§?[^.;)]*", ""), @"kapit(?:tel|let) \d+(?: og \d+)?", "");
                if (rest.Any(char.IsAsciiDigit)) funn.Add($"{Path.GetFileName(fil)}:{i + 1}: {linjer[i]}");
            }
        }
        funn.ShouldBeEmpty();
    }

    [Fact]
    public void Bokmål_og_nynorsk_har_de_samme_vilkårene_i_samme_rekkefølge()
    {
        foreach (var fil in Directory.GetFiles(Repository.Folder("input/kapitler"), "*.md").Order(StringComparer.Ordinal))
        {
            var nynorsk = $"{Repository.Folder("input/nn/kapitler")}/{Path.GetFileName(fil)}";
            Vilkår(File.ReadAllText(nynorsk)).ShouldBe(Vilkår(File.ReadAllText(fil)), Path.GetFileName(fil));
        }
    }

    private static IEnumerable<string> Vilkår(string tekst) => Vakter().Matches(tekst).Select(m => m.Value.Trim());

    [GeneratedRegex(@"\{[^{}]*\}|\[[^\]]*\]\([^)]*\)")]
    private static partial Regex Bundet();

    [GeneratedRegex(@"\{(?:hvis|ellers hvis|ellers|slutt|påstand|figur|tabell|del)\b[^{}]*\}|- når: .*|^krever:.*", RegexOptions.Multiline)]
    private static partial Regex Vakter();
}
