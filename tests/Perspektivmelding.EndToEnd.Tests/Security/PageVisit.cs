using System.Collections.Concurrent;
using System.Text.Json;
using Perspektivmelding.Output.Pdf;

namespace Perspektivmelding.EndToEnd.Tests.Security;

/// <summary>What a browser told of while it had a page open.</summary>
/// <param name="Requests">Every address it asked for.</param>
/// <param name="Violations">What the page's policy stopped.</param>
/// <param name="Errors">Errors in the console, faults in scripts, boxes that a script opened.</param>
/// <param name="Stored">Cookies and other things left in the reader's browser.</param>
internal sealed record Seen(IReadOnlyList<string> Requests, IReadOnlyList<string> Violations, IReadOnlyList<string> Errors, int Stored)
{
    /// <summary>Requests that do not go to the site itself.</summary>
    public IEnumerable<string> Outside(Uri root) => Requests.Where(r => !r.StartsWith(root.AbsoluteUri, StringComparison.Ordinal));
}

/// <summary>A browser that opens pages one after the other and listens, over the protocol that also prints the PDFs.</summary>
internal sealed class PageVisit : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder;
    private readonly Browser _browser;
    private readonly ConcurrentQueue<JsonElement> _events = new();
    private string _session = "";

    private PageVisit(TemporaryFolder folder, Browser browser) => (_folder, _browser) = (folder, browser);

    /// <summary>Starts the browser that the program would print with.</summary>
    public static async Task<PageVisit> StartAsync()
    {
        var executable = BrowserFinder.Find(Environment.GetEnvironmentVariable, File.Exists) ?? throw new InvalidOperationException("ingen nettleser");
        var folder = TemporaryFolder.CreateIn(TemporaryFolder.Places(executable, null)[0]);
        var visit = new PageVisit(folder, await Browser.StartAsync(executable, folder, CancellationToken.None));
        visit._browser.Connection.Happened = visit.Happened;
        var target = await visit._browser.Connection.SendAsync("Target.createTarget", new { url = "about:blank" }, null, CancellationToken.None);
        var attached = await visit._browser.Connection.SendAsync(
            "Target.attachToTarget", new { targetId = target.GetProperty("targetId").GetString(), flatten = true }, null, CancellationToken.None);
        visit._session = attached.GetProperty("sessionId").GetString()!;
        foreach (var domain in (string[])["Page", "Runtime", "Log", "Network", "Audits"]) await visit.SendAsync(domain + ".enable");
        return visit;
    }

    /// <summary>Opens a page, unfolds what can be unfolded, and waits until nothing more happens.</summary>
    public async Task<Seen> OpenAsync(Uri page)
    {
        await SendAsync("Page.navigate", new { url = "about:blank" });
        await SettleAsync();
        _events.Clear();
        await SendAsync("Page.navigate", new { url = page.AbsoluteUri });
        await SettleAsync();
        await EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var stored = await EvaluateAsync("document.cookie.length + localStorage.length + sessionStorage.length + (await indexedDB.databases()).length");
        await SettleAsync();
        return Read(stored.GetInt32());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _folder.Dispose();
    }

    private Seen Read(int stored)
    {
        var (requests, violations, errors) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var message in _events)
        {
            var what = message.GetProperty("params");
            switch (message.GetProperty("method").GetString())
            {
                case "Network.requestWillBeSent":
                    requests.Add(what.GetProperty("request").GetProperty("url").GetString()!);
                    break;
                case "Audits.issueAdded" when what.GetProperty("issue").GetProperty("code").GetString() == "ContentSecurityPolicyIssue":
                    violations.Add(what.GetProperty("issue").GetProperty("details").GetRawText());
                    break;
                case "Log.entryAdded" when what.GetProperty("entry").GetProperty("level").GetString() is "error" or "warning":
                    errors.Add(what.GetProperty("entry").GetProperty("text").GetString()!);
                    break;
                case "Runtime.consoleAPICalled" when what.GetProperty("type").GetString() is "error" or "warning" or "assert":
                case "Runtime.exceptionThrown":
                case "Page.javascriptDialogOpening":
                    errors.Add(what.GetRawText());
                    break;
                default:
                    break;
            }
        }
        return new(requests, violations, errors, stored);
    }

    // The page is there when the browser says so of a page that is not the empty one; then until it has been quiet a while.
    private async Task SettleAsync()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (watch.Elapsed < Limit)
        {
            var before = _events.Count;
            await Task.Delay(40);
            if (_events.Count == before && (await EvaluateAsync("document.readyState === 'complete'")).GetBoolean()) return;
        }
        throw new TimeoutException("siden ble ikke ferdig");
    }

    // A dialog is answered when it opens: until then the page answers nothing, and whoever asks it would wait for ever.
    private void Happened(JsonElement message)
    {
        _events.Enqueue(message);
        if (message.GetProperty("method").GetString() == "Page.javascriptDialogOpening") _ = SendAsync("Page.handleJavaScriptDialog", new { accept = true });
    }

    private async Task<JsonElement> EvaluateAsync(string expression)
    {
        var reply = await SendAsync("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true, replMode = true });
        return reply.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    private Task<JsonElement> SendAsync(string method, object? parameters = null) =>
        _browser.Connection.SendAsync(method, parameters, _session, CancellationToken.None).WaitAsync(Limit);
}
