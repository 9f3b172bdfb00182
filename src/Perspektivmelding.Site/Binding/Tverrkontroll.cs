using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>Holds the files against each other.</summary>
internal sealed class Tverrkontroll(RawEdition raw, Kommuneramme? ramme, DiagnosticBag feil)
{
    /// <summary>Operating income per inhabitant that no municipality is near, 1 000 kr.</summary>
    private const decimal LavInntekt = 10m;

    private const decimal HøyInntekt = 2_000m;

    internal void Kontroller(
        Kommune? kommune, Driftsserie? regnskap, Driftsserie? prognose, BundetBefolkning? befolkning, ImmutableArray<Indikator> indikatorer)
    {
        if (regnskap is not null) KontrollerSisteÅr(regnskap);
        if (prognose is not null) AdvarOmGamlePrognoser(prognose);
        if (kommune is not null) AdvarOmUkjenteRegioner(kommune, indikatorer);
        if (regnskap is not null && befolkning is not null && ramme is not null) AdvarOmStørrelse(regnskap, befolkning.Folketall, ramme.Regnskapsår);
    }

    private void KontrollerSisteÅr(Driftsserie regnskap)
    {
        var hode = raw.Table(EditionLayout.Regnskap)!.Header;
        if (regnskap.ErTom)
        {
            if (raw.Table(EditionLayout.Regnskap)!.Rows.IsEmpty)
                feil.Add(Catalogue.NoRows, hode, "regnskap.csv har ingen rader", "fyll ut minst ett år");
            return;
        }

        var siste = regnskap.År.Last();
        if (ramme is null || siste == ramme.Regnskapsår) return;
        feil.Add(Catalogue.WrongLastYear, ramme.Sted,
            string.Create(CultureInfo.InvariantCulture, $"regnskapsåret er {ramme.Regnskapsår}, men siste år i regnskap.csv er {siste}"),
            string.Create(CultureInfo.InvariantCulture, $"skriv regnskapsår: {siste}, eller rett regnskap.csv"));
    }

    private void AdvarOmGamlePrognoser(Driftsserie prognose)
    {
        if (ramme is null) return;
        foreach (var år in prognose.År.Where(år => år <= ramme.Regnskapsår || år > ramme.Horisont))
        {
            feil.Add(Catalogue.UnusedYear, FørsteRad(EditionLayout.Prognose, år),
                string.Create(CultureInfo.InvariantCulture, $"prognosen for {år} blir ikke brukt"),
                string.Create(CultureInfo.InvariantCulture, $"framskrivingen går fra {ramme.Regnskapsår + 1} til {ramme.Horisont}"));
        }
    }

    private void AdvarOmUkjenteRegioner(Kommune kommune, ImmutableArray<Indikator> indikatorer)
    {
        if (raw.Table(EditionLayout.Kostra) is null || raw.Tree(EditionLayout.Kommune) is not YamlNode.Map rot) return;
        if (rot.Find("sammenlikning")?.Value is not YamlNode.List liste) return;
        foreach (var node in liste.Items.OfType<YamlNode.Text>())
        {
            if (kommune.Sammenlikning.Contains(node.Value) && indikatorer.All(i => i.Region != node.Value))
                feil.Add(Catalogue.UnknownRegion, node.Span, $"kommunen {node.Value} har ingen rader i kostra.csv", "legg til tallene, eller ta kommunen bort");
        }
    }

    private void AdvarOmStørrelse(Driftsserie regnskap, Folketall folketall, int år)
    {
        var innbyggere = folketall.Innbyggere(år, Folketall.Registrert);
        if (innbyggere <= 0 || !regnskap.År.Contains(år)) return;
        var perInnbygger = regnskap.Driftsår(år)[Linje.SumDriftsinntekter] / innbyggere;
        if (perInnbygger is >= LavInntekt and <= HøyInntekt) return;
        feil.Add(Catalogue.UnusualSize, FørsteRad(EditionLayout.Regnskap, år),
            $"driftsinntektene er {NumberText.Show(Math.Round(perInnbygger * 1000m))} kroner per innbygger",
            perInnbygger > HøyInntekt ? "står beløpene i kroner? De skal stå i 1 000 kroner" : "står beløpene i millioner, eller er folketallet feil?");
    }

    private SourceSpan FørsteRad(string fil, int år)
    {
        var tabell = raw.Table(fil)!;
        return tabell.Rows.FirstOrDefault(rad => rad.Text("år")?.Value == år.ToString(CultureInfo.InvariantCulture))?.At("år") ?? tabell.Header;
    }
}
