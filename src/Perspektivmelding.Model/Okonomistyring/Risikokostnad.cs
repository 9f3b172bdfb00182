using System.Collections.Immutable;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Resultater;

namespace Perspektivmelding.Model.Okonomistyring;

/// <summary>
/// What an event costs in one year, where a sensitivity tells. Hva: the projection run again with one assumption changed
/// in that year. Hvorfor: a risk with an amount can be held against the fund. Kilde: kontrakt.md 7; fag.md 10 for the
/// sensitivities beside the contract's.
/// </summary>
public static class Risikokostnad
{
    /// <summary>Id of the sensitivity of the measures: 10 per cent less effect.</summary>
    public const string Tiltakseffekt = "tiltakseffekt_minus_10";

    private static readonly ImmutableArray<(string Id, Følsomhetsart Art, decimal Størrelse)> Utvidet =
    [
        ("rente_netto_pluss_1", Følsomhetsart.RenteNetto, 1m),
        ("folketall_pluss_1", Følsomhetsart.Folketall, 1m),
        ("folketall_minus_1", Følsomhetsart.Folketall, -1m),
        (Tiltakseffekt, Følsomhetsart.Tiltakseffekt, -10m),
    ];

    /// <summary>Ids that a risk may name (<c>folsomhet</c> in risiko.yml): the contract's four, then the rest.</summary>
    public static ImmutableArray<string> Kjente { get; } =
        ["rente_pluss_1", "skatt_lokal_minus_1", "skatt_nasjonal_minus_1", "lonn_pluss_1", .. Utvidet.Select(u => u.Id)];

    /// <summary>
    /// The year and how much worse its netto driftsresultat becomes, 1 000 kr; null where the year is outside the plan,
    /// where no scenario has measures to fail, or where the change is no loss. Measures are those of the first scenario
    /// that has any.
    /// </summary>
    /// <param name="resultat">The edition's results.</param>
    /// <param name="følsomhet">One of <see cref="Kjente"/>.</param>
    /// <param name="år">Plan year; null takes the first with a loss (a given line stands, and its year has none).</param>
    public static (int År, decimal Beløp)? Tap(Resultat resultat, string følsomhet, int? år)
    {
        foreach (var t in år is { } valgt ? [valgt] : resultat.Utgave.Kommune.Planår)
            if (Virkning(resultat, følsomhet, t) is { } virkning and < 0m) return (t, -virkning);
        return null;
    }

    /// <summary>The run and the code by which the trace has the effect of a sensitivity in a year; null where it has none.</summary>
    public static (string Kjøring, string Kode)? Spor(Resultat resultat, string følsomhet, int år) =>
        Utvidet.Any(u => u.Id == følsomhet) ? UtvidetVed(resultat, følsomhet, år) is { } v ? (Følsomhetsspor.Id(v, resultat.Utgave), Følsomhetsspor.Kode) : null
        : (Følsomhetsberegning.KjøringId(følsomhet, år), Følsomhetsberegning.Kode(følsomhet));

    private static decimal? Virkning(Resultat resultat, string følsomhet, int år) => Utvidet.Any(u => u.Id == følsomhet)
        ? UtvidetVed(resultat, følsomhet, år)?.Virkning
        : resultat.Følsomhet.FirstOrDefault(f => f.Id == følsomhet && f.År == år)?.Virkning;

    private static Følsomhetsvirkning? UtvidetVed(Resultat resultat, string følsomhet, int år) =>
        Utvidet.First(u => u.Id == følsomhet) is var u ? resultat.Følsomhetsanalyse.Virkninger
            .FirstOrDefault(v => v.Art == u.Art && v.Størrelse == u.Størrelse && v.Varighet == Varighet.SammeÅr && v.År == år) : null;
}
