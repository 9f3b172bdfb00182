using System.Globalization;

namespace Perspektivmelding.Fuzz;

/// <summary>What to run.</summary>
internal sealed record Options
{
    /// <summary>What can be written on the command line.</summary>
    public const string Usage =
        """
        Bruk: dotnet run -c Release --project tests/Perspektivmelding.Fuzz -- [valg]
          --minutter N    hvor lenge (standard 1)
          --frø N         hvilken rekke av tilfeller (standard 1)
          --leser NAVN    bare denne leseren; --leser ? viser alle
          --antall N      stopp etter så mange tilfeller i stedet for etter tid
          --kjør K        bare tilfelle nummer K, slik rapporten navngir det
          --ut MAPPE      hvor tilfeller som feiler, blir lagt (standard: en mappe for midlertidige filer)
        """;

    /// <summary>How long.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Which row of cases.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The only reader to try, or null.</summary>
    public string? Reader { get; init; }

    /// <summary>Cases to run instead of a time, or null.</summary>
    public ulong? Cases { get; init; }

    /// <summary>The only case to run, or null.</summary>
    public ulong? Only { get; init; }

    /// <summary>Where failing cases are written.</summary>
    public string Out { get; init; } = Path.Combine(Path.GetTempPath(), "perspektiv-fuzz-funn");

    /// <summary>Reads the command line; null when it cannot be read.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length) return null;
            var value = arguments[i + 1];
            var isNumber = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= 0;
            switch (arguments[i])
            {
                case "--minutter" when isNumber:
                    options = options with { Time = TimeSpan.FromMinutes(number) };
                    break;
                case "--frø" or "--fro" when isNumber:
                    options = options with { Seed = (ulong)number };
                    break;
                case "--antall" when isNumber:
                    options = options with { Cases = (ulong)number };
                    break;
                case "--kjør" or "--kjor" when isNumber:
                    options = options with { Only = (ulong)number };
                    break;
                case "--leser":
                    options = options with { Reader = value };
                    break;
                case "--ut":
                    options = options with { Out = value };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
