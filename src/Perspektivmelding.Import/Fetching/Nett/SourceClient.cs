using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Fetching;

/// <summary>Asks one server at a time, one request at a time, and tries again where that may help.</summary>
internal sealed class SourceClient : IDisposable
{
    private const int TooManyStatus = 429;

    private readonly Courtesy _courtesy;
    private readonly IPause _pause;
    private readonly Action<string> _tell;
    private readonly HttpClient _http;
    private TimeSpan? _next;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="courtesy">How the servers are treated.</param>
    /// <param name="pause">Time.</param>
    /// <param name="tell">Told of waits, in Norwegian.</param>
    internal SourceClient(Courtesy courtesy, IPause pause, Action<string> tell)
    {
        (_courtesy, _pause, _tell) = (courtesy, pause, tell);
        // Proxies are those of the machine, as .NET finds them. Redirections are looked at before they are followed.
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = 64,
            UseCookies = false,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(SourceClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Perspektivmelding", version.Split('+')[0]));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Asks until there is an answer that can be used, or no use in asking.</summary>
    /// <param name="address">What to ask.</param>
    /// <param name="etag">The version that is stored; null = none.</param>
    /// <param name="check">Says what is wrong with a reply of this media type; null = nothing.</param>
    /// <param name="cancellation">The user's stop.</param>
    internal async Task<Reply> GetAsync(Uri address, string? etag, Func<byte[], string?, Unusable?> check, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (reply, wait) = await OnceAsync(address, etag, check, cancellation);
            if (reply is not Reply.Failed failed || wait is not { } least) return reply;
            if (least > _courtesy.LongestWait)
                return failed with { Message = $"{failed.Message} og ber om at vi venter i {Minutes(least)}", Hint = "kjør kommandoen igjen da; det som er hentet, blir ikke hentet på nytt", EndsAll = true };
            if (attempt >= _courtesy.Attempts) return failed;
            var backoff = _courtesy.FirstBackoff * Math.Pow(2, attempt - 1);
            var time = least > backoff ? least : backoff;
            _tell($"{failed.Message}; prøver igjen om {Seconds(time)} (forsøk {(attempt + 1).ToString(CultureInfo.InvariantCulture)} av {_courtesy.Attempts.ToString(CultureInfo.InvariantCulture)})");
            await _pause.WaitAsync(time, cancellation);
        }
    }

    /// <summary>One try. The wait is null where another try is of no use; else how long the server wants us to wait at least.</summary>
    private async Task<(Reply Reply, TimeSpan? Wait)> OnceAsync(Uri address, string? etag, Func<byte[], string?, Unusable?> check, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            var at = address;
            for (var redirections = 0; ; redirections++)
            {
                await PaceAsync(cancellation);
                limit.CancelAfter(_courtesy.Timeout);
                using var request = new HttpRequestMessage(HttpMethod.Get, at);
                if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
                using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
                if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
                {
                    var to = new Uri(at, location);
                    if (!IsSameServer(to, address) || redirections >= _courtesy.Redirections) return (Elsewhere(address, to), null);
                    at = to;
                    continue;
                }

                if (response.StatusCode == HttpStatusCode.NotModified && etag is not null) return (new Reply.Unchanged(), null);
                var body = await BodyAsync(response, limit.Token);
                Heed(response);
                if (!response.IsSuccessStatusCode) return Refused(response, body ?? [], address);
                if (body is null) return (TooLarge(address), null);
                return check(body, response.Content.Headers.ContentType?.MediaType) is { } unusable
                    ? (new Reply.Failed(unusable.Kind, unusable.Message, unusable.Hint, EndsAll: false), unusable.Passing ? TimeSpan.Zero : null)
                    : (new Reply.Received(body, response.Headers.ETag?.ToString()), null);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (NoReply(address, $"svarte ikke innen {Seconds(_courtesy.Timeout)}"), TimeSpan.Zero);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidDataException)
        {
            return (NoReply(address, Why(problem)), MayPass(problem) ? TimeSpan.Zero : null);
        }
        finally
        {
            if (_next is not { } set || set < _pause.Elapsed + _courtesy.Interval) _next = _pause.Elapsed + _courtesy.Interval;
        }
    }

    private async Task PaceAsync(CancellationToken cancellation)
    {
        if (_next is not { } next || next - _pause.Elapsed is not { Ticks: > 0 } rest) return;
        if (rest > _courtesy.Interval) _tell($"tjeneren tar ikke imot flere spørringer nå; venter {Seconds(rest)}");
        await _pause.WaitAsync(rest, cancellation);
    }

    /// <summary>Where a server says that the last request of its window is spent, the next one waits for a new window.</summary>
    private void Heed(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("x-ratelimit-remaining", out var left) && left.FirstOrDefault() == "0")
            _next = _pause.Elapsed + _courtesy.TooMany;
    }

