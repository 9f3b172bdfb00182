using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>Holds the sums given for a year against what the lines give (±2, kontrakt.md 3).</summary>
/// <param name="gitt">The lines and sums given, 1 000 kr.</param>
/// <param name="art">Whether a missing line is 0 or unknown.</param>
internal sealed class Sumkontroll(IReadOnlyDictionary<Linje, decimal> gitt, Driftsfil art)
{
    /// <summary>Rounding that a sum may be off by, 1 000 kr.</summary>
    internal const decimal Slingring = 2m;

    /// <summary>Reports each given sum that is off.</summary>
    internal void Kontroller(Func<Linje, SourceSpan> sted, DiagnosticBag feil)
    {
        foreach (var sum in Kontoplan.Alle.Where(linje => linje.ErSum))
        {
            if (!gitt.TryGetValue(sum.Linje, out var oppgitt) || AvLedd(sum.Linje) is not { } regnet) continue;
            if (Math.Abs(oppgitt - regnet) <= Slingring) continue;
            feil.Add(Catalogue.WrongSum, sted(sum.Linje),
                $"«{sum.Kode}» er {NumberText.Show(oppgitt)}, men linjene gir {NumberText.Show(regnet)} (forskjell {NumberText.Show(oppgitt - regnet)})",
                "rett linja som er feil, eller ta bort summen");
        }
    }

    private decimal? AvLedd(Linje summen)
    {
        var sum = 0m;
        foreach (var (linje, fortegn) in Driftssummer.Addender(summen))
        {
            if (Verdi(linje) is not { } verdi) return null;
            sum += fortegn * verdi;
        }

        return sum;
    }

    /// <summary>A line as given; a sum from its lines where they are all there, otherwise as given.</summary>
    private decimal? Verdi(Linje linje)
    {
        if (Kontoplan.For(linje).ErSum) return AvLedd(linje) ?? (gitt.TryGetValue(linje, out var oppgitt) ? oppgitt : null);
        if (gitt.TryGetValue(linje, out var verdi)) return verdi;
        if (linje == Linje.MotpostAvskrivninger) return Verdi(Linje.Avskrivninger);
        return art == Driftsfil.Regnskap ? 0m : null;
    }
}
