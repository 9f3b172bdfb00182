using Perspektivmelding.Fuzz;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Fuzz.Readers;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>A few seconds of what tests/Perspektivmelding.Fuzz does for an hour, with the same cases every time.</summary>
public sealed class FuzzTests(FuzzTests.Lesere lesere) : IClassFixture<FuzzTests.Lesere>
{
    private const ulong Frø = 20_260_401;

    /// <summary>Readers by the number of cases that fit in a test.</summary>
    public static TheoryData<string, int> Antall() => new()
    {
        { "regnskap.csv", 150 }, { "budsjett.csv", 80 }, { "prognose.csv", 80 }, { "balanse.csv", 150 }, { "befolkning.csv", 150 },
        { "sektor.csv", 80 }, { "investeringer.csv", 80 }, { "pensjon.csv", 80 }, { "kostra.csv", 80 }, { "rente.csv", 40 }, { "kommune.yml", 150 },
        { "forutsetninger.yml", 150 }, { "tiltak.yml", 150 }, { "scenarier.yml", 150 }, { "handlingsregler.yml", 150 }, { "sektorer.yml", 80 },
        { "risiko.yml", 80 }, { "program.yml", 80 }, { "vedtak.yml", 80 }, { "arbeidsark.yml", 80 }, { "overforbruk.yml", 80 }, { "arshjul.yml", 80 }, { "tjenester.yml", 80 },
        { "fjoraret.yml", 80 },
        { "tall", 1500 }, { "tegnsett", 150 }, { "kapittel", 150 }, { "ordliste", 150 }, { "ord", 15 }, { "profil", 80 }, { "mal", 5 },
        { "importer ssb", 80 }, { "importer kostra", 80 }, { "importer norgesbank", 80 }, { "importer okonomiplan", 80 }, { "kommandolinje", 150 }, { "tegning", 15 }, { "utgave", 4 }, { "unntak.yml", 80 },
    };

    [Theory]
    [MemberData(nameof(Antall))]
    public void Endrede_filer_gir_meldinger_eller_resultat_og_aldri_annet(string leser, int antall)
    {
        var funn = new List<string>();
        var run = new FuzzRun(lesere.Alle, Frø, (name, number, _, problem) => funn.Add($"--leser {name} --frø {Frø} --kjør {number}: {problem}"));
        var reader = lesere.Alle.Find(leser).ShouldNotBeNull();
        for (var number = 0; number < antall; number++) run.Case((ulong)number, reader);
        funn.ShouldBeEmpty();
        var tally = run.Tallies[leser];
        tally.Runs.ShouldBe(antall);
        (tally.Accepted + tally.Refused).ShouldBe(antall);
    }

    [Fact]
    public void Hver_leser_er_med() =>
        lesere.Alle.All.Select(r => r.Name).Order(StringComparer.Ordinal).ShouldBe(Antall().Select(rad => (string)rad[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Et_tilfelle_er_det_samme_hver_gang_og_enten_leseren_er_trukket_eller_valgt()
    {
        for (ulong number = 0; number < 40; number++)
        {
            var (first, second) = (new Draw(Frø, number), new Draw(Frø, number));
            var drawn = lesere.Alle.Choose(first, null);
            lesere.Alle.Choose(second, drawn).ShouldBe(drawn);
            var (a, b) = (drawn.Make(first), drawn.Make(second));
            a.Select(i => i.Name).ShouldBe(b.Select(i => i.Name));
            a.SelectMany(i => i.Bytes).SequenceEqual(b.SelectMany(i => i.Bytes)).ShouldBeTrue();
        }
    }

    /// <summary>The readers, made once.</summary>
    public sealed class Lesere : IDisposable
    {
        internal AllReaders Alle { get; } = new(Repository.Folder(""));

        public void Dispose() => Alle.Dispose();
    }
}
