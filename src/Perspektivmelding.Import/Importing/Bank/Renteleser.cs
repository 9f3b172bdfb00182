using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Tabeller;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Bank;

/// <summary>Reads a CSV file of Norges Bank's data API. Columns are found by name: their order differs from series to series.</summary>
/// <param name="tekst">The file.</param>
/// <param name="feil">Gets what is wrong.</param>
/// <param name="fortell">Told of what is left out.</param>
internal sealed class Renteleser(SourceText tekst, DiagnosticBag feil, Action<string> fortell)
{
    private const string Adresse = "hent fila fra data.norges-bank.no som csv, for eksempel IR/B.KPRA.SD.R (styringsrenten)";

    private Dictionary<string, int> _kolonner = [];

    /// <summary>The rates of the series that an edition has use for; none when the file has none (reported).</summary>
    internal ImmutableArray<Renteobservasjon> Les()
    {
        if (tekst.Text.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            feil.Add(Catalogue.NotBankFile, tekst.Span(0), "fila er JSON, ikke CSV", Adresse);
            return [];
        }

        if (new CsvGrid(tekst, feil).Read() is not { } rutenett) return [];
        var overskrift = Enumerable.Range(0, rutenett.Rows.Length).FirstOrDefault(r => !rutenett.IsBlank(r), -1);
        if (overskrift >= 0)
            _kolonner = rutenett.Rows[overskrift].Select((c, i) => (Navn: c.Text.ToUpperInvariant(), Plass: i)).DistinctBy(c => c.Navn).ToDictionary(c => c.Navn, c => c.Plass, StringComparer.Ordinal);
        if (_kolonner.ContainsKey("BASE_CUR") || _kolonner.ContainsKey("QUOTE_CUR"))
        {
            feil.Add(Catalogue.OtherBankSeries, tekst.Span(0), "fila har valutakurser (EXR), og en utgave bruker bare renter", Adresse);
            return [];
        }

        if (!Har("TIME_PERIOD", "OBS_VALUE", "INSTRUMENT_TYPE")) return [];

        var (ut, andre, tomme) = (ImmutableArray.CreateBuilder<Renteobservasjon>(), new SortedSet<string>(StringComparer.Ordinal), 0);
        for (var r = overskrift + 1; r < rutenett.Rows.Length; r++)
        {
            if (rutenett.IsBlank(r)) continue;
            if (Serie(rutenett, r) is not { } serie) andre.Add(Vist(rutenett, r));
            else if (Celle(rutenett, r, "OBS_VALUE").Text is "" or "." or ".." or ":" or "NaN" or "ND") tomme++;
            else if (Observasjon(rutenett, r, serie) is { } observasjon) ut.Add(observasjon);
        }

        if (andre.Count > 0) fortell($"ikke brukt: {string.Join(", ", andre.Take(10))}; programmet bruker styringsrenten (KPRA, SD) og NOWA");
        if (tomme > 0) fortell(string.Create(CultureInfo.InvariantCulture, $"{tomme} dager uten verdi er ikke med i gjennomsnittet"));
        if (ut.Count == 0 && !feil.HasErrors)
        {
            feil.Add(andre.Count > 0 ? Catalogue.OtherBankSeries : Catalogue.NotBankFile, tekst.Span(0),
                andre.Count > 0 ? $"fila har bare {string.Join(", ", andre.Take(5))}, som en utgave ikke bruker" : "fila har ingen verdier", Adresse);
        }

        return ut.ToImmutable();
    }

