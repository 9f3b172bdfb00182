using System.Collections.Immutable;
using System.Text;
using Perspektivmelding.Importing;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Site.Tests.Importing;

/// <summary>An import of files made by hand into a folder of its own, and what came of it.</summary>
internal sealed class Kildeprøve : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("kilde").FullName;

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    /// <summary>Imports texts, each as a file of its own.</summary>
    internal (ImmutableArray<string> Feil, ImmutableArray<string> Notater) Tekst(string kilde, string? kommune, string? omfang, params string[] tekster)
    {
        var filer = tekster.Select((tekst, i) =>
        {
            var fil = Path.Combine(_mappe, $"fil{i + 1}.txt");
            File.WriteAllText(fil, tekst, Encoding.UTF8);
            return fil;
        });
        return Filer(kilde, kommune, omfang, [.. filer]);
    }

    /// <summary>Imports files. Faults are «kode linje:kolonne melding».</summary>
    internal (ImmutableArray<string> Feil, ImmutableArray<string> Notater) Filer(string kilde, string? kommune, string? omfang, params string[] filer)
    {
        var done = Importer.Run(new ImportRequest(kilde, [.. filer], Til, kommune, omfang));
        if (done.HasErrors) Directory.Exists(Til).ShouldBeFalse("ingenting er skrevet når noe er galt");
        return ([.. done.Diagnostics.Select(d => $"{d.Code} {d.Span.Line}:{d.Span.Column} {d.Message}")], [.. done.Value.Notes.Select(n => n.Text)]);
    }

    /// <summary>The folder that is written to; it is not there until something is.</summary>
    internal string Til => Path.Combine(_mappe, "til");

    /// <summary>The rows of a written file, without the header.</summary>
    internal string[] Rader(string fil) => [.. File.ReadAllLines(Path.Combine(Til, fil)).Skip(1)];

    /// <summary>The amount that the row beginning with a text has, as it is written.</summary>
    internal string Tall(string fil, string begynner) =>
        Rader(fil).Single(r => r.StartsWith(begynner + ";", StringComparison.Ordinal))[(begynner.Length + 1)..].Split(';')[0];
}
