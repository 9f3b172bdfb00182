using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Folsomhet;

/// <summary>The effect of one change in one year.</summary>
/// <param name="Art">What is changed.</param>
/// <param name="Størrelse">By how much: prosentpoeng or per cent, with sign.</param>
/// <param name="Scenario">Id of the scenario it is run on.</param>
/// <param name="Varighet">How long it lasts.</param>
/// <param name="År">The year measured.</param>
/// <param name="Virkning">Change of netto driftsresultat, 1 000 kr.</param>
public sealed record Følsomhetsvirkning(Følsomhetsart Art, decimal Størrelse, string Scenario, Varighet Varighet, int År, decimal Virkning);

/// <summary>A cell of the grid: interest and national tax changed from the plan's first year on.</summary>
/// <param name="Rente">Prosentpoeng on pengemarkedsrenten.</param>
/// <param name="Skatt">Per cent on the tax of the whole country.</param>
/// <param name="Verdi">Korrigert netto driftsresultat of the plan's last year, per cent.</param>
/// <param name="Holder">True where the value meets the goal.</param>
public sealed record Følsomhetsrute(decimal Rente, decimal Skatt, decimal Verdi, bool Holder);

/// <summary>A fuller analysis of the reference than the contract's four shocks: both ways, lasting, net interest, and a grid.</summary>
public sealed class Følsomhetsanalyse
{
    internal Følsomhetsanalyse(Utgave utgave, ImmutableArray<Scenarioresultat> scenarier)
    {
        var virkninger = ImmutableArray.CreateBuilder<Følsomhetsvirkning>();
        foreach (var scenario in scenarier)
        {
            var grunnlag = Framskrivingsgrunnlag.For(utgave, scenario.Scenario);
            var erReferanse = scenario == scenarier[0];
            foreach (var art in Enum.GetValues<Følsomhetsart>())
            {
                if (art == Følsomhetsart.Tiltakseffekt ? scenario.Scenario.Tiltak.IsEmpty : !erReferanse) continue;
                foreach (var retning in (decimal[])[1m, -1m])
                    virkninger.AddRange(Mål(grunnlag, scenario.Bane, art, retning * Steg(art)));
            }
        }
        Virkninger = virkninger.ToImmutable();

        Regel = utgave.Handlingsregler.FirstOrDefault(r => r is { Nøkkeltall: Nøkkeltall.KorrigertNettoDriftsresultatProsent, Krav: Krav.Minst });
        Målverdi = Regel?.Mål ?? Købprøving.For(Købindikator.Driftsresultat).Mål;
        var referanse = Framskrivingsgrunnlag.For(utgave, scenarier[0].Scenario);
        Rutenett = [.. from rente in Rutesteg from skatt in Rutesteg select Rute(referanse, rente, skatt)];
        Ukjente = [.. Følsomhetssjokk.Skjerming.Select(s => s.Post)
            .Where(p => utgave.Balanse.Gitt(utgave.Kommune.Regnskapsår, p) is null)];
    }

    private static readonly ImmutableArray<decimal> Rutesteg = [-2m, -1m, 0m, 1m, 2m];

    /// <summary>Every effect: change, size, duration, year.</summary>
    public ImmutableArray<Følsomhetsvirkning> Virkninger { get; }

    /// <summary>Interest −2 … +2 prosentpoeng (rows) by national tax −2 … +2 per cent (columns).</summary>
    public ImmutableArray<Følsomhetsrute> Rutenett { get; }

    /// <summary>The rule whose goal the grid is held against, or null: then KØB's 2 per cent.</summary>
    public Handlingsregel? Regel { get; }

    /// <summary>The goal of the grid, per cent.</summary>
    public decimal Målverdi { get; }

    /// <summary>Stocks that the edition does not give: they count 0 in net interest.</summary>
    public ImmutableArray<Balansepost> Ukjente { get; }

    /// <summary>How much an assumption is changed: 10 per cent for measures, else 1.</summary>
    public static decimal Steg(Følsomhetsart art) => art == Følsomhetsart.Tiltakseffekt ? 10m : 1m;

    private static IEnumerable<Følsomhetsvirkning> Mål(Framskrivingsgrunnlag grunnlag, Framskrivingsbane bane, Følsomhetsart art, decimal størrelse)
    {
        var planår = grunnlag.Utgave.Kommune.Planår.Where(t => t > grunnlag.Regnskapsår).ToArray();
        var siste = grunnlag.År[^1].År;
        Følsomhetsvirkning Virkning(Varighet varighet, Framskrivingsbane endret, int år) => new(
            art, størrelse, grunnlag.Scenario.Id, varighet, år,
            endret[år].Drift[Linje.NettoDriftsresultat] - bane[år].Drift[Linje.NettoDriftsresultat]);

        foreach (var år in planår)
            yield return Virkning(Varighet.SammeÅr, Framskriver.Framskriv(grunnlag.Med(art, størrelse, år, år)), år);
        var (første, varig) = (Framskriver.Framskriv(grunnlag.Med(art, størrelse, planår[0], planår[0])), Framskriver.Framskriv(grunnlag.Med(art, størrelse, planår[0], siste)));
        foreach (var år in planår) yield return Virkning(Varighet.Ettervirkning, første, år);
        foreach (var år in planår) yield return Virkning(Varighet.Varig, varig, år);
    }

    private Følsomhetsrute Rute(Framskrivingsgrunnlag grunnlag, decimal rente, decimal skatt)
    {
        var (fra, til) = (grunnlag.Utgave.Kommune.PlanFra, grunnlag.Utgave.Kommune.PlanTil);
        var bane = Framskriver.Framskriv(grunnlag.Med(Følsomhetsart.RenteBrutto, rente, fra, til).Med(Følsomhetsart.SkattNasjonal, skatt, fra, til));
        var verdi = bane[til].Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent];
        return new(rente, skatt, verdi, verdi >= Målverdi);
    }
}
