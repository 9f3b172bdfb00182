using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Perspektivmelding.Model.Verdier;

/// <summary>One year of økonomisk oversikt drift, sums included. 1 000 kr.</summary>
public sealed class Driftsår
{
    private readonly ImmutableArray<decimal> _beløp;

    /// <summary>Takes the lines that are not sums and computes the sums (§ 5-6).</summary>
    /// <param name="linjer">One amount a <see cref="Linje"/>, in 1 000 kr; what stands in the places of sums is ignored.</param>
    /// <exception cref="ArgumentException">The number of lines is wrong.</exception>
    public Driftsår(ReadOnlySpan<decimal> linjer)
        : this(Disponert(Resultat(linjer.ToArray())))
    {
    }

    private Driftsår(decimal[] summert) => _beløp = ImmutableCollectionsMarshal.AsImmutableArray(summert);

    /// <summary>A year of lines that <see cref="Resultat"/> has summed and nobody changes after this.</summary>
    internal static Driftsår AvResultat(decimal[] linjer) => new(Disponert(linjer));

    /// <summary>Writes the sums down to netto driftsresultat into their places (§ 5-6).</summary>
    /// <exception cref="ArgumentException">The number of lines is wrong.</exception>
    internal static decimal[] Resultat(decimal[] b)
    {
        if (b.Length != Kontoplan.Antall) throw new ArgumentException("One amount a line is needed.", nameof(b));
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
        return b;
    }

    // The sums that come after the result: what is done with it.
    private static decimal[] Disponert(decimal[] b)
    {
        b[(int)Linje.SumDisponeringer] =
            b[(int)Linje.OverføringInvestering]
            + b[(int)Linje.AvsetningBundne] - b[(int)Linje.BrukBundne]
            + b[(int)Linje.AvsetningDisposisjonsfond] - b[(int)Linje.BrukDisposisjonsfond]
            + b[(int)Linje.DekningMerforbruk];
        b[(int)Linje.Merforbruk] = b[(int)Linje.SumDisponeringer] - b[(int)Linje.NettoDriftsresultat];
        return b;
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
        return new Driftsår(Disponert(Resultat(b)));
    }
}
