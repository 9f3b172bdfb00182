using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>Bytes to text: any file whatever, and pure noise. What is accepted holds nothing that cannot be seen.</summary>
/// <param name="bench">The corpus.</param>
internal sealed class EncodingReader(Workbench bench) : Reader("tegnsett", 40)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        if (draw.Once(500)) return [new Input("fil.txt", new byte[ReadingLimits.FileBytes + draw.Between(-1, 1)].Select(_ => (byte)'a').ToArray())];
        var noise = new byte[draw.Once(4) ? draw.Below(400) : 0];
        for (var i = 0; i < noise.Length; i++) noise[i] = (byte)draw.Below(256);
        return [new Input("fil.txt", noise.Length > 0 ? noise : new Mutator(draw, bench.Corpus.Donors).Mutate(draw.Of(bench.Corpus.Donors)))];
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var faults = new DiagnosticBag();
        var source = TextFile.Decode(inputs[0].Bytes, inputs[0].Name, faults);
        if (source is null != faults.HasErrors) throw new BrokenPromiseException(source is null ? "No text and no error." : "A text in spite of errors.");
        if (source?.Text.Any(c => c is '\r' or '\uFEFF' || (char.IsControl(c) && c is not ('\n' or '\t'))) == true)
            throw new BrokenPromiseException("A text with characters that cannot be seen.");
        if (source is not null && Enumerable.Range(1, source.LineCount).Sum(n => source.Line(n)!.Length + 1) != source.Text.Length + 1)
            throw new BrokenPromiseException("The lines are not the whole text.");
        return Outcome.Of(faults.ToImmutable());
    }
}
