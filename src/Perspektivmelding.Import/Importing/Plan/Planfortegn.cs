using System.Collections.Immutable;

namespace Perspektivmelding.Importing.Plan;

/// <summary>
/// The signs of a published table. Income, costs, interest and funds are each positive in their natural direction when they are
/// taken together, so the sum of a group's lines tells its sign, never one line; the sums of the table are then the proof.
/// </summary>
internal sealed class Planfortegn
{
    /// <summary>Lines whose sign goes together.</summary>
    internal static ImmutableArray<(string Gruppe, ImmutableArray<string> Linjer, ImmutableArray<string> Følger)> Grupper { get; } =
    [
        ("driftsinntektene", ["rammetilskudd", "skatt", "eiendomsskatt", "andre_skatter", "overforinger_stat", "overforinger_andre", "brukerbetalinger", "salg_leie", Planlinjer.AndreGenerelle], ["sum_driftsinntekter", Planlinjer.SumGenerelle]),
        ("driftsutgiftene", ["lonn", "sosiale", "kjop", "overforinger_til_andre", "avskrivninger", Planlinjer.Bevilgninger], ["sum_driftsutgifter", Planlinjer.SumNettoUtgifter]),
        ("renteinntekter og utbytter", ["renteinntekter", "utbytter"], ["gevinst_tap"]),
        ("renteutgifter og avdrag", ["renteutgifter", "avdrag"], []),
        ("motpost avskrivninger", ["motpost_avskrivninger"], []),
        ("avsetninger og overføring", ["overforing_investering", "avsetning_bundne", "avsetning_disposisjonsfond", "dekning_merforbruk"], []),
        ("bruk av fond", ["bruk_bundne", "bruk_disposisjonsfond"], []),
    ];

    private readonly Plantabell _tabell;

    internal Planfortegn(Plantabell tabell)
    {
        _tabell = tabell;
        var (vanlig, avvik) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<(string, int)>());
        foreach (var (navn, linjer, _) in Grupper)
        {
            var fortegn = tabell.Kolonner.Select((_, k) => Math.Sign(linjer.Sum(l => tabell.Trykt(l, k) ?? 0m))).ToArray();
            var pluss = fortegn.Count(f => f > 0) >= fortegn.Count(f => f < 0) ? 1 : -1;
            vanlig.Add(fortegn.All(f => f == 0) ? 1 : pluss);
            for (var k = 0; k < fortegn.Length; k++)
                if (fortegn[k] != 0 && fortegn[k] != pluss) avvik.Add((navn, k));
        }

        Vanlig = vanlig.ToImmutable();
        Avvik = avvik.ToImmutable();
    }

    /// <summary>What turns the printed sign of each group into its natural direction.</summary>
    internal ImmutableArray<int> Vanlig { get; }

    /// <summary>Groups that a column prints with another sign than the other columns do.</summary>
    internal ImmutableArray<(string Gruppe, int Kolonne)> Avvik { get; }

    /// <summary>The amount in its natural direction, with 0 for what is missing. Result lines have no direction of their own.</summary>
    internal decimal Naturlig(string linje, int kolonne) => Fortegn(linje) * (_tabell.Trykt(linje, kolonne) ?? 0m);

    /// <summary>How the report tells the convention.</summary>
    internal string Vist => $"inntekter med {Tegn(0)}, utgifter med {Tegn(1)}, renteutgifter og avdrag med {Tegn(3)}";

    private int Fortegn(string linje)
    {
        for (var i = 0; i < Grupper.Length; i++)
            if (Grupper[i].Linjer.Contains(linje) || Grupper[i].Følger.Contains(linje)) return Vanlig[i];
        return 1;
    }

    private string Tegn(int gruppe) => Vanlig[gruppe] > 0 ? "pluss" : "minus";
}
