using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Output;

/// <summary>Faults while the finished site is printed and written (PM05xx).</summary>
internal static class OutputFaults
{
    /// <summary>The output folder holds something the program did not write.</summary>
    public static readonly Descriptor FremmedInnhold = new(
        "PM0501", Severity.Error, "Målmappa inneholder noe annet",
        "Programmet bytter ut hele målmappa, og sletter bare filer det selv har laget. Hvilke det er, står i data/manifest.json i mappa. "
        + "Målmappa inneholder minst én fil som ikke står der.",
        "output/notater.docx ligger i målmappa.",
        "Flytt de fremmede filene ut av mappa, eller velg en annen mappe med --ut.");

    /// <summary>Another run writes to the same folder.</summary>
    public static readonly Descriptor AnnenKjøring = new(
        "PM0502", Severity.Error, "En annen kjøring skriver til målmappa",
        "To kjøringer kan ikke skrive til samme mappe samtidig.",
        "Byggingen ble startet i to vinduer.",
        "Vent til den andre kjøringen er ferdig, eller velg en annen mappe med --ut.");

    /// <summary>The disk or the operating system refused.</summary>
    public static readonly Descriptor KanIkkeSkrive = new(
        "PM0503", Severity.Error, "Kan ikke skrive til målmappa",
        "Maskinen nektet å skrive: disken er full, du mangler rettigheter, eller en fil er åpen i et annet program. Det som lå i målmappa fra før, er urørt.",
        "PDF-en står åpen i et leseprogram på Windows.",
        "Lukk programmer som bruker filene, rydd plass på disken, eller velg en annen mappe med --ut.");

    /// <summary>No browser to print with.</summary>
    public static readonly Descriptor IngenNettleser = new(
        "PM0504", Severity.Error, "Fant ingen nettleser til å lage PDF",
        "PDF-ene lages av en nettleser i Chromium-familien: Microsoft Edge, Google Chrome eller Chromium. Ingen av dem ble funnet på de vanlige stedene.",
        "En ny server uten nettleser.",
        "Installer Edge, Chrome eller Chromium (på Debian: apt-get install chromium fonts-liberation), oppgi stien i miljøvariabelen "
        + BrowserVariable + ", eller bygg uten PDF med --uten-pdf.");

    /// <summary>The browser failed.</summary>
    public static readonly Descriptor NettleserenFeilet = new(
        "PM0505", Severity.Error, "Nettleseren klarte ikke å lage PDF",
        "Nettleseren ble funnet, men stanset, svarte ikke, eller laget en fil som ikke lot seg lese. Det ble prøvd to ganger. "
        + "En nettleser som er installert som snap eller flatpak, har sin egen midlertidige mappe og ser ikke maskinens. Da prøver programmet i hjemmemappa og ved siden av målmappa.",
        "Nettleseren mangler et systembibliotek, maskinen har for lite minne, eller Chromium er en snap som ikke får lese mappa det bygges i.",
        "Er nettleseren en snap: sett miljøvariabelen TMPDIR til en mappe den ser, for eksempel TMPDIR=$HOME/tmp, og lag mappa først. "
        + "Ellers: prøv om nettleseren starter på vanlig måte, oppgi en annen i miljøvariabelen " + BrowserVariable + ", eller bygg uten PDF med --uten-pdf.");

    /// <summary>What to do about a browser that sees none of the folders we can use.</summary>
    internal const string OwnTemporaryFolder =
        "nettleseren har en egen midlertidig mappe, slik Chromium som snap har: sett TMPDIR til en mappe den ser, for eksempel TMPDIR=$HOME/tmp";

    /// <summary>What to do about a browser that will not work.</summary>
    internal const string OtherBrowser =
        "er den en snap: sett TMPDIR til en mappe i hjemmemappa; ellers: oppgi en annen nettleser i " + BrowserVariable + ", eller bygg med --uten-pdf";

    /// <summary>A page reference or link in print leads nowhere.</summary>
    public static readonly Descriptor HenvisningUtenMål = new(
        "PM0506", Severity.Error, "Henvisning i utskriften uten mål",
        "Et sidetall i en innholdsliste viser til et sted som ikke finnes i dokumentet, eller en lenke peker ut av nettstedet.",
        "<a href=\"#gjeld\">… <span class=\"sidetall\" data-mal=\"gjeld\"></span></a> uten noe element med id «gjeld».",
        "Rett id-en i malen. Et sidetall trenger både et element med id-en og en lenke til det.");

