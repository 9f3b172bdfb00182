using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Ordvalg;

/// <summary>One word for one thing and one form of a word: docs/ordvalg.md says which, and is read here.</summary>
public sealed class OrdvalgTests
{
    /// <summary>A choice: what we write, what we do not write.</summary>
    private sealed record Valg(string Skriv, string Ikke, Regex Mønster);

    [Theory]
    [InlineData("nb", "Bokmål")]
    [InlineData("nn", "Nynorsk")]
    public void Temaet_og_teksten_har_bare_de_ordene_vi_har_valgt(string målform, string overskrift)
    {
        var valg = Tabeller(overskrift).ToArray();
        valg.Length.ShouldBeGreaterThan(10);
        Prosa.For(målform).SelectMany(s => Feil(s, valg)).ShouldBe([]);
    }

    [Fact]
    public void Veiledningene_har_de_samme_ordene()
    {
        var valg = Tabeller("Bokmål").ToArray();
        Prosa.Dokumentasjon().Where(s => s.Fil != "docs/ordvalg.md").SelectMany(s => Feil(s, valg)).ShouldBe([]);
    }

    [Fact]
    public void Et_ord_som_ikke_er_valgt_blir_funnet()
    {
        var valg = Tabeller("Nynorsk").ToArray();
        Feil(new Stykke("a.yml", 3, "Derfor minkar gjelda {derfor}."), valg).ShouldBe(["a.yml:3 «Derfor» → difor"]);
        Feil(new Stykke("a.yml", 3, "Difor minkar gjelda."), valg).ShouldBe([]);
    }

    [Fact]
    public void Ingen_skal_skrive_det_en_annen_rad_nekter()
    {
        foreach (var overskrift in (string[])["Bokmål", "Nynorsk"])
        {
            var valg = Tabeller(overskrift).ToArray();
            valg.SelectMany(v => valg.Where(a => a.Mønster.IsMatch(v.Skriv)).Select(a => $"{overskrift}: «{v.Skriv}» er nektet av «{a.Ikke}»")).ShouldBe([]);
        }
    }

    private static IEnumerable<string> Feil(Stykke stykke, IEnumerable<Valg> valg)
    {
        var tekst = Prosa.Rent(stykke.Tekst);
        return tekst.Any(char.IsLetter) ? valg.SelectMany(v => v.Mønster.Matches(tekst).Select(m => $"{stykke.Fil}:{stykke.Linje} «{m.Value}» → {v.Skriv}")) : [];
    }

    /// <summary>The rows of the tables under a heading: | vi skriver | ikke | hvorfor |. A star is any ending.</summary>
    private static IEnumerable<Valg> Tabeller(string overskrift)
    {
        var inne = false;
        foreach (var linje in File.ReadLines(Repository.Folder("docs/ordvalg.md")))
        {
            if (linje.StartsWith("## ", StringComparison.Ordinal)) inne = linje == "## " + overskrift;
            else if (inne && linje.StartsWith("| ", StringComparison.Ordinal) && linje.Split('|') is [_, var skriv, var ikke, ..] && skriv.Trim() != "vi skriver")
            {
                foreach (var ord in ikke.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return new Valg(skriv.Trim(), ord, new Regex($@"(?<![\p{{L}}_-]){Regex.Escape(ord).Replace(@"\*", @"\p{L}*", StringComparison.Ordinal)}(?![\p{{L}}_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
            }
        }
    }
}
