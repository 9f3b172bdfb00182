using Perspektivmelding.Pipeline;
using Perspektivmelding.Publishing;

namespace Perspektivmelding.Site.Tests.Binding;

public sealed class FeilTests
{
    /// <summary>Codes of reading, binding, prose and theme without a folder of their own, and why.</summary>
    private static readonly Dictionary<string, string> Unntatt = new(StringComparer.Ordinal)
    {
        ["PM0120"] = "depends on the rights of the user; TextFileTests opens a folder as a file",
        ["PM0162"] = "the code tables are read by importer and hent only; KodefilerTests lays them in a folder",
        ["PM0147"] = "the table would have 200 001 rows; CsvTableTests makes it in memory",
        ["PM0163"] = "the folder lies beside the edition; DraftFolderTests makes it",
        ["PM0124"] = "the file would be of 16 MB; TextFileTests makes it in memory",
    };

    public static TheoryData<string> Mapper() => new(Names());

    [Theory]
    [MemberData(nameof(Mapper))]
    public void Hver_feilutgave_gir_nettopp_sine_feil(string name)
    {
        using var edition = new Feilutgave(name);
        var found = edition.Faults();
        if (Environment.GetEnvironmentVariable("OPPDATER_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(Feilutgave.Folder, name, "expected.txt"), string.Join('\n', found) + "\n");
            return;
        }

        found.ShouldBe(edition.Expected);
        if (name.StartsWith("PM", StringComparison.Ordinal)) found.Count(fault => fault.Contains(name[..6], StringComparison.Ordinal)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Hver_kode_for_lesing_innhold_tekst_og_tema_har_en_feilutgave()
    {
        var shown = Names().Select(name => name[..6]).ToHashSet(StringComparer.Ordinal);
        var codes = AllFaults.All.Select(kind => kind.Code).Where(code => string.CompareOrdinal(code, "PM05") < 0).ToArray();
        codes.Length.ShouldBeGreaterThan(60);
        codes.Where(code => !shown.Contains(code) && !Unntatt.ContainsKey(code)).ShouldBe([]);
        Unntatt.Keys.Where(code => !codes.Contains(code) || shown.Contains(code)).ShouldBe([]);
    }

    [Fact]
    public void Et_bygg_melder_feil_i_lesing_og_innhold_samlet_og_gir_ingen_filer()
    {
        using var edition = new Feilutgave("alt-paa-en-gang");
        var result = Build.Run(new BuildOptions(edition.DataFolder, null, Repository.Folder("input"), Repository.Folder("theme"), WithPdf: false, Strict: false));
        result.Failed.ShouldBeTrue();
        result.Files.ShouldBeEmpty();
        var codes = result.Diagnostics.Select(d => d.Code).ToArray();
        codes.ShouldContain("PM0106");
        codes.ShouldContain("PM0130");
        codes.ShouldContain("PM0201");
    }

    private static string[] Names() =>
        [.. Directory.GetDirectories(Feilutgave.Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];
}
