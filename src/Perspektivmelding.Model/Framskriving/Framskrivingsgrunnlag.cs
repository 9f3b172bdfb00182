using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>
/// A scenario's inputs resolved year by year, so that the engine is plain arithmetic and a shock is a changed year.
/// </summary>
internal sealed record Framskrivingsgrunnlag
{
    public required Utgave Utgave { get; init; }
    public required Scenario Scenario { get; init; }

    /// <summary>Regnskapsår first, then every year to the horizon.</summary>
    public required ImmutableArray<Årsgrunnlag> År { get; init; }

    public Forutsetninger Forutsetninger => Scenario.Forutsetninger;

    public int Regnskapsår => År[0].År;

    public Årsgrunnlag this[int år] => År[år - Regnskapsår];

    /// <summary>
    /// E: inhabitants at the end of a year, those of 1 January the year after (kontrakt.md 6). A changed year changes the end
    /// of the year before it too; after the horizon the population itself is asked.
    /// </summary>
    public decimal VedÅrsslutt(int år) => år < År[^1].År
        ? this[år + 1].Innbyggere
        : Utgave.Folketall.HarÅrsslutt(år, Forutsetninger.Befolkningsalternativ)
            ? Utgave.Folketall.VedÅrsslutt(år, Forutsetninger.Befolkningsalternativ)
            : this[år].Innbyggere;

    /// <summary>The same with one year changed.</summary>
    public Framskrivingsgrunnlag Med(int år, Func<Årsgrunnlag, Årsgrunnlag> endre) =>
        this with { År = År.SetItem(år - Regnskapsår, endre(this[år])) };

    /// <summary>Resolves the edition for one scenario.</summary>
    /// <exception cref="ArgumentException">A year lacks a value that has no default; Binding reports that before.</exception>
    public static Framskrivingsgrunnlag For(Utgave utgave, Scenario scenario)
    {
        var kommune = utgave.Kommune;
        var år = ImmutableArray.CreateBuilder<Årsgrunnlag>();
        for (var t = kommune.Regnskapsår; t <= kommune.Horisont; t++) år.Add(Årsgrunnlag.For(utgave, scenario, t));
        return new Framskrivingsgrunnlag { Utgave = utgave, Scenario = scenario, År = år.ToImmutable() };
    }
}

/// <summary>Everything known or assumed about one year. Amounts in 1 000 kr; null means «as last year».</summary>
internal sealed record Årsgrunnlag
{
    public required int År { get; init; }
    public required decimal Innbyggere { get; init; }

    /// <summary>ΔD: cost of the change in population since last year, prices of regnskapsår.</summary>
    public required decimal Demografikostnad { get; init; }

    public required Andel Deflator { get; init; }
    public required Andel Lønnsvekst { get; init; }
    public required Andel Prisvekst { get; init; }

    /// <summary>L, kr per inhabitant.</summary>
    public required decimal Landsgjennomsnitt { get; init; }

    public required Andel Skatteandel { get; init; }

    /// <summary>The rates of inntektsutjevning that hold this year.</summary>
    public required Inntektsutjevning Utjevning { get; init; }

    public required Andel RealvekstRammetilskudd { get; init; }
    public required decimal? Eiendomsskatt { get; init; }
    public required decimal? AndreSkatter { get; init; }
    public required decimal? Renteinntekter { get; init; }
    public required decimal? Utbytter { get; init; }
    public required decimal GevinstTap { get; init; }
    public required Andel Pengemarkedsrente { get; init; }
    public required decimal NettoAvsetningBundne { get; init; }
    public required decimal Premieavvik { get; init; }

    /// <summary>Amortisation of the balance that existed at the end of regnskapsår.</summary>
    public required decimal GammelAmortisering { get; init; }

    public required decimal Investering { get; init; }
    public required decimal Låneopptak { get; init; }
    public required decimal Egenkapital { get; init; }

    /// <summary>Lines given by forecast or budget, by line; null where the line is projected.</summary>
    public required ImmutableArray<decimal?> Gitte { get; init; }

    /// <summary>Change of each line by the scenario's measures.</summary>
    public required ImmutableArray<decimal> Tiltaksendring { get; init; }

