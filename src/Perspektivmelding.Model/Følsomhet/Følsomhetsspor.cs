using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Følsomhet;

/// <summary>
/// Traced runs of the fuller analysis: changes in one year and lasting ones, both ways, and the grid. Only of changes to dated
/// assumptions: what net interest, population and measures change is not an assumption of the year, and has no trace.
/// </summary>
public static class Følsomhetsspor
{
    private const string Resultatkode = "netto_driftsresultat";

    private static readonly ImmutableArray<Følsomhetsart> Sporbare = [Følsomhetsart.RenteBrutto, Følsomhetsart.SkattLokal, Følsomhetsart.SkattNasjonal, Følsomhetsart.Lønn];

    /// <summary>Code of an effect, in its run.</summary>
    public const string Kode = "folsomhet.virkning";

    /// <summary>The run of an effect; null where it has no trace.</summary>
    public static string? Id(Følsomhetsvirkning v) => !Sporbare.Contains(v.Art) || v.Varighet == Varighet.Ettervirkning ? null
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"folsomhet-utvidet/{Navn(v.Art)}/{v.Størrelse}/{(v.Varighet == Varighet.Varig ? "varig" : v.År)}");

    /// <summary>The run of a cell of the grid.</summary>
    public static string Id(Følsomhetsrute r) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"folsomhet-rutenett/{r.Rente}/{r.Skatt}");

    /// <summary>Every run.</summary>
    internal static IEnumerable<Kjøring> Alle(Utgave utgave, Scenarioresultat scenario, Følsomhetsanalyse analyse)
    {
        var grunnlag = Framskrivingsgrunnlag.For(utgave, scenario.Scenario);
        var (plan, siste) = (utgave.Kommune.Planår.Where(t => t > grunnlag.Regnskapsår).ToArray(), grunnlag.År[^1].År);
        foreach (var gruppe in analyse.Virkninger.Where(v => v.Scenario == scenario.Scenario.Id && Id(v) is not null).GroupBy(v => Id(v)!))
        {
            var v = gruppe.First();
            var endret = v.Varighet == Varighet.Varig ? grunnlag.Med(v.Art, v.Størrelse, plan[0], siste) : grunnlag.Med(v.Art, v.Størrelse, v.År, v.År);
            var spor = new Sporskriver();
            var bane = Framskriver.Framskriv(endret, spor);
            foreach (var år in gruppe.Select(x => x.År))
            {
                var før = scenario.Bane[år].Drift[Linje.NettoDriftsresultat];
                spor.Noter(Kode, år, bane[år].Drift[Linje.NettoDriftsresultat] - før, Følsomhetsberegning.Regel, spor.Ref("etter", Resultatkode, år),
                    new Inngang.Beregnet("for", Resultatkode, år, før) { Kjøring = scenario.Scenario.Id });
            }
            yield return Kjøring.Endret(gruppe.Key, scenario, spor.Ferdig(), [.. gruppe.Select(x => (Kode, x.År))]);
        }
        foreach (var rute in analyse.Rutenett)
        {
            var (fra, til) = (utgave.Kommune.PlanFra, utgave.Kommune.PlanTil);
            var spor = new Sporskriver();
            Framskriver.Framskriv(grunnlag.Med(Følsomhetsart.RenteBrutto, rute.Rente, fra, til).Med(Følsomhetsart.SkattNasjonal, rute.Skatt, fra, til), spor);
            yield return Kjøring.Endret(Id(rute), scenario, spor.Ferdig(), [(Nøkkeltallskatalog.For(Nøkkeltall.KorrigertNettoDriftsresultatProsent).Kode, til)]);
        }
    }

    private static string Navn(Følsomhetsart art) => art switch
    {
        Følsomhetsart.RenteBrutto => "rente_brutto",
        Følsomhetsart.SkattLokal => "skatt_lokal",
        Følsomhetsart.SkattNasjonal => "skatt_nasjonal",
        _ => "lonn",
    };
}
