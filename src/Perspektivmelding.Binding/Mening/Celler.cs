using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Finds the cell or key again that a number of the model came from.</summary>
internal sealed class Celler(RawEdition raw)
{
    private readonly Dictionary<string, Dictionary<int, CsvRow>> _rader = new(StringComparer.Ordinal);

    /// <summary>The cell of a column in the row that a number stands in.</summary>
    internal SourceSpan Finn(Kilde kilde, string kolonne)
    {
        if (raw.Table(kilde.Fil) is not { } tabell) return raw.File(kilde.Fil) with { Line = kilde.Linje, Column = 1 };
        if (!_rader.TryGetValue(kilde.Fil, out var rader))
        {
            _rader.Add(kilde.Fil, rader = []);
            foreach (var rad in tabell.Rows) rader.TryAdd(rad.Span.Line, rad);
        }

        return rader.TryGetValue(kilde.Linje, out var funnet) ? funnet.At(kolonne) : tabell.Header;
    }

    /// <summary>The header line of a table.</summary>
    internal SourceSpan Hode(string fil) => raw.Table(fil)?.Header ?? raw.File(fil);

    /// <summary>The entry of a YAML list that has an id; null when there is none.</summary>
    internal YamlNode.Map? Post(string fil, string id) =>
        (raw.Tree(fil) as YamlNode.List)?.Items.OfType<YamlNode.Map>()
            .FirstOrDefault(post => post.Find("id")?.Value is YamlNode.Text tekst && tekst.Value.Trim() == id);

    /// <summary>The value of a key in the n-th entry of a YAML list, from 0; the file where it cannot be found.</summary>
    internal SourceSpan Nummer(string fil, int nummer, string nøkkel) =>
        (raw.Tree(fil) as YamlNode.List)?.Items.OfType<YamlNode.Map>().ElementAtOrDefault(nummer)?.Find(nøkkel)?.Value.Span ?? raw.File(fil);

    /// <summary>A key of a YAML file that is one map; null when it lacks it.</summary>
    internal YamlEntry? Nøkkel(string fil, string nøkkel) => (raw.Tree(fil) as YamlNode.Map)?.Find(nøkkel);
}
