using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Perspektivmelding.Site.Tests.Fetching;

/// <summary>An answer over HTTP.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Type">Content type.</param>
/// <param name="Body">Body.</param>
/// <param name="Headers">Further header lines.</param>
internal sealed record Answer(int Status, string Type, byte[] Body, params string[] Headers)
{
    /// <summary>Bytes of the body that are sent before the connection is cut; null = all.</summary>
    internal int? CutAfter { get; init; }

    /// <summary>The body is sent again and again, without end.</summary>
    internal bool Endless { get; init; }

    /// <summary>Nothing is said.</summary>
    internal bool Silent { get; init; }

    /// <summary>An answer in plain words.</summary>
    internal static Answer Text(int status, string text, params string[] headers) => new(status, "text/plain", Encoding.UTF8.GetBytes(text), headers);
}

/// <summary>A server on this machine that gives what it is told to, down to the byte, and remembers what it was asked.</summary>
internal sealed class ReplayServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Answer> _answer;
    private readonly List<string> _asked = [];
    private readonly List<string> _heads = [];
    private readonly Lock _lock = new();
    private int _open;

    /// <summary>Listens on a free port.</summary>
    /// <param name="answer">The answer to a path with its query.</param>
    internal ReplayServer(Func<string, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/");
        _ = AcceptAsync();
    }

    /// <summary>Where it answers.</summary>
    internal Uri Address { get; }

    /// <summary>Given instead of the answer where it is not null: the number of the request, from 1, and its path.</summary>
    internal Func<int, string, Answer?> Instead { get; set; } = (_, _) => null;

    /// <summary>Told of each request before it is answered.</summary>
    internal Action<int> Arrived { get; set; } = _ => { };

    /// <summary>Paths asked for, in order.</summary>
    internal IReadOnlyList<string> Asked
    {
        get
        {
            lock (_lock) return [.. _asked];
        }
    }

    /// <summary>The heads of the requests, in order.</summary>
    internal IReadOnlyList<string> Heads
    {
        get
        {
            lock (_lock) return [.. _heads];
        }
    }

    /// <summary>Most connections that were open at a time.</summary>
    internal int MostOpen { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        lock (_lock) MostOpen = Math.Max(MostOpen, ++_open);
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                while (await HeadAsync(stream) is { } head)
                {
                    var path = head.Split(' ')[1];
                    int number;
                    lock (_lock)
                    {
                        _asked.Add(path);
                        _heads.Add(head);
                        number = _asked.Count;
                    }

                    Arrived(number);
                    if (!await GiveAsync(stream, Instead(number, path) ?? _answer(path))) return;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client hung up, or the test is over.
        }
        finally
        {
            lock (_lock) _open--;
        }
    }

    private async Task<string?> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0) return null;
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    /// <summary>False when the connection is to end.</summary>
    private async Task<bool> GiveAsync(NetworkStream stream, Answer answer)
    {
        if (answer.Silent)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
            return false;
        }

        var length = answer.Endless ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\n");
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} x\r\nContent-Type: {answer.Type}\r\n{length}{string.Concat(answer.Headers.Select(h => h + "\r\n"))}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
        do await stream.WriteAsync(answer.Body.AsMemory(0, answer.CutAfter ?? answer.Body.Length), _stop.Token);
        while (answer.Endless);
        return answer.CutAfter is null;
    }
}
