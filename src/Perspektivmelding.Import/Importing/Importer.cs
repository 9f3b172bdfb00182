using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Bank;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Kart;
using Perspektivmelding.Importing.Plan;
using Perspektivmelding.Importing.Regnskapsfil;
using Perspektivmelding.Importing.Skriving;
using Perspektivmelding.Importing.Tabeller;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing;

/// <summary>A file of an edition after an import.</summary>
/// <param name="Name">Its name.</param>
/// <param name="New">Rows that are new.</param>
/// <param name="Same">Imported rows that stood there already.</param>
/// <param name="Changed">Rows that stood there with another value and got the new one.</param>
public sealed record WrittenTable(string Name, int New, int Same, int Changed = 0);

/// <summary>What an import did.</summary>
/// <param name="Written">The files, in the order of an edition; those without a new row are left as they are.</param>
/// <param name="Notes">What was and was not used.</param>
public sealed record ImportOutcome(ImmutableArray<WrittenTable> Written, ImmutableArray<ImportNote> Notes);

/// <summary>Turns the raw files of a source into CSV files of an edition (kontrakt.md 1): all of them, or nothing.</summary>
public static class Importer
{
    /// <summary>The kinds of source.</summary>
    public static ImmutableArray<string> Kilder { get; } = ["ssb", "kostra", "norgesbank", "okonomiplan"];

    /// <summary>What is wrong with the code tables of data/kodelister; nothing is fetched or imported before it is mended.</summary>
    public static Checked<ImportOutcome> CodeTables { get; } = new(new ImportOutcome([], []), Kodefiler.Kontroller());

    /// <summary>Reads, maps, merges and writes. Nothing is written when there is an error.</summary>
    public static Checked<ImportOutcome> Run(ImportRequest request)
    {
        var feil = new DiagnosticBag();
        if (CodeTables.HasErrors) return CodeTables;
        var funnet = request.Kilde switch
        {
            "ssb" => Ssb(request, feil),
            "kostra" => KostraKilde.Les(request, feil),
            "norgesbank" => NorgesBankKilde.Les(request, feil),
            "okonomiplan" => OkonomiplanKilde.Les(request, feil),
            _ => throw new ArgumentException($"Unknown source {request.Kilde}.", nameof(request)),
        };
        var notater = ImmutableArray.CreateBuilder<ImportNote>();
        notater.AddRange(funnet.Notes);
        if (request.SisteÅr is { } sisteÅr) funnet = TilOgMed(funnet, sisteÅr, notater);

        var filer = new List<Flettet>();
        foreach (var navn in EditionLayout.Files.Select(f => f.Name))
        {
            var tabeller = funnet.Tables.Where(t => t.Name == navn).ToArray();
            if (tabeller.Length == 0 || Fletting.Flett(tabeller, request.Til, request.Erstatt, feil) is not { } flettet) continue;
            void Fortell(string tekst) => notater.Add(new ImportNote(Path.Combine(request.Til, navn).Replace('\\', '/'), tekst));
            foreach (var endring in flettet.Endringer) Fortell(endring);
            filer.Add(navn == EditionLayout.Befolkning ? Aldersfletting.UtenTotaler(flettet, Fortell, feil) : flettet);
        }

        if (!feil.HasErrors && filer.Count == 0) feil.Add(Catalogue.NothingLeft, new SourceSpan(request.Files[0].Replace('\\', '/')), "filene ga ingen rader", "se meldingene om hva som ble utelatt og hvorfor");
        if (!feil.HasErrors) Utskrift.Skriv([.. filer.Where(f => f.Nye > 0 || f.Endringer.Length > 0)], request.Til, feil);
        return feil.With(new ImportOutcome([.. filer.Select(f => new WrittenTable(f.Fil.Name, f.Nye, f.Like, f.Endringer.Length))], notater.ToImmutable()));
    }

    /// <summary>Leaves out what is later than the accounts are wanted; inhabitants stay, and so do budgets, for they are needed ahead.</summary>
    private static Imported TilOgMed(Imported funnet, int sisteÅr, ImmutableArray<ImportNote>.Builder notater)
    {
        var tabeller = ImmutableArray.CreateBuilder<ImportedTable>();
        foreach (var tabell in funnet.Tables)
        {
            var med = tabell.Name is EditionLayout.Befolkning or EditionLayout.Budsjett or EditionLayout.Prognose ? tabell.Rows : [.. tabell.Rows.Where(r => string.CompareOrdinal(r[0], Rader.År(sisteÅr)) <= 0)];
            if (med.Length < tabell.Rows.Length)
                notater.Add(new ImportNote(tabell.Name, $"{Rader.Vis(tabell.Rows.Except(med).Select(r => int.Parse(r[0], CultureInfo.InvariantCulture)))} er utelatt (--siste-år)"));
            if (!med.IsEmpty) tabeller.Add(tabell with { Rows = med });
        }

        return funnet with { Tables = tabeller.ToImmutable() };
    }

    private static Imported Ssb(ImportRequest request, DiagnosticBag feil)
    {
        var tabeller = ImmutableArray.CreateBuilder<DataCube>();
        foreach (var fil in request.Files)
        {
            var lest = TableFile.Read(fil, fil.Replace('\\', '/'));
            feil.AddRange(lest.Diagnostics);
            tabeller.AddRange(lest.Value.Select(t => t with { Opphav = request.Opphav }));
        }

        return SsbKart.Les(tabeller.ToImmutable(), request.Kommune, request.Omfang, feil);
    }
}
