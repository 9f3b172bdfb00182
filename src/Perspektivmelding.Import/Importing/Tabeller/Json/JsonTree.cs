using System.Text;
using System.Text.Json;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>A JSON value that knows where it stands.</summary>
/// <param name="Kind">What it is; <see cref="JsonTokenType.StartObject"/> and StartArray for those with something inside.</param>
/// <param name="Offset">Its first byte.</param>
/// <param name="Text">The text of a string, and of a number as written.</param>
/// <param name="Items">What an array holds.</param>
/// <param name="Members">What an object holds, in order.</param>
/// <param name="ByKey">The same by key.</param>
internal sealed record JsonNode(
    JsonTokenType Kind, long Offset, string? Text = null,
    IReadOnlyList<JsonNode>? Items = null, IReadOnlyList<(string Key, JsonNode Value)>? Members = null,
    IReadOnlyDictionary<string, JsonNode>? ByKey = null)
{
    /// <summary>True for { }.</summary>
    internal bool IsObject => Members is not null;

    /// <summary>True for [ ].</summary>
    internal bool IsArray => Items is not null;

    /// <summary>The text of a string; null for all else.</summary>
    internal string? String => Kind == JsonTokenType.String ? Text : null;

    /// <summary>The value of a key; null when there is none.</summary>
    internal JsonNode? this[string key] => ByKey is not null && ByKey.TryGetValue(key, out var value) ? value : null;
}

/// <summary>Reads JSON into a tree with places; grammar breaks and doubled keys are reported where they stand.</summary>
/// <param name="utf8">The file without byte order mark.</param>
/// <param name="shown">The path as diagnostics show it.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class JsonTree(byte[] utf8, string shown, DiagnosticBag faults)
{
    private const int Depth = 40;
    private const int Nodes = 3_000_000;
    private int _nodes;

    /// <summary>The outermost value; null when the text is no JSON (reported).</summary>
    internal JsonNode? Read()
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Depth });
            reader.Read();
            var root = Value(ref reader);
            // Something after the value is a grammar break too.
            while (root is not null && reader.Read())
            {
            }

            return root;
        }
        catch (JsonException problem)
        {
            var span = At(problem.LineNumber ?? 0, problem.BytePositionInLine ?? 0);
            var ended = span.Line >= Line(utf8.Length) && utf8.AsSpan()[Math.Min(utf8.Length, (int)Start(span.Line) + (int)(problem.BytePositionInLine ?? 0))..].Trim(" \r\n\t"u8).IsEmpty;
            faults.Add(Catalogue.JsonSyntax, span, ended ? "JSON-fila slutter midt i" : "her bryter fila reglene for JSON", "hent fila på nytt fra kilden");
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half a character («\ud800»).
            faults.Add(Catalogue.JsonSyntax, new SourceSpan(shown), "fila har en tekst med et tegn som ikke finnes", "hent fila på nytt fra kilden");
            return null;
        }
    }

    /// <summary>The place of a value.</summary>
    internal SourceSpan Span(JsonNode node) => Span(node.Offset);

    private SourceSpan Span(long offset)
    {
        var before = utf8.AsSpan(0, (int)Math.Min(offset, utf8.Length));
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourceSpan(shown, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private SourceSpan At(long line, long byteInLine) => Span(Math.Min(utf8.Length, Start((int)line + 1) + byteInLine));

    private int Line(int offset) => utf8.AsSpan(0, offset).Count((byte)'\n') + 1;

    /// <summary>The first byte of a line.</summary>
    private long Start(int line)
    {
        var at = 0;
        for (var i = 1; i < line; i++)
        {
            var next = utf8.AsSpan(at).IndexOf((byte)'\n');
            if (next < 0) break;
            at += next + 1;
        }

        return at;
    }

    private JsonNode? Value(ref Utf8JsonReader reader)
    {
        var (kind, offset) = (reader.TokenType, reader.TokenStartIndex);
        if (++_nodes > Nodes)
        {
            if (_nodes == Nodes + 1) faults.Add(Catalogue.CubeTooLarge, Span(offset), "fila har mer enn 3 000 000 verdier", "hent færre kommuner, år og variabler");
            return null;
        }

        return kind switch
        {
            JsonTokenType.StartObject => Object(ref reader, offset),
            JsonTokenType.StartArray => Array(ref reader, offset),
            JsonTokenType.String => new JsonNode(kind, offset, reader.GetString()),
            JsonTokenType.Number => new JsonNode(kind, offset, Encoding.UTF8.GetString(reader.ValueSpan)),
            _ => new JsonNode(kind, offset),
        };
    }

    private JsonNode? Object(ref Utf8JsonReader reader, long offset)
    {
        var members = new List<(string, JsonNode)>();
        var byKey = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (key, at) = (reader.GetString()!, reader.TokenStartIndex);
            reader.Read();
            if (Value(ref reader) is not { } value) return null;
            if (!byKey.TryAdd(key, value))
            {
                faults.Add(Catalogue.JsonSyntax, Span(at), $"nøkkelen «{key}» står to ganger", "hent fila på nytt fra kilden");
                return null;
            }

            members.Add((key, value));
        }

        return new JsonNode(JsonTokenType.StartObject, offset, Members: members, ByKey: byKey);
    }

    private JsonNode? Array(ref Utf8JsonReader reader, long offset)
    {
        var items = new List<JsonNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Value(ref reader) is not { } item) return null;
            items.Add(item);
        }

        return new JsonNode(JsonTokenType.StartArray, offset, Items: items);
    }
}
