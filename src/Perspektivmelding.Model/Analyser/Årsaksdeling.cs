namespace Perspektivmelding.Model.Analyser;

/// <summary>
/// Parts a difference in kr per inhabitant in dekningsgrad × enhetskostnad, each change weighed with the mean of the other
/// (symmetric midpoint formula). Where the comparison is by need, need is taken out of dekningsgrad: it is need that makes users.
/// </summary>
internal static class Årsaksdeling
{
    /// <summary>Own less other, kr per inhabitant in the målgruppe; null where users or their cost are not known on both sides.</summary>
    internal static Årsaker? PerPerson(Tjenestetall egen, Tjenestetall andre, bool justert)
    {
        if (egen.Dekningsgrad is not { } vårGrad || andre.Dekningsgrad is not { } deresGrad) return null;
        if (egen.Enhetskostnad is not { } vårPris || andre.Enhetskostnad is not { } deresPris) return null;
        var (vår, deres) = justert ? (vårGrad / egen.Indeks!.Value, deresGrad / andre.Indeks!.Value) : (vårGrad, deresGrad);
        var dekning = (vår - deres) / 100m * (vårPris + deresPris) / 2m;
        var pris = (vårPris - deresPris) * (vår + deres) / 200m;
        var samlet = egen.Mot(justert) - andre.Mot(justert);
        var annet = samlet - dekning - pris;
        // Derived cost per user leaves nothing over but the last digits of a division.
        return Math.Abs(annet) < 0.000001m ? new Årsaker(dekning, samlet - dekning, 0m) : new Årsaker(dekning, pris, annet);
    }
}
