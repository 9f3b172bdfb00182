using System.Diagnostics;
using Perspektivmelding.Cli.CommandLine;
using Perspektivmelding.Cli.Preview;

namespace Perspektivmelding.Cli.Commands;

/// <summary><c>vis</c>: builds, serves from memory, builds again when something is saved.</summary>
internal sealed class PreviewCommand(SiteBuilder build, Terminal terminal)
{
    /// <summary>Runs until stopped.</summary>
    /// <param name="arguments">The common options.</param>
    /// <param name="port">The port to serve on.</param>
    /// <param name="ready">Told of the port once it answers.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<int> RunAsync(BuildArguments arguments, int port, Action<int>? ready, CancellationToken cancellation)
    {
        using var watch = new FolderWatch([arguments.Data, arguments.Input, arguments.Theme, Publishing.Build.SharedFolder]);
        PreviewServer server;
        try
        {
            server = await PreviewServer.StartAsync(port, Build(arguments, 1));
        }
        catch (IOException)
        {
            terminal.Error.WriteLine($"Porten {port} er opptatt. Velg en annen med --port.");
            return ExitCode.Usage;
        }
        await using (server)
        {
            terminal.Good($"Forhåndsvisning: http://127.0.0.1:{server.Port}/ (stopp med Ctrl+C)");
            ready?.Invoke(server.Port);
            try
            {
                for (var version = 2; ; version++)
                {
                    await watch.NextAsync(cancellation);
                    server.Show(Build(arguments, version));
                }
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Done;
            }
        }
    }

    private PreviewSnapshot Build(BuildArguments arguments, int version)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var outcome = build(arguments, BuildPurpose.Preview, _ => { });
            if (outcome.Failed)
            {
                terminal.Bad(Summary.Failed(outcome.Diagnostics));
                return PreviewSnapshot.Faulty(version, PreviewPages.Faults(outcome.Diagnostics));
            }
            terminal.Good($"Bygd på {Terminal.Seconds(watch.Elapsed)}");
            if (arguments.AlleMerknader) terminal.Write(outcome.Diagnostics, arguments.Format, allNotes: true);
            else if (Summary.Lacks(outcome.Diagnostics) is { } lacks) terminal.Output.WriteLine(lacks);
            return PreviewSnapshot.Of(version, outcome.Files, outcome.Diagnostics);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var line = CrashLog.Write(e, ["vis"]);
            terminal.Error.WriteLine(line);
            return PreviewSnapshot.Faulty(version, PreviewPages.Crash(line));
        }
    }
}
