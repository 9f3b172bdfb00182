using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Folsomhet;

/// <summary>
/// Says how a change of assumptions changes what is no dated assumption: what higher interest brings back, population, and
/// measures. A change of a dated assumption the projection tells itself.
/// </summary>
internal static class Følsomhetsforklaring
{
    /// <summary>What higher interest brings back.</summary>
    public static Regel Skjerming { get; } = new("skjerming", "R(belop*(endring/100))");

    /// <summary>Something changed by a per cent.</summary>
    public static Regel Prosent { get; } = new("endret-prosent", "verdi*(1 + endring/100)");

    /// <summary>What the whole population costs by the rates.</summary>
    public static Regel HeleKostnaden { get; } = new("demografi-hele", "sumprodukt(sats, personer)");

    /// <summary>The cost of the change of a population that is itself changed: it comes the year the change begins and goes the year it ends.</summary>
    public static Regel Demografi { get; } = new("demografi-endret", "verdi + endring/100*sum(naa) - endring/100*sum(fjor)");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Regel> Alle { get; } = [Skjerming, Prosent, HeleKostnaden, Demografi];

    /// <summary>Tells the trace of a run what <see cref="Følsomhetssjokk.Med"/> changes.</summary>
    public static void Forklar(this Sporskriver spor, Framskrivingsgrunnlag grunnlag, Følsomhetsart art, decimal størrelse, int fra, int til)
    {
        var endring = new Inngang.Fast("endring", "endringen som prøves", størrelse);
        foreach (var g in grunnlag.År.Skip(1))
        {
            var (nå, iFjor) = (g.År >= fra && g.År <= til, g.År > fra && g.År - 1 <= til);
            if (art == Følsomhetsart.RenteNetto && nå) Netto(spor, grunnlag, g, endring);
            if (art == Følsomhetsart.Folketall && (nå || iFjor)) Folk(spor, grunnlag, g, endring, nå, iFjor);
            if (art == Følsomhetsart.Tiltakseffekt && nå)
                foreach (var t in grunnlag.Scenario.Tiltak)
                    spor.Forklar(Årsdata.TiltakKode(t), g.År, () => Årsdata.Virkningen(t, g.År, Andel.FraProsent(100m + størrelse)));
        }
    }

    private static void Netto(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g, Inngang.Fast endring)
    {
        if (g.Gitt(Linje.Renteutgifter) is not null) return;
        foreach (var (post, linje) in Følsomhetssjokk.Skjerming.Where(s => g.Gitt(s.Linje) is null))
            spor.Virker(Kontoplan.For(linje).Kode, g.År, () =>
            {
                var (kode, beløp) = ("skjerming." + Balanse.Kode(post), grunnlag.Utgave.Balanse.Ved(grunnlag.Regnskapsår, post));
                spor.Noter(kode, g.År, Avrunding.R(beløp * Andel.FraProsent(endring.Tall)), Skjerming, spor.Ref("belop", "balanse." + Balanse.Kode(post), grunnlag.Regnskapsår), endring);
                return spor.Ref("virkning", kode, g.År);
            });
    }

    private static void Folk(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g, Inngang.Fast endring, bool nå, bool iFjor)
    {
        Inngang Uendret(string kode, decimal verdi) => new Inngang.Beregnet("verdi", kode, g.År, verdi) { Kjøring = grunnlag.Scenario.Id };
        if (nå) spor.Forklar("innbyggere", g.År, () => new(null, Prosent, Uendret("innbyggere", g.Innbyggere), endring));
        spor.Forklar("demografikostnad.faste_priser", g.År, () => new(null, Demografi,
        [
            Uendret("demografikostnad.faste_priser", g.Demografikostnad), endring,
            .. nå ? [Hele("naa", g.År)] : Array.Empty<Inngang>(), .. iFjor ? [Hele("fjor", g.År - 1)] : Array.Empty<Inngang>(),
        ]));

        Inngang Hele(string navn, int år)
        {
            const string Kode = "demografi.hele";
            var (f, folk) = (grunnlag.Forutsetninger, grunnlag.Utgave.Folketall);
            if (!spor.Har(Kode, år))
                spor.Noter(Kode, år, f.Demografi.Grupper.Sum(d => d.Sats * folk.Personer(år, f.Befolkningsalternativ, d.Gruppe)), HeleKostnaden,
                    [.. f.Demografi.Grupper.Select(Årsdata.Sats), .. f.Demografi.Grupper.Select(d => spor.Ref("personer", Årsdata.PersonKode(d.Gruppe), år))]);
            return spor.Ref(navn, Kode, år);
        }
    }
}
