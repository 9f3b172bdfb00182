using System.Diagnostics;
using System.Globalization;

namespace Perspektivmelding.Output.Pdf;

/// <summary>A headless browser with a profile of its own, ended on disposal.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(45);

    // The browser says that it listens and writes the port at the same moment; a slow machine gets some time.
    private static readonly TimeSpan SightLimit = TimeSpan.FromSeconds(5);

    // Nothing but the print folder is to be reached, and nothing of the user's own browser to be touched or shown.
    private static readonly string[] Switches =
    [
        "--headless", "--disable-gpu", "--hide-scrollbars", "--mute-audio", "--remote-debugging-port=0",
        "--no-first-run", "--no-default-browser-check", "--no-pings", "--disable-extensions", "--disable-default-apps",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
        "--disable-domain-reliability", "--disable-breakpad", "--disable-client-side-phishing-detection",
        "--metrics-recording-only", "--password-store=basic", "--use-mock-keychain",
        "--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,InterestFeedContentSuggestions",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--force-color-profile=srgb", "--force-device-scale-factor=1", "--font-render-hinting=none", "--disable-lcd-text",
    ];

    private readonly Process _process;
    private readonly TemporaryFolder _folder;
    private readonly Stopwatch _sinceListening = new();
    private string _lastWords = "";

    private Browser(Process process, TemporaryFolder folder)
    {
        _process = process;
        _folder = folder;
    }

    /// <summary>The connection to it.</summary>
    public DevToolsConnection Connection { get; private set; } = null!;

    /// <summary>Starts a browser and connects to it.</summary>
    /// <param name="executable">The program.</param>
    /// <param name="folder">Where its profile is put; removed too if the program is stopped meanwhile.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="BrowserException">It would not start.</exception>
    public static async Task<Browser> StartAsync(string executable, TemporaryFolder folder, CancellationToken cancellation)
    {
        var profile = folder.Root.CreateSubdirectory("profil").FullName;
        var start = new ProcessStartInfo(executable)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var option in Switches) start.ArgumentList.Add(option);
        if (OperatingSystem.IsLinux())
        {
            start.Environment["TMPDIR"] = folder.Root.FullName; // what it leaves goes with the folder
            start.ArgumentList.Add("--disable-dev-shm-usage");
            if (Environment.IsPrivilegedProcess) start.ArgumentList.Add("--no-sandbox");
        }
        start.ArgumentList.Add("--user-data-dir=" + profile);
        start.ArgumentList.Add("about:blank");
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException)
        {
            throw new BrowserException($"nettleseren «{executable}» lot seg ikke starte: {e.Message}");
        }
        var browser = new Browser(process!, folder);
        AppDomain.CurrentDomain.ProcessExit += browser.ClearAtExit;
        try
        {
            browser.Drain();
            browser.Connection = await DevToolsConnection.OpenAsync(await browser.AddressAsync(profile, cancellation), cancellation);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= ClearAtExit;
        if (Connection is not null) await Connection.DisposeAsync();
        Kill();
        _process.Dispose();
    }

    // Without this a browser would live on when the user stops the program.
    private void ClearAtExit(object? sender, EventArgs e)
    {
        Kill();
        _folder.Dispose();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Already gone, or out of our hands.
        }
    }

    private void Drain()
    {
        _process.ErrorDataReceived += (_, e) =>
        {
            if (string.IsNullOrWhiteSpace(e.Data)) return;
            _lastWords = e.Data;
            if (e.Data.Contains("DevTools listening on", StringComparison.Ordinal)) _sinceListening.Start();
        };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    // The browser writes the port it got, and the path to connect to, in a file of its profile.
    private async Task<Uri> AddressAsync(string profile, CancellationToken cancellation)
    {
        var file = Path.Combine(profile, "DevToolsActivePort");
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < StartLimit)
        {
            if (File.Exists(file)
                && await ReadLinesAsync(file, cancellation) is [var port, var path, ..]
                && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{number}{path}"));
            if (_process.HasExited)
                throw new BrowserException($"nettleseren avsluttet med en gang. Den sa: «{_lastWords}»");
            if (_sinceListening.Elapsed > SightLimit)
                throw new BrowserException($"nettleseren startet, men ser ikke den midlertidige mappa «{_folder.Root.Parent!.FullName.Replace('\\', '/')}»") { IsBlind = true };
            await Task.Delay(15, cancellation);
        }
        throw new BrowserException("nettleseren svarte ikke da den ble startet");
    }

    private static async Task<string[]> ReadLinesAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllLinesAsync(file, cancellation);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
