using Perspektivmelding.Charts;

namespace Perspektivmelding.Language;

/// <summary>
/// Numbers as they stand in prose: rounded to what matters, with the unit as a word and a no-break space between
/// («149 millioner kroner», «8,6 prosent»). Tables and charts use <see cref="NorwegianNumber"/> directly.
/// </summary>
public sealed class Tallord(Texts texts)
{
    private const int StørstIOrd = 12;
    private const decimal TusenPerMillion = 1_000m;
    private const decimal TusenPerMilliard = 1_000_000m;

    /// <summary>An amount in 1 000 kr, in kroner, millions or milliards by its size.</summary>
    public string Beløp(decimal tusenKroner) => Math.Abs(tusenKroner) switch
    {
        >= TusenPerMilliard => Milliarder(tusenKroner / TusenPerMilliard),
        >= TusenPerMillion => Millioner(tusenKroner),
        _ => Kroner(tusenKroner * 1000m),
    };

    /// <summary>An amount in 1 000 kr, in millions; one decimal below ten millions, and in kroner what would read as no millions at all.</summary>
    public string Millioner(decimal tusenKroner)
    {
        var millioner = tusenKroner / TusenPerMillion;
        if (tusenKroner != 0m && decimal.Round(millioner, 1, MidpointRounding.AwayFromZero) == 0m) return Kroner(tusenKroner * 1000m);
        var tall = Rundt(millioner, Math.Abs(millioner) < 10m ? 1 : 0);
        return Med(ErÉn(tall) ? "tall_million" : "tall_millioner", tall);
    }

    /// <summary>An amount in 1 000 kr as it stands in the accounts.</summary>
    public string Tusen(decimal tusenKroner) => Med("tall_tusen", NorwegianNumber.Format(tusenKroner));

    /// <summary>An amount in whole kroner.</summary>
    public string Kroner(decimal kroner) => Med("tall_kroner", NorwegianNumber.Format(kroner));

    /// <summary>Per cent with one decimal.</summary>
    public string Prosent(decimal prosent) => Med("tall_prosent", Prosenttall(prosent));

    /// <summary>A value held against a goal, with as many decimals as it takes to see that they differ.</summary>
    public string ProsentMot(decimal prosent, decimal mål) => Med("tall_prosent", NorwegianNumber.Format(prosent, DesimalerMot(prosent, mål)));

    /// <summary>How many decimals it takes to see that a value differs from a goal, from one to three.</summary>
    public static int DesimalerMot(decimal prosent, decimal mål)
    {
        for (var desimaler = 1; desimaler < 3; desimaler++)
            if (prosent == mål || decimal.Round(prosent - mål, desimaler, MidpointRounding.AwayFromZero) != 0m)
                return desimaler;
        return 3;
    }

    /// <summary>A limit or goal in per cent, without decimals that say nothing.</summary>
    public string Mål(decimal prosent) => Med("tall_prosent", Rundt(prosent, 2));

    /// <summary>A difference between two per cent figures, without sign.</summary>
    public string Prosentpoeng(decimal poeng) => Med("tall_prosentpoeng", Prosenttall(Math.Abs(poeng)));

    /// <summary>Persons.</summary>
    public string Personer(decimal personer) => Med("tall_personer", NorwegianNumber.Format(personer));

    /// <summary>A per cent figure without unit, one decimal: the same here as in tables and figures.</summary>
    public static string Prosenttall(decimal prosent) => NorwegianNumber.Format(prosent, 1);

    /// <summary>«én» or «ett», «to» … «tolv»; digits above twelve.</summary>
    /// <param name="antall">The count.</param>
    /// <param name="kjønn">Of what is counted.</param>
    /// <param name="av">The count it is a part of, where it is: «X av Y» stands in words or in digits on both sides.</param>
    public string Antall(int antall, Kjønn kjønn = Kjønn.Felles, int av = 0)
    {
        if (antall < 0 || Math.Max(antall, av) > StørstIOrd) return NorwegianNumber.Format(antall);
        return texts[antall == 1 && kjønn == Kjønn.Intetkjønn ? "antall_1_intetkjønn" : $"antall_{antall}"];
    }

    /// <summary>«Lønn, pensjon og renter».</summary>
    public string Liste(IReadOnlyList<string> ledd) => ledd.Count switch
    {
        0 => "",
        1 => ledd[0],
        _ => $"{string.Join(", ", ledd.Take(ledd.Count - 1))} {texts["og"]} {ledd[^1]}",
    };

    private string Milliarder(decimal milliarder)
    {
        var tall = Rundt(milliarder, 1);
        return Med(ErÉn(tall) ? "tall_milliard" : "tall_milliarder", tall);
    }

    private static bool ErÉn(string tall) => tall is "1" or "\u22121";

    // The number and its unit are never parted by a line break.
    private string Med(string nøkkel, string tall) =>
        texts[nøkkel, ("tall", tall)].Replace(tall + " ", tall + NorwegianNumber.Space, StringComparison.Ordinal);

    // At most so many decimals, and none that are zero.
    private static string Rundt(decimal tall, int desimaler)
    {
        var avrundet = decimal.Round(tall, desimaler, MidpointRounding.AwayFromZero);
        while (desimaler > 0 && decimal.Round(avrundet, desimaler - 1) == avrundet) desimaler--;
        return NorwegianNumber.Format(avrundet, desimaler);
    }
}
