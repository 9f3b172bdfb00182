using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>
/// Years named in the texts of an edition, held against the edition, the accounts and the plan: a folder copied from last
/// year says things that are over. What is history, and sources, may name any year.
/// </summary>
internal sealed partial class Tekstårkontroll(RawEdition raw, Kommuneramme ramme, DiagnosticBag feil)
{
    private const string Råd = "rett teksten; er året ment slik, kan det godtas i unntak.yml";

    /// <summary>All the files of words.</summary>
    /// <param name="kommune">The municipality; null when its plan period is not known, and then the plan is not looked for.</param>
    internal void Kontroller(Kommune? kommune)
    {
        foreach (var fil in (string[])[EditionLayout.Program, EditionLayout.Arbeidsark, EditionLayout.Årshjul, EditionLayout.Scenarier, EditionLayout.Sektorer, EditionLayout.Tiltak, EditionLayout.Risiko])
            foreach (var tekst in Tekster(raw.Tree(fil))) KontrollerTekst(tekst, kommune, frister: fil is EditionLayout.Program or EditionLayout.Arbeidsark or EditionLayout.Årshjul);
        if (raw.Tree(EditionLayout.Vedtak) is YamlNode.Map vedtak)
        {
            foreach (var tekst in Tekster(vedtak.Find("kommende")?.Value).Concat(Tekster(vedtak.Find("oppsummering")?.Value)))
                KontrollerTekst(tekst, kommune, frister: true);
        }

        if (kommune is not null) foreach (var scenario in Poster(EditionLayout.Scenarier)) KontrollerScenario(scenario, kommune);
        foreach (var sektor in Poster(EditionLayout.Sektorer)) KontrollerNyeste(sektor, $"sektoren «{(sektor.Find("id")?.Value as YamlNode.Text)?.Value}»");
        if (raw.Tree(EditionLayout.Kommune) is YamlNode.Map rot && rot.Find("eksempel")?.Value is YamlNode.Text eksempel) KontrollerNyeste(eksempel, "«eksempel»");
        KontrollerPrisår();
    }

    /// <summary>One text: a plan, a deadline, accounts and budget. One finding a text.</summary>
    private void KontrollerTekst(YamlNode.Text tekst, Kommune? kommune, bool frister)
    {
        if (kommune is not null && Planer().Matches(tekst.Value).FirstOrDefault(m => Tall(m, 1) != kommune.PlanFra || Tall(m, 2) != kommune.PlanTil) is { } plan)
        {
            Meld(tekst, plan.Value, string.Create(CultureInfo.InvariantCulture, $"teksten sier «{plan.Value}», men planperioden er {kommune.PlanFra}–{kommune.PlanTil}"), grovt: true);
        }
        else if (frister && Datoer().Matches(tekst.Value).FirstOrDefault(m => Tall(m, 1) < raw.Year) is { } dato)
        {
            Meld(tekst, dato.Value, string.Create(CultureInfo.InvariantCulture, $"teksten sier «{dato.Value}», men utgaven er for {raw.Year}"), grovt: true);
        }
        else if (frister && Regnskaper().Matches(tekst.Value).FirstOrDefault(m => Tall(m, 1) != ramme.Regnskapsår) is { } regnskap)
        {
            Meld(tekst, regnskap.Value, string.Create(CultureInfo.InvariantCulture, $"teksten sier «{regnskap.Value}», men regnskapsåret er {ramme.Regnskapsår}"), grovt: true);
        }
        else if (frister && Budsjetter().Matches(tekst.Value).FirstOrDefault(m => Tall(m, 1) <= ramme.Regnskapsår) is { } budsjett)
        {
            Meld(tekst, budsjett.Value, string.Create(CultureInfo.InvariantCulture, $"teksten sier «{budsjett.Value}», men det året er det allerede regnskap for"), grovt: true);
        }
    }

