using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>
/// Reads the values of one table. «1.234» alone could be a decimal or a thousand; the other numbers of the same table
/// mostly tell which, and where they do not it is refused.
/// </summary>
/// <param name="grid">The sheet or file.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class GridNumbers(Grid grid, DiagnosticBag faults)
{
    private const int ToldOf = 20;
    private bool _points;
    private bool _commas;
    private int _told;

    /// <summary>Learns which decimal sign the table has.</summary>
    internal void Learn(GridCell cell)
    {
        if (cell.Number is not null || NumberText.Read(cell.Text) is not NumberReading.Number) return;
        _points |= cell.Text.Contains('.', StringComparison.Ordinal);
        _commas |= cell.Text.Contains(',', StringComparison.Ordinal);
    }

    /// <summary>True for what a cell of values may hold: a number, a sign for missing, or nothing.</summary>
    internal static bool IsValue(GridCell cell) =>
        cell.Number is not null || TableLimits.IsSign(cell.Text)
        || NumberText.Read(cell.Text) is NumberReading.Number or NumberReading.Ambiguous or NumberReading.TooLong;

    /// <summary>The value of a cell; null when it is none (reported).</summary>
    internal CubeCell? Read(GridCell cell)
    {
        if (cell.Number is { } known) return new CubeCell(known, null, cell.Line);
        if (TableLimits.IsSign(cell.Text)) return new CubeCell(null, cell.Text == "–" ? "-" : cell.Text, cell.Line);
        switch (NumberText.Parse(cell.Text))
        {
            case NumberReading.Number(var value):
                return new CubeCell(Digits.Clean(value), null, cell.Line);
            case NumberReading.Ambiguous(var asDecimal, var asThousands):
                var hasPoint = cell.Text.Contains('.', StringComparison.Ordinal);
                if (hasPoint ? _points && !_commas : _commas && !_points) return new CubeCell(asDecimal, null, cell.Line);
                // A thousands sign beside the other sign as decimal sign.
                if (hasPoint ? _commas && !_points : _points && !_commas) return new CubeCell(asThousands, null, cell.Line);
                return Report(cell, $"«{cell.Text}» kan leses på to måter", "hent tabellen som JSON-stat2 eller xlsx");
            case NumberReading.TooLong:
                return Report(cell, $"«{cell.Text}» har for mange siffer", "hent tabellen på nytt fra kilden");
            case NumberReading.Unreadable(string hint):
                return Report(cell, $"«{cell.Text}» er verken et tall eller et tegn for manglende tall", hint);
            default:
                return Report(cell, $"«{cell.Text}» er verken et tall eller et tegn for manglende tall", "rett verdien, eller hent tabellen på nytt fra kilden");
        }
    }

    private CubeCell? Report(GridCell cell, string message, string hint)
    {
        if (++_told <= ToldOf) faults.Add(Catalogue.CubeValue, grid.Span(cell), grid.Name(cell) + message, hint);
        return null;
    }
}
