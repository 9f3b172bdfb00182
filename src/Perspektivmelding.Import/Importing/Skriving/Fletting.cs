using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Skriving;

/// <summary>One row on its way into a file.</summary>
/// <param name="Celler">Its cells by column.</param>
/// <param name="Sted">Where it stands already; the file with line 0 for what is new.</param>
internal sealed record Flettrad(ImmutableDictionary<string, string> Celler, SourceSpan Sted)
{
    /// <summary>The cell of a column, empty where there is none.</summary>
    internal string this[string kolonne] => Celler.GetValueOrDefault(kolonne, "");
}

/// <summary>A file as it will be: what stood there and what is new.</summary>
/// <param name="Fil">The file of an edition.</param>
/// <param name="Rader">All rows, by year.</param>
/// <param name="Nye">How many of them are new.</param>
/// <param name="Like">How many of the imported rows stood there already.</param>
/// <param name="Endringer">What stood there with another value and was replaced, in words.</param>
internal sealed record Flettet(EditionFile Fil, ImmutableArray<Flettrad> Rader, int Nye, int Like, ImmutableArray<string> Endringer);

/// <summary>Puts new rows into the files of a folder: the same key and value once, another value for a key is a fault, or takes its place.</summary>
internal static class Fletting
{
    /// <summary>Merges all rows of one file; null when what stands there cannot be read (reported).</summary>
    /// <param name="tabeller">The new rows, in the order they came.</param>
    /// <param name="mappe">The folder.</param>
    /// <param name="erstatt">True when a new value takes the place of the one that stands there; never of another new one.</param>
    /// <param name="feil">Gets what is wrong.</param>
    internal static Flettet? Flett(IReadOnlyList<ImportedTable> tabeller, string mappe, bool erstatt, DiagnosticBag feil)
    {
        var fil = EditionLayout.Files.First(f => f.Name == tabeller[0].Name);
        var sti = Path.Combine(mappe, fil.Name);
        var vist = sti.Replace('\\', '/');
        if (Finnes(sti, vist, fil, feil) is not { } rader) return null;

        var nøkkelkolonner = tabeller[0].Columns[..tabeller[0].Key];
        var kjente = new Dictionary<string, Flettrad>(StringComparer.OrdinalIgnoreCase);
        foreach (var rad in rader) kjente.TryAdd(Nøkkel(rad, nøkkelkolonner), rad);
        var (nye, like, før) = (0, 0, feil.ErrorCount);
        var endringer = ImmutableArray.CreateBuilder<string>();
        foreach (var tabell in tabeller)
        {
            foreach (var celler in tabell.Rows)
            {
                var ny = new Flettrad(tabell.Columns.Zip(celler).ToImmutableDictionary(p => p.First, p => p.Second), new SourceSpan(vist));
                if (kjente.TryAdd(Nøkkel(ny, nøkkelkolonner), ny))
                {
                    rader.Add(ny);
                    nye++;
                    continue;
                }

                var gammel = kjente[Nøkkel(ny, nøkkelkolonner)];
                var ulik = fil.Schema!.Columns.Select(k => k.Name).FirstOrDefault(k => !nøkkelkolonner.Contains(k) && k is not (CsvSchema.Kilde or CsvSchema.Status or "navn") && !ErLik(gammel[k], ny[k]));
                if (ulik is null)
                {
                    like++;
                }
                else if (erstatt && gammel.Sted.Line > 0)
                {
                    rader[rader.IndexOf(gammel)] = kjente[Nøkkel(ny, nøkkelkolonner)] = ny;
                    endringer.Add($"{Hva(ny, nøkkelkolonner)}: {ulik} «{gammel[ulik]}» er erstattet av «{ny[ulik]}» ({Fra(ny)})");
                }
                else
                {
                    Meld(gammel, ny, ulik, nøkkelkolonner, feil);
                }
            }
        }

        return feil.ErrorCount > før ? null : new Flettet(fil, [.. rader.OrderBy(r => r["år"], StringComparer.Ordinal)], nye, like, endringer.ToImmutable());
    }

    private static List<Flettrad>? Finnes(string sti, string vist, EditionFile fil, DiagnosticBag feil)
    {
        if (!File.Exists(sti)) return [];
        var før = feil.ErrorCount;
        if (TextFile.Read(sti, vist, feil) is not { } tekst || CsvTable.Read(tekst, fil.Schema!, feil) is not { } tabell || feil.ErrorCount > før) return null;
        return [.. tabell.Rows.Select(r => new Flettrad(r.Cells.ToImmutableDictionary(c => c.Key, c => c.Value.Text.Trim()), r.Span))];
    }

    private static string Nøkkel(Flettrad rad, ImmutableArray<string> kolonner) => string.Join('\u001f', kolonner.Select(k => rad[k]));

    private static bool ErLik(string a, string b) =>
        (NumberText.Read(a), NumberText.Read(b)) is (NumberReading.Number { Value: var x }, NumberReading.Number { Value: var y }) ? x == y : a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static void Meld(Flettrad gammel, Flettrad ny, string kolonne, ImmutableArray<string> nøkkel, DiagnosticBag feil)
    {
        feil.Add(Catalogue.OtherValue, gammel.Sted, string.Create(CultureInfo.InvariantCulture,
            $"«{Hva(ny, nøkkel)}» har {kolonne} «{gammel[kolonne]}» ({Fra(gammel)}), men «{ny[kolonne]}» i {Fra(ny)}"),
            "finn ut hvilken som gjelder, og fjern den andre; skal reviderte tall ta plassen til de gamle, så bruk --erstatt");
    }

    private static string Hva(Flettrad rad, ImmutableArray<string> nøkkel) => string.Join(";", nøkkel.Select(k => rad[k]));

    private static string Fra(Flettrad rad) => rad[CsvSchema.Kilde] is { Length: > 0 } kilde ? kilde : "uten kilde";
}
