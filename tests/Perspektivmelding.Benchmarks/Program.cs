using System.Globalization;
using BenchmarkDotNet.Running;
using Perspektivmelding.Benchmarks;

// program <published binary> [rounds]: the whole program from outside; anything else: BenchmarkDotNet's own options.
if (args is ["program", var path, .. var rest])
    return WholeProgram.Run(path, rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 11);
return BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1;
