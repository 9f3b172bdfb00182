using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Kart;

/// <summary>Where the amounts of a table stand, and how they become 1 000 kr.</summary>
/// <param name="Plass">The place on the axis of measures.</param>
/// <param name="Faktor">What an amount is multiplied by.</param>
/// <param name="Trinn">One in the last digit after that, where the amounts are converted, at least 1; 0 = not converted.</param>
internal readonly record struct Beløpsverdi(int Plass, decimal Faktor, decimal Trinn)
{
    /// <summary>The amount in 1 000 kr, whole where it has been converted.</summary>
    internal decimal? Tusen(decimal? beløp) => beløp is { } b ? Faktor == 1m ? b : Math.Round(b * Faktor, 0, MidpointRounding.AwayFromZero) : null;
}

/// <summary>What tables of amounts by code have in common: one municipality, one scope, 1 000 kr, one axis of codes.</summary>
internal static class Beløpstabell
{
    private const string SsbsBeløp = "KOSbelop0000";

    /// <summary>Finds the axes and what was asked for; null when the table cannot be used (reported).</summary>
    internal static (Føring Føring, string Omfang)? Åpne(Kube kube, string akse, string fast, Utvalg utvalg)
    {
        var koder = Kodeakse(kube, akse);
        if (koder < 0)
        {
            utvalg.Meld(Catalogue.NotInFile, kube.Data, "tabellen mangler radene med regnskapskoder", "hent tabellen på nytt med alle radene");
            return null;
        }

        var uavklart = kube.Uavklart(koder);
        if (uavklart >= 0)
        {
            utvalg.Meld(Catalogue.UnknownAxis, kube.Data, $"tabellen er delt på «{kube.Data.Dimensions[uavklart].Label}», og verdiene kan ikke legges sammen uten videre", "hent tabellen på nytt med bare én verdi");
            return null;
        }

        var (region, omfang, innhold) = (utvalg.EnRegion(kube), utvalg.EttOmfang(kube, fast, må: false), Beløp(kube, utvalg));
        return region is { } r && omfang is { } o && innhold is { } i ? (new Føring(kube, koder, r, i, o.Plass, utvalg), o.Omfang) : null;
    }

    /// <summary>Where the amounts stand and what makes them 1 000 kr; null when the table has none (reported).</summary>
    internal static Beløpsverdi? Beløp(Kube kube, Utvalg utvalg)
    {
        var verdier = kube.Verdier(kube.Innhold);
        if (verdier.FirstOrDefault(Enhet.ErMotstrid) is { } motstrid)
        {
            utvalg.Meld(Catalogue.WrongUnit, kube.Data, $"«{motstrid.Label}» har enheten «{motstrid.Unit}», og de to kan ikke begge være riktige", "hent tabellen på nytt fra kilden, eller rett enheten");
            return null;
        }

        var enheter = verdier.Select((v, i) => (Plass: i, Enhet: Enhet.Av(v) ?? (v.Code == SsbsBeløp ? new Enhet(Enhetsslag.Kroner, Enhet.Tusen, "") : null))).ToArray();
        var beløp = enheter.Where(e => e.Enhet is { Slag: Enhetsslag.Kroner }).OrderBy(e => e.Enhet!.Størrelse == Enhet.Tusen ? 0 : 1).ThenBy(e => e.Enhet!.Størrelse).ToArray();
        if (beløp is [var (plass, enhet), ..]) return Verdi(kube, plass, enhet!, utvalg);
        if (enheter is [(_, null)] && !verdier[0].Label.Contains('(', StringComparison.Ordinal))
        {
            var sagt = kube.Data.Notes.Prepend(kube.Data.Title).Select(Enhet.ITekst).OfType<Enhet>().DistinctBy(e => (e.Slag, e.Størrelse)).ToArray();
            if (sagt is [{ Slag: Enhetsslag.Kroner } eneste]) return Verdi(kube, 0, eneste, utvalg);
            if (sagt.Length > 0)
            {
                utvalg.Meld(Catalogue.WrongUnit, kube.Data, $"fila sier {string.Join(" og ", sagt.Select(e => $"«{e.Tekst.Trim()}»"))}, og det er ikke én enhet for beløp", "hent tabellen på nytt med «Beløp (1000 kr)»");
                return null;
            }

            utvalg.Fortell(kube.Data, "fila sier ikke hvilken enhet beløpene har; de er lest som 1000 kr, som er enheten i SSBs tabeller");
            return new Beløpsverdi(0, 1m, 0m);
        }

        utvalg.Meld(Catalogue.WrongUnit, kube.Data, $"tabellen har ikke beløp i kroner, bare {string.Join(", ", verdier.Select(v => $"«{v.Label}»{(v.Unit is { Length: > 0 } u && !v.Label.Contains(u, StringComparison.Ordinal) ? $" ({u})" : "")}"))}", "hent tabellen på nytt med «Beløp (1000 kr)»");
        return null;
    }

