using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Folsomhet;

/// <summary>A run of the projection with something changed: only what the change moved, the rest is that of the scenario.</summary>
/// <param name="Id">Its name in the trace: folsomhet/rente_pluss_1/2026.</param>
/// <param name="Av">Id of the scenario or run it is a change of; null where it is none.</param>
/// <param name="Spor">How the moved values were made; what they use and the run does not have, stands in the scenario's trace.</param>
public sealed record Kjøring(string Id, string? Av, Sporingslogg Spor)
{
    /// <summary>Name of the run that has every measure of the edition, also those that no scenario has.</summary>
    public const string Tiltak = "tiltak";

    /// <summary>Keeps what values are made of, down to what is as in the scenario.</summary>
    internal static Kjøring Endret(string id, Scenarioresultat scenario, Sporingslogg alt, params ReadOnlySpan<(string Kode, int År)> verdier)
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

    /// <summary>Keeps what values are made of where that is made in another way than in the run it is a change of.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="av">The run it is a change of.</param>
    /// <param name="før">What stands there; what is kept takes its place.</param>
    /// <param name="alt">Everything of the run.</param>
    /// <param name="verdier">The values.</param>
    internal static Kjøring Annet(string id, string av, Dictionary<(string, int), Beregning> før, Sporingslogg alt, IEnumerable<(string Kode, int År)> verdier)
    {
        var annet = new List<Beregning>();
        var sett = new HashSet<(string, int)>();
        void Gå(string k, int å)
        {
            if (!sett.Add((k, å)) || alt.Finn(k, å) is not { } b) return;
            foreach (var inngang in b.Inngår.OfType<Inngang.Beregnet>().Where(i => i.Kjøring is null)) Gå(inngang.Kode, inngang.År);
            if (før.TryGetValue((k, å), out var f) && f.Verdi == b.Verdi && f.Regel == b.Regel && f.Inngår.SequenceEqual(b.Inngår)) return;
            annet.Add(b);
            før[(k, å)] = b;
        }
        foreach (var (kode, år) in verdier) Gå(kode, år);
        return new Kjøring(id, av, new Sporingslogg(annet));
    }
}
