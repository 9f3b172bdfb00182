using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Site.Tests.Security;

/// <summary>
/// The edition in tests/sites/fiendtlig with a text in every place where data give text. Places are written
/// <c>§name§</c>; a place's text ends with its name in brackets, so that it is found again wherever it comes out.
/// </summary>
internal sealed partial class HostileEdition : IDisposable
{
    /// <summary>Texts that do harm where they are taken for something else than text.</summary>
    public static readonly string[] Payloads =
    [
        "<script>alert(1)</script>",
        "=HYPERLINK(\"http://x\")",
        "+1",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        "]]>",
        "\"><svg onload=alert(1)>",
        "{{navn}}",
        "{{{x}}}",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "**a** _b_ ~~c~~ `d` | e | ## f <http://evil.example/>",
        "</title><script>alert(1)</script>",
        "--></style><img src=x onerror=alert(1)>",
        "a\u202Eevil\u202Cb",
        "a\u200Cb\u200Dc\u2060d",
        "-1",
        "\u2212" + "1",
        "' onmouseover='alert(1)",
        "&lt;script&gt; &#60;b&#62; &amp;",
        "{kommune} {tall} {år} {navn}",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y \"z\">]>&y;",
        "</svg></desc></text><a href=\"javascript:alert(1)\">x</a>",
        "\\\" } body { background: url(//evil.example) } /*",
        "<!-- <![CDATA[",
        "http://evil.example/\" onclick=\"alert(1)",
        "../../../etc/passwd",
        "$& $1 \\0 \\",
        "${7*7} <%= 7*7 %> %2e%2e%2f",
        "\U0001F469\u200D\U0001F467 \U0001D518",
        "\uFF1D1+1",
        "to\n=linjer",
        "[[disposisjonsfond]] {figur gjeld} ![x](http://evil.example/x.png)",
        "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    ];

    private readonly List<string> _places = [];
    private readonly Func<int, string> _payload;

    private HostileEdition(Func<int, string> payload, string folder)
    {
        _payload = payload;
        DataFolder = Path.Combine(Directory.CreateTempSubdirectory("fiendtlig").FullName, folder);
        var edition = Directory.CreateDirectory(Path.Combine(DataFolder, "2026")).FullName;
        foreach (var file in Directory.GetFiles(Source()).Order(StringComparer.Ordinal))
        {
            Func<string, string> quoted = file.EndsWith(".csv", StringComparison.Ordinal) ? Csv : Yaml;
            var filled = PlacePattern().Replace(File.ReadAllText(file), m => quoted(Text(m.Groups[1].Value)));
            File.WriteAllText(Path.Combine(edition, Path.GetFileName(file)), filled);
        }
    }

    /// <summary>Folder with the edition 2026.</summary>
    public string DataFolder { get; }

    /// <summary>Every place, in the order met.</summary>
    public IReadOnlyList<string> Places => _places;

    /// <summary>The edition with ordinary words everywhere.</summary>
    public static HostileEdition Harmless() => new(_ => "Vanlig", "data");

    /// <summary>The edition where each place holds another payload; after as many turns as payloads, each has held all.</summary>
    /// <param name="turn">Which.</param>
    /// <param name="folder">Name of the data folder.</param>
    public static HostileEdition Turned(int turn, string folder = "data") => new(i => Payloads[(i + turn) % Payloads.Length], folder);

    /// <summary>What stands in a place, as the readers hand it on: without blanks around.</summary>
    public string Text(string place)
    {
        var i = _places.IndexOf(place);
        if (i < 0) (i, _) = (_places.Count, Add(place));
        return $"{_payload(i)} ({place})";
    }

    public void Dispose() => Directory.GetParent(DataFolder)!.Delete(recursive: true);

    private bool Add(string place)
    {
        _places.Add(place);
        return true;
    }

    // Everything but letters is written as an escape, so that no payload is YAML.
    private static string Yaml(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c < 0x7F && c >= ' ' && c is not ('"' or '\\')) quoted.Append(c);
            else quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        return quoted.Append('"').ToString();
    }

    // The reader refuses control characters in the bytes of a file; they come in through escapes only.
    private static string Csv(string text) =>
        $"\"{Forbidden().Replace(text, " ").Trim().Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Source([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "sites", "fiendtlig", "2026"));

    [GeneratedRegex("§([a-z0-9-]+)§")]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"[\t\r]+")]
    private static partial Regex Forbidden();
}
