using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Perspektivmelding.Output.Pdf.Lite;

/// <summary>The file is not a PDF that <see cref="PdfDocument"/> can read.</summary>
internal sealed class PdfFormatException(string message) : Exception(message);

/// <summary>Reads PDF tokens and values from bytes, forward from a position.</summary>
internal sealed class PdfParser(ReadOnlyMemory<byte> bytes, int position)
{
    private const int MaxDepth = 64;

    private int _depth;

    /// <summary>Where the next token is looked for.</summary>
    public int Position { get; private set; } = position;

    private ReadOnlySpan<byte> Rest => bytes.Span[Position..];

    /// <summary>Steps over white space and comments.</summary>
    public void SkipSpace()
    {
        while (Rest is [var b, ..])
        {
            if (IsSpace(b)) Position++;
            else if (b == '%') SkipLine();
            else return;
        }
    }

    /// <summary>Steps over a keyword if it stands next.</summary>
    public bool Take(string keyword)
    {
        SkipSpace();
        if (!Rest.StartsWith(Encoding.ASCII.GetBytes(keyword))) return false;
        Position += keyword.Length;
        return true;
    }

    /// <summary>Reads a whole number that must stand next.</summary>
    public int ReadInteger()
    {
        SkipSpace();
        if (!Utf8Parser.TryParse(Rest, out int value, out var length) || length == 0) throw Wrong("a whole number");
        Position += length;
        return value;
    }

    /// <summary>Reads the value that must stand next.</summary>
    public PdfValue ReadValue()
    {
        SkipSpace();
        var rest = Rest;
        if (rest.StartsWith("<<"u8)) return Nested(ReadDict);
        if (rest is []) throw Wrong("a value");
        return (char)rest[0] switch
        {
            '<' => ReadHex(),
            '(' => ReadLiteral(),
            '[' => Nested(ReadArray),
            '/' => ReadName(),
            _ => (PdfValue?)ReadReference() ?? ReadAtom(),
        };
    }

    private PdfValue Nested(Func<PdfValue> read)
    {
        if (++_depth > MaxDepth) throw Wrong("shallower nesting");
        var value = read();
        _depth--;
        return value;
    }

    private PdfValue.Dict ReadDict()
    {
        Position += 2;
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, PdfValue>>();
        while (!Take(">>"))
        {
            if (Rest is not [(byte)'/', ..]) throw Wrong("a key or >>");
            entries.Add(KeyValuePair.Create(ReadName().Value, ReadValue()));
        }
        return new(entries.ToImmutable());
    }

    private PdfValue.Array ReadArray()
    {
        Position++;
        var items = ImmutableArray.CreateBuilder<PdfValue>();
        while (!Take("]")) items.Add(ReadValue());
        return new(items.ToImmutable());
    }

    private PdfValue.Name ReadName()
    {
        Position++;
        var name = new StringBuilder();
        while (Rest is [var b, ..] && IsRegular(b))
        {
            if (b == '#' && Rest.Length > 2 && HexPair(Rest[1], Rest[2]) is { } decoded)
            {
                name.Append((char)decoded);
                Position += 3;
            }
            else
            {
                name.Append((char)b);
                Position++;
            }
        }
        return new(name.ToString());
    }

    private PdfValue.Ref? ReadReference()
    {
        var start = Position;
        if (Rest is [>= (byte)'0' and <= (byte)'9', ..]
            && Utf8Parser.TryParse(Rest, out int number, out var length))
        {
            Position += length;
            SkipSpace();
            if (Rest is [>= (byte)'0' and <= (byte)'9', ..]
                && Utf8Parser.TryParse(Rest, out int generation, out length))
            {
                Position += length;
                SkipSpace();
                if (Rest is [(byte)'R', ..] && (Rest.Length == 1 || !IsRegular(Rest[1])))
                {
                    Position++;
                    return new(number, generation);
                }
            }
        }
        Position = start;
        return null;
    }

    private PdfValue.Atom ReadAtom()
    {
        var length = 0;
        while (length < Rest.Length && IsRegular(Rest[length])) length++;
        if (length == 0) throw Wrong("a value");
        var token = Encoding.ASCII.GetString(Rest[..length]);
        Position += length;
        return new(token);
    }

    private PdfValue.Text ReadHex()
    {
        var end = Rest.IndexOf((byte)'>');
        if (end < 0) throw Wrong("the end of a hexadecimal string");
        var digits = new StringBuilder(end);
        foreach (var b in Rest[1..end])
            if (!IsSpace(b)) digits.Append((char)b);
        if (digits.Length % 2 == 1) digits.Append('0');
        Position += end + 1;
        try
        {
            return new(Convert.FromHexString(digits.ToString()));
        }
        catch (FormatException)
        {
            throw Wrong("hexadecimal digits before this");
        }
    }

    private PdfValue.Text ReadLiteral()
    {
        Position++;
        var content = new List<byte>();
        for (var open = 1; ;)
        {
            if (Rest is not [var b, ..]) throw Wrong("the end of a string");
            Position++;
            if (b == '\\')
            {
                ReadEscape(content);
                continue;
            }
            if (b == '(') open++;
            if (b == ')' && --open == 0) return new(content.ToArray());
            content.Add(b);
        }
    }

    private void ReadEscape(List<byte> content)
    {
        if (Rest is not [var b, ..]) throw Wrong("the end of an escape");
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            var value = 0;
            for (var i = 0; i < 3 && Rest is [>= (byte)'0' and <= (byte)'7', ..]; i++, Position++)
                value = (value * 8) + (Rest[0] - '0');
            content.Add((byte)(value & 0xFF));
            return;
        }
        Position++;
        switch ((char)b)
        {
            case 'n': content.Add((byte)'\n'); break;
            case 'r': content.Add((byte)'\r'); break;
            case 't': content.Add((byte)'\t'); break;
            case 'b': content.Add((byte)'\b'); break;
            case 'f': content.Add((byte)'\f'); break;
            case '\n': break;
            case '\r': if (Rest is [(byte)'\n', ..]) Position++; break;
            default: content.Add(b); break;
        }
    }

    private void SkipLine()
    {
        var end = Rest.IndexOfAny((byte)'\r', (byte)'\n');
        Position = end < 0 ? bytes.Length : Position + end;
    }

    private PdfFormatException Wrong(string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"byte {Position}: expected {expected}"));

    private static int? HexPair(byte high, byte low) =>
        char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low)
            ? Convert.FromHexString([(char)high, (char)low])[0]
            : null;

    private static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) => !IsSpace(b) && !"()<>[]{}/%"u8.Contains(b);
}