    /// <summary>A scenario tells of the plan: years that are all before it, but after the accounts, or after the horizon are those of another plan.</summary>
    private void KontrollerScenario(YamlNode.Map scenario, Kommune kommune)
    {
        var år = Tekster(scenario).Where(t => t.Value.Length > 4).SelectMany(t => Årstall().Matches(t.Value).Select(m => (Tekst: t, År: Tall(m, 0)))).ToArray();
        if (år.Any(å => å.År >= kommune.PlanFra && å.År <= kommune.Horisont)) return;
        if (år.FirstOrDefault(å => å.År > ramme.Regnskapsår) is not { Tekst: { } tekst } første) return;
        Meld(tekst, første.År.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"scenarioet nevner {første.År}, men ingen av årene i planen {kommune.PlanFra}–{kommune.PlanTil}"), grovt: true);
    }

    /// <summary>A status that names last year's accounts and nothing later was written for last year's edition.</summary>
    private void KontrollerNyeste(YamlNode node, string hva)
    {
        var år = Tekster(node).SelectMany(t => Årstall().Matches(t.Value).Select(m => (Tekst: t, År: Tall(m, 0)))).ToArray();
        if (år.Length == 0 || år.Max(å => å.År) != ramme.Regnskapsår - 1) return;
        var (tekst, sist) = år.MaxBy(å => å.År);
        Meld(tekst, sist.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{hva} nevner {sist}, men ikke regnskapsåret {ramme.Regnskapsår}"), grovt: false);
    }

    /// <summary>The rates of demography are in prices of regnskapsår: the engine carries them on from there.</summary>
    private void KontrollerPrisår()
    {
        var satser = Poster(EditionLayout.Scenarier).Select(s => (s.Find("forutsetninger")?.Value as YamlNode.Map)?.Find("demografi")?.Value)
            .Prepend((raw.Tree(EditionLayout.Forutsetninger) as YamlNode.Map)?.Find("demografi")?.Value);
        foreach (var kilde in satser.OfType<YamlNode.Map>().Select(s => s.Find("kilde")?.Value).OfType<YamlNode.Text>())
        {
            if (Prisår().Matches(kilde.Value).FirstOrDefault() is not { } pris || Tall(pris, 1) == ramme.Regnskapsår) continue;
            feil.Add(Catalogue.WrongPriceYear, Sted(kilde, pris.Value),
                string.Create(CultureInfo.InvariantCulture, $"satsene er i {Tall(pris, 1)}-priser, men skal være i prisene i regnskapsåret {ramme.Regnskapsår}"),
                string.Create(CultureInfo.InvariantCulture, $"regn satsene om med prisveksten til {ramme.Regnskapsår}, og rett «kilde»"));
        }
    }

    private void Meld(YamlNode.Text tekst, string sitat, string melding, bool grovt) => feil.Add(Catalogue.StaleText, Sted(tekst, sitat), melding, Råd, grovt);

    /// <summary>Where in a text the quoted words stand; a text over several lines is shown by its beginning.</summary>
    private static SourceSpan Sted(YamlNode.Text tekst, string sitat) =>
        tekst.IsPlain && tekst.Span.Length == tekst.Value.Length && tekst.Value.IndexOf(sitat, StringComparison.Ordinal) is >= 0 and var plass
            ? tekst.Span with { Column = tekst.Span.Column + plass, Length = sitat.Length }
            : tekst.Span;

    private IEnumerable<YamlNode.Map> Poster(string fil) => (raw.Tree(fil) as YamlNode.List)?.Items.OfType<YamlNode.Map>() ?? [];

    /// <summary>All texts under a node, without sources, the law, names and changed assumptions.</summary>
    private static IEnumerable<YamlNode.Text> Tekster(YamlNode? node) => node switch
    {
        YamlNode.Text tekst => [tekst],
        YamlNode.List liste => liste.Items.SelectMany(Tekster),
        YamlNode.Map kart => kart.Entries.Where(e => e.Key.Value is not ("kilde" or "hjemmel" or "forutsetninger" or "dato" or "id")).SelectMany(e => Tekster(e.Value)),
        _ => [],
    };

    private static int Tall(Match treff, int gruppe) => int.Parse(treff.Groups[gruppe].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:økonomiplan\w*|planperiod\w*|handlingsprogram\w*)\s+(?:for\s+)?(?:åra\s+|årene\s+)?((?:19|20|21)[0-9]{2})\s*[–−-]\s*((?:19|20|21)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Planer();

    [GeneratedRegex(@"\b(?:[0-9]{1,2}\.\s*)?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\s+((?:19|20|21)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Datoer();

    [GeneratedRegex(@"\b(?:års)?(?:rekneskap\w*|regnskap\w*|årsberetning\w*|årsmelding\w*)\s+for\s+((?:19|20|21)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Regnskaper();

    [GeneratedRegex(@"\bårsbudsjett\w*\s+(?:for\s+)?((?:19|20|21)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Budsjetter();

    [GeneratedRegex(@"\b((?:19|20|21)[0-9]{2})-(?:priser|prisar|prisene|kroner|kr)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prisår();

    [GeneratedRegex(@"\b(?:19|20|21)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Årstall();
}