    /// <summary>The output folder is a link or a file.</summary>
    public static readonly Descriptor UsikkerMålmappe = new(
        "PM0507", Severity.Error, "Målmappa kan ikke brukes",
        "Målmappa byttes ut med et nytt navn. Det går ikke når den er en symbolsk lenke, en fil eller roten av en disk.",
        "output -> /srv/web",
        "Oppgi mappa lenken peker på, eller en ny mappe, med --ut.");

    /// <summary>A file has a path that cannot be written.</summary>
    public static readonly Descriptor UgyldigFilnavn = new(
        "PM0508", Severity.Error, "To filer med samme navn, eller et navn som ikke kan skrives",
        "Hver side får filnavn etter tittelen eller id-en. Navnet må ligge inne i målmappa, to filer kan ikke ha samme navn, heller ikke med ulik bruk av store bokstaver, og navn som Windows holder av (con, nul, aux …) går ikke.",
        "Scenarioene «Spar» og «spar» ville fått samme side.",
        "Gi den ene en annen id.");

    /// <summary>A folder to verify has no readable list of files.</summary>
    public static readonly Descriptor IngenFilliste = new(
        "PM0509", Severity.Error, "Mappa har ingen filliste som kan leses",
        "Et nettsted som programmet har skrevet, har ei liste over alle filene i data/manifest.json. Uten den går det ikke an å se om noe er endret.",
        "perspektiv verifiser Nedlastinger",
        "Oppgi mappa som ble skrevet med «bygg», eller bygg nettstedet på nytt.");

    /// <summary>A published file is gone.</summary>
    public static readonly Descriptor FilBorte = new(
        "PM0510", Severity.Error, "En publisert fil er borte",
        "Fila står i fillista, men finnes ikke i mappa.",
        "pdf/perspektivmelding-2025.pdf ble ikke med da nettstedet ble kopiert.",
        "Kopier hele mappa på nytt, eller bygg nettstedet på nytt.");

    /// <summary>A published file has been changed.</summary>
    public static readonly Descriptor FilEndret = new(
        "PM0511", Severity.Error, "En publisert fil er endret",
        "Innholdet er et annet enn det programmet skrev: sjekksummen (SHA-256) stemmer ikke med fillista.",
        "Et tall i data/nokkeltall.csv er rettet for hånd.",
        "Rett heller tallet i dataene og bygg på nytt, slik at nettsted, PDF og åpne data sier det samme.");

    /// <summary>The folder holds a file that was not published.</summary>
    public static readonly Descriptor FilTilOvers = new(
        "PM0512", Severity.Error, "En fil i mappa er ikke skrevet av programmet",
        "Fila ligger blant de publiserte, men står ikke i fillista.",
        "data/notat.xlsx ble lagt i mappa etterpå.",
        "Flytt fila ut av mappa.");

    /// <summary>The input is not what the site was made of.</summary>
    public static readonly Descriptor AnnetGrunnlag = new(
        "PM0513", Severity.Error, "Nettstedet er laget av andre data, tekster eller maler",
        "Sjekksummen av en fil i mappa du oppga, er en annen enn den fillista har, eller fila er kommet til eller falt fra.",
        "regnskap.csv er rettet etter at nettstedet ble bygd.",
        "Bygg nettstedet på nytt, eller oppgi mappene det ble bygd av.");

    private const string BrowserVariable = Pdf.BrowserFinder.Variable;

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Descriptor> All { get; } =
    [
        FremmedInnhold, AnnenKjøring, KanIkkeSkrive, IngenNettleser, NettleserenFeilet,
        HenvisningUtenMål, UsikkerMålmappe, UgyldigFilnavn,
        IngenFilliste, FilBorte, FilEndret, FilTilOvers, AnnetGrunnlag,
    ];

    /// <summary>What the disk or the operating system refused, in words.</summary>
    /// <param name="folder">The folder as the user knows it.</param>
    /// <param name="exception">What was thrown: of reading, writing or rights.</param>
    /// <param name="hint">What to do.</param>
    public static Diagnostic Refused(string folder, Exception exception, string hint)
    {
        const int unixDiskFull = 28;
        const int windowsDiskFull = unchecked((int)0x80070070);
        var reason = exception switch
        {
            UnauthorizedAccessException => "du mangler rettigheter",
            PathTooLongException => "et filnavn er for langt",
            { HResult: unixDiskFull or windowsDiskFull } => "disken er full",
            DirectoryNotFoundException => "mappa finnes ikke, eller et ledd i navnet er en fil",
            FileNotFoundException => "stedet kan ikke ha filer",
            IOException => "disken eller operativsystemet sa nei",
            _ => "det gikk ikke å skrive",
        };
        return KanIkkeSkrive.At(new(folder), $"kan ikke skrive til «{folder}»: {reason}", hint);
    }
}
