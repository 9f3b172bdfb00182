using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Analyser;

/// <summary>Traces what a changed population costs since regnskapsår, by age and by service, as <see cref="Demografikostnad"/> reckons it.</summary>
public static class Demografispor
{
    /// <summary>Name of the run: a change of the scenario, that has the persons.</summary>
    public const string Kjøring = "demografi";

    private static readonly Regel Gruppe = new("gruppekostnad", "sats*(personer - personer_for)");
    private static readonly Regel Ledd = new("tjenesteledd", "utgift*vekt*felles/alderstrinn");
    private static readonly Regel Sum = new("tjenestesum", "sum(ledd)");
    private static readonly Regel Del = new("tjenestedel", "belop*utgift/hele");

    /// <summary>The rules that are used here.</summary>
    public static ImmutableArray<Regel> Regler { get; } = [Gruppe, Ledd, Sum, Del];

    /// <summary>Code of what a group costs.</summary>
    public static string Kode(Aldersgruppe gruppe) => "aldring." + Navn(gruppe);

    /// <summary>Code of what a service costs.</summary>
    public static string Kode(string tjeneste) => "tjeneste." + tjeneste;

    /// <summary>The year that ageing is told for; empty where the groups do not tell the old from the others.</summary>
    public static Sporingslogg For(Utgave utgave, Scenarioresultat scenario)
    {
        var (spor, f, år) = (new Sporskriver(), scenario.Scenario.Forutsetninger, Demografikostnad.Framtidsår(utgave.Kommune));
        var kostnad = new Demografikostnad(utgave, f);
        if (!kostnad.SkillerEldre || !kostnad.År.Contains(år)) return spor.Ferdig();
        foreach (var (d, k) in f.Demografi.Grupper.Zip(kostnad.Akkumulert(år)))
        {
            Inngang Personer(string navn, int t) => new Inngang.Beregnet(navn, Årsdata.PersonKode(d.Gruppe), t, utgave.Folketall.Personer(t, f.Befolkningsalternativ, d.Gruppe));
            spor.Noter(Kode(d.Gruppe), år, k.Beløp, Gruppe, Årsdata.Sats(d), Personer("personer", år), Personer("personer_for", utgave.Kommune.Regnskapsår));
        }
        foreach (var tjeneste in kostnad.PerTjeneste(år)) Tjeneste(spor, utgave, [.. f.Demografi.Grupper.Select(d => d.Gruppe)], tjeneste, år);
        return spor.Ferdig();
    }

    private static void Tjeneste(Sporskriver spor, Utgave utgave, Aldersgruppe[] grupper, Tjenestekostnad kostnad, int år)
    {
        var nøkler = utgave.Landstall.Nøkler;
        var nøkkel = nøkler.First(n => n.Tjeneste == kostnad.Tjeneste);
        var deler = new List<Inngang>();
        foreach (var g in grupper.Where(g => nøkkel.Utgift(g) != 0m))
        {
            var (hele, del) = ("hele." + Navn(g), $"{Kode(nøkkel.Tjeneste)}.{Navn(g)}.del");
            foreach (var n in nøkler) Utgift(spor, n, g, år);
            if (!spor.Har(hele, år))
                spor.Noter(hele, år, nøkler.Sum(n => n.Utgift(g)), Sum, [.. nøkler.Where(n => n.Utgift(g) != 0m).Select(n => spor.Ref("ledd", Utgiftskode(n, g), år))]);
            var (beløp, utgift) = (spor[(Kode(g), år)], nøkkel.Utgift(g));
            spor.Noter(del, år, beløp * utgift / spor[(hele, år)], Del, spor.Ref("belop", Kode(g), år), spor.Ref("utgift", Utgiftskode(nøkkel, g), år), spor.Ref("hele", hele, år));
            deler.Add(spor.Ref("ledd", del, år));
        }
        spor.Noter(Kode(nøkkel.Tjeneste), år, kostnad.Beløp, Sum, [.. deler]);
    }

    // What the country spends on a group: a part for each criterion of the key that the group has single years of.
    private static void Utgift(Sporskriver spor, Tjenestenøkkel nøkkel, Aldersgruppe g, int år)
    {
        var kode = Utgiftskode(nøkkel, g);
        if (spor.Har(kode, år) || nøkkel.Utgift(g) == 0m) return;
        foreach (var (n, (gruppe, vekt)) in nøkkel.Vekter.Index())
        {
            var (felles, alderstrinn) = (Tjenestenøkkel.Felles(gruppe, g), Tjenestenøkkel.År(gruppe));
            if (felles == 0m) continue;
            spor.Noter(Leddkode(n), år, nøkkel.UtgiftPerInnbygger * vekt * felles / alderstrinn, Ledd,
                new Inngang.FraData("utgift", nøkkel.Tjeneste, nøkkel.UtgiftPerInnbygger, nøkkel.Utgiftskilde ?? nøkkel.Kilde),
                new Inngang.FraData("vekt", $"vekt {gruppe}", vekt, nøkkel.Vektkilder.IsEmpty ? nøkkel.Kilde : nøkkel.Vektkilder[n]),
                new Inngang.Fast("felles", $"alderstrinn i både {g} og {gruppe}", felles), new Inngang.Fast("alderstrinn", $"alderstrinn i {gruppe}", alderstrinn));
        }
        spor.Noter(kode, år, nøkkel.Utgift(g), Sum, [.. nøkkel.Vekter.Select((_, n) => n).Where(n => spor.Har(Leddkode(n), år)).Select(n => spor.Ref("ledd", Leddkode(n), år))]);

        string Leddkode(int n) => FormattableString.Invariant($"{kode}.{n}");
    }

    private static string Utgiftskode(Tjenestenøkkel nøkkel, Aldersgruppe g) => $"{Kode(nøkkel.Tjeneste)}.{Navn(g)}";

    private static string Navn(Aldersgruppe g) => FormattableString.Invariant($"{g.Fra}-{g.Til}");
}
