using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Fuzz.Readers;

/// <summary>Numbers as text. What has one reading is read back from how it is shown; both readings of a hint have one.</summary>
internal sealed class NumberReader() : Reader("tall", 60)
{
    private const string Signs = "0123456789012345678901234567890123456789  \u00A0\u202F.,.,.,--\u2212+eE()%_x";

    /// <inheritdoc/>
    public override IReadOnlyList<Input> Make(Draw draw)
    {
        var text = new StringBuilder();
        var length = draw.Once(10) ? draw.Between(10, 60) : draw.Between(0, 9);
        for (var i = 0; i < length; i++) text.Append(Signs[draw.Below(Signs.Length)]);
        if (draw.Once(8)) text.Insert(draw.Below(text.Length + 1), draw.Of(NastyText.Texts));
        return [new Input("tall.txt", Encoding.UTF8.GetBytes(text.ToString()))];
    }

    /// <inheritdoc/>
    public override Outcome Read(IReadOnlyList<Input> inputs)
    {
        var text = Encoding.UTF8.GetString(inputs[0].Bytes);
        if (YearText.TryParse(text, out var year) && year is < 1900 or > 2199) throw new BrokenPromiseException($"{year} is no year.");
        var faults = new DiagnosticBag();
        YamlNumber.Read(new YamlNode.Text(new SourceSpan("tall.txt", 1, 1), text, IsPlain: true), faults);
        switch (NumberText.Parse(text))
        {
            case NumberReading.Number number:
                Expect(NumberText.Show(number.Value), number.Value);
                return new Outcome(true, []);
            case NumberReading.Ambiguous two:
                if (two.AsDecimal == two.AsThousands && two.AsDecimal != 0m) throw new BrokenPromiseException($"«{text}» has two readings that are the same.");
                if (two.Hint.Length == 0) throw new BrokenPromiseException($"«{text}» has no hint.");
                Expect(NumberText.Show(two.AsThousands), two.AsThousands);
                return new Outcome(false, []);
            default:
                return new Outcome(false, []);
        }
    }

    private static void Expect(string shown, decimal value)
    {
        if (shown.Contains(',', StringComparison.Ordinal) && NumberText.Parse(shown) is NumberReading.Ambiguous either && either.AsDecimal == value) return;
        if (NumberText.Parse(shown) is not NumberReading.Number again || again.Value != value)
            throw new BrokenPromiseException($"{value} is shown as «{shown}», which is not read back.");
    }
}
