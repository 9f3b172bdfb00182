namespace Perspektivmelding.Pages.Prose;

/// <summary>
/// Which file, and where it is a matter of one the column or key, an edition lacks when a figure, a table or a part is left
/// out. It is the editor who is told; the reader never is.
/// </summary>
internal static class Manglende
{
    /// <summary>The file behind a demand of a chapter (<see cref="Datakrav"/>).</summary>
    public static string Fil(string krav) => krav switch
    {
        "budsjett" or "investeringer" or "kostra" or "pensjon" or "prognose" or "sektor" => krav + ".csv",
        _ when krav.IndexOf('.', StringComparison.Ordinal) is > 0 and var p => For("figur", krav[(p + 1)..].Split(' ')[0].Replace('_', '-')) ?? krav,
        "fjoraret" => "resultat-ÅÅÅÅ.json eller fjoraret.yml",
        _ => krav + ".yml",
    };

    /// <summary>What is missing for a figure, a table or a part; null when no file would help: the numbers leave nothing to show.</summary>
    public static string? For(string slag, string navn) => (slag, navn) switch
    {
        ("del", "overforbruk") => "overforbruk.yml",
        (_, "vedtak" or "kommende" or "oppsummering") => $"vedtak.yml: «{navn}»",
        (_, "program" or "risikoliste" or "arbeidsark") => Fil(navn == "risikoliste" ? "risiko" : navn),
        (_, "bindinger") => "sektorer.yml: «oppgaver»",
        (_, "sektorliste") => "sektorer.yml",
        (_, "endringer-bro" or "endringer" or "fasit" or "fasit-historie" or "treffsikkerhet") => "resultat-ÅÅÅÅ.json fra tidligere utgaver",
        (_, "dekomponering" or "realutvikling" or "realgap") => "regnskap.csv: flere år",
        (_, "overforbruk" or "overforbruk-sektor" or "overforbruk-tre-ar") => "sektor.csv: «budsjett» og «prognose» eller «regnskap» for samme år",
        (_, "budsjettrealisme") => "sektor.csv: «budsjett» og «regnskap» for samme år",
        (_, "underbudsjettering") => "sektor.csv: «regnskap» for ett år og «budsjett» for det neste",
        (_, "budsjettrealisme-linjer") => "budsjett.csv: år som også har regnskap",
        (_, "skatteanslag") => "budsjett.csv eller prognose.csv: «skatt»",
        (_, "handlingsrom-tjenester" or "tjenester" or "store-penger" or "dialogark") => "tjenester.yml og kostra.csv: hva hver tjeneste koster",
        (_, "kostra" or "negative-resultat") => "kostra.csv: «netto_driftsresultat_prosent»",
        (_, "skatt-utjevning") => "forutsetninger.yml: «skatt_landsgjennomsnitt» for regnskapsåret",
        (_, "investeringer") => "investeringer.csv",
        (_, "skjulte-kilder") => "pensjon.csv",
        (_, "tiltak-matrise") => "tiltak.yml: «innsats»",
        (_, "tiltak-effekt") => "tiltak.yml: «effekt_hittil»",
        (_, "samarbeid") => "tiltak.yml: «interkommunalt»",
        (_, "tiltak-svikt" or "tiltaksliste" or "uspesifisert") => "tiltak.yml",
        (_, "risiko-kroner") => "risiko.yml: «folsomhet» eller «eksponering»",
        (_, "inntekter-uten-bindinger" or "forsorgerbyrde") => "befolkning.csv",
        (_, "sammenlikning-finans-avdrag" or "sammenlikning-inntekter-uten-bindinger" or "sammenlikning-frie-inntekter"
            or "sammenlikning-over-tid" or "sammenlikning-kob" or "sammenlikning-kob-driftsresultat" or "sammenlikning-kob-fond" or "sammenlikning-kob-gjeld") =>
            $"kostra.csv: {Indikatorer(navn)}",
        _ when navn.StartsWith("sammenlikning", StringComparison.Ordinal) => "kostra.csv",
        _ when navn.StartsWith("befolkning", StringComparison.Ordinal) => "befolkning.csv: flere år",
        _ => null,
    };

    private static string Indikatorer(string navn) => navn switch
    {
        "sammenlikning-finans-avdrag" => "«netto_finans_avdrag_prosent»",
        "sammenlikning-inntekter-uten-bindinger" => "«inntekter_uten_bindinger_per_innbygger»",
        "sammenlikning-frie-inntekter" => "«frie_inntekter_per_innbygger»",
        "sammenlikning-kob-fond" => "«disposisjonsfond_prosent» for andre kommuner",
        "sammenlikning-kob-gjeld" => "«netto_lanegjeld_prosent» for andre kommuner",
        "sammenlikning-kob" => "resultat, disposisjonsfond og gjeld for andre kommuner",
        _ => "«netto_driftsresultat_prosent» for andre kommuner",
    };
}
