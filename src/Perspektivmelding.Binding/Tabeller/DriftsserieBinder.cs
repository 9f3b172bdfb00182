using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>What a file of account lines is.</summary>
internal enum Driftsfil
{
    /// <summary>Accounts: what is missing is 0, and sums are always checked.</summary>
    Regnskap,

    /// <summary>Budget or forecast: what is missing is projected, and a sum is checked only when its addends are given.</summary>
    Delvis,
}

/// <summary>regnskap.csv, budsjett.csv and prognose.csv: år;linje;beløp.</summary>
internal sealed class DriftsserieBinder(CsvTable tabell, Driftsfil art, Datastatus status, DiagnosticBag feil)
{
    /// <summary>How much the two lines of avskrivninger may differ, 1 000 kr.</summary>
    private const decimal Motpostslingring = 30m;

    /// <summary>From this many negative lines in a year, the file has the signs of another system: said once.</summary>
    private const int SnuddeFortegn = 4;

    private readonly SortedDictionary<int, Dictionary<Linje, (Oppgitt Oppgitt, SourceSpan Sted)>> _år = [];

    /// <summary>Binds the rows and checks the sums. The sums themselves are not kept: they are computed.</summary>
    internal Driftsserie Bind()
    {
        var dobbelt = new Dobbeltkontroll<(int, Linje)>(feil);
        var før = feil.ErrorCount;
        foreach (var rad in tabell.Rows) BindRad(rad, dobbelt);
        var hel = tabell.IsWhole && feil.ErrorCount == før;
        // A misspelt line is not missing as well, and without it no sum can be right.
        foreach (var (år, linjer) in hel ? _år : [])
        {
            new Sumkontroll(linjer.ToDictionary(p => p.Key, p => p.Value.Oppgitt.Verdi), art).Kontroller(
                linje => linjer[linje].Sted, feil);
            if (art != Driftsfil.Regnskap) continue;
            KontrollerMotpost(år, linjer);
            AdvarOmManglende(år, linjer);
        }

        foreach (var (år, linjer) in _år) AdvarOmFortegn(år, linjer);

        return new Driftsserie(_år.ToImmutableSortedDictionary(
            p => p.Key,
            p => p.Value.Where(l => !Kontoplan.For(l.Key).ErSum).ToImmutableDictionary(l => l.Key, l => l.Value.Oppgitt)));
    }

    private void BindRad(CsvRow rad, Dobbeltkontroll<(int, Linje)> dobbelt)
    {
        var år = rad.Year("år", feil);
        var linje = Linjenavn.Finn(rad.RequiredText("linje", feil), feil);
        var beløp = rad.RequiredWhole("beløp", feil);
        var kilde = rad.Kilde(status, feil, "beløp");
        if (år is not { } å || linje is not { } l) return;
        var ny = dobbelt.Ny((å.Value, l.Linje), rad.At("linje"), string.Create(CultureInfo.InvariantCulture, $"«{l.Kode}» i {å.Value}"));
        if (!ny || beløp is not { } b) return;
        if (!_år.TryGetValue(å.Value, out var linjer)) _år.Add(å.Value, linjer = []);
        linjer.Add(l.Linje, (new Oppgitt(b.Value, kilde), b.Span));
    }

    private static bool VentesPositiv(Kontolinje linje) => !linje.ErSum && linje.Linje != Linje.GevinstTap;

    private void AdvarOmFortegn(int år, Dictionary<Linje, (Oppgitt Oppgitt, SourceSpan Sted)> linjer)
    {
        // A line whose turned sign a sum has shown is not reported twice.
        var meldt = feil.ToImmutable().Where(d => d.Severity == Severity.Error).Select(d => d.Span).ToHashSet();
        var negative = Kontoplan.Alle.Where(l => VentesPositiv(l) && linjer.TryGetValue(l.Linje, out var o) && o.Oppgitt.Verdi < 0m && !meldt.Contains(o.Sted)).ToArray();
        // Accounts without income are an error of their own.
        if (negative.Length == 0 || (art == Driftsfil.Regnskap && linjer.Where(l => Kontoplan.For(l.Key).Art == Linjeart.Driftsinntekt).Sum(l => l.Value.Oppgitt.Verdi) <= 0m)) return;
        if (negative.Length >= SnuddeFortegn)
        {
            feil.Add(Catalogue.UnusualSign, linjer[negative[0].Linje].Sted,
                string.Create(CultureInfo.InvariantCulture, $"{negative.Length} linjer i {år} er negative: {string.Join(", ", negative.Select(l => l.Kode))}"),
                "beløp er positive i sin naturlige retning, også utgifter; snu fortegnet");
            return;
        }

        foreach (var linje in negative)
        {
            feil.Add(Catalogue.UnusualSign, linjer[linje.Linje].Sted, $"«{linje.Kode}» er negativ ({NumberText.Show(linjer[linje.Linje].Oppgitt.Verdi)})",
                "beløp er positive i sin naturlige retning; ta bort minustegnet hvis det er feil");
        }
    }

    /// <summary>14 = 23 in the form (§ 5-6); KOSTRA's own control lets published accounts differ by 30 (art 590 and 990).</summary>
    private void KontrollerMotpost(int år, Dictionary<Linje, (Oppgitt Oppgitt, SourceSpan Sted)> linjer)
    {
        if (!linjer.TryGetValue(Linje.MotpostAvskrivninger, out var motpost)) return;
        var avskrivninger = linjer.TryGetValue(Linje.Avskrivninger, out var ført) ? ført.Oppgitt.Verdi : 0m;
        if (Math.Abs(motpost.Oppgitt.Verdi - avskrivninger) <= Motpostslingring) return;
        feil.Add(Catalogue.MotpostDiffers, motpost.Sted,
            string.Create(CultureInfo.InvariantCulture, $"«motpost_avskrivninger» i {år} er {NumberText.Show(motpost.Oppgitt.Verdi)}, men «avskrivninger» er {NumberText.Show(avskrivninger)} (forskjell {NumberText.Show(motpost.Oppgitt.Verdi - avskrivninger)})"),
            "rett den som er feil, eller ta bort motposten");
    }

    private void AdvarOmManglende(int år, Dictionary<Linje, (Oppgitt Oppgitt, SourceSpan Sted)> linjer)
    {
        // Motpost avskrivninger equals avskrivninger when it is left out.
        var mangler = Kontoplan.Alle
            .Where(linje => !linje.ErSum && linje.Art != Linjeart.Motpost && !linjer.ContainsKey(linje.Linje))
            .Select(linje => linje.Kode).ToArray();
        if (mangler.Length == 0) return;
        var første = tabell.Rows.First(rad => rad.Text("år")?.Value == år.ToString(CultureInfo.InvariantCulture));
        feil.Add(Catalogue.MissingLines, første.Span,
            string.Create(CultureInfo.InvariantCulture, $"{år} mangler {string.Join(", ", mangler)}; regnes som 0"),
            "legg til linjene, eller skriv 0 for dem som er null");
    }
}
