using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;

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

    /// <summary>Address of the page that tells the editor what the edition lacks.</summary>
    public const string EditionPath = "/_vis/utgaven";

    /// <summary>Address of the style of the mark that leads there.</summary>
    public const string MarkStylePath = "/_vis/merke.css";

    /// <summary>The style of the mark: it lies on top of the site's own page and takes no room of it.</summary>
    public const string MarkStyle = """
        .vis-merke { position: fixed; right: 1rem; bottom: 1rem; z-index: 99; padding: .3rem .7rem; border-radius: .3rem;
          font: 16px/1.4 Arial, "Liberation Sans", sans-serif; background: #1a1a1a; color: #fff; text-decoration: underline; }
        @media print { .vis-merke { display: none; } }

        """;

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
    /// <param name="html">The page.</param>
    /// <param name="version">Number of the build.</param>
    /// <param name="findings">What the editor is led to, where there is any.</param>
    public static string WithReload(string html, int version, IReadOnlyList<Diagnostic>? findings = null)
    {
        // The site's own policy allows no script from the preview; the header sent instead is no wider than needed.
        var open = PolicyTag().Replace(html, "");
        var script = string.Create(CultureInfo.InvariantCulture, $"<script src=\"{ScriptPath}?v={version}\"></script>");
        if (findings is { Count: > 0 } && Summary.Mark(findings) is { } mark)
            script = $"<link rel=\"stylesheet\" href=\"{MarkStylePath}\"><a class=\"vis-merke\" href=\"{EditionPath}\">{Encode(mark)}</a>" + script;
        var end = open.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? open + script : open.Insert(end, script);
    }

    /// <summary>The page for the editor: warnings first, then what is accepted, then what the edition lacks and where it would have been shown.</summary>
    public static string Edition(IReadOnlyList<Diagnostic> findings)
    {
        var sorted = DiagnosticPrinter.Sorted(findings);
        var body = new StringBuilder("<p>Siden er bare for deg som lager meldingen. Leserne ser den ikke.</p>\n");
        void Section(string title, IEnumerable<Diagnostic> of)
        {
            var items = of.Select(Item).ToArray();
            if (items.Length > 0) body.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2>\n<ol>\n{string.Concat(items)}</ol>\n");
        }

        Section("Advarsler", sorted.Where(d => d.Severity == Severity.Warning));
        Section("Godtatt i unntak.yml", sorted.Where(d => d.Accepted is not null));
        foreach (var lacks in sorted.Where(d => d is { Severity: Severity.Note, Accepted: null, Lacks: not null }).GroupBy(d => d.Lacks!).OrderBy(g => g.Key, StringComparer.Ordinal))
            Section($"Utgaven mangler {Encode(lacks.Key)}", lacks);
        Section("Andre merknader", sorted.Where(d => d is { Severity: Severity.Note, Accepted: null, Lacks: null }));
        if (sorted.IsEmpty) body.Append("<p>Ingenting å melde.</p>");
        return Page("Om utgaven", body.ToString());
    }

    private static string Item(Diagnostic d)
    {
        var place = d.Span.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{d.Span.File}:{d.Span.Line}:{d.Span.Column}") : d.Span.File;
        var advice = d.Accepted is { } accepted ? $"{accepted.Role}: {accepted.Reason}" : d.Hint;
        return $"<li><code>{Encode(place)}</code><br><strong>{Encode(d.Code)}</strong>: {Encode(d.Message)}<br><span class=\"hint\">{Encode(advice)}</span></li>\n";
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
            var hint = $"<br><span class=\"hint\">{Encode(d.Hint)}</span>";
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
