using Perspektivmelding.Cli;
using Perspektivmelding.Cli.CommandLine;

return await App.RunAsync(
    args, Terminal.OfProcess(), new SitePipeline().Run,
    DefaultFolders.Find(Environment.CurrentDirectory, AppContext.BaseDirectory, Environment.GetEnvironmentVariable));
