using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Perspektivmelding.Output;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Site.Tests.Output;

public sealed class PublisherTests : IDisposable
{
    private static readonly SiteFile[] Old = [File_("index.html", "gammel"), File_("gjeld/index.html", "bort")];
    private static readonly SiteFile[] New = [File_("index.html", "ny"), File_("data/resultat.json", "{}")];

    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("publisher-");

    private string Target => Path.Combine(_work.FullName, "ut");

    public void Dispose() => _work.Delete(recursive: true);

    [Fact]
    public void Ny_utgave_erstatter_den_gamle_helt()
    {
        Publish(Target, Old).ShouldBeEmpty();
        Publish(Target, New).ShouldBeEmpty();

        Contents().ShouldBe(["data/manifest.json", "data/resultat.json", "index.html=ny"]);
        _work.EnumerateFileSystemInfos().Select(e => e.Name).ShouldBe(["ut"]);
    }

    [Fact]
    public void Manifestet_nevner_hver_fil_med_sjekksum_i_fast_rekkefølge()
    {
        Publish(Target, [.. New.Reverse()]);
        var first = File.ReadAllBytes(Path.Combine(Target, "data", "manifest.json"));
        Publish(Target, New);

        File.ReadAllBytes(Path.Combine(Target, "data", "manifest.json")).ShouldBe(first);
        var rows = JsonDocument.Parse(first).RootElement.GetProperty("filer").EnumerateArray().ToList();
        rows.Select(r => r.GetProperty("sti").GetString()).ShouldBe(["data/resultat.json", "index.html"]);
        rows[1].GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData("ny"u8)));
    }

    [Theory]
    [InlineData("notater.docx")]
    [InlineData("data/eget.csv")]
    [InlineData("privat/brev.txt")]
    public void Fremmed_fil_gir_PM0501_og_alt_står(string foreign)
    {
        Publish(Target, Old);
        Put(foreign, "mitt");
        var before = Contents();

        var fault = Publish(Target, New).ShouldHaveSingleItem();

        fault.Code.ShouldBe("PM0501");
        fault.Message.ShouldContain(foreign.StartsWith("privat", StringComparison.Ordinal) ? "«privat/»" : $"«{foreign}»");
        Contents().ShouldBe(before);
        Publisher.Check(Target).ShouldHaveSingleItem().Code.ShouldBe("PM0501");
    }

    [Fact]
    public void Mappe_uten_manifest_blir_ikke_rørt()
    {
        Put("index.html", "noen andres");

        Publish(Target, New).ShouldHaveSingleItem().Code.ShouldBe("PM0501");

        Contents().ShouldBe(["index.html=noen andres"]);
    }

    [Fact]
    public void Ødelagt_manifest_gir_ingen_rett_til_å_slette()
    {
        Publish(Target, Old);
        Put("data/manifest.json", "{");

        Publish(Target, New).ShouldHaveSingleItem().Code.ShouldBe("PM0501");

        Contents().ShouldContain("index.html=gammel");
    }

    [Fact]
    public void Manifest_som_peker_ut_av_mappa_sletter_ingenting_der()
    {
        Directory.CreateDirectory(Target);
        var outside = Path.Combine(_work.FullName, "verdifullt.txt");
        File.WriteAllText(outside, "x");
        Put("data/manifest.json", """{"filer":[{"sti":"../verdifullt.txt"},{"sti":"/etc/passwd"}]}""");

        Publish(Target, New).ShouldBeEmpty();

        File.Exists(outside).ShouldBeTrue();
    }

    [Fact]
    public void Tom_mappe_og_filer_fra_filutforskeren_er_greit()
    {
        Publish(Target, Old);
        Put(".DS_Store", "x");
        Publish(Target, New).ShouldBeEmpty();

        var empty = Directory.CreateDirectory(Path.Combine(_work.FullName, "tom"));
        Publish(empty.FullName, New).ShouldBeEmpty();
        Contents().ShouldNotContain(".DS_Store=x");
    }

    [Theory]
    [InlineData(true, nameof(PublishStep.Written), "index.html=gammel")]
    [InlineData(true, nameof(PublishStep.NewInPlace), "index.html=ny")]
    [InlineData(false, nameof(PublishStep.Written), "index.html=gammel")]
    [InlineData(false, nameof(PublishStep.OldAside), null)]
    [InlineData(false, nameof(PublishStep.NewInPlace), "index.html=ny")]
    public void Brutt_kjøring_etterlater_det_gamle_eller_det_nye_helt(bool canExchange, string step, string? expected)
    {
        Publish(Target, Old);
        Should.Throw<Crash>(() => Publish(Target, New, s =>
        {
            if (s.ToString() == step) throw new Crash();
        }, (one, other) => canExchange && FolderSwap.TryExchange(one, other)));
        if (expected is null) Directory.Exists(Target).ShouldBeFalse();
        else Contents().ShouldContain(expected);

        // The next run that breaks off before the swap still shows what the recovery brought back.
        Should.Throw<Crash>(() => Publish(Target, New, _ => throw new Crash()));
        Contents().ShouldContain(expected ?? "index.html=gammel");
        Contents().Count.ShouldBe(3);

        Publish(Target, New).ShouldBeEmpty();
        Contents().ShouldBe(["data/manifest.json", "data/resultat.json", "index.html=ny"]);
        _work.EnumerateFileSystemInfos().Select(e => e.Name).ShouldBe(["ut"]);
    }

    [Fact]
    public void Målmappa_mangler_aldri_der_navn_kan_byttes_i_ett_steg()
    {
        if (OperatingSystem.IsWindows()) return; // Windows has no such step; there the rename of above holds.
        Publish(Target, Old);
        var steps = new List<PublishStep>();

        Publish(Target, New, steps.Add).ShouldBeEmpty();

        steps.ShouldBe([PublishStep.Written, PublishStep.NewInPlace]);
        Contents().ShouldContain("index.html=ny");
    }

    [Fact]
    public void Skrivefeil_midtveis_lar_det_gamle_stå_og_rydder_etter_seg()
    {
        Publish(Target, Old);
        var before = Contents();

        // A file where a folder must be: the disk refuses in the middle.
        var fault = Publish(Target, [File_("a", "1"), File_("a/b", "2")]).ShouldHaveSingleItem();

        fault.Code.ShouldBe("PM0503");
        Contents().ShouldBe(before);
        _work.EnumerateFileSystemInfos().Select(e => e.Name).ShouldBe(["ut"]);
    }

    [Fact]
    public void Skrivefeil_midt_i_byttet_setter_det_gamle_tilbake()
    {
        Publish(Target, Old);
        var before = Contents();

        var fault = Publish(Target, New, s =>
        {
            if (s == PublishStep.OldAside) Directory.CreateDirectory(Path.Combine(Target, "i-veien"));
        }, (_, _) => false);

        // The new folder could not take the name; the one in the way is not ours, so the old stays aside, whole.
        fault.ShouldHaveSingleItem().Code.ShouldBe("PM0503");
        Directory.Delete(Path.Combine(Target, "i-veien"));
        Directory.Delete(Target);
        Should.Throw<Crash>(() => Publish(Target, New, _ => throw new Crash()));
        Contents().ShouldBe(before);
    }

    [Fact]
    public void To_kjøringer_samtidig_går_ikke()
    {
        IReadOnlyList<Perspektivmelding.Diagnostics.Diagnostic> second = [];
        Publish(Target, New, s =>
        {
            if (s == PublishStep.Written) second = Publish(Target, Old);
        }).ShouldBeEmpty();

        second.ShouldHaveSingleItem().Code.ShouldBe("PM0502");
        Contents().ShouldContain("index.html=ny");
    }

    [Theory]
    [InlineData("../ute.html")]
    [InlineData("/etc/ute.html")]
    [InlineData("a/../../ute.html")]
    [InlineData("C:/ute.html")]
    [InlineData("INDEX.html")]
    [InlineData("data/manifest.json")]
    [InlineData("scenarioer/con/index.html")]
    [InlineData("NUL.html")]
    [InlineData("a./index.html")]
    [InlineData("a /index.html")]
    [InlineData("%2e%2e/ute.html")]
    [InlineData("\\\\tjener\\deling\\ute.html")]
    [InlineData("a\0.html")]
    [InlineData("a\nb.html")]
    [InlineData("")]
    public void Ugyldig_eller_opptatt_filnavn_gir_PM0508(string path)
    {
        Publish(Target, [.. New, File_(path, "x")]).ShouldHaveSingleItem().Code.ShouldBe("PM0508");

        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public void Lenke_eller_fil_som_mål_blir_avvist()
    {
        var real = Directory.CreateDirectory(Path.Combine(_work.FullName, "ekte")).FullName;
        Directory.CreateSymbolicLink(Target, real);
        Publish(Target, New).ShouldHaveSingleItem().Code.ShouldBe("PM0507");
        Directory.EnumerateFileSystemEntries(real).ShouldBeEmpty();

        var file = Path.Combine(_work.FullName, "fil");
        File.WriteAllText(file, "x");
        Publish(file, New).ShouldHaveSingleItem().Code.ShouldBe("PM0507");
        Publish(Path.Combine(file, "under"), New).ShouldHaveSingleItem().Code.ShouldBe("PM0503");
        File.ReadAllText(file).ShouldBe("x");
    }

    [Fact]
    public void Lenke_inne_i_målmappa_er_fremmed_og_blir_ikke_fulgt()
    {
        Publish(Target, Old);
        var real = Directory.CreateDirectory(Path.Combine(_work.FullName, "ekte")).FullName;
        File.WriteAllText(Path.Combine(real, "index.html"), "viktig");
        Directory.Delete(Path.Combine(Target, "gjeld"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(Target, "gjeld"), real);

        Publish(Target, New).ShouldHaveSingleItem().Code.ShouldBe("PM0501");

        File.ReadAllText(Path.Combine(real, "index.html")).ShouldBe("viktig");
    }

    [Fact]
    public void Hver_feil_har_egen_kode_og_forklaring()
    {
        OutputFaults.All.Select(d => d.Code).Distinct().Count().ShouldBe(OutputFaults.All.Count);
        OutputFaults.All.ShouldAllBe(d => d.Code.StartsWith("PM05") && d.Cause.Length > 20 && d.Remedy.Length > 10 && d.Example.Length > 5);
    }

    private static IReadOnlyList<Perspektivmelding.Diagnostics.Diagnostic> Publish(string target, IReadOnlyList<SiteFile> files, Action<PublishStep>? step = null) =>
        Publisher.Publish(target, files, Origins.Any, step);

    private static IReadOnlyList<Perspektivmelding.Diagnostics.Diagnostic> Publish(
        string target, IReadOnlyList<SiteFile> files, Action<PublishStep> step, Func<string, string, bool> exchange) =>
        Publisher.Publish(target, files, Origins.Any, step, exchange);

    private static SiteFile File_(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    private void Put(string path, string content)
    {
        var full = Path.Combine(Target, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    // Files of the target; those outside data/ with their content.
    private List<string> Contents() =>
        [.. Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(Target, f).Replace('\\', '/'), Full: f))
            .Select(f => f.Name.StartsWith("data/", StringComparison.Ordinal) ? f.Name : $"{f.Name}={File.ReadAllText(f.Full)}")
            .Order(StringComparer.Ordinal)];

    private sealed class Crash : Exception;
}
