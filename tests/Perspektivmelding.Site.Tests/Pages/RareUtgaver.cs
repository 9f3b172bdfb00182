using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;
using Perspektivmelding.Site.Tests.Figures;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>The worked example made into editions that the prose was not written for, and their chapters.</summary>
internal static class RareUtgaver
{
    private static readonly Kilde Test = new("test.csv", 1, "test", Datastatus.Vedtatt);

    private static readonly ImmutableSortedDictionary<string, Func<Utgave, Utgave>> Endringer = new Dictionary<string, Func<Utgave, Utgave>>(StringComparer.Ordinal)
    {
        ["fjordvik"] = u => u,
        ["rik"] = u => Balanse(Drift(u, (Linje.Lønn, 372_000m)), (Balansepost.LangsiktigGjeld, 560_000m), (Balansepost.Disposisjonsfond, 116_000m)),
        ["gjeldfri"] = u => Balanse(u with { Investeringer = [] }, (Balansepost.LangsiktigGjeld, 0m), (Balansepost.Utlån, 0m), (Balansepost.UbrukteLånemidler, 0m)),
        ["utlån over gjelden"] = u => Balanse(u with { Investeringer = [] }, (Balansepost.LangsiktigGjeld, 0m), (Balansepost.Utlån, 240_000m)),
        ["tomt fond"] = u => Balanse(u, (Balansepost.Disposisjonsfond, 0m)),
        ["fallende priser"] = u => Forutsatt(u, f => f with { Lønnsvekst = Fast(f.Lønnsvekst, -1.6m), Prisvekst = Fast(f.Prisvekst, -1.6m), Korreksjoner = new Korreksjoner(false, false, false) }),
        ["stille befolkning"] = u => u with { Folketall = Stille(u) },
        ["ett scenario og ett planår"] = u => u with { Scenarier = [u.Scenarier[0]], Kommune = u.Kommune with { PlanTil = u.Kommune.PlanFra, Horisont = u.Kommune.PlanFra } },
        ["ingen regler"] = u => u with { Handlingsregler = [] },
        ["lån uten anlegg"] = u => Balanse(u, (Balansepost.Anleggsmidler, 0m)),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<(string, string), Nettsted> Bygde = [];

    /// <summary>The names of the editions.</summary>
    public static IEnumerable<string> Navn => Endringer.Keys;

    /// <summary>The site of an edition, made once.</summary>
    public static Nettsted Nettsted(string navn, string målform)
    {
        lock (Bygde)
        {
            if (Bygde.TryGetValue((navn, målform), out var ferdig)) return ferdig;
            var resultat = Perspektivberegning.Beregn(Endringer[navn](Drawn.Fjordvik.Resultat.Utgave with { Usikkerhet = Drawn.Fjordvik.Resultat.Utgave.Usikkerhet with { Baner = 60 } }));
            var drawn = Drawn.Of(resultat, Drawn.Fjordvik.Innhold, målform);
            var bygd = PageComposer.Compose(new Sidegrunnlag
            {
                Resultat = resultat,
                Innhold = drawn.Innhold,
                Figurer = drawn.Set,
                Texts = drawn.Texts,
                Input = SourceFolder.Read(Repository.Folder("input")),
                UtgaveId = "prøve",
                MedPdf = false,
            });
            bygd.Diagnostics.Where(d => d.Code is "PM0301" or "PM0302" or "PM0310" or "PM0420" or "PM0430" or "PM0431").ShouldBeEmpty(navn);
            return Bygde[(navn, målform)] = bygd.Value;
        }
    }

    /// <summary>The chapter of an address; null where the edition has none.</summary>
    public static Kapittelside? Kapittel(string navn, string målform, string adresse) =>
        Nettsted(navn, målform).Sider.Where(s => s.Sti == $"{adresse}/index.html").Select(s => s.Modell).OfType<Kapittelside>().FirstOrDefault();

    /// <summary>All that a chapter says, in plain words with plain spaces: title, ingress, and the text of its blocks.</summary>
    public static string Ord(string navn, string målform, string adresse)
    {
        var k = Kapittel(navn, målform, adresse).ShouldNotBeNull($"{navn}: {adresse}");
        return Klartekst($"{k.Tittel} {k.Ingress} {string.Join(' ', k.Innhold.Select(b => b.Html))}");
    }

    /// <summary>HTML as a reader reads it.</summary>
    public static string Klartekst(string html)
    {
        var uten = System.Text.RegularExpressions.Regex.Replace(html.Replace("<span class=\"skjult\"> anslag</span>", "", StringComparison.Ordinal), "<[^>]+>", "");
        return System.Text.RegularExpressions.Regex.Replace(System.Net.WebUtility.HtmlDecode(uten).Replace('\u00A0', ' '), @"\s+", " ");
    }

    private static Utgave Balanse(Utgave u, params ReadOnlySpan<(Balansepost Post, decimal Beløp)> poster)
    {
        var år = u.Balanse.Beløp[u.Kommune.Regnskapsår];
        foreach (var (post, beløp) in poster) år = år.SetItem(post, new Oppgitt(beløp, Test));
        return u with { Balanse = new Balanse(u.Balanse.Beløp.SetItem(u.Kommune.Regnskapsår, år)) };
    }

    // One line lower, and what is left over goes to the fund; the sums follow.
    private static Utgave Drift(Utgave u, (Linje Linje, decimal Beløp) ny)
    {
        var (b, år) = (u.Kommune.Regnskapsår, u.Regnskap.Beløp[u.Kommune.Regnskapsår]);
        var mer = år[ny.Linje].Verdi - ny.Beløp;
        var endret = år.SetItem(ny.Linje, new Oppgitt(ny.Beløp, Test));
        foreach (var (linje, fortegn) in new[]
            {
                (Linje.SumDriftsutgifter, -1m), (Linje.BruttoDriftsresultat, 1m), (Linje.NettoDriftsresultat, 1m), (Linje.AvsetningDisposisjonsfond, 1m), (Linje.SumDisponeringer, 1m),
            })
            if (endret.TryGetValue(linje, out var før)) endret = endret.SetItem(linje, new Oppgitt(før.Verdi + fortegn * mer, Test));
        return u with { Regnskap = new Driftsserie(u.Regnskap.Beløp.SetItem(b, endret)), Budsjett = Driftsserie.Tom, Prognose = Driftsserie.Tom };
    }

    private static Utgave Forutsatt(Utgave u, Func<Forutsetninger, Forutsetninger> endre) =>
        u with { Forutsetninger = endre(u.Forutsetninger), Scenarier = [.. u.Scenarier.Select(s => s with { Forutsetninger = endre(s.Forutsetninger) })] };

    private static Serie Fast(Serie s, decimal verdi) => s with { Verdier = s.Verdier.ToImmutableSortedDictionary(p => p.Key, _ => verdi) };

    // As many of each age in every year as in the year of the accounts.
    private static Folketall Stille(Utgave u)
    {
        var alternativ = u.Forutsetninger.Befolkningsalternativ;
        var nå = u.Folketall.Ved(u.Kommune.Regnskapsår, alternativ).ToDictionary(r => r.Gruppe, r => r.Antall);
        return new Folketall(u.Folketall.Rader.Where(r => nå.ContainsKey(r.Gruppe)).Select(r => r with { Antall = nå[r.Gruppe] }));
    }
}
