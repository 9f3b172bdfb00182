using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Years that are missing between years, and series that stop before the others.</summary>
internal sealed class Årskontroll(RawEdition raw, DiagnosticBag feil)
{
    /// <summary>The tables that have one row or more a year.</summary>
    internal void KontrollerTabeller()
    {
        foreach (var fil in (string[])[EditionLayout.Regnskap, EditionLayout.Budsjett, EditionLayout.Prognose, EditionLayout.Balanse, EditionLayout.Pensjon])
            if (raw.Table(fil) is { } tabell) KontrollerHull(tabell.Rows, "år", fil);
    }

    /// <summary>Each alternative, with the registered years before it.</summary>
    internal void KontrollerFolketall(Folketall folketall)
    {
        if (raw.Table(EditionLayout.Befolkning) is not { } tabell) return;
        var registrert = folketall.Rader.Where(r => r.Alternativ == Folketall.Registrert).Select(r => r.År).ToHashSet();
        var alle = folketall.Rader.Select(r => r.År).ToHashSet();
        foreach (var gruppe in folketall.Rader.GroupBy(r => r.Alternativ))
        {
            var egne = gruppe.Select(r => r.År).ToHashSet();
            var mangler = Mellom(egne).Where(år => !(gruppe.Key == Folketall.Registrert ? alle : registrert).Contains(år)).ToArray();
            if (mangler.Length == 0) continue;
            var etter = tabell.Rows.First(rad => rad.Span.Line == gruppe.First(r => r.År > mangler[0]).Kilde.Linje);
            feil.Add(Catalogue.YearGap, etter.At("år"), $"befolkning.csv ({gruppe.Key}) mangler {Årsliste.Vis(mangler)}", "legg til årene, eller rett årstallet som er feil");
        }
    }

    /// <summary>sektor.csv: the sectors of one version go equally far.</summary>
    internal void KontrollerSektorer(IReadOnlyCollection<Sektortall> tall, Celler celler)
    {
        foreach (var utgave in tall.GroupBy(t => t.Utgave))
        {
            var siste = utgave.Max(t => t.År);
            foreach (var sektor in utgave.GroupBy(t => t.Sektor))
            {
                var egen = sektor.MaxBy(t => t.År)!;
                if (egen.År < siste)
                    Slutter(celler.Finn(egen.Kilde, "år"), $"sektoren «{sektor.Key}» ({utgave.Key.ToString().ToLowerInvariant()})", egen.År, siste);
                var mangler = Mellom([.. sektor.Select(t => t.År)]).ToArray();
                if (mangler.Length > 0)
                    feil.Add(Catalogue.YearGap, celler.Finn(sektor.OrderBy(t => t.År).First(t => t.År > mangler[0]).Kilde, "år"), $"sektoren «{sektor.Key}» mangler {Årsliste.Vis(mangler)}", "legg til årene, eller rett årstallet som er feil");
            }
        }
    }

    /// <summary>kostra.csv: the regions of an indicator go equally far, and the indicators too.</summary>
    internal void KontrollerIndikatorer(IReadOnlyCollection<Indikator> indikatorer, string? egen, Celler celler)
    {
        foreach (var indikator in indikatorer.GroupBy(i => i.Indikatornavn))
        {
            var siste = indikator.Max(i => i.År);
            foreach (var region in indikator.GroupBy(i => i.Region))
            {
                var ende = region.MaxBy(i => i.År)!;
                if (ende.År < siste) Slutter(celler.Finn(ende.Kilde, "år"), $"«{indikator.Key}» for {Kommuneregister.Vis(region.Key)}", ende.År, siste);
                var mangler = Mellom([.. region.Select(i => i.År)]).ToArray();
                if (mangler.Length > 0 && mangler.Length < 3 && indikator.Any(i => mangler.Contains(i.År)))
                    feil.Add(Catalogue.YearGap, celler.Finn(region.OrderBy(i => i.År).First(i => i.År > mangler[0]).Kilde, "år"), $"«{indikator.Key}» for {Kommuneregister.Vis(region.Key)} mangler {Årsliste.Vis(mangler)}", "legg til årene, eller rett årstallet som er feil");
            }
        }

        // Of the own municipality, an indicator that ends before the others.
        if (egen is null) return;
        var egne = indikatorer.Where(i => i.Region == egen).ToArray();
        if (egne.Length == 0) return;
        var sist = egne.Max(i => i.År);
        foreach (var indikator in egne.GroupBy(i => i.Indikatornavn))
        {
            var ende = indikator.MaxBy(i => i.År)!;
            var meldt = indikatorer.Any(i => i.Indikatornavn == indikator.Key && i.År > ende.År);
            if (ende.År < sist && !meldt) Slutter(celler.Finn(ende.Kilde, "år"), $"«{indikator.Key}»", ende.År, sist);
        }
    }

    private void KontrollerHull(IReadOnlyList<CsvRow> rader, string kolonne, string fil)
    {
        var år = rader.Select(rad => YearText.TryParse(rad.Text(kolonne)?.Value ?? "", out var å) ? å : 0).Where(å => å > 0).ToHashSet();
        var mangler = Mellom(år).ToArray();
        if (mangler.Length == 0) return;
        var etter = rader.First(rad => YearText.TryParse(rad.Text(kolonne)?.Value ?? "", out var å) && å > mangler[0]);
        feil.Add(Catalogue.YearGap, etter.At(kolonne), $"{fil} mangler {Årsliste.Vis(mangler)}", "legg til årene, eller rett årstallet som er feil");
    }

    private void Slutter(SourceSpan sted, string hva, int slutt, int andre) =>
        feil.Add(Catalogue.StoppedSeries, sted, string.Create(CultureInfo.InvariantCulture, $"{hva} slutter i {slutt}, men de andre går til {andre}"), "legg til tallene som mangler");

    private static IEnumerable<int> Mellom(HashSet<int> år) =>
        år.Count < 2 ? [] : Enumerable.Range(år.Min(), år.Max() - år.Min() + 1).Where(å => !år.Contains(å));
}
