using System.Text.RegularExpressions;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Language;

/// <summary>
/// The words that code puts on pages, in the edition's målform, from <c>theme/tekst/</c>. A key or placeholder that
/// is wrong is remembered as a fault and shown as <c>⟦key⟧</c>, so that all faults of a run are found together;
/// the stage that uses the texts hands on <see cref="Faults"/>.
/// </summary>
public sealed partial class Texts
{
    private readonly SortedDictionary<string, TextEntry> _entries;
    private readonly string _folder;
    private readonly Dictionary<string, Diagnostic> _faults = new(StringComparer.Ordinal);

    internal Texts(string målform, string folder, SortedDictionary<string, TextEntry> entries)
    {
        Målform = målform;
        _folder = folder;
        _entries = entries;
    }

    /// <summary><c>nb</c> or <c>nn</c>: also the language code of the pages.</summary>
    public string Målform { get; }

    /// <summary>All keys, in ordinal order.</summary>
    public IReadOnlyCollection<string> Keys => _entries.Keys;

    /// <summary>The faults met so far, by key: unknown keys and placeholders that nobody fills.</summary>
    public IReadOnlyList<Diagnostic> Faults
    {
        get
        {
            lock (_faults) return [.. _faults.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)];
        }
    }

    /// <summary>The text of the key with its placeholders filled. Every placeholder in the text must be given.</summary>
    public string this[string key, params (string Name, string Value)[] values]
    {
        get
        {
            if (!_entries.TryGetValue(key, out var entry)) return Unknown(key);
            return PlaceholderPattern().Replace(entry.Text, match => Fill(key, entry, match, values));
        }
    }

    /// <summary>True when the theme has a text of this name: for words that data may add, such as a sector's name.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>The names between braces in a text, each once, in order.</summary>
    internal static IReadOnlyList<string> Placeholders(string text) =>
        [.. PlaceholderPattern().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The entry behind a key, or null; for comparing two målformer.</summary>
    internal TextEntry? Find(string key) => _entries.GetValueOrDefault(key);

    private string Fill(string key, TextEntry entry, Match match, (string Name, string Value)[] values)
    {
        var name = match.Groups[1].Value;
        foreach (var (given, value) in values)
            if (given == name)
                return value;
        Remember($"{key} {name}", Catalogue.UkjentPlass.At(
            entry.Span, $"teksten «{key}» har plassen «{{{name}}}», som programmet ikke fyller",
            NearestName.Hint(name, values.Select(v => v.Name))
                ?? (values.Length == 0 ? "Denne teksten har ingen plasser."
                    : $"Teksten kan bruke: {string.Join(", ", values.Select(v => $"{{{v.Name}}}"))}.")));
        return $"⟦{name}⟧";
    }

    private string Unknown(string key)
    {
        Remember(key, Catalogue.UkjentTekst.At(
            new SourceSpan(_folder), $"teksten «{key}» mangler", NearestName.Hint(key, _entries.Keys)));
        return $"⟦{key}⟧";
    }

    private void Remember(string id, Diagnostic fault)
    {
        lock (_faults) _faults.TryAdd(id, fault);
    }

    [GeneratedRegex(@"\{([a-zæøå0-9_]+)\}")]
    private static partial Regex PlaceholderPattern();
}

/// <summary>One text of the theme and where it stands.</summary>
/// <param name="Text">The words, with placeholders.</param>
/// <param name="Span">File, line and column of the text.</param>
internal sealed record TextEntry(string Text, SourceSpan Span);
