using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Analyser;

namespace Perspektivmelding.Figures.Tjenester;

/// <summary>What the comparisons of services are called.</summary>
internal static class Tjenesteord
{
    /// <summary>«landet», «medianen av nabokommunene», «Lillestrøm».</summary>
    public static string Mot(FigureContext c, Tjenestegrunnlag g) =>
        g.Art is Grunnlagsart.Nabo or Grunnlagsart.Gruppe ? g.Navn! : Mot(c, g.Art);

    /// <summary>The same for a kind.</summary>
    public static string Mot(FigureContext c, Grunnlagsart art) => c["tjeneste_mot_" + art.ToString().ToLowerInvariant()];

    /// <summary>A service's name within a sentence.</summary>
    public static string ISetning(string navn) => navn.Length > 1 && char.IsUpper(navn[0]) && char.IsLower(navn[1]) ? char.ToLowerInvariant(navn[0]) + navn[1..] : navn;

    /// <summary>Who the service is for: «innbygger 1–5 år», «innbygger».</summary>
    public static string Målgruppe(FigureContext c, Tjenestemål mål) =>
        mål.Målgruppe is { } g ? c["tjeneste_per_gruppe", ("alder", g.ToString())] : c["tjeneste_per_innbygger"];

    /// <summary>What is to be known of a comparison: need, and whether the own municipality is in the mean.</summary>
    public static string Forbehold(FigureContext c, Tjenestegrunnlag g)
    {
        var behov = c[g.ErBehovsjustert ? "tjeneste_behovsjustert" : "tjeneste_ikke_behovsjustert"];
        return g.Egenandel switch
        {
            Egenandel.Med => $"{behov}; {c["tjeneste_egen_med"]}",
            Egenandel.TattUt => $"{behov}; {c["tjeneste_egen_tatt_ut"]}",
            _ => behov,
        };
    }

    /// <summary>True where a comparison rests on an anslag: the costs of either side, the need where it is by need, and the users where they are told apart.</summary>
    public static bool ErAnslag(Tjenesteresultat r, Tjenestegrunnlag g, bool brukere = false)
    {
        static bool Er(Model.Regnskap.Indikator? i) => i?.Kilde.Status == Model.Sporing.Datastatus.Anslag;
        var andre = g.Region is { } region ? r.Andre.Where(t => t.Region == region) : r.Naboer;
        return andre.Prepend(r.Egen).Any(t => Er(t.Celler.Netto) || (g.ErBehovsjustert && Er(t.Celler.Behov)) || (brukere && (Er(t.Celler.Dekningsgrad) || Er(t.Celler.Enhetskostnad))));
    }

    /// <summary>Sources of the rows behind a service, each once; the figure's source line where none is given.</summary>
    public static string Kilder(FigureContext c, params IEnumerable<Tjenesteresultat> resultater)
    {
        var tekster = resultater.SelectMany(r => c.Utgave.Indikatorer.Where(i => i.År == r.År && i.Region == r.Egen.Region
                && (i.Indikatornavn == r.Mål.Netto || i.Indikatornavn == r.Mål.Behov)))
            .Select(i => i.Kilde.Tekst).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return tekster.Length == 0 ? c.Sources.Line(Datadel.Kostra) : string.Join("; ", tekster);
    }

    /// <summary>
    /// The sources of some rows, each once, and once for all years where only the year tells them apart; the most used come first,
    /// and the rest are counted.
    /// </summary>
    public static string Kilder(FigureContext c, IEnumerable<Model.Regnskap.Indikator> rader)
    {
        var tekster = rader.Select(i => i.Kilde.Tekst).OfType<string>().Select(Delt).GroupBy(k => k.Kilde, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Samlet(g.Key, [.. g.Select(k => k.År).OfType<int>()])).ToArray();
        return tekster.Length == 0 ? c.Sources.Line(Datadel.Kostra) : Utvalg.Kilder(c, tekster);
    }

    // «SSB, KOSTRA kommunekonsern, 2024» is a source and its year.
    private static (string Kilde, int? År) Delt(string tekst) =>
        tekst.LastIndexOf(", ", StringComparison.Ordinal) is var komma and > 0 && tekst[(komma + 2)..] is { Length: 4 } hale && hale.All(char.IsAsciiDigit)
            ? (tekst[..komma], int.Parse(hale, System.Globalization.CultureInfo.InvariantCulture)) : (tekst, null);

    private static string Samlet(string kilde, int[] år) => år.Length == 0 ? kilde
        : år.Min() == år.Max() ? $"{kilde}, {FigureContext.År(år.Min())}" : $"{kilde}, {FigureContext.År(år.Min())}–{FigureContext.År(år.Max())}";

    /// <summary>Kr per person as labels have it.</summary>
    public static string Kroner(decimal kroner) => ValueFormat.Kroner().Text(kroner);

    /// <summary>The years of the services: «2024», or «2023–2024».</summary>
    public static string År(IReadOnlyCollection<Tjenesteresultat> resultater) => resultater.Min(r => r.År) is var fra && resultater.Max(r => r.År) is var til && fra == til
        ? FigureContext.År(fra) : $"{FigureContext.År(fra)}–{FigureContext.År(til)}";
}
