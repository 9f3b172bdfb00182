using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>What could be bound of an edition; what could not be is null.</summary>
internal sealed record Utgavedeler(
    Kommune? Kommune, Kommuneramme? Ramme, Driftsserie? Regnskap, Driftsserie? Budsjett, Driftsserie? Prognose, Balanse? Balanse,
    BundetBefolkning? Befolkning, ImmutableArray<Investering> Investeringer, Pensjonsplan Pensjon,
    ImmutableArray<Sektortall> Sektortall, ImmutableArray<Indikator> Indikatorer, ImmutableArray<Tiltak> Tiltak);

/// <summary>
/// Whether numbers that can be read can also be right. A file with errors of its own is left alone, so that one fault does
/// not become two.
/// </summary>
internal sealed class Meningskontroll(RawEdition raw, DiagnosticBag feil)
{
    /// <summary>Operating income per inhabitant that no municipality is near, 1 000 kr.</summary>
    private const decimal LavInntekt = 10m;

    private const decimal HøyInntekt = 2_000m;

    /// <summary>What is usual, 1 000 kr per inhabitant: a thousand times more or less is another unit.</summary>
    private const decimal VanligInntekt = 90m;

    private readonly Celler _celler = new(raw);

    internal void Kontroller(Utgavedeler deler)
    {
        var regnskap = Hel(EditionLayout.Regnskap) && deler.Ramme is { } r && deler.Regnskap?.År.Contains(r.Regnskapsår) == true ? deler.Regnskap : null;
        var størrelse = Størrelse(deler, regnskap);
        if (deler.Befolkning is { Hel: true } befolkning && !new Folketallskontroll(befolkning.Folketall, _celler, feil).Kontroller(raw.Year))
            størrelse = størrelse with { Innbyggere = 0m };
        if (regnskap is not null) størrelse = KontrollerDrift(regnskap, deler, størrelse);
        // Accounts that are in doubt are no measure for other amounts.
        if (størrelse.Driftsinntekter <= 0m) regnskap = null;
        if (deler.Balanse is { } balanse && Hel(EditionLayout.Balanse) && deler.Ramme is { } ramme) KontrollerBalanse(balanse, regnskap, størrelse, ramme.Regnskapsår);
        KontrollerTabeller(deler, regnskap, størrelse);
        new Kostrakontroll(deler.Indikatorer, _celler, feil).Kontroller(deler.Kommune);
        new Tiltakskontroll(_celler, feil).Kontroller(deler.Tiltak, deler.Ramme, regnskap);
        new Tiltaksplankontroll(_celler, feil).Kontroller(deler.Tiltak, deler.Kommune?.Nummer);
        KontrollerÅr(deler);
        KontrollerUtgaveår(deler);
        if (deler.Kommune is { } kommune) KontrollerKilder(deler, kommune.Omfang.ToString().ToLowerInvariant());
    }

    private Kommunestørrelse KontrollerDrift(Driftsserie regnskap, Utgavedeler deler, Kommunestørrelse størrelse)
    {
        var år = størrelse.Regnskapsår;
        var drift = regnskap.Driftsår(år);
        if (!HarInntekter(regnskap)) return størrelse with { Driftsinntekter = 0m };
        var nivå = new Nivåkontroll(_celler, feil);
        nivå.KontrollerÅrene(regnskap);
        nivå.KontrollerMotInnbyggere(regnskap, størrelse);
        var iTvil = regnskap.Beløp[år].Values.Any(nivå.ErMeldt);
        if (!iTvil && AdvarOmStørrelse(størrelse)) return størrelse with { Driftsinntekter = 0m };
        foreach (var (fil, plan) in (IEnumerable<(string, Driftsserie?)>)[(EditionLayout.Budsjett, deler.Budsjett), (EditionLayout.Prognose, deler.Prognose)])
            if (plan is not null && Hel(fil)) nivå.KontrollerMotRegnskap(plan, regnskap, størrelse);
        if (!iTvil) KontrollerNull(regnskap, år, drift);
        return iTvil ? størrelse with { Driftsinntekter = 0m } : størrelse;
    }

