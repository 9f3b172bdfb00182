using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Kart;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary><c>importer kostra</c>: accounts files 0A, 0B, 0M, 0N → regnskap.csv, sektor.csv, balanse.csv.</summary>
internal static class KostraKilde
{
    private const string Anslag = "anslag";

    /// <summary>Reads, checks and places; all faults are found.</summary>
    internal static Imported Les(ImportRequest request, DiagnosticBag feil)
    {
        var notater = ImmutableArray.CreateBuilder<ImportNote>();
        var filer = new List<(string, ImmutableArray<Filpost>)>();
        foreach (var fil in request.Files)
        {
            var vist = fil.Replace('\\', '/');
            if (TextFile.Read(fil, vist, feil) is { } tekst) filer.Add((vist, new Postleser(tekst, feil).Les()));
        }

        // Sums of a file with faults would only repeat them.
        var før = feil.ErrorCount;
        if (før > 0) return new Imported([], []);
        var valgt = Regnskapsvalg.Velg(filer, request.Kommune, request.Omfang, feil, (fil, tekst) => notater.Add(new ImportNote(fil, tekst)));
        foreach (var regnskap in valgt) Kontosjekk.Sjekk(regnskap, feil);
        var tabeller = ImmutableArray.CreateBuilder<ImportedTable>();
        foreach (var regnskap in valgt) tabeller.AddRange(Ført(regnskap, feil, tekst => notater.Add(new ImportNote(regnskap.Fil, tekst))));
        return new Imported(tabeller.ToImmutable(), notater.ToImmutable());
    }

    private static IEnumerable<ImportedTable> Ført(Filregnskap regnskap, DiagnosticBag feil, Action<string> fortell)
    {
        var (kilde, status) = (Kildetekst(regnskap), regnskap.Kvartal is null ? "" : Anslag);
        if (regnskap.Kvartal is not null)
            fortell(string.Create(CultureInfo.InvariantCulture, $"{regnskap.År}: fila er for 4. kvartal, altså foreløpige tall; radene er merket anslag, og bør byttes når årsregnskapet er avlagt"));
        foreach (var kontroll in Kontroll.Av(regnskap))
        {
            fortell(string.Create(CultureInfo.InvariantCulture, $"{regnskap.År}: {kontroll.Tekst}"));
            if (kontroll.Holder) continue;
            var stopper = kontroll.Stopper && !(kontroll.BareHeleÅr && regnskap.Kvartal is not null);
            feil.Add(stopper ? Catalogue.ControlFails : Catalogue.ControlDiffers, new SourceSpan(regnskap.Fil),
                string.Create(CultureInfo.InvariantCulture, $"{regnskap.År}: {kontroll.Navn} er {NumberText.Show(kontroll.Sum)}, men skal være {kontroll.Skal}"),
                regnskap.Kvartal is null ? null : "et foreløpig regnskap trenger ikke gå opp, men da er ikke alt ført; ta inn årsregnskapet når det er klart");
        }

        if (regnskap.I(Kontoklasse.Drift).Any())
        {
            var linjer = Driftsføring.Linjer(regnskap);
            foreach (var tekst in Driftsføring.Fortelling(linjer, regnskap)) fortell(tekst);
            yield return MedStatus(Rader.Regnskap(Driftsføring.Rader(linjer, regnskap, kilde, status)));
            yield return MedStatus(Rader.Sektor(Driftsføring.Sektorer(regnskap, kilde, status)));
        }

        if (regnskap.I(Kontoklasse.Balanse).Any())
        {
            foreach (var tekst in Balanseføring.Fortelling(regnskap)) fortell(tekst);
            yield return Rader.Balanse(Balanseføring.Rader(regnskap, kilde, status));
        }
        else if (!regnskap.I(Kontoklasse.Drift).Any())
        {
            feil.Add(Catalogue.NothingLeft, new SourceSpan(regnskap.Fil), string.Create(CultureInfo.InvariantCulture, $"skjema {regnskap.Skjema} for {regnskap.År} har bare investeringsregnskapet, som ikke fyller noen fil i utgaven"), "ta med hele 0A-fila");
        }
    }

    private static ImportedTable MedStatus(ImportedTable tabell) => tabell.Columns.Contains(CsvSchema.Status) ? tabell : tabell with { Columns = tabell.Columns.Add(CsvSchema.Status) };

    private static string Kildetekst(Filregnskap regnskap) => string.Create(CultureInfo.InvariantCulture,
        $"KOSTRA-regnskap {regnskap.Skjema} {regnskap.År}{(regnskap.Kvartal is null ? "" : ", 4. kvartal")}, kommune {(regnskap.Region[4..] == "00" ? regnskap.Region[..4] : regnskap.Region)} ({regnskap.Omfang})");
}
