using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>balanse.csv: år;post;beløp.</summary>
internal static class BalanseBinder
{
    private static readonly ImmutableArray<Balansepost> Poster = [.. Enum.GetValues<Balansepost>()];

    /// <summary>Stocks without which debt, interest and instalments come out wrong.</summary>
    private static readonly ImmutableArray<Balansepost> Ventet =
        [Balansepost.LangsiktigGjeld, Balansepost.Videreutlån, Balansepost.Utlån, Balansepost.UbrukteLånemidler, Balansepost.Anleggsmidler];

    /// <summary>Stocks that may well be negative.</summary>
    private static readonly ImmutableArray<Balansepost> MedFortegn =
        [Balansepost.AkkumulertPremieavvik, Balansepost.Arbeidskapital, Balansepost.Likvider];

    internal static Balanse Bind(CsvTable tabell, Kommuneramme? ramme, DiagnosticBag feil)
    {
        var år = new SortedDictionary<int, ImmutableDictionary<Balansepost, Oppgitt>.Builder>();
        var dobbelt = new Dobbeltkontroll<(int, Balansepost)>(feil);
        var før = feil.ErrorCount;
        foreach (var rad in tabell.Rows)
        {
            var årstall = rad.Year("år", feil);
            var post = Finn(rad.RequiredText("post", feil), feil);
            var beløp = rad.RequiredWhole("beløp", feil);
            var kilde = rad.Kilde(Datastatus.Regnskap, feil, "beløp");
            if (årstall is not { } å || post is not { } p) continue;
            var kode = Balanse.Kode(p);
            var ny = dobbelt.Ny((å.Value, p), rad.At("post"), string.Create(CultureInfo.InvariantCulture, $"«{kode}» i {å.Value}"));
            if (!ny || beløp is not { } b) continue;
            if (b.Value < 0 && !MedFortegn.Contains(p))
                feil.Add(Catalogue.UnusualSign, b.Span, $"«{kode}» er negativ ({NumberText.Show(b.Value)})", "beholdninger er positive; ta bort minustegnet hvis det er feil");
            if (!år.TryGetValue(å.Value, out var poster)) år.Add(å.Value, poster = ImmutableDictionary.CreateBuilder<Balansepost, Oppgitt>());
            poster.Add(p, new Oppgitt(b.Value, kilde));
        }

        // A misspelt stock is not missing as well.
        if (ramme is not null && tabell.IsWhole && feil.ErrorCount == før) KontrollerRegnskapsår(tabell, ramme.Regnskapsår, år.GetValueOrDefault(ramme.Regnskapsår), feil);
        return new Balanse(år.ToImmutableSortedDictionary(p => p.Key, p => p.Value.ToImmutable()));
    }

    private static Balansepost? Finn(Located<string>? navn, DiagnosticBag feil)
    {
        if (navn is not { } n) return null;
        if (Balanse.Finn(n.Value.ToLowerInvariant()) is { } post) return post;
        feil.Add(Catalogue.UnknownStock, n.Span, $"ukjent post «{n.Value}»",
            NearestName.Hint(n.Value, Poster.Select(Balanse.Kode)) ?? "navnene står i docs/utgave-format.md");
        return null;
    }

    private static void KontrollerRegnskapsår(
        CsvTable tabell, int regnskapsår, ImmutableDictionary<Balansepost, Oppgitt>.Builder? poster, DiagnosticBag feil)
    {
        var tekst = regnskapsår.ToString(CultureInfo.InvariantCulture);
        if (tabell.Rows.FirstOrDefault(rad => rad.Text("år")?.Value == tekst) is not { } første)
        {
            feil.Add(Catalogue.NoBalance, tabell.Header, $"balansen mangler regnskapsåret {tekst}", "legg til postene for året");
            return;
        }

        var mangler = Ventet.Where(post => poster is null || !poster.ContainsKey(post)).Select(Balanse.Kode).ToArray();
        if (mangler.Length == 0) return;
        feil.Add(Catalogue.MissingStocks, første.Span, $"balansen for {tekst} mangler {string.Join(", ", mangler)}; regnes som 0",
            "legg til postene, eller skriv 0 for dem som er null");
    }
}
