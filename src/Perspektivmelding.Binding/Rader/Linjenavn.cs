using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Names of account lines as the files write them.</summary>
internal static class Linjenavn
{
    /// <summary>The lines as the form of § 5-6 names them, for those who have copied the form instead of writing the codes.</summary>
    private static readonly ImmutableArray<(string Navn, Linje Linje)> Oppstillingen =
    [
        ("inntekts- og formuesskatt", Linje.Skatt), ("andre skatteinntekter", Linje.AndreSkatter),
        ("andre overføringer og tilskudd fra staten", Linje.OverføringerStat), ("overføringer og tilskudd fra andre", Linje.OverføringerAndre),
        ("salgs- og leieinntekter", Linje.SalgLeie), ("lønnsutgifter", Linje.Lønn), ("sosiale utgifter", Linje.Sosiale),
        ("kjøp av varer og tjenester", Linje.Kjøp), ("overføringer og tilskudd til andre", Linje.OverføringerTilAndre),
        ("gevinster og tap på finansielle omløpsmidler", Linje.GevinstTap), ("avdrag på lån", Linje.Avdrag),
        ("motpost avskrivninger", Linje.MotpostAvskrivninger), ("overføring til investering", Linje.OverføringInvestering),
        ("avsetninger til bundne driftsfond", Linje.AvsetningBundne), ("bruk av bundne driftsfond", Linje.BrukBundne),
        ("avsetninger til disposisjonsfond", Linje.AvsetningDisposisjonsfond), ("bruk av disposisjonsfond", Linje.BrukDisposisjonsfond),
        ("dekning av tidligere års merforbruk", Linje.DekningMerforbruk),
    ];

    /// <summary>The line of a name; an unknown one is reported with the nearest name.</summary>
    internal static Kontolinje? Finn(Located<string>? navn, DiagnosticBag feil)
    {
        if (navn is not { } n) return null;
        if (Kontoplan.Finn(n.Value.ToLowerInvariant()) is { } linje) return linje;
        feil.Add(Catalogue.UnknownLine, n.Span, $"ukjent linje «{n.Value}»", Råd(n.Value));
        return null;
    }

    private static string Råd(string navn)
    {
        var skrevet = navn.Trim().ToLowerInvariant();
        if (Oppstillingen.FirstOrDefault(l => l.Navn == skrevet) is { Navn: not null } lik) return $"skriv «{Kontoplan.For(lik.Linje).Kode}»";
        if (skrevet is "total" or "totalt" or "sum" or "i alt" or "til sammen") return "ta bort raden; programmet regner ut summene selv";
        if (NearestName.Hint(navn, Kontoplan.Alle.Select(l => l.Kode)) is { } nær) return nær;
        return NearestName.Of(skrevet, Oppstillingen.Select(l => l.Navn)) is { } navnet
            ? $"skriv «{Kontoplan.For(Oppstillingen.First(l => l.Navn == navnet).Linje).Kode}», hvis det er «{navnet}» du mener"
            : "navnene står i docs/utgave-format.md under «Linjene i regnskapet»";
    }
}
