using System.Collections;
using System.Globalization;
using System.Text;
using Perspektivmelding.Charts;
using Perspektivmelding.Pages.Modeller;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Perspektivmelding.Rendering;

/// <summary>
/// Scriban with the rules of our templates: text is made safe, names must exist, empty is false, and loops, depth and size
/// have an end. Scriban by itself writes text as it is, passes over unknown names, and takes an empty list for true.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    /// <summary>Most turns of loops inside each other; the largest report takes some tens of thousands.</summary>
    internal const int MaxTurns = 2_000_000;

    // Parts inside parts, and functions inside functions; our deepest page takes ten.
    private const int MaxDepth = 50;

    private SourceSpan _statement;

    /// <summary>A context that knows no function but these.</summary>
    public PageContext(ScriptObject functions)
        : base(functions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = MaxTurns;
        RecursiveLimit = MaxDepth;
        LimitToString = 0; // it would cut the page short without a word; PageOutput stops instead
        MemberRenamer = member => TemplateTypes.Written(member.Name);
    }

    /// <summary>Text as it stands in HTML: safe between tags and between either kind of quotes, and visible.</summary>
    public static string Safe(string text)
    {
        text = VisibleText.Of(text);
        var at = text.AsSpan().IndexOfAny("&<>\"'");
        if (at < 0) return text;
        var safe = new StringBuilder(text, 0, at, text.Length + 16);
        foreach (var c in text.AsSpan(at))
        {
            _ = c switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                _ => safe.Append(c),
            };
        }
        return safe.ToString();
    }

    /// <summary>A value as words for a text of the theme; not yet safe.</summary>
    public static string Words(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Html html => Write(html.Tekst),
        string text => Write(Safe(text)),
        int or long or decimal => Write(Words(textAsObject)),
        _ => throw new ScriptRuntimeException(_statement, "", new TemplateStop(TemplateWords.NotText)),
    };

    /// <inheritdoc/>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        Html html => html.Tekst.Length > 0,
        int or long or decimal or double => Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0,
        ICollection list => list.Count > 0,
        _ => true,
    };

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        // What a statement gives is written when its own place is forgotten.
        if (scriptNode is ScriptExpressionStatement) _statement = scriptNode.Span;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }
}

/// <summary>A page as it is written; stops long before the memory does.</summary>
internal sealed class PageOutput : IScriptOutput
{
    // The report of the largest edition is about 10 million characters.
    private const int MaxLength = 100_000_000;

    private readonly StringBuilder _page = new();

    /// <inheritdoc/>
    public void Write(string text, int offset, int count)
    {
        if (_page.Length + count > MaxLength) throw new TemplateStop(TemplateWords.TooLarge);
        _page.Append(text, offset, count);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string ToString() => _page.ToString();
}

/// <summary>A page cannot be made: the fault in the words of a web editor. Scriban adds the place.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="missingPart">Name of the part that the page asked for and the theme lacks, or null.</param>
internal sealed class TemplateStop(string message, string? missingPart = null) : Exception(message)
{
    /// <summary>Name of a part that the theme lacks, or null.</summary>
    public string? MissingPart => missingPart;
}
