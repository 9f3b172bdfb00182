using System.Reflection;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pipeline;

namespace Perspektivmelding.Site.Tests.Diagnostics;

public sealed class CatalogueTests
{
    private const BindingFlags AllStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Hver_diagnose_i_programmet_står_i_katalogen()
    {
        var declared = typeof(Catalogue).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(AllStatic)).Where(field => field.FieldType == typeof(Descriptor))
            .Select(field => (Descriptor)field.GetValue(null)!).ToArray();
        declared.Length.ShouldBeGreaterThan(30);
        declared.Except(AllFaults.All).Select(kind => kind.Code).ShouldBe([]);
    }

    [Fact]
    public void Ingen_kode_er_brukt_to_ganger() =>
        AllFaults.All.GroupBy(kind => kind.Code).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBe([]);

    [Fact]
    public void Koder_og_tekster_har_rett_form()
    {
        foreach (var kind in AllFaults.All)
        {
            kind.Code.ShouldMatch("^PM0[1-8][0-9][0-9]$");
            foreach (var text in (string[])[kind.Title, kind.Cause, kind.Example, kind.Remedy]) text.ShouldNotBeNullOrWhiteSpace(kind.Code);
            kind.Title.ShouldNotEndWith(".");
            Regex.IsMatch(kind.Remedy.TrimEnd(), @"[.!?…]$").ShouldBeTrue(kind.Code);
        }
    }

    [Fact]
    public void Kode_finnes_uansett_store_og_små_bokstaver()
    {
        AllFaults.Find("pm0102")!.Title.ShouldBe("Ukjent kolonne");
        AllFaults.Find("PM9999").ShouldBeNull();
    }

    [Fact]
    public void Forklaringen_har_årsak_eksempel_og_råd()
    {
        var text = Explain.Text(AllFaults.Find("PM0102")!);
        text.ShouldStartWith("PM0102 (feil): Ukjent kolonne\n");
        text.ShouldContain("\nÅrsak\n  ");
        text.ShouldContain("\nEksempel\n  år;lnje;beløp\n  2025;skatt;357000\n");
        text.ShouldContain("\nSlik retter du det\n  ");
    }

    [Fact]
    public void Sidene_i_docs_er_de_samme_som_katalogen()
    {
        var folder = Repository.Folder("docs/diagnostikk");
        var expected = AllFaults.All.ToDictionary(kind => kind.Code + ".md", Explain.Markdown);
        expected.Add("README.md", Explain.MarkdownIndex(AllFaults.All));
        if (Environment.GetEnvironmentVariable("OPPDATER_GOLDEN") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var old in Directory.GetFiles(folder, "*.md")) File.Delete(old);
            foreach (var (name, text) in expected) File.WriteAllText(Path.Combine(folder, name), text);
        }

        var actual = Directory.GetFiles(folder, "*.md").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        actual.Keys.Order(StringComparer.Ordinal).ShouldBe(expected.Keys.Order(StringComparer.Ordinal));
        expected.Where(page => actual[page.Key] != page.Value).Select(page => page.Key)
            .ShouldBe([], "kjør testene med OPPDATER_GOLDEN=1 og se gjennom forskjellen");
    }
}
