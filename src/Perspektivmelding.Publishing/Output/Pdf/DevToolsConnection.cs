using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace Perspektivmelding.Output.Pdf;

/// <summary>The browser did not do what it was asked. The message is Norwegian and goes into a diagnostic.</summary>
internal sealed class BrowserException(string message) : Exception(message)
{
    /// <summary>True when the browser itself ended, so that nothing more can be asked of it.</summary>
    public bool Gone { get; init; }

    /// <summary>True when the browser runs, but does not see the folder it was given.</summary>
    public bool IsBlind { get; init; }
}

/// <summary>A connection of the Chrome DevTools protocol: commands and their answers.</summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _answers = new();
    private Task _receiving = Task.CompletedTask;
    private volatile bool _closed;
    private int _lastId;

    private DevToolsConnection()
    {
    }

    /// <summary>Told of everything the browser says unasked, in its own order; printing needs none of it.</summary>
    public Action<JsonElement>? Happened { get; set; }

    /// <summary>Opens a connection to a browser.</summary>
    public static async Task<DevToolsConnection> OpenAsync(Uri address, CancellationToken cancellation)
    {
        var connection = new DevToolsConnection();
        await connection._socket.ConnectAsync(address, cancellation);
        connection._receiving = connection.ReceiveAsync();
        return connection;
    }

    /// <summary>Sends a command and waits for its result.</summary>
    /// <exception cref="BrowserException">The browser refused it, or went away.</exception>
    public async Task<JsonElement> SendAsync(
        string method, object? parameters, string? session, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers[id] = answer;
        if (_closed) throw Gone();
        var message = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters ?? new { },
            ["sessionId"] = session,
        }.Where(p => p.Value is not null).ToDictionary());
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        catch (WebSocketException)
        {
            throw Gone();
        }
        finally
        {
            _sending.Release();
        }
        var reply = await answer.Task.WaitAsync(cancellation);
        if (reply.TryGetProperty("error", out var error))
            throw new BrowserException($"nettleseren avviste {method}: {error.GetProperty("message").GetString()}");
        return reply.GetProperty("result");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            using var message = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close) break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                Dispatch(JsonSerializer.Deserialize<JsonElement>(message.GetBuffer().AsSpan(0, (int)message.Length)));
                message.SetLength(0);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The browser is gone; whoever waits is told below.
        }
        _closed = true;
        foreach (var waiting in _answers.Values) waiting.TrySetException(Gone());
    }

    private void Dispatch(JsonElement message)
    {
        // Printing needs no events: the page is asked when it is ready.
        if (!message.TryGetProperty("id", out var id)) Happened?.Invoke(message);
        else if (_answers.TryRemove(id.GetInt32(), out var answer)) answer.TrySetResult(message);
    }

    private static BrowserException Gone() => new("nettleseren avsluttet uventet") { Gone = true };
}
