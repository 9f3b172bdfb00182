using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Architecture;

/// <summary>The batch file cannot be run here, so what breaks one on Windows is looked for.</summary>
public sealed partial class LauncherTests
{
    private static readonly string[] Lines = File.ReadAllText(Repository.Folder("perspektiv.cmd")).ReplaceLineEndings("\n").Split('\n');

    [Fact]
    public void Ingen_blokk_i_parentes_kan_lukkes_av_en_sti() =>
        Lines.Where(l => !l.StartsWith("rem ", StringComparison.Ordinal) && !l.StartsWith("powershell ", StringComparison.Ordinal) && !l.Contains(" powershell ", StringComparison.Ordinal) && l.Contains('(', StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Hver_sti_står_i_anførselstegn() =>
        Lines.Where(l => Path_().Matches(l).Any(m => l[..m.Index].Count(c => c == '"') % 2 == 0)).ShouldBeEmpty();

    [Fact]
    public void Hvert_hopp_har_et_mål() =>
        Lines.SelectMany(l => Jump().Matches(l)).Select(m => m.Groups[1].Value).Distinct().Where(to => !Lines.Contains(":" + to)).ShouldBeEmpty();

    [Fact]
    public void Fila_er_ascii_med_linjeskift_fra_windows_så_ingen_tegntabell_ødelegger_den()
    {
        File.ReadAllBytes(Repository.Folder("perspektiv.cmd")).ShouldAllBe(b => b < 128);
        File.ReadAllText(Repository.Folder(".gitattributes")).ShouldContain("*.cmd text eol=crlf");
    }

    [Fact]
    public void Pakkene_hentes_to_ganger_før_det_gis_opp() =>
        Lines.Count(l => l.StartsWith("dotnet restore ", StringComparison.Ordinal)).ShouldBe(2);

    [GeneratedRegex("%PERSPEKTIV_[A-Z]+%")]
    private static partial Regex Path_();

    [GeneratedRegex("goto ([a-z_]+)")]
    private static partial Regex Jump();
}
