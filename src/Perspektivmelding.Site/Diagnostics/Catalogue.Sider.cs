namespace Perspektivmelding.Site.Diagnostics;

/// <summary>Every kind of fault there is. This part: PM03xx figures and pages, PM04xx templates, words and links.</summary>
public static partial class Catalogue
{
    /// <summary>A name in braces in a chapter that no number or sentence has.</summary>
    public static readonly Descriptor UkjentTall = new("PM0301", Severity.Error, "Ukjent tall i teksten",
        "Et navn i krøllparentes er verken et tall, et årstall eller en setning som programmet lager.",
        "Netto lånegjeld er {netto_lanegjeld_prosnt@regnskapsår}.",
        "Rett navnet. Navnene er nøkkeltall og linjer fra kontrakten, fulgt av @ og et år.");

    /// <summary>A figure, table or part that no edition can have.</summary>
    public static readonly Descriptor UkjentFigur = new("PM0302", Severity.Error, "Ukjent figur, tabell eller del",
        "En linje i et kapittel ber om en figur, en tabell eller en del som programmet ikke kan lage.",
        "{figur disposisjonsfon}", "Rett navnet, eller ta bort linjen.");

    /// <summary>A figure, table or part whose data this edition lacks.</summary>
    public static readonly Descriptor FigurUtenData = new("PM0303", Severity.Warning, "Figur uten data i denne utgaven",
        "Kapittelet viser en figur, tabell eller del, men denne utgaven mangler dataene den bygger på. Den er utelatt.",
        "{figur kostra-utgifter} uten kostra.csv", "Legg datafilen i utgaven, eller la det stå: siden lages uten figuren.");

    /// <summary>A chapter left out because the edition lacks its data.</summary>
    public static readonly Descriptor KapittelUtelatt = new("PM0304", Severity.Warning, "Kapittel utelatt",
        "Kapittelet krever data som denne utgaven ikke har.",
        "krever: [kostra] uten kostra.csv", "Legg datafilen i utgaven, eller la det stå: nettstedet lages uten kapittelet.");

    /// <summary>Front matter of a chapter that is missing or wrong.</summary>
    public static readonly Descriptor KapittelHode = new("PM0305", Severity.Error, "Feil i hodet på et kapittel",
        "Et kapittel begynner med et hode mellom to linjer med tre bindestreker. Hodet mangler noe eller har noe ukjent.",
        "---\ntitel: Hvor mye gjeld tåler vi?\n---", "Hodet skal ha tittel, meny og ingress, og kan ha krever.");

    /// <summary>A glossary word that is not in ordliste.md.</summary>
    public static readonly Descriptor UkjentOrd = new("PM0306", Severity.Error, "Ordet står ikke i ordlisten",
        "Teksten viser til et ord i ordlisten med doble hakeparenteser, men ordlisten har ikke ordet.",
        "[[disposisjonsfondet]]", "Skriv [[disposisjonsfond|disposisjonsfondet]], eller legg ordet i ordliste.md.");

    /// <summary>An image without a text alternative.</summary>
    public static readonly Descriptor BildeUtenTekst = new("PM0307", Severity.Error, "Bilde uten alternativ tekst",
        "Et bilde mangler teksten som leses opp for den som ikke ser det.",
        "![](skole.jpg)", "Skriv hva bildet viser mellom hakeparentesene.");

    /// <summary>A nynorsk edition that shows a chapter in bokmål.</summary>
    public static readonly Descriptor KapittelPåBokmål = new("PM0308", Severity.Warning, "Kapittelet finnes bare på bokmål",
        "Utgaven er på nynorsk, men kapittelet er ikke oversatt. Bokmålsteksten er brukt.",
        "målform: nn uten input/nn/kapitler/03-gjeld.md", "Legg en nynorsk fil med samme navn i input/nn/kapitler/.");

    /// <summary>A number format that does not exist or does not fit the number's unit.</summary>
    public static readonly Descriptor TallFormat = new("PM0309", Severity.Error, "Tallformatet passer ikke",
        "Formatet etter loddrett strek finnes ikke, eller det passer ikke til tallets enhet.",
        "{netto_lanegjeld_prosent@2024|mill}", "Bruk tall, mill, tusen, prosent eller prosentpoeng, eller ta bort formatet.");

    /// <summary>A number this edition lacks; the block that asks for it is left out.</summary>
    public static readonly Descriptor TallMangler = new("PM0310", Severity.Warning, "Tallet finnes ikke i denne utgaven",
        "Navnet er riktig, men utgaven har ikke tallet for dette året eller scenarioet. Avsnittet er utelatt.",
        "{s4.disposisjonsfond_prosent@plan_til} i en utgave med tre scenarioer",
        "Skriv avsnittet slik at det gjelder alle utgaver, eller la det stå.");

    /// <summary>Two chapters with the same address.</summary>
    public static readonly Descriptor KapittelSammeNavn = new("PM0311", Severity.Error, "To kapitler med samme adresse",
        "To filer i input/kapitler/ gir samme adresse på nettstedet.",
        "03-gjeld.md og 07-gjeld.md", "Gi en av filene et annet navn etter nummeret.");

    /// <summary>A chapter file whose name is not number, hyphen and an ASCII name.</summary>
    public static readonly Descriptor KapittelNavn = new("PM0312", Severity.Error, "Filnavnet på et kapittel er ugyldig",
        "Et kapittel heter to sifre, bindestrek og et navn med små bokstaver a–z, tall og bindestrek.",
        "input/kapitler/Gjeld.md", "Kall filen for eksempel 06-gjeld.md.");

