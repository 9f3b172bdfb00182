using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Amounts of the smaller tables: investments, pension, sectors, and the amounts among the assumptions.</summary>
internal sealed class Tabellkontroll(Celler celler, Kommunestørrelse størrelse, DiagnosticBag feil)
{
    /// <summary>Nobody invests more than this in one project a year, 1 000 kr per inhabitant.</summary>
    private const decimal HøyInvestering = 300m;

    /// <summary>A short project may well begin with little: only a large year is a slip, 1 000 kr per inhabitant.</summary>
    private const decimal HøytÅr = 20m;

    internal void KontrollerInvesteringer(ImmutableArray<Investering> investeringer)
    {
        var meldt = new HashSet<int>();
        foreach (var prosjekt in investeringer.GroupBy(i => i.Prosjekt))
        {
            var serie = prosjekt.Where(i => i.Utgift != 0m).OrderBy(i => i.År).ToArray();
            foreach (var (her, mot) in Tallrekke.Hopp([.. serie.Select(i => i.Utgift)], (a, b) => Tallrekke.Faktor(a, b) >= 300m && (serie.Length > 3 || Math.Max(a, b) > HøytÅr * størrelse.Innbyggere)))
            {
                meldt.Add(serie[her].Kilde.Linje);
                Hopp(serie[her].Kilde, "utgift", $"«{prosjekt.Key}»", serie[her].År, serie[her].Utgift, serie[mot].År, serie[mot].Utgift, MerEnnAlt(serie[her].Utgift, serie[mot].Utgift));
            }
        }

        foreach (var rad in investeringer.Where(i => !meldt.Contains(i.Kilde.Linje)))
        {
            if (størrelse.Innbyggere > 0m && rad.Utgift > HøyInvestering * størrelse.Innbyggere)
            {
                feil.Add(Catalogue.WrongSize, celler.Finn(rad.Kilde, "utgift"),
                    $"«{rad.Prosjekt}» koster {NumberText.Show(rad.Utgift)}, altså {NumberText.Show(Math.Round(rad.Utgift / størrelse.Innbyggere))} (1 000 kr) per innbygger", "står beløpet i kroner? Det skal stå i 1 000 kroner",
                    rad.Utgift > 10m * HøyInvestering * størrelse.Innbyggere);
            }
            else if (rad.Låneopptak < 0m)
            {
                feil.Add(Catalogue.UnusualValue, celler.Finn(rad.Kilde, "utgift"),
                    $"«{rad.Prosjekt}» har {NumberText.Show(-rad.Låneopptak)} mer i finansiering enn i utgift", "låneopptaket blir negativt; sjekk tilskudd, egenkapital og mva-kompensasjon");
            }
            else if (rad.Utgift > 0m && rad.MvaKompensasjon > rad.Utgift * 0.2m + 2m)
            {
                feil.Add(Catalogue.TooMuchVat, celler.Finn(rad.Kilde, "mva_kompensasjon"),
                    $"«mva_kompensasjon» er {NumberText.Show(rad.MvaKompensasjon)}, mer enn 20 prosent av utgiften ({NumberText.Show(rad.Utgift)})", "høyst 20 prosent av utgiften med avgift er merverdiavgift");
            }
        }
    }

    internal void KontrollerPensjon(Pensjonsplan pensjon, decimal sosiale)
    {
        foreach (var (kolonne, verdi) in (IEnumerable<(string, Func<Pensjonsår, decimal>)>)
            [("premieavvik", p => p.Premieavvik), ("amortisering", p => p.Amortisering), ("premiefond_bruk", p => p.PremiefondBruk)])
        {
            var serie = pensjon.År.Values.Where(p => verdi(p) != 0m).ToArray();
            var meldt = new HashSet<int>();
            foreach (var (her, mot) in Tallrekke.Hopp([.. serie.Select(verdi)], (a, b) => Tallrekke.Faktor(a, b) >= 200m))
            {
                meldt.Add(serie[her].År);
                Hopp(serie[her].Kilde, kolonne, $"«{kolonne}»", serie[her].År, verdi(serie[her]), serie[mot].År, verdi(serie[mot]), sosiale > 0m && Math.Abs(verdi(serie[her])) > 10m * sosiale);
            }

            if (sosiale <= 0m || serie.FirstOrDefault(p => !meldt.Contains(p.År) && Math.Abs(verdi(p)) > 1.5m * sosiale) is not { } stor) continue;
            feil.Add(Catalogue.WrongSize, celler.Finn(stor.Kilde, kolonne),
                string.Create(CultureInfo.InvariantCulture, $"«{kolonne}» i {stor.År} er {NumberText.Show(verdi(stor))}, {Tallrekke.Ord(verdi(stor), sosiale)} alle sosiale utgifter ({NumberText.Show(sosiale)})"),
                "står beløpet i kroner? Det skal stå i 1 000 kroner", Math.Abs(verdi(stor)) > 10m * sosiale);
        }
    }

