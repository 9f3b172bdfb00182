using System.Globalization;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Importing.Kart;

/// <summary>What tables of amounts by code have in common: one municipality, one scope, 1 000 kr, one axis of codes.</summary>
internal static class Beløpstabell
{
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

    /// <summary>The place of the amounts in 1 000 kr; null when the table has none (reported).</summary>
    internal static int? Beløp(Kube kube, Utvalg utvalg)
    {
        var verdier = kube.Verdier(kube.Innhold);
        for (var i = 0; i < verdier.Length; i++)
            if (ErTusen(verdier[i].Unit) || ErTusen(verdier[i].Label) || verdier[i].Code == "KOSbelop0000") return i;
        if (kube.Innhold < 0 || (verdier is [{ Unit: null } en] && !en.Label.Contains('(', StringComparison.Ordinal))) return 0;
        utvalg.Meld(Catalogue.WrongUnit, kube.Data, $"tabellen har ikke beløp i 1000 kr, bare {string.Join(", ", verdier.Select(v => $"«{v.Label}»"))}", "hent tabellen på nytt med «Beløp (1000 kr)»");
        return null;
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

    private static bool ErTusen(string? tekst) =>
        tekst is not null && tekst.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Contains("1000kr", StringComparison.OrdinalIgnoreCase);

    private static int Kodeakse(Kube kube, string kode)
    {
        var ved = kube.Annen(d => d.Code?.StartsWith(kode, StringComparison.OrdinalIgnoreCase) == true);
        return ved >= 0 ? ved : kube.Annen(d => d.Categories.Any(c => Kodeliste.Navn.ContainsKey(Kodeliste.Brettet(c.Label))));
    }
}
