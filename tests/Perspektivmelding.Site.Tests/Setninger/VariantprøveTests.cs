using System.Text.RegularExpressions;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>The sentences that no edition is likely to say, each made of facts of its own, and the list of them.</summary>
public sealed partial class VariantprøveTests
{
    /// <summary>A reason that fits anything is none.</summary>
    private static readonly string[] Tomme = ["nås av", "figurtestene", "satt opp for seg", "sammentreff", "et annet utfall", "lager dem", "ikke mulig", "vanskelig"];

    private static IEnumerable<string> Unådde => File.ReadAllLines(Variantprøve.Fil("unaadde.txt")).Where(l => l.Length > 0 && l[0] != '#');

    [Fact]
    public void Hver_prøve_gir_varianten_og_setningen()
    {
        var texts = TextsReader.Read(Repository.Folder("theme"), "nb").Value;
        foreach (var prøve in Variantprøve.Alle)
        {
            var laget = prøve.Lag(texts);
            laget.Variant.ShouldBe(prøve.Variant, $"{prøve.Navn}: «{laget.Text}»");
            laget.Text.Replace('\u00A0', ' ').ShouldBe(prøve.Ventet, prøve.Navn);
            Leserprøve.Innvendinger(Skrevet.Lest(laget.Text)).ShouldBeEmpty(prøve.Navn);
        }
        texts.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Nynorsk_velger_som_bokmål()
    {
        var texts = TextsReader.Read(Repository.Folder("theme"), "nn").Value;
        foreach (var prøve in Variantprøve.Alle)
            prøve.Lag(texts).Variant.ShouldBe(prøve.Variant, prøve.Navn);
        texts.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Hver_unådd_variant_har_en_egen_grunn_og_en_prøve()
    {
        var grunner = new List<string>();
        foreach (var linje in Unådde)
        {
            var m = Linje().Match(linje);
            m.Success.ShouldBeTrue($"«{linje}» skal være «nøkkel[variant] grunn»");
            var (variant, grunn) = (m.Groups["variant"].Value, m.Groups["grunn"].Value);
            Variantprøve.Alle.Select(p => p.Navn).ShouldContain(variant, $"{variant} har ingen linje i prøver.txt");
            foreach (var tom in Tomme) grunn.ShouldNotContain(tom, Case.Insensitive, variant);
            grunn.Length.ShouldBeGreaterThan(30, variant);
            grunner.Add(grunn);
        }
        grunner.GroupBy(g => g, StringComparer.Ordinal).Where(g => g.Count() > 2).Select(g => g.Key).ShouldBeEmpty("samme grunn for mange varianter er ingen grunn");
    }

    [GeneratedRegex(@"^(?<variant>[a-zæøå0-9_]+\[[0-9]+\]) (?<grunn>.+)$")]
    private static partial Regex Linje();
}
