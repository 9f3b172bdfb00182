namespace Perspektivmelding.Diagnostics;

/// <summary>Every kind of fault there is. This part: PM03xx figures and pages, PM04xx templates, words and links.</summary>
public static partial class Catalogue
{
    /// <summary>A name in braces in a chapter that no number or sentence has.</summary>
    public static readonly Descriptor UkjentTall = new("PM0301", Severity.Error, "Ukjent tall i teksten",
        "Et navn i krøllparentes er verken et tall, et årstall eller en setning som programmet lager.",
        "Netto lånegjeld er {netto_lanegjeld_prosnt@regnskapsår}.",
        "Rett navnet. Navnene er nøkkeltall og linjer i økonomisk oversikt, fulgt av @ og et år.");

    /// <summary>A figure, table or part that no edition can have.</summary>
    public static readonly Descriptor UkjentFigur = new("PM0302", Severity.Error, "Ukjent figur, tabell eller del",
        "En linje i et kapittel ber om en figur, en tabell eller en del som programmet ikke kan lage.",
        "{figur disposisjonsfon}", "Rett navnet, eller ta bort linjen.");

    /// <summary>A figure, table or part whose data this edition lacks.</summary>
    public static readonly Descriptor FigurUtenData = new("PM0303", Severity.Note, "Figur uten data i denne utgaven",
        "Kapittelet viser en figur, tabell eller del, men denne utgaven mangler dataene den bygger på. Den er utelatt.",
        "{figur kostra-utgifter} uten kostra.csv", "Legg datafilen i utgaven, eller la det stå: siden lages uten figuren.");

