using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Folsomhet;

/// <summary>Sensitivities (kontrakt.md 7): the projection run again with one assumption changed in one year.</summary>
internal static class Følsomhetsberegning
{
    private static readonly Andel EttProsentpoeng = Andel.FraProsent(1m);
    private static readonly Andel Nittini = Andel.FraProsent(99m);

    private static readonly ImmutableArray<(string Id, Func<Årsgrunnlag, Årsgrunnlag> Endre)> Sjokk =
    [
        ("rente_pluss_1", g => g with { Pengemarkedsrente = g.Pengemarkedsrente + EttProsentpoeng }),
        ("skatt_lokal_minus_1", g => g with { Skatteandel = g.Skatteandel * Nittini }),
        ("skatt_nasjonal_minus_1", g => g with { Landsgjennomsnitt = g.Landsgjennomsnitt * Nittini }),
        ("lonn_pluss_1", g => g with { Lønnsvekst = g.Lønnsvekst + EttProsentpoeng }),
    ];

    /// <summary>How the effect is got from the two runs.</summary>
    public static Regel Regel { get; } = new("folsomhet", "etter - for");

    /// <summary>Effect on the same year's netto driftsresultat, for each plan year.</summary>
    public static ImmutableArray<Følsomhetsutslag> Beregn(Framskrivingsgrunnlag grunnlag, Framskrivingsbane bane)
    {
        var utslag = ImmutableArray.CreateBuilder<Følsomhetsutslag>();
        foreach (var år in grunnlag.Utgave.Kommune.Planår)
            foreach (var (id, endre) in Sjokk)
            {
                var endret = Framskriver.Framskriv(grunnlag.Med(år, endre));
                var virkning = endret[år].Drift[Linje.NettoDriftsresultat] - bane[år].Drift[Linje.NettoDriftsresultat];
                utslag.Add(new Følsomhetsutslag(id, grunnlag.Scenario.Id, år, virkning));
            }
        return utslag.ToImmutable();
    }

    /// <summary>The same runs again, traced: what each change moved, down to what is as in the scenario.</summary>
    public static ImmutableArray<Kjøring> Spor(Utgave utgave, Scenarioresultat scenario)
    {
        var grunnlag = Framskrivingsgrunnlag.For(utgave, scenario.Scenario);
        var kjøringer = ImmutableArray.CreateBuilder<Kjøring>();
        foreach (var år in utgave.Kommune.Planår)
            foreach (var (id, endre) in Sjokk)
            {
                var spor = new Sporskriver();
                var etter = Framskriver.Framskriv(grunnlag.Med(år, endre), spor)[år].Drift[Linje.NettoDriftsresultat];
                var før = scenario.Bane[år].Drift[Linje.NettoDriftsresultat];
                spor.Noter(Kode(id), år, etter - før, Regel, spor.Ref("etter", Resultatkode, år),
                    new Inngang.Beregnet("for", Resultatkode, år, før) { Kjøring = scenario.Scenario.Id });
                kjøringer.Add(Kjøring.Endret(KjøringId(id, år), scenario, spor.Ferdig(), (Kode(id), år)));
            }
        return kjøringer.ToImmutable();
    }

    private const string Resultatkode = "netto_driftsresultat";

    /// <summary>Code of an effect in the trace.</summary>
    public static string Kode(string id) => "folsomhet." + id;

    /// <summary>Name of the run of a sensitivity in a year.</summary>
    public static string KjøringId(string id, int år) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"folsomhet/{id}/{år}");
}
