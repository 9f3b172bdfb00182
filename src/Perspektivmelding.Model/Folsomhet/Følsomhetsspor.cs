using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Folsomhet;

/// <summary>Traced runs of the fuller analysis: changes in one year and lasting ones, both ways, and the grid.</summary>
public static class Følsomhetsspor
{
    private const string Resultatkode = "netto_driftsresultat";

    /// <summary>Code of an effect, in its run.</summary>
    public const string Kode = "folsomhet.virkning";

    /// <summary>The rules of what a change changes.</summary>
    public static ImmutableArray<Regel> Regler => Følsomhetsforklaring.Alle;

    /// <summary>The run of an effect. What one year leaves behind is of the run that changes the plan's first year.</summary>
    public static string Id(Følsomhetsvirkning v, Utgave utgave)
    {
        var (fra, til) = Endret(v, utgave);
        var art = v.Art == Følsomhetsart.Tiltakseffekt ? $"{Navn(v.Art)}/{v.Scenario}" : Navn(v.Art);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"folsomhet-utvidet/{art}/{v.Størrelse}/{(fra == til ? fra : "varig")}");
    }

    // The years that are changed.
    private static (int Fra, int Til) Endret(Følsomhetsvirkning v, Utgave utgave)
    {
        if (v.Varighet == Varighet.SammeÅr) return (v.År, v.År);
        var første = utgave.Kommune.Planår.First(t => t > utgave.Kommune.Regnskapsår);
        return (første, v.Varighet == Varighet.Ettervirkning ? første : utgave.Kommune.Horisont);
    }

    /// <summary>The run of a cell of the grid.</summary>
    public static string Id(Følsomhetsrute r) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"folsomhet-rutenett/{r.Rente}/{r.Skatt}");

    /// <summary>Every run.</summary>
    internal static IEnumerable<Kjøring> Alle(Utgave utgave, ImmutableArray<Scenarioresultat> scenarier, Følsomhetsanalyse analyse)
    {
        foreach (var gruppe in analyse.Virkninger.GroupBy(v => Id(v, utgave)))
        {
            var (v, (fra, til)) = (gruppe.First(), Endret(gruppe.First(), utgave));
            var scenario = scenarier.First(s => s.Scenario.Id == v.Scenario);
            var uendret = Framskrivingsgrunnlag.For(utgave, scenario.Scenario);
            var spor = new Sporskriver();
            spor.Forklar(uendret, v.Art, v.Størrelse, fra, til);
            var bane = Framskriver.Framskriv(uendret.Med(v.Art, v.Størrelse, fra, til), spor);
            int[] målt = [.. gruppe.Select(x => x.År).Distinct()];
            foreach (var år in målt)
            {
                var før = scenario.Bane[år].Drift[Linje.NettoDriftsresultat];
                spor.Noter(Kode, år, bane[år].Drift[Linje.NettoDriftsresultat] - før, Følsomhetsberegning.Regel, spor.Ref("etter", Resultatkode, år),
                    new Inngang.Beregnet("for", Resultatkode, år, før) { Kjøring = scenario.Scenario.Id });
            }
            yield return Kjøring.Endret(gruppe.Key, scenario, spor.Ferdig(), [.. målt.Select(år => (Kode, år))]);
        }
        var referanse = scenarier[0];
        var grunnlag = Framskrivingsgrunnlag.For(utgave, referanse.Scenario);
        foreach (var rute in analyse.Rutenett)
        {
            var (fra, til) = (utgave.Kommune.PlanFra, utgave.Kommune.PlanTil);
            var spor = new Sporskriver();
            Framskriver.Framskriv(grunnlag.Med(Følsomhetsart.RenteBrutto, rute.Rente, fra, til).Med(Følsomhetsart.SkattNasjonal, rute.Skatt, fra, til), spor);
            yield return Kjøring.Endret(Id(rute), referanse, spor.Ferdig(), [(Nøkkeltallskatalog.For(Nøkkeltall.KorrigertNettoDriftsresultatProsent).Kode, til)]);
        }
    }

    /// <summary>The change's name in the trace, in keys and in open data.</summary>
    public static string Navn(Følsomhetsart art) => art switch
    {
        Følsomhetsart.RenteBrutto => "rente_brutto",
        Følsomhetsart.RenteNetto => "rente_netto",
        Følsomhetsart.SkattLokal => "skatt_lokal",
        Følsomhetsart.SkattNasjonal => "skatt_nasjonal",
        Følsomhetsart.Lønn => "lonn",
        Følsomhetsart.Folketall => "folketall",
        Følsomhetsart.Tiltakseffekt => "tiltakseffekt",
        _ => throw new ArgumentOutOfRangeException(nameof(art)),
    };
}
