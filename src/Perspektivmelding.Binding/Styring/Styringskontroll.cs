using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>
/// Whether budgets and reports hold together (fag.md 10): a budget that is too low again, tax counted on beyond the
/// assumptions, risks whose cost cannot be computed, overspending that the sectors do not show.
/// </summary>
internal sealed class Styringskontroll(Resultat resultat, BoundEdition utgave, Celler celler, DiagnosticBag feil)
{
    /// <summary>Reported overspending may be rounded this much, per cent.</summary>
    private const decimal Rundet = 5m;

    internal void Kontroller()
    {
        foreach (var funn in Budsjettkontroll.Gjentatt(resultat.Utgave)) Meld(funn);
        var skattMeldt = KontrollerSkatt();
        if (!utgave.ErITvil) KontrollerAnslag(skattMeldt);
        foreach (var risiko in utgave.Innhold.Risikoer ?? []) KontrollerRisiko(risiko);
        foreach (var (post, i) in (utgave.Innhold.Overforbruk ?? []).Select((o, i) => (o, i))) KontrollerOverforbruk(post, i);
    }

    private void Meld(GjentattUnderbudsjettering funn) => feil.Add(Catalogue.RepeatedLowBudget, celler.Finn(funn.Budsjett.Kilde, "netto"),
        string.Create(CultureInfo.InvariantCulture, $"budsjettet for «{funn.Sektor}» i {funn.Budsjett.År} er {NumberText.Show(funn.Budsjett.Netto)}, lavere enn regnskapet året før ({NumberText.Show(funn.SisteRegnskap)}), og sektoren brukte mer enn budsjettet i {funn.Over} av {funn.Antall} år"),
        "sett av det tjenesten koster, eller vedta hva som skal bli billigere; er det gjort, kan advarselen godtas i unntak.yml");

    /// <summary>Lines of budget and forecast that are far from what the assumptions give; the tax is not said twice.</summary>
    private void KontrollerAnslag(int? skattMeldt)
    {
        foreach (var avvik in Anslagskontroll.Finn(resultat).Where(a => a.Linje != Linje.Skatt || a.År != skattMeldt))
        {
            var kode = Kontoplan.For(avvik.Linje).Kode;
            var plan = resultat.Utgave.Kommune;
            string Bedre(decimal beløp) => $"{NumberText.Show(decimal.Round(Math.Abs(beløp)))} {(beløp < 0m ? "dårligere" : "bedre")}";
            // What is not carried on moves its own year only.
            var virkning = decimal.Round(avvik.Virkning) == 0m
                ? string.Create(CultureInfo.InvariantCulture, $"{Bedre(avvik.Året)} i {avvik.År}")
                : string.Create(CultureInfo.InvariantCulture, $"{Bedre(avvik.Virkning)} i året i {plan.PlanFra}–{plan.PlanTil}");
            feil.Add(Catalogue.FarFromAssumptions, celler.Finn(avvik.Gitt.Kilde, "beløp"),
                string.Create(CultureInfo.InvariantCulture, $"«{kode}» i {(avvik.Prognose ? "prognosen" : "budsjettet")} for {avvik.År} er {NumberText.Show(avvik.Gitt.Verdi)}, {NumberText.Show(Math.Abs(avvik.Forskjell))} (1 000 kr) {(avvik.Forskjell < 0m ? "lavere" : "høyere")} enn regnskapet og forutsetningene gir ({NumberText.Show(avvik.Forutsatt)}); det gjør netto driftsresultat {virkning}"),
                "sjekk beløpet; er det vedtatt hva som skal endres, godta det i unntak.yml");
        }
    }

    /// <summary>Tells of a tax that is too high; the year when it is.</summary>
    private int? KontrollerSkatt()
    {
        if (Realismekontroll.Skatt(resultat) is not { ErFunn: true, Prosent: { } prosent } anslag) return null;
        var gitt = resultat.Utgave.Prognose.Gitt(anslag.År, Linje.Skatt) ?? resultat.Utgave.Budsjett.Gitt(anslag.År, Linje.Skatt);
        feil.Add(Catalogue.OptimisticTax, celler.Finn(gitt!.Value.Kilde, "beløp"),
            string.Create(CultureInfo.InvariantCulture, $"skatten i {anslag.År} er {NumberText.Show(decimal.Round(anslag.Innregnet))} kroner per innbygger, {NumberText.Show(decimal.Round(prosent, 1))} prosent over det forutsetningene gir ({NumberText.Show(decimal.Round(anslag.Forutsatt))})"),
            "sett ned skatten, eller rett «skatt_landsgjennomsnitt» eller «skatteandel» i forutsetninger.yml");
        return anslag.År;
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
