using System.Text;
using Perspektivmelding.Language;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Rendering;

/// <summary>Makes the style sheets: the theme's files in one, and page styles for print.</summary>
internal static class StyleSheets
{
    private const string First = "tokens.css";
    private const string Last = "utskrift.css";

    /// <summary>All of the theme's styles: tokens, the municipality's profile, the rest by name, print last.</summary>
    public static string Site(Theme theme)
    {
        var css = new StringBuilder();
        void Add(string name)
        {
            if (theme.Styles.TryGetValue(name, out var file)) css.Append(file.Source.TrimEnd()).Append('\n');
        }
        Add(First);
        css.Append(theme.Profile.ToCss());
        foreach (var name in theme.Styles.Keys.Where(n => n is not (First or Last))) Add(name);
        Add(Last);
        return css.ToString();
    }

    /// <summary>
    /// Running heads and page numbers of a document. Browsers cannot take a running head from the text, so every
    /// chapter has a page style of its own.
    /// </summary>
    public static string Print(Trykkside document, Texts texts)
    {
        var css = new StringBuilder();
        // The text with its places becomes: "side " counter(page) " av " counter(pages).
        var number = texts["sidetall", ("side", "\0"), ("sider", "\u0001")]
            .Replace("\0", "\" counter(page) \"", StringComparison.Ordinal)
            .Replace("\u0001", "\" counter(pages) \"", StringComparison.Ordinal);
        css.Append("@page { @bottom-right { content: \"").Append(number).Append("\"; }");
        css.Append(" @bottom-left { content: \"").Append(Quoted(document.Bunntekst)).Append("\"; } }\n");
        foreach (var style in document.Stiler)
        {
            css.Append("@page ").Append(style.Navn).Append(" { @top-left { content: \"").Append(Quoted(style.Topptekst)).Append("\"; } }\n");
            if (style.Navn.Length > 0) css.Append('.').Append(style.Navn).Append(" { page: ").Append(style.Navn).Append("; }\n");
        }
        css.Append("@page omslag { @top-left { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }\n");
        return css.ToString();
    }

    private static string Quoted(string text) =>
        Charts.UnbrokenText.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
