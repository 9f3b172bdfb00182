using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Binding;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Site.Tests.Figures.Usikkerhet;

/// <summary>Editions unlike the examples are simulated and told of in plain words all the same.</summary>
public sealed class RareUtgaverTests
{
    private static readonly Kilde Test = new("test.csv", 1, "test", Datastatus.Vedtatt);

    private static readonly ImmutableSortedDictionary<string, Func<Utgave, Utgave>> Utgaver = new Dictionary<string, Func<Utgave, Utgave>>
    {
        ["ett scenario"] = u => u with { Scenarier = [u.Scenarier[0]] },
        ["én framtid"] = u => u with { Usikkerhet = u.Usikkerhet with { Baner = 1 } },
        ["ingen spredning"] = u => u with { Usikkerhet = u.Usikkerhet with { Drivere = [.. u.Usikkerhet.Drivere.Select(d => d with { Standardavvik = 0m })] } },
        ["enorm spredning"] = u => u with { Usikkerhet = u.Usikkerhet with { Baner = 200, Drivere = [.. u.Usikkerhet.Drivere.Select(d => d with { Standardavvik = 100m })] } },
        ["tomt fond"] = u => u with { Balanse = Endret(u, Balansepost.Disposisjonsfond, 0m) },
        ["ingen gjeld"] = u => u with { Balanse = Endret(u, Balansepost.LangsiktigGjeld, 0m) },
        ["gjelden avtar"] = u => u with { Investeringer = [] },
        ["ett planår"] = u => u with { Kommune = u.Kommune with { PlanTil = u.Kommune.PlanFra, Horisont = u.Kommune.PlanFra } },
        ["ingen regler"] = u => u with { Handlingsregler = [] },
        ["én regel"] = u => u with { Handlingsregler = [u.Handlingsregler[0]] },
        ["bare en regel etter horisonten"] = u => u with { Handlingsregler = [u.Handlingsregler[1]] },
        ["ingen tiltak"] = u => u with { Tiltak = [], Scenarier = [u.Scenarier[0] with { Tiltak = [] }] },
        ["ingen sektorer"] = u => u with { Sektortall = [] },
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Navn() => [.. Utgaver.Keys];

    [Theory, MemberData(nameof(Navn))]
    public void Utgaven_blir_simulert_tegnet_og_fortalt(string navn)
    {
        var drawn = Drawn.Fjordvik.With(Utgaver[navn], new Innhold());

        drawn.Texts.Faults.ShouldBeEmpty();
        var slugger = new[] { "usikkerhet-resultat", "usikkerhet-fond", "usikkerhet-gjeld", "sannsynlighet-robek", "hva-skal-til", "tornado", "folsomhet-rutenett" };
        foreach (var figur in slugger.Select(drawn.Figure).Concat(drawn.Set.Figures.Where(f => f.Slug is "sannsynlighet-regler" or "usikkerhet-opphav")))
        {
            figur.Title.Split(' ').Length.ShouldBeLessThanOrEqualTo(12, figur.Title);
            foreach (var ord in new[] { figur.Title, figur.Subtitle, figur.Alt, figur.Note ?? "", figur.How ?? "", figur.WideSvg, figur.NarrowSvg })
            {
                ord.ShouldNotContain("NaN");
                ord.ShouldNotContain("{");
            }
        }
        foreach (var setning in new[] { new Usikkerhetsord(drawn.Resultat, drawn.Texts).Regler, new Veivalgord(drawn.Resultat, drawn.Texts).HvaSkalTil })
        {
            setning.ShouldEndWith(".");
            setning.ShouldNotContain("{");
        }
        foreach (var s in drawn.Resultat.Usikkerhet.Scenarier) s.NoenRobek.ShouldBeInRange(0m, 100m);
    }

    [Fact]
    public void Er_alle_framtidene_like_sier_tittelen_det() =>
        Drawn.Fjordvik.With(Utgaver["ingen spredning"]).Figure("usikkerhet-resultat").Title.ShouldBe("Alle framtidene gir det korrigerte resultatet −3,1\u00A0% i 2029");

    [Fact]
    public void Et_fond_som_er_tomt_fra_før_kan_ikke_bli_brukt_opp()
    {
        var drawn = Drawn.Fjordvik.With(Utgaver["tomt fond"]);
        var tomt = drawn.Resultat.Usikkerhet.Scenarier[0].FondetTomtVed(2029);
        tomt.ShouldBeInRange(92.6m, 99m);
        var av = Math.Round(100m / (100m - tomt), MidpointRounding.AwayFromZero);
        drawn.Figure("usikkerhet-fond").Title.ShouldBe(string.Create(CultureInfo.InvariantCulture, $"Kommunen mangler sparepenger i 2029 i omtrent {av - 1m} av {av} framtider"));
    }

    [Fact]
    public void Uten_regler_blir_figuren_borte_og_setningen_sier_hvorfor()
    {
        var drawn = Drawn.Fjordvik.With(Utgaver["bare en regel etter horisonten"]);
        drawn.Set.Figure("sannsynlighet-regler").ShouldBeNull();
        drawn.Texts.Has("mangler_sannsynlighet_regler").ShouldBeTrue();
        new Usikkerhetsord(drawn.Resultat, drawn.Texts).Regler.ShouldStartWith("Kommunen har ikke handlingsregler som kan prøves i disse årene.");
    }

    private static Balanse Endret(Utgave u, Balansepost post, decimal beløp) => new(u.Balanse.Beløp.SetItem(
        u.Kommune.Regnskapsår, u.Balanse.Beløp[u.Kommune.Regnskapsår].SetItem(post, new Oppgitt(beløp, Test))));
}
