using System.Collections.Immutable;
using System.Text;

namespace Perspektivmelding.Output.Pdf.Lite;

/// <summary>A value in a PDF file (ISO 32000-1, 7.3), kept so exactly that it can be written back.</summary>
internal abstract record PdfValue
{
    private PdfValue()
    {
    }

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as it stood in the file.</summary>
    internal sealed record Atom(string Token) : PdfValue;

    /// <summary>A name without its slash, with #xx already decoded; one char a byte.</summary>
    internal sealed record Name(string Value) : PdfValue;

    /// <summary>A string as bytes.</summary>
    internal sealed record Text(ReadOnlyMemory<byte> Bytes) : PdfValue
    {
        /// <summary>The text for people: UTF-16BE where the bytes begin with its mark, else one char a byte.</summary>
        public string Decoded => Bytes.Span is [0xFE, 0xFF, .. var rest]
            ? Encoding.BigEndianUnicode.GetString(rest)
            : Encoding.Latin1.GetString(Bytes.Span);

        /// <summary>Text for people as PDF wants it: ASCII as it is, anything else as UTF-16BE with its mark.</summary>
        public static Text From(string text) => new(Ascii.IsValid(text)
            ? Encoding.ASCII.GetBytes(text)
            : [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
    }

    /// <summary>An array.</summary>
    internal sealed record Array(ImmutableArray<PdfValue> Items) : PdfValue;

    /// <summary>A dictionary, in the order of the file.</summary>
    internal sealed record Dict(ImmutableArray<KeyValuePair<string, PdfValue>> Entries) : PdfValue
    {
        /// <summary>An empty dictionary.</summary>
        public static Dict Empty { get; } = new([]);

        /// <summary>The value of a key, or null.</summary>
        public PdfValue? this[string key]
        {
            get
            {
                foreach (var entry in Entries)
                    if (entry.Key == key) return entry.Value;
                return null;
            }
        }

        /// <summary>True when the key holds this name, as in <c>/Type /Page</c>.</summary>
        public bool Is(string key, string name) => this[key] is Name value && value.Value == name;

        /// <summary>A copy with the key set; a key that was there keeps its place.</summary>
        public Dict With(string key, PdfValue value)
        {
            var entry = KeyValuePair.Create(key, value);
            for (var i = 0; i < Entries.Length; i++)
                if (Entries[i].Key == key) return new(Entries.SetItem(i, entry));
            return new(Entries.Add(entry));
        }
    }

    /// <summary>A reference to an object.</summary>
    internal sealed record Ref(int Number, int Generation) : PdfValue;
}
