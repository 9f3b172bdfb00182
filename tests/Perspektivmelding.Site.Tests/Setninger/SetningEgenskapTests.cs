using System.Globalization;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Language;
using Perspektivmelding.Reading;
using Perspektivmelding.Site.Tests.Figures;
using Xunit.Abstractions;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>
/// Every sentence of every edition, held against its condition and against the numbers in it: the named extremes, and as
/// many drawn ones as <c>SETNINGER</c> says (40 without it; 10 000 by hand, in parts from <c>SETNINGER_FRA</c> if need be).
/// </summary>
public sealed class SetningEgenskapTests(ITestOutputHelper output)
{
    internal const ulong Frø = 20_261_130;

    private static int Antall => Miljø("SETNINGER") ?? 40;

    private static int Første => Miljø("SETNINGER_FRA") ?? 0;

    private static int? Miljø(string navn) => int.TryParse(Environment.GetEnvironmentVariable(navn), NumberStyles.None, CultureInfo.InvariantCulture, out var tall) ? tall : null;

    [Fact]
    public void Ingen_setning_sier_noe_annet_enn_tallene()
    {
        var innvendinger = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var nådd = new HashSet<(string, int)>();
        var setninger = 0L;
        Parallel.ForEach(Utgaver(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, utgave =>
        {
            Skrevet skrevet;
            try
            {
                skrevet = Les(utgave);
            }
            catch (ShouldAssertException feil)
            {
                lock (innvendinger) innvendinger.TryAdd("utgaven kan ikke leses", $"{utgave.Navn}: {feil.Message}");
                return;
            }
            var funnet = Innvendinger(skrevet).Concat(utgave.Mappe is null ? Umerket(skrevet, utgave.Valg.Anslag) : []).ToList();
            lock (innvendinger)
            {
                foreach (var (hva, tekst) in funnet)
                    innvendinger.TryAdd(hva, $"{utgave.Navn} ({utgave.Valg.Målform}): {tekst}");
                nådd.UnionWith(skrevet.Setninger.Select(s => (s.Key, s.Variant)));
                setninger += skrevet.Setninger.Count + skrevet.Tekster.Count;
            }
        });
        var alle = Varianter().ToList();
        var unådd = alle.Where(v => !nådd.Contains(v)).Select(v => $"{v.Item1}[{v.Item2.ToString(CultureInfo.InvariantCulture)}]").Order(StringComparer.Ordinal).ToList();
        output.WriteLine($"{alle.Count - unådd.Count} av {alle.Count} varianter nådd");
        output.WriteLine($"{setninger.ToString(CultureInfo.InvariantCulture)} setninger og tekster");
        foreach (var en in unådd) output.WriteLine(en);
        innvendinger.Select(i => $"{i.Key} — {i.Value}").ShouldBeEmpty();
        if (Første > 0) return; // a part without the first drawn editions reaches less
        unådd.Except(Unådde).ShouldBeEmpty("varianter som ingen utgave når, og som ikke står i unaadde.txt med en grunn");
        if (Miljø("SETNINGER") is null) Unådde.Except(unådd).ShouldBeEmpty("varianter som blir nådd, og som skal strykes i unaadde.txt");
    }

    private static Skrevet Les((string Navn, Utgavevalg Valg, string? Mappe) utgave) => utgave.Mappe is { } data ? Skrevet.Av(data, utgave.Valg.Målform)
        : Utgavevalg.Ekstreme.ContainsKey(utgave.Navn) ? Utgavevalg.Ekstrem(utgave.Navn, utgave.Valg.Målform) : Skrevet.Laget(utgave.Valg, utgave.Valg.Målform);

    /// <summary>The variants that these editions do not reach, each with its reason.</summary>
    private static IEnumerable<string> Unådde => File.ReadAllLines(Path.Combine(Repository.Folder("tests"), "Perspektivmelding.Site.Tests", "Setninger", "unaadde.txt"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')[0]);

    // Of texts in several forms every form is counted; a text in one form has no branch.
    private static IEnumerable<(string, int)> Varianter()
    {
        var texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), "nb").Value;
        return from key in texts.Keys
               let varianter = texts.Find(key)!.Variants.Length
               where varianter > 1
               from n in Enumerable.Range(0, varianter)
               select (key, n);
    }

    /// <summary>
    /// What the extreme editions say, one line a sentence, is in the repository: a change of any sentence, number or
    /// condition is seen and read before it is accepted (OPPDATER_GOLDEN=1).
    /// </summary>
    [Theory]
    [MemberData(nameof(Navn))]
    public void Ekstrem_utgave_sier_det_som_er_lest_og_godtatt(string navn)
    {
        var valg = Utgavevalg.Ekstreme[navn];
        var mappe = Path.Combine(Repository.Folder("tests"), "sites", "ekstrem", navn);
        foreach (var (fil, innhold) in Lagetutgave.Filer(valg))
            Golden(Path.Combine(mappe, (valg.Regnskapsår + 1).ToString(CultureInfo.InvariantCulture), fil), innhold);
        Golden(Path.Combine(mappe, "setninger.txt"), string.Join('\n', Linjer(Utgavevalg.Ekstrem(navn, valg.Målform))) + "\n");
    }

    /// <summary>
    /// The same of the editions that are shown: they have risks, services, sectors and earlier editions, which the made ones lack. Each
    /// figure with its alternative text, which reads out what is drawn.
    /// </summary>
    [Theory]
    [InlineData("lorenskog")]
    [InlineData("fjordvik")]
    [InlineData("strand")]
    public void Vist_utgave_sier_det_som_er_lest_og_godtatt(string navn)
    {
        var drawn = Drawn.Named(navn);
        var skrevet = Skrevet.Av(drawn.Resultat, drawn.Innhold, "nb");
        var figurer = skrevet.Figurer.Figures.SelectMany(f => new[] { ("tittel", f.Title), ("under", f.Subtitle), ("alt", f.Alt), ("merknad", f.Note), ("regnet", f.How) }
            .Where(t => t.Item2 is not null).Select(t => $"figur {f.Slug} {t.Item1}: {Synlig(t.Item2!)}")).Order(StringComparer.Ordinal);
        Golden(Path.Combine(Repository.Folder("tests"), "sites", "lest", $"{navn}.txt"), string.Join('\n', Linjer(skrevet).Concat(figurer)) + "\n");
    }

    private static IEnumerable<string> Linjer(Skrevet skrevet) => skrevet.Setninger.Where(s => s.Values.Count > 0 && !s.Key.StartsWith("fig_alt", StringComparison.Ordinal))
        .Select(s => $"{s.Key}: {Synlig(s.Text)}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Synlig(string tekst) =>
        tekst.Replace($"{Anslagsmerke.Fra}", "‹", StringComparison.Ordinal).Replace($"{Anslagsmerke.Til}", "›", StringComparison.Ordinal).ReplaceLineEndings(" ");

    [Theory]
    [InlineData("nb"), InlineData("nn")]
    public void Navnet_på_en_tjeneste_har_liten_bokstav_inne_i_setningen(string målform)
    {
        var titler = Utgavevalg.Ekstreme.Keys.SelectMany(navn => Utgavevalg.Ekstrem(navn, målform).Setninger)
            .Where(s => s is { Key: "fig_demografikostnad_tjeneste_tittel", Variant: 2 or 3 }).Select(s => s.Text).ToArray();
        titler.ShouldNotBeEmpty();
        foreach (var tittel in titler) char.IsLower(tittel[tittel.IndexOf(", ", StringComparison.Ordinal) + 2]).ShouldBeTrue(tittel);
    }

    /// <summary>The names of the extreme editions.</summary>
    public static TheoryData<string> Navn => [.. Utgavevalg.Ekstreme.Keys];

    private static void Golden(string fil, string tekst)
    {
        if (Environment.GetEnvironmentVariable("OPPDATER_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(fil)!);
            File.WriteAllText(fil, tekst);
        }
        var godtatt = File.Exists(fil) ? File.ReadAllText(fil).ReplaceLineEndings("\n") : "";
        tekst.Split('\n').Except(godtatt.Split('\n'), StringComparer.Ordinal).ShouldBe([], $"{fil}: nytt");
        godtatt.Split('\n').Except(tekst.Split('\n'), StringComparer.Ordinal).ShouldBe([], $"{fil}: borte");
    }

    private static IEnumerable<(string Navn, Utgavevalg Valg, string? Mappe)> Utgaver()
    {
        for (var n = Første; n < Første + Antall; n++)
            yield return ($"trekk {n.ToString(CultureInfo.InvariantCulture)}", Utgavevalg.Tilfeldig(new Draw(Frø, (ulong)n)), null);
        if (Første > 0) yield break; // the fixed editions go with the first part
        foreach (var mappe in new[] { TestEdition.Shipped, TestEdition.Fjordvik, Repository.Folder("tests/sites/strand") })
        {
            yield return (mappe, new Utgavevalg { Målform = "nb" }, mappe);
            yield return (mappe, new Utgavevalg { Målform = "nn" }, mappe);
        }
        foreach (var (navn, valg) in Utgavevalg.Ekstreme)
        {
            yield return (navn, valg with { Målform = "nb" }, null);
            yield return (navn, valg with { Målform = "nn" }, null);
        }
    }

    // Where nothing is an anslag nothing is marked; where all is, every amount that comes of the projection is.
    internal static IEnumerable<(string Hva, string Tekst)> Umerket(Skrevet skrevet, bool altErAnslag)
    {
        if (!altErAnslag)
        {
            foreach (var setning in skrevet.Setninger.Where(s => Anslagsmerke.Har(s.Text) && !ErAlternativTekst(s.Key) && !PåLandstall.Any(p => s.Key.StartsWith(p, StringComparison.Ordinal))))
                yield return ($"merket uten anslag: {setning.Key}", setning.Text);
            yield break;
        }
        foreach (var setning in skrevet.Setninger.Where(s => ErPåstand(s.Key) && !PåTiltak.Contains(s.Key) && !SierDet.Contains(s.Key) && !Anslagsmerke.Har(s.Text)))
            foreach (var (navn, verdi) in setning.Values)
                if (!Faste.Contains(navn) && verdi.Tall is not null && ErBeløp(verdi.Tekst) && setning.Text.Contains(verdi.Tekst, StringComparison.Ordinal))
                    yield return ($"anslag uten merke: {setning.Key} {{{navn}}}", setning.Text);
    }

    // Sentences of pages and titles of figures; labels, notes and the words that spell a number claim nothing of their own.
    private static bool ErPåstand(string key) =>
        !key.StartsWith("tall_", StringComparison.Ordinal) && (!key.StartsWith("fig_", StringComparison.Ordinal) || key.Contains("tittel", StringComparison.Ordinal));

    private static bool ErAlternativTekst(string key) => key.StartsWith("fig_alt", StringComparison.Ordinal);

    // Goals, limits and names are no estimates, nor are the shares a method takes for granted.
    private static readonly HashSet<string> Faste = new(["mål", "målet", "krav", "grense", "hva", "navn", "tittel", "regel", "margin", "andel_fast", "nøkkeltall", "skjev"], StringComparer.Ordinal);

    // Figures of the whole country (data/makro) may themselves be an anslag; the amounts of measures are the municipality's own.
    private static readonly string[] PåLandstall = ["fig_real", "realvekst", "fig_demografikostnad_tjeneste"];
    private static readonly HashSet<string> PåTiltak =
        new(["fig_tiltak_tittel", "fig_innfasing_tittel", "fig_usikkerhet_opphav_tittel", "fig_veivalgsbudsjett_tittel", "forskjell_hvem", "kort_hva", "kort_tiltak", "kort_uspesifisert", "uspesifisert", "uspesifisert_punkt"], StringComparer.Ordinal);

    // «Anslaget er …» says what the mark would say.
    private static readonly HashSet<string> SierDet = new(["risiko_eksponering", "risiko_eksponering_ar"], StringComparer.Ordinal);

    private static bool ErBeløp(string tekst) => tekst.EndsWith("kr", StringComparison.Ordinal) || tekst.EndsWith("kroner", StringComparison.Ordinal) || tekst.EndsWith('%') || tekst.EndsWith("prosent", StringComparison.Ordinal);

    // One objection a kind of sentence: by the key of the text where it was made of one, else by the words with the numbers out.
    internal static IEnumerable<(string Hva, string Tekst)> Innvendinger(Skrevet skrevet)
    {
        foreach (var feil in skrevet.Feil) yield return ($"{feil.Code} {feil.Message}", feil.Hint ?? "");
        foreach (var setning in skrevet.Setninger)
            foreach (var innvending in Leserprøve.Innvendinger(Skrevet.Lest(setning.Text)))
                yield return ($"{setning.Key}[{setning.Variant.ToString(CultureInfo.InvariantCulture)}] {innvending.Split(':')[0]}", innvending);
        var laget = skrevet.Setninger.Select(s => Anslagsmerke.Uten(s.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var tekst in skrevet.Tekster.Where(t => !laget.Contains(Anslagsmerke.Uten(t))))
            foreach (var innvending in Leserprøve.Innvendinger(Skrevet.Lest(tekst)))
                yield return ($"side {new string([.. innvending.Where(c => !char.IsAsciiDigit(c))])}", innvending);
    }
}
