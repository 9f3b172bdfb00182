using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;

namespace Perspektivmelding.Pages.Prose;

/// <summary>A word of the glossary.</summary>
/// <param name="Ord">The word as written in ordliste.md.</param>
/// <param name="Id">Its anchor on the glossary page.</param>
/// <param name="Definisjon">The explanation, plain text.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Ordforklaring(string Ord, string Id, string Definisjon, SourceSpan Span);

/// <summary>The glossary: words by name, in the order of the Norwegian alphabet.</summary>
public sealed class Ordliste
{
    private readonly ImmutableSortedDictionary<string, Ordforklaring> _etterNavn;

    /// <summary>Takes the words as read.</summary>
    public Ordliste(IEnumerable<Ordforklaring> ord)
    {
        var alle = ord.DistinctBy(o => o.Id).ToList();
        Alle = [.. alle.OrderBy(o => Alphabet.Key(o.Ord), StringComparer.Ordinal)];
        _etterNavn = alle.ToImmutableSortedDictionary(o => o.Ord.ToLowerInvariant(), o => o, StringComparer.Ordinal);
    }

    /// <summary>All words, a to å.</summary>
    public ImmutableArray<Ordforklaring> Alle { get; }

    /// <summary>The word, or null.</summary>
    public Ordforklaring? Finn(string ord) => _etterNavn.GetValueOrDefault(ord.ToLowerInvariant());

    /// <summary>
    /// Reads ordliste.md: each <c>## word</c> with the paragraphs under it, or a definition list
    /// (<c>word</c> on one line, <c>: explanation</c> on the next). Text before the first word is left out.
    /// </summary>
    public static Ordliste Les(string file, string text, DiagnosticBag? faults = null)
    {
        var ord = new List<Ordforklaring>();
        string? navn = null;
        var span = new SourceSpan(file);
        var forklaring = new List<string>();
        void Ferdig()
        {
            if (navn is not null)
            {
                var nytt = new Ordforklaring(navn, Slug.Of(navn), string.Join(" ", forklaring), span);
                if (ord.Find(o => o.Id == nytt.Id) is { } første)
                    faults?.Add(Catalogue.OrdlisteFeil.At(span, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ordet «{navn}» står to ganger, første gang på linje {første.Span.Line}"), "Behold ett av dem."));
                else if (nytt.Definisjon.Length == 0)
                    faults?.Add(Catalogue.OrdlisteFeil.At(span, $"ordet «{navn}» mangler forklaring", "Skriv forklaringen på linjen under."));
                ord.Add(nytt);
            }
            (navn, forklaring) = (null, []);
        }
        var linjer = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < linjer.Length; i++)
        {
            var linje = linjer[i].Trim();
            var neste = i + 1 < linjer.Length ? linjer[i + 1].TrimStart() : "";
            if (linje.StartsWith("## ", StringComparison.Ordinal) || (linje.Length > 0 && linje[0] != ':' && neste.StartsWith(": ", StringComparison.Ordinal)))
            {
                Ferdig();
                navn = linje.StartsWith("## ", StringComparison.Ordinal) ? linje[3..].Trim() : linje;
                span = new SourceSpan(file, i + 1, 1, linje.Length);
            }
            else if (linje.Length > 0 && navn is not null)
            {
                forklaring.Add(linje.StartsWith(": ", StringComparison.Ordinal) ? linje[2..].Trim() : linje);
            }
        }
        Ferdig();
        return new Ordliste(ord);
    }
}
