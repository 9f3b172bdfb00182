using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Endringer;

/// <summary>What can move a projection from one edition to the next, in the order the bridge takes them.</summary>
public enum Broledd
{
    /// <summary>New accounts to start from, dividends, gains and losses, and rates that are not published year by year.</summary>
    Utgangspunkt,
    /// <summary>Money market rate and interest received.</summary>
    Rente,
    /// <summary>National tax, own share of it, eiendomsskatt, other taxes and real growth of rammetilskudd.</summary>
    Skatt,
    /// <summary>Wage growth.</summary>
    Lønn,
    /// <summary>Price growth.</summary>
    Pris,
    /// <summary>Inhabitants and what a changing population costs.</summary>
    Demografi,
    /// <summary>Premieavvik and its amortisation.</summary>
    Pensjon,
    /// <summary>Investments and how they are paid for.</summary>
    Investering,
    /// <summary>Lines that the adopted budget and the forecast give, held against what accounts and assumptions give.</summary>
    Budsjett,
    /// <summary>The scenario's measures.</summary>
    Tiltak,
}

/// <summary>One step of the bridge.</summary>
/// <param name="Ledd">Which.</param>
/// <param name="Beløp">1 000 kr, positive when it improves the result.</param>
public sealed record Brosteg(Broledd Ledd, decimal Beløp);

/// <summary>From what an earlier edition published about a year to what this one projects.</summary>
/// <param name="År">The year.</param>
/// <param name="Før">Published netto driftsresultat. 1 000 kr.</param>
/// <param name="Etter">Netto driftsresultat now. 1 000 kr.</param>
/// <param name="Steg">Every step in order, also those of 0; Før and the steps sum to Etter.</param>
public sealed record Broår(int År, decimal Før, decimal Etter, ImmutableArray<Brosteg> Steg)
{
    /// <summary>The whole change. 1 000 kr.</summary>
    public decimal Endring => Etter - Før;

    /// <summary>Amount of a step. 1 000 kr.</summary>
    public decimal this[Broledd ledd] => Steg[(int)ledd].Beløp;
}

/// <summary>
/// The bridge from an earlier edition's projection to this one's. This edition is projected with the earlier
/// assumptions by the one engine, and they are then replaced by the new, group by group: what two groups do together
/// belongs to the later of them. The lines that budget and forecast give come in last, against all that is new: what they do
/// is what they do to the projection. Nothing compounds on measures (kontrakt.md 5), so they are a plain difference.
/// </summary>
public static class Forutsetningsbro
{
    private static readonly ImmutableArray<(Broledd Ledd, Func<Årsgrunnlag, Årsgrunnlag, Årsgrunnlag> Ny)> Grupper =
    [
        (Broledd.Rente, (g, ny) => g with
        {
            Pengemarkedsrente = ny.Pengemarkedsrente, Renteinntekter = ny.Renteinntekter,
        }),
        (Broledd.Skatt, (g, ny) => g with
        {
            Landsgjennomsnitt = ny.Landsgjennomsnitt, Skatteandel = ny.Skatteandel, Eiendomsskatt = ny.Eiendomsskatt,
            AndreSkatter = ny.AndreSkatter, RealvekstRammetilskudd = ny.RealvekstRammetilskudd,
        }),
        (Broledd.Lønn, (g, ny) => g with { Lønnsvekst = ny.Lønnsvekst }),
        (Broledd.Pris, (g, ny) => g with { Prisvekst = ny.Prisvekst }),
        (Broledd.Demografi, (g, ny) => g with { Innbyggere = ny.Innbyggere, Demografikostnad = ny.Demografikostnad }),
        (Broledd.Pensjon, (g, ny) => g with { Premieavvik = ny.Premieavvik, GammelAmortisering = ny.GammelAmortisering }),
        (Broledd.Investering, (g, ny) => g with
        {
            Investering = ny.Investering, Låneopptak = ny.Låneopptak, Egenkapital = ny.Egenkapital,
        }),
    ];

