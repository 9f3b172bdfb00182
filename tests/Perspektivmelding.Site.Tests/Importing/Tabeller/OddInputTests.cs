using Perspektivmelding.Importing.Tabeller;

namespace Perspektivmelding.Site.Tests.Importing.Tabeller;

public sealed class OddInputTests
{
    private const string Signs = ";,\"\n\t|{}[]()=:.0123456789-\\ ";

    [Theory]
    [InlineData("driftsutgifter.json")]
    [InlineData("bosatte.csv")]
    [InlineData("to-overskriftslinjer.csv")]
    [InlineData("tabell.px")]
    [InlineData("xlsx")]
    public void Ødelagte_filer_gir_diagnoser_aldri_krasj(string name)
    {
        var whole = name == "xlsx" ? Xlsx.Book(("Ark", ["99005: Tall, etter region og år", "", "|2023|2024", "9901 Fjordvik|1|..", "9902 Dalvik|3|4"]))
            : File.ReadAllBytes(Repository.Folder("tests/sites/import/" + name));
        var random = new Random(4);
        for (var i = 0; i < 400; i++)
        {
            var bytes = whole.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(bytes.Length);
                bytes = random.Next(4) switch
                {
                    0 => bytes[..at],
                    1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 30))..]],
                    2 => [.. bytes[..at], (byte)Signs[random.Next(Signs.Length)], .. bytes[at..]],
                    _ => [.. bytes[..at], .. bytes[random.Next(at + 1)..at], .. bytes[at..]],
                };
                if (bytes.Length == 0) bytes = [0x20];
            }

            var read = Cubes.Of(bytes);
            if (read.HasErrors) read.Value.ShouldBeEmpty();
            foreach (var cube in read.Value) cube.Cells.Length.ShouldBe(cube.Dimensions.Aggregate(1, (product, axis) => product * axis.Categories.Length));
        }
    }

    [Fact]
    public void Store_filer_uten_tabell_blir_avvist_fort()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Cubes.Of(string.Concat(Enumerable.Repeat("a;b;c;d\n", 100_000))).HasErrors.ShouldBeTrue();
        Cubes.Of(string.Concat(Enumerable.Repeat("\"a\"b", 200_000))).HasErrors.ShouldBeTrue();
        Cubes.Of("CHARSET=\"ANSI\";" + string.Concat(Enumerable.Repeat("NOTE=\"a\";", 100_000))).HasErrors.ShouldBeTrue();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Fil_som_ikke_finnes_gir_diagnose() =>
        TableFile.Read(Repository.Folder("tests/sites/import/finnes-ikke.json"), "finnes-ikke.json").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PM0120");
}
