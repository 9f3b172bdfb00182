using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Kart;
using Perspektivmelding.Importing.Tabeller;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Plan;

/// <summary><c>importer okonomiplan</c>: published tables after § 5-4 and § 5-6 → budsjett.csv, prognose.csv and, where § 5-6 is whole, regnskap.csv.</summary>
internal static class OkonomiplanKilde
{
    private static readonly ImmutableArray<string> Linjekoder = [.. Kontoplan.Alle.Where(l => !l.ErSum).Select(l => l.Kode)];

    /// <summary>Reads the files and takes the lines; all faults are found.</summary>
    internal static Imported Les(ImportRequest request, DiagnosticBag feil)
    {
        var (notater, tabeller) = (new List<ImportNote>(), new List<ImportedTable>());
        foreach (var fil in request.Files)
        {
            var (vist, før) = (fil.Replace('\\', '/'), feil.ErrorCount);
            var funnet = Rutenett(fil, vist, feil).SelectMany(r => new Planleser(r, feil).Les()).ToArray();
            if (funnet.Length == 0 && feil.ErrorCount == før)
                feil.Add(Catalogue.NoPlan, new SourceSpan(vist), "fila har ingen tabell med årstall over kolonnene og linjene i § 5-4 eller § 5-6", "lagre tabellen fra økonomiplanen som CSV eller xlsx, med overskriften");
            if (feil.ErrorCount > før) continue;
            foreach (var tabell in funnet) tabeller.AddRange(Tabell(tabell, feil, tekst => notater.Add(new ImportNote(vist, tekst))));
        }

        return new Imported([.. tabeller], [.. notater]);
    }

