using System.Text;

namespace Perspektivmelding.Fuzz.Inputs;

/// <summary>
/// Changes a good file in one or more of the ways that files get broken: by machines (bits, bytes, blocks, encodings)
/// and by people (numbers, lines, years, names, separators).
/// </summary>
/// <param name="draw">Decides.</param>
/// <param name="donors">Files that pieces are taken from.</param>
internal sealed class Mutator(Draw draw, IReadOnlyList<byte[]> donors)
{
    private const int Largest = 512 * 1024;
    private const string Flooding = "[{(<>*_-#!`\"'; \tx9&:|\n";

    private readonly LineMutations _lines = new(draw);
    private readonly WordMutations _words = new(draw);

    /// <summary>The file, changed once, a few times or many times.</summary>
    public byte[] Mutate(byte[] file)
    {
        var times = draw.Below(20) switch { < 10 => 1, < 17 => draw.Between(2, 4), _ => draw.Between(5, 20) };
        return Repeat(file, times, Any);
    }

    /// <summary>The file changed as people change it: mostly still readable, so that what comes after reading is tried.</summary>
    public byte[] MutateMildly(byte[] file) => Repeat(file, draw.Between(1, 3), b => draw.Once(4) ? _lines.Any(b) : _words.Any(b));

    private static byte[] Repeat(byte[] file, int times, Func<byte[], byte[]> change)
    {
        for (var i = 0; i < times; i++)
        {
            var next = change(file);
            if (next.Length <= Largest) file = next;
        }

        return file;
    }

    private byte[] Any(byte[] bytes) => draw.Below(16) switch
    {
        0 => FlipBit(bytes),
        1 => SetByte(bytes),
        2 => Delete(bytes),
        3 => Insert(bytes, Noise()),
        4 => Insert(bytes, Piece(bytes)),
        5 => SwapBlocks(bytes),
        6 => Splice(bytes),
        7 or 8 or 9 => Insert(bytes, draw.Of(NastyText.All)),
        10 => Overwrite(bytes, draw.Of(NastyText.All)),
        11 => Flood(bytes),
        12 => Reencode(bytes),
        13 => _lines.Any(bytes),
        _ => _words.Any(bytes),
    };

    private byte[] FlipBit(byte[] bytes)
    {
        if (bytes.Length == 0) return bytes;
        var changed = (byte[])bytes.Clone();
        changed[draw.Below(bytes.Length)] ^= (byte)(1 << draw.Below(8));
        return changed;
    }

    private byte[] SetByte(byte[] bytes)
    {
        if (bytes.Length == 0) return bytes;
        var changed = (byte[])bytes.Clone();
        changed[draw.Below(bytes.Length)] = (byte)draw.Below(256);
        return changed;
    }

    private byte[] Delete(byte[] bytes)
    {
        var (from, length) = Block(bytes);
        // Cut off at a point: a file that was not written to its end.
        if (draw.Once(8)) length = bytes.Length - from;
        return [.. bytes.AsSpan(0, from), .. bytes.AsSpan(from + length)];
    }

    private byte[] Insert(byte[] bytes, byte[] piece)
    {
        var at = draw.Below(bytes.Length + 1);
        return [.. bytes.AsSpan(0, at), .. piece, .. bytes.AsSpan(at)];
    }

    private byte[] Overwrite(byte[] bytes, byte[] piece)
    {
        var (from, length) = Block(bytes);
        return [.. bytes.AsSpan(0, from), .. piece, .. bytes.AsSpan(from + length)];
    }

    private byte[] SwapBlocks(byte[] bytes)
    {
        var (a, la) = Block(bytes);
        var rest = bytes.AsSpan(a + la).ToArray();
        var (b, lb) = Block(rest);
        return [.. bytes.AsSpan(0, a), .. rest.AsSpan(b, lb), .. rest.AsSpan(0, b), .. bytes.AsSpan(a, la), .. rest.AsSpan(b + lb)];
    }

    private byte[] Splice(byte[] bytes)
    {
        var donor = draw.Of(donors);
        return draw.Once(2)
            ? [.. bytes.AsSpan(0, draw.Below(bytes.Length + 1)), .. donor.AsSpan(draw.Below(donor.Length + 1))]
            : Insert(bytes, Piece(donor));
    }

    /// <summary>The same piece very many times: long lines, deep nesting, many rows.</summary>
    private byte[] Flood(byte[] bytes)
    {
        byte[] piece = draw.Below(3) switch { 0 => draw.Of(NastyText.All), 1 => Piece(bytes), _ => [(byte)Flooding[draw.Below(Flooding.Length)]] };
        if (piece.Length == 0) return bytes;
        var times = Math.Min(draw.Of([3, 30, 300, 3_000, 30_000]), 100_000 / piece.Length);
        var flood = new byte[piece.Length * times];
        for (var i = 0; i < times; i++) piece.CopyTo(flood, i * piece.Length);
        return Insert(bytes, flood);
    }

    private byte[] Reencode(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return draw.Below(8) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            2 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            3 => [0xEF, 0xBB, 0xBF, .. bytes],
            4 => Encoding.UTF32.GetBytes(text),
            5 => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes)),
            _ => Encoding.Latin1.GetBytes(text),
        };
    }

    private byte[] Noise()
    {
        var noise = new byte[draw.Between(1, 12)];
        for (var i = 0; i < noise.Length; i++) noise[i] = (byte)draw.Below(256);
        return noise;
    }

    private byte[] Piece(byte[] bytes)
    {
        var (from, length) = Block(bytes);
        return bytes.AsSpan(from, length).ToArray();
    }

    private (int From, int Length) Block(byte[] bytes)
    {
        var from = draw.Below(bytes.Length + 1);
        var most = draw.Of([1, 4, 16, 64, 1024]);
        return (from, Math.Min(draw.Between(0, most), bytes.Length - from));
    }
}
