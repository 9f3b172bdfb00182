using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary>Which of the accounts in the files are wanted: one municipality, one scope. Nothing is chosen for the user.</summary>
internal static class Regnskapsvalg
{
    /// <summary>The accounts, by year; empty when it is not clear which (reported).</summary>
    /// <param name="filer">The records of each file.</param>
    /// <param name="kommune">Number of the municipality; null when not said.</param>
    /// <param name="omfang">kasse, konsern or konsolidert; null when not said.</param>
    /// <param name="feil">Gets what is wrong.</param>
    /// <param name="fortell">Told of accounts that are left out.</param>
    internal static ImmutableArray<Filregnskap> Velg(
        IReadOnlyList<(string Fil, ImmutableArray<Filpost> Poster)> filer, string? kommune, string? omfang, DiagnosticBag feil, Action<string, string> fortell)
    {
        var alle = filer.SelectMany(f => f.Poster.GroupBy(p => (p.År, p.Kvartal, p.Region, p.Skjema)).Select(g => (f.Fil, g.Key, Poster: g.ToArray()))).ToArray();
        if (alle.Length == 0) return [];
        var første = new SourceSpan(alle[0].Fil);
        if (omfang == "konsern")
        {
            feil.Add(Catalogue.NotInFile, første, "en regnskapsfil til KOSTRA er kommunekassen (0A, 0B) eller det konsoliderte regnskapet (0M, 0N), ikke konsernet",
                "konsernet er SSBs sum av kassen, foretakene og de interkommunale selskapene: importer SSBs tabell 13551 og 13202");
            return [];
        }

        if (Ett(alle.Select(a => a.Key.Region), kommune, r => r == kommune || r == kommune + "00", første, "kommuner", "--kommune", r => r[4..] == "00" ? r[..4] : r, Catalogue.SeveralRegions, feil) is not { } region
            || Ett(alle.Where(a => a.Key.Region == region).Select(a => Skjema.Omfang(a.Key.Skjema)!), omfang, o => o == omfang, første, "regnskapsomfang", "--omfang", o => o, Catalogue.SeveralScopes, feil) is not { } valgt) return [];
        foreach (var utenfor in alle.Where(a => a.Key.Region != region || Skjema.Omfang(a.Key.Skjema) != valgt))
            fortell(utenfor.Fil, string.Create(CultureInfo.InvariantCulture, $"skjema {utenfor.Key.Skjema} {utenfor.Key.År} for {utenfor.Key.Region} er ikke valgt"));

        var valgte = alle.Where(a => a.Key.Region == region && Skjema.Omfang(a.Key.Skjema) == valgt).ToArray();
        foreach (var to in valgte.GroupBy(a => a.Key).Where(g => g.Count() > 1))
        {
            feil.Add(Catalogue.SameAccountsTwice, to.Last().Poster[0].Sted, string.Create(CultureInfo.InvariantCulture,
                $"skjema {to.Key.Skjema} for {to.Key.År} står både i {to.First().Fil} og i {to.Last().Fil}"), "ta med hver fil én gang");
        }

        var ut = ImmutableArray.CreateBuilder<Filregnskap>();
        foreach (var (fil, nøkkel, poster) in valgte.OrderBy(a => a.Key.År).ThenBy(a => a.Key.Skjema, StringComparer.Ordinal))
        {
            if (nøkkel.Kvartal is { } kvartal && kvartal < 4)
            {
                feil.Add(Catalogue.NotWholeYear, poster[0].Sted with { Column = 7, Length = 1 }, string.Create(CultureInfo.InvariantCulture, $"fila er for {kvartal}. kvartal {nøkkel.År}, ikke for hele året"),
                    "velg årsregnskapet, eller fila for 4. kvartal");
                continue;
            }

            if (nøkkel.Kvartal is not null && valgte.Any(a => a.Key == nøkkel with { Kvartal = null }))
            {
                fortell(fil, string.Create(CultureInfo.InvariantCulture, $"4. kvartal {nøkkel.År} er ikke brukt, for årsregnskapet er med"));
                continue;
            }

            ut.Add(new Filregnskap(nøkkel.År, nøkkel.Kvartal, region, valgt, nøkkel.Skjema, fil, Samlet(poster, feil)));
        }

        return ut.ToImmutable();
    }

    /// <summary>Records with the same key are added, as SSB does, with a warning.</summary>
    private static ImmutableArray<Filpost> Samlet(Filpost[] poster, DiagnosticBag feil)
    {
        var ut = ImmutableArray.CreateBuilder<Filpost>(poster.Length);
        foreach (var like in poster.GroupBy(p => (p.Klasse, p.Kode, p.Art)))
        {
            var sum = like.First() with { Beløp = like.Sum(p => p.Beløp) };
            ut.Add(sum);
            if (like.Skip(1).Any())
            {
                feil.Add(Catalogue.RepeatedAccount, like.Last().Sted,
                    $"{(sum.Klasse == Kontoklasse.Balanse ? "kapittel" : "funksjon")} {sum.Kode} og {(sum.Klasse == Kontoklasse.Balanse ? "sektor" : "art")} {sum.Art} står {like.Count().ToString(CultureInfo.InvariantCulture)} ganger ({string.Join(", ", like.Select(p => NumberText.Show(p.Beløp)))}); beløpene er lagt sammen",
                    "sjekk at linja ikke er kommet med to ganger");
            }
        }

        return ut.ToImmutable();
    }

    private static string? Ett(IEnumerable<string> verdier, string? ønsket, Func<string, bool> er, SourceSpan sted, string hva, string valg, Func<string, string> vis, Descriptor flere, DiagnosticBag feil)
    {
        var finnes = verdier.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (ønsket is null && finnes.Length == 1) return finnes[0];
        var liste = string.Join(", ", finnes.Take(20).Select(vis)) + (finnes.Length > 20 ? " …" : "");
        if (ønsket is null) feil.Add(flere, sted, $"filene har flere {hva}: {liste}", $"velg med {valg}");
        else if (finnes.FirstOrDefault(er) is { } valgt) return valgt;
        else feil.Add(Catalogue.NotInFile, sted, $"{ønsket} er ikke i filene", $"filene har {liste}");
        return null;
    }
}
