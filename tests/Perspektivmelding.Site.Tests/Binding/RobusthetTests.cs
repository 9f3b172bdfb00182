using System.Text;
using Perspektivmelding.Binding;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Pipeline;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Binding;

/// <summary>Whatever stands in the files: diagnostics or a result, never an exception.</summary>
public sealed class RobusthetTests : IDisposable
{
    private static readonly string[] Innsatt = ["", ";", "\"", "{", "]", ":", "\n", "-", "9", "\t", "&a ", "x"];
    private readonly string _data = Directory.CreateTempSubdirectory("robusthet").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    public static TheoryData<string> Filer() => [.. EditionLayout.Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Filer))]
    public void Ødelagte_filer_velter_ikke_programmet(string name)
    {
        var edition = Kopi("tests/sites/minimal/2026", bytes => bytes);
        var path = Path.Combine(edition, name);
        var whole = File.ReadAllText(path);
        var stride = Math.Max(1, whole.Length / 60);
        var outcomes = 0;
        for (var at = 0; at < whole.Length; at += stride)
        {
            File.WriteAllText(path, string.Concat(whole.AsSpan(0, at), Innsatt[at / stride % Innsatt.Length], whole.AsSpan(at + 1)));
            var read = EditionOnDisk.Read(_data, null);
            UnntakBinder.Bind(read.Value!, AllFaults.Find);
            var bound = EditionBinder.Bind(read.Value!);
            if (bound.Value is { } good) Resultatberegning.Beregn(good, read.Value!);
            else (read.HasErrors || bound.HasErrors).ShouldBeTrue($"ved tegn {at} i {name}");
            outcomes++;
        }

        outcomes.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void En_ødelagt_resultatfil_gir_meldinger_eller_en_sammenlikning()
    {
        var edition = Kopi("tests/sites/fjordvik/2026", bytes => bytes);
        var path = Path.Combine(edition, "resultat-2025.json");
        var whole = File.ReadAllText(path);
        var resultat = TestEdition.Calculate(TestEdition.Fjordvik).Resultat;
        string[] innsatt = [.. Innsatt, "99999999", "-", "0.00000000001", "null", "e20"];
        var stride = whole.Length / 400;
        var (lest, stoppet) = (0, 0);
        for (var at = 0; at < whole.Length; at += stride)
        {
            File.WriteAllText(path, string.Concat(whole.AsSpan(0, at), innsatt[at / stride % innsatt.Length], whole.AsSpan(at)));
            var bound = EditionBinder.Bind(EditionOnDisk.Read(_data, null).Value!);
            if (bound.Value is not { } good)
            {
                bound.HasErrors.ShouldBeTrue($"ved tegn {at}");
                stoppet++;
                continue;
            }
            good.Innhold.Mot(resultat)?.Fasit.Length.ShouldBeLessThanOrEqualTo(1);
            lest++;
        }

        lest.ShouldBeGreaterThan(50);
        stoppet.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Windows_1252_og_windows_linjeskift_gir_samme_tall()
    {
        Kopi("tests/sites/fjordvik/2026", bytes => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\n", "\r\n", StringComparison.Ordinal)));
        var (edition, faults) = TestEdition.Bind(_data);
        faults.ShouldAllBe(f => f.Code == "PM0255" || f.Code == "PM0256");
        var expected = TestEdition.Calculate(TestEdition.Fjordvik).Resultat;
        var actual = Perspektivberegning.Beregn(edition!.Utgave);
        actual.Utgave.Kommune.Eksempel.ShouldBe(expected.Utgave.Kommune.Eksempel);
        foreach (var year in Enumerable.Range(2025, 5))
        {
            foreach (var figure in Nøkkeltallskatalog.Alle)
                actual.Referanse.Bane[year].Nøkkeltall[figure.Nøkkeltall].ShouldBe(expected.Referanse.Bane[year].Nøkkeltall[figure.Nøkkeltall]);
        }
    }

    private string Kopi(string from, Func<byte[], byte[]> change)
    {
        var edition = Directory.CreateDirectory(Path.Combine(_data, "2026")).FullName;
        foreach (var file in Directory.GetFiles(Repository.Folder(from)))
            File.WriteAllBytes(Path.Combine(edition, Path.GetFileName(file)), change(File.ReadAllBytes(file)));
        return edition;
    }
}
