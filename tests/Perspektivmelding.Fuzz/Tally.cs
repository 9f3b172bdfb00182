namespace Perspektivmelding.Fuzz;

/// <summary>The counts of one reader.</summary>
internal sealed class Tally
{
    /// <summary>Cases run.</summary>
    public long Runs { get; set; }

    /// <summary>Cases in which the reader found no error.</summary>
    public long Accepted { get; set; }

    /// <summary>Cases in which it found errors.</summary>
    public long Refused { get; set; }

    /// <summary>Cases in which it threw or broke a promise.</summary>
    public long Crashes { get; set; }

    /// <summary>Cases that took more than the limit.</summary>
    public long Hangs { get; set; }

    /// <summary>The longest case by the clock, with whatever else the machine did meanwhile.</summary>
    public TimeSpan Longest { get; set; }

    /// <summary>The slowest case, processor time.</summary>
    public TimeSpan Slowest { get; set; }

    /// <summary>Its number.</summary>
    public ulong SlowestCase { get; set; }
}