    private bool HarInntekter(Driftsserie regnskap)
    {
        var før = feil.ErrorCount;
        foreach (var år in regnskap.År)
        {
            var sum = regnskap.Driftsår(år)[Linje.SumDriftsinntekter];
            if (sum > 0m) continue;
            feil.Add(Catalogue.NoIncome, FørsteRad(EditionLayout.Regnskap, år),
                string.Create(CultureInfo.InvariantCulture, $"driftsinntektene i {år} er {NumberText.Show(sum)} til sammen"),
                sum < 0m ? "inntektene har minus, slik KOSTRA skriver dem; ta bort minustegnet: her er de positive" : "legg til inntektslinjene");
        }

        return feil.ErrorCount == før;
    }

    /// <summary>24 − 31 + 32 = 0: since 2020 everything that is left is set aside.</summary>
    private void KontrollerNull(Driftsserie regnskap, int år, Driftsår drift)
    {
        if (drift[Linje.Merforbruk] >= -2m) return;
        var sted = regnskap.Gitt(år, Linje.AvsetningDisposisjonsfond) is { } avsatt ? _celler.Finn(avsatt.Kilde, "beløp") : FørsteRad(EditionLayout.Regnskap, år);
        feil.Add(Catalogue.Surplus, sted,
            string.Create(CultureInfo.InvariantCulture, $"regnskapet for {år} har {NumberText.Show(-drift[Linje.Merforbruk])} igjen: netto driftsresultat er {NumberText.Show(drift[Linje.NettoDriftsresultat])}, disponeringene {NumberText.Show(drift[Linje.SumDisponeringer])}"),
            "sett resten av til disposisjonsfond, eller rett linja som er feil");
    }

    private bool AdvarOmStørrelse(Kommunestørrelse størrelse)
    {
        if (størrelse.Innbyggere <= 0m) return false;
        var perInnbygger = størrelse.Driftsinntekter / størrelse.Innbyggere;
        if (perInnbygger is >= LavInntekt and <= HøyInntekt) return false;
        feil.Add(Catalogue.UnusualSize, FørsteRad(EditionLayout.Regnskap, størrelse.Regnskapsår),
            $"driftsinntektene er {NumberText.Show(Math.Round(perInnbygger * 1000m))} kroner per innbygger",
            perInnbygger > HøyInntekt ? "står beløpene i kroner? De skal stå i 1 000 kroner" : "står beløpene i millioner, eller er folketallet feil?",
            Tallrekke.ErAnnenEnhet(perInnbygger, VanligInntekt));
        return true;
    }

    private void KontrollerBalanse(Balanse balanse, Driftsserie? regnskap, Kommunestørrelse størrelse, int år)
    {
        var kontroll = new Balansekontroll(balanse, _celler, feil);
        kontroll.KontrollerNivå(størrelse);
        kontroll.KontrollerBeholdninger(år);
        if (regnskap is not null) kontroll.KontrollerMotRegnskap(regnskap);
    }

    private void KontrollerTabeller(Utgavedeler deler, Driftsserie? regnskap, Kommunestørrelse størrelse)
    {
        var tabeller = new Tabellkontroll(_celler, størrelse, feil);
        tabeller.KontrollerInvesteringer(deler.Investeringer);
        var før = feil.Count;
        if (Hel(EditionLayout.Pensjon)) tabeller.KontrollerPensjon(deler.Pensjon, regnskap?.Gitt(størrelse.Regnskapsår, Linje.Sosiale)?.Verdi ?? 0m);
        if (deler.Balanse is { } balanse && deler.Ramme is { } ramme && feil.Count == før && Hel(EditionLayout.Pensjon) && Hel(EditionLayout.Balanse))
            new Balansekontroll(balanse, _celler, feil).KontrollerMotPensjon(deler.Pensjon, ramme.Regnskapsår);
        if (regnskap is not null && størrelse.Driftsinntekter > 0m) tabeller.KontrollerSektorer(deler.Sektortall, regnskap);
        if (regnskap is not null) tabeller.KontrollerForutsetninger(regnskap);
    }

