using System.Collections.Immutable;
using System.Text.Json;

namespace Perspektivmelding.Output.Pdf;

/// <summary>One tab of the browser with one page in it.</summary>
internal sealed class PrintTab : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    private readonly DevToolsConnection _connection;
    private readonly string _target;
    private readonly string _session;

    private PrintTab(DevToolsConnection connection, string target, string session)
    {
        _connection = connection;
        _target = target;
        _session = session;
    }

    /// <summary>Opens a tab and waits until a file and its fonts and pictures are loaded.</summary>
    public static async Task<PrintTab> OpenAsync(DevToolsConnection connection, Uri page, CancellationToken cancellation)
    {
        var created = await connection.SendAsync("Target.createTarget", new { url = "about:blank" }, null, cancellation);
        var target = created.GetProperty("targetId").GetString()!;
        var attached = await connection.SendAsync(
            "Target.attachToTarget", new { targetId = target, flatten = true }, null, cancellation);
        var tab = new PrintTab(connection, target, attached.GetProperty("sessionId").GetString()!);
        await tab.SendAsync("Emulation.setEmulatedMedia", new
        {
            media = "print",
            features = new[] { new { name = "prefers-color-scheme", value = "light" } },
        }, cancellation);
        var navigated = await tab.SendAsync("Page.navigate", new { url = page.AbsoluteUri }, cancellation);
        if (navigated.TryGetProperty("errorText", out var error) && error.GetString() is { Length: > 0 } text)
            throw new BrowserException($"nettleseren fikk ikke åpnet utskriftssiden: {text}");
        while (!await tab.IsReadyAsync(cancellation)) await Task.Delay(Poll, cancellation);
        await tab.EvaluateAsync("document.fonts.ready.then(() => true)", cancellation);
        return tab;
    }

    /// <summary>Prints the page as it stands.</summary>
    public async Task<byte[]> PrintAsync(CancellationToken cancellation)
    {
        var printed = await SendAsync("Page.printToPDF", new
        {
            preferCSSPageSize = true,
            printBackground = true,
            generateTaggedPDF = true,
            generateDocumentOutline = true,
            displayHeaderFooter = false,
            paperWidth = 8.2677,
            paperHeight = 11.6929,
            transferMode = "ReturnAsBase64",
        }, cancellation);
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>Which targets the page wants page numbers for (elements with class <c>sidetall</c>).</summary>
    public async Task<ImmutableArray<string>> WantedTargetsAsync(CancellationToken cancellation)
    {
        var found = await EvaluateAsync(
            "[...document.querySelectorAll('.sidetall')].map(e => e.dataset.mal ?? e.dataset.for ?? '')", cancellation);
        return [.. found.EnumerateArray().Select(e => e.GetString()!)];
    }

    /// <summary>Writes page numbers into the page.</summary>
    /// <returns>True when some text was changed by it.</returns>
    public async Task<bool> SetPageNumbersAsync(ImmutableSortedDictionary<string, int> pages, CancellationToken cancellation)
    {
        var changed = await EvaluateAsync($$"""
            (pages => {
              let changed = 0;
              for (const e of document.querySelectorAll('.sidetall')) {
                const page = String(pages[e.dataset.mal ?? e.dataset.for] ?? '');
                if (e.textContent !== page) { e.textContent = page; changed++; }
              }
              return changed;
            })({{JsonSerializer.Serialize(pages)}})
            """, cancellation);
        return changed.GetInt32() > 0;
    }

    /// <summary>Text of each link, by id within the page or by whole address; the first link to a target names it.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> LinkTextsAsync(CancellationToken cancellation)
    {
        var found = await EvaluateAsync("""
            [...document.querySelectorAll('a[href]')].map(a => [
              a.getAttribute('href').startsWith('#') ? decodeURIComponent(a.hash.slice(1)) : a.href,
              [...a.childNodes].filter(n => !n.classList?.contains('sidetall')).map(n => n.textContent).join('')
                .replace(/\s+/g, ' ').trim() || a.getAttribute('aria-label') || ''])
            """, cancellation);
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in found.EnumerateArray())
            if (pair[1].GetString() is { Length: > 0 } text) texts.TryAdd(pair[0].GetString()!, text);
        return texts.ToImmutable();
    }

    /// <summary>Text of each heading, in the order of the page.</summary>
    public async Task<ImmutableArray<string>> HeadingsAsync(CancellationToken cancellation)
    {
        var found = await EvaluateAsync(
            @"[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(e => e.textContent.replace(/\s+/g, ' ').trim())", cancellation);
        return [.. found.EnumerateArray().Select(e => e.GetString()!)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _connection.SendAsync("Target.closeTarget", new { targetId = _target }, null, CancellationToken.None)
                .WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is BrowserException or TimeoutException)
        {
            // The browser is ended right after; a tab that will not close goes with it.
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            var ready = await EvaluateAsync("location.protocol === 'file:' && document.readyState === 'complete'", cancellation);
            return ready.GetBoolean();
        }
        catch (BrowserException e) when (!e.Gone)
        {
            return false; // between two pages there is nothing to ask
        }
    }

    private async Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var reply = await SendAsync(
            "Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true }, cancellation);
        if (reply.TryGetProperty("exceptionDetails", out _))
            throw new BrowserException("utskriftssiden lot seg ikke lese");
        return reply.GetProperty("result").GetProperty("value");
    }

    private Task<JsonElement> SendAsync(string method, object parameters, CancellationToken cancellation) =>
        _connection.SendAsync(method, parameters, _session, cancellation);
}