    /// <summary>ASCII code of a step, as in the open data and the trace.</summary>
    public static string Kode(Broledd ledd) => ledd switch
    {
        Broledd.Utgangspunkt => "utgangspunkt",
        Broledd.Rente => "rente",
        Broledd.Skatt => "skatt",
        Broledd.Lønn => "lonn",
        Broledd.Pris => "pris",
        Broledd.Demografi => "demografi",
        Broledd.Pensjon => "pensjon",
        Broledd.Investering => "investering",
        Broledd.Budsjett => "budsjett",
        Broledd.Tiltak => "tiltak",
        _ => throw new ArgumentOutOfRangeException(nameof(ledd)),
    };

    /// <summary>The bridge of every year that both project, rising; empty where the earlier edition published no assumptions for one of them.</summary>
    /// <param name="før">A scenario of the earlier edition.</param>
    /// <param name="utgave">This edition.</param>
    /// <param name="etter">A scenario of this edition.</param>
    public static ImmutableArray<Broår> Mellom(Publisertscenario før, Utgave utgave, Scenarioresultat etter)
    {
        Framskrivingsbane[] baner = [.. Trinn(før, utgave, etter).Select(t => Framskriver.Framskriv(t.Grunnlag))];
        return [.. Felles(før, utgave).Take(baner.Length == 0 ? 0 : int.MaxValue).Select(t => År(t, før.Ved(t)!, baner, etter))];
    }

    /// <summary>The projected years of the edition that the earlier one has too.</summary>
    internal static IEnumerable<int> Felles(Publisertscenario før, Utgave utgave) =>
        Enumerable.Range(utgave.Kommune.Regnskapsår + 1, utgave.Kommune.Horisont - utgave.Kommune.Regnskapsår).Where(t => før.Ved(t) is not null);

    /// <summary>What is projected after each step from <see cref="Broledd.Utgangspunkt"/> to <see cref="Broledd.Budsjett"/>; empty where there is no bridge.</summary>
    internal static ImmutableArray<(Broledd Ledd, Framskrivingsgrunnlag Grunnlag)> Trinn(Publisertscenario før, Utgave utgave, Scenarioresultat etter)
    {
        var nytt = Framskrivingsgrunnlag.For(utgave, etter.Scenario);
        var felles = Felles(før, utgave).ToArray();
        if (felles.Length == 0 || felles.Any(t => før.Ved(t)!.Grunnlag.IsEmpty)) return [];

        // Measures are taken out, so that the engine's steps hold nothing of them.
        nytt = nytt with { År = [.. nytt.År.Select(UtenTiltak)] };
        var medBudsjett = nytt;
        // An edition of the same accounts had a budget for the same year; which lines it gave is not published, so the two cannot be told apart.
        if (nytt.Regnskapsår > før.Regnskapsår) nytt = nytt with { År = [.. nytt.År.Select(UtenGitte)] };
        var grunnlag = nytt with { År = [nytt.År[0], .. nytt.År.Skip(1).Select(g => før.Ved(g.År) is { } p ? Gammelt(før, p, nytt, g) : g)] };
        var trinn = ImmutableArray.CreateBuilder<(Broledd, Framskrivingsgrunnlag)>();
        trinn.Add((Broledd.Utgangspunkt, Regn(grunnlag)));
        foreach (var (ledd, ny) in Grupper)
        {
            grunnlag = grunnlag with { År = [.. grunnlag.År.Select(g => ny(g, nytt[g.År]))] };
            trinn.Add((ledd, Regn(grunnlag)));
        }

        trinn.Add((Broledd.Budsjett, Regn(grunnlag with { År = [.. grunnlag.År.Select(g => g with { Gitte = medBudsjett[g.År].Gitte })] })));
        return trinn.ToImmutable();
    }

