using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>This part: PM0770–0789 results of earlier editions (resultat-ÅÅÅÅ.json) and fjoraret.yml.</summary>
public static partial class Catalogue
{
    /// <summary>A file of earlier results that is no JSON.</summary>
    public static readonly Descriptor TidligereIkkeJson = new("PM0770", Severity.Error, "Resultatfila er ikke gyldig JSON",
        "resultat-ÅÅÅÅ.json skal være fila data/resultat.json som nettstedet det året publiserte, uten endringer. Denne er kuttet eller endret.",
        "{\"utgave\": 2025,", "Hent data/resultat.json på nytt fra fjorårets nettsted, og gi den navnet resultat-2025.json.");

    /// <summary>Earlier results of another municipality.</summary>
    public static readonly Descriptor TidligereAnnenKommune = new("PM0771", Severity.Error, "Resultatfila gjelder en annen kommune",
        "Kommunenummeret i resultat-ÅÅÅÅ.json er et annet enn i kommune.yml. Da ville to kommuner blitt holdt mot hverandre.",
        "\"kommune\": {\"nummer\": \"0301\"}", "Bruk resultatfila til kommunen selv, eller slett fila.");

    /// <summary>Earlier results without what they must have.</summary>
    public static readonly Descriptor TidligereMangler = new("PM0772", Severity.Error, "Resultatfila mangler noe eller har feil verdi",
        "resultat-ÅÅÅÅ.json mangler en nøkkel som alle utgaver publiserer, eller har noe annet enn et tall der det skal stå et tall.",
        "{\"utgave\": 2025, \"kommune\": {\"nummer\": \"4601\"}}", "Hent data/resultat.json på nytt fra nettstedet det året; ikke rett i fila for hånd.");

    /// <summary>Earlier results whose year is not that of the file name, or not earlier.</summary>
    public static readonly Descriptor TidligereFeilÅr = new("PM0773", Severity.Error, "Resultatfila er fra et annet år enn navnet sier",
        "Året i navnet resultat-ÅÅÅÅ.json skal være utgaven fila er fra, og utgaven må være eldre enn denne.",
        "resultat-2025.json med \"utgave\": 2024", "Gi fila navn etter året den er fra, eller hent fila fra riktig utgave.");

    /// <summary>An adopted scenario without the results it stands in.</summary>
    public static readonly Descriptor VedtattUtenResultat = new("PM0774", Severity.Error, "Vedtatt scenario uten resultatfil",
        "«vedtatt» i fjoraret.yml sier hvilket av fjorårets scenarioer kommunestyret vedtok. Uten fjorårets resultatfil finnes det ingen scenarioer å vise til.",
        "vedtatt: begge", "Legg data/resultat.json fra fjorårets nettsted i mappa som resultat-ÅÅÅÅ.json, eller ta bort «vedtatt».");

    private static ImmutableArray<Descriptor> Endringer => [TidligereIkkeJson, TidligereAnnenKommune, TidligereMangler, TidligereFeilÅr, VedtattUtenResultat];
}
