namespace Perspektivmelding.Model.Handlingsregler;

/// <summary>Deviations with the sign that makes negative worse.</summary>
internal static class Kravregning
{
    public static decimal Avvik(this Krav krav, decimal verdi, decimal mål) => krav == Krav.Minst ? verdi - mål : mål - verdi;
}
