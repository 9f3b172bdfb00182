using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Perspektivmelding.Fetching;

/// <summary>Makes a plan from a wish.</summary>
internal sealed class Planlegger(Hentønske ønske)
{
    /// <summary>The name of Norges Bank's series among the tables.</summary>
    internal const string Styringsrenten = "styringsrenten";

    private const int NyttNummerFra = 2024;
    private const int VirkedagerPerÅr = 260;

    // Where the end is open, room is kept for so many years.
    private const int ÅrNårSluttenErÅpen = 30;

    private readonly Kommune? _kommune = Kommuneliste.Finn(ønske.Kommune);
    private readonly List<string> _merknader = [];

    /// <summary>The plan.</summary>
    internal Hentplan Plan()
    {
        var hentinger = ImmutableArray.CreateBuilder<Henting>();
        foreach (var tabell in Ssbtabell.Alle.Where(Ønsket)) hentinger.AddRange(Tabell(tabell));
        if (ønske.Tabeller.IsEmpty || ønske.Tabeller.Contains(Styringsrenten)) hentinger.Add(Rente());
        if (_kommune is null) _merknader.Add($"programmet kjenner ikke kommunenummeret {ønske.Kommune}; KOSTRA-gruppen er ikke med i sammenlikningen");
        return new Hentplan(ønske, hentinger.ToImmutable(), [.. _merknader.Distinct()]);
    }

    /// <summary>The regions of the comparison: the municipality first, those it is compared with, the country, the country without Oslo, its KOSTRA group.</summary>
    internal ImmutableArray<string> Sammenlikning() =>
        [.. new[] { ønske.Kommune }.Concat(ønske.Sammenlikning).Concat(["EAK", "EAKUO"]).Concat(_kommune is { } k ? [k.Kostragruppe] : []).Distinct()];

    private bool Ønsket(Ssbtabell tabell) => ønske.Tabeller.IsEmpty
        ? tabell.Omfang.Length == 0 || tabell.Omfang == ønske.Omfang
        : ønske.Tabeller.Contains(tabell.Nummer);

    private IEnumerable<Henting> Tabell(Ssbtabell tabell)
    {
        if (tabell.MedSammenlikning)
        {
            if (_kommune is { Tidligere.Length: > 0 } && ønske.Fra < NyttNummerFra)
                _merknader.Add($"{_kommune.Navn} fikk nummeret {_kommune.Nummer} i 2024; nøkkeltallene før det ({_kommune.Tidligere}) er ikke med i sammenlikningen");
            return Deler(tabell, Sammenlikning(), ønske.Fra, ønske.Til);
        }

        if (_kommune is not { Tidligere.Length: > 0 } kommune || ønske.Fra >= NyttNummerFra || tabell.År == Årsvalg.Alle)
            return Deler(tabell, [ønske.Kommune], ønske.Fra, ønske.Til);

        // The same municipality under the number it had then, and under the one it has.
        _merknader.Add($"{kommune.Navn} hadde nummeret {kommune.Tidligere} til og med 2023; tallene fra da er hentet under det");
        var sisteGamle = tabell.År == Årsvalg.FraOgMed ? NyttNummerFra - 1 : Math.Min(NyttNummerFra - 1, ønske.Til ?? NyttNummerFra - 1);
        var gamle = Deler(tabell with { År = Årsvalg.Regnskapsår }, [kommune.Tidligere], ønske.Fra, sisteGamle);
        return tabell.År == Årsvalg.Regnskapsår && ønske.Til < NyttNummerFra
            ? gamle
            : gamle.Concat(Deler(tabell, [kommune.Nummer], NyttNummerFra, ønske.Til));
    }

    /// <summary>One request, or several with some of the years each where one would be over SSB's limit.</summary>
    private IEnumerable<Henting> Deler(Ssbtabell tabell, ImmutableArray<string> regioner, int fra, int? til)
    {
        var celler = tabell.Akser.Aggregate((long)regioner.Length, (produkt, akse) => produkt * akse.Antall);
        if (tabell.År == Årsvalg.Alle) return [Spør(tabell, regioner, "*", [], celler * tabell.AntallÅr, "")];
        if (tabell.År == Årsvalg.FraOgMed || til is null)
        {
            if (celler * ÅrNårSluttenErÅpen > ønske.Cellegrense)
                _merknader.Add($"tabell {tabell.Nummer} kan bli større enn SSB gir i ett svar; oppgi siste år med --til-år");
            return [Spør(tabell, regioner, $"from({År(fra)})", [], celler, "")];
        }

        var årene = Enumerable.Range(fra, Math.Max(0, til.Value - fra + 1)).ToArray();
        var biter = årene.Chunk((int)Math.Clamp(ønske.Cellegrense / celler, 1, Math.Max(1, årene.Length))).ToArray();
        return biter.Select((bit, i) => Spør(tabell, regioner, string.Join(',', bit.Select(År)), [.. bit], celler * bit.Length,
            biter.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-del{i + 1}")));
    }

    private Henting Spør(Ssbtabell tabell, ImmutableArray<string> regioner, string tid, ImmutableArray<int> år, long celler, string del)
    {
        var spørring = new StringBuilder($"tables/{tabell.Nummer}/data?lang=no&outputFormat=json-stat2");
        Legg(spørring, "valueCodes", tabell.Regionakse, string.Join(',', regioner));
        foreach (var akse in tabell.Akser)
        {
            Legg(spørring, "valueCodes", akse.Kode, akse.Verdier);
            if (akse.Kodeliste is { } liste) Legg(spørring, "codelist", akse.Kode, liste);
        }

        Legg(spørring, "valueCodes", "Tid", tid);
        return new Henting("ssb", tabell.Nummer, tabell.Navn, tabell.Formål, $"ssb-{tabell.Nummer}-{regioner[0]}{del}.json",
            new Uri(MedSkråstrek(ønske.Ssb), spørring.ToString()), regioner, år, celler, tid.StartsWith("from", StringComparison.Ordinal), regioner[0]);
    }

    private Henting Rente()
    {
        ImmutableArray<int> år = ønske.Til is { } til ? [.. Enumerable.Range(ønske.Fra, Math.Max(0, til - ønske.Fra + 1))] : [];
        var slutt = ønske.Til is { } siste ? $"&endPeriod={År(siste)}-12-31" : "";
        return new Henting("norgesbank", Styringsrenten, "Norges Bank: styringsrenten, virkedager", "rente.csv", "norges-bank-styringsrenten.csv",
            new Uri(MedSkråstrek(ønske.NorgesBank), $"data/IR/B.KPRA.SD.R?format=csv&startPeriod={År(ønske.Fra)}-01-01{slutt}"),
            [], år, (long)VirkedagerPerÅr * Math.Max(1, år.Length), år.IsEmpty, ønske.Kommune);
    }

    // Brackets are written so as no part of the way can take them for something else; SSB takes both.
    private static void Legg(StringBuilder spørring, string valg, string akse, string verdier) =>
        spørring.Append(CultureInfo.InvariantCulture, $"&{valg}%5B{akse}%5D={verdier}");

    private static string År(int år) => år.ToString(CultureInfo.InvariantCulture);

    private static Uri MedSkråstrek(Uri server) => server.AbsoluteUri.EndsWith('/') ? server : new Uri(server.AbsoluteUri + "/");
}
