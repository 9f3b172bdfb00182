using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Perspektivmelding.Figures;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.OpenData;

namespace Perspektivmelding.Site.Tests.OpenData;

/// <summary>Recomputes data/sporing.json from what stands in it alone, as a reader with a machine would.</summary>
internal sealed class Sporingsprøve(byte[] json)
{
    private readonly JsonElement _rot = JsonDocument.Parse(json).RootElement;

    /// <summary>Every number of tables and figures: the cells of number columns that have one.</summary>
    public static IEnumerable<(string Sti, int Rad, int Kolonne, TableCell Celle)> Tall(FigureSet set) =>
        from t in set.Figures.Select(f => (Sti: OpenDataFiles.FigurePath(f.Slug), f.Table)).Concat(set.Tables.Select(t => (Sti: OpenDataFiles.TablePath(t.Slug), Table: t)))
        from r in t.Table.Rows.Select((rad, nummer) => (Rad: rad, Nummer: nummer))
        from c in r.Rad.Cells.Select((celle, kolonne) => (Celle: celle, Kolonne: kolonne))
        where c.Kolonne > 0 && t.Table.Columns[c.Kolonne].IsNumber && c.Celle.Value is not null
        select (t.Sti, r.Nummer, c.Kolonne, c.Celle);

    public IEnumerable<(string Kjøring, string Nøkkel, decimal Verdi)> Verdier() =>
        from k in _rot.GetProperty("kjoringer").EnumerateObject()
        from v in k.Value.GetProperty("verdier").EnumerateObject()
        select (k.Name, v.Name, v.Value.GetProperty("verdi").GetDecimal());

    /// <summary>Every value whose rule gives something else than the value.</summary>
    public IEnumerable<string> Uenige()
    {
        var regler = _rot.GetProperty("regler").EnumerateObject().ToDictionary(r => r.Name, r => Uttrykk.Les(r.Value.GetProperty("uttrykk").GetString()!));
        foreach (var kjøring in _rot.GetProperty("kjoringer").EnumerateObject())
            foreach (var verdi in kjøring.Value.GetProperty("verdier").EnumerateObject())
            {
                var inn = verdi.Value.GetProperty("inn").EnumerateArray().Select(i => (Navn: i[0].GetString()!, Verdi: Slå(kjøring.Name, i[1]))).ToArray();
                var regnet = regler[verdi.Value.GetProperty("regel").GetString()!].Regn(navn => [.. inn.Where(i => i.Navn == navn).Select(i => i.Verdi)]);
                var publisert = verdi.Value.GetProperty("verdi").GetDecimal();
                if (regnet != publisert) yield return string.Create(CultureInfo.InvariantCulture, $"{kjøring.Name} {verdi.Name}: {publisert}, regnet {regnet}");
            }
    }

    /// <summary>What the expression of every traced cell of a table gives: file, row, column.</summary>
    public IEnumerable<(string Sti, int Rad, int Kolonne, decimal Verdi)> Visninger()
    {
        foreach (var fil in _rot.GetProperty("visninger").EnumerateObject())
            foreach (var celle in fil.Value.EnumerateArray())
            {
                var ledd = celle.EnumerateArray().Skip(3).ToArray();
                var skille = Array.FindIndex(ledd, l => l.ValueKind == JsonValueKind.Null);
                decimal[] verdier = [.. ledd.Where(l => l.ValueKind != JsonValueKind.Null).Select(l => Slå("", l))];
                // a, b … u, then a1, b1 …; v and w are lists.
                ImmutableArray<decimal> Ved(string n) => n switch
                {
                    "v" => [.. verdier.Take(skille < 0 ? verdier.Length : skille)],
                    "w" => [.. verdier.Skip(skille < 0 ? verdier.Length : skille)],
                    _ => [verdier[n[0] - 'a' + (n.Length > 1 ? 21 * int.Parse(n.AsSpan(1), CultureInfo.InvariantCulture) : 0)]],
                };
                yield return (fil.Name, celle[0].GetInt32(), celle[1].GetInt32(), Uttrykk.Les(celle[2].GetString()!).Regn(Ved));
            }
    }

