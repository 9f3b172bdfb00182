using System.Runtime.InteropServices;

namespace Perspektivmelding.Cli;

/// <summary>
/// Ends the program in order when it is told to stop, so that what it has started (the browser) is ended with it.
/// From .NET 10 on the runtime leaves these signals to the program.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations;

    /// <summary>Watches until disposed.</summary>
    public Interruption(Terminal terminal)
    {
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, context => Stop(context, terminal)))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    private static void Stop(PosixSignalContext context, Terminal terminal)
    {
        context.Cancel = true;
        terminal.Error.WriteLine("Avbrutt.");
        Environment.Exit(ExitCode.Interrupted);
    }
}
