using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Series and plain numbers of forutsetninger.yml.</summary>
internal sealed class Serieleser(YamlMapReader les, DiagnosticBag feil)
{
    /// <summary>A series: {verdier, deretter, enhet, kilde, status}, or a plain number that always holds.</summary>
    /// <param name="nøkkel">The key.</param>
    /// <param name="grenser">What its values can be.</param>
    /// <param name="år">The years that must have a value; null when the series has a default.</param>
    /// <param name="kroner">True for amounts that follow wages and prices: a value that stands still is then no remedy.</param>
    internal Serie? Serie(string nøkkel, Verdigrenser grenser, (int Fra, int Til)? år = null, bool kroner = false)
    {
        var node = les.Value(nøkkel);
        var (hel, før) = (node?.IsReadable ?? true, feil.ErrorCount);
        var serie = node switch
        {
            null => null,
            YamlNode.Text => Fast(nøkkel, grenser),
            _ => Gruppe(nøkkel, grenser, år?.Fra),
        };
        // A year whose value could not be read is not missing as well.
        if (serie is not null && år is { } krevd && hel && feil.ErrorCount == før) KrevÅr(nøkkel, serie, krevd, kroner);
        return serie;
    }

    /// <summary>A series that the edition must have.</summary>
    internal Serie? Krevd(string nøkkel, Verdigrenser grenser, (int Fra, int Til)? år, bool kroner = false) =>
        les.Required(nøkkel) is null ? null : Serie(nøkkel, grenser, år, kroner);

    /// <summary>A plain number that the edition must have.</summary>
    internal decimal? Tall(string nøkkel, Verdigrenser grenser) => Kontrollert(les.RequiredNumber(nøkkel), nøkkel, grenser);

    /// <summary>A plain number, or its default.</summary>
    internal decimal? Tall(string nøkkel, Verdigrenser grenser, decimal ellers) =>
        les.Has(nøkkel) ? Kontrollert(les.Number(nøkkel), nøkkel, grenser) : ellers;

    private decimal? Kontrollert(Located<decimal>? tall, string nøkkel, Verdigrenser grenser) =>
        tall is { } t && grenser.Kontroller(t, nøkkel, feil) ? t.Value : null;

    private Serie? Fast(string nøkkel, Verdigrenser grenser)
    {
        if (les.Number(nøkkel) is not { } tall) return null;
        grenser.Kontroller(tall, nøkkel, feil);
        return Model.Verdier.Serie.Fast(tall.Value, Radkilde.Av(tall.Span, null, Datastatus.Prognose));
    }

    private Serie? Gruppe(string nøkkel, Verdigrenser grenser, int? fra)
    {
        if (les.Map(nøkkel) is not { } gruppe) return null;
        var verdier = gruppe.YearNumbers("verdier") ?? [];
        var (deretter, vekst) = Deretter(nøkkel, gruppe, verdier);
        var enhet = gruppe.Text("enhet");
        var kilde = gruppe.Text("kilde");
        var status = gruppe.Status();
        gruppe.Done();
        KontrollerVerdier(nøkkel, grenser, verdier, deretter, fra);
        if (verdier.IsEmpty && deretter is null && vekst is null && !gruppe.Has("verdier"))
            feil.Add(Catalogue.YamlMissingKey, gruppe.Span, $"«{nøkkel}» mangler «verdier» eller «deretter»", "skriv {verdier: {2026: …}, deretter: …}");
        return new Serie(
            verdier.ToImmutableSortedDictionary(v => v.Year.Value, v => v.Value.Value), deretter?.Value, enhet?.Value,
            SerieKilde(les.At(nøkkel), kilde?.Value, status, gruppe.Node))
        {
            Vekst = vekst?.Value,
        };
    }

    /// <summary>The source of a series, with the place of the value of each year, of what holds after them, and of the growth.</summary>
    private static Kilde SerieKilde(SourceSpan sted, string? tekst, Datastatus status, YamlNode.Map gruppe)
    {
        var kilde = Radkilde.Av(sted, tekst, status, gruppe);
        return kilde with
        {
            Plasser = kilde.Plasser.Where(p => p.Key is "deretter" or "deretter.vekst" || p.Key.StartsWith("verdier.", StringComparison.Ordinal))
                .ToImmutableDictionary(p => p.Key[(p.Key.IndexOf('.', StringComparison.Ordinal) + 1)..], p => p.Value),
        };
    }

