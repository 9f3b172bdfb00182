using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Kart;

/// <summary>Inhabitants by age or in all (07459), and projections (14746 and older ones) → befolkning.csv.</summary>
internal static class Folketallskart
{
    internal static ImportedTable? Les(Kube kube, Utvalg utvalg)
    {
        var data = kube.Data;
        var (alder, kjønn) = (kube.Annen(ErAlder), kube.Annen(ErKjønn));
        var uavklart = kube.Uavklart(alder, kjønn);
        if (uavklart >= 0)
        {
            utvalg.Meld(Catalogue.UnknownAxis, data, $"folketallet er delt på «{data.Dimensions[uavklart].Label}»", "hent tabellen på nytt uten denne variabelen");
            return null;
        }

        var (region, aldre, hvem) = (utvalg.EnRegion(kube), Aldre(kube, alder, utvalg), Kjønn(kube, kjønn, utvalg));
        if (region is not { } r || aldre.IsDefault || hvem.IsDefault) return null;

        var rader = new List<(int År, string Alternativ, Alder Alder, ImmutableArray<string> Rad)>();
        var (brukt, mangler) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        var innhold = kube.Verdier(kube.Innhold);
        for (var i = 0; i < innhold.Length; i++)
        {
            if (Alternativ(innhold[i].Label, innhold[i].Code, data.Title, innhold.Length) is not { } alternativ)
            {
                utvalg.Fortell(data, $"«{innhold[i].Label}» er ikke brukt; alternativene er registrert, hoved, lav og høy");
                continue;
            }

            if (Enhet.Av(innhold[i]) is { Slag: not (Enhetsslag.Personer or Enhetsslag.Annet) } feil)
            {
                utvalg.Meld(Catalogue.WrongUnit, data, $"folketallet har enheten «{feil.Tekst.Trim()}», og ikke personer", "hent tabellen på nytt med antall personer");
                return null;
            }

            var ganger = Enhet.Av(innhold[i])?.Størrelse ?? 1m;
            if (ganger != 1m) utvalg.Fortell(data, $"«{innhold[i].Label}» er i {Enhet.Av(innhold[i])!.Tekst.Trim()} i fila og er regnet om til personer");
            if (!brukt.Add(alternativ))
            {
                utvalg.Meld(Catalogue.UnknownAxis, data, $"to av variablene i tabellen er alternativet «{alternativ}»", "hent tabellen på nytt med bare én av dem");
                return null;
            }

            foreach (var (år, plass) in kube.År())
            {
                foreach (var (gruppe, a) in aldre)
                {
                    var celler = hvem.Select(k => kube.Celle((alder, a), (kjønn, k), (kube.Region, r), (kube.Innhold, i), (kube.Omfang, 0), (kube.Tid, plass))).ToArray();
                    if (celler.Any(c => c.Value is null)) mangler++;
                    else rader.Add((år, alternativ, gruppe, [Rader.År(år), alternativ, Rader.År(gruppe.Fra), gruppe.Til is { } til ? Rader.År(til) : "", Rader.Tall(celler.Sum(c => c.Value!.Value * ganger)), Kilde.Tekst(data, år, "")]));
                }
            }
        }

        Beløpstabell.Avslutt(kube, "befolkning.csv", [.. rader.Select(x => x.År).Distinct()], [], utvalg);
        if (rader.Count > 0) utvalg.Fortell(data, $"befolkning.csv: {string.Join(", ", brukt)}, {(alder < 0 ? "bare folketallet i alt" : $"{aldre.Length.ToString(CultureInfo.InvariantCulture)} aldersgrupper")}");
        if (mangler > 0) utvalg.Fortell(data, string.Create(CultureInfo.InvariantCulture, $"{mangler} tall mangler hos SSB og er utelatt"));
        return Rader.Befolkning(rader.OrderBy(x => x.År).ThenBy(x => x.Alternativ, StringComparer.Ordinal).ThenBy(x => x.Alder.Fra).Select(x => x.Rad));
    }

    private static bool ErAlder(Dimension akse) => akse.Code?.Equals("Alder", StringComparison.OrdinalIgnoreCase) == true || akse.Label.StartsWith("alder", StringComparison.OrdinalIgnoreCase);

    private static bool ErKjønn(Dimension akse) => akse.Code?.Equals("Kjonn", StringComparison.OrdinalIgnoreCase) == true || akse.Label.Equals("kjønn", StringComparison.OrdinalIgnoreCase);

