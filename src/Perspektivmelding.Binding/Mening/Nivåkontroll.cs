using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>How large the municipality is, for holding amounts against.</summary>
/// <param name="Regnskapsår">The year of the accounts.</param>
/// <param name="Innbyggere">Inhabitants that year; 0 = not known.</param>
/// <param name="Driftsinntekter">Operating income that year, 1 000 kr; 0 = not known or itself in doubt.</param>
internal sealed record Kommunestørrelse(int Regnskapsår, decimal Innbyggere, decimal Driftsinntekter);

/// <summary>
/// Holds the amounts of accounts, budget and forecast against the years beside them and the size of the municipality.
/// </summary>
internal sealed class Nivåkontroll(Celler celler, DiagnosticBag feil)
{
    /// <summary>From this many lines off by the same in one year, the whole year is in another unit: one finding.</summary>
    internal const int HeleÅret = 5;

    /// <summary>Lines that every municipality has, and that move little from year to year.</summary>
    private static readonly ImmutableArray<Linje> Store = [Linje.Rammetilskudd, Linje.Skatt, Linje.Lønn, Linje.Sosiale, Linje.Kjøp];

    private readonly HashSet<(string Fil, int Linje)> _meldt = [];

    /// <summary>True when something has been said of the amount already.</summary>
    internal bool ErMeldt(Oppgitt oppgitt) => _meldt.Contains((oppgitt.Kilde.Fil, oppgitt.Kilde.Linje));

    /// <summary>The accounts, year against year.</summary>
    internal void KontrollerÅrene(Driftsserie regnskap)
    {
        var år = regnskap.År.ToArray();
        var funn = new List<Hopp>();
        foreach (var linje in Kontoplan.Alle.Where(l => !l.ErSum && l.Art != Linjeart.Motpost))
        {
            var gitt = år.Where(å => regnskap.Gitt(å, linje.Linje) is { Verdi: not 0m }).ToArray();
            var tall = gitt.Select(å => regnskap.Gitt(å, linje.Linje)!.Value).ToArray();
            funn.AddRange(Tallrekke.Hopp([.. tall.Select(t => t.Verdi)], (a, b) => ErHopp(linje, a, b, Inntekt(regnskap)))
                .Select(h => new Hopp(linje, gitt[h.Her], tall[h.Her], gitt[h.Mot], tall[h.Mot], Inntekt(regnskap))));
        }

        Meld(funn);
    }

    /// <summary>The accounts of the year, line by line, against the number of inhabitants.</summary>
    internal void KontrollerMotInnbyggere(Driftsserie regnskap, Kommunestørrelse størrelse)
    {
        if (størrelse.Innbyggere <= 0m) return;
        var utenfor = Kontoplan.Alle.Where(l => l.Art != Linjeart.Motpost && regnskap.Gitt(størrelse.Regnskapsår, l.Linje) is { } o && !ErMeldt(o) && ErUtenfor(l.Linje, o.Verdi, størrelse)).ToArray();
        // Where most lines are off, the unit or the population is: that is said once, of the whole year.
        if (utenfor.Length >= HeleÅret) return;
        foreach (var linje in utenfor) MeldMotInnbyggere(linje, regnskap.Gitt(størrelse.Regnskapsår, linje.Linje)!.Value, størrelse);
    }

    /// <summary>Budget or forecast, against the accounts.</summary>
    internal void KontrollerMotRegnskap(Driftsserie plan, Driftsserie regnskap, Kommunestørrelse størrelse)
    {
        var funn = new List<Hopp>();
        var b = størrelse.Regnskapsår;
        foreach (var år in plan.År)
        {
            foreach (var linje in Kontoplan.Alle.Where(l => !l.ErSum && l.Art != Linjeart.Motpost))
            {
                if (plan.Gitt(år, linje.Linje) is not { } planlagt) continue;
                // An instalment that is too low is held against the least the law allows.
                if (linje.Linje == Linje.Avdrag && planlagt.Verdi < regnskap.Driftsår(b)[Linje.Avdrag]) continue;
                if (regnskap.Gitt(b, linje.Linje) is { Verdi: not 0m } ført)
                {
                    if (planlagt.Verdi != 0m && !ErMeldt(ført) && ErHopp(linje, ført.Verdi, planlagt.Verdi, Inntekt(regnskap)))
                        funn.Add(new Hopp(linje, år, planlagt, b, ført, Inntekt(regnskap)));
                }
                else if (størrelse.Innbyggere > 0m && ErUtenfor(linje.Linje, planlagt.Verdi, størrelse))
                {
                    MeldMotInnbyggere(linje, planlagt, størrelse);
                }
            }
        }

        Meld(funn);
    }

