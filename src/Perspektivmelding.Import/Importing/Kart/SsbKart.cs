using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Kart;

/// <summary>Tables of statistics → rows of the edition's files.</summary>
internal static class SsbKart
{
    private const int VistPåDetMeste = 5;

    private static readonly string Kjente = $"dette kjennes: {string.Join(", ", Kodeliste.Tabeller.Select(t => t.Nummer))}, folketall etter alder, og nøkkeltall";

    /// <summary>Every table is recognised or refused; all faults are found.</summary>
    /// <param name="tabeller">The tables, in the order the files were given.</param>
    /// <param name="kommune">Number, several with comma between, or «alle»; null when not said.</param>
    /// <param name="omfang">kasse, konsern or konsolidert; null when not said.</param>
    /// <param name="feil">Gets what is wrong.</param>
    internal static Imported Les(ImmutableArray<DataCube> tabeller, string? kommune, string? omfang, DiagnosticBag feil)
    {
        var utvalg = new Utvalg(kommune, omfang, feil);
        var funnet = ImmutableArray.CreateBuilder<ImportedTable>();
        foreach (var fil in tabeller.Select(t => new Kube(t)).GroupBy(k => k.Data.File, StringComparer.Ordinal))
        {
            var ukjente = new List<Kube>();
            foreach (var kube in fil)
            {
                if (Kjenn(kube) is not { } slag) ukjente.Add(kube);
                else if (Les(kube, slag, utvalg) is { Rows.IsEmpty: false } rader) funnet.Add(rader);
            }

            if (ukjente is [var ukjent]) MeldUkjent(ukjent, utvalg);
            else if (ukjente.Count > 1) MeldUkjente(ukjente, fil.Count(), utvalg);
        }

        return new Imported(funnet.ToImmutable(), utvalg.Notater);
    }

    private static void MeldUkjent(Kube kube, Utvalg utvalg) =>
        utvalg.Meld(Catalogue.UnknownTable, kube.Data, $"programmet kjenner ikke {(kube.Data.TableId is { } id ? $"tabell {id}" : "tabellen")} {Navn(kube.Data)}",
            (kube.Data.TableId is null ? AnnenKilde(kube.Data) : null) ?? Kjente);

    /// <summary>A workbook of somebody's own has many tables, and each of them is unknown for the same reason.</summary>
    private static void MeldUkjente(List<Kube> kuber, int alle, Utvalg utvalg) =>
        utvalg.Meld(Catalogue.UnknownTable, kuber[0].Data, string.Create(CultureInfo.InvariantCulture,
            $"{(kuber.Count == alle ? $"fila har {alle} tabeller, og ingen av dem er" : $"{kuber.Count} av de {alle} tabellene i fila er ikke")} en tabell fra SSB som programmet kjenner: {string.Join(", ", kuber.Take(VistPåDetMeste).Select(k => k.Data.TableId is { } id ? $"tabell {id}" : Navn(k.Data)))}{(kuber.Count > VistPåDetMeste ? " …" : "")}"),
            kuber.Select(k => AnnenKilde(k.Data)).FirstOrDefault(h => h is not null) ?? Kjente);

    private static ImportedTable? Les(Kube kube, Tabellslag slag, Utvalg utvalg)
    {
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

        if (kube.MistetNull.Length > 0)
            utvalg.Fortell(kube.Data, $"{string.Join(", ", kube.MistetNull.Select(k => $"{k} er lest som {Regionkode.Nummer(k)}"))}: nullen foran er falt bort i fila");
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
        if (kube.Annen(d => d.Label.StartsWith("alder", StringComparison.OrdinalIgnoreCase)) >= 0 || kube.Verdier(kube.Innhold) is [{ Label: "Personer" } or { Code: "Personer1" or "Personer" }]) return new Tabellslag("", "folketall", "", "");
        // Flat files of programs have the codes of SSB, but no title with the number.
        if (kube.Annen(d => d.Code?.StartsWith("KOKartkap", StringComparison.OrdinalIgnoreCase) == true) >= 0) return new Tabellslag("", "nokkeltall", "", "");
        if (kube.Annen(d => d.Code?.StartsWith("KOKfunksjon", StringComparison.OrdinalIgnoreCase) == true) >= 0 && koder.Contains("AGD2")) return new Tabellslag("", "tjenester", "", "");
        return Kodeliste.Nøkkeltall.Any(n => koder.Contains(n.Kode)) ? new Tabellslag("", "nokkeltall", "", "") : null;
    }
}
