using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Kart;

namespace Perspektivmelding.Site.Tests.Importing.Kart;

/// <summary>Tables made by hand, of the form that SSB's have, and what the import makes of them.</summary>
internal static class Prøvetabell
{
    internal static readonly Dimension Strand = Akse("KOKkommuneregion0000", "region", DimensionRole.Geo, ("1130", "Strand"));
    internal static readonly Dimension Beløp = new("ContentsCode", "statistikkvariabel", DimensionRole.Metric, [new Category("KOSbelop0000", "Beløp (1000 kr)", "1000 kr")]);

    internal static Dimension Akse(string? kode, string navn, DimensionRole rolle, params (string? Kode, string Navn)[] verdier) =>
        new(kode, navn, rolle, [.. verdier.Select(v => new Category(v.Kode, v.Navn))]);

    internal static Dimension År(params int[] år) => Akse("Tid", "år", DimensionRole.Time, [.. år.Select(å => ((string?)Tekst(å), Tekst(å)))]);

    /// <summary>A table whose cells are given by the codes (or names) on its axes.</summary>
    internal static DataCube Tabell(string? id, Func<string[], CubeCell> celle, params Dimension[] akser) => new(
        "fil.json", id, id is null ? "Tabell" : $"{id}: prøve", "2026-03-16T07:00:00Z", [.. akser], [.. Steder(akser).Select(celle)], []);

    /// <summary>Økonomisk oversikt drift, konsern: what is not given is 0, and the sums follow.</summary>
    internal static DataCube Regnskap(int[] år, Func<string, int, CubeCell?> gitt, params string[] uten)
    {
        var koder = Kodeliste.Regnskap.Select(k => k.Kode).Concat(Kodeliste.Regnskapssummer.Select(s => s.Kode)).Distinct()
            .Where(k => k is not ("AGD88" or "AGD67" or "AGD86" or "AGD90" or "AGD95") && !uten.Contains(k)).ToArray();
        var navn = Kodeliste.Regnskap.Select(k => (k.Kode, k.Navn)).Concat(Kodeliste.Regnskapssummer.Select(s => (s.Kode, s.Navn))).DistinctBy(p => p.Kode).ToDictionary();
        return Tabell("13551", sted => gitt(sted[1], Tall(sted[3])) ?? new CubeCell(Utregnet(sted[1], kode => gitt(kode, Tall(sted[3]))), null),
            Strand, Akse("KOKart0000", "art", DimensionRole.Other, [.. koder.Select(k => ((string?)k, navn[k]))]), Beløp, År(år));
    }

    /// <summary>The rows of a file, and all faults as «code message».</summary>
    internal static (ImmutableArray<string> Rader, ImmutableArray<string> Feil, ImmutableArray<string> Notater) Les(DataCube tabell, string fil, string? kommune = null, string? omfang = null)
    {
        var feil = new DiagnosticBag();
        var funnet = SsbKart.Les([tabell], kommune, omfang, feil);
        return ([.. funnet.Tables.Where(t => t.Name == fil).SelectMany(t => t.Rows).Select(r => string.Join(";", r))],
            [.. feil.ToImmutable().Select(f => $"{f.Code} {f.Message} [{f.Hint}]")], [.. funnet.Notes.Select(n => n.Text)]);
    }

    internal static CubeCell Verdi(decimal verdi) => new(verdi, null);

    internal static CubeCell Mangler(string tegn) => new(null, tegn);

    private static decimal Utregnet(string kode, Func<string, CubeCell?> gitt) =>
        gitt(kode)?.Value ?? Kodeliste.Regnskapssummer.FirstOrDefault(s => s.Kode == kode && s.Ledd.Length > 0)?.Ledd.Sum(l => l.Fortegn * Utregnet(l.Kode, gitt)) ?? 0m;

    private static IEnumerable<string[]> Steder(Dimension[] akser)
    {
        IEnumerable<string[]> steder = [[]];
        foreach (var akse in akser) steder = [.. steder.SelectMany(s => akse.Categories.Select(c => (string[])[.. s, c.Code ?? c.Label]))];
        return steder;
    }

    private static string Tekst(int tall) => tall.ToString(CultureInfo.InvariantCulture);

    private static int Tall(string tekst) => int.Parse(tekst, CultureInfo.InvariantCulture);
}
