using System.Globalization;
using System.Text;

namespace Perspektivmelding.Fuzz.Inputs;

/// <summary>Changes one number, year, name or separator, as a slip of the hand does; everything else stays.</summary>
/// <param name="draw">Decides.</param>
internal sealed class WordMutations(Draw draw)
{
    /// <summary>One of them; a file without anything of that kind is left as it is.</summary>
    public byte[] Any(byte[] bytes) => draw.Below(8) switch
    {
        0 or 1 or 2 => Change(bytes, Runs(bytes, IsDigit), Number),
        3 => Years(bytes),
        4 => Change(bytes, Runs(bytes, IsLetter), Misspell),
        5 => Exchange(bytes),
        6 => Separator(bytes),
        _ => Change(bytes, Runs(bytes, IsLetter), _ => draw.Of(NastyText.All)),
    };

    private byte[] Number(byte[] digits)
    {
        var text = Encoding.ASCII.GetString(digits);
        return Encoding.UTF8.GetBytes(draw.Below(14) switch
        {
            0 => "-" + text,
            1 => text + "000",
            2 => "0",
            3 => text + "000000",
            4 => text + ",5",
            5 => text + ".5",
            6 => text.Length > 3 ? text[..^3] : "1",
            7 => "999999999999999",
            8 => "-999999999999999",
            9 => "1234567890123456789012345678901234567890",
            10 => "",
            11 => draw.Below(200).ToString(CultureInfo.InvariantCulture),
            12 => draw.Between(1895, 2205).ToString(CultureInfo.InvariantCulture),
            _ => "0,00000000000000000001",
        });
    }

    /// <summary>One year, or every occurrence of it, some years off.</summary>
    private byte[] Years(byte[] bytes)
    {
        var years = Runs(bytes, IsDigit).Where(r => r.Length == 4 && bytes[r.From] is (byte)'1' or (byte)'2').ToList();
        if (years.Count == 0) return bytes;
        var chosen = draw.Of(years);
        var old = bytes.AsSpan(chosen.From, 4).ToArray();
        var year = int.Parse(old, NumberStyles.None, CultureInfo.InvariantCulture) + draw.Of([-100, -10, -1, 1, 2, 10, 60, 100]);
        var changed = Encoding.ASCII.GetBytes(year.ToString(CultureInfo.InvariantCulture));
        if (draw.Once(2)) return Change(bytes, [chosen], _ => changed);
        for (var i = years.Count - 1; i >= 0; i--)
        {
            if (bytes.AsSpan(years[i].From, 4).SequenceEqual(old)) bytes = Change(bytes, [years[i]], _ => changed);
        }

        return bytes;
    }

    private byte[] Misspell(byte[] word)
    {
        var at = draw.Below(word.Length);
        return draw.Below(4) switch
        {
            0 => [.. word.AsSpan(0, at), .. word.AsSpan(at + 1)],
            1 => [.. word.AsSpan(0, at + 1), .. word.AsSpan(at)],
            2 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(word).ToUpperInvariant()),
            _ => [.. word, (byte)'_', .. word],
        };
    }

    /// <summary>A word or number becomes another one of the same file: often a name that exists, in the wrong place.</summary>
    private byte[] Exchange(byte[] bytes)
    {
        var words = Runs(bytes, b => IsLetter(b) || IsDigit(b) || b == (byte)'_' || b == (byte)'-');
        if (words.Count == 0) return bytes;
        var other = draw.Of(words);
        return Change(bytes, words, _ => bytes.AsSpan(other.From, other.Length).ToArray());
    }

    private byte[] Separator(byte[] bytes)
    {
        var signs = ";,\t:.- \"'|"u8.ToArray();
        if (draw.Once(3))
        {
            var (from, to) = (draw.Of(signs), draw.Of(signs));
            return [.. bytes.Select(b => b == from ? to : b)];
        }

        return Change(bytes, Runs(bytes, b => signs.Contains(b)), _ => [draw.Of(signs)]);
    }

    private byte[] Change(byte[] bytes, List<(int From, int Length)> runs, Func<byte[], byte[]> change)
    {
        if (runs.Count == 0) return bytes;
        var (from, length) = draw.Of(runs);
        return [.. bytes.AsSpan(0, from), .. change(bytes.AsSpan(from, length).ToArray()), .. bytes.AsSpan(from + length)];
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    private static bool IsLetter(byte b) => b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or >= 0x80;

    private static List<(int From, int Length)> Runs(byte[] bytes, Func<byte, bool> belongs)
    {
        var runs = new List<(int, int)>();
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!belongs(bytes[i])) continue;
            var from = i;
            while (i < bytes.Length && belongs(bytes[i])) i++;
            runs.Add((from, i - from));
        }

        return runs;
    }
}
