using System.Diagnostics;
using System.Runtime.CompilerServices;
using Perspektivmelding.Fuzz;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Fuzz.Readers;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

using var readers = new AllReaders(Root());
var asked = options.Reader is { } name ? readers.Find(name) : null;
if (options.Reader is not null && asked is null)
{
    Console.WriteLine("Lesere: " + string.Join(", ", readers.All.Select(r => r.Name)));
    return 2;
}

Directory.CreateDirectory(options.Out);
var findings = new Findings(options.Out, options.Seed);
var run = new FuzzRun(readers, options.Seed, findings.Add);
var clock = Stopwatch.StartNew();
// As small a stack as the program has anywhere (Windows), so that what needs more is seen.
var worker = new Thread(Work, 1024 * 1024);
worker.Start();
worker.Join();
Console.Write(Report.Write(run, findings, options.Seed, clock.Elapsed));
return run.Tallies.Values.Sum(t => t.Crashes + t.Hangs) == 0 ? 0 : 1;

void Work()
{
    using var mark = new CaseMark(Path.Combine(options.Out, "under-arbeid.txt"));
    using var watchdog = new Watchdog(Hangs);
    if (options.Only is { } only)
    {
        run.Case(only, asked, reader => findings.Write(reader.Name, only, reader.Make(Prepared(only)), "kjørt på nytt"));
        return;
    }

    for (ulong number = 0; options.Cases is { } cases ? number < cases : clock.Elapsed < options.Time; number++)
    {
        run.Case(number, asked, reader =>
        {
            mark.Set(reader.Name, number);
            watchdog.Begin(number);
        });
        watchdog.End();
    }
}

// Drawn up to where the reader was chosen, as in the run.
Draw Prepared(ulong number)
{
    var draw = new Draw(options.Seed, number);
    readers.Choose(draw, asked);
    return draw;
}

void Hangs(ulong number)
{
    var draw = new Draw(options.Seed, number);
    var reader = readers.Choose(draw, asked);
    var place = findings.Write(reader.Name, number, reader.Make(draw), $"brukte mer enn {Watchdog.Limit.TotalSeconds} sekunder");
    Console.WriteLine($"HENG {reader.Name}\n     {findings.Again(reader.Name, number)}\n     {place}");
    Console.Write(Report.Write(run, findings, options.Seed, clock.Elapsed));
    Environment.Exit(1);
}

static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
