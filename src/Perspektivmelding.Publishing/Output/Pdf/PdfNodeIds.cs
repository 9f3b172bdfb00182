using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Output.Pdf.Lite;

namespace Perspektivmelding.Output.Pdf;

/// <summary>
/// Gives table headers identifiers of their own. Chromium names them by the number the node has in its process
/// (<c>node00000032</c>), and that depends on what the process did before, so two runs would differ.
/// </summary>
internal sealed class PdfNodeIds
{
    private const string Prefix = "node";
    private const int Digits = 8;

    private readonly Dictionary<string, PdfValue.Text> _renamed = new(StringComparer.Ordinal);

    /// <summary>Finds the identifiers of a document. Their order is kept: the file's index of them is sorted.</summary>
    public PdfNodeIds(IEnumerable<PdfValue> values)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var value in values) Collect(value, found);
        foreach (var id in found)
            _renamed[id] = PdfValue.Text.From(string.Create(CultureInfo.InvariantCulture, $"celle{_renamed.Count + 1:D8}"));
    }

    /// <summary>The value with new identifiers; the same instance where it has none.</summary>
    public PdfValue Rename(PdfValue value)
    {
        switch (value)
        {
            case PdfValue.Text text:
                return IsNodeId(text) ? _renamed[text.Decoded] : text;
            case PdfValue.Array array:
                var items = array.Items.Select(Rename).ToImmutableArray();
                return Same(array.Items, items) ? array : new PdfValue.Array(items);
            case PdfValue.Dict dict:
                var values = dict.Entries.Select(e => Rename(e.Value)).ToImmutableArray();
                return Same([.. dict.Entries.Select(e => e.Value)], values)
                    ? dict
                    : new PdfValue.Dict([.. dict.Entries.Zip(values, (e, v) => KeyValuePair.Create(e.Key, v))]);
            default:
                return value;
        }
    }

    private static void Collect(PdfValue value, SortedSet<string> found)
    {
        if (value is PdfValue.Text text && IsNodeId(text)) found.Add(text.Decoded);
        if (value is PdfValue.Array array)
            foreach (var item in array.Items) Collect(item, found);
        if (value is PdfValue.Dict dict)
            foreach (var entry in dict.Entries) Collect(entry.Value, found);
    }

    private static bool IsNodeId(PdfValue.Text text) =>
        text.Bytes.Length == Prefix.Length + Digits
        && text.Bytes.Span.StartsWith("node"u8)
        && !text.Bytes.Span[Prefix.Length..].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool Same(ImmutableArray<PdfValue> before, ImmutableArray<PdfValue> after) =>
        before.Zip(after).All(pair => ReferenceEquals(pair.First, pair.Second));
}
