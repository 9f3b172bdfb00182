using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Where each number of a JSON file begins, by its path: «scenarier.som-i-dag.linjer.2026.skatt», «folsomhet.3.virkning».</summary>
internal static class Tallplasser
{
    /// <summary>The places; of keys that stand twice the last, as a reader of JSON takes it.</summary>
    internal static ImmutableDictionary<string, Plass> Finn(SourceText kilde, string fil)
    {
        var bytes = Encoding.UTF8.GetBytes(kilde.Text);
        var leser = new Utf8JsonReader(bytes);
        var plasser = ImmutableDictionary.CreateBuilder<string, Plass>(StringComparer.Ordinal);
        // Of each object and array that is open: its path, and the number of the next element of an array.
        var åpne = new Stack<(string Sti, int? Nummer)>();
        var navn = "";
        var (lest, tegn) = (0, 0);
        string Sti()
        {
            if (åpne.Count == 0) return "";
            var (sti, nummer) = åpne.Pop();
            åpne.Push((sti, nummer + 1));
            var siste = nummer is { } n ? n.ToString(CultureInfo.InvariantCulture) : navn;
            return sti.Length == 0 ? siste : $"{sti}.{siste}";
        }
        while (leser.Read())
            switch (leser.TokenType)
            {
                case JsonTokenType.PropertyName:
                    navn = leser.GetString()!;
                    break;
                case JsonTokenType.StartObject:
                    åpne.Push((Sti(), null));
                    break;
                case JsonTokenType.StartArray:
                    åpne.Push((Sti(), 0));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    åpne.Pop();
                    break;
                case JsonTokenType.Number:
                    var fra = (int)leser.TokenStartIndex;
                    tegn += Encoding.UTF8.GetCharCount(bytes, lest, fra - lest);
                    lest = fra;
                    var sted = kilde.Span(tegn);
                    plasser[Sti()] = new Plass(fil, sted.Line, sted.Column);
                    break;
                default:
                    Sti();
                    break;
            }
        return plasser.ToImmutable();
    }
}
