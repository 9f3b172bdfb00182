using Perspektivmelding.Binding;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Resultater;

namespace Perspektivmelding.Figures.Styring;

/// <summary>
/// What a risk costs if it comes true. Never multiplied by its scores: 1 to 5 are judgements in order, not probabilities,
/// and never summed over risks: some come together, others exclude each other.
/// </summary>
/// <param name="Beløp">1 000 kr in one year, positive.</param>
/// <param name="År">The year; null where the edition's own amount names none.</param>
/// <param name="Beregnet">True from a sensitivity, false for the edition's own amount (<c>eksponering</c>), which is an estimate.</param>
internal sealed record Risikoeksponering(decimal Beløp, int? År, bool Beregnet)
{
    /// <summary>The sensitivity times <c>utslag</c>, else <c>eksponering</c>, else null.</summary>
    public static Risikoeksponering? For(Resultat resultat, Risiko risiko)
    {
        if (risiko.Følsomhet is { } id && Risikokostnad.Tap(resultat, id, risiko.År) is { } tap)
            return new Risikoeksponering(tap.Beløp * risiko.Utslag, tap.År, true);
        return risiko.Eksponering is { } beløp ? new Risikoeksponering(beløp, risiko.År, false) : null;
    }

    /// <summary>How the amount follows from the run of the sensitivity, or that it is written.</summary>
    public Sporet Spor(Resultat resultat, Risiko risiko)
    {
        if (!Beregnet) return Sporet.Ved(risiko.Sporkilde, "eksponering", Beløp);
        var enkelt = Risikokostnad.Spor(resultat, risiko.Følsomhet!, År!.Value) is { } s
            ? new Sporet(false, new Sporreferanse(s.Kjøring, s.Kode, År.Value, -Risikokostnad.Tap(resultat, risiko.Følsomhet!, risiko.År)!.Value.Beløp)) : default;
        return risiko.Sporkilde is { } kilde ? Sporet.Satt("-{0}*{1}", enkelt, Sporet.CelleEller("utslag", risiko.Utslag, kilde, "1 der det ikke står")) : default;
    }
}
