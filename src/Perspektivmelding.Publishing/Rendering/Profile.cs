using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Rendering;

/// <summary>The municipality's own look: two colours for light and dark ground, and an emblem.</summary>
public sealed record Profile
{
    /// <summary>Links, buttons and headings of the frame, on light ground.</summary>
    public Colour Primary { get; init; } = Colour.Parse("#0b5c8a")!.Value;

    /// <summary>Lines and marks of the frame, on light ground.</summary>
    public Colour Accent { get; init; } = Colour.Parse("#a8380f")!.Value;

    /// <summary>As <see cref="Primary"/>, on dark ground.</summary>
    public Colour PrimaryDark { get; init; } = Colour.Parse("#8ecaf2")!.Value;

    /// <summary>As <see cref="Accent"/>, on dark ground.</summary>
    public Colour AccentDark { get; init; } = Colour.Parse("#ed9463")!.Value;

    /// <summary>File name of the emblem, which lies in <c>bilder/</c> of the theme; or null.</summary>
    public string? Emblem { get; init; }

    /// <summary>The style sheet that carries the colours: custom properties, set after the tokens.</summary>
    public string ToCss() =>
        $$"""
        /* Laget av theme/profil.yml. */
        :root { --profil: {{Primary}}; --profil-strek: {{Accent}}; }
        @media screen and (prefers-color-scheme: dark) {
          :root { --profil: {{PrimaryDark}}; --profil-strek: {{AccentDark}}; }
        }

        """.ReplaceLineEndings("\n");
}

/// <summary>An opaque sRGB colour.</summary>
/// <param name="R">Red, 0–255.</param>
/// <param name="G">Green, 0–255.</param>
/// <param name="B">Blue, 0–255.</param>
public readonly partial record struct Colour(byte R, byte G, byte B)
{
    /// <summary>Reads <c>#rrggbb</c>; null when it is something else.</summary>
    public static Colour? Parse(string text)
    {
        if (!Hex().IsMatch(text)) return null;
        byte Channel(int at) => byte.Parse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Colour(Channel(1), Channel(3), Channel(5));
    }

    /// <summary>Contrast by WCAG 2.2: 1 for equal colours, 21 for black on white.</summary>
    public static double Contrast(Colour a, Colour b)
    {
        var (x, y) = (a.Luminance, b.Luminance);
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}");

    private double Luminance => 0.2126 * Linear(R) + 0.7152 * Linear(G) + 0.0722 * Linear(B);

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}

/// <summary>Reads <c>profil.yml</c> of a theme and refuses colours that cannot be read.</summary>
internal static partial class ProfileReader
{
    private const double TextContrast = 4.5;
    private const double LineContrast = 3.0;

    // Grounds the colours stand on: ground and paper, light and dark (css/tokens.css).
    private static readonly Colour[] Light = [new(0xff, 0xff, 0xff), new(0xf6, 0xf5, 0xf1)];
    private static readonly Colour[] Dark = [new(0x11, 0x16, 0x1b), new(0x1a, 0x21, 0x28)];
    private static readonly string[] Keys = ["farge", "strek", "farge_mork", "strek_mork", "emblem"];

    /// <summary>The profile; the default where the theme has none.</summary>
    public static Profile Read(SourceFolder theme, DiagnosticBag faults)
    {
        var profile = new Profile();
        if (theme.File("profil.yml") is not { } file || file.Text(faults) is not { } source || YamlTree.Read(source, faults) is not { } root) return profile;
        if (root is not YamlNode.Map map)
        {
            faults.Add(Catalogue.ProfilFeil, root is YamlNode.Text { IsNull: true } ? new SourceSpan(file.Path) : root.Span, "profilen er ikke en liste av nøkler og verdier");
            return profile;
        }
        foreach (var (key, value) in map.Entries) profile = Set(profile, key, value, theme, faults);
        return profile;
    }

    private static Profile Set(
        Profile profile, YamlNode.Text key, YamlNode value, SourceFolder theme, DiagnosticBag faults)
    {
        var name = key.Value;
        var text = (value as YamlNode.Text)?.Value ?? "";
        var span = value.Span;
        if (!Keys.Contains(name))
        {
            faults.Add(Catalogue.ProfilFeil.At(
                key.Span, $"ukjent nøkkel «{name}»", NearestName.Hint(name, Keys)));
            return profile;
        }
        if (name == "emblem")
        {
            if (text.Length == 0) return profile;
            if (!EmblemPath().IsMatch(text) || Language.Filnavn.ErReservert(text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..]))
            {
                faults.Add(Catalogue.ProfilFeil.At(span, $"emblemet «{text}» ligger ikke i theme/bilder/", "Legg bildet i theme/bilder/, og skriv bilder/navn.svg."));
                return profile;
            }
            if (theme.File(text) is not null) return profile with { Emblem = Path.GetFileName(text) };
            faults.Add(Catalogue.ProfilFeil.At(span, $"emblemet «{text}» finnes ikke i temaet", "Legg bildet i theme/bilder/."));
            return profile;
        }
        if (Colour.Parse(text) is not { } colour)
        {
            faults.Add(Catalogue.ProfilFeil.At(span, $"«{text}» er ikke en farge", "Skriv fargen som #rrggbb, i anførselstegn."));
            return profile;
        }
        var (grounds, least) = name switch
        {
            "farge" => (Light, TextContrast),
            "strek" => (Light, LineContrast),
            "farge_mork" => (Dark, TextContrast),
            _ => (Dark, LineContrast),
        };
        var contrast = grounds.Min(ground => Colour.Contrast(colour, ground));
        if (contrast < least)
        {
            string Ratio(double ratio) => Charts.NorwegianNumber.Format((decimal)ratio, 1);
            faults.Add(Catalogue.ProfilKontrast.At(
                span, $"{name} {text} har kontrast {Ratio(contrast)} : 1 mot bakgrunnen; det kreves {Ratio(least)} : 1",
                grounds == Light ? "Velg en mørkere farge." : "Velg en lysere farge."));
        }
        return name switch
        {
            "farge" => profile with { Primary = colour },
            "strek" => profile with { Accent = colour },
            "farge_mork" => profile with { PrimaryDark = colour },
            _ => profile with { AccentDark = colour },
        };
    }

    [GeneratedRegex(@"^bilder/[a-z0-9][a-z0-9_-]*\.(?:svg|png|jpg|jpeg|webp)$")]
    private static partial Regex EmblemPath();
}
