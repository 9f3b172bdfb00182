using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Endringer;

/// <summary>Pairs of editions: an earlier one and the one that is held against it.</summary>
internal static class Utgavepar
{
    /// <summary>Two editions drawn by a seed; the earlier is one to four years older and shares nothing with the later.</summary>
    public static (Resultat Før, Resultat Etter) Tilfeldig(int frø)
    {
        var før = Flyttet(Analyser.Tilfeldig.Utgave(frø + 5000), -(1 + frø % 4));
        var etter = Analyser.Tilfeldig.Utgave(frø);
        return (Perspektivberegning.Beregn(før), Perspektivberegning.Beregn(frø % 2 == 0 ? etter : MedLønnsbudsjett(etter, 1.01m)));
    }

    /// <summary>The edition with a budget for the year after the accounts that gives wages, as a multiple of the accounts.</summary>
    public static Utgave MedLønnsbudsjett(Utgave u, decimal faktor)
    {
        var b = u.Kommune.Regnskapsår;
        var lønn = Tall(decimal.Round(u.Regnskap.Driftsår(b)[Linje.Lønn] * faktor));
        return u with
        {
            Budsjett = new Driftsserie(ImmutableSortedDictionary<int, ImmutableDictionary<Linje, Oppgitt>>.Empty.Add(b + 1, ImmutableDictionary<Linje, Oppgitt>.Empty.Add(Linje.Lønn, lønn))),
        };
    }

    /// <summary>The edition with every year moved.</summary>
    public static Utgave Flyttet(Utgave u, int år)
    {
        Serie? Serie(Serie? s) => s is null ? null : s with { Verdier = Nøkler(s.Verdier, år) };
        Forutsetninger F(Forutsetninger f) => f with
        {
            Lønnsvekst = Serie(f.Lønnsvekst)!,
            Prisvekst = Serie(f.Prisvekst)!,
            SkattLandsgjennomsnitt = Serie(f.SkattLandsgjennomsnitt)!,
            Pengemarkedsrente = Serie(f.Pengemarkedsrente)!,
            GevinstTap = Serie(f.GevinstTap),
            NettoAvsetningBundne = Serie(f.NettoAvsetningBundne),
        };
        return u with
        {
            År = u.År + år,
            Kommune = u.Kommune with
            {
                Regnskapsår = u.Kommune.Regnskapsår + år,
                PlanFra = u.Kommune.PlanFra + år,
                PlanTil = u.Kommune.PlanTil + år,
                Horisont = u.Kommune.Horisont + år,
            },
            Regnskap = new Driftsserie(Nøkler(u.Regnskap.Beløp, år)),
            Balanse = new Balanse(Nøkler(u.Balanse.Beløp, år)),
            Folketall = new Folketall(u.Folketall.Rader.Select(r => r with { År = r.År + år })),
            Pensjon = new Pensjonsplan(u.Pensjon.År.Values.ToImmutableSortedDictionary(p => p.År + år, p => p with { År = p.År + år })),
            Investeringer = [.. u.Investeringer.Select(i => i with { År = i.År + år })],
            Forutsetninger = F(u.Forutsetninger),
            Scenarier = [.. u.Scenarier.Select(s => s with { Forutsetninger = F(s.Forutsetninger) })],
        };
    }

    /// <summary>Next year's edition when everything came as the worked example projected it and nobody changed their mind.</summary>
    public static Utgave SomFramskrevet(Utgave u)
    {
        var resultat = Perspektivberegning.Beregn(u);
        var neste = u.Kommune.Regnskapsår + 1;
        var år = resultat.Referanse.Bane[neste];
        var løft = Framskrivingsgrunnlag.For(u, u.Scenarier[0])[neste].Deflator.Faktor;
        var tid = u.Forutsetninger.PremieavvikAmortiseringstid;
        var balanse = u.Balanse.Beløp[neste - 1]
            .SetItem(Balansepost.LangsiktigGjeld, Tall(år.Beholdning.LangsiktigGjeld))
            .SetItem(Balansepost.Anleggsmidler, Tall(år.Beholdning.Anleggsmidler))
            .SetItem(Balansepost.AkkumulertPremieavvik, Tall(år.Beholdning.AkkumulertPremieavvik));
        Forutsetninger F(Forutsetninger f) => f with
        {
            Demografi = f.Demografi with { Grupper = [.. f.Demografi.Grupper.Select(g => g with { Sats = g.Sats * løft })] },
        };
        return u with
        {
            År = u.År + 1,
            Kommune = u.Kommune with { Regnskapsår = neste, PlanFra = neste + 1 },
            Regnskap = Fjordvik.Linjer(neste, [.. Kontoplan.Alle.Where(l => !l.ErSum).Select(l => (l.Linje, år.Drift[l.Linje]))]),
            Balanse = new Balanse(ImmutableSortedDictionary<int, ImmutableDictionary<Balansepost, Oppgitt>>.Empty.Add(neste, balanse)),
            Pensjon = new Pensjonsplan(u.Pensjon.År.Values.Where(p => p.År >= neste).ToImmutableSortedDictionary(p => p.År,
                p => p with { Amortisering = p.År == neste ? år.Amortisering : p.Amortisering + u.Pensjon.Premieavvik(neste) / tid })),
            Forutsetninger = F(u.Forutsetninger),
            Scenarier = [.. u.Scenarier.Select(s => s with { Forutsetninger = F(s.Forutsetninger) })],
        };
    }

    private static Oppgitt Tall(decimal tall) => new(tall, Fjordvik.Kilde);

    private static ImmutableSortedDictionary<int, T> Nøkler<T>(ImmutableSortedDictionary<int, T> verdier, int år) =>
        verdier.ToImmutableSortedDictionary(p => p.Key + år, p => p.Value);
}