    /// <summary>Groups that do not overlap, by age; «everyone» only where there is nothing else. Default when they cannot be used (reported).</summary>
    private static ImmutableArray<(Alder Alder, int Plass)> Aldre(Kube kube, int akse, Utvalg utvalg)
    {
        if (akse < 0) return [(new Alder(0, null, ErAlle: true), 0)];
        var funnet = new List<(Alder Alder, int Plass)>();
        var verdier = kube.Verdier(akse);
        for (var i = 0; i < verdier.Length; i++)
        {
            if ((Alder.Les(verdier[i].Label) ?? Alder.Les(verdier[i].Code ?? "")) is not { } alder)
            {
                utvalg.Meld(Catalogue.WrongAgeText, kube.Data, $"«{verdier[i].Label}» er ikke en alder", "hent tabellen på nytt med alder i ettårsgrupper");
                return default;
            }

            funnet.Add((alder, i));
        }

        if (funnet.Count > 1 && funnet.RemoveAll(f => f.Alder.ErAlle) > 0) utvalg.Fortell(kube.Data, "«alle aldre» er ikke brukt, for aldersgruppene er der");
        funnet.Sort((a, b) => (a.Alder.Fra, a.Plass).CompareTo((b.Alder.Fra, b.Plass)));
        for (var i = 1; i < funnet.Count; i++)
        {
            if (funnet[i - 1].Alder.Til is { } til && til < funnet[i].Alder.Fra) continue;
            utvalg.Meld(Catalogue.OverlappingGroups, kube.Data, $"aldersgruppene {funnet[i - 1].Alder} og {funnet[i].Alder} overlapper", "hent tabellen på nytt med grupper som ikke overlapper");
            return default;
        }

        return [.. funnet];
    }

    /// <summary>Both sexes: their total, or the two to be added. Default when one is missing (reported).</summary>
    private static ImmutableArray<int> Kjønn(Kube kube, int akse, Utvalg utvalg)
    {
        if (akse < 0) return [0];
        var verdier = kube.Verdier(akse).Select((v, i) => (Navn: v.Label.ToLowerInvariant(), v.Code, Plass: i)).ToArray();
        if (verdier.FirstOrDefault(v => v.Navn.StartsWith("begge", StringComparison.Ordinal) || v.Navn is "i alt" or "alle" or "totalt" || v.Code == "0") is { Navn: not null } begge) return [begge.Plass];
        var menn = verdier.Where(v => v.Navn.StartsWith("menn", StringComparison.Ordinal) || v.Navn == "mann").ToArray();
        var kvinner = verdier.Where(v => v.Navn.StartsWith("kvinne", StringComparison.Ordinal)).ToArray();
        if (menn.Length == 1 && kvinner.Length == 1 && verdier.Length == 2) return [menn[0].Plass, kvinner[0].Plass];
        utvalg.Meld(Catalogue.UnknownAxis, kube.Data, $"tabellen har {string.Join(" og ", verdier.Select(v => $"«{v.Navn}»"))}, men ikke begge kjønn", "hent tabellen på nytt uten kjønn, eller med begge");
        return default;
    }

    private static string? Alternativ(string navn, string? kode, string tittel, int antall)
    {
        var t = navn.ToLowerInvariant();
        if (t.Contains("mmmm", StringComparison.Ordinal) || t.Contains("hovedalternativ", StringComparison.Ordinal)) return "hoved";
        if (t.Contains("llml", StringComparison.Ordinal) || t.Contains("lav nasjonal vekst", StringComparison.Ordinal)) return "lav";
        if (t.Contains("hhmh", StringComparison.Ordinal) || t.Contains("høy nasjonal vekst", StringComparison.Ordinal)) return "høy";
        // A projection whose alternative is not told could be any of them.
        if (tittel.Contains("framskr", StringComparison.OrdinalIgnoreCase) || tittel.Contains("framskrevet", StringComparison.OrdinalIgnoreCase)) return null;
        return t.Contains("person", StringComparison.Ordinal) || t.Contains("antall", StringComparison.Ordinal) || t.Contains("folkemengde", StringComparison.Ordinal)
            || kode == "Personer1" || (antall == 1 && t.Length == 0) ? "registrert" : null;
    }
}
