using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Kart;

/// <summary>Key figures (13542, 12134 and others of that form) → kostra.csv. They are copied as they are, and never added; only a unit that differs from ours is converted.</summary>
internal static class Nøkkeltallskart
{
    private const int VistPåDetMeste = 8;

    /// <summary>SSB's signs for a number that is not there; the row is written with the sign.</summary>
    private static readonly ImmutableArray<string> Tegn = [".", "..", "...", ":", "-"];

    internal static ImportedTable? Les(Kube kube, Tabellslag slag, Utvalg utvalg)
    {
        var data = kube.Data;
        var artkap = kube.Annen(d => d.Code?.StartsWith("KOKartkap", StringComparison.OrdinalIgnoreCase) == true || d.Label.Equals("artkap", StringComparison.OrdinalIgnoreCase));
        var uavklart = kube.Uavklart(artkap);
        if (uavklart >= 0)
        {
            utvalg.Meld(Catalogue.UnknownAxis, data, $"tabellen er delt på «{data.Dimensions[uavklart].Label}»", "hent tabellen på nytt med bare én verdi");
            return null;
        }

        var (regioner, valgt) = (utvalg.Regioner(kube), utvalg.EttOmfang(kube, slag.Omfang, må: true));
        if (regioner.IsEmpty || valgt is not { } omfang) return null;
        if (omfang.Omfang is not ("kasse" or "konsern"))
        {
            utvalg.Meld(Catalogue.NotInFile, data, $"kostra.csv har plass til kasse og konsern, ikke {omfang.Omfang}", "velg --omfang kasse");
            return null;
        }

        var rader = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var (årene, mangler) = (new List<int>(), new List<string>());
        var (innhold, grunnlag) = (kube.Verdier(kube.Innhold), kube.Verdier(artkap));
        foreach (var (i, a) in from a in Enumerable.Range(0, grunnlag.Length) from i in Enumerable.Range(0, innhold.Length) select (i, a))
        {
            if ((artkap < 0 ? Indikator(innhold[i], kube.Kode(innhold[i])) : Grunnlag(grunnlag[a], innhold[i])) is not var (indikator, enhet))
            {
                utvalg.Fortell(data, $"«{innhold[i].Label}» er ikke brukt, fordi fila ikke sier hvilken enhet tallet har");
                continue;
            }

            if (Ganger(innhold[i], enhet) is not { } ganger)
            {
                utvalg.Meld(Catalogue.WrongUnit, data, $"«{innhold[i].Label}» har enheten «{innhold[i].Unit ?? innhold[i].Label}», men {indikator} er i {enhet}", "hent tabellen på nytt fra kilden");
                return null;
            }

            if (ganger != 1m) utvalg.Fortell(data, $"«{innhold[i].Label}» er regnet om til {enhet}");
            foreach (var region in regioner)
            {
                if (utvalg.Regionnavn(kube, region) is not var (nummer, navn)) return null;
                foreach (var (år, plass) in kube.År().OrderBy(å => å.År))
                {
                    var celle = kube.Celle((kube.Innhold, i), (artkap, a), (kube.Region, region), (kube.Omfang, omfang.Plass), (kube.Tid, plass));
                    if (celle.Value is not { } verdi)
                    {
                        if (Tegn.Contains(celle.Sign ?? ""))
                            rader.Add([Rader.År(år), nummer, indikator, omfang.Omfang, navn, "", enhet, Kilde.Tekst(data, år, omfang.Omfang), celle.Sign!]);
                        mangler.Add(string.Create(CultureInfo.InvariantCulture, $"{indikator} {navn} {år} {(celle.Sign is { Length: > 0 } tegn ? $"«{tegn}»" : "tom")}"));
                        continue;
                    }

                    årene.Add(år);
                    rader.Add([Rader.År(år), nummer, indikator, omfang.Omfang, navn, Rader.Tall(verdi * ganger), enhet, Kilde.Tekst(data, år, omfang.Omfang), ""]);
                }
            }
        }

        Beløpstabell.Avslutt(kube, "kostra.csv", årene, [], utvalg);
        if (kube.Omfang >= 0 && kube.Verdier(kube.Omfang).Length > 1) utvalg.Fortell(data, $"kostra.csv: bare {omfang.Omfang} er tatt med");
        if (mangler.Count > 0)
            utvalg.Fortell(data, $"{mangler.Count.ToString(CultureInfo.InvariantCulture)} tall mangler hos SSB og er ikke tatt inn som tall: {string.Join(", ", mangler.Take(VistPåDetMeste))}{(mangler.Count > VistPåDetMeste ? " …" : "")}");
        return Rader.Kostra(rader.OrderBy(r => r[0], StringComparer.Ordinal));
    }

    /// <summary>The same of a table with a row for each amount (12137, 12143, 12364): what is measured says the unit.</summary>
    private static (string Navn, string Enhet)? Grunnlag(Category rad, Category innhold)
    {
        if (Kodeliste.Grunnlag.FirstOrDefault(g => g.Kode == rad.Code && g.Innhold == innhold.Code) is { } kjent) return (kjent.Indikator, kjent.Enhet);
        return Indikator(innhold, "") is var (måles, enhet) ? ($"{rad.Label.Trim()}, {måles}", enhet) : null;
    }

    /// <summary>What makes a number of the file one in the unit that our list says; null when the file says a unit of another kind.</summary>
    private static decimal? Ganger(Category verdi, string enhet)
    {
        if (Enhet.Les(enhet) is not { Slag: not Enhetsslag.Annet } ventet || Enhet.Av(verdi) is not { Slag: not Enhetsslag.Annet } sagt) return 1m;
        var erKroner = ventet.Slag is Enhetsslag.Kroner or Enhetsslag.KronerPer && sagt.Slag is Enhetsslag.Kroner or Enhetsslag.KronerPer;
        return erKroner || ventet.Slag == sagt.Slag ? sagt.Størrelse / ventet.Størrelse : null;
    }

    /// <summary>Our name and unit; SSB's name where we have none. Null where the unit is not told.</summary>
    private static (string Navn, string Enhet)? Indikator(Category verdi, string kode)
    {
        if (Kodeliste.Nøkkeltall.FirstOrDefault(n => n.Kode == kode) is { } kjent) return (kjent.Indikator, kjent.Enhet);
        var (navn, enhet) = (verdi.Label.Trim(), verdi.Unit);
        if (navn.EndsWith(')') && navn.LastIndexOf('(') is > 0 and var start)
        {
            enhet ??= navn[(start + 1)..^1];
            if (enhet == navn[(start + 1)..^1]) navn = navn[..start].TrimEnd();
        }

        return string.IsNullOrWhiteSpace(enhet) ? null : (navn, enhet);
    }
}
