using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Tests.Endringer;

/// <summary>
/// The editions that Strand would have made in earlier springs, cut from its real history: only accounts, balance and
/// inhabitants of the time. What was assumed then is not published; one rule stands in for it, the same every year and made
/// from what was known: wages and prices as the mean of the last five years, the policy rate as in the last year, and
/// national tax growing with the deflator. Measures and targets are the examples of the edition of 2025.
/// </summary>
internal static class Strandhistorie
{
    private const int Minne = 5;
    private const int Lengde = 5;
    private static readonly Kilde Regelen = new("forutsetninger.yml", 0, "Eksempel: fast regel av det som var kjent", Datastatus.Anslag);

    /// <summary>Regnskapsår of the editions: those the table of accounts has, but for the last, whose edition is the real one.</summary>
    public static ImmutableArray<int> Regnskapsår { get; } = [2020, 2021, 2022, 2023];

    /// <summary>The edition of the spring after <paramref name="b"/>.</summary>
    public static Utgave Utgave(Utgave u, int b)
    {
        var scenario = u.Scenarier[0];
        var f = Forutsetninger(u, scenario.Forutsetninger, b);
        return u with
        {
            År = b + 1,
            Kommune = u.Kommune with { Regnskapsår = b, PlanFra = b + 2, PlanTil = b + Lengde, Horisont = b + Lengde },
            Regnskap = new Driftsserie(u.Regnskap.Beløp.RemoveRange(u.Regnskap.År.Where(t => t > b))),
            Balanse = new Balanse(u.Balanse.Beløp.RemoveRange(u.Balanse.Beløp.Keys.Where(t => t > b))),
            Folketall = Folketall(u, f.Befolkningsalternativ, b),
            Investeringer = [.. u.Investeringer.Select(i => i with { År = i.År - (u.Kommune.Regnskapsår - b) }).Where(i => i.År <= b + Lengde)],
            Forutsetninger = f,
            Tiltak = [],
            Scenarier = [scenario with { Forutsetninger = f }],
            Sektortall = [],
            Indikatorer = [],
        };
    }

    private static Forutsetninger Forutsetninger(Utgave u, Forutsetninger nå, int b)
    {
        var kjent = u.Landstall.Priser.Values.Where(p => p.År <= b && p.År > b - Minne).ToArray();
        var (lønn, pris) = (Én(kjent.Average(p => p.Lønn.Prosent)), Én(kjent.Average(p => p.Pris.Prosent)));
        var deflator = 0.60m * lønn + 0.40m * pris;
        var andel = nå.Skatteandel.Ved(u.Kommune.Regnskapsår + 1)!.Value;
        var landet = 100_000m * u.Regnskap.Driftsår(b)[Linje.Skatt] / (andel * u.Folketall.Innbyggere(b, nå.Befolkningsalternativ));
        var skatt = Enumerable.Range(0, Lengde + 1).ToImmutableSortedDictionary(
            k => b + k, k => decimal.Round(landet * Enumerable.Repeat(1m + deflator / 100m, k).Aggregate(1m, (a, x) => a * x), 0));

        // Rates of demography in prices of that edition's accounts.
        var prisnivå = u.Landstall.Priser.Values.Where(p => p.År > b && p.År <= u.Kommune.Regnskapsår).Aggregate(1m, (nivå, p) => nivå * p.Deflator.Faktor);
        return nå with
        {
            Lønnsvekst = Serie.Fast(lønn, Regelen),
            Prisvekst = Serie.Fast(pris, Regelen),
            SkattLandsgjennomsnitt = new Serie(skatt, null, null, Regelen),
            Skatteandel = Serie.Fast(andel, Regelen),
            // The rate of Strand's own accounts: that it was to change in 2025 no earlier edition knew.
            Inntektsutjevning = nå.Inntektsutjevning with { Symmetrisk = Serie.Fast(nå.Inntektsutjevning.Symmetrisk.Ved(u.Kommune.Regnskapsår)!.Value, Regelen) },
            Pengemarkedsrente = Serie.Fast(Én(Styringsrente(b)), Regelen),
            Demografi = nå.Demografi with { Grupper = [.. nå.Demografi.Grupper.Select(g => g with { Sats = decimal.Round(g.Sats / prisnivå, 1) })] },
        };
    }

    /// <summary>Counted to the spring; after that each age with a tenth of its change over ten years, every year.</summary>
    private static Folketall Folketall(Utgave u, string alternativ, int b)
    {
        var registrert = u.Folketall.Rader.Where(r => r.Alternativ == Model.Befolkning.Folketall.Registrert).ToArray();
        var (siste, før) = (registrert.Where(r => r.År == b + 1).ToArray(), registrert.Where(r => r.År == b - 9).ToDictionary(r => r.Gruppe, r => r.Antall));
        return new Folketall(registrert.Where(r => r.År <= b + 1).Concat(Enumerable.Range(1, Lengde - 1).SelectMany(k => siste.Select(r => r with
        {
            År = b + 1 + k,
            Alternativ = alternativ,
            Antall = Math.Max(0m, decimal.Round(r.Antall + k * (r.Antall - før[r.Gruppe]) / 10m)),
            Kilde = Regelen,
        }))));
    }

    private static decimal Styringsrente(int år) =>
        (from linje in File.ReadLines(Repository.Folder("data/makro/norge-2000-2025.csv")).Skip(1)
         let celler = linje.Split(';')
         where celler[0] == år.ToString(CultureInfo.InvariantCulture)
         select decimal.Parse(celler[3], CultureInfo.GetCultureInfo("nb-NO"))).Single();

    private static decimal Én(decimal prosent) => decimal.Round(prosent, 1);
}
