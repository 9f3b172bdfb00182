using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Regnskap;

/// <summary>One year of an investment project (investeringer.csv). 1 000 kr.</summary>
/// <param name="Prosjekt">Name.</param>
/// <param name="Sektor">Sector id, or null.</param>
/// <param name="År">Year.</param>
/// <param name="Utgift">Gross cost.</param>
/// <param name="MvaKompensasjon">VAT compensation.</param>
/// <param name="Tilskudd">Grants from others.</param>
/// <param name="Egenkapital">Paid from the operating budget.</param>
/// <param name="Selvkost">True where users' fees carry the capital cost.</param>
/// <param name="Kilde">Where it stands.</param>
public sealed record Investering(
    string Prosjekt, string? Sektor, int År, decimal Utgift, decimal MvaKompensasjon, decimal Tilskudd, decimal Egenkapital,
    bool Selvkost, Kilde Kilde)
{
    /// <summary>What is activated as a fixed asset: cost less VAT compensation.</summary>
    public decimal Netto => Utgift - MvaKompensasjon;

    /// <summary>What is borrowed: the rest after compensation, grants and own money.</summary>
    public decimal Låneopptak => Utgift - MvaKompensasjon - Tilskudd - Egenkapital;
}
