using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>Reads the numbers of a PX file.</summary>
/// <param name="source">The file.</param>
/// <param name="start">Where the data begin.</param>
/// <param name="signs">The file's own signs for missing, by the sign that stands in the data.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class PxData(SourceText source, int start, IReadOnlyDictionary<string, string> signs, DiagnosticBag faults)
{
    private readonly string _text = source.Text;
    private int _at = start;
    private int _line = source.Span(start).Line;
    private int _from;

    /// <summary>All cells of a table of a known size; null when there are more or fewer (reported).</summary>
    internal CubeCell[]? Read(int count)
    {
        var cells = new CubeCell[count];
        for (var i = 0; i < count; i++)
        {
            if (Token() is not { } token) return Short(i, count);
            if (Cell(token) is not { } cell) return null;
            cells[i] = cell;
        }

        return AtEnd(count) ? cells : null;
    }

    /// <summary>Rows with keys in front; rows that are left out have nothing.</summary>
    /// <param name="keys">For each axis at the side the place of its keys.</param>
    /// <param name="sizes">Sizes of those axes.</param>
    /// <param name="width">Cells in a row.</param>
    internal CubeCell[]? ReadKeyed(IReadOnlyList<IReadOnlyDictionary<string, int>> keys, IReadOnlyList<int> sizes, int width)
    {
        var count = sizes.Aggregate(width, (product, size) => product * size);
        var cells = new CubeCell[count];
        Array.Fill(cells, new CubeCell(null, ""));
        var seen = new HashSet<int>();
        while (Token() is { } first)
        {
            var row = 0;
            for (var i = 0; i < keys.Count; i++)
            {
                var token = i == 0 ? first : Token();
                var key = token?.Trim(',').Trim('"');
                if (key is null || !keys[i].TryGetValue(key, out var place)) return Report(Catalogue.PxKeyword, $"nøkkelen «{key}» i dataene er ingen kategori");
                row = (row * sizes[i]) + place;
            }

            if (!seen.Add(row)) return Report(Catalogue.DoubledCell, "raden har samme nøkler som en rad over");
            for (var i = 0; i < width; i++)
            {
                if (Token() is not { } token) return Short(i, width);
                if (Cell(token) is not { } cell) return null;
                cells[(row * width) + i] = cell;
            }
        }

        return AtEnd(count) ? cells : null;
    }

    /// <summary>The next piece; null at the semicolon or the end of the file.</summary>
    private string? Token()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == ','))
        {
            if (_text[_at] == '\n') _line++;
            _at++;
        }

        _from = _at;
        if (_at >= _text.Length || _text[_at] == ';') return null;
        if (_text[_at] == '"')
        {
            var end = _text.IndexOf('"', _at + 1);
            _at = end < 0 ? _text.Length : end + 1;
            return _text[_from.._at];
        }

        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (';' or ',' or '"')) _at++;
        return _text[_from.._at];
    }

    private CubeCell? Cell(string token)
    {
        if (decimal.TryParse(token, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
            return new CubeCell(Digits.Clean(number), null, _line);
        var sign = token.Trim('"').Trim();
        if (signs.TryGetValue(sign, out var shown)) return new CubeCell(null, shown, _line);
        Report(Catalogue.CubeValue, $"«{token}» er verken et tall eller et av filas tegn for manglende tall");
        return null;
    }

    private CubeCell[]? Short(int found, int count) => _at >= _text.Length
        ? Report(Catalogue.PxSyntax, "dataene slutter uten semikolon, så noe kan være falt ut")
        : Report(Catalogue.CubeSizes, $"dataene har {found} verdier her, men variablene gir {count}");

    private bool AtEnd(int count)
    {
        if (Token() is not null)
        {
            Report(Catalogue.CubeSizes, $"dataene har flere enn de {count} verdiene variablene gir");
            return false;
        }

        if (_at < _text.Length) return true;
        Report(Catalogue.PxSyntax, "dataene slutter uten semikolon, så noe kan være falt ut");
        return false;
    }

    private CubeCell[]? Report(Descriptor kind, string message)
    {
        faults.Add(kind, source.Span(Math.Min(_from, _text.Length), Math.Max(1, _at - _from)), message, "hent fila på nytt fra kilden");
        return null;
    }
}
