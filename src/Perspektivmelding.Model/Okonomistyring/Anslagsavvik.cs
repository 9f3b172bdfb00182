using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Okonomistyring;

/// <summary>
/// A line of budget or forecast that is far from what the accounts and the assumptions give. The amount stands in the
/// projection and is carried on, so a budget that is too low makes every later year too bright.
/// </summary>
/// <param name="År">Year of the budget or forecast.</param>
/// <param name="Linje">The line.</param>
/// <param name="Gitt">The amount given, and where it stands. 1 000 kr.</param>
/// <param name="Prognose">True for a forecast, false for a budget.</param>
/// <param name="Forutsatt">What the projection would have without it. 1 000 kr.</param>
/// <param name="Året">What the amount does to netto driftsresultat in its own year, positive when it improves it. 1 000 kr.</param>
/// <param name="Virkning">What the amount does to netto driftsresultat, mean of the plan years, positive when it improves it. 1 000 kr a year.</param>
public sealed record Anslagsavvik(int År, Linje Linje, Oppgitt Gitt, bool Prognose, decimal Forutsatt, decimal Året, decimal Virkning)
{
    /// <summary>From this distance, per cent of the line, it can be a finding [own].</summary>
    public const decimal AvLinja = 2m;

    /// <summary>And from this distance, per cent of the operating income of the year [own].</summary>
    public const decimal AvInntektene = 0.5m;

    /// <summary>Given less assumed. 1 000 kr.</summary>
    public decimal Forskjell => Gitt.Verdi - Forutsatt;
}

/// <summary>Holds each given line of the reference scenario against the projection without it, all else as it stands.</summary>
public static class Anslagskontroll
{
    /// <summary>The findings, by year and in the order of the accounts.</summary>
    /// <param name="resultat">The edition's results.</param>
    public static ImmutableArray<Anslagsavvik> Finn(Resultat resultat)
    {
        var (utgave, bane) = (resultat.Utgave, resultat.Referanse.Bane);
        var grunnlag = Framskrivingsgrunnlag.For(utgave, resultat.Referanse.Scenario);
        var funn = ImmutableArray.CreateBuilder<Anslagsavvik>();
        foreach (var år in grunnlag.År.Skip(1))
        {
            foreach (var linje in Kontoplan.Alle.Where(l => Kontoplan.Tiltaksretning(l.Linje) != 0 && l.Linje != Linje.Avdrag).Select(l => l.Linje))
            {
                if (Årsgrunnlag.GittLinje(utgave, år.År, linje) is not { } gitt) continue;
                var uten = Framskriver.Framskriv(grunnlag.Med(år.År, g => g with { Gitte = g.Gitte.SetItem((int)linje, null) }));
                // Measures move both alike; what the line is without them is what was given.
                var forutsatt = uten[år.År].Drift[linje] - år.Tiltaksendring[(int)linje];
                var forskjell = Math.Abs(gitt.Verdi - forutsatt);
                if (forskjell <= Math.Abs(forutsatt) * Anslagsavvik.AvLinja / 100m) continue;
                if (forskjell <= bane[år.År].Drift[Linje.SumDriftsinntekter] * Anslagsavvik.AvInntektene / 100m) continue;
                decimal Endring(int t) => bane[t].Drift[Linje.NettoDriftsresultat] - uten[t].Drift[Linje.NettoDriftsresultat];
                funn.Add(new Anslagsavvik(år.År, linje, gitt, utgave.Prognose.Gitt(år.År, linje) is not null, forutsatt, Endring(år.År), utgave.Kommune.Planår.Average(Endring)));
            }
        }

        return funn.ToImmutable();
    }
}
