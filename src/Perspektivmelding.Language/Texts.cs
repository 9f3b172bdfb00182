using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Language;

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

    /// <summary>The same words with no fault met: for a step whose faults are to be its own.</summary>
    public Texts Fresh() => new(Målform, _folder, _entries) { Lytter = Lytter };

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

    /// <summary>Told of every text that is made, for tests that hold each sentence against its condition.</summary>
    internal Action<Setning>? Lytter { get; set; }

    /// <summary>
    /// The text of the key with its placeholders filled; of a text in variants the first whose condition holds for the
    /// values. Every placeholder and every name in a condition must be given, also those of variants that are not taken.
    /// </summary>
    public string this[string key, params (string Name, Ord Value)[] values]
    {
        get
        {
            if (!_entries.TryGetValue(key, out var entry)) return Unknown(key);
            Check(key, entry, values);
            for (var i = 0; i < entry.Variants.Length; i++)
            {
                if (entry.Variants[i].Når is { } når && !når.Holder(name => Slå(name, values))) continue;
                // A span of one year is that year: «2026», never «2026–2026».
                var text = SpanPattern().Replace(PlaceholderPattern().Replace(entry.Variants[i].Text, match => Fill(match, values)), "$1");
                Lytter?.Invoke(new Setning(key, i, text, values));
                return text;
            }
            Remember(key, Catalogue.IngenVariant.At(entry.Span, $"ingen av variantene av «{key}» passer",
                $"Verdiene er {string.Join(", ", values.Select(v => $"{v.Name} = {(v.Value.Sant is { } s ? s ? "ja" : "nei" : Anslagsmerke.Uten(v.Value.Tekst))}"))}. Legg til en variant som gjelder da."));
            return $"⟦{key}⟧";
        }
    }

    private static Verdi Slå(string name, (string Name, Ord Value)[] values)
    {
        foreach (var (given, value) in values)
            if (given == name)
                return new Verdi(value.Tall, value.Sant, value.Sant is null ? value.Tekst : null);
        return default;
    }

    /// <summary>True when the theme has a text of this name: for words that data may add, such as a sector's name.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>The names between braces in a text, each once, in order.</summary>
    internal static IReadOnlyList<string> Placeholders(string text) =>
        [.. PlaceholderPattern().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The entry behind a key, or null; for comparing two målformer.</summary>
    internal TextEntry? Find(string key) => _entries.GetValueOrDefault(key);

    private static string Fill(Match match, (string Name, Ord Value)[] values)
    {
        var name = match.Groups[1].Value;
        foreach (var (given, value) in values)
            if (given == name)
                return value.ErAnslag ? Anslagsmerke.Om(value.Tekst) : value.Tekst;
        return $"⟦{name}⟧";
    }

    // Every variant is looked at, whichever is taken: a fault in a sentence that few editions reach is found at once.
    private void Check(string key, TextEntry entry, (string Name, Ord Value)[] values)
    {
        foreach (var variant in entry.Variants)
            foreach (var name in variant.Names)
            {
                if (values.Any(v => v.Name == name)) continue;
                Remember($"{key} {name}", Catalogue.UkjentPlass.At(
                    variant.Span, variant.Når is { } når && når.Navn.Contains(name)
                        ? $"vilkåret for «{key}» spør etter «{name}», som programmet ikke gir"
                        : $"teksten «{key}» har plassen «{{{name}}}», som programmet ikke fyller",
                    NearestName.Hint(name, values.Select(v => v.Name))
                        ?? (values.Length == 0 ? "Denne teksten har ingen plasser."
                            : $"Teksten kan bruke: {string.Join(", ", values.Select(v => $"{{{v.Name}}}"))}.")));
            }
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

    [GeneratedRegex(@"(?<![0-9–])([12][0-9]{3})–\1(?![0-9–])")]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"\{([a-zæøå0-9_]+)\}")]
    private static partial Regex PlaceholderPattern();
}

/// <summary>One text of the theme and where it stands: in one form, or in variants of which the first that fits is taken.</summary>
/// <param name="Variants">At least one; without conditions where there is only one form.</param>
/// <param name="Span">File, line and column of the text.</param>
public sealed record TextEntry(ImmutableArray<TextVariant> Variants, SourceSpan Span)
{
    /// <summary>A text in one form.</summary>
    public TextEntry(string text, SourceSpan span) : this([new TextVariant(null, "", text, span)], span) { }

    /// <summary>All the words, for reading them as a whole.</summary>
    public string Text => string.Join(" ", Variants.Select(v => v.Text));
}

/// <summary>One form of a text and the condition under which it is true.</summary>
/// <param name="Når">The condition; null where nothing is asked.</param>
/// <param name="Vilkår">The condition as written.</param>
/// <param name="Text">The words, with placeholders.</param>
/// <param name="Span">Where it stands.</param>
public sealed record TextVariant(Vilkår? Når, string Vilkår, string Text, SourceSpan Span)
{
    /// <summary>The names of its condition and its places, each once.</summary>
    public ImmutableArray<string> Names { get; } = [.. (Når?.Navn ?? []).Concat(Texts.Placeholders(Text)).Distinct(StringComparer.Ordinal)];
}

/// <summary>A text that was made.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Variant">Which of its variants, from 0.</param>
/// <param name="Text">As a reader sees it.</param>
/// <param name="Values">What it was made of.</param>
internal sealed record Setning(string Key, int Variant, string Text, IReadOnlyList<(string Name, Ord Value)> Values);
