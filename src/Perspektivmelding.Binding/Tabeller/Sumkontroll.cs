using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Holds the sums given for a year against what the lines give (±2, kontrakt.md 3).</summary>
/// <param name="gitt">The lines and sums given, 1 000 kr.</param>
/// <param name="art">Whether a missing line is 0 or unknown.</param>
internal sealed class Sumkontroll(IReadOnlyDictionary<Linje, decimal> gitt, Driftsfil art)
{
    /// <summary>Rounding that a sum may be off by, 1 000 kr.</summary>
    internal const decimal Slingring = 2m;

    /// <summary>Reports each given sum that is off; where one line explains it, that line, once.</summary>
    internal void Kontroller(Func<Linje, SourceSpan> sted, DiagnosticBag feil)
    {
        // Income with the sign of KOSTRA makes every sum wrong: the sign is what is said, once, of the accounts as a whole.
        var inntekter = gitt.Where(l => Kontoplan.For(l.Key).Art == Linjeart.Driftsinntekt && l.Value != 0m).ToArray();
        if (art == Driftsfil.Regnskap && inntekter.Length > 0 && inntekter.All(l => l.Value < 0m)) return;
        foreach (var sum in Kontoplan.Alle.Where(linje => linje.ErSum))
        {
            if (!gitt.TryGetValue(sum.Linje, out var oppgitt) || AvLedd(sum.Linje) is not { } regnet) continue;
            if (Math.Abs(oppgitt - regnet) <= Slingring) continue;
            if (Skyldig(sum.Linje, oppgitt, regnet) is var (linje, riktig))
            {
                feil.Add(Catalogue.WrongSum, sted(linje.Linje),
                    string.Create(CultureInfo.InvariantCulture, $"«{sum.Kode}» er {NumberText.Show(oppgitt)} (linje {sted(sum.Linje).Line}), men linjene gir {NumberText.Show(regnet)}; det stemmer hvis «{linje.Kode}» er {NumberText.Show(riktig)} i stedet for {NumberText.Show(gitt[linje.Linje])}"),
                    $"skal «{linje.Kode}» være {NumberText.Show(riktig)}?");
                return;
            }

            feil.Add(Catalogue.WrongSum, sted(sum.Linje),
                $"«{sum.Kode}» er {NumberText.Show(oppgitt)}, men linjene gir {NumberText.Show(regnet)} (forskjell {NumberText.Show(oppgitt - regnet)})",
                Forklart(oppgitt, regnet) is { } hva ? $"er {hva} summen? Linjene gir {NumberText.Show(regnet)}" : "rett linja som er feil, eller ta bort summen");
        }
    }

    /// <summary>
    /// The one line that, with its sign turned or three digits or one digit more or less, makes the sum right; null when there
    /// is none or several, or the sum itself has that slip.
    /// </summary>
    private (Kontolinje Linje, decimal Riktig)? Skyldig(Linje summen, decimal oppgitt, decimal regnet)
    {
        if (Forklart(oppgitt, regnet) is not null) return null;
        var funnet = new List<(Kontolinje Linje, decimal Riktig)>();
        foreach (var (linje, fortegn) in Ledd(summen, 1))
        {
            if (!gitt.TryGetValue(linje, out var verdi) || Math.Abs(verdi) < 10m) continue;
            // Avskrivninger moves its counterpart too, where that is not given.
            if (linje == Linje.Avskrivninger && !gitt.ContainsKey(Linje.MotpostAvskrivninger)) continue;
            foreach (var riktig in (decimal[])[-verdi, verdi / 1000m, verdi * 1000m, verdi / 10m, verdi * 10m])
            {
                if (decimal.Truncate(riktig) == riktig && Math.Abs(regnet + (fortegn * (riktig - verdi)) - oppgitt) <= Slingring)
                    funnet.Add((Kontoplan.For(linje), riktig));
            }
        }

        return funnet.Count == 1 ? funnet[0] : null;
    }

    private static string? Forklart(decimal oppgitt, decimal regnet)
    {
        if (Math.Abs(regnet) < 10m) return null;
        if (Math.Abs(oppgitt + regnet) <= Slingring) return "fortegnet snudd i";
        if (Math.Abs((oppgitt * 1000m) - regnet) <= 1000m) return "det millioner i";
        return Math.Abs((oppgitt / 1000m) - regnet) <= Slingring ? "det kroner i" : null;
    }

    /// <summary>The lines a sum is made of in the end, with their signs.</summary>
    private static IEnumerable<(Linje Linje, int Fortegn)> Ledd(Linje summen, int ytre) =>
        Driftssummer.Addender(summen).SelectMany(a => Kontoplan.For(a.Linje).ErSum ? Ledd(a.Linje, ytre * a.Fortegn) : [(a.Linje, ytre * a.Fortegn)]);

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
