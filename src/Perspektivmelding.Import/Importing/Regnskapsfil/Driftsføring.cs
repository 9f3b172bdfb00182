using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Importing.Kart;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary>Driftsregnskapet → regnskap.csv (§ 5-6) and sektor.csv.</summary>
internal static class Driftsføring
{
    /// <summary>The last year of the rules with regnskapsmessig mindreforbruk.</summary>
    private const int SisteGamle = 2019;

    /// <summary>Every line of § 5-6 that is no sum. An account that is not in the file is 0: the file is the whole of the accounts.</summary>
    internal static ImmutableArray<(string Linje, decimal Beløp)> Linjer(Filregnskap regnskap)
    {
        var sum = regnskap.I(Kontoklasse.Drift).Where(p => Kontotabell.Arter.ContainsKey(p.Art))
            .GroupBy(p => Kontotabell.Arter[p.Art].Linje, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(p => Kontotabell.Arter[p.Art].Fortegn * p.Beløp), StringComparer.Ordinal);
        return [.. Kontoplan.Alle.Where(l => !l.ErSum).Select(l => (l.Kode, sum.GetValueOrDefault(l.Kode)))];
    }

    /// <summary>A line or a sum of § 5-6.</summary>
    internal static decimal Verdi(ImmutableArray<(string Linje, decimal Beløp)> linjer, Linje linje) => Kontoplan.For(linje).ErSum
        ? Driftssummer.Addender(linje).Sum(a => a.Fortegn * Verdi(linjer, a.Linje))
        : linjer.First(l => l.Linje == Kontoplan.For(linje).Kode).Beløp;

    /// <summary>Rows of regnskap.csv.</summary>
    internal static IEnumerable<ImmutableArray<string>> Rader(ImmutableArray<(string Linje, decimal Beløp)> linjer, Filregnskap regnskap, string kilde, string status) =>
        linjer.Select(l => (ImmutableArray<string>)[Kart.Rader.År(regnskap.År), l.Linje, Kart.Rader.Tall(l.Beløp), kilde, status]);

    /// <summary>Net running costs by sector: driftsutgifter with avskrivninger less driftsinntekter, as SSB defines them for a function.</summary>
    internal static IEnumerable<ImmutableArray<string>> Sektorer(Filregnskap regnskap, string kilde, string status)
    {
        var netto = regnskap.I(Kontoklasse.Drift).Where(ErTjeneste).GroupBy(p => Kontotabell.Tjenester[p.Kode], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Beløp), StringComparer.Ordinal);
        return Kodeliste.Tjenester.Select(t => t.Mål).Distinct(StringComparer.Ordinal).Where(netto.ContainsKey)
            .Select(s => (ImmutableArray<string>)[Kart.Rader.År(regnskap.År), "regnskap", s, Kart.Rader.Tall(netto[s]), kilde + ", netto driftsutgifter", status]);
    }

    /// <summary>What the report says of driftsregnskapet.</summary>
    internal static IEnumerable<string> Fortelling(ImmutableArray<(string Linje, decimal Beløp)> linjer, Filregnskap regnskap)
    {
        var år = Kart.Rader.År(regnskap.År);
        yield return $"{år}: sum driftsinntekter {Vis(Linje.SumDriftsinntekter)}, brutto driftsresultat {Vis(Linje.BruttoDriftsresultat)}, netto driftsresultat {Vis(Linje.NettoDriftsresultat)}, sum disponeringer {Vis(Linje.SumDisponeringer)}";
        yield return $"{år}: merforbruk (disponeringer minus netto driftsresultat) {Vis(Linje.Merforbruk)}, ført i fila (art 980 og 589): {NumberText.Show(Ført(regnskap))}";
        foreach (var art in regnskap.I(Kontoklasse.Drift).Where(p => p.Beløp != 0m).GroupBy(p => p.Art, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (Kontotabell.Arter.TryGetValue(art.Key, out var konto) && konto.Usikker.Length > 0)
                yield return $"{år}: art {art.Key} {konto.Navn} ({NumberText.Show(art.Sum(p => p.Beløp))}) er ført i {konto.Linje} ({konto.Usikker})";
        }

        if (regnskap.År <= SisteGamle)
            yield return $"{år}: regnskapsreglene var andre før 2020 (mindreforbruk, fordelte utgifter, IKS); linjene er satt opp etter dagens § 5-6 så langt det går";
        var utenfor = regnskap.I(Kontoklasse.Drift).Where(p => p.Beløp != 0m && !Kontotabell.Tjenester.ContainsKey(p.Kode)).Select(p => p.Kode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (utenfor.Length > 0) yield return $"{år}: funksjon {string.Join(", ", utenfor)} er ikke i sektor.csv";
        if (regnskap.I(Kontoklasse.Investering).Any()) yield return $"{år}: investeringsregnskapet er bare kontrollert; investeringer.csv er planer og fylles ikke av et regnskap";

        string Vis(Linje linje) => NumberText.Show(Verdi(linjer, linje));
    }

    private static decimal Ført(Filregnskap regnskap) =>
        regnskap.I(Kontoklasse.Drift).Where(p => Kontotabell.Arter.TryGetValue(p.Art, out var art) && art.Linje == "merforbruk").Sum(p => -p.Beløp);

    // Costs and income of a service; finance and use of funds on the same function are none (SSB: 010–480, 590, 600–890).
    private static bool ErTjeneste(Filpost post) => Kontotabell.Tjenester.ContainsKey(post.Kode)
        && int.Parse(post.Art, CultureInfo.InvariantCulture) is < 500 or 590 or (>= 600 and < 900);
}