    private static ImmutableArray<Grid> Rutenett(string fil, string vist, DiagnosticBag feil)
    {
        if (TableFile.Bytes(fil, vist, feil) is not { } bytes) return [];
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)) return new Workbook(bytes, vist, feil).Read() is { } ark ? ark : [];
        if (TextFile.Decode(bytes, vist, feil) is not { } tekst || tekst.Text.AsSpan().TrimStart() is ['{' or '[', ..]) return [];
        return new CsvGrid(tekst, feil).Read() is { } rutenett ? [rutenett] : [];
    }

    private static ImmutableArray<ImportedTable> Tabell(Plantabell tabell, DiagnosticBag feil, Action<string> fortell)
    {
        if (Planenhet.Finn(tabell, feil) is not var (kroner, hvordan)) return [];
        var fortegn = new Planfortegn(tabell);
        var brukt = Brukt(tabell, fortell);
        fortell($"{tabell.Navn}: {(tabell.ErBevilgning ? "bevilgningsoversikt drift (§ 5-4)" : "økonomisk oversikt etter art – drift (§ 5-6)")}, {hvordan}, {fortegn.Vist}");
        var prøver = Planprøve.Alle(tabell, fortegn);
        foreach (var (gruppe, kolonne) in fortegn.Avvik) Fortegnsavvik(tabell, gruppe, kolonne, brukt.Contains(kolonne), prøver, feil, fortell);
        foreach (var prøve in prøver.Where(p => p.Forskjell != 0m && !fortegn.Avvik.Any(a => a.Kolonne == p.Kolonne))) Meld(tabell, prøve, brukt.Contains(prøve.Kolonne), feil, fortell);
        if (prøver.IsEmpty) feil.Add(Catalogue.NoPlan, new SourceSpan(tabell.Fil), $"{tabell.Navn} har ingen sum som viser at linjene og fortegnene er lest riktig", "ta med summene i oppstillingen, for eksempel brutto og netto driftsresultat");

        var ut = ImmutableArray.CreateBuilder<ImportedTable>();
        foreach (var k in brukt)
        {
            var kolonne = tabell.Kolonner[k];
            var linjer = Linjekoder.Where(l => tabell.Trykt(l, k) is not null && (kolonne.Slag == Kolonneslag.Regnskap || !tabell.Finn(l)!.Streker[k]))
                .Select(l => (Linje: l, Beløp: Tusen(fortegn.Naturlig(l, k), kroner))).ToArray();
            var kilde = $"{Path.GetFileName(tabell.Fil)}, «{kolonne.Overskrift}»";
            var status = kolonne.Slag == Kolonneslag.Forslag ? "anslag" : "";
            var rader = linjer.Concat(Summer(tabell, k, prøver, linjer, kroner)).Select(l => (ImmutableArray<string>)[Rader.År(kolonne.År), l.Linje, Rader.Tall(l.Beløp), kilde, status]).ToArray();
            ut.Add(new ImportedTable(Fil(kolonne.Slag), ["år", "linje", "beløp", CsvSchema.Kilde, CsvSchema.Status], 2, [.. rader]));
            fortell($"{Fil(kolonne.Slag)}: {Rader.År(kolonne.År)} fra «{kolonne.Overskrift}», {linjer.Length.ToString(CultureInfo.InvariantCulture)} linjer{(kolonne.Slag == Kolonneslag.Forslag ? "; et forslag er ikke vedtatt, og radene er merket anslag" : "")}");
        }

        if (tabell.ErBevilgning) fortell("§ 5-4 har bare noen av linjene i § 5-6: netto bevilgninger og andre generelle driftsinntekter er ikke brukt");
        if (tabell.Ubrukt.Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } ubrukt) fortell($"ikke brukt: {string.Join(", ", ubrukt.Select(u => $"«{u}»"))}");
        return ut.ToImmutable();
    }

    /// <summary>The columns that are taken: the last adopted budget of each year, and accounts that are whole.</summary>
    private static ImmutableArray<int> Brukt(Plantabell tabell, Action<string> fortell)
    {
        var ut = ImmutableArray.CreateBuilder<int>();
        foreach (var like in tabell.Kolonner.Select((k, i) => (Kolonne: k, Plass: i)).GroupBy(k => (k.Kolonne.År, Fil: Fil(k.Kolonne.Slag))))
        {
            var valgt = like.MaxBy(k => k.Kolonne.Slag switch { Kolonneslag.RevidertBudsjett => 2, Kolonneslag.Budsjett => 1, _ => 0 });
            foreach (var andre in like.Where(k => k.Plass != valgt.Plass)) fortell($"«{andre.Kolonne.Overskrift}» er ikke brukt, for «{valgt.Kolonne.Overskrift}» gjelder samme år");
            var mangler = Linjekoder.Where(l => l != "motpost_avskrivninger" && tabell.Trykt(l, valgt.Plass) is null).ToArray();
            if (valgt.Kolonne.Slag == Kolonneslag.Regnskap && (tabell.ErBevilgning || mangler.Length > 0))
                fortell($"«{valgt.Kolonne.Overskrift}» er ikke brukt, for regnskap.csv trenger alle linjene i § 5-6{(tabell.ErBevilgning ? "" : $" (mangler {string.Join(", ", mangler)})")}");
            else if (Linjekoder.All(l => tabell.Trykt(l, valgt.Plass) is null)) fortell($"«{valgt.Kolonne.Overskrift}» har ingen beløp");
            else ut.Add(valgt.Plass);
        }

        return ut.ToImmutable();
    }

    private static void Fortegnsavvik(Plantabell tabell, string gruppe, int kolonne, bool brukt, ImmutableArray<Planavvik> prøver, DiagnosticBag feil, Action<string> fortell)
    {
        var bevis = prøver.FirstOrDefault(p => p.Kolonne == kolonne && Math.Abs(p.Forskjell) > p.Grense);
        var snudd = bevis?.SnuddFortegn();
        var melding = $"«{tabell.Kolonner[kolonne].Overskrift}» har {gruppe} med motsatt fortegn av de andre kolonnene"
            + (bevis is null ? "" : $": {bevis.Linje} er {Planprøve.Vis(bevis.Trykt)}, men linjene gir {Planprøve.Vis(bevis.Regnet)}{(snudd is null ? "" : $"; det går opp når fortegnet snus for {snudd}")}");
        if (brukt) feil.Add(Catalogue.PlanSign, new SourceSpan(tabell.Fil), melding, "rett fortegnet i tabellen, og importer på nytt");
        else fortell(melding);
    }

    private static void Meld(Plantabell tabell, Planavvik prøve, bool brukt, DiagnosticBag feil, Action<string> fortell)
    {
        var tekst = $"«{tabell.Kolonner[prøve.Kolonne].Overskrift}»: {prøve.Linje} er {Planprøve.Vis(prøve.Trykt)}, men linjene gir {Planprøve.Vis(prøve.Regnet)} (forskjell {Planprøve.Vis(prøve.Forskjell)})";
        var sted = tabell.Finn(prøve.Linje)!.Steder[prøve.Kolonne];
        if (Math.Abs(prøve.Forskjell) <= Planprøve.Avrunding) fortell($"{tekst}: avrunding");
        else if (!brukt) fortell(tekst);
        else if (Math.Abs(prøve.Forskjell) <= prøve.Grense) feil.Add(Catalogue.PlanDeviation, sted, tekst + "; summen er ikke tatt inn");
        else feil.Add(Catalogue.PlanContradiction, sted, tekst, prøve.SnuddFortegn() is { } snudd ? $"det går opp når fortegnet snus for {snudd}; sjekk det mot det vedtatte budsjettet" : "finn linja som er feil eller mangler");
    }

    /// <summary>The table's own sums of § 5-6, where all addends are taken and agree after rounding to 1 000 kr.</summary>
    private static IEnumerable<(string Linje, decimal Beløp)> Summer(Plantabell tabell, int kolonne, ImmutableArray<Planavvik> prøver, (string Linje, decimal Beløp)[] linjer, decimal kroner)
    {
        if (tabell.ErBevilgning) yield break;
        foreach (var prøve in prøver.Where(p => p.Kolonne == kolonne))
        {
            var ledd = Ledd(Kontoplan.Finn(prøve.Linje)!.Linje, 1).ToArray();
            if (ledd.Any(l => !linjer.Any(x => x.Linje == l.Kode))) continue;
            var (trykt, regnet) = (Tusen(prøve.Trykt, kroner), ledd.Sum(l => l.Fortegn * linjer.First(x => x.Linje == l.Kode).Beløp));
            if (Math.Abs(trykt - regnet) <= Planprøve.Avrunding) yield return (prøve.Linje, trykt);
        }
    }

    private static IEnumerable<(string Kode, int Fortegn)> Ledd(Linje sum, int ytre) => Driftssummer.Addender(sum).SelectMany(a =>
        Kontoplan.For(a.Linje).ErSum ? Ledd(a.Linje, ytre * a.Fortegn) : [(Kontoplan.For(a.Linje).Kode, ytre * a.Fortegn)]);

    private static decimal Tusen(decimal beløp, decimal kroner) => Math.Round(beløp * kroner / 1000m, 0, MidpointRounding.AwayFromZero);

    private static string Fil(Kolonneslag slag) => slag switch
    {
        Kolonneslag.Regnskap => EditionLayout.Regnskap,
        Kolonneslag.Prognose => EditionLayout.Prognose,
        _ => EditionLayout.Budsjett,
    };
}