    /// <summary>Raw HTML in a chapter.</summary>
    public static readonly Descriptor HtmlITekst = new("PM0313", Severity.Warning, "HTML i teksten",
        "Kapitlene er ren Markdown. HTML-koder vises som de står, de virker ikke.",
        "<b>viktig</b>", "Skriv **viktig** i stedet.");

    /// <summary>Text with more levels inside each other than the Markdown library takes.</summary>
    public static readonly Descriptor TekstForDyp = new("PM0349", Severity.Error, "Teksten er nøstet for dypt",
        "Sitater, lister eller uthevinger ligger i så mange nivåer inne i hverandre at teksten ikke kan vises. Som regel står et tegn mange ganger ved en feil.",
        "> > > > > > > > > > (og så videre, over 50 ganger)", "Ta bort tegnene som er for mange.");

    /// <summary>A theme file or folder that must be there is not.</summary>
    public static readonly Descriptor TemafilMangler = new("PM0401", Severity.Error, "En fil mangler i temaet",
        "Temaet mangler en mappe eller fil som programmet trenger.",
        "theme/maler/start.hbs finnes ikke", "Hent filen tilbake, eller velg riktig mappe med --theme.");

    /// <summary>Code or a template asks for a text that the theme lacks.</summary>
    public static readonly Descriptor UkjentTekst = new("PM0402", Severity.Error, "Teksten finnes ikke",
        "Programmet eller en mal ber om en tekst med et navn som ikke står i theme/tekst/.",
        "{{t \"neste_sid\"}}", "Rett navnet i malen, eller legg teksten i riktig fil i theme/tekst/.");

    /// <summary>A placeholder in a text that the program does not fill.</summary>
    public static readonly Descriptor UkjentPlass = new("PM0403", Severity.Error, "Ukjent plass i en tekst",
        "En tekst har en plass i krøllparentes som programmet ikke fyller.",
        "oppbrukt: \"Pengene er brukt opp i {aar}\"", "Bruk et av navnene som teksten har fra før.");

    /// <summary>A text file that is not a flat list of key and text.</summary>
    public static readonly Descriptor TekstfilFeil = new("PM0404", Severity.Error, "Feil i en tekstfil",
        "Filene i theme/tekst/ er en flat liste: nøkkel, kolon og en tekst.",
        "neste: [a, b]", "Skriv nøkkel: \"tekst\" på hver linje, og bruk hver nøkkel én gang.");

    /// <summary>A template asks for a value its page does not have.</summary>
    public static readonly Descriptor MalNavn = new("PM0405", Severity.Error, "Malen ber om noe som ikke finnes",
        "En mal i temaet bruker et navn som siden ikke har.",
        "{{titel}}", "Rett navnet. Navnene er beskrevet i theme/LES-MEG.md.");

    /// <summary>A template that cannot be read.</summary>
    public static readonly Descriptor MalSyntaks = new("PM0406", Severity.Error, "Malen kan ikke leses",
        "En mal i temaet er ikke gyldig Handlebars.",
        "{{#if eksempel}} uten {{/if}}", "Lukk blokken, og se etter krøllparenteser som mangler.");

    /// <summary>A brand colour that cannot be read against its ground.</summary>
    public static readonly Descriptor ProfilKontrast = new("PM0407", Severity.Error, "For svak kontrast i profilen",
        "En farge i theme/profil.yml er for lik bakgrunnen. Tekst krever 4,5 : 1, streker 3 : 1.",
        "farge: \"#7fb2ff\"", "Velg en mørkere farge for lys bakgrunn, eller en lysere for mørk.");

    /// <summary>A profile file with an unknown key or a value of the wrong kind.</summary>
    public static readonly Descriptor ProfilFeil = new("PM0408", Severity.Error, "Feil i profilen",
        "theme/profil.yml har en ukjent nøkkel eller en verdi som ikke kan brukes.",
        "farge: blå", "Skriv farger som #rrggbb. Nøklene er beskrevet øverst i filen.");

    /// <summary>A link inside the site that leads nowhere.</summary>
    public static readonly Descriptor BruttLenke = new("PM0409", Severity.Error, "Lenken fører ingen steder",
        "En side lenker til en side, fil eller overskrift som ikke finnes på nettstedet.",
        "[gjeld](../gjelden/index.html)", "Rett adressen.");

    /// <summary>A text that exists in bokmål only, in a nynorsk edition.</summary>
    public static readonly Descriptor TekstPåBokmål = new("PM0410", Severity.Warning, "Teksten finnes bare på bokmål",
        "Utgaven er på nynorsk, men en tekst i theme/tekst/nn/ mangler. Bokmålsteksten er brukt.",
        "neste mangler i theme/tekst/nn/skall.yml", "Legg nøkkelen i filen med samme navn i theme/tekst/nn/.");

    /// <summary>A link in a chapter to a page that this edition lacks; shown as plain text.</summary>
    public static readonly Descriptor LenkeUtenSide = new("PM0411", Severity.Warning, "Lenke til en side utgaven ikke har",
        "En lenke i teksten går til et kapittel som er utelatt i denne utgaven. Ordene står igjen uten lenke.",
        "[sammenlikningen](sammenlikning)", "La det stå, eller legg inn dataene kapittelet krever.");
}