    /// <summary>What holds after the last value: a number, or {vekst: p}, the last value growing by p per cent a year.</summary>
    private (Located<decimal>? Verdi, Located<decimal>? Vekst) Deretter(
        string nøkkel, YamlMapReader gruppe, ImmutableArray<(Located<int> Year, Located<decimal> Value)> verdier)
    {
        if (gruppe.Value("deretter") is not YamlNode.Map) return (gruppe.Number("deretter"), null);
        if (gruppe.Map("deretter") is not { } form) return default;
        var vekst = form.RequiredNumber("vekst");
        form.Done();
        if (vekst is not { } v || !Verdigrenser.Vekst.Kontroller(v, $"{nøkkel}, vekst", feil)) return default;
        if (!verdier.IsEmpty || gruppe.Value("verdier") is { IsReadable: false }) return (null, v);
        feil.Add(Catalogue.YamlMissingKey, form.Span, $"«{nøkkel}» har en vekst, men ingen verdi som kan vokse", "legg til det siste kjente året under «verdier»");
        return default;
    }

    /// <summary>A series that is written in another unit is so all through: said of its first value only.</summary>
    private void KontrollerVerdier(
        string nøkkel, Verdigrenser grenser, ImmutableArray<(Located<int> Year, Located<decimal> Value)> verdier, Located<decimal>? deretter, int? fra)
    {
        var alle = verdier.Select(v => (Navn: string.Create(CultureInfo.InvariantCulture, $"{nøkkel} i {v.Year.Value}"), v.Value)).ToList();
        if (deretter is { } senere) alle.Add(($"{nøkkel}, deretter", senere));
        var meldt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (navn, verdi) in alle)
        {
            var egne = new DiagnosticBag();
            // Interest was near nought in 2020 and 2021: a known year among percentages is a percentage too.
            var kjent = grenser == Verdigrenser.Rente && verdier.Any(v => v.Value.Value == verdi.Value && v.Year.Value < fra) && alle.Any(v => v.Value.Value >= grenser.AndelUnder);
            (kjent ? grenser with { AndelUnder = 0m } : grenser).Kontroller(verdi, navn, egne);
            foreach (var funn in egne.ToImmutable())
                if (meldt.Add(funn.Code)) feil.Add(funn);
        }
    }

    private void KrevÅr(string nøkkel, Serie serie, (int Fra, int Til) krevd, bool kroner)
    {
        var mangler = Enumerable.Range(krevd.Fra, krevd.Til - krevd.Fra + 1).Where(år => serie.Ved(år) is null).ToArray();
        if (mangler.Length == 0) return;
        feil.Add(Catalogue.SeriesGap, les.At(nøkkel), $"«{nøkkel}» mangler verdi for {Årsliste.Vis(mangler)}",
            mangler[0] <= serie.Verdier.Keys.DefaultIfEmpty(0).Last() ? "legg til årene under «verdier»"
            : kroner ? "legg til årene, eller skriv deretter: {vekst: …}, prosent i året" : "legg til «deretter»");
    }
}

/// <summary>Lists of years as they are read aloud.</summary>
internal static class Årsliste
{
    /// <summary>«2026, 2028–2031»: runs of three or more are drawn together.</summary>
    internal static string Vis(IReadOnlyList<int> år)
    {
        var deler = new List<string>();
        for (var i = 0; i < år.Count;)
        {
            var slutt = i;
            while (slutt + 1 < år.Count && år[slutt + 1] == år[slutt] + 1) slutt++;
            if (slutt - i >= 2) deler.Add(string.Create(CultureInfo.InvariantCulture, $"{år[i]}–{år[slutt]}"));
            else for (var j = i; j <= slutt; j++) deler.Add(år[j].ToString(CultureInfo.InvariantCulture));
            i = slutt + 1;
        }

        return string.Join(", ", deler);
    }
}