    internal void KontrollerSektorer(ImmutableArray<Sektortall> tall, Driftsserie regnskap)
    {
        var meldt = new HashSet<int>();
        foreach (var sektor in tall.GroupBy(t => t.Sektor))
        {
            var serie = sektor.Where(t => t.Netto != 0m).OrderBy(t => t.År).ThenBy(t => t.Utgave).ToArray();
            foreach (var (her, mot) in Tallrekke.Hopp([.. serie.Select(t => t.Netto)], (a, b) => Tallrekke.Faktor(a, b) >= 5m && Math.Abs(a - b) > 1000m))
            {
                meldt.Add(serie[her].Kilde.Linje);
                Hopp(serie[her].Kilde, "netto", $"«{sektor.Key}»", serie[her].År, serie[her].Netto, serie[mot].År, serie[mot].Netto, MerEnnAlt(serie[her].Netto, serie[mot].Netto));
            }
        }

        foreach (var år in tall.Where(t => t.Utgave == Sektorutgave.Regnskap).GroupBy(t => t.År).Where(g => regnskap.År.Contains(g.Key)))
        {
            if (år.Any(t => meldt.Contains(t.Kilde.Linje))) continue;
            var (sum, utgifter) = (år.Sum(t => t.Netto), regnskap.Driftsår(år.Key)[Linje.SumDriftsutgifter]);
            if (utgifter <= 0m || (sum <= utgifter + 2m && sum >= utgifter / 100m)) continue;
            var størst = sum > utgifter ? år.MaxBy(t => t.Netto)! : år.MinBy(t => t.Kilde.Linje)!;
            feil.Add(Catalogue.SectorsTooLarge, celler.Finn(størst.Kilde, "netto"),
                string.Create(CultureInfo.InvariantCulture, $"sektorene er {NumberText.Show(sum)} til sammen i {år.Key}, {Tallrekke.Ord(sum, utgifter)} sum driftsutgifter ({NumberText.Show(utgifter)})"),
                Tallrekke.Råd(sum, utgifter), sum > 100m * utgifter);
        }
    }

    /// <summary>Amounts and rates of forutsetninger.yml.</summary>
    internal void KontrollerForutsetninger(Driftsserie regnskap)
    {
        foreach (var (nøkkel, linje) in (IEnumerable<(string, Linje)>)
            [("eiendomsskatt", Linje.Eiendomsskatt), ("andre_skatter", Linje.AndreSkatter), ("renteinntekter", Linje.Renteinntekter), ("utbytter", Linje.Utbytter)])
        {
            var ført = regnskap.Gitt(størrelse.Regnskapsår, linje)?.Verdi ?? 0m;
            foreach (var (navn, node, beløp) in Tallene(nøkkel))
            {
                var hopp = ført != 0m && Tallrekke.Faktor(ført, beløp) is >= 200m and <= 5000m;
                if (!hopp && (størrelse.Driftsinntekter <= 0m || Math.Abs(beløp) <= størrelse.Driftsinntekter)) continue;
                var mot = hopp ? ført : størrelse.Driftsinntekter;
                feil.Add(Catalogue.Jump, node.Span,
                    $"«{nøkkel}»{navn} er {NumberText.Show(beløp)}, {Tallrekke.Ord(beløp, mot)} {(hopp ? "beløpet i regnskapet" : "driftsinntektene")} ({NumberText.Show(mot)})",
                    hopp ? Tallrekke.Råd(beløp, mot) : "står beløpet i kroner? Det skal stå i 1 000 kroner",
                    størrelse.Driftsinntekter > 0m && Math.Abs(beløp) > størrelse.Driftsinntekter);
                break;
            }
        }

        foreach (var nøkkel in (string[])["gevinst_tap", "netto_avsetning_bundne"])
        {
            if (størrelse.Driftsinntekter <= 0m || Tallene(nøkkel).FirstOrDefault(t => Math.Abs(t.Beløp) > størrelse.Driftsinntekter) is not { Node: not null } stor) continue;
            feil.Add(Catalogue.WrongSize, stor.Node.Span,
                $"«{nøkkel}»{stor.Navn} er {NumberText.Show(stor.Beløp)}, mer enn alle driftsinntektene ({NumberText.Show(størrelse.Driftsinntekter)})", "står beløpet i kroner? Det skal stå i 1 000 kroner", gross: true);
        }
    }

    private List<(string Navn, YamlNode.Text Node, decimal Beløp)> Tallene(string nøkkel)
    {
        var funnet = new List<(string, YamlNode.Text, decimal)>();
        void Ta(string navn, YamlNode? node)
        {
            if (node is YamlNode.Text { IsPlain: true } tekst
                && decimal.TryParse(tekst.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var tall)) funnet.Add((navn, tekst, tall));
        }

        switch (celler.Nøkkel(EditionLayout.Forutsetninger, nøkkel)?.Value)
        {
            case YamlNode.Text fast:
                Ta("", fast);
                break;
            case YamlNode.Map serie:
                if (serie.Find("verdier")?.Value is YamlNode.Map år)
                    foreach (var e in år.Entries) Ta($" i {e.Key.Value}", e.Value);
                Ta(", deretter", serie.Find("deretter")?.Value);
                break;
        }

        return funnet;
    }

    private void Hopp(Kilde kilde, string kolonne, string hva, int år, decimal verdi, int motår, decimal mot, bool grovt) =>
        feil.Add(Catalogue.Jump, celler.Finn(kilde, kolonne),
            string.Create(CultureInfo.InvariantCulture, $"{hva} i {år} er {NumberText.Show(verdi)}, {Tallrekke.Ord(verdi, mot)} beløpet i {motår} ({NumberText.Show(mot)})"),
            Tallrekke.Råd(verdi, mot), grovt);

    /// <summary>Another unit than the year beside it, and more than all the income.</summary>
    private bool MerEnnAlt(decimal a, decimal b) =>
        Tallrekke.ErAnnenEnhet(a, b) && størrelse.Driftsinntekter > 0m && Math.Max(Math.Abs(a), Math.Abs(b)) > størrelse.Driftsinntekter;
}
