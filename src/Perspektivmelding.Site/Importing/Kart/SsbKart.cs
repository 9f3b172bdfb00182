using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Importing.Kart;

/// <summary>Tables of statistics → rows of the edition's files.</summary>
internal static class SsbKart
{
    /// <summary>Every table is recognised or refused; all faults are found.</summary>
    /// <param name="tabeller">The tables, in the order the files were given.</param>
    /// <param name="kommune">Number, several with comma between, or «alle»; null when not said.</param>
    /// <param name="omfang">kasse, konsern or konsolidert; null when not said.</param>
    /// <param name="feil">Gets what is wrong.</param>
    internal static Imported Les(ImmutableArray<DataCube> tabeller, string? kommune, string? omfang, DiagnosticBag feil)
    {
        var utvalg = new Utvalg(kommune, omfang, feil);
        var funnet = ImmutableArray.CreateBuilder<ImportedTable>();
        foreach (var tabell in tabeller)
            if (Les(new Kube(tabell), utvalg) is { Rows.IsEmpty: false } rader) funnet.Add(rader);
        return new Imported(funnet.ToImmutable(), utvalg.Notater);
    }

    private static ImportedTable? Les(Kube kube, Utvalg utvalg)
    {
        if (Kjenn(kube) is not { } slag)
        {
            utvalg.Meld(Catalogue.UnknownTable, kube.Data, $"programmet kjenner ikke {(kube.Data.TableId is { } id ? $"tabell {id}" : "tabellen")} {Navn(kube.Data)}",
                (kube.Data.TableId is null ? AnnenKilde(kube.Data) : null) ?? $"dette kjennes: {string.Join(", ", Kodeliste.Tabeller.Select(t => t.Nummer))}, folketall etter alder, og nøkkeltall");
            return null;
        }

        if (kube.Data.Cells.IsEmpty)
        {
            utvalg.Meld(Catalogue.NothingLeft, kube.Data, "tabellen har ingen celler", "hent tabellen på nytt");
            return null;
        }

        if (kube.Tid < 0 || !kube.År().Any())
        {
            utvalg.Meld(Catalogue.NotInFile, kube.Data, "tabellen har ingen årstall", "hent tabellen på nytt med variabelen år");
            return null;
        }

        var perioder = kube.Verdier(kube.Tid).Length - kube.År().Count();
        if (perioder > 0) utvalg.Fortell(kube.Data, string.Create(CultureInfo.InvariantCulture, $"{perioder} perioder som ikke er år, er ikke brukt"));
        return slag.Slag switch
        {
            "regnskap" => Regnskapskart.Les(kube, slag, utvalg),
            "balanse" => Balansekart.Les(kube, slag, utvalg),
            "folketall" => Folketallskart.Les(kube, utvalg),
            "tjenester" => Tjenestekart.Les(kube, slag, utvalg),
            _ => Nøkkeltallskart.Les(kube, slag, utvalg),
        };
    }

    /// <summary>The title, else the headings.</summary>
    private static string Navn(DataCube data) => data.Title.Length > 0 ? $"«{data.Title}»"
        : $"med {string.Join(", ", data.Dimensions.Select(d => d.Label).Concat(data.Dimensions.Where(d => d.Role == DimensionRole.Metric).SelectMany(d => d.Categories.Select(c => c.Label))).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Take(4).Select(n => $"«{n}»"))}";

    /// <summary>Which other source the file may be for; null when nothing tells.</summary>
    private static string? AnnenKilde(DataCube data)
    {
        var navn = data.Dimensions.SelectMany(d => d.Categories.Select(c => c.Label).Append(d.Label)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (navn.Contains("OBS_VALUE") || navn.Contains("TIME_PERIOD")) return "er fila fra Norges Bank, så bruk kilden norgesbank";
        return navn.Contains("Rammetilskudd") || navn.Contains("1 Rammetilskudd") ? "er fila en tabell fra en økonomiplan, så bruk kilden okonomiplan" : null;
    }

    /// <summary>By number; a file without one by what only one kind of table has.</summary>
    private static Tabellslag? Kjenn(Kube kube)
    {
        // Key figures of a service are copied as they are published; their number matters to nobody.
        if (kube.Data.TableId is { } nummer)
            return Kodeliste.Tabeller.FirstOrDefault(t => t.Nummer == nummer) ?? (kube.Data.Title.Contains("nøkkeltall", StringComparison.OrdinalIgnoreCase) ? new Tabellslag(nummer, "nokkeltall", "", "") : null);
        var koder = kube.Data.Dimensions.Where((_, i) => i != kube.Tid && i != kube.Region).SelectMany(d => d.Categories.Select(kube.Kode)).ToHashSet(StringComparer.Ordinal);
        if (koder.Contains("AGD45") && koder.Contains("AGD93")) return new Tabellslag("", "regnskap", "", "");
        if (koder.Contains("KG65") && koder.Contains("KG64")) return new Tabellslag("", "balanse", "", "");
        if (kube.Annen(d => d.Label.StartsWith("alder", StringComparison.OrdinalIgnoreCase)) >= 0 || kube.Verdier(kube.Innhold) is [{ Label: "Personer" }]) return new Tabellslag("", "folketall", "", "");
        return Kodeliste.Nøkkeltall.Any(n => koder.Contains(n.Kode)) ? new Tabellslag("", "nokkeltall", "", "") : null;
    }
}
