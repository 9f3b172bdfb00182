namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary>What the two characters that begin a record say (the layout of SSB's kontrollprogram, «file_description_Regnskap»).</summary>
internal static class Skjema
{
    /// <summary>The scope of the accounts; null for forms that are not taken in.</summary>
    internal static string? Omfang(string skjema) => skjema switch
    {
        "0A" or "0B" => "kasse",
        "0M" or "0N" => "konsolidert",
        _ => null,
    };

    /// <summary>Why a form is not taken in; null when it is no form at all.</summary>
    internal static string? Avslag(string skjema) => skjema switch
    {
        "0C" or "0D" or "0P" or "0Q" => "er regnskapet til en fylkeskommune",
        "0K" or "0L" => "er regnskapet til et fylkeskommunalt foretak",
        "0F" or "0G" => "er regnskapet til et kirkelig fellesråd",
        "0I" or "0J" => "er regnskapet til ett foretak, IKS eller lånefond, ikke kommunens eget",
        "0X" or "0Y" => "er regnskapet til et helseforetak",
        _ => null,
    };

    /// <summary>The part of the accounts that kontoklasse says; null when the form has no such part.</summary>
    internal static Kontoklasse? Klasse(string skjema, char kontoklasse) => (skjema, kontoklasse) switch
    {
        ("0A", '1') or ("0M", '3') => Kontoklasse.Drift,
        ("0A", '0') or ("0M", '4') => Kontoklasse.Investering,
        ("0B", '2') or ("0N", '5') => Kontoklasse.Balanse,
        _ => null,
    };

    /// <summary>The values of kontoklasse that a form may have, for messages.</summary>
    internal static string Klasser(string skjema) => skjema switch
    {
        "0A" => "0 eller 1",
        "0B" => "2",
        "0M" => "3 eller 4",
        _ => "5",
    };
}
