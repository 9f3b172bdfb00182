using System.Globalization;
using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>
/// What holds of every edition: a valid one is accepted; one that is broken in one place is refused with exactly that
/// place named, by the right code, and nothing else said.
/// </summary>
public sealed class EgenskapTests : IDisposable
{
    private const int Utgaver = 12;
    private const ulong Frø = 731;

    private readonly string _data = Directory.CreateTempSubdirectory("egenskap").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    public static TheoryData<string, string> Måter()
    {
        var måter = new TheoryData<string, string>();
        foreach (var brudd in Brudd.Alle) måter.Add(brudd.Navn, brudd.Kode);
        return måter;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void En_gyldig_utgave_godtas_hvordan_den_enn_er_skrevet(int rekke)
    {
        for (var n = 0; n < 15; n++)
        {
            var draw = new Draw(Frø, (ulong)((rekke * 1000) + n));
            var lager = new Tilfeldigutgave(draw);
            var filer = lager.Lag();
            var (edition, faults) = Les(filer, lager.Koding());
            faults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty($"utgave {rekke}/{n}");
            var resultat = Perspektivberegning.Beregn(edition.ShouldNotBeNull().Utgave);
            resultat.Scenarier.Length.ShouldBe(edition.Utgave.Scenarier.Length);
            resultat.Referanse.Bane[filer.Horisont].År.ShouldBe(filer.Horisont);
            var ord = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value;
            FigureSet.Draw(resultat, edition.Innhold, ord).Figures.ShouldNotBeEmpty($"utgave {rekke}/{n}");
            ord.Faults.ShouldBeEmpty($"utgave {rekke}/{n}");
        }
    }

    [Theory]
    [MemberData(nameof(Måter))]
    public void Et_brudd_på_ett_sted_meldes_der_og_bare_der(string måte, string kode)
    {
        var brudd = Brudd.Alle.Single(b => b.Navn == måte && b.Kode == kode);
        var tried = 0;
        for (var n = 0; n < Utgaver; n++)
        {
            var draw = new Draw(Frø, (ulong)(10_000 + n));
            var lager = new Tilfeldigutgave(draw);
            var filer = lager.Lag();
            var before = Steder(Les(filer, Utgavefiler.Utf8).Faults, filer.År);
            if (brudd.Gjør(filer, draw) is not { } sted) continue;
            var after = Steder(Les(filer, Utgavefiler.Utf8).Faults, filer.År);
            before.ShouldBeEmpty($"utgave {n}");
            after.Except(before).ShouldBe([FormattableString.Invariant($"{sted.Fil}:{sted.Linje}:{sted.Kolonne} {kode}")], $"utgave {n}");
            tried++;
        }

        tried.ShouldBeGreaterThan(Utgaver / 2);
    }

    [Fact]
    public void Måtene_er_mange_og_har_hvert_sitt_navn()
    {
        Brudd.Alle.Count.ShouldBeGreaterThan(50);
        Brudd.Alle.Select(b => (b.Navn, b.Kode)).Distinct().Count().ShouldBe(Brudd.Alle.Count);
    }

    private (BoundEdition? Edition, IReadOnlyList<Diagnostic> Faults) Les(Utgavefiler filer, Func<string, byte[]> koding)
    {
        foreach (var gammel in Directory.GetDirectories(_data)) Directory.Delete(gammel, recursive: true);
        filer.Skriv(_data, koding);
        return TestEdition.Bind(_data);
    }

    // What is older than a drawn edition of a year to come are the figures of the whole country: not the edition's fault.
    private string[] Steder(IEnumerable<Diagnostic> faults, int år) =>
        [.. DiagnosticPrinter.Sorted(faults.Where(f => f.Code != "PM0161")).Select(f => FormattableString.Invariant(
            $"{f.Span.File[(_data.Length + år.ToString(CultureInfo.InvariantCulture).Length + 2)..]}:{f.Span.Line}:{f.Span.Column} {f.Code}"))];
}
