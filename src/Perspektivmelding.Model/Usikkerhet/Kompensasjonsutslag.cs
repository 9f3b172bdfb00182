using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Usikkerhet;

/// <summary>What the futures of the first scenario come to with another compensation than the simulation's own.</summary>
/// <param name="Kompensasjon">How much income makes up for.</param>
/// <param name="Utfall">The futures: fewer, but the same ones.</param>
public sealed record Kompensasjonsutslag(Priskompensasjon Kompensasjon, Scenariousikkerhet Utfall);
