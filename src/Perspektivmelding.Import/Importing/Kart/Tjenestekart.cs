using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Kart;

/// <summary>
/// Net operating costs by function (12362, 12367) → sektor.csv. Only single functions are added, each in one sector: SSB's groups
/// (FGK1–17) overlap, and ratios are never added.
/// </summary>
internal static class Tjenestekart
{
    private const string NettoDriftsutgifter = "AGD2";
    private const string NettoNavn = "netto driftsutgifter på funksjon/tjenesteområde";

    // Functions that came or went with a revision of KOSTRA: a table without them is whole for the years it has.
    private static readonly ImmutableArray<string> Skiftende = ["190", "254", "255", "256", "257", "258", "304", "305", "322"];

    internal static ImportedTable? Les(Kube kube, Tabellslag slag, Utvalg utvalg)
    {
        var data = kube.Data;
        var funksjoner = kube.Annen(d => d.Code?.StartsWith("KOKfunksjon", StringComparison.OrdinalIgnoreCase) == true || d.Label.Equals("funksjon", StringComparison.OrdinalIgnoreCase));
        var arter = kube.Annen(d => d.Code?.StartsWith("KOKart", StringComparison.OrdinalIgnoreCase) == true || d.Label.Equals("art", StringComparison.OrdinalIgnoreCase));
        var uavklart = kube.Uavklart(funksjoner, arter);
        if (funksjoner < 0 || uavklart >= 0)
        {
            if (funksjoner < 0) utvalg.Meld(Catalogue.NotInFile, data, "tabellen mangler variabelen funksjon", "hent tabellen på nytt med alle funksjonene");
            else utvalg.Meld(Catalogue.UnknownAxis, data, $"tabellen er delt på «{data.Dimensions[uavklart].Label}»", "hent tabellen på nytt med bare én verdi");
            return null;
        }

        var art = Netto(kube, arter);
        if (art is null) utvalg.Meld(Catalogue.NotInFile, data, "tabellen mangler arten «Netto driftsutgifter på funksjon/tjenesteområde» (AGD2)", "hent tabellen på nytt med den");
        if (utvalg.EnRegion(kube) is not { } region || utvalg.EttOmfang(kube, slag.Omfang, må: false) is not { } omfang
            || Beløpstabell.Beløp(kube, utvalg) is not { } innhold || art is not { } netto) return null;

        var plasser = kube.Verdier(funksjoner).Select((v, i) => (Kode: kube.Kode(v), Plass: i)).DistinctBy(p => p.Kode).ToDictionary(p => p.Kode, p => p.Plass, StringComparer.Ordinal);
        var rader = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var årene = new List<int>();
        foreach (var (år, plass) in kube.År().OrderBy(å => å.År))
        {
            var før = rader.Count;
            foreach (var sektor in Kodeliste.Tjenester.GroupBy(t => t.Mål, StringComparer.Ordinal))
            {
                var celler = sektor.Select(f => (f.Kode, Celle: plasser.TryGetValue(f.Kode, out var f2)
                    ? kube.Celle((funksjoner, f2), (arter, netto), (kube.Region, region), (kube.Innhold, innhold.Plass), (kube.Omfang, omfang.Plass), (kube.Tid, plass))
                    : (CubeCell?)null)).ToArray();
                var mangler = celler.Where(c => c.Celle is { } celle ? celle.Value is null && celle.Sign != Føring.IkkeIBruk : !Skiftende.Contains(c.Kode)).ToArray();
                if (mangler.Length > 0)
                {
                    utvalg.Fortell(data, string.Create(CultureInfo.InvariantCulture, $"{år}: sektoren {sektor.Key} er utelatt ({string.Join(", ", mangler.Select(Hvorfor))})"));
                    continue;
                }

                var verdier = celler.Where(c => c.Celle?.Value is not null).Select(c => innhold.Tusen(c.Celle!.Value.Value)!.Value).ToArray();
                if (verdier.Length > 0) rader.Add([Rader.År(år), "regnskap", sektor.Key, Rader.Tall(verdier.Sum()), Kilde.Tekst(data, år, omfang.Omfang) + ", netto driftsutgifter"]);
            }

            if (rader.Count > før) årene.Add(år);
        }

        Beløpstabell.Avslutt(kube, "sektor.csv", årene, plasser.Keys.Where(k => Kodeliste.Tjenester.All(t => t.Kode != k)).Order(StringComparer.Ordinal), utvalg);
        if (årene.Count > 0)
        {
            utvalg.Fortell(data, $"sektorene er summer av enkeltfunksjoner etter ssb-tjenester.csv: {string.Join(", ", Kodeliste.Tjenester.Select(t => t.Mål).Distinct(StringComparer.Ordinal))}");
            utvalg.Fortell(data, "SSBs grupper FGK overlapper hverandre og legges ikke sammen; andre arter enn netto driftsutgifter er ikke brukt");
        }

        return Rader.Sektor(rader);
    }

    private static int? Netto(Kube kube, int arter)
    {
        if (arter < 0) return null;
        var verdier = kube.Verdier(arter);
        for (var i = 0; i < verdier.Length; i++)
            if (verdier[i].Code == NettoDriftsutgifter || Kodeliste.Brettet(verdier[i].Label) == NettoNavn) return i;
        return null;
    }

    private static string Hvorfor((string Kode, CubeCell? Celle) mangel) => mangel.Celle is { } celle
        ? $"funksjon {mangel.Kode} er {(celle.Sign is { Length: > 0 } tegn ? $"«{tegn}»" : "tom")}"
        : $"funksjon {mangel.Kode} er ikke i tabellen";
}
