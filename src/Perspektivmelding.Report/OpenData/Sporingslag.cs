using System.Collections.Immutable;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Tiltaksplan;

namespace Perspektivmelding.OpenData;

/// <summary>Calculations of one run. What a layer does not have, stands in the one it is made from.</summary>
/// <param name="Id">Id of the scenario, or the name of another run.</param>
/// <param name="Av">The layer that has the rest; null where there is none.</param>
/// <param name="Beregninger">The calculations.</param>
internal sealed record Sporingslag(string Id, string? Av, ImmutableArray<Beregning> Beregninger)
{
    /// <summary>All layers: scenarios (of the later ones only what is not as in the first), sensitivities, simulation, search.</summary>
    public static ImmutableArray<Sporingslag> Alle(Resultat resultat)
    {
        var første = resultat.Referanse;
        return
        [
            new(første.Scenario.Id, null, første.Spor.Alle),
            .. resultat.Scenarier.Skip(1).Select(s => new Sporingslag(s.Scenario.Id, første.Scenario.Id, Annet(s.Spor, første.Spor))),
            .. Lagene(resultat.Kjøringer), .. Lagene(resultat.UtvidedeKjøringer),
            new(Kjøring.Tiltak, null, Tiltaksspor.For(resultat.Utgave).Alle),
            new(Demografispor.Kjøring, første.Scenario.Id, Demografispor.For(resultat.Utgave, første).Alle),
            new(Usikkerhetsspor.Kjøring, null, [.. Usikkerhetsspor.Alt(resultat)]),
            .. Lagene(resultat.Målsøksspor.Kjøringer),
        ];
    }

    /// <summary>Runs as layers.</summary>
    public static IEnumerable<Sporingslag> Lagene(ImmutableArray<Kjøring> kjøringer) => kjøringer.Select(k => new Sporingslag(k.Id, k.Av, k.Spor.Alle));

    private static ImmutableArray<Beregning> Annet(Sporingslogg spor, Sporingslogg første)
    {
        var likt = new Dictionary<(string, int), bool>();
        bool Likt((string Kode, int År) nøkkel)
        {
            if (likt.TryGetValue(nøkkel, out var kjent)) return kjent;
            likt[nøkkel] = true;
            var (a, b) = (spor.Finn(nøkkel.Kode, nøkkel.År), første.Finn(nøkkel.Kode, nøkkel.År));
            return likt[nøkkel] = a is not null && b is not null && a.Verdi == b.Verdi && a.Regel == b.Regel && a.Inngår.SequenceEqual(b.Inngår)
                && a.Inngår.OfType<Inngang.Beregnet>().All(i => Likt((i.Kode, i.År)));
        }
        return [.. spor.Alle.Where(b => !Likt((b.Kode, b.År)))];
    }
}