    private static Broår År(int t, Publisertår før, Framskrivingsbane[] baner, Scenarioresultat etter)
    {
        decimal Ved(int i) => baner[i][t].Drift[Linje.NettoDriftsresultat];
        var tiltak = før["tiltakseffekt"] ?? 0m;
        var slutt = etter.Bane[t].Drift[Linje.NettoDriftsresultat];
        return new Broår(t, før.Resultat, slutt,
        [
            new(Broledd.Utgangspunkt, Ved(0) - (før.Resultat - tiltak)),
            .. Grupper.Select((g, i) => new Brosteg(g.Ledd, Ved(i + 1) - Ved(i))),
            new(Broledd.Budsjett, Ved(Grupper.Length + 1) - Ved(Grupper.Length)),
            new(Broledd.Tiltak, slutt - Ved(Grupper.Length + 1) - tiltak),
        ]);
    }

    private static Årsgrunnlag UtenTiltak(Årsgrunnlag g) =>
        g with { Tiltaksendring = [.. new decimal[Kontoplan.Antall]], Tiltakseffekt = 0m };

    private static Årsgrunnlag UtenGitte(Årsgrunnlag g) => g with { Gitte = [.. new decimal?[Kontoplan.Antall]] };

    /// <summary>The deflator follows from wages and prices; in regnskapsår there is none.</summary>
    private static Framskrivingsgrunnlag Regn(Framskrivingsgrunnlag grunnlag)
    {
        var andel = grunnlag.Forutsetninger.LønnsandelDeflator;
        return grunnlag with { År = [.. grunnlag.År.Select(g => g with { Deflator = andel * g.Lønnsvekst + andel.Resten * g.Prisvekst })] };
    }

    private static Årsgrunnlag Gammelt(Publisertscenario før, Publisertår p, Framskrivingsgrunnlag nytt, Årsgrunnlag g)
    {
        Andel Prosent(string kode, Andel ellers) => p[kode] is { } verdi ? Andel.FraProsent(verdi) : ellers;
        var mellom = før.År.Where(å => å.År > før.Regnskapsår && å.År <= nytt.Regnskapsår).ToArray();

        // The cost of demography is in prices of the earlier regnskapsår: lifted to this one's by that edition's own deflator.
        var løft = mellom.Aggregate(1m, (nivå, å) => nivå * Andel.FraProsent(å["deflator"] ?? 0m).Faktor);

        // Premieavvik assumed for years that are accounts now is amortised among the old.
        var tid = nytt.Forutsetninger.PremieavvikAmortiseringstid;
        var nye = mellom.Where(å => å.År >= g.År - tid).Sum(å => å["premieavvik"] ?? 0m) / tid;
        return g with
        {
            Pengemarkedsrente = Prosent("pengemarkedsrente", g.Pengemarkedsrente),
            Renteinntekter = p["renteinntekter"],
            Landsgjennomsnitt = p["skatt_landsgjennomsnitt"] ?? g.Landsgjennomsnitt,
            Skatteandel = Prosent("skatteandel", g.Skatteandel),
            Eiendomsskatt = p["eiendomsskatt"],
            AndreSkatter = p["andre_skatter"],
            RealvekstRammetilskudd = Prosent("realvekst_rammetilskudd", g.RealvekstRammetilskudd),
            Lønnsvekst = Prosent("lonnsvekst", g.Lønnsvekst),
            Prisvekst = Prosent("prisvekst", g.Prisvekst),
            Innbyggere = p["innbyggere"] ?? g.Innbyggere,
            Demografikostnad = p["demografikostnad"] * løft ?? g.Demografikostnad,
            Premieavvik = p["premieavvik"] ?? 0m,
            GammelAmortisering = (p["amortisering_gammel"] ?? 0m) + nye,
            Investering = p["investering"] ?? g.Investering,
            Låneopptak = p["laneopptak"] ?? g.Låneopptak,
            Egenkapital = p["egenkapital"] ?? g.Egenkapital,
        };
    }
}
