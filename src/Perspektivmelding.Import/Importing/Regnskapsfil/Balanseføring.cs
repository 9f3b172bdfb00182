using System.Collections.Immutable;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary>The balance → balanse.csv (§ 5-8).</summary>
internal static class Balanseføring
{
    private const string Premieavvik = "akkumulert_premieavvik";

    /// <summary>The stocks that the balance can say. A kapittel that is not in the file is 0: the file is the whole of the balance.</summary>
    internal static ImmutableArray<(string Post, decimal Beløp)> Poster(Filregnskap regnskap)
    {
        var beløp = regnskap.I(Kontoklasse.Balanse).GroupBy(p => p.Kode, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(p => p.Beløp), StringComparer.Ordinal);
        return [.. Kontotabell.Kapitler.Where(k => k.Post.Length > 0).GroupBy(k => k.Post, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Sum(k => k.Fortegn * beløp.GetValueOrDefault(k.Kode))))];
    }

    /// <summary>Rows of balanse.csv.</summary>
    internal static IEnumerable<ImmutableArray<string>> Rader(Filregnskap regnskap, string kilde, string status) => Poster(regnskap).Select(p =>
    {
        var erPremieavvik = p.Post == Premieavvik && p.Beløp != 0m;
        return (ImmutableArray<string>)[Kart.Rader.År(regnskap.År), p.Post, Kart.Rader.Tall(p.Beløp), kilde + (erPremieavvik ? ", arbeidsgiveravgift kan være med" : ""), erPremieavvik ? "anslag" : status];
    });

    /// <summary>What the report says of the balance.</summary>
    internal static IEnumerable<string> Fortelling(Filregnskap regnskap)
    {
        var år = Kart.Rader.År(regnskap.År);
        yield return $"{år}: {string.Join(", ", Poster(regnskap).Select(p => $"{p.Post} {NumberText.Show(p.Beløp)}"))}";
        var ubrukt = regnskap.I(Kontoklasse.Balanse).Where(p => p.Beløp != 0m).Select(p => p.Kode).Distinct(StringComparer.Ordinal)
            .Where(k => !Kontotabell.Kapitler.Any(t => t.Kode == k && t.Post.Length > 0)).Order(StringComparer.Ordinal).ToArray();
        if (ubrukt.Length > 0) yield return $"{år}: kapittel {string.Join(", ", ubrukt)} er ikke i balanse.csv";
        yield return $"{år}: akkumulert_premieavvik er merket anslag, for arbeidsgiveravgiften kan være med; anleggsmidler har med tomter, og utlan har med videreutlån";
        yield return $"{år}: finnes ikke i fila og må skrives inn: videreutlan, premiefond, selvkostgrunnlag, rentekompensasjonsgrunnlag";
    }
}
