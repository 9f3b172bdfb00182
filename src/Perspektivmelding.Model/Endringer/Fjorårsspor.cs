using System.Collections.Immutable;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Endringer;

/// <summary>The rules by which earlier editions are held against this one, as the trace has them.</summary>
public static class Fjorårsregler
{
    /// <summary>A number of an earlier edition's file.</summary>
    public static Regel Publisert { get; } = new("publisert", "verdi");

    /// <summary>What came less what was published.</summary>
    public static Regel Avvik { get; } = new("fasit-avvik", "regnskap - framskrevet");

    /// <summary>Pension effect beyond the published.</summary>
    public static Regel Pensjon { get; } = new("fasit-pensjon",
        "R((1 + arbeidsgiveravgift/100)*(premieavvik - amortisering)) - R((1 + arbeidsgiveravgift/100)*(premieavvik_framskrevet - (gammel + sum(nye)/amortiseringstid)))");

    /// <summary>One-off, beyond the published.</summary>
    public static Regel Engangs { get; } = new("fasit-engangs", "regnskap - framskrevet + pensjon");

    /// <summary>What is neither decided nor one-off.</summary>
    public static Regel Underliggende { get; } = new("fasit-underliggende", "feil - politikk - engangs");

    /// <summary>Own tax in per cent of the country's, as it came.</summary>
    public static Regel Skatteandel { get; } = new("fasit-skatteandel", "100000*skatt/(innbyggere*landsgjennomsnitt)");

    /// <summary>What a deviation meant, by the edition's own sensitivity.</summary>
    public static Regel Virkning { get; } = new("fasit-virkning", "avvik*utslag/storrelse");

    /// <summary>The same of a deviation in per cent of what was assumed.</summary>
    public static Regel RelativVirkning { get; } = new("fasit-virkning-prosent", "100*avvik/framskrevet*utslag/storrelse");

    /// <summary>What no priced assumption explains.</summary>
    public static Regel IkkePriset { get; } = new("fasit-ikke-priset", "feil - sum(virkning)");

    /// <summary>How many.</summary>
    public static Regel Antall { get; } = new("antall", "antall(verdi)");

    /// <summary>Mean.</summary>
    public static Regel Middel { get; } = new("middel", "sum(verdi)/antall(verdi)");

    /// <summary>Without sign.</summary>
    public static Regel Absolutt { get; } = new("absolutt", "maks(verdi, -verdi)");

    /// <summary>Distance from the mean.</summary>
    public static Regel FraMiddel { get; } = new("fra-middel", "verdi - middel");

    /// <summary>Root mean square.</summary>
    public static Regel Rot { get; } = new("rot-av-middel", "rot(sumprodukt(verdi, verdi)/antall(verdi))");

    /// <summary>Cost of demography in the prices of this edition.</summary>
    public static Regel Demografi { get; } = new("bro-demografi", "faste_priser*prisniva");

    /// <summary>A step of the bridge.</summary>
    public static Regel Steg { get; } = new("bro-steg", "etter - for");

    /// <summary>The first step: from what was published, less its measures.</summary>
    public static Regel Utgangspunkt { get; } = new("bro-utgangspunkt", "etter - (for - tiltak)");

    /// <summary>The last: what measures do beyond the published.</summary>
    public static Regel Tiltak { get; } = new("bro-tiltak", "etter - for - tiltak");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Regel> Alle { get; } =
    [
        Publisert, Avvik, Pensjon, Engangs, Underliggende, Skatteandel, Virkning, RelativVirkning, IkkePriset, Antall, Middel, Absolutt, FraMiddel, Rot,
        Demografi, Steg, Utgangspunkt, Tiltak,
    ];
}

/// <summary>Traces how earlier editions are held against this one: what they published, the steps of the bridge, the accounts that came.</summary>
public sealed class Fjorårsspor
{
    /// <summary>The run of the bridge.</summary>
    public const string Endringer = "endringer";

    /// <summary>The run of what earlier editions missed by.</summary>
    public const string Fasit = "fasit";

    /// <summary>The accounts of the years that they are held against.</summary>
    public const string Regnskap = "regnskap";

    private readonly ImmutableDictionary<string, Kjøring> _etterId;

    internal Fjorårsspor(Fjorårsanalyse analyse, ImmutableArray<Tidligereutgave> tidligere, Resultat resultat)
    {
        var fasit = new Fasitspor(resultat.Utgave);
        foreach (var (id, f) in analyse.Fasit.Select(f => (analyse.Baner.First(b => b.Utgave == f.Utgave).Bane.Id, f)).Concat(analyse.Scenarier))
        {
            var utgave = tidligere.First(t => t.År == f.Utgave);
            fasit.Noter(utgave, utgave.Scenarier.First(s => s.Id == id), f);
        }
        fasit.Noter(analyse);
        Alle = [.. tidligere.SelectMany(Tidligerespor.For), .. Brospor.For(analyse, resultat.Utgave), .. fasit.Kjøringer()];
        _etterId = Alle.ToImmutableDictionary(k => k.Id);
    }

    /// <summary>Every run, whole.</summary>
    public ImmutableArray<Kjøring> Alle { get; }

    /// <summary>A run by its name; null where this edition has none.</summary>
    public Kjøring? Finn(string kjøring) => _etterId.GetValueOrDefault(kjøring);

    /// <summary>The run of a scenario of an earlier edition.</summary>
    public static string Id(int utgave, string scenario) => FormattableString.Invariant($"tidligere/{utgave}/{scenario}");

    /// <summary>Code of a part of a year that was missed.</summary>
    public static string Kode(Fasitår f, string scenario, string del) => FormattableString.Invariant($"{f.Utgave}.{scenario}.{del}");

    /// <summary>Code of what came of an assumption.</summary>
    public static string Kom(string kode) => "kom." + kode;

    /// <summary>Code of how well editions were met at a distance.</summary>
    public static string Kode(Treffsikkerhet t, string del) => FormattableString.Invariant($"treffsikkerhet.{t.Avstand}.{del}");

    /// <summary>Code of a step of the bridge; «for» and «na» are what it joins.</summary>
    public static string Kode(string ledd) => "endringer." + ledd;

    /// <summary>The runs with no more than what is used: of the bridge and what was missed everything, of the others what values are made of.</summary>
    /// <param name="vist">Values that are shown: run, code, year.</param>
    public ImmutableArray<Kjøring> Brukt(IEnumerable<(string Kjøring, string Kode, int År)> vist)
    {
        var brukt = new HashSet<(string, string, int)>();
        void Gå(string kjøring, string kode, int år)
        {
            if (!_etterId.TryGetValue(kjøring, out var k)) return;
            if (k.Spor.Finn(kode, år) is not { } b)
            {
                if (k.Av is { } av) Gå(av, kode, år);
                return;
            }
            if (!brukt.Add((kjøring, kode, år))) return;
            foreach (var i in b.Inngår.OfType<Inngang.Beregnet>()) Gå(i.Kjøring ?? kjøring, i.Kode, i.År);
        }
        foreach (var (kjøring, kode, år) in vist) Gå(kjøring, kode, år);
        foreach (var kjøring in (string[])[Endringer, Fasit])
            foreach (var b in Finn(kjøring)?.Spor.Alle ?? []) Gå(kjøring, b.Kode, b.År);
        return [.. Alle.Select(k => k with { Spor = new Sporingslogg(k.Spor.Alle.Where(b => brukt.Contains((k.Id, b.Kode, b.År)))) }).Where(k => k.Av is not null || !k.Spor.Alle.IsEmpty)];
    }
}
