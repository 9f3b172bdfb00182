using System.Text.RegularExpressions;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>The shipped chapters in both målformer against editions they were not written for.</summary>
public sealed partial class KapitlerTests
{
    private static readonly string[] Målformer = ["nb", "nn"];

    public static TheoryData<string, string> Utgaver()
    {
        var data = new TheoryData<string, string>();
        foreach (var navn in RareUtgaver.Navn)
            foreach (var målform in Målformer) data.Add(navn, målform);
        return data;
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Det_som_er_utelatt_etterlater_verken_tom_overskrift_eller_innledning(string navn, string målform)
    {
        foreach (var side in RareUtgaver.Nettsted(navn, målform).Sider.Select(s => s.Modell).OfType<Kapittelside>())
        {
            for (var i = 0; i < side.Innhold.Length; i++)
            {
                var (blokk, neste) = (side.Innhold[i], i + 1 < side.Innhold.Length ? side.Innhold[i + 1] : null);
                var sted = $"{navn} {målform}: {side.Tittel}: {blokk.Html}";
                if (blokk.Overskrift is { } nivå) (neste is null || neste.Overskrift <= nivå).ShouldBeFalse(sted);
                if (blokk.Html?.Tekst is not { } html) continue;
                html.ShouldNotBe("<p></p>", sted);
                html.ShouldNotContain("class=\"mangler\"");
                html.ShouldNotContain("{");
                html.ShouldNotContain("\uE00F");
                if (html.EndsWith(":</p>", StringComparison.Ordinal)) (neste is null or { Overskrift: not null }).ShouldBeFalse(sted);
                if (Omtale().IsMatch(html)) Viser(side, i).ShouldBeTrue(sted);
            }
        }
    }

    // Each row: edition, chapter, målform, what must stand there, what must not.
    [Theory]
    [InlineData("gjeldfri", "gjeld", "nb", "hadde kommunen ingen netto lånegjeld", "Delt på alle innbyggerne er gjelden")]
    [InlineData("gjeldfri", "gjeld", "nn", "hadde kommunen inga netto lånegjeld", "Delt på alle innbyggjarane er gjelda")]
    [InlineData("utlån over gjelden", "gjeld", "nb", "Kommunen har mer til gode enn den skylder: ", "−")]
    [InlineData("utlån over gjelden", "gjeld", "nn", "Kommunen har meir til gode enn han skuldar: ", "−")]
    [InlineData("gjeldfri", "gjeld", "nb", "Har vi gjeld?", "Hvor mye gjeld tåler vi?")]
    [InlineData("gjeldfri", "folsomhet", "nb", "Kommunen hadde ingen langsiktig gjeld", "Det er gjelden med flytende rente")]
    [InlineData("gjeldfri", "folsomhet", "nn", "Kommunen hadde inga langsiktig gjeld", "Det er gjelda med flytande rente")]
    [InlineData("fjordvik", "gjeld", "nb", "i 2029.", "i 2029 og ")]
    [InlineData("fjordvik", "gjeld", "nn", "i 2029.", "i 2029 og ")]
    [InlineData("fjordvik", "befolkning", "nb", "Færre små barn gir ledige plasser", "Flere små barn krever")]
    [InlineData("fjordvik", "befolkning", "nn", "Færre små barn gir ledige plassar", "Fleire små barn krev")]
    [InlineData("fjordvik", "befolkning", "nb", "på 67 år og over", "Færre i arbeidsfør alder kan gjøre")]
    [InlineData("stille befolkning", "befolkning", "nb", "blir det like mange innbyggere på 67 år og over, og like mange på 19–66 år", "krever plass")]
    [InlineData("stille befolkning", "befolkning", "nn", "blir det like mange innbyggjarar på 67 år og over, og like mange på 19–66 år", "krev plass")]
    [InlineData("rik", "hva-skal-til", "nb", "Her ser du hva reglene krever", "et så stort kutt")]
    [InlineData("rik", "hva-skal-til", "nn", "Her ser du kva reglane krev", "eit så stort kutt")]
    [InlineData("rik", "disposisjonsfond", "nb", "I framskrivingen er fondet ", "samlet merforbruk")]
    [InlineData("rik", "usikkerhet", "nb", "Hvor store blir sparepengene?", "Hvor lenge varer sparepengene?")]
    [InlineData("rik", "usikkerhet", "nn", "Kor store blir sparepengane?", "Kor lenge varer sparepengane?")]
    [InlineData("fjordvik", "usikkerhet", "nb", "Hvor lenge varer sparepengene?", "mørkeste feltet")]
    [InlineData("fjordvik", "usikkerhet", "nn", "Kor lenge varer sparepengane?", "mørkaste feltet")]
    [InlineData("tomt fond", "disposisjonsfond", "nb", "Disposisjonsfondet var tomt ved utgangen av 2025.", "eller 0,0 prosent av inntektene")]
    [InlineData("tomt fond", "disposisjonsfond", "nn", "Disposisjonsfondet var tomt ved utgangen av 2025.", "eller 0,0 prosent av inntektene")]
    [InlineData("fallende priser", "status", "nb", "Resultatet er ikke korrigert for noe her.", "minus dette:")]
    [InlineData("fallende priser", "status", "nn", "Resultatet er ikkje korrigert for noko her.", "minus dette:")]
    [InlineData("fallende priser", "realutvikling", "nb", "Lønninger og priser endrer seg hvert år.", "fordi lønninger og priser stiger")]
    [InlineData("fjordvik", "status", "nb", "For gjelden er det målet minus verdien.", "Ordet «overforbruk» er")]
    [InlineData("fjordvik", "status", "nn", "For gjelda er det målet minus verdien.", "Ordet «overforbruk» er")]
    [InlineData("ett scenario og ett planår", "scenarioer", "nb", "Hvor bærer det hen?", "side om side")]
    [InlineData("ett scenario og ett planår", "scenarioer", "nn", "Kvar ber det av?", "side om side")]
    [InlineData("ett scenario og ett planår", "handlingsregler", "nb", "gjennomsnittet i planperioden, hvert år", "2026–2026")]
    [InlineData("ingen regler", "handlingsregler", "nb", "Hvilke regler gjelder for økonomien?", "Er reglene strenge nok?")]
    [InlineData("ingen regler", "handlingsregler", "nn", "Kva reglar gjeld for økonomien?", "Er reglane strenge nok?")]
    [InlineData("lån uten anlegg", "gjeld", "nb", "Avdragene her er derfor trolig for lave.", "!!")]
    [InlineData("fjordvik", "gjeld", "nb", "Minimumsavdrag", "Avdragene her er derfor trolig for lave.")]
    [InlineData("utlån over gjelden", "gjeld", "nb", "får kommunen inn minst like mye i renter og utbytte som den betaler i renter og avdrag", "Slik er det også i")]
    [InlineData("utlån over gjelden", "gjeld", "nn", "får kommunen inn minst like mykje i renter og utbyte som han betaler i renter og avdrag", "Slik er det også i")]
    [InlineData("fjordvik", "risiko", "nb", "Noen hendelser treffer alle tjenestene", "De største hendelsene treffer")]
    [InlineData("fjordvik", "risiko", "nn", "Nokre hendingar treffer alle tenestene", "Dei største hendingane treffer")]
    [InlineData("rik", "realutvikling", "nb", "Etterpå må tjenestene koste mindre, eller inntektene bli større.", "må forskjellen tas fra sparepengene så lenge de varer. Etterpå må den tas i tjenestene")]
    [InlineData("rik", "realutvikling", "nn", "Etterpå må tenestene koste mindre, eller inntektene bli større.", "Etterpå må han takast i tenestene")]
    [InlineData("rik", "inntekter-og-utgifter", "nb", "må tjenestene drives rimeligere, eller inntektene må økes", "Vi bruker det om det som er igjen")]
    [InlineData("rik", "inntekter-og-utgifter", "nn", "må tenestene drivast rimelegare, eller inntektene må aukast", "Vi bruker det om det som er att")]
    [InlineData("tomt fond", "robek", "nb", "Det nyttige spørsmålet er om de utløses", "er hvor mye som er igjen før de utløses")]
    public void Kapittelet_sier_det_som_er_sant_om_utgaven(string navn, string adresse, string målform, string skal, string ikke)
    {
        var ord = RareUtgaver.Ord(navn, målform, adresse);

        ord.ShouldContain(skal, Case.Insensitive);
        ord.ShouldNotContain(ikke);
    }

    /// <summary>With one scenario there is no choice to read of, and nothing to compare.</summary>
    [Theory]
    [InlineData("ett scenario og ett planår", "nb", "Hvor bærer det hen?", "Mer om scenarioet")]
    [InlineData("ett scenario og ett planår", "nn", "Kvar ber det av?", "Meir om scenarioet")]
    [InlineData("fjordvik", "nb", "Hvilke valg har vi?", "Sammenlikn valgene")]
    [InlineData("fjordvik", "nn", "Kva val har vi?", "Samanlikn vala")]
    public void Forsiden_snakker_om_valg_bare_når_det_er_noe_å_velge_mellom(string navn, string målform, string overskrift, string lenke)
    {
        var side = RareUtgaver.Nettsted(navn, målform).Sider.Select(s => s.Modell).OfType<Startside>().Single();

        side.ScenarioOverskrift.ShouldBe(overskrift);
        side.OmScenarioene.ShouldNotBeNull().Tekst.ShouldBe(lenke);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Ingen_overskrift_forutsetter_en_krise(string navn, string målform)
    {
        foreach (var side in RareUtgaver.Nettsted(navn, målform).Sider.Select(s => s.Modell).OfType<Kapittelside>())
        {
            var overskrifter = string.Join(' ', side.Innhold.Where(b => b.Overskrift is not null).Select(b => RareUtgaver.Klartekst(b.Html!.Tekst)));
            foreach (var krise in new[] { "redde oss", "trangt", "trongt", "hardt?", "så stort kutt", "Når ingenting er nok", "Hva har dekket", "Kva har dekt", "når fondet er tomt", "begynne?", "byrje?" })
                overskrifter.ShouldNotContain(krise);
        }
    }

    // The law, said the same wherever it is said.
    [Theory]
    [InlineData("handlingsregler", "nb", "året etter", "senest det andre året", "inntil fire år", "Departementet kan gi lengre tid", "kan kommunen bli meldt inn", "§ 28-4")]
    [InlineData("handlingsregler", "nn", "året etter", "seinast det andre året", "inntil fire år", "Departementet kan gi lengre tid", "kan kommunen bli meld inn", "§ 28-4")]
    [InlineData("disposisjonsfond", "nb", "året etter", "senest det andre året", "inntil fire år", "kan kommunen bli meldt inn")]
    [InlineData("disposisjonsfond", "nn", "året etter", "seinast det andre året", "inntil fire år", "kan kommunen bli meld inn")]
    [InlineData("robek", "nb", "kan bli meldt inn", "Departementet kan la være", "fra den dagen et vilkår er oppfylt", "si fra til den andre parten")]
    [InlineData("robek", "nn", "kan bli meld inn", "Departementet kan la vere", "frå den dagen eit vilkår er oppfylt", "seie frå til den andre parten")]
    [InlineData("ordliste", "nb")]
    public void Loven_er_gjengitt_helt(string adresse, string målform, params string[] skal)
    {
        if (skal.Length == 0)
        {
            foreach (var mappe in new[] { "input", "input/nn" })
                File.ReadAllText($"{Repository.Folder(mappe)}/ordliste.md").ShouldContain("§ 28-3");
            return;
        }
        var ord = RareUtgaver.Ord("fjordvik", målform, adresse);
        foreach (var del in skal) ord.ShouldContain(del);
        foreach (var gammelt in new[] { "senest etter to år", "seinast etter to år", "kommer kommunen i", "kjem kommunen i", "kjem han i ROBEK", "kommer den i ROBEK" }) ord.ShouldNotContain(gammelt);
    }

    private static bool Viser(Kapittelside side, int plass)
    {
        bool Har(int i) => side.Innhold[i].Figur is not null || !side.Innhold[i].Tabeller.IsDefaultOrEmpty || side.Innhold[i].Del is not null;
        for (var i = plass; i >= 0 && side.Innhold[i].Overskrift is null; i--)
            if (Har(i)) return true;
        for (var i = plass + 1; i < side.Innhold.Length && side.Innhold[i].Overskrift is null; i++)
            if (Har(i)) return true;
        return false;
    }

    // Words that point at a figure or table beside them.
    [GeneratedRegex(@"(?:Figuren|Tabellen|Rutenettet|Vifta|Viften) (?:viser|under|set|setter|er)\b")]
    private static partial Regex Omtale();
}
