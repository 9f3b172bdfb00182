using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>A value in a YAML file, with its place. Closed: text, list, map, or what could not be read.</summary>
public abstract record YamlNode
{
    private YamlNode(SourceSpan span) => Span = span;

    /// <summary>Where the value begins.</summary>
    public SourceSpan Span { get; }

    /// <summary>What a person would call this kind of value.</summary>
    public abstract string Kind { get; }

    /// <summary>False when some of the value could not be read.</summary>
    public bool IsReadable => this switch
    {
        Broken => false,
        List list => list.IsWhole && list.Items.All(item => item.IsReadable),
        Map map => map.IsWhole && map.Entries.All(entry => entry.Value.IsReadable),
        _ => true,
    };

    /// <summary>A single value. Numbers, ja and no are text too until someone asks for more.</summary>
    public sealed record Text(SourceSpan At, string Value, bool IsPlain) : YamlNode(At)
    {
        /// <summary>True when nothing is written, or a bare ~ or null.</summary>
        public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

        /// <inheritdoc/>
        public override string Kind => IsNull ? "ingen verdi" : $"verdien «{Value}»";
    }

    /// <summary>A value that could not be read; that is reported, and nothing more is to be said of it.</summary>
    internal sealed record Broken(SourceSpan At) : YamlNode(At)
    {
        /// <inheritdoc/>
        public override string Kind => "noe som ikke kan leses";
    }

    /// <summary>An ordered list; not whole when some of it could not be read.</summary>
    public sealed record List(SourceSpan At, ImmutableArray<YamlNode> Items, bool IsWhole = true) : YamlNode(At)
    {
        /// <inheritdoc/>
        public override string Kind => "en liste";
    }

    /// <summary>Keys with values, in file order; no key twice. Not whole when some of it could not be read.</summary>
    public sealed record Map(SourceSpan At, ImmutableArray<YamlEntry> Entries, bool IsWhole = true) : YamlNode(At)
    {
        /// <inheritdoc/>
        public override string Kind => "en gruppe med nøkler";

        /// <summary>The entry of a key, or null.</summary>
        public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key);
    }
}

/// <summary>One key and its value.</summary>
public sealed record YamlEntry(YamlNode.Text Key, YamlNode Value);
