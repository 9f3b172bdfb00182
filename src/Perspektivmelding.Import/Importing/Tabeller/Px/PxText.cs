using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>One statement of a PX file: <c>KEYWORD[lang]("key")="a","b";</c>.</summary>
/// <param name="Keyword">The word, in capitals.</param>
/// <param name="Language">The language; empty for the file's own.</param>
/// <param name="Keys">What stands in brackets: a variable, and a value of it.</param>
/// <param name="Values">The texts and words after the equals sign.</param>
/// <param name="Offset">Where the statement begins.</param>
internal sealed record PxStatement(string Keyword, string Language, IReadOnlyList<string> Keys, IReadOnlyList<string> Values, int Offset);

/// <summary>Splits a PX file into statements, up to the data.</summary>
/// <param name="source">The file.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class PxText(SourceText source, DiagnosticBag faults)
{
    private readonly string _text = source.Text;
    private int _at;

    /// <summary>Where the data begin, after <c>DATA=</c>; set when the statements have been read.</summary>
    internal int DataAt => _at;

    /// <summary>The statements before the data; null when one is broken or the data are missing (reported).</summary>
    internal IReadOnlyList<PxStatement>? Read()
    {
        var found = new List<PxStatement>();
        while (true)
        {
            SkipBlank();
            var start = _at;
            var keyword = Word();
            if (keyword.Length == 0) return Broken(_at, _at >= _text.Length ? "fila slutter før «DATA»" : "her skulle det stått et nøkkelord");
            var language = Bracketed('[', ']') is { } inside ? inside.Trim('"') : "";
            if (Keys() is not { } keys) return Broken(start, $"«{keyword}» har en parentes som ikke er lukket");
            SkipBlank();
            if (_at >= _text.Length || _text[_at] != '=') return Broken(start, $"etter «{keyword}» mangler likhetstegnet");
            _at++;
            if (keyword == "DATA") return found;
            if (Values() is not { } values) return Broken(start, $"«{keyword}» mangler semikolon eller anførselstegn på slutten");
            found.Add(new PxStatement(keyword, language, keys, values, start));
        }
    }

    private void SkipBlank()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private string Word()
    {
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or '_')) _at++;
        return _text[from.._at].ToUpperInvariant();
    }

    private string? Bracketed(char open, char close)
    {
        if (_at >= _text.Length || _text[_at] != open) return null;
        var end = _text.IndexOf(close, _at);
        if (end < 0) return null;
        var inside = _text[(_at + 1)..end];
        _at = end + 1;
        return inside;
    }

    private List<string>? Keys()
    {
        SkipBlank();
        if (_at >= _text.Length || _text[_at] != '(') return [];
        _at++;
        return List(')');
    }

    private List<string>? Values() => List(';');

    /// <summary>Texts and words up to a closing sign. Texts that follow each other without a comma are one.</summary>
    private List<string>? List(char close)
    {
        var items = new List<string>();
        var current = new StringBuilder();
        var any = false;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == close || c == ',')
            {
                _at++;
                if (any || c == ',') items.Add(current.ToString());
                current.Clear();
                any = false;
                if (c == close) return items;
            }
            else if (c == '=')
            {
                // The next statement has begun: the sign that ends this one is missing.
                return null;
            }
            else if (c == '"')
            {
                var end = _text.IndexOf('"', _at + 1);
                if (end < 0) return null;
                current.Append(_text, _at + 1, end - _at - 1);
                any = true;
                _at = end + 1;
            }
            else if (c == '(')
            {
                // TLIST(A1,"2015"-"2025") is one word.
                var end = _text.IndexOf(')', _at);
                if (end < 0) return null;
                current.Append(_text, _at, end - _at + 1);
                any = true;
                _at = end + 1;
            }
            else
            {
                if (!char.IsWhiteSpace(c)) current.Append(c);
                any |= !char.IsWhiteSpace(c);
                _at++;
            }
        }

        return null;
    }

    private List<PxStatement>? Broken(int offset, string message)
    {
        faults.Add(Catalogue.PxSyntax, source.Span(Math.Min(offset, _text.Length)), message, "hent fila på nytt fra kilden");
        return null;
    }
}
