using Perspektivmelding.Cli;
using Perspektivmelding.Cli.CommandLine;

return await App.RunAsync(
    args, Terminal.OfProcess(), SitePipeline.Run,
    DefaultFolders.Find(Environment.CurrentDirectory, AppContext.BaseDirectory, Environment.GetEnvironmentVariable));
