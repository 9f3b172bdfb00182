using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Perspektivmelding.Output.Pdf.Lite;

/// <summary>
/// Writes a document again with some objects replaced or added: everything else byte for byte, a new table, and an
/// identifier made from the content. Unlike an appended update nothing of the replaced objects remains in the file.
/// </summary>
internal sealed class PdfRewriter(PdfDocument document)
{
    private readonly SortedDictionary<int, byte[]> _changed = [];
    private int _next = document.ObjectNumbers.Max() + 1;

    /// <summary>Puts another value in an object's place.</summary>
    public void Replace(int number, PdfValue value) => _changed[number] = Encode(number, value, null);

    /// <summary>Adds a stream (not compressed) and returns the reference to it.</summary>
    public PdfValue.Ref AddStream(PdfValue.Dict dict, ReadOnlySpan<byte> content)
    {
        var number = _next++;
        var length = new PdfValue.Atom(content.Length.ToString(CultureInfo.InvariantCulture));
        _changed[number] = Encode(number, dict.With("Length", length), content.ToArray());
        return new(number, 0);
    }

    /// <summary>The whole new file.</summary>
    /// <param name="root">Reference to the catalogue.</param>
    /// <param name="info">Reference to the information dictionary.</param>
    public byte[] ToBytes(PdfValue.Ref root, PdfValue.Ref info)
    {
        using var file = new MemoryStream();
        file.Write(document.Header.Span);
        var offsets = new SortedDictionary<int, long>();
        foreach (var number in document.ObjectNumbers.Concat(_changed.Keys).Distinct().Order())
        {
            offsets[number] = file.Position;
            if (_changed.TryGetValue(number, out var bytes)) file.Write(bytes);
            else file.Write(document.Raw(number).Span);
        }
        var identifier = new PdfValue.Text(SHA256.HashData(file.ToArray()).AsMemory(0, 16));
        var table = file.Position;
        var size = offsets.Keys.Max() + 1;
        file.Write(Encoding.ASCII.GetBytes(Table(offsets, size)));
        var trailer = PdfValue.Dict.Empty
            .With("Size", new PdfValue.Atom(size.ToString(CultureInfo.InvariantCulture)))
            .With("Root", root)
            .With("Info", info)
            .With("ID", new PdfValue.Array([identifier, identifier]));
        file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"trailer\n{Format(trailer)}\nstartxref\n{table}\n%%EOF\n")));
        return file.ToArray();
    }

    private static string Table(SortedDictionary<int, long> offsets, int size)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n"));
        for (var number = 1; number < size; number++)
            text.Append(offsets.TryGetValue(number, out var offset)
                ? string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")
                : "0000000000 65535 f \n");
        return text.ToString();
    }

    private static byte[] Encode(int number, PdfValue value, byte[]? stream)
    {
        var head = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{Format(value)}"));
        return stream is null
            ? [.. head, .. "\nendobj\n"u8]
            : [.. head, .. "\nstream\n"u8, .. stream, .. "\nendstream\nendobj\n"u8];
    }

    private static string Format(PdfValue value) => value switch
    {
        PdfValue.Atom atom => atom.Token,
        PdfValue.Name name => FormatName(name.Value),
        PdfValue.Text text => $"<{Convert.ToHexString(text.Bytes.Span)}>",
        PdfValue.Array array => $"[{string.Join(' ', array.Items.Select(Format))}]",
        PdfValue.Dict dict => $"<<{string.Join('\n', dict.Entries.Select(e => $"{FormatName(e.Key)} {Format(e.Value)}"))}>>",
        PdfValue.Ref reference => string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} R"),
        _ => throw new InvalidOperationException("unknown kind of PDF value"),
    };

    private static string FormatName(string name)
    {
        var text = new StringBuilder("/");
        foreach (var c in name)
        {
            if (c is > ' ' and < (char)127 && !"#()<>[]{}/%".Contains(c, StringComparison.Ordinal)) text.Append(c);
            else text.Append(CultureInfo.InvariantCulture, $"#{(int)c:X2}");
        }
        return text.ToString();
    }
}
