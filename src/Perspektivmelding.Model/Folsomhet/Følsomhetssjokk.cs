using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Folsomhet;

/// <summary>Which assumption is changed.</summary>
public enum Følsomhetsart
{
    /// <summary>Pengemarkedsrente, 1 prosentpoeng, on all debt with floating interest.</summary>
    RenteBrutto,
    /// <summary>The same, less what likvider, rentekompensasjon and self-financed services (VAR) bring back (fag.md 9).</summary>
    RenteNetto,
    /// <summary>Tax of the municipality alone, 1 per cent.</summary>
    SkattLokal,
    /// <summary>Tax of the whole country, 1 per cent.</summary>
    SkattNasjonal,
    /// <summary>Wage growth, 1 prosentpoeng; the deflator stands.</summary>
    Lønn,
    /// <summary>Inhabitants, 1 per cent in every age group: tax, rammetilskudd and demographic cost.</summary>
    Folketall,
    /// <summary>Effect of the scenario's measures, 10 per cent.</summary>
    Tiltakseffekt,
}

/// <summary>How long a change lasts, and when it is measured.</summary>
public enum Varighet
{
    /// <summary>Changed in one year and measured in the same.</summary>
    SammeÅr,
    /// <summary>Changed in the plan's first year only, measured in every plan year.</summary>
    Ettervirkning,
    /// <summary>Changed from the plan's first year on, measured in every plan year.</summary>
    Varig,
}

/// <summary>A change of assumptions, as changed inputs to the one projection.</summary>
internal static class Følsomhetssjokk
{
    /// <summary>The years changed, by the size of the change: 1 for +1 prosentpoeng or +1 per cent, 10 for +10 per cent of the measures.</summary>
    public static Framskrivingsgrunnlag Med(this Framskrivingsgrunnlag grunnlag, Følsomhetsart art, decimal størrelse, int fra, int til)
    {
        var år = grunnlag.År.ToBuilder();
        for (var i = 1; i < år.Count; i++)
        {
            var sjokk = år[i].År >= fra && år[i].År <= til;
            if (art == Følsomhetsart.Folketall) år[i] = Folk(grunnlag, år[i], størrelse, sjokk, år[i].År - 1 >= fra && år[i].År - 1 <= til);
            else if (sjokk) år[i] = Endre(grunnlag, år[i], art, størrelse);
        }
        return grunnlag with { År = år.ToImmutable() };
    }

    /// <summary>Interest that comes back per year of 1 prosentpoeng: post, line it comes on, and base. 1 000 kr.</summary>
    public static ImmutableArray<(Balansepost Post, Linje Linje)> Skjerming { get; } =
    [
        (Balansepost.Likvider, Linje.Renteinntekter),
        (Balansepost.Rentekompensasjonsgrunnlag, Linje.OverføringerStat),
        (Balansepost.Selvkostgrunnlag, Linje.Brukerbetalinger),
    ];

    private static Årsgrunnlag Endre(Framskrivingsgrunnlag grunnlag, Årsgrunnlag g, Følsomhetsart art, decimal størrelse)
    {
        var poeng = Andel.FraProsent(størrelse);
        var faktor = Andel.FraProsent(100m + størrelse);
        return art switch
        {
            Følsomhetsart.RenteBrutto => g with { Pengemarkedsrente = g.Pengemarkedsrente + poeng },
            Følsomhetsart.RenteNetto => Netto(grunnlag, g with { Pengemarkedsrente = g.Pengemarkedsrente + poeng }, poeng),
            Følsomhetsart.SkattLokal => g with { Skatteandel = g.Skatteandel * faktor },
            Følsomhetsart.SkattNasjonal => g with { Landsgjennomsnitt = g.Landsgjennomsnitt * faktor.Brøk },
            Følsomhetsart.Lønn => g with { Lønnsvekst = g.Lønnsvekst + poeng },
            Følsomhetsart.Tiltakseffekt => Tiltak(grunnlag, g, faktor),
            _ => throw new ArgumentOutOfRangeException(nameof(art)),
        };
    }

    /// <summary>Only what is gained is scaled: transition costs and new expenses come in full (fag.md 8).</summary>
    private static Årsgrunnlag Tiltak(Framskrivingsgrunnlag grunnlag, Årsgrunnlag g, Andel faktor)
    {
        var endring = g.Tiltaksendring.ToBuilder();
        var samlet = g.Tiltakseffekt;
        foreach (var tiltak in grunnlag.Scenario.Tiltak)
        {
            var skalert = Realisering.Med(tiltak, faktor);
            endring[(int)tiltak.Linje] += skalert.Endring(g.År) - tiltak.Endring(g.År);
            samlet += skalert.Virker(g.År) - tiltak.Virker(g.År);
        }
        return g with { Tiltaksendring = endring.MoveToImmutable(), Tiltakseffekt = samlet };
    }

    private static Årsgrunnlag Netto(Framskrivingsgrunnlag grunnlag, Årsgrunnlag g, Andel poeng)
    {
        var endring = g.Tiltaksendring.ToArray();
        Skjerm(Skjermingsgrunnlag(grunnlag), g, poeng, endring);
        return g with { Tiltaksendring = [.. endring] };
    }

    /// <summary>The bases of <see cref="Skjerming"/> by the line that their interest comes on. 1 000 kr at the end of regnskapsår.</summary>
    public static ImmutableArray<(Linje Linje, decimal Beløp)> Skjermingsgrunnlag(Framskrivingsgrunnlag grunnlag) =>
        [.. Skjerming.Select(s => (s.Linje, grunnlag.Utgave.Balanse.Ved(grunnlag.Regnskapsår, s.Post)))];

    /// <summary>
    /// What higher interest brings back moves its line as a measure does. Where renteutgifter is given, interest is not
    /// shocked at all, and nothing comes back; a given line stands too.
    /// </summary>
    /// <param name="skjerming">The bases.</param>
    /// <param name="g">The year.</param>
    /// <param name="poeng">Change of interest.</param>
    /// <param name="endring">Change of each line, added to.</param>
    public static void Skjerm(ImmutableArray<(Linje Linje, decimal Beløp)> skjerming, Årsgrunnlag g, Andel poeng, decimal[] endring)
    {
        if (g.Gitt(Linje.Renteutgifter) is not null) return;
        foreach (var (linje, beløp) in skjerming)
            if (g.Gitt(linje) is null) endring[(int)linje] += Avrunding.R(beløp * poeng);
    }

    /// <summary>Every age group is scaled; the cost of the change comes the year it begins and goes the year it ends.</summary>
    private static Årsgrunnlag Folk(Framskrivingsgrunnlag grunnlag, Årsgrunnlag g, decimal prosent, bool nå, bool iFjor)
    {
        if (!nå && !iFjor) return g;
        var f = grunnlag.Forutsetninger;
        decimal Kostnad(int år) => f.Demografi.Grupper.Sum(d =>
            d.Sats * grunnlag.Utgave.Folketall.Personer(år, f.Befolkningsalternativ, d.Gruppe));
        var andel = Andel.FraProsent(prosent);
        return g with
        {
            Innbyggere = nå ? g.Innbyggere * andel.Faktor : g.Innbyggere,
            Demografikostnad = g.Demografikostnad + (nå ? andel * Kostnad(g.År) : 0m) - (iFjor ? andel * Kostnad(g.År - 1) : 0m),
        };
    }
}