    private void Meld(List<Hopp> funn)
    {
        foreach (var (år, hopp) in funn.GroupBy(h => h.År).OrderBy(g => g.Key).Select(g => (g.Key, g.OrderBy(h => h.Her.Kilde.Linje).ToArray())))
        {
            foreach (var h in hopp) _meldt.Add((h.Her.Kilde.Fil, h.Her.Kilde.Linje));
            var første = hopp[0];
            if (hopp.Length >= HeleÅret)
            {
                feil.Add(Catalogue.Jump, celler.Finn(første.Her.Kilde, "beløp"),
                    string.Create(CultureInfo.InvariantCulture, $"{hopp.Length} linjer i {år} hopper; «{første.Linje.Kode}» er {Tallrekke.Ord(første.Her.Verdi, første.Mot.Verdi)} beløpet i {første.Motår}"),
                    Tallrekke.Råd(første.Her.Verdi, første.Mot.Verdi), gross: hopp.Count(h => h.ErGrovt) >= HeleÅret);
                continue;
            }

            foreach (var h in hopp)
            {
                feil.Add(Catalogue.Jump, celler.Finn(h.Her.Kilde, "beløp"),
                    string.Create(CultureInfo.InvariantCulture,
                        $"«{h.Linje.Kode}» i {år} er {NumberText.Show(h.Her.Verdi)}, {Tallrekke.Ord(h.Her.Verdi, h.Mot.Verdi)} beløpet i {h.Motår} ({NumberText.Show(h.Mot.Verdi)}, {h.Mot.Kilde.Fil} linje {h.Mot.Kilde.Linje})"),
                    Tallrekke.Råd(h.Her.Verdi, h.Mot.Verdi), h.ErGrovt);
            }
        }
    }

    private void MeldMotInnbyggere(Kontolinje linje, Oppgitt oppgitt, Kommunestørrelse størrelse)
    {
        var ventet = Vanlig(linje.Linje) * størrelse.Innbyggere;
        _meldt.Add((oppgitt.Kilde.Fil, oppgitt.Kilde.Linje));
        feil.Add(Catalogue.WrongSize, celler.Finn(oppgitt.Kilde, "beløp"),
            $"«{linje.Kode}» er {NumberText.Show(oppgitt.Verdi)}, {Tallrekke.Ord(oppgitt.Verdi, ventet)} det en kommune med {NumberText.Show(størrelse.Innbyggere)} innbyggere pleier å ha",
            Tallrekke.Råd(oppgitt.Verdi, ventet), Tallrekke.ErAnnenEnhet(oppgitt.Verdi, ventet));
    }

    /// <summary>Usual amount per inhabitant, 1 000 kr [own: rounded from published accounts]; only the order of magnitude is used.</summary>
    private static decimal Vanlig(Linje linje) => linje switch
    {
        Linje.Rammetilskudd => 35m,
        Linje.Skatt => 40m,
        Linje.OverføringerAndre or Linje.SalgLeie => 9m,
        Linje.Lønn => 50m,
        Linje.Sosiale => 12m,
        Linje.Kjøp => 20m,
        Linje.OverføringerTilAndre => 7m,
        Linje.OverføringerStat or Linje.Avskrivninger or Linje.Renteutgifter or Linje.Avdrag => 5m,
        Linje.Brukerbetalinger or Linje.AvsetningDisposisjonsfond or Linje.BrukDisposisjonsfond => 4m,
        Linje.Eiendomsskatt or Linje.OverføringInvestering or Linje.AvsetningBundne or Linje.BrukBundne => 3m,
        _ => 2m,
    };

    private static bool ErUtenfor(Linje linje, decimal beløp, Kommunestørrelse størrelse)
    {
        if (beløp == 0m) return false;
        var ventet = Vanlig(linje) * størrelse.Innbyggere;
        return Math.Abs(beløp) > 40m * ventet
            || (Kontoplan.For(linje).Art == Linjeart.Disponering && størrelse.Driftsinntekter > 0m && Math.Abs(beløp) > størrelse.Driftsinntekter)
            || (Store.Contains(linje) && Math.Abs(beløp) < ventet / 50m);
    }

    /// <summary>True for a change that no municipality has from one year to the next. Small lines may swing; large ones not.</summary>
    private static bool ErHopp(Kontolinje linje, decimal a, decimal b, decimal inntekt)
    {
        var (faktor, størst) = (Tallrekke.Faktor(a, b), Math.Max(Math.Abs(a), Math.Abs(b)));
        if (faktor == 0m || inntekt <= 0m) return false;
        if (Store.Contains(linje.Linje)) return faktor >= 2.5m && størst >= inntekt * 0.01m;
        // Funds, gains and transfers to investment come and go.
        if (Svinger(linje)) return faktor >= 100m && størst >= inntekt * 0.2m;
        return (faktor >= 10m && størst >= inntekt * 0.02m) || (faktor is >= 300m and <= 3000m && størst >= inntekt * 0.001m);
    }

    private static bool Svinger(Kontolinje linje) => linje.Art == Linjeart.Disponering || linje.Linje is Linje.GevinstTap or Linje.Utbytter;

    /// <summary>A usual operating income: the median of the years, so that one slip does not move it.</summary>
    private static decimal Inntekt(Driftsserie regnskap)
    {
        var sortert = regnskap.År.Select(å => regnskap.Driftsår(å)[Linje.SumDriftsinntekter]).Order().ToArray();
        return sortert.Length == 0 ? 0m : sortert[(sortert.Length - 1) / 2];
    }

    private sealed record Hopp(Kontolinje Linje, int År, Oppgitt Her, int Motår, Oppgitt Mot, decimal Inntekt)
    {
        /// <summary>Another unit. What comes and goes may well grow a thousandfold from a small year; beyond all the income it cannot.</summary>
        internal bool ErGrovt => Tallrekke.ErAnnenEnhet(Her.Verdi, Mot.Verdi)
            && (!Svinger(Linje) || Math.Max(Math.Abs(Her.Verdi), Math.Abs(Mot.Verdi)) > Inntekt);
    }
}
