using System.Text.RegularExpressions;
using Perspektivmelding.Language;
using Perspektivmelding.Reading;

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
        var texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value;
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
        var texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nn").Value;
        foreach (var prøve in Variantprøve.Alle)
            prøve.Lag(texts).Variant.ShouldBe(prøve.Variant, prøve.Navn);
        texts.Faults.ShouldBeEmpty();
    }

    /// <summary>
    /// Two numbers may be shown equal though they are not, so a text without a last resort must have a variant for less, equal and
    /// more, whatever the code believes of them. What cannot be is said here.
    /// </summary>
    [Fact]
    public void Hver_tekst_har_en_variant_for_mindre_likt_og_mer()
    {
        var texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value;
        var hull = new List<string>();
        foreach (var key in texts.Keys)
        {
            var varianter = texts.Find(key)!.Variants;
            var vilkår = varianter.Select(v => v.Når).ToArray();
            if (vilkår.Length == 0 || vilkår[^1] is null) continue;
            var navn = vilkår.SelectMany(v => v!.Navn).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var verdier in Utfall([.. navn.Select(n => Mulige(n, string.Join('\n', varianter.Select(v => v.Vilkår))))]))
            {
                Verdi Slå(string n) => verdier[Array.IndexOf(navn, n)];
                if (vilkår.Any(v => v!.Holder(Slå)) || Umulig(key, n => Slå(n).Tall ?? 0m)) continue;
                hull.Add($"{key}: {string.Join(", ", navn.Select(n => $"{n} = {Slå(n).Tall} / {Slå(n).Sant}"))}");
                break;
            }
        }
        hull.ShouldBeEmpty();
    }

    // A loan is part of what it pays for; the sector is chosen because it does not cost more; a count is never below nought.
    private static bool Umulig(string key, Func<string, decimal> tall) => key switch
    {
        "fig_fasit_forutsetninger_tittel" => tall("brast") < 0m,
        "fig_investeringer_tittel" => tall("lån") > tall("utgift"),
        "fig_hva_skal_til_sammenlikn" => tall("kostnad") > tall("beløp"),
        _ => false,
    };

    // A name is compared with words, compared with numbers, or stands alone.
    private static Verdi[] Mulige(string navn, string vilkår) =>
        Regex.IsMatch(vilkår, $@"\b{navn} = '") ? [new(Tekst: "ja"), new(Tekst: "nei")]
        : Regex.IsMatch(vilkår, $@"\b{navn} [<>=≤≥]|[<>=≤≥] {navn}\b") ? [new(-1m), new(0m), new(1m), new(2m)] : [new(Sant: false), new(Sant: true)];

    private static IEnumerable<Verdi[]> Utfall(Verdi[][] mulige) =>
        mulige.Aggregate((IEnumerable<Verdi[]>)[[]], (utfall, neste) => utfall.SelectMany(_ => neste, (rest, en) => (Verdi[])[.. rest, en]));

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
