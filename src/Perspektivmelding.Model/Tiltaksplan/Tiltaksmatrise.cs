using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tiltaksplan;

/// <summary>Field of the matrix of gain against effort.</summary>
public enum Tiltaksfelt
{
    /// <summary>Great gain, small effort.</summary>
    StorLiten,
    /// <summary>Great gain, great effort.</summary>
    StorStor,
    /// <summary>Small gain, small effort.</summary>
    LitenLiten,
    /// <summary>Small gain, great effort.</summary>
    LitenStor,
}

/// <summary>A measure in the matrix.</summary>
/// <param name="Nummer">Its number in the register, from 1.</param>
/// <param name="Tiltak">The measure.</param>
/// <param name="Innsats">Effort, 1–5.</param>
/// <param name="Gevinst">Effect in the year, to the better. 1 000 kr.</param>
/// <param name="Felt">Where it lies.</param>
public sealed record Plassering(int Nummer, Tiltak Tiltak, int Innsats, decimal Gevinst, Tiltaksfelt Felt);

/// <summary>Gain against effort.</summary>
/// <param name="Snitt">Mean effect of the measures in the matrix. 1 000 kr.</param>
/// <param name="Plasserte">Those with a stated effort and a budgetary gain, in the order of the register.</param>
/// <param name="Uten">Those that cannot be placed.</param>
public sealed record Tiltaksmatrise(decimal Snitt, ImmutableArray<Plassering> Plasserte, ImmutableArray<Tiltak> Uten)
{
    /// <summary>Effort up to this is small, on the scale 1–5 [own; shown with the figure].</summary>
    public const int LitenInnsats = 2;

    /// <summary>Places the measures; null when fewer than two can be.</summary>
    /// <param name="tiltak">The register.</param>
    /// <param name="år">Year of the effect.</param>
    public static Tiltaksmatrise? For(ImmutableArray<Tiltak> tiltak, int år)
    {
        static bool Kan(Tiltak t) => t.Opplysninger is { Innsats: not null, Klasse: Gevinstklasse.Budsjettmessig };
        var med = tiltak.Select((t, i) => (Nummer: i + 1, Tiltak: t)).Where(x => Kan(x.Tiltak)).ToArray();
        if (med.Length < 2) return null;
        var snitt = med.Average(x => x.Tiltak.Virker(år));
        return new Tiltaksmatrise(
            snitt,
            [.. med.Select(x =>
            {
                var (innsats, gevinst) = (x.Tiltak.Opplysninger.Innsats!.Value, x.Tiltak.Virker(år));
                return new Plassering(x.Nummer, x.Tiltak, innsats, gevinst, (gevinst >= snitt, innsats <= LitenInnsats) switch
                {
                    (true, true) => Tiltaksfelt.StorLiten,
                    (true, false) => Tiltaksfelt.StorStor,
                    (false, true) => Tiltaksfelt.LitenLiten,
                    _ => Tiltaksfelt.LitenStor,
                });
            })],
            [.. tiltak.Where(t => !Kan(t))]);
    }
}