    private void KontrollerÅr(Utgavedeler deler)
    {
        var år = new Årskontroll(raw, feil);
        if (raw.IsWhole) år.KontrollerTabeller();
        if (deler.Befolkning is { Hel: true } befolkning && Hel(EditionLayout.Befolkning)) år.KontrollerFolketall(befolkning.Folketall);
        if (Hel(EditionLayout.Sektor)) år.KontrollerSektorer(deler.Sektortall, _celler);
        if (Hel(EditionLayout.Kostra)) år.KontrollerIndikatorer(deler.Indikatorer, deler.Kommune?.Nummer, _celler);
    }

    /// <summary>The edition is made the year after the accounts; a plan begins the year after that, or the next.</summary>
    private void KontrollerUtgaveår(Utgavedeler deler)
    {
        if (deler.Ramme is not { } ramme) return;
        if (ramme.Regnskapsår != raw.Year - 1)
        {
            feil.Add(Catalogue.OddYears, ramme.Sted,
                string.Create(CultureInfo.InvariantCulture, $"regnskapsåret er {ramme.Regnskapsår}, men utgaven heter {raw.Year}"),
                string.Create(CultureInfo.InvariantCulture, $"utgaven {raw.Year} bygger på regnskapet for {raw.Year - 1}; legg inn det regnskapet, eller rett navnet på mappa"), gross: true);
        }

        if (deler.Kommune is not { } kommune || kommune.PlanFra <= ramme.Regnskapsår + 2) return;
        var sted = (_celler.Nøkkel(EditionLayout.Kommune, "planperiode")?.Value as YamlNode.Map)?.Find("fra")?.Value.Span ?? ramme.Sted;
        feil.Add(Catalogue.OddYears, sted,
            string.Create(CultureInfo.InvariantCulture, $"planperioden begynner i {kommune.PlanFra}, {kommune.PlanFra - ramme.Regnskapsår} år etter regnskapsåret {ramme.Regnskapsår}"), "rett året som er feil");
    }

    private void KontrollerKilder(Utgavedeler deler, string omfang)
    {
        var regnskap = deler.Regnskap?.Beløp.Values.SelectMany(år => år.Values) ?? [];
        var balanse = deler.Balanse?.Beløp.Values.SelectMany(år => år.Values) ?? [];
        foreach (var oppgitt in (IEnumerable<IEnumerable<Oppgitt>>)[regnskap, balanse])
        {
            if (Omfang.Første(oppgitt.Select(o => o.Kilde), omfang) is not { } kilde) continue;
            feil.Add(Catalogue.ScopeInSource, _celler.Finn(kilde, "kilde"), $"kilden sier {Omfang.Annet(omfang)}, men regnskapsomfanget i kommune.yml er {omfang}", "rett «regnskapsomfang», eller bruk tallene for det andre omfanget");
        }
    }

    private static Kommunestørrelse Størrelse(Utgavedeler deler, Driftsserie? regnskap)
    {
        if (deler.Ramme is not { } ramme) return new Kommunestørrelse(0, 0m, 0m);
        var innbyggere = deler.Befolkning is { Hel: true } b ? b.Folketall.Innbyggere(ramme.Regnskapsår, Folketall.Registrert) : 0m;
        return new Kommunestørrelse(ramme.Regnskapsår, innbyggere, regnskap?.Driftsår(ramme.Regnskapsår)[Linje.SumDriftsinntekter] ?? 0m);
    }

    private bool Hel(string fil) =>
        raw.Table(fil) is not { IsWhole: false }
        && !feil.ToImmutable().Any(d => d.IsTrueError && d.Span.File.EndsWith("/" + fil, StringComparison.Ordinal));

    private SourceSpan FørsteRad(string fil, int år)
    {
        var tabell = raw.Table(fil)!;
        return tabell.Rows.FirstOrDefault(rad => rad.Text("år")?.Value == år.ToString(CultureInfo.InvariantCulture))?.At("år") ?? tabell.Header;
    }
}
