namespace Perspektivmelding.Fuzz.Inputs;

/// <summary>Changes whole lines, as cutting and pasting does.</summary>
/// <param name="draw">Decides.</param>
internal sealed class LineMutations(Draw draw)
{
    /// <summary>One of them.</summary>
    public byte[] Any(byte[] bytes)
    {
        var lines = Split(bytes);
        var at = draw.Below(lines.Count);
        switch (draw.Below(9))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[at]);
                break;
            case 2:
                lines.Insert(draw.Below(lines.Count), lines[at]);
                break;
            case 3:
                var other = draw.Below(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 4:
                lines[at] = draw.Once(2) ? [.. "  "u8, .. lines[at]] : lines[at].AsSpan().TrimStart(" "u8).ToArray();
                break;
            case 5:
                lines[at] = [.. lines[at], (byte)draw.Of([';', ',', '\t', ':', ' '])];
                break;
            case 6:
                lines[at] = Cell(lines[at]);
                break;
            case 7:
                lines.Insert(0, lines[at]);
                break;
            default:
                return LineEnds(lines);
        }

        return Join(lines, "\n"u8);
    }

    /// <summary>A cell taken away, emptied or written twice.</summary>
    private byte[] Cell(byte[] line)
    {
        var cells = SplitAt(line, (byte)';');
        var at = draw.Below(cells.Count);
        switch (draw.Below(3))
        {
            case 0:
                cells.RemoveAt(at);
                break;
            case 1:
                cells[at] = [];
                break;
            default:
                cells.Insert(at, cells[at]);
                break;
        }

        return Join(cells, ";"u8);
    }

    private byte[] LineEnds(List<byte[]> lines) => draw.Below(3) switch
    {
        0 => Join(lines, "\r\n"u8),
        1 => Join(lines, "\r"u8),
        _ => Join(lines, "\n\n"u8),
    };

    private static List<byte[]> Split(byte[] bytes) => SplitAt(bytes, (byte)'\n');

    private static List<byte[]> SplitAt(byte[] bytes, byte sign)
    {
        var parts = new List<byte[]>();
        foreach (var range in bytes.AsSpan().Split(sign)) parts.Add(bytes[range]);
        return parts;
    }

    private static byte[] Join(List<byte[]> parts, ReadOnlySpan<byte> between)
    {
        using var joined = new MemoryStream();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) joined.Write(between);
            joined.Write(parts[i]);
        }

        return joined.ToArray();
    }
}
