using System.Collections.Immutable;

namespace Perspektivmelding.Model.Verdier;

/// <summary>One year of økonomisk oversikt drift, sums included. 1 000 kr.</summary>
public sealed class Driftsår
{
    private readonly ImmutableArray<decimal> _beløp;

    /// <summary>Takes the lines that are not sums and computes the sums (§ 5-6).</summary>
    /// <param name="linjer">One amount a <see cref="Linje"/>, in 1 000 kr; what stands in the places of sums is ignored.</param>
    /// <exception cref="ArgumentException">The number of lines is wrong.</exception>
    public Driftsår(ReadOnlySpan<decimal> linjer)
    {
        if (linjer.Length != Kontoplan.Antall) throw new ArgumentException("One amount a line is needed.", nameof(linjer));
        var b = linjer.ToArray();
        decimal Sum(Linje fra, Linje til)
        {
            var sum = 0m;
            for (var i = (int)fra; i <= (int)til; i++) sum += b[i];
            return sum;
        }
        b[(int)Linje.SumDriftsinntekter] = Sum(Linje.Rammetilskudd, Linje.SalgLeie);
        b[(int)Linje.SumDriftsutgifter] = Sum(Linje.Lønn, Linje.Avskrivninger);
        b[(int)Linje.BruttoDriftsresultat] = b[(int)Linje.SumDriftsinntekter] - b[(int)Linje.SumDriftsutgifter];
        b[(int)Linje.NettoFinansutgifter] = Sum(Linje.Renteinntekter, Linje.GevinstTap) - Sum(Linje.Renteutgifter, Linje.Avdrag);
        b[(int)Linje.NettoDriftsresultat] =
            b[(int)Linje.BruttoDriftsresultat] + b[(int)Linje.NettoFinansutgifter] + b[(int)Linje.MotpostAvskrivninger];
        b[(int)Linje.SumDisponeringer] =
            b[(int)Linje.OverføringInvestering]
            + b[(int)Linje.AvsetningBundne] - b[(int)Linje.BrukBundne]
            + b[(int)Linje.AvsetningDisposisjonsfond] - b[(int)Linje.BrukDisposisjonsfond]
            + b[(int)Linje.DekningMerforbruk];
        b[(int)Linje.Merforbruk] = b[(int)Linje.SumDisponeringer] - b[(int)Linje.NettoDriftsresultat];
        _beløp = ImmutableArray.Create(b);
    }

    /// <summary>The amount of a line or sum, 1 000 kr, positive in its natural direction.</summary>
    public decimal this[Linje linje] => _beløp[(int)linje];

    /// <summary>Netto avsetning til bundne driftsfond: positive when money is set aside. 1 000 kr.</summary>
    public decimal NettoAvsetningBundne => this[Linje.AvsetningBundne] - this[Linje.BrukBundne];

    /// <summary>Builds a year from some lines; the rest are 0. Motpost avskrivninger follows avskrivninger unless given.</summary>
    public static Driftsår Av(params IEnumerable<(Linje Linje, decimal Beløp)> linjer)
    {
        var b = new decimal[Kontoplan.Antall];
        var harMotpost = false;
        foreach (var (linje, beløp) in linjer)
        {
            b[(int)linje] = beløp;
            harMotpost |= linje == Linje.MotpostAvskrivninger;
        }
        if (!harMotpost) b[(int)Linje.MotpostAvskrivninger] = b[(int)Linje.Avskrivninger];
        return new Driftsår(b);
    }
}
