using System.Globalization;
using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>The ids of one file: each a part of an address, none twice.</summary>
internal sealed class Idregister(DiagnosticBag feil)
{
    private readonly Dictionary<string, SourceSpan> _brukt = new(StringComparer.Ordinal);

    /// <summary>Reads and records the id of an entry; null when it cannot be used (reported).</summary>
    internal Located<string>? Les(YamlMapReader les)
    {
        if (les.RequiredText("id") is not { } id) return null;
        if (!ErSlug(id.Value) || Filnavn.ErReservert(id.Value))
        {
            feil.Add(Catalogue.NotSlug, id.Span, $"id-en «{id.Value}» kan ikke være del av en adresse", Filnavn.ErReservert(id.Value) ? "Windows har satt av navnet; velg et annet" : Forslag(id.Value));
            return null;
        }

        if (_brukt.TryAdd(id.Value, id.Span)) return id;
        feil.Add(Catalogue.DoubledId, id.Span,
            string.Create(CultureInfo.InvariantCulture, $"id-en «{id.Value}» står to ganger i {Path.GetFileName(id.Span.File)}, på linje {_brukt[id.Value].Line} og linje {id.Span.Line}"), "gi den ene en annen id");
        return null;
    }

    private static bool ErSlug(string id) =>
        id.Length is > 0 and <= 60 && char.IsAsciiLetterOrDigit(id[0])
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');

    private static string Forslag(string id) => Slug(id) is { } forslag ? $"skriv {forslag}" : "bruk små bokstaver a–z, sifre og bindestrek";

    /// <summary>What could be written instead of an id that cannot be used; null when nothing is left of it.</summary>
    internal static string? Slug(string id)
    {
        var slug = new StringBuilder();
        foreach (var c in id.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) slug.Append(c);
            else if (c is 'æ') slug.Append("ae");
            else if (c is 'ø') slug.Append('o');
            else if (c is 'å') slug.Append('a');
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var forslag = slug.ToString().Trim('-');
        return ErSlug(forslag) ? forslag : null;
    }
}
