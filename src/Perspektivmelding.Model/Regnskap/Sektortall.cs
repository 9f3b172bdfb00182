using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Regnskap;

/// <summary>Which version of a sector's figure.</summary>
public enum Sektorutgave
{
    /// <summary>Accounts.</summary>
    Regnskap,
    /// <summary>Budget.</summary>
    Budsjett,
    /// <summary>Forecast.</summary>
    Prognose,
}

/// <summary>Net cost of a sector in a year (sektor.csv). 1 000 kr.</summary>
/// <param name="År">Year.</param>
/// <param name="Utgave">Accounts, budget or forecast.</param>
/// <param name="Sektor">Sector id.</param>
/// <param name="Netto">Net operating cost.</param>
/// <param name="Kilde">Where it stands.</param>
public sealed record Sektortall(int År, Sektorutgave Utgave, string Sektor, decimal Netto, Kilde Kilde);

/// <summary>A published indicator of a municipality or a region (kostra.csv).</summary>
/// <param name="År">Year.</param>
/// <param name="Region">Kommunenummer or region code, as text.</param>
/// <param name="Navn">Name of the region.</param>
/// <param name="Indikatornavn">Name of the indicator.</param>
/// <param name="Verdi">Value.</param>
/// <param name="Enhet">Unit: prosent, kr, 1000 kr …</param>
/// <param name="Omfang">kasse or konsern, or ukjent where the source does not say; scopes are never mixed.</param>
/// <param name="Kilde">Where it stands.</param>
public sealed record Indikator(int År, string Region, string Navn, string Indikatornavn, decimal Verdi, string Enhet, string Omfang, Kilde Kilde);

/// <summary>An indicator that is published without a number, and SSB's sign for why (kostra.csv, column <c>tegn</c>). Never 0, never drawn.</summary>
/// <param name="År">Year.</param>
/// <param name="Region">Kommunenummer or region code, as text.</param>
/// <param name="Navn">Name of the region.</param>
/// <param name="Indikatornavn">Name of the indicator.</param>
/// <param name="Tegn">One of <c>.</c> <c>..</c> <c>...</c> <c>:</c> <c>-</c>.</param>
/// <param name="Enhet">Unit.</param>
/// <param name="Omfang">kasse or konsern.</param>
/// <param name="Kilde">Where it stands.</param>
public sealed record Indikatormangel(int År, string Region, string Navn, string Indikatornavn, string Tegn, string Enhet, string Omfang, Kilde Kilde);