    /// <summary>True when the columns that tell what a number is are there; else says which is not.</summary>
    private bool Har(params ReadOnlySpan<string> navn)
    {
        var mangler = navn.ToArray().Where(n => !_kolonner.ContainsKey(n)).ToArray();
        if (mangler.Length == 0) return true;
        var heter = mangler is [var eneste] ? _kolonner.Keys.FirstOrDefault(k => k.Length > 4 && eneste.StartsWith(k, StringComparison.Ordinal)) ?? NearestName.Hint(eneste, _kolonner.Keys) : null;
        feil.Add(Catalogue.NotBankFile, tekst.Span(0), $"fila mangler {(mangler.Length == 1 ? "kolonnen" : "kolonnene")} {(mangler.Length == 1 ? mangler[0] : $"{string.Join(", ", mangler[..^1])} og {mangler[^1]}")}",
            mangler.Length < navn.Length && heter is not null ? $"er det kolonnen {heter} som skulle hatt det navnet, så rett navnet eller hent fila på nytt" : Adresse);
        return false;
    }

    /// <summary>The name of the series of a row; null for series that are not used.</summary>
    private string? Serie(Grid rutenett, int rad)
    {
        var (instrument, løpetid, enhet) = (Tekst(rutenett, rad, "INSTRUMENT_TYPE"), Tekst(rutenett, rad, "TENOR"), Tekst(rutenett, rad, "UNIT_MEASURE"));
        if (enhet is not ("R" or "")) return null;
        return (instrument, løpetid) switch
        {
            ("KPRA", "SD" or "") => "styringsrente",
            ("NOWA", "ON" or "") => "nowa",
            _ => null,
        };
    }

    private Renteobservasjon? Observasjon(Grid rutenett, int rad, string serie)
    {
        var (periode, verdi) = (Celle(rutenett, rad, "TIME_PERIOD"), Celle(rutenett, rad, "OBS_VALUE"));
        if (Periode(periode.Text) is not var (fra, hyppighet))
        {
            feil.Add(Catalogue.BankValue, rutenett.Span(periode), $"«{periode.Text}» er ikke en dag, en måned, et kvartal eller et år", "hent fila på nytt fra Norges Bank");
            return null;
        }

        // A rate of more than a thousand per cent is none: three decimals are decimals here.
        decimal? prosent = NumberText.Parse(verdi.Text) switch
        {
            NumberReading.Number(var tall) => tall,
            NumberReading.Ambiguous(var desimal, _) => desimal,
            _ => null,
        };
        if (prosent is { } p && Math.Abs(p) < 100m) return new Renteobservasjon(serie, hyppighet, fra, p, rutenett.Span(verdi));
        feil.Add(Catalogue.BankValue, rutenett.Span(verdi), $"«{verdi.Text}» er ikke en rente i prosent", "hent fila på nytt fra Norges Bank");
        return null;
    }

    private static (DateOnly Fra, Hyppighet Hyppighet)? Periode(string tekst)
    {
        if (DateOnly.TryParseExact(tekst, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)) return (dag, Hyppighet.Dag);
        if (DateOnly.TryParseExact(tekst, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var måned)) return (måned, Hyppighet.Måned);
        if (tekst.Length == 7 && tekst[4..6] == "-Q" && tekst[6] is >= '1' and <= '4' && YearText.TryParse(tekst[..4], out var kvartalsår)) return (new DateOnly(kvartalsår, ((tekst[6] - '1') * 3) + 1, 1), Hyppighet.Kvartal);
        return YearText.TryParse(tekst, out var år) ? (new DateOnly(år, 1, 1), Hyppighet.År) : null;
    }

    private string Vist(Grid rutenett, int rad) =>
        string.Join(' ', ((string[])["INSTRUMENT_TYPE", "TENOR", "UNIT_MEASURE"]).Select(k => Tekst(rutenett, rad, k)).Where(t => t.Length > 0)) is { Length: > 0 } navn ? navn : "en serie uten navn";

    private string Tekst(Grid rutenett, int rad, string kolonne) => Celle(rutenett, rad, kolonne).Text.ToUpperInvariant();

    private GridCell Celle(Grid rutenett, int rad, string kolonne) => _kolonner.TryGetValue(kolonne, out var plass) ? rutenett.At(rad, plass) : default(GridCell) with { Text = "" };
}
