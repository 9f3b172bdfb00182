using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;
using Perspektivmelding.Site.Tests.Figures;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>Every number that pages set themselves (cards, lists of measures and risks, dialogue sheets) is the model's, in three editions.</summary>
public sealed class SidetallTests
{
    private static readonly Dictionary<string, Lazy<Nettsted>> Nettsteder = new[] { "lorenskog", "fjordvik", "strand" }
        .ToDictionary(navn => navn, navn => new Lazy<Nettsted>(() => Bygg(Drawn.Named(navn))), StringComparer.Ordinal);

    public static TheoryData<string> Utgaver() => [.. Nettsteder.Keys];

    [Theory, MemberData(nameof(Utgaver))]
    public void Kortene_på_forsiden_har_tallene_merkene_og_tegningene_til_sitt_eget_nøkkeltall(string navn)
    {
        var d = Drawn.Named(navn);
        var (s, k) = (d.Resultat.Referanse, d.Resultat.Utgave.Kommune);
        var start = Sider<Startside>(navn).Single();
        (string Navn, Nøkkeltall Nøkkeltall, string Kapittel)[] kort =
            [("resultat", Nøkkeltall.KorrigertNettoDriftsresultatProsent, "status"), ("fond", Nøkkeltall.DisposisjonsfondProsent, "disposisjonsfond"), ("gjeld", Nøkkeltall.NettoLånegjeldProsent, "gjeld")];
        foreach (var (vist, (del, n, kapittel)) in start.Bæretall.Zip(kort))
        {
            var regel = s.Regler.FirstOrDefault(r => r.Regel.Nøkkeltall == n);
            Er(vist.NåVerdi, s.Bane[k.Regnskapsår].Nøkkeltall[n], del);
            vist.NåErAnslag.ShouldBe(Hviler(s, n, k.Regnskapsår), del);
            var slutt = regel is { Verdi: { } verdi, Regel.Måling.HarMålår: false } ? verdi : s.Bane[k.PlanTil].Nøkkeltall[n];
            Er(vist.SluttVerdi, slutt, del);
            (vist.Tegning?.Tekst).ShouldBe(d.Figure("kort-" + del).NarrowSvg);
            vist.Les.ShouldNotBeNull(del).Href.ShouldNotBeNull().ShouldContain(kapittel + "/");
            if (regel is null) vist.Status.Kode.ShouldBe((n == Nøkkeltall.NettoLånegjeldProsent ? slutt <= 75m : slutt >= (n == Nøkkeltall.DisposisjonsfondProsent ? 8m : 2m)) ? "oppfylt" : "advarsel", del);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Hvert_scenariokort_har_nummeret_navnet_og_tallene_til_scenarioet(string navn)
    {
        var (resultat, til) = (Drawn.Named(navn).Resultat, Drawn.Named(navn).Resultat.Utgave.Kommune.PlanTil);
        var kort = Sider<Startside>(navn).Single().Scenarioer.Kort;
        kort.Length.ShouldBe(resultat.Scenarier.Length);
        for (var i = 0; i < kort.Length; i++)
        {
            var (s, år) = (resultat.Scenarier[i], resultat.Scenarier[i].Bane[til]);
            (kort[i].Nummer, kort[i].Navn).ShouldBe((i + 1, s.Scenario.Navn));
            Nøkkeltall[] vist = [Nøkkeltall.KorrigertNettoDriftsresultatProsent, år.Beholdning.AkkumulertMerforbruk > 0m ? Nøkkeltall.AkkumulertMerforbruk : Nøkkeltall.Disposisjonsfond, Nøkkeltall.NettoLånegjeldProsent];
            foreach (var (faktum, n) in kort[i].Tall.Zip(vist))
            {
                var million = faktum.Verdi.Contains("million", StringComparison.Ordinal);
                Er(faktum.Verdi, år.Nøkkeltall[n] / (million ? 1000m : faktum.Verdi.EndsWith("kroner", StringComparison.Ordinal) ? 0.001m : 1m), $"{s.Scenario.Id} {n}");
                faktum.ErAnslag.ShouldBe(Hviler(s, n, til), $"{s.Scenario.Id} {n}");
            }
            // Those that yield most stand first, and only what is felt within the plan is named.
            var størst = s.Scenario.Tiltak.OrderByDescending(t => t.Virker(til)).ToArray();
            kort[i].Tiltak.Length.ShouldBe(Math.Min(4, størst.Length));
            foreach (var (ord, t) in kort[i].Tiltak.Zip(størst)) ord.ShouldStartWith(t.Navn);
            (kort[i].Tegning?.Tekst).ShouldBe(Drawn.Named(navn).Set.Figure($"scenario-{s.Scenario.Id}-kort")?.NarrowSvg);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Hver_liste_over_tiltak_har_virkningen_år_for_år_og_scenarioene_de_er_med_i(string navn)
    {
        var resultat = Drawn.Named(navn).Resultat;
        var planår = resultat.Utgave.Kommune.Planår.ToArray();
        var rader = 0;
        foreach (var tabell in Tiltakstabeller(navn))
        {
            tabell.År.ShouldBe(planår.Select(FigureContext.År));
            foreach (var rad in tabell.Grupper.SelectMany(g => g.Rader))
            {
                var t = resultat.Utgave.Tiltak.Concat(resultat.Scenarier.SelectMany(s => s.Scenario.Tiltak)).First(t => rad.Navn.StartsWith(t.Navn, StringComparison.Ordinal) && rad.Virkning.SequenceEqual(planår.Select(å => Mill(t.Virker(å)))));
                rad.Status.ShouldBe(Drawn.Named(navn).Texts["tiltak_" + t.Status.ToString().ToLowerInvariant()]);
                if (rad.VisScenarier)
                    rad.Scenarier.ShouldBe(resultat.Scenarier.Select((s, i) => (s, i)).Where(x => x.s.Scenario.Tiltak.Any(y => y.Id == t.Id)).Select(x => FigureContext.År(x.i + 1)));
                rader++;
            }
        }
        if (!resultat.Utgave.Tiltak.IsEmpty) rader.ShouldBeGreaterThan(resultat.Utgave.Tiltak.Length);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void En_sektorside_har_tiltakene_i_sektoren_og_ingen_andre(string navn)
    {
        var d = Drawn.Named(navn);
        foreach (var side in Sider<Sektorside>(navn))
        {
            var id = (d.Innhold.Sektorer ?? []).Single(s => s.Navn == side.Navn).Id;
            (side.Tiltak?.Grupper.Sum(g => g.Rader.Length) ?? 0).ShouldBe(d.Resultat.Utgave.Tiltak.Count(t => t.Sektor == id), id);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Risikoene_står_etter_alvor_med_graden_poengene_gir(string navn)
    {
        var d = Drawn.Named(navn);
        foreach (var liste in Deler<Risikomodell>(navn))
        {
            var ventet = d.Innhold.Risikoer!.Value.OrderByDescending(r => r.Sannsynlighet * r.Konsekvens).ToArray();
            liste.Linjer.Select(l => (l.Nummer, l.Navn)).ShouldBe(ventet.Select((r, i) => (i + 1, r.Navn)));
            foreach (var (linje, r) in liste.Linjer.Zip(ventet))
                linje.Grad.ShouldBe((r.Sannsynlighet * r.Konsekvens) switch { >= Risiko.HøyFra => "hoy", >= Risiko.MiddelsFra => "middels", _ => "lav" }, r.Id);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Dialogarkene_har_kronene_til_oss_landet_og_medianen_av_naboene(string navn)
    {
        var d = Drawn.Named(navn);
        var tjenester = Model.Analyser.Tjenesteanalyse.Analyser(d.Innhold.Tjenester.Tjenester.Select(t => t.Mål), d.Resultat.Utgave);
        foreach (var ark in Deler<Dialogarkmodell>(navn).SelectMany(m => m.Ark).Where(a => !a.Tall.IsEmpty))
        {
            var r = tjenester.First(t => t.Mål.Navn == ark.Navn);
            Er(ark.Tall[0].Vi, r.Egen.Netto, ark.Navn);
            if (Model.Analyser.Tjenesteanalyse.Felles(tjenester) is { } art && r.Mot(art)?.Region is { } region && r.Andre.FirstOrDefault(t => t.Region == region) is { } landet)
                Er(ark.Tall[0].Andre, landet.Netto, ark.Navn);
            var naboer = r.Andre.Where(t => r.Grunnlag.Any(g => g.Art == Model.Analyser.Grunnlagsart.Nabo && g.Region == t.Region)).Select(t => t.Netto).Order().ToArray();
            if (naboer.Length > 1) Er(ark.Tall[0].Median, naboer.Length % 2 == 1 ? naboer[naboer.Length / 2] : (naboer[naboer.Length / 2 - 1] + naboer[naboer.Length / 2]) / 2m, ark.Navn);
        }
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Programmet_har_klokkeslettene_fra_og_til(string navn)
    {
        foreach (var program in Deler<Programmodell>(navn))
            program.Poster.Select(p => (p.Fra, p.Til)).ShouldBe(Drawn.Named(navn).Innhold.Program!.Poster.Select(p => ($"{p.Fra:HH.mm}", $"{p.Til:HH.mm}")));
    }

    private static void Er(string vist, decimal verdi, string hva)
    {
        var (tall, desimaler) = Linjal.Første(vist).ShouldNotBeNull($"{hva}: {vist}");
        Math.Abs(tall - verdi).ShouldBeLessThanOrEqualTo(0.5m / (decimal)Math.Pow(10, desimaler), $"{hva}: «{vist}» for {verdi}");
    }

    private static string Mill(decimal tusen) => tusen == 0m ? NorwegianNumber.Missing : NorwegianNumber.Format(tusen / 1000m, 1);

    private static bool Hviler(Model.Vurdering.Scenarioresultat s, Nøkkeltall n, int år) => s.Spor.HvilerPåAnslag(Nøkkeltallskatalog.For(n).Kode, år);

    private static IEnumerable<T> Sider<T>(string navn) => Nettsteder[navn].Value.Sider.Select(s => s.Modell).OfType<T>();

    private static IEnumerable<T> Deler<T>(string navn) => Sider<Kapittelside>(navn).SelectMany(s => s.Innhold).Select(b => b.Del?.Modell).OfType<T>();

    private static ImmutableArray<Tiltakstabell> Tiltakstabeller(string navn) =>
        [.. Deler<Tiltakstabell>(navn), .. Sider<Sektorside>(navn).Select(s => s.Tiltak).OfType<Tiltakstabell>(), .. Sider<Scenarioside>(navn).Select(s => s.Tiltak).OfType<Tiltakstabell>()];

    private static Nettsted Bygg(Drawn d) => PageComposer.Compose(new Sidegrunnlag
    {
        Resultat = d.Resultat,
        Innhold = d.Innhold,
        Figurer = d.Set,
        Texts = d.Texts,
        Input = SourceFolder.Read(Repository.Folder("input")),
        UtgaveId = "prøve",
        MedPdf = false,
    }).Value;
}
