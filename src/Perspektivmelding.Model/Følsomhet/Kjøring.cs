using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Følsomhet;

/// <summary>A run of the projection with something changed: only what the change moved, the rest is that of the scenario.</summary>
/// <param name="Id">Its name in the trace: folsomhet/rente_pluss_1/2026.</param>
/// <param name="Scenario">Id of the scenario it is a change of.</param>
/// <param name="Spor">How the moved values were made; what they use and the run does not have, stands in the scenario's trace.</param>
public sealed record Kjøring(string Id, string Scenario, Sporingslogg Spor)
{
    /// <summary>Keeps what values are made of, down to what is as in the scenario.</summary>
    internal static Kjøring Av(string id, Scenarioresultat scenario, Sporingslogg alt, params ReadOnlySpan<(string Kode, int År)> verdier)
    {
        var flyttet = new List<Beregning>();
        var sett = new HashSet<(string, int)>();
        void Gå(string k, int å)
        {
            if (!sett.Add((k, å)) || alt.Finn(k, å) is not { } beregning) return;
            if (scenario.Spor.Finn(k, å)?.Verdi == beregning.Verdi) return;
            foreach (var inngang in beregning.Inngår.OfType<Inngang.Beregnet>().Where(i => i.Kjøring is null)) Gå(inngang.Kode, inngang.År);
            flyttet.Add(beregning);
        }
        foreach (var (kode, år) in verdier) Gå(kode, år);
        return new Kjøring(id, scenario.Scenario.Id, new Sporingslogg(flyttet));
    }
}
