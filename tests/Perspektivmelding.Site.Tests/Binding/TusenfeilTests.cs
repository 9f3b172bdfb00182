using System.Globalization;
using Perspektivmelding.Binding;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Site.Tests.Binding;

/// <summary>One amount at a time a thousand times too large or too small: the warning stands at exactly that cell.</summary>
public sealed class TusenfeilTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("tusenfeil").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData("tests/sites/fjordvik/2026", "regnskap.csv", "beløp", 1000)]
    [InlineData("tests/sites/fjordvik/2026", "balanse.csv", "beløp", 1000)]
    [InlineData("tests/sites/fjordvik/2026", "befolkning.csv", "antall", 1000)]
    [InlineData("tests/sites/fjordvik/2026", "pensjon.csv", "premieavvik", 1000)]
    [InlineData("tests/sites/fjordvik/2026", "pensjon.csv", "amortisering", 1000)]
    [InlineData("tests/sites/fjordvik/2026", "investeringer.csv", "utgift", 1000)]
    [InlineData("data/2025", "regnskap.csv", "beløp", 1000)]
    [InlineData("data/2025", "balanse.csv", "beløp", 1000)]
    [InlineData("data/2025", "befolkning.csv", "antall", 1000)]
    [InlineData("data/2025", "pensjon.csv", "premieavvik", 1000)]
    [InlineData("data/2025", "pensjon.csv", "amortisering", 1000)]
    [InlineData("data/2025", "investeringer.csv", "utgift", 1000)]
    [InlineData("data/2025", "sektor.csv", "netto", 1000)]
    [InlineData("data/2025", "prognose.csv", "beløp", 1000)]
    [InlineData("tests/sites/fjordvik/2026", "befolkning.csv", "antall", -1000)]
    [InlineData("data/2025", "befolkning.csv", "antall", -1000)]
    [InlineData("data/2025", "sektor.csv", "netto", -1000)]
    [InlineData("data/2025", "prognose.csv", "beløp", -1000)]
    [InlineData("data/2025", "investeringer.csv", "utgift", -1000)]
    [InlineData("data/2025", "pensjon.csv", "premieavvik", -1000)]
    public void Hver_celle_som_er_tusen_ganger_feil_blir_nevnt(string edition, string file, string column, int factor)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Folder(edition), file));
        var at = Array.FindIndex(lines[0].Split(';'), c => c == column);
        var missed = new List<string>();
        var tried = 0;
        for (var i = 1; i < lines.Length; i += lines.Length > 100 ? 7 : 1)
        {
            var cells = lines[i].Split(';');
            if (!decimal.TryParse(cells[at], CultureInfo.InvariantCulture, out var amount) || Math.Abs(amount) < 100m) continue;
            cells[at] = (factor > 0 ? amount * factor : Math.Round(amount / -factor)).ToString(CultureInfo.InvariantCulture);
            // Too low an instalment is held against the least the law allows, once the result is there.
            if (cells[at] == "0" || (factor < 0 && cells[1] == "avdrag")) continue;
            var place = FormattableString.Invariant($"{file}:{i + 1}:{cells.Take(at).Sum(c => c.Length + 1) + 1}");
            var found = Faults(edition, file, [.. lines.Select((l, n) => n == i ? string.Join(';', cells) : l)]);
            tried++;
            if (found.Length == 0 || !found.Contains(place)) missed.Add($"{place} {lines[i]} → {string.Join(", ", found)}");
            else if (found.Length > 1) missed.Add($"for mange: {place} {lines[i]} → {string.Join(", ", found)}");
        }

        tried.ShouldBeGreaterThan(0);
        missed.ShouldBe([]);
    }

    private string[] Faults(string edition, string file, string[] lines)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, Path.GetFileName(edition))).FullName;
        foreach (var path in Directory.GetFiles(Repository.Folder(edition))) File.Copy(path, Path.Combine(folder, Path.GetFileName(path)), overwrite: true);
        File.WriteAllLines(Path.Combine(folder, file), lines);
        var read = EditionOnDisk.Read(_data, null);
        var bound = EditionBinder.Bind(read.Value!);
        return [.. bound.Diagnostics.Where(d => d.Code is not ("PM0255" or "PM0256")).Select(d => FormattableString.Invariant($"{Path.GetFileName(d.Span.File)}:{d.Span.Line}:{d.Span.Column}"))];
    }
}
