using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Perspektivmelding.EndToEnd.Tests.Program;

/// <summary>Runs the built program as a process of its own, as a user would.</summary>
internal static class Perspektiv
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>What a process ended with and said.</summary>
    internal sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>Folder of the repository: its <c>data</c>, <c>input</c> and <c>theme</c>.</summary>
    public static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    /// <summary>The built program.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "perspektiv.dll");

    /// <summary>Runs it in the root of the repository until it ends.</summary>
    public static Task<Result> RunAsync(params string[] arguments) => RunAsync([], arguments);

    /// <summary>Runs it with these environment variables too.</summary>
    public static Task<Result> RunAsync(Dictionary<string, string> environment, params string[] arguments) =>
        ResultAsync(Start(environment, arguments));

    /// <summary>Runs another program, with the same surroundings.</summary>
    public static Task<Result> RunProcessAsync(string program, params string[] arguments) => ResultAsync(Start(program, [], arguments));

    /// <summary>Starts it in the root of the repository.</summary>
    public static Process Start(Dictionary<string, string> environment, params string[] arguments) =>
        Start("dotnet", environment, [Assembly, .. arguments]);

    private static async Task<Result> ResultAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Limit);
        return new(process.ExitCode, await output, await error);
    }

    private static Process Start(string program, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Root(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["PERSPEKTIV_ROT"] = Root();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
