using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>Traces what every measure of an edition yields, also those that no scenario has.</summary>
public static class Tiltaksspor
{
    /// <summary>Code of what a measure yields in a year.</summary>
    public static string Kode(Tiltak tiltak) => Årsdata.TiltakKode(tiltak);

    /// <summary>Every measure in every projected year.</summary>
    public static Sporingslogg For(Utgave utgave)
    {
        var spor = new Sporskriver();
        for (var år = utgave.Kommune.Regnskapsår + 1; år <= utgave.Kommune.Horisont; år++)
            foreach (var tiltak in utgave.Tiltak) Årsdata.Tiltak(spor, tiltak, år);
        return spor.Ferdig();
    }
}
