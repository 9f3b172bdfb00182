using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Pages.Prose;

/// <summary>
/// Pictures of the prose: files in <c>input/bilder/</c>, copied to <c>bilder/</c> of the site. Nothing outside that
/// folder is ever read, whatever a chapter asks for.
/// </summary>
internal sealed partial class Bilder(SourceFolder input, DiagnosticBag faults)
{
    private readonly SourceFolder _folder = input.Folder("bilder");
    private readonly SortedDictionary<string, Bildefil?> _lest = new(StringComparer.Ordinal);

    /// <summary>The pictures that the text shows, by path.</summary>
    public IEnumerable<Bildefil> Brukt => _lest.Values.OfType<Bildefil>();

    /// <summary>Path of the picture on the site, or null where it cannot be shown (reported).</summary>
    public string? Finn(string url, SourceSpan span)
    {
        if (AddressPattern().Match(url) is not { Success: true } match || Filnavn.ErReservert(match.Groups[1].Value))
        {
            faults.Add(Catalogue.BildeUtenforMappen.At(span, $"bildet «{url}» ligger ikke i bildemappen", "Legg bildet i input/bilder/ med et navn av a–z, sifre og bindestrek, og skriv bilder/navn.png."));
            return null;
        }
        var name = match.Groups[1].Value;
        if (!_lest.TryGetValue(name, out var file)) _lest[name] = file = Les(name, url, span);
        return file?.Sti;
    }

    private Bildefil? Les(string name, string url, SourceSpan span)
    {
        if (_folder.File(name) is not { } file)
        {
            faults.Add(Catalogue.BildeFinnesIkke.At(span, $"bildet «{url}» finnes ikke", NearestName.Hint(name, _folder.Files.Select(f => f.Name)) ?? "Legg bildet i input/bilder/."));
            return null;
        }
        if (file.IsLink || _folder.IsLink)
        {
            faults.Add(Catalogue.BildeUtenforMappen.At(span, $"bildet «{url}» er en lenke til en annen fil", "Legg selve bildet i input/bilder/."));
            return null;
        }
        if (!file.IsRead)
        {
            faults.Add(Catalogue.BildeFinnesIkke.At(span, $"bildet «{url}» lar seg ikke lese"));
            return null;
        }
        if (ErBilde(file.Bytes.Span)) return new Bildefil($"bilder/{name}", file.Bytes);
        faults.Add(Catalogue.BildeFinnesIkke.At(span, $"«{url}» er ikke et bilde av typen PNG, JPEG eller WebP", "Lagre bildet på nytt som PNG eller JPEG."));
        return null;
    }

    private static bool ErBilde(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8));

    // As seen from input/ or from input/kapitler/.
    [GeneratedRegex(@"^(?:\.\./|\./)?bilder/([a-z0-9][a-z0-9_-]{0,60}\.(?:png|jpg|jpeg|webp))$")]
    private static partial Regex AddressPattern();
}
