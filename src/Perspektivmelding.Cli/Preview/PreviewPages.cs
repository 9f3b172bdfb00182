using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Cli.Preview;

/// <summary>What the preview adds to the pages of the site, and the page it shows when the build has errors.</summary>
internal static partial class PreviewPages
{
    /// <summary>Address of the script that reloads the page.</summary>
    public const string ScriptPath = "/_vis/reload.js";

    /// <summary>Address of the style of the fault page.</summary>
    public const string StylePath = "/_vis/feil.css";

    /// <summary>Address of the stream that tells of new builds.</summary>
    public const string EventsPath = "/_vis/hendelser";

    /// <summary>The policy of the preview: as strict as the site's own, with room for the script.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The script: compares the version it was loaded with to those the server tells of.</summary>
    public const string Script = """
        const mine = new URL(document.currentScript.src).searchParams.get('v');
        new EventSource('/_vis/hendelser').onmessage = e => { if (e.data !== mine) location.reload(); };

        """;

    /// <summary>The style of the fault page.</summary>
    public const string Style = """
        :root { color-scheme: light dark; }
        body { font: 18px/1.5 Arial, "Liberation Sans", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        li { margin: 0 0 1rem; }
        code { font-family: ui-monospace, monospace; }
        .hint { opacity: .8; }

        """;

    /// <summary>A page of the site as the preview sends it.</summary>
    public static string WithReload(string html, int version)
    {
        // The site's own policy allows no script from the preview; the header sent instead is no wider than needed.
        var open = PolicyTag().Replace(html, "");
        var script = string.Create(CultureInfo.InvariantCulture, $"<script src=\"{ScriptPath}?v={version}\"></script>");
        var end = open.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? open + script : open.Insert(end, script);
    }

    /// <summary>The page shown when the build has errors.</summary>
    public static string Faults(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = DiagnosticPrinter.Sorted(diagnostics).Count(d => d.Severity == Severity.Error);
        var items = new StringBuilder();
        foreach (var d in DiagnosticPrinter.Sorted(diagnostics).OrderByDescending(d => d.Severity))
        {
            var kind = DiagnosticPrinter.Name(d.Severity);
            var place = d.Span.Line > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{d.Span.File}:{d.Span.Line}:{d.Span.Column}")
                : d.Span.File;
            var hint = d.Hint is null ? "" : $"<br><span class=\"hint\">{Encode(d.Hint)}</span>";
            items.Append(CultureInfo.InvariantCulture,
                $"<li><code>{Encode(place)}</code><br><strong>{kind} {Encode(d.Code)}</strong>: {Encode(d.Message)}{hint}</li>\n");
        }
        return Page(errors == 1 ? "1 feil må rettes" : string.Create(CultureInfo.InvariantCulture, $"{errors} feil må rettes"),
            $"<p>Siden vises igjen av seg selv når feilene er rettet og lagret.</p>\n<ol>\n{items}</ol>");
    }

    /// <summary>The page shown when the program itself fails.</summary>
    public static string Crash(string message) => Page("Feil i programmet", $"<p>{Encode(message)}</p>");

    private static string Page(string title, string body) => $"""
        <!doctype html>
        <html lang="nb">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
        <link rel="stylesheet" href="{StylePath}"></head>
        <body><h1>{title}</h1>
        {body}
        </body></html>
        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("<meta\\s+http-equiv=\"?Content-Security-Policy\"?[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolicyTag();
}
