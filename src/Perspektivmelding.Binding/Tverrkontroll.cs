using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Holds the files against each other.</summary>
internal sealed class Tverrkontroll(RawEdition raw, DiagnosticBag feil)
{
    internal void Kontroller(
        Kommune? kommune, Kommuneramme? ramme, Driftsserie? budsjett, Driftsserie? prognose, ImmutableArray<Indikator> indikatorer)
    {
        if (prognose is not null && ramme is not null) AdvarOmGamlePrognoser(prognose, ramme);
        if (budsjett is not null && ramme is not null) AdvarOmBudsjettår(budsjett, ramme);
        if (kommune is not null) AdvarOmUkjenteRegioner(kommune, indikatorer);
    }

    /// <summary>The last year of the accounts is regnskapsår. False when it is not: then no other file can be held against the years.</summary>
    internal bool KontrollerSisteÅr(Driftsserie regnskap, Kommuneramme? ramme)
    {
        if (!raw.Table(EditionLayout.Regnskap)!.IsWhole) return true;
        var hode = raw.Table(EditionLayout.Regnskap)!.Header;
        if (regnskap.ErTom)
        {
            if (raw.Table(EditionLayout.Regnskap)!.Rows.IsEmpty)
                feil.Add(Catalogue.NoRows, hode, "regnskap.csv har ingen rader", "fyll ut minst ett år");
            return true;
        }

        var siste = regnskap.År.Last();
        if (ramme is null || siste == ramme.Regnskapsår) return true;
        // Accounts that go on after the year: the rows are out of place, not kommune.yml.
        if (siste > ramme.Regnskapsår && regnskap.År.Contains(ramme.Regnskapsår))
        {
            var etter = regnskap.År.First(år => år > ramme.Regnskapsår);
            feil.Add(Catalogue.WrongLastYear, FørsteRad(EditionLayout.Regnskap, etter),
                string.Create(CultureInfo.InvariantCulture, $"regnskap.csv har {etter}, men regnskapsåret i kommune.yml er {ramme.Regnskapsår}"),
                string.Create(CultureInfo.InvariantCulture, $"flytt radene til prognose.csv eller budsjett.csv, eller skriv regnskapsår: {siste}"));
            return true;
        }

        feil.Add(Catalogue.WrongLastYear, ramme.Sted,
            string.Create(CultureInfo.InvariantCulture, $"regnskapsåret er {ramme.Regnskapsår}, men siste år i regnskap.csv er {siste}"),
            string.Create(CultureInfo.InvariantCulture, $"skriv regnskapsår: {siste}, eller rett regnskap.csv"));
        // The accounts are of the year before the edition. Where kommune.yml says so, it is right, and the other files can be held against it.
        return ramme.Regnskapsår == raw.Year - 1;
    }

    private void AdvarOmGamlePrognoser(Driftsserie prognose, Kommuneramme ramme)
    {
        foreach (var år in prognose.År.Where(år => år <= ramme.Regnskapsår || år > ramme.Horisont))
        {
            feil.Add(Catalogue.UnusedYear, FørsteRad(EditionLayout.Prognose, år),
                string.Create(CultureInfo.InvariantCulture, $"prognosen for {år} blir ikke brukt"),
                string.Create(CultureInfo.InvariantCulture, $"framskrivingen går fra {ramme.Regnskapsår + 1} til {ramme.Horisont}"));
        }
    }

    /// <summary>An adopted plan may go beyond the horizon and begin before it; far off is a slip.</summary>
    private void AdvarOmBudsjettår(Driftsserie budsjett, Kommuneramme ramme)
    {
        var fjernt = budsjett.År.Where(år => år > ramme.Regnskapsår + 10 || år < ramme.Regnskapsår - 5).ToArray();
        foreach (var år in fjernt)
        {
            feil.Add(Catalogue.WrongBudgetYear, FørsteRad(EditionLayout.Budsjett, år),
                string.Create(CultureInfo.InvariantCulture, $"budsjettet for {år} blir ikke brukt"), "rett årstallet, eller ta bort raden");
        }

        if (budsjett.ErTom || fjernt.Length > 0 || budsjett.År.Contains(ramme.Regnskapsår + 1)) return;
        feil.Add(Catalogue.WrongBudgetYear, FørsteRad(EditionLayout.Budsjett, budsjett.År.First()),
            string.Create(CultureInfo.InvariantCulture, $"budsjett.csv har ikke {ramme.Regnskapsår + 1}, det eneste året som framskrivingen bruker"), "legg til budsjettet for året etter regnskapsåret, eller rett årstallet");
    }

    private void AdvarOmUkjenteRegioner(Kommune kommune, ImmutableArray<Indikator> indikatorer)
    {
        if (raw.Table(EditionLayout.Kostra) is null || raw.Tree(EditionLayout.Kommune) is not YamlNode.Map rot) return;
        if (rot.Find("sammenlikning")?.Value is not YamlNode.List liste) return;
        foreach (var node in liste.Items.OfType<YamlNode.Text>().DistinctBy(n => n.Value))
        {
            if (kommune.Sammenlikning.Contains(node.Value) && indikatorer.All(i => i.Region != node.Value))
                feil.Add(Catalogue.UnknownRegion, node.Span, $"kommunen {node.Value} har ingen rader i kostra.csv", "legg til tallene, eller ta kommunen bort");
        }
    }

    private SourceSpan FørsteRad(string fil, int år)
    {
        var tabell = raw.Table(fil)!;
        return tabell.Rows.FirstOrDefault(rad => rad.Text("år")?.Value == år.ToString(CultureInfo.InvariantCulture))?.At("år") ?? tabell.Header;
    }
}
