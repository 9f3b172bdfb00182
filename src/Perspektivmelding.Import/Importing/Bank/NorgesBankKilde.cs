using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Kart;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Bank;

/// <summary><c>importer norgesbank</c>: rates by day or month → rente.csv, and the same as a line for forutsetninger.yml in the report.</summary>
internal static class NorgesBankKilde
{
    /// <summary>Reads the files and makes the means; all faults are found.</summary>
    internal static Imported Les(ImportRequest request, DiagnosticBag feil)
    {
        var (notater, observasjoner) = (new List<ImportNote>(), new List<Renteobservasjon>());
        foreach (var fil in request.Files.Select(f => (Sti: f, Vist: f.Replace('\\', '/'))))
            if (TextFile.Read(fil.Sti, fil.Vist, feil) is { } tekst) observasjoner.AddRange(new Renteleser(tekst, feil, t => notater.Add(new ImportNote(fil.Vist, t))).Les());
        var årene = Årsmiddel.Av(observasjoner, feil);
        foreach (var serie in årene.GroupBy(å => å.Serie, StringComparer.Ordinal))
            foreach (var tekst in Fortelling(serie.Key, [.. serie])) notater.Add(new ImportNote(EditionLayout.Rente, tekst));
        return new Imported([Rader.Rente(årene.OrderBy(å => å.År).Select(Rad))], [.. notater]);
    }

    private static ImmutableArray<string> Rad(Årsrente rente) =>
    [
        Rader.År(rente.År), rente.Serie, Rader.Tall(rente.Prosent), string.Create(CultureInfo.InvariantCulture,
            $"Norges Bank, gjennomsnitt av {Antall(rente)}{(rente.Helt ? "" : $" til og med {rente.Siste:yyyy-MM-dd}, ikke hele året")}"), rente.Helt ? "" : "anslag",
    ];

    private static IEnumerable<string> Fortelling(string serie, ImmutableArray<Årsrente> årene)
    {
        yield return $"{serie}: {Rader.Vis(årene.Select(å => å.År))}, gjennomsnitt av de publiserte verdiene i hvert år";
        foreach (var rente in årene.Where(å => !å.Helt))
            yield return string.Create(CultureInfo.InvariantCulture, $"{rente.År} er ikke et helt år ({Antall(rente)} til og med {rente.Siste:yyyy-MM-dd}); gjennomsnittet {NumberText.Show(rente.Prosent)} er merket anslag");
        if (årene.Where(å => å.Helt).ToArray() is { Length: > 0 } hele)
        {
            yield return $"til forutsetninger.yml, hvis du vil bygge en serie på {serie}: {{verdier: {{{string.Join(", ", hele.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.År}: {h.Prosent:0.0###}")))}}}, enhet: prosent, kilde: \"Norges Bank, {serie}, årsgjennomsnitt\"}}";
            yield return "pengemarkedsrente i forutsetninger.yml er NIBOR, som er en annen rente; SSBs tabell 10701 har den";
        }
    }

    private static string Antall(Årsrente rente) => $"{rente.Antall.ToString(CultureInfo.InvariantCulture)} {(rente.Hyppighet, rente.Antall) switch
    {
        (Hyppighet.Dag, 1) => "dag",
        (Hyppighet.Dag, _) => "dager",
        (Hyppighet.Måned, 1) => "måned",
        (Hyppighet.Måned, _) => "måneder",
        (Hyppighet.Kvartal, _) => "kvartal",
        _ => "år",
    }}";
}