    /// <summary>What all measures yield, to the better.</summary>
    public required decimal Tiltakseffekt { get; init; }

    public decimal? Gitt(Linje linje) => Gitte[(int)linje];

    public static Årsgrunnlag For(Utgave utgave, Scenario scenario, int t)
    {
        var f = scenario.Forutsetninger;
        var b = utgave.Kommune.Regnskapsår;
        var framskrevet = t > b;
        decimal Krev(Serie serie, string navn) => serie.Ved(t) ?? throw new ArgumentException($"{navn} lacks {t}.");
        Andel Prosent(Serie serie, string navn) => framskrevet ? Andel.FraProsent(Krev(serie, navn)) : Andel.Null;

        var lønn = Prosent(f.Lønnsvekst, "lonnsvekst");
        var pris = Prosent(f.Prisvekst, "prisvekst");
        var investeringer = utgave.Investeringer.Where(i => i.År == t && framskrevet).ToArray();

        var gitte = new decimal?[Kontoplan.Antall];
        var endring = new decimal[Kontoplan.Antall];
        if (framskrevet)
        {
            foreach (var linje in Kontoplan.Alle)
                gitte[(int)linje.Linje] = GittLinje(utgave, t, linje.Linje)?.Verdi;
            foreach (var tiltak in scenario.Tiltak) endring[(int)tiltak.Linje] += tiltak.Endring(t);
        }

        return new Årsgrunnlag
        {
            År = t,
            Innbyggere = utgave.Folketall.Innbyggere(t, f.Befolkningsalternativ),
            Demografikostnad = framskrevet ? Demografikostnaden(utgave, f, t) : 0m,
            Lønnsvekst = lønn,
            Prisvekst = pris,
            Deflator = f.LønnsandelDeflator * lønn + f.LønnsandelDeflator.Resten * pris,
            Landsgjennomsnitt = Krev(f.SkattLandsgjennomsnitt, "skatt_landsgjennomsnitt"),
            Skatteandel = Prosent(f.Skatteandel, "skatteandel"),
            Utjevning = f.Inntektsutjevning.Ved(t),
            RealvekstRammetilskudd = Andel.FraProsent(f.RealvekstRammetilskudd?.Ved(t) ?? 0m),
            Eiendomsskatt = f.Eiendomsskatt?.Ved(t),
            AndreSkatter = f.AndreSkatter?.Ved(t),
            Renteinntekter = f.Renteinntekter?.Ved(t),
            Utbytter = f.Utbytter?.Ved(t),
            GevinstTap = f.GevinstTap?.Ved(t) ?? 0m,
            Pengemarkedsrente = Prosent(f.Pengemarkedsrente, "pengemarkedsrente"),
            NettoAvsetningBundne = f.NettoAvsetningBundne?.Ved(t) ?? 0m,
            Premieavvik = utgave.Pensjon.Premieavvik(t),
            GammelAmortisering = utgave.Pensjon.Amortisering(t),
            Investering = investeringer.Sum(i => i.Netto),
            Låneopptak = investeringer.Sum(i => i.Låneopptak),
            Egenkapital = investeringer.Sum(i => i.Egenkapital),
            Gitte = [.. gitte],
            Tiltaksendring = [.. endring],
            Tiltakseffekt = framskrevet ? scenario.Tiltak.Sum(x => x.Virker(t)) : 0m,
        };
    }

    /// <summary>A value in the forecast for the year, else for b + 1 in the budget (kontrakt.md 6).</summary>
    public static Sporing.Oppgitt? GittLinje(Utgave utgave, int t, Linje linje) =>
        utgave.Prognose.Gitt(t, linje)
        ?? (t == utgave.Kommune.Regnskapsår + 1 ? utgave.Budsjett.Gitt(t, linje) : null);

    private static decimal Demografikostnaden(Utgave utgave, Forutsetninger f, int t) =>
        f.Demografi.Grupper.Sum(g => g.Sats * (
            utgave.Folketall.Personer(t, f.Befolkningsalternativ, g.Gruppe)
            - utgave.Folketall.Personer(t - 1, f.Befolkningsalternativ, g.Gruppe)));
}