    /// <summary>What turns the amounts into 1 000 kr, and how coarse they then are: one in the last digit that the table shows.</summary>
    private static Beløpsverdi Verdi(Kube kube, int plass, Enhet enhet, Utvalg utvalg)
    {
        var faktor = enhet.Størrelse / Enhet.Tusen;
        if (faktor == 1m) return new Beløpsverdi(plass, 1m, 0m);
        var desimaler = kube.Langs(kube.Innhold, plass).Select(c => c.Value).OfType<decimal>().Select(v => (int)v.Scale).DefaultIfEmpty(0).Max();
        var trinn = faktor;
        for (var i = 0; i < desimaler; i++) trinn /= 10m;
        var avrundet = trinn > 1m ? string.Create(CultureInfo.InvariantCulture, $"; tabellen har dem avrundet til nærmeste {trinn:0.###} i 1000 kr, og det er SSBs egne tall i 1000 kr å foretrekke") : "";
        utvalg.Fortell(kube.Data, $"beløpene er i {enhet.Tekst.Trim()} i fila og er regnet om til 1000 kr{avrundet}");
        return new Beløpsverdi(plass, faktor, Math.Max(1m, trinn));
    }

    /// <summary>Closes a table: tells of the years and of codes that are not used; a table that gave nothing is a fault.</summary>
    internal static void Avslutt(Kube kube, string fil, IReadOnlyCollection<int> årene, IEnumerable<string> ukjente, Utvalg utvalg)
    {
        if (årene.Count == 0)
        {
            utvalg.Meld(Catalogue.NothingLeft, kube.Data, $"tabellen ga ingen rader til {fil}", "se meldingene over om hva som ble utelatt");
            return;
        }

        utvalg.Fortell(kube.Data, $"{fil}: {Rader.Vis(årene)}");
        var uten = kube.År().Select(å => å.År).Except(årene).ToArray();
        if (uten.Length > 0) utvalg.Fortell(kube.Data, $"{fil}: {Rader.Vis(uten)} er ikke tatt inn");
        if (årene.Where(år => Kilde.ErUrevidert(kube.Data, år)).ToArray() is { Length: > 0 } ureviderte)
            utvalg.Fortell(kube.Data, string.Create(CultureInfo.InvariantCulture, $"{Rader.Vis(ureviderte)} er ureviderte tall; SSB publiserer reviderte tall 15. juni"));
        if (ukjente.ToArray() is { Length: > 0 } ubrukt) utvalg.Fortell(kube.Data, $"ikke brukt: {string.Join(", ", ubrukt)}");
    }

    private static int Kodeakse(Kube kube, string kode)
    {
        var ved = kube.Annen(d => d.Code?.StartsWith(kode, StringComparison.OrdinalIgnoreCase) == true);
        return ved >= 0 ? ved : kube.Annen(d => d.Categories.Any(c => Kodeliste.Navn.ContainsKey(Kodeliste.Brettet(c.Label))));
    }
}