    /// <summary>The whole body; null when it is larger than allowed.</summary>
    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > _courtesy.ReplyBytes) return null;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (body.Length + read > _courtesy.ReplyBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private (Reply Reply, TimeSpan? Wait) Refused(HttpResponseMessage response, byte[] body, Uri address)
    {
        var status = (int)response.StatusCode;
        var said = ServerWords.Of(body) is { } words ? $"«{words}»" : "uten forklaring";
        var shown = $"{address.Host} svarte {status.ToString(CultureInfo.InvariantCulture)} {said}";
        if (status == TooManyStatus)
            return (new Reply.Failed(Catalogue.TooManyRequests, $"{address.Host} sier at vi spør for ofte (429)", "vent noen minutter og kjør kommandoen igjen; det som er hentet, blir ikke hentet på nytt", EndsAll: true), RetryAfter(response) ?? _courtesy.TooMany);
        if (status is 408 or >= 500)
            return (new Reply.Failed(Catalogue.ServerFailed, shown, "kjør kommandoen igjen senere; det som er hentet, blir ikke hentet på nytt", EndsAll: false), RetryAfter(response) ?? TimeSpan.Zero);
        return (new Reply.Failed(Catalogue.RequestRefused, shown, Remedy(status, said), EndsAll: false), null);
    }

    private static string Remedy(int status, string said) => (status, said) switch
    {
        (400, _) when said.Contains("Non-existent value", StringComparison.OrdinalIgnoreCase) =>
            "kommunen eller et av årene finnes ikke i tabellen; velg andre år med --fra og --til-år, eller andre kommuner med --sammenlikning",
        (400, _) when said.Contains("Too many cells", StringComparison.OrdinalIgnoreCase) => "velg færre år eller færre kommuner",
        (400, _) => "SSB kan ha endret tabellen; hent den for hånd fra Statistikkbanken, og bruk «importer»",
        (401 or 403 or 407, _) => "tjeneren eller en mellomtjener (proxy) slipper ikke spørringen fram; spør IT om tilgang til adressen",
        (404, _) => "SSB kan ha byttet ut tabellen; hent den for hånd fra Statistikkbanken, og bruk «importer»",
        _ => "åpne adressen i en nettleser og se hva tjeneren svarer",
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        // The server's own clock says how far off its own time is.
        { Date: { } date } when response.Headers.Date is { } now => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    private static Reply.Failed Elsewhere(Uri address, Uri to) => new(Catalogue.Redirected,
        $"{address.Host} viser videre til {to.GetLeftPart(UriPartial.Authority)}, og dit følger ikke programmet", "er tjenesten flyttet, så oppgi den nye adressen med --server; ellers spør IT", EndsAll: false);

    private Reply.Failed TooLarge(Uri address) => new(Catalogue.ReplyTooLarge,
        $"svaret fra {address.Host} er større enn {(_courtesy.ReplyBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture)} MB og ble avbrutt", "velg færre år eller færre kommuner; er det SSB selv, så prøv igjen senere", EndsAll: false);

    private static Reply.Failed NoReply(Uri address, string why) => new(Catalogue.NoReply,
        $"{address.Host} {why}", "sjekk nettforbindelsen og proxyen, og kjør kommandoen igjen; det som er hentet, blir ikke hentet på nytt", EndsAll: true);

    private static HttpRequestError? Kind(Exception problem) => (problem as HttpRequestException)?.HttpRequestError ?? (problem as HttpIOException)?.HttpRequestError;

    /// <summary>A certificate or a proxy that refuses us does so the next time too.</summary>
    private static bool MayPass(Exception problem) => Kind(problem) is not (HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);

    private static string Why(Exception problem) => Kind(problem) switch
    {
        HttpRequestError.NameResolutionError => "er ikke å finne på nettet",
        HttpRequestError.ConnectionError => "er ikke å få kontakt med",
        HttpRequestError.SecureConnectionError => "har ikke en sikker forbindelse som maskinen stoler på",
        HttpRequestError.ProxyTunnelError => "er bak en mellomtjener (proxy) som ikke slipper oss fram",
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => "svarte noe som ikke følger reglene for nettet",
        _ => "brøt forbindelsen midt i svaret",
    };

    private static bool IsSameServer(Uri to, Uri asked) =>
        to.Scheme == asked.Scheme && to.Port == asked.Port && to.Host.Equals(asked.Host, StringComparison.OrdinalIgnoreCase) && to.UserInfo.Length == 0;

    private static string Seconds(TimeSpan time) => $"{Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture)} s";

    private static string Minutes(TimeSpan time) => $"{Math.Ceiling(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)} minutter";
}
