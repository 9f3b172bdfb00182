using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Følsomhet;

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
}
