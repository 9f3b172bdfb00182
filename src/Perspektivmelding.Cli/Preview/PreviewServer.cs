using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Perspektivmelding.Cli.Preview;

/// <summary>Serves a snapshot from memory on the loopback address, and tells open pages when there is a newer one.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private volatile PreviewSnapshot _current;
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PreviewServer(WebApplication app, PreviewSnapshot first)
    {
        _app = app;
        _current = first;
    }

    /// <summary>The port it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>Starts to serve.</summary>
    /// <param name="port">The port; 0 takes any that is free.</param>
    /// <param name="first">What to show first.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PreviewServer> StartAsync(int port, PreviewSnapshot first)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            // One reader with some tabs; nobody sends anything here.
            k.Limits.MaxConcurrentConnections = 200;
            k.Limits.MaxRequestBodySize = 1024;
            k.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            k.Listen(IPAddress.Loopback, port);
        });
        var server = new PreviewServer(builder.Build(), first);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        var addresses = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Port = new Uri(addresses.First()).Port;
        return server;
    }

    /// <summary>Shows something newer from now on.</summary>
    public void Show(PreviewSnapshot snapshot)
    {
        _current = snapshot;
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    // Another site in the user's browser could point its own name at this address; only ours is answered.
    private bool IsOwnHost(HostString host) =>
        host.Host is "127.0.0.1" or "localhost" && (host.Port ?? 80) == Port;

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = PreviewPages.ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XFrameOptions = "DENY";
        var current = _current;
        if (!IsOwnHost(request.Host)) await TextAsync(response, 421, "text/plain", "Ukjent vertsnavn.");
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) await RefuseMethodAsync(response);
        else if (request.Path == PreviewPages.EventsPath) await EventsAsync(context);
        else if (request.Path == PreviewPages.ScriptPath) await TextAsync(response, 200, "text/javascript", PreviewPages.Script);
        else if (request.Path == PreviewPages.StylePath) await TextAsync(response, 200, "text/css", PreviewPages.Style);
        else if (request.Path == PreviewPages.MarkStylePath) await TextAsync(response, 200, "text/css", PreviewPages.MarkStyle);
        else if (current.FaultPage is { } page)
            await TextAsync(response, 500, "text/html", PreviewPages.WithReload(page, current.Version));
        else if (request.Path == PreviewPages.EditionPath)
            await TextAsync(response, 200, "text/html", PreviewPages.WithReload(PreviewPages.Edition(current.Findings), current.Version));
        else await FileAsync(response, request.Path.Value ?? "/", current);
    }

    private static async Task FileAsync(HttpResponse response, string path, PreviewSnapshot current)
    {
        // One slash only: «//name» would be another machine if it came back in a redirect.
        var name = path.StartsWith('/') ? path[1..] : path;
        if (name.Length == 0 || name.EndsWith('/')) name += "index.html";
        if (current.Files.TryGetValue(name, out var file))
        {
            var type = ContentType(name);
            if (type == "text/html") await TextAsync(response, 200, type, PreviewPages.WithReload(Encoding.UTF8.GetString(file.Bytes.Span), current.Version, current.Findings));
            else await BytesAsync(response, 200, type, file.Bytes);
        }
        else if (current.Files.ContainsKey(name + "/index.html"))
        {
            response.Redirect("/" + name + "/");
        }
        else
        {
            var missing = current.Files.TryGetValue("404.html", out var own) ? Encoding.UTF8.GetString(own.Bytes.Span) : "Siden finnes ikke.";
            await TextAsync(response, 404, "text/html", PreviewPages.WithReload(missing, current.Version));
        }
    }

    private async Task EventsAsync(HttpContext context)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        try
        {
            while (true)
            {
                var next = _changed.Task;
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"retry: 500\ndata: {_current.Version}\n\n"), gone.Token);
                await context.Response.Body.FlushAsync(gone.Token);
                await next.WaitAsync(gone.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private static Task RefuseMethodAsync(HttpResponse response)
    {
        response.Headers.Allow = "GET, HEAD";
        response.Headers.Connection = "close"; // what was sent with it is not read
        return TextAsync(response, 405, "text/plain", "Forhåndsvisningen kan bare leses.");
    }

    private static Task TextAsync(HttpResponse response, int status, string type, string text) =>
        BytesAsync(response, status, type + "; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static async Task BytesAsync(HttpResponse response, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method)) await response.Body.WriteAsync(bytes);
    }

    private static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".csv" => "text/csv; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".pdf" => "application/pdf",
        ".xml" => "application/xml",
        ".txt" or ".md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
