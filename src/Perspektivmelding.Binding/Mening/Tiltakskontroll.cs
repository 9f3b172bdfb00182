using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Measures: who and what for, years that count, and an effect of the size of the line it moves.</summary>
internal sealed class Tiltakskontroll(Celler celler, DiagnosticBag feil)
{
    /// <summary>All measures that could be bound.</summary>
    internal void Kontroller(ImmutableArray<Tiltak> alle, Kommuneramme? ramme, Driftsserie? regnskap)
    {
        foreach (var tiltak in alle)
        {
            if (celler.Post(EditionLayout.Tiltak, tiltak.Id) is not { } post) continue;
            KontrollerOpplysninger(tiltak, post);
            if (ramme is null) continue;
            KontrollerÅr(post, ramme);
            if (regnskap is not null && regnskap.År.Contains(ramme.Regnskapsår)) KontrollerStørrelse(tiltak, post, regnskap.Driftsår(ramme.Regnskapsår), ramme.Regnskapsår);
        }
    }

    private void KontrollerOpplysninger(Tiltak tiltak, YamlNode.Map post)
    {
        if (UspesifisertKutt.Er(tiltak))
        {
            feil.Add(Catalogue.UnspecifiedCut, (post.Find("navn")?.Value ?? post).Span, $"«{tiltak.Navn}» sier ikke hva som skal kuttes, eller hvor",
                "fordel kuttet på sektorer, og skriv hva som skal gjøres, hvem som har ansvaret og hva det betyr");
            return;
        }

        string[] mangler = [.. new[] { ("konsekvens", tiltak.Konsekvens), ("ansvarlig", tiltak.Ansvarlig) }.Where(p => p.Item2 is null).Select(p => $"«{p.Item1}»")];
        // What an adopted measure lacks is more serious, and is said of its status.
        if (mangler.Length > 0 && tiltak.Status == Tiltaksstatus.Forslag)
            feil.Add(Catalogue.BareMeasure, (post.Find("id")?.Value ?? post).Span, $"tiltaket «{tiltak.Id}» mangler {string.Join(" og ", mangler)}", "skriv hva tiltaket betyr for innbyggerne, og hvilken rolle som svarer for det");
    }

    /// <summary>A phase-in may go on after the horizon; one that never begins before it, or began in the accounts, counts wrongly.</summary>
    private void KontrollerÅr(YamlNode.Map post, Kommuneramme ramme)
    {
        foreach (var nøkkel in (string[])["innfasing", "virkning", "pukkelkostnad"])
        {
            if (post.Find(nøkkel)?.Value is not YamlNode.Map kart) continue;
            var år = kart.Entries.Select(e => (Entry: e, År: YearText.TryParse(e.Key.Value, out var å) ? å : 0)).Where(e => e.År > 0).ToArray();
            var virker = nøkkel == "pukkelkostnad" || år.All(e => e.År > ramme.Horisont);
            var utenfor = år.FirstOrDefault(e => e.År <= ramme.Regnskapsår || e.År > ramme.Horisont + 10 || (virker && e.År > ramme.Horisont));
            if (utenfor.Entry is null) continue;
            feil.Add(Catalogue.MeasureOutside, utenfor.Entry.Key.Span,
                string.Create(CultureInfo.InvariantCulture, $"«{nøkkel}» har året {utenfor.År}, men framskrivingen går fra {ramme.Regnskapsår + 1} til {ramme.Horisont}"),
                utenfor.År <= ramme.Regnskapsår ? "virkningen ligger alt i regnskapet; rett årstallet, eller ta året bort" : "rett årstallet");
        }
    }

    private void KontrollerStørrelse(Tiltak tiltak, YamlNode.Map post, Driftsår drift, int år)
    {
        var kode = Kontoplan.For(tiltak.Linje).Kode;
        var (linja, inntekt) = (Math.Abs(drift[tiltak.Linje]), drift[Linje.SumDriftsinntekter]);
        var kutt = Kontoplan.Tiltaksretning(tiltak.Linje) < 0;
        var høyst = kutt ? linja : Math.Max(2m * linja, inntekt * 0.1m);
        foreach (var (navn, node) in Beløpene(post))
        {
            if (!decimal.TryParse(node.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var beløp)) continue;
            var vist = NumberText.Show(beløp);
            if (inntekt > 0m && Math.Abs(beløp) > høyst)
            {
                feil.Add(Catalogue.WrongMeasureSize, node.Span,
                    string.Create(CultureInfo.InvariantCulture, $"{navn} er {vist}, {Tallrekke.Ord(beløp, Math.Max(linja, 1m))} hele linja «{kode}» i {år} ({NumberText.Show(linja)})"), "beløp står i 1 000 kr; sjekk tallet og linja",
                    Math.Abs(beløp) > inntekt || (Math.Abs(beløp) > 10m * linja && Math.Abs(beløp) > inntekt * 0.05m));
                return;
            }

            if (beløp < 0m)
            {
                feil.Add(Catalogue.WrongMeasureSize, node.Span, $"{navn} er {vist}, altså negativ", navn == "pukkelkostnaden"
                    ? "kostnaden skrives som et positivt tall" : "et positivt tall gjør resultatet bedre; er tiltaket en ny utgift, kan det godtas i unntak.yml");
                return;
            }

            if (navn == "pukkelkostnaden" || beløp == 0m || inntekt <= 0m || beløp >= Math.Min(50m, inntekt * 0.00005m)) continue;
            feil.Add(Catalogue.WrongMeasureSize, node.Span, $"{navn} er {vist}, altså {NumberText.Show(beløp * 1000m)} kroner", "står beløpet i millioner? Det skal stå i 1 000 kroner");
            return;
        }
    }

    private static IEnumerable<(string Navn, YamlNode.Text Node)> Beløpene(YamlNode.Map post)
    {
        if (post.Find("helarseffekt")?.Value is YamlNode.Text hel) yield return ("helårseffekten", hel);
        foreach (var (nøkkel, navn) in (IEnumerable<(string, string)>)[("virkning", "virkningen"), ("pukkelkostnad", "pukkelkostnaden")])
        {
            if (post.Find(nøkkel)?.Value is not YamlNode.Map år) continue;
            foreach (var oppføring in år.Entries)
                if (oppføring.Value is YamlNode.Text tekst) yield return (navn, tekst);
        }
    }
}
