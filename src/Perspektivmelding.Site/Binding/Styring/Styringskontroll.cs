using System.Globalization;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Økonomistyring;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>
/// Whether budgets and reports hold together (fag.md 10): a budget that is too low again, tax counted on beyond the
/// assumptions, risks whose cost cannot be computed, overspending that the sectors do not show.
/// </summary>
internal sealed class Styringskontroll(Resultat resultat, Innhold innhold, Celler celler, DiagnosticBag feil)
{
    /// <summary>Reported overspending may be rounded this much, per cent.</summary>
    private const decimal Rundet = 5m;

    internal void Kontroller()
    {
        foreach (var funn in Budsjettkontroll.Gjentatt(resultat.Utgave)) Meld(funn);
        KontrollerSkatt();
        foreach (var risiko in innhold.Risikoer ?? []) KontrollerRisiko(risiko);
        foreach (var (post, i) in (innhold.Overforbruk ?? []).Select((o, i) => (o, i))) KontrollerOverforbruk(post, i);
    }

    private void Meld(GjentattUnderbudsjettering funn) => feil.Add(Catalogue.RepeatedLowBudget, celler.Finn(funn.Budsjett.Kilde, "netto"),
        string.Create(CultureInfo.InvariantCulture, $"budsjettet for «{funn.Sektor}» i {funn.Budsjett.År} er {NumberText.Show(funn.Budsjett.Netto)}, lavere enn regnskapet året før ({NumberText.Show(funn.SisteRegnskap)}), og sektoren brukte mer enn budsjettet i {funn.Over} av {funn.Antall} år"),
        "sett av det tjenesten koster, eller vedta hva som skal bli billigere; er det gjort, kan advarselen godtas i unntak.yml");

    private void KontrollerSkatt()
    {
        if (Realismekontroll.Skatt(resultat) is not { ErFunn: true, Prosent: { } prosent } anslag) return;
        var gitt = resultat.Utgave.Prognose.Gitt(anslag.År, Linje.Skatt) ?? resultat.Utgave.Budsjett.Gitt(anslag.År, Linje.Skatt);
        feil.Add(Catalogue.OptimisticTax, celler.Finn(gitt!.Value.Kilde, "beløp"),
            string.Create(CultureInfo.InvariantCulture, $"skatten i {anslag.År} er {NumberText.Show(decimal.Round(anslag.Innregnet))} kroner per innbygger, {NumberText.Show(decimal.Round(prosent, 1))} prosent over det forutsetningene gir ({NumberText.Show(decimal.Round(anslag.Forutsatt))})"),
            "sett ned skatten, eller rett «skatt_landsgjennomsnitt» eller «skatteandel» i forutsetninger.yml");
    }

    private void KontrollerRisiko(Risiko risiko)
    {
        if (celler.Post(EditionLayout.Risiko, risiko.Id) is not { } post) return;
        var kommune = resultat.Utgave.Kommune;
        var (fra, til) = risiko.Følsomhet is null ? (kommune.Regnskapsår + 1, kommune.Horisont) : (kommune.PlanFra, kommune.PlanTil);
        if (risiko.År is { } år && (år < fra || år > til))
        {
            feil.Add(Catalogue.RiskYear, post.Find("ar")!.Value.Span, string.Create(CultureInfo.InvariantCulture, $"risikoen «{risiko.Id}» er regnet for {år}"),
                string.Create(CultureInfo.InvariantCulture, $"velg et år fra {fra} til {til}"));
        }
        // The contract's four are losses by nature; where one is not, other numbers are wrong, and that is said there.
        else if (risiko.Følsomhet is { } id && resultat.Følsomhet.All(f => f.Id != id) && Risikokostnad.Tap(resultat, id, risiko.År) is null)
        {
            feil.Add(Catalogue.RiskWithoutCost, post.Find("folsomhet")!.Value.Span, $"følsomheten «{id}» gir ikke noe tap for risikoen «{risiko.Id}»",
                id == Risikokostnad.Tiltakseffekt ? "ingen av scenarioene har tiltak det året; ta bort «folsomhet», eller skriv «eksponering»" : "velg en følsomhet som gjør resultatet dårligere, eller skriv «eksponering»");
        }
    }

    /// <summary>What the municipality calls budsjettavvik is what the sectors used beyond the budget, when sektor.csv has all the years.</summary>
    private void KontrollerOverforbruk(Overforbruk post, int nummer)
    {
        if (post.Måling != Overforbruksmåling.Budsjettavvik) return;
        var avvik = Budsjettkontroll.Avvik(resultat.Utgave).Where(a => a.År >= post.Fra && a.År <= post.Til).ToArray();
        if (avvik.Select(a => a.År).Distinct().Count() < post.Til - post.Fra + 1) return;
        var sum = avvik.Sum(a => a.Avvik);
        if (Math.Abs(post.Beløp - sum) <= Math.Abs(sum) * Rundet / 100m) return;
        feil.Add(Catalogue.ReportedDiffers, celler.Nummer(EditionLayout.Overforbruk, nummer, "belop"),
            string.Create(CultureInfo.InvariantCulture, $"overforbruket er {NumberText.Show(post.Beløp)}, men sektor.csv gir {NumberText.Show(sum)} utover budsjettet i {År(post)}"),
            "rett beløpet eller sektortallene, eller velg en annen «maling»");
    }

    private static string År(Overforbruk post) => post.Fra == post.Til
        ? post.Fra.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{post.Fra}–{post.Til}");
}
