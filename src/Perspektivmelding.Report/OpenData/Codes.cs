using Perspektivmelding.Model.Handlingsregler;

namespace Perspektivmelding.OpenData;

/// <summary>The ASCII words of kontrakt.md 7 for findings.</summary>
public static class Codes
{
    /// <summary>oppfylt, advarsel, brutt or uavklart.</summary>
    public static string For(Regelstatus status) => status switch
    {
        Regelstatus.Oppfylt => "oppfylt",
        Regelstatus.Advarsel => "advarsel",
        Regelstatus.Brutt => "brutt",
        Regelstatus.Uavklart => "uavklart",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>ja, nei or uavklart.</summary>
    public static string For(Robekstatus status) => status switch
    {
        Robekstatus.Ja => "ja",
        Robekstatus.Nei => "nei",
        Robekstatus.Uavklart => "uavklart",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>a, b, c or d.</summary>
    public static string For(Robekkriterium kriterium) => kriterium switch
    {
        Robekkriterium.A => "a",
        Robekkriterium.B => "b",
        Robekkriterium.C => "c",
        Robekkriterium.D => "d",
        _ => throw new ArgumentOutOfRangeException(nameof(kriterium)),
    };

    /// <summary>driftsresultat, disposisjonsfond or netto_lanegjeld.</summary>
    public static string For(Købindikator indikator) => indikator switch
    {
        Købindikator.Driftsresultat => "driftsresultat",
        Købindikator.Disposisjonsfond => "disposisjonsfond",
        Købindikator.NettoLånegjeld => "netto_lanegjeld",
        _ => throw new ArgumentOutOfRangeException(nameof(indikator)),
    };
}