    /// <summary>A value by run and key, looked for in the run and then in what it is made from; null where it is in neither.</summary>
    public decimal? Finn(string kjøring, string nøkkel)
    {
        var lag = _rot.GetProperty("kjoringer").GetProperty(kjøring);
        if (lag.GetProperty("verdier").TryGetProperty(nøkkel, out var verdi)) return verdi.GetProperty("verdi").GetDecimal();
        return lag.TryGetProperty("av", out var av) ? Finn(av.GetString()!, nøkkel) : null;
    }

    /// <summary>What went into a value, by the names of its rule.</summary>
    public ILookup<string, decimal> Inn(string kjøring, string nøkkel) => _rot.GetProperty("kjoringer").GetProperty(kjøring).GetProperty("verdier").GetProperty(nøkkel)
        .GetProperty("inn").EnumerateArray().ToLookup(i => i[0].GetString()!, i => Slå(kjøring, i[1]), StringComparer.Ordinal);

    /// <summary>Every cell where the file has something else at the place named than the number that was used.</summary>
    /// <param name="mappe">The edition's folder.</param>
    public IEnumerable<string> FeilSted(string mappe)
    {
        var filer = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var celle in _rot.GetProperty("celler").EnumerateArray())
        {
            var (fil, linje, kolonne) = (celle.GetProperty("fil").GetString()!, celle.GetProperty("linje").GetInt32(), celle.GetProperty("kolonne").GetInt32());
            if (!filer.TryGetValue(fil, out var linjer)) filer.Add(fil, linjer = File.ReadAllText(fil.StartsWith(Model.Utgaver.Landstall.Mappe, StringComparison.Ordinal) ? Repository.Folder(fil) : Path.Combine(mappe, fil)).TrimStart('\uFEFF').Split('\n'));
            if (!celle.TryGetProperty("verdi", out _))
            {
                // An entry that is counted: a row, a decision, or, where there is no line, the file.
                if (linje > 0 && string.IsNullOrWhiteSpace(linjer[linje - 1])) yield return $"{fil}:{linje} {celle.GetProperty("hva").GetString()}";
                continue;
            }
            var tekst = kolonne < 1 || linje < 1 ? "" : linjer[linje - 1][(kolonne - 1)..];
            var tall = new string([.. tekst.TakeWhile(t => char.IsAsciiDigit(t) || t is '.' or ',' or '-' or ' ' or '\u00A0' or '−')]).TrimEnd(' ', ',');
            if (fil.EndsWith(".yml", StringComparison.Ordinal) && tall.Contains(',', StringComparison.Ordinal)) tall = tall[..tall.IndexOf(',', StringComparison.Ordinal)];
            var lest = decimal.TryParse(tall.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.').Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture, out var d) ? d : (decimal?)null;
            if (lest != celle.GetProperty("verdi").GetDecimal()) yield return $"{fil}:{linje}:{kolonne} «{tall}» {celle.GetProperty("verdi").GetRawText()} {celle.GetProperty("hva").GetString()}";
        }
    }

    private decimal Slå(string kjøring, JsonElement inn)
    {
        // An entry that is counted has no value, and counts as one.
        if (inn.ValueKind == JsonValueKind.Number) return _rot.GetProperty("celler")[inn.GetInt32()].TryGetProperty("verdi", out var tall) ? tall.GetDecimal() : 1m;
        if (inn.ValueKind == JsonValueKind.Object) return inn.GetProperty("fast").GetDecimal();
        var tekst = inn.GetString()!;
        var skille = tekst.IndexOf(':', StringComparison.Ordinal);
        return (skille < 0 ? Finn(kjøring, tekst) : Finn(tekst[..skille], tekst[(skille + 1)..]))
            ?? throw new InvalidOperationException($"{kjøring} uses {tekst}, which is not there.");
    }
}
