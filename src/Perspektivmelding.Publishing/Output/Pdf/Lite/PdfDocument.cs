using System.Collections.Immutable;
using System.Globalization;

namespace Perspektivmelding.Output.Pdf.Lite;

/// <summary>
/// A PDF as Chromium writes it: one classic cross-reference table, no object streams, no encryption, no updates.
/// Enough to know its pages and named destinations and to write it again with changes; not a general reader.
/// </summary>
internal sealed class PdfDocument
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly SortedDictionary<int, int> _offsets = [];
    private readonly int _tableStart;
    private readonly ImmutableArray<int> _starts;

    private PdfDocument(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _tableStart = FindTable();
        Trailer = ReadTable();
        _starts = [.. _offsets.Values.Append(_tableStart).Distinct().Order()];
        Catalog = Dictionary(Trailer["Root"]) ?? throw new PdfFormatException("no catalogue");
        Pages = ListPages();
    }

    /// <summary>The trailer dictionary.</summary>
    public PdfValue.Dict Trailer { get; }

    /// <summary>The document catalogue.</summary>
    public PdfValue.Dict Catalog { get; }

    /// <summary>Object numbers of the pages, in reading order.</summary>
    public ImmutableArray<int> Pages { get; }

    /// <summary>Numbers of all objects, ascending.</summary>
    public IEnumerable<int> ObjectNumbers => _offsets.Keys;

    /// <summary>Reads the frame of a file; objects are read when asked for.</summary>
    /// <exception cref="PdfFormatException">It is not such a file.</exception>
    public static PdfDocument Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new(bytes);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new PdfFormatException("a position points outside the file");
        }
    }

    /// <summary>What stands before the first object: the version line and the binary mark.</summary>
    public ReadOnlyMemory<byte> Header => _bytes[.._starts[0]];

    /// <summary>The value of an object; for a stream its dictionary.</summary>
    public PdfValue Object(int number)
    {
        if (!_offsets.TryGetValue(number, out var offset)) return new PdfValue.Atom("null");
        var parser = new PdfParser(_bytes, offset);
        var found = parser.ReadInteger();
        parser.ReadInteger();
        if (found != number || !parser.Take("obj"))
            throw new PdfFormatException(string.Create(CultureInfo.InvariantCulture, $"object {number} is not where the table says"));
        return parser.ReadValue();
    }

    /// <summary>The bytes of an object from its number to the start of what follows.</summary>
    public ReadOnlyMemory<byte> Raw(int number)
    {
        var start = _offsets[number];
        var place = _starts.BinarySearch(start);
        return _bytes[start..(place + 1 < _starts.Length ? _starts[place + 1] : _bytes.Length)];
    }

    /// <summary>The value itself, or the object it refers to.</summary>
    public PdfValue? Resolve(PdfValue? value) => value is PdfValue.Ref reference ? Object(reference.Number) : value;

    /// <summary>The value as a dictionary, through a reference where it is one; else null.</summary>
    public PdfValue.Dict? Dictionary(PdfValue? value) => Resolve(value) as PdfValue.Dict;

    /// <summary>Named destinations (targets of links within the document) and the number of their page, from 1.</summary>
    public ImmutableSortedDictionary<string, int> Destinations()
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in Dictionary(Catalog["Dests"])?.Entries ?? [])
        {
            var target = Resolve(value) is PdfValue.Dict dict ? Resolve(dict["D"]) : Resolve(value);
            if (target is PdfValue.Array { Items: [PdfValue.Ref page, ..] } && Pages.IndexOf(page.Number) is >= 0 and var index)
                found[Uri.UnescapeDataString(name)] = index + 1;
        }
        return found.ToImmutable();
    }

    /// <summary>Titles of the bookmarks, depth first.</summary>
    public ImmutableArray<string> Bookmarks()
    {
        var titles = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<int>();
        Walk(Dictionary(Catalog["Outlines"])?["First"]);
        return titles.ToImmutable();

        void Walk(PdfValue? first)
        {
            for (var next = first; next is PdfValue.Ref item && seen.Add(item.Number);)
            {
                var entry = Dictionary(item);
                if (Resolve(entry?["Title"]) is PdfValue.Text title) titles.Add(title.Decoded);
                Walk(entry?["First"]);
                next = entry?["Next"];
            }
        }
    }

    private int FindTable()
    {
        var mark = _bytes.Span.LastIndexOf("startxref"u8);
        if (mark < 0) throw new PdfFormatException("no startxref");
        return new PdfParser(_bytes, mark + "startxref".Length).ReadInteger();
    }

    private PdfValue.Dict ReadTable()
    {
        var parser = new PdfParser(_bytes, _tableStart);
        if (!parser.Take("xref")) throw new PdfFormatException("no classic cross-reference table");
        while (!parser.Take("trailer"))
        {
            var first = parser.ReadInteger();
            var count = parser.ReadInteger();
            for (var i = 0; i < count; i++)
            {
                var offset = parser.ReadInteger();
                parser.ReadInteger();
                if (parser.Take("n")) _offsets[first + i] = offset;
                else if (!parser.Take("f")) throw new PdfFormatException("a broken line in the cross-reference table");
            }
        }
        if (_offsets.Count == 0) throw new PdfFormatException("no objects");
        if (parser.ReadValue() is not PdfValue.Dict trailer) throw new PdfFormatException("no trailer dictionary");
        if (trailer["Prev"] is not null || trailer["XRefStm"] is not null || trailer["Encrypt"] is not null)
            throw new PdfFormatException("an updated or encrypted file");
        return trailer;
    }

    private ImmutableArray<int> ListPages()
    {
        var pages = ImmutableArray.CreateBuilder<int>();
        var seen = new HashSet<int>();
        Walk(Catalog["Pages"]);
        return pages.ToImmutable();

        void Walk(PdfValue? node)
        {
            if (node is not PdfValue.Ref reference || !seen.Add(reference.Number)) return;
            var dict = Dictionary(reference);
            if (dict is null) return;
            if (dict.Is("Type", "Page")) pages.Add(reference.Number);
            foreach (var kid in Resolve(dict["Kids"]) is PdfValue.Array kids ? kids.Items : []) Walk(kid);
        }
    }
}