    /// <summary>A chapter left out because the edition lacks its data.</summary>
    public static readonly Descriptor KapittelUtelatt = new("PM0304", Severity.Note, "Kapittel utelatt",
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
    public static readonly Descriptor TallMangler = new("PM0310", Severity.Note, "Tallet finnes ikke i denne utgaven",
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

    /// <summary>A figure, table or part in the middle of a sentence, list or table.</summary>
    public static readonly Descriptor FigurMidtITekst = new("PM0314", Severity.Error, "Figuren står ikke alene",
        "En figur, en tabell eller en del må stå alene på sin egen linje, med en tom linje over og under.",
        "Se {figur gjeld} for mer.", "Flytt den til en egen linje mellom to avsnitt.");

    /// <summary>A brace that is not part of a name: not closed, doubled or empty.</summary>
    public static readonly Descriptor KrøllparentesÅpen = new("PM0315", Severity.Error, "Krøllparentes uten navn",
        "En krøllparentes i teksten er ikke lukket, er doblet eller har ikke noe navn i seg.",
        "Gjelden er {netto_lanegjeld_prosent@plan_til prosent.", "Skriv {navn@år} på én linje med én krøllparentes på hver side. Skal tegnet stå i teksten, skriv \\{ eller bruk `kode`.");

    /// <summary>A picture that is not in input/bilder/, or is no picture.</summary>
    public static readonly Descriptor BildeFinnesIkke = new("PM0316", Severity.Error, "Bildet finnes ikke",
        "Teksten viser et bilde som ikke ligger i input/bilder/, eller en fil som ikke er et bilde.",
        "![Skolen](bilder/skoel.jpg)", "Legg bildet i input/bilder/, eller rett navnet.");

    /// <summary>A picture outside input/bilder/ or with a name that is not safe everywhere.</summary>
    public static readonly Descriptor BildeUtenforMappen = new("PM0317", Severity.Error, "Bildet ligger utenfor bildemappen",
        "Bilder hentes bare fra input/bilder/, aldri fra nettet eller andre mapper, og navnet må virke på alle maskiner.",
        "![Skolen](../../hemmelig/skole.jpg)", "Legg bildet i input/bilder/ med et navn av små bokstaver a–z, sifre og bindestrek, og typen png, jpg eller webp.");

    /// <summary>A figure, table or part that stands twice in a chapter.</summary>
    public static readonly Descriptor FigurToGanger = new("PM0318", Severity.Error, "Figuren står to ganger i kapittelet",
        "Samme figur, tabell eller del står mer enn én gang i samme kapittel. Da kan ingen lenke dit.",
        "{figur gjeld} på linje 8 og linje 30", "Ta bort den ene, eller vis den andre i et annet kapittel.");

    /// <summary>A heading that skips a level, is of the first level or is empty.</summary>
    public static readonly Descriptor OverskriftNivå = new("PM0319", Severity.Error, "Overskriften har feil nivå",
        "Kapittelets tittel er nivå én. Overskrifter i teksten begynner på nivå to (##) og går ett nivå ned om gangen.",
        "## Renter\n#### Fastrente", "Bruk ## for overskrifter i kapittelet og ### under dem.");

    /// <summary>A chapter without text.</summary>
    public static readonly Descriptor KapittelTomt = new("PM0320", Severity.Warning, "Kapittelet er tomt",
        "Kapittelet har et hode, men ingen tekst under.",
        "---\ntittel: …\n---", "Skriv teksten, eller slett filen.");

    /// <summary>A word that is in the glossary twice or without explanation.</summary>
    public static readonly Descriptor OrdlisteFeil = new("PM0321", Severity.Error, "Feil i ordlisten",
        "Et ord står to ganger i ordlisten, eller det mangler forklaring.",
        "## Lån\n## Lån", "Behold ett av dem, og skriv forklaringen under ordet.");

    /// <summary>Text with more levels inside each other than the Markdown library takes.</summary>
    public static readonly Descriptor TekstForDyp = new("PM0349", Severity.Error, "Teksten er nøstet for dypt",
        "Sitater, lister eller uthevinger ligger i så mange nivåer inne i hverandre at teksten ikke kan vises. Som regel står et tegn mange ganger ved en feil.",
        "> > > > > > > > > > (og så videre, over 50 ganger)", "Ta bort tegnene som er for mange.");

    /// <summary>A theme file or folder that must be there is not.</summary>
    public static readonly Descriptor TemafilMangler = new("PM0401", Severity.Error, "En fil mangler i temaet",
        "Temaet mangler en mappe eller fil som programmet trenger.",
        "theme/maler/start.html finnes ikke", "Hent filen tilbake, eller velg riktig mappe med --theme.");

    /// <summary>Code or a template asks for a text that the theme lacks.</summary>
    public static readonly Descriptor UkjentTekst = new("PM0402", Severity.Error, "Teksten finnes ikke",
        "Programmet eller en mal ber om en tekst med et navn som ikke står i theme/tekst/.",
        "{{ t 'neste_sid' }}", "Rett navnet i malen, eller legg teksten i riktig fil i theme/tekst/.");

    /// <summary>A placeholder in a text that the program does not fill.</summary>
    public static readonly Descriptor UkjentPlass = new("PM0403", Severity.Error, "Ukjent plass i en tekst",
        "En tekst har en plass i krøllparentes som programmet ikke fyller.",
        "oppbrukt: \"Pengene er brukt opp i {aar}\"", "Bruk et av navnene som teksten har fra før.");

    /// <summary>A text file that is not a flat list of key and text.</summary>
    public static readonly Descriptor TekstfilFeil = new("PM0404", Severity.Error, "Feil i en tekstfil",
        "Filene i theme/tekst/ er en flat liste: nøkkel, kolon og en tekst.",
        "neste: [a, b]", "Skriv nøkkel: \"tekst\" på hver linje, og bruk hver nøkkel én gang.");

    /// <summary>A condition beside a sentence or in the prose that cannot be read.</summary>
    public static readonly Descriptor VilkårFeil = new("PM0420", Severity.Error, "Vilkåret kan ikke leses",
        "Et vilkår ved en setning bruker noe annet enn navn, tall, = ≠ < ≤ > ≥ + − * /, parenteser og ordene og, eller, ikke og finnes.",
        "- når: slutt >> start", "Rett vilkåret. Oppskriften står i docs/setninger.md.");

    /// <summary>A text in variants none of which holds for the numbers of this edition.</summary>
    public static readonly Descriptor IngenVariant = new("PM0421", Severity.Error, "Ingen setning passer til tallene",
        "En tekst finnes i flere varianter med hvert sitt vilkår, og ingen av vilkårene holder for tallene i denne utgaven.",
        "bare «når: slutt > start» og «når: slutt < start», og tallene er like",
        "Legg til en variant som gjelder for disse tallene.");

    /// <summary>A nynorsk text whose conditions are others than in bokmål.</summary>
    public static readonly Descriptor UlikeVilkår = new("PM0422", Severity.Error, "Ulike vilkår på bokmål og nynorsk",
        "En setning skal si det samme på begge målformer. Variantene og vilkårene må derfor være de samme, i samme rekkefølge.",
        "to varianter i tekst/nb og tre i tekst/nn", "Skriv de samme vilkårene i begge filene.");

    /// <summary>A claim of the prose that the data of this edition contradict.</summary>
    public static readonly Descriptor PåstandHolderIkke = new("PM0430", Severity.Error, "Tallene sier imot teksten",
        "Et avsnitt har en påstand som må holde for at ordene skal være sanne. Tallene i denne utgaven sier noe annet.",
        "{påstand netto_lanegjeld_prosent@plan_til > netto_lanegjeld_prosent@regnskapsår} der gjelden synker",
        "Skriv avsnittet om, eller sett det mellom {hvis …} og {slutt}, slik at det bare vises når det er sant.");

    /// <summary>A guard of the prose that is not opened, not closed, or closed in another way than it was opened.</summary>
    public static readonly Descriptor VaktFeil = new("PM0431", Severity.Error, "Et vilkår i teksten er ikke lukket",
        "Et vilkår i teksten åpnes med {hvis …} og lukkes med {slutt}, begge på egne linjer eller begge i samme avsnitt.",
        "{hvis antall_tiltak > 0} uten {slutt}", "Sett {slutt} der teksten som hører til vilkåret, tar slutt. Oppskriften står i docs/setninger.md.");

    /// <summary>A template asks for a value its page does not have.</summary>
    public static readonly Descriptor MalNavn = new("PM0405", Severity.Error, "Malen ber om noe som ikke finnes",
        "En mal i temaet bruker et navn som siden ikke har, eller en del får ikke det den trenger.",
        "{{ start.titel }}", "Rett navnet. Navnene er beskrevet i theme/LES-MEG.md.");

    /// <summary>A template that cannot be read.</summary>
    public static readonly Descriptor MalSyntaks = new("PM0406", Severity.Error, "Malen kan ikke leses",
        "En mal i temaet er ikke gyldig Scriban, eller den bruker noe som maler ikke kan.",
        "{{ if ramme.eksempel }} uten {{ end }}", "Lukk blokken, og se etter krøllparenteser som mangler. Hva en mal kan, står i theme/LES-MEG.md.");

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
    public static readonly Descriptor LenkeUtenSide = new("PM0411", Severity.Note, "Lenke til en side utgaven ikke har",
        "En lenke i teksten går til et kapittel som er utelatt i denne utgaven. Ordene står igjen uten lenke.",
        "[sammenlikningen](sammenlikning)", "La det stå, eller legg inn dataene kapittelet krever.");

    /// <summary>A link to a place that the page does not have.</summary>
    public static readonly Descriptor AnkerFinnesIkke = new("PM0412", Severity.Error, "Stedet på siden finnes ikke",
        "En lenke går til en overskrift eller figur som ikke finnes på siden.",
        "[renter](gjeld#rentr)", "Rett det som står etter #. Overskrifter får navn av ordene sine, figurer heter figur-navn.");

    /// <summary>A link to something else than a page, the web or an e-mail address.</summary>
    public static readonly Descriptor LenkeType = new("PM0413", Severity.Error, "Lenken er ikke tillatt",
        "Lenker kan gå til sider på nettstedet, til nettet (https, http) og til e-post (mailto). Andre slag virker ikke og kan være farlige.",
        "[se her](javascript:alert(1))", "Rett adressen, eller ta bort lenken.");

    /// <summary>Parts that include each other in a ring.</summary>
    public static readonly Descriptor DelIRing = new("PM0414", Severity.Error, "Delen setter inn seg selv",
        "En del i temaet setter inn seg selv, direkte eller gjennom andre deler. Da blir siden aldri ferdig.",
        "{{ include 'figur' }} i deler/figur.html", "Ta bort den ene av henvisningene.");

    /// <summary>Code or style in a template, or something fetched from elsewhere.</summary>
    public static readonly Descriptor TemaUtrygt = new("PM0415", Severity.Error, "Temaet bryter sikkerhetsregelen",
        "Sidene har en streng sikkerhetsregel (CSP): ingen kode eller stil i selve siden, og ingenting hentet fra andre steder. Nettleseren vil stoppe det.",
        "<p style=\"color: red\">", "Legg stil i css/ og kode i js/, og legg filer som skal vises, i temaet.");

    /// <summary>A link of a finished page or print that leads nowhere.</summary>
    public static readonly Descriptor DødLenke = new("PM0416", Severity.Error, "Lenken går til noe som ikke er publisert",
        "En side eller en utskrift lenker til en side, et sted på en side, en PDF eller en datafil som ikke er blant filene på nettstedet. En leser som klikker, kommer ingen steder.",
        "<a href=\"{{ ramme.rot }}data/regnskap.csv\"> i theme/maler/start.html", "Rett adressen i malen. Skriv hele filnavnet: gjeld/index.html, ikke gjeld/.");
}
