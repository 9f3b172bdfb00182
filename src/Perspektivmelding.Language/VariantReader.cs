using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Language;

/// <summary>
/// Reads a text that stands in one form or in several: a list where each item has the words (<c>si</c>) and the condition
/// under which they are true (<c>når</c>). The last may go without; then it holds whenever no other does.
/// </summary>
public static class VariantReader
{
    private static readonly string[] Keys = ["når", "si"];

    /// <summary>The text, or null where it cannot be read (reported).</summary>
    /// <param name="hva">What it is, for the messages.</param>
    /// <param name="span">Where its key stands.</param>
    /// <param name="node">The value.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static TextEntry? Read(string hva, SourceSpan span, YamlNode node, DiagnosticBag faults)
    {
        if (node is YamlNode.Text text) return new TextEntry(text.Value, text.Span);
        if (node is not YamlNode.List list || !list.Items.Any(item => item is YamlNode.Map))
        {
            faults.Add(Catalogue.TekstfilFeil, span, $"{hva} har ikke en tekst som verdi");
            return null;
        }
        var variants = ImmutableArray.CreateBuilder<TextVariant>();
        for (var i = 0; i < list.Items.Length; i++)
            if (Variant(hva, list.Items[i], i == list.Items.Length - 1, faults) is { } variant)
                variants.Add(variant);
        return variants.Count == list.Items.Length ? new TextEntry(variants.ToImmutable(), span) : null;
    }

    private static TextVariant? Variant(string hva, YamlNode node, bool last, DiagnosticBag faults)
    {
        if (node is not YamlNode.Map map || map.Entries.Any(e => !Keys.Contains(e.Key.Value)) || map.Find("si")?.Value is not YamlNode.Text words)
        {
            faults.Add(Catalogue.TekstfilFeil, node.Span, $"en variant av {hva} skal ha «si», og kan ha «når»");
            return null;
        }
        if (map.Find("når")?.Value is not { } condition)
        {
            if (last) return new TextVariant(null, "", words.Value, words.Span);
            faults.Add(Catalogue.VilkårFeil, node.Span, $"bare den siste varianten av {hva} kan stå uten «når»");
            return null;
        }
        if (condition is not YamlNode.Text asked || Vilkår.Les(asked.Value, out var feil, out var sted) is not { } når)
        {
            var (why, at) = condition is YamlNode.Text t ? Why(t) : ("vilkåret er ikke en tekst", 0);
            faults.Add(Catalogue.VilkårFeil, condition.Span with { Column = condition.Span.Column + at, Length = 1 }, $"vilkåret for {hva} kan ikke leses: {why}");
            return null;
        }
        return new TextVariant(når, string.Join(' ', asked.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), words.Value, words.Span);
    }

    private static (string Why, int At) Why(YamlNode.Text text)
    {
        Vilkår.Les(text.Value, out var feil, out var sted);
        // Inside quotes the text begins a column later.
        return (feil, sted + (text.Span.Length == text.Value.Length + 2 ? 1 : 0));
    }
}
