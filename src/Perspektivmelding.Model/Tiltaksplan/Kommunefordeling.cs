using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tiltaksplan;

/// <summary>A municipality's kroner of a measure done together.</summary>
/// <param name="Kommune">The municipality and its share.</param>
/// <param name="Beløp">To the better. 1 000 kr, rounded.</param>
public sealed record Kommunebeløp(Kommuneandel Kommune, decimal Beløp);

/// <summary>Parts the effect of an inter-municipal measure. The effect of the edition is its own share; the rest follows from the shares.</summary>
public static class Kommunefordeling
{
    /// <summary>Each municipality's part in a year, in the order of the file; the own part is exactly the measure's effect. Empty without cooperation.</summary>
    /// <param name="tiltak">The measure.</param>
    /// <param name="kommune">Kommunenummer of the edition.</param>
    /// <param name="år">The year.</param>
    public static ImmutableArray<Kommunebeløp> For(Tiltak tiltak, string kommune, int år)
    {
        if (tiltak.Opplysninger.Samarbeid is not { } samarbeid
            || samarbeid.Kommuner.FirstOrDefault(k => k.Nummer == kommune) is not { Andel.Brøk: > 0m } egen) return [];
        var virker = tiltak.Virker(år);
        return [.. samarbeid.Kommuner.Select(k => new Kommunebeløp(k, k == egen ? virker : Avrunding.R(virker * k.Andel.Brøk / egen.Andel.Brøk)))];
    }
}
