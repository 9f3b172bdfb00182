using System.Globalization;
using BenchmarkDotNet.Running;
using Perspektivmelding.Benchmarks;

// program <published binary> [rounds]: the whole program from outside; simulation [paths] [rounds]: the simulation in turn with the
// bare projection; anything else: BenchmarkDotNet's own options.
if (args is ["program", var path, .. var rest])
    return WholeProgram.Run(path, rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 11);
if (args is ["simulation", .. var antall])
    return SimulationRun.Run(Whole(antall, 0, 10_000), Whole(antall, 1, 5));
return BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1;

static int Whole(string[] args, int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
