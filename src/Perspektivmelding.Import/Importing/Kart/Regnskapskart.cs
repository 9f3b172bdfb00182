using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Kart;

/// <summary>Økonomisk oversikt drift (13551, 13543) → regnskap.csv.</summary>
internal static class Regnskapskart
{
    private static readonly ImmutableArray<string> Kjente = [.. Kodeliste.Regnskap.Select(k => k.Kode), .. Kodeliste.Regnskapssummer.Select(s => s.Kode)];

    internal static ImportedTable? Les(Kube kube, Tabellslag slag, Utvalg utvalg)
    {
        if (Beløpstabell.Åpne(kube, "KOKart", slag.Omfang, utvalg) is not var (føring, omfang)) return null;
        var rader = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var årene = new List<int>();
        foreach (var (år, plass) in kube.År().OrderBy(å => å.År))
        {
            if (!føring.Summene(Kodeliste.Regnskapssummer, plass, år)) continue;
            var ført = føring.Før(Kodeliste.Regnskap, plass, år);
            if (ført.IsEmpty || Egne(ført, føring, plass, år, kube.Data, utvalg) is not { } summer) continue;
            årene.Add(år);
            var kilde = Kilde.Tekst(kube.Data, år, omfang);
            foreach (var linje in ført) rader.Add([Rader.År(år), linje.Mål, Rader.Tall(linje.Beløp), kilde + Konsern(linje)]);
            foreach (var (linje, beløp) in summer) rader.Add([Rader.År(år), linje, Rader.Tall(beløp), kilde + ", SSBs sum"]);
            if (ført.SelectMany(f => f.Ledd).Where(ErKonsern).Where(l => l.Beløp != 0m).ToArray() is { Length: > 0 } differanser)
                utvalg.Fortell(kube.Data, string.Create(CultureInfo.InvariantCulture, $"{år}: konserninterne differanser er ført i linjene de gjelder: {string.Join(", ", differanser.Select(d => $"{d.Kode} {NumberText.Show(d.Beløp)}"))}"));
        }

        if (årene.Count > 0 && !Kodeliste.Regnskapssummer.Any(s => s.Linje == "netto_driftsresultat" && føring.Har(s.Kode)))
            utvalg.Fortell(kube.Data, "SSBs netto driftsresultat er ikke i tabellen, så linjene er ikke kontrollert mot det");
        Beløpstabell.Avslutt(kube, "regnskap.csv", årene, føring.Ukjente(Kjente), utvalg);
        return Rader.Regnskap(rader);
    }

    /// <summary>Our sums of a year, which must be SSB's; null when one is not (reported).</summary>
    private static ImmutableArray<(string Linje, decimal Beløp)>? Egne(ImmutableArray<Ført> ført, Føring føring, int plass, int år, DataCube data, Utvalg utvalg)
    {
        var linjer = ført.ToDictionary(f => f.Mål, f => f.Beløp, StringComparer.Ordinal);
        var summer = ImmutableArray.CreateBuilder<(string, decimal)>();
        foreach (var sum in Kodeliste.Regnskapssummer.Where(s => s.Linje.Length > 0))
        {
            if (føring.Verdi(sum.Kode, plass) is not { } oppgitt) continue;
            var ledd = Ledd(Kontoplan.Alle.First(l => l.Kode == sum.Linje).Linje, 1).ToArray();
            if (ledd.FirstOrDefault(l => !linjer.ContainsKey(l.Kode)) is { Kode: { } mangler })
            {
                utvalg.Fortell(data, string.Create(CultureInfo.InvariantCulture, $"{år}: {sum.Linje} kan ikke kontrolleres, fordi {mangler} mangler"));
                continue;
            }

            var regnet = ledd.Sum(l => l.Fortegn * linjer[l.Kode]);
            if (Math.Abs(regnet - oppgitt) > føring.Slingring)
            {
                utvalg.Meld(Catalogue.SumsDiffer, data, string.Create(CultureInfo.InvariantCulture,
                    $"{år} er utelatt: {sum.Linje} er {NumberText.Show(oppgitt)} hos SSB, men linjene gir {NumberText.Show(regnet)} (forskjell {NumberText.Show(oppgitt - regnet)})"));
                return null;
            }

            // Rounded coarsely, the table's sum would contradict its own lines in the edition.
            if (Math.Abs(regnet - oppgitt) <= Føring.Avrunding) summer.Add((sum.Linje, oppgitt));
        }

        return summer.ToImmutable();
    }

    private static IEnumerable<(string Kode, int Fortegn)> Ledd(Linje sum, int ytre) => Driftssummer.Addender(sum).SelectMany(a =>
        Kontoplan.For(a.Linje).ErSum ? Ledd(a.Linje, ytre * a.Fortegn) : [(Kontoplan.For(a.Linje).Kode, ytre * a.Fortegn)]);

    private static bool ErKonsern((string Kode, decimal Beløp) ledd) => ledd.Kode is "AG18" or "AG19" or "AG21" or "AG23" or "AG25" or "AGD84" or "AG28" or "AG29" or "AG31" or "AG32";

    private static string Konsern(Ført linje) => linje.Ledd.Where(ErKonsern).Where(l => l.Beløp != 0m).ToArray() is { Length: > 0 } med
        ? $", med konserninterne differanser ({string.Join(", ", med.Select(l => $"{l.Kode} {Rader.Tall(l.Beløp)}"))})"
        : "";
}
