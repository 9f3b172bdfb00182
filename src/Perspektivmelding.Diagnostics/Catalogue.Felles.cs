using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

// The figures and code tables that all municipalities share (data/makro, data/kodelister).
public static partial class Catalogue
{
    /// <summary>The folder of shared figures or one of its files is not there.</summary>
    public static readonly Descriptor SharedMissing = new("PM0160", Severity.Error, "Tall eller koder for hele landet mangler",
        "Programmet leser data/makro og data/kodelister når det kjører: priser, delkostnadsnøkler, landets utgifter, og kodene til SSB og KOSTRA. Mappa, eller en fil i den, finnes ikke der programmet ligger.",
        "data/makro/ ble ikke med da programmet ble kopiert",
        "Legg mappa tilbake ved siden av programmet, eller si hvor programmet ligger i miljøvariabelen PERSPEKTIV_ROT.");

    /// <summary>Shared figures are older than the edition.</summary>
    public static readonly Descriptor OldShared = new("PM0161", Severity.Warning, "Tallene for hele landet er eldre enn utgaven",
        "Tallene i data/makro byttes ut hver vår. Er de eldre enn regnskapsåret, regnes faste priser og demografikostnader med gamle tall, eller ikke i det hele tatt.",
        "regnskapsår: 2026 i kommune.yml, mens data/makro/kommunal-deflator.csv slutter i 2025",
        "Legg inn de nye tallene. Brukerveiledningen sier hvor de hentes, og når de kommer.");

    /// <summary>A row of a code table that the importer cannot use.</summary>
    public static readonly Descriptor WrongCode = new("PM0162", Severity.Error, "Raden i kodelista kan ikke brukes",
        "Kodelistene i data/kodelister sier hvor hver kode fra SSB og KOSTRA føres. En rad har en verdi som importen ikke kan bruke.",
        "A800;rammetilskudd;2;;;Rammetilskudd; (fortegnet er 1 eller -1)",
        "Rett raden. LES-MEG.md i mappa sier hva kolonnene betyr.");

    private static ImmutableArray<Descriptor> Felles => [SharedMissing, OldShared, WrongCode];
}
