using System.Collections.Immutable;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Analyser;

/// <summary>
/// Handlingsrom per tjeneste (fag.md 7.4): what each service costs by need, held against the country, a KOSTRA group and the
/// chosen municipalities. The own municipality is left out of every figure computed here.
/// </summary>
public static class Tjenesteanalyse
{
    private const string Landet = "EAK";
    private const string LandetUtenOslo = "EAKUO";
    private const string Oslo = "0301";

    /// <summary>Need and users below this are no shares to divide by.</summary>
    private const decimal MinsteBehov = 0.01m;

    private const decimal MinsteGrad = 0.001m;

    /// <summary>Kr per person and persons beyond this are no figures of a municipality, and there would be no room to multiply them.</summary>
    private const decimal Størst = 1_000_000_000m;

    /// <summary>Analyses each service that the own municipality has a figure for, in the order given.</summary>
    public static ImmutableArray<Tjenesteresultat> Analyser(IEnumerable<Tjenestemål> tjenester, Utgave utgave) =>
        Analyser(tjenester, utgave, utgave.Indikatorer.Where(i => Rimelig(i.Verdi)).ToLookup(i => i.Indikatornavn, StringComparer.Ordinal));

    private static ImmutableArray<Tjenesteresultat> Analyser(IEnumerable<Tjenestemål> tjenester, Utgave utgave, ILookup<string, Indikator> tall) =>
        [.. tjenester.Select(t => Én(t, utgave, tall)).OfType<Tjenesteresultat>()];

    /// <summary>
    /// The kind of comparison that tells most of the services together: most services, then most of them by need, then the
    /// order of <see cref="Grunnlagsart"/>. Null where no service can be compared.
    /// </summary>
    public static Grunnlagsart? Felles(IReadOnlyCollection<Tjenesteresultat> resultater)
    {
        var funnet = Enum.GetValues<Grunnlagsart>().Where(a => a != Grunnlagsart.Nabo)
            .Select(a => (Art: a, Med: resultater.Select(r => r.Mot(a)).Where(g => g?.Potensial is not null).ToArray()))
            .Where(x => x.Med.Length > 0)
            .OrderByDescending(x => x.Med.Length).ThenByDescending(x => x.Med.Count(g => g!.ErBehovsjustert)).ThenBy(x => x.Art).ToArray();
        return funnet.Length == 0 ? null : funnet[0].Art;
    }

    private static Tjenesteresultat? Én(Tjenestemål mål, Utgave utgave, ILookup<string, Indikator> alle)
    {
        var nummer = utgave.Kommune.Nummer;
        var egne = alle[mål.Netto].Where(i => i.Region == nummer).ToArray();
        if (egne.Length == 0) return null;
        var år = egne.Max(i => i.År);
        var ønsket = utgave.Kommune.Omfang.ToString().ToLowerInvariant();
        var omfang = (egne.FirstOrDefault(i => i.År == år && i.Omfang == ønsket) ?? egne.First(i => i.År == år)).Omfang;
        // Need, users and inhabitants are not accounts: they are the same whichever scope the accounts have.
        Dictionary<string, Indikator> Ved(string? navn) => navn is null ? []
            : alle[navn].Where(x => x.År == år).GroupBy(x => x.Region, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.OrderBy(x => x.Omfang == omfang ? 0 : 1).First(), StringComparer.Ordinal);
        var (behov, dekning, enhet, folk) = (Ved(mål.Behov), Ved(mål.Dekningsgrad), Ved(mål.Enhetskostnad), Ved(mål.Innbyggere));
        var tall = alle[mål.Netto].Where(i => i.År == år && i.Omfang == omfang).DistinctBy(i => i.Region)
            .Select(i => Tall(i, mål, behov.GetValueOrDefault(i.Region), dekning.GetValueOrDefault(i.Region), enhet.GetValueOrDefault(i.Region), folk.GetValueOrDefault(i.Region)))
            .ToImmutableArray();
        var egen = tall.First(t => t.Region == nummer);
        var andre = tall.Where(t => t.Region != nummer).ToImmutableArray();
        var (personer, kilde) = Personer(mål.Målgruppe, år, utgave) is { } funnet ? funnet : (egen.Personer, Personkilde.Publisert);
        var naboer = Naboer(andre, utgave.Kommune);
        return new Tjenesteresultat
        {
            Mål = mål,
            År = år,
            Omfang = omfang,
            Egen = egen,
            Andre = andre,
            Naboer = naboer,
            Personer = personer,
            Personkilde = kilde,
            Grunnlag = [.. Grunnlag(egen, andre, naboer).Select(g => Regn(g, egen, personer))],
        };
    }

    /// <summary>The chosen municipalities, own left out; every municipality with a figure where none is chosen.</summary>
    private static ImmutableArray<Tjenestetall> Naboer(ImmutableArray<Tjenestetall> andre, Kommune kommune)
    {
        var valgte = kommune.Sammenlikning.Where(n => n != kommune.Nummer).Select(n => andre.FirstOrDefault(t => t.Region == n)).OfType<Tjenestetall>();
        return kommune.Sammenlikning.IsEmpty ? [.. andre.Where(t => t.ErKommune)] : [.. valgte];
    }

    private static Tjenestetall Tall(Indikator i, Tjenestemål mål, Indikator? behov, Indikator? dekning, Indikator? enhet, Indikator? personer)
    {
        var grad = dekning?.Verdi is >= MinsteGrad ? dekning.Verdi : (decimal?)null;
        return new Tjenestetall(i.Region, i.Navn, i.Verdi)
        {
            Indeks = behov?.Verdi is >= MinsteBehov ? behov.Verdi : mål.Behov is not null && i.Region == Landet ? 1m : null,
            Dekningsgrad = grad,
            Enhetskostnad = enhet?.Verdi ?? (mål.Enhetskostnad is null && grad is { } g ? 100m * i.Verdi / g : null),
            Personer = personer?.Verdi is > 0m ? personer.Verdi : null,
            Celler = new Tjenesteceller { Netto = i, Behov = behov?.Verdi is >= MinsteBehov ? behov : null, Dekningsgrad = grad is null ? null : dekning, Enhetskostnad = enhet, Personer = personer },
            ErAnslag = new[] { i, behov, dekning, enhet }.Any(x => x?.Kilde.Status == Datastatus.Anslag),
        };
    }

    private static bool Rimelig(decimal verdi) => Math.Abs(verdi) <= Størst;

    private static (decimal? Antall, Personkilde Kilde)? Personer(Aldersgruppe? målgruppe, int år, Utgave utgave)
    {
        var alternativ = utgave.Forutsetninger.Befolkningsalternativ;
        foreach (var (ved, kilde) in ((int, Personkilde)[])[(år + 1, Personkilde.ÅretEtter), (år, Personkilde.SammeÅr)])
        {
            if (!utgave.Folketall.Har(ved, alternativ)) continue;
            if (målgruppe is not { } gruppe) return (utgave.Folketall.Innbyggere(ved, alternativ), kilde);
            if (Dekker(utgave.Folketall.Ved(ved, alternativ), gruppe)) return (utgave.Folketall.Personer(ved, alternativ, gruppe), kilde);
        }
        return null;
    }

    /// <summary>True when rows that lie within the group hold every age of it.</summary>
    private static bool Dekker(IEnumerable<Folkerad> rader, Aldersgruppe gruppe)
    {
        var neste = gruppe.Fra;
        foreach (var rad in rader.Where(r => gruppe.Rommer(r.Gruppe)).OrderBy(r => r.Gruppe.Fra))
        {
            if (rad.Gruppe.Fra > neste) return false;
            if (rad.Gruppe.Til is not { } til) return gruppe.Til is null;
            neste = Math.Max(neste, til + 1);
        }
        return gruppe.Til is { } slutt && neste > slutt;
    }

    private static IEnumerable<Tjenestegrunnlag> Grunnlag(Tjenestetall egen, ImmutableArray<Tjenestetall> andre, ImmutableArray<Tjenestetall> naboer)
    {
        if (andre.FirstOrDefault(t => t.Region == LandetUtenOslo) is { } utenOslo) yield return Publisert(Grunnlagsart.LandetUtenOslo, egen, utenOslo, egen.Region != Oslo);
        if (andre.FirstOrDefault(t => t.Region == Landet) is { } landet) yield return Publisert(Grunnlagsart.Landet, egen, landet, true);
        foreach (var gruppe in andre.Where(t => t.Region.StartsWith("EKG", StringComparison.Ordinal))) yield return Mot(Grunnlagsart.Gruppe, egen, gruppe) with { Egenandel = Egenandel.Med };
        if (naboer.Length >= 2)
        {
            var justert = egen.Justert is not null && naboer.All(n => n.Justert is not null);
            decimal[] verdier = [.. naboer.Select(n => n.Mot(justert)).Order()];
            Tjenestegrunnlag Regnet(Grunnlagsart art, decimal verdi) => new()
            {
                Art = art,
                Verdi = verdi,
                Egen = egen.Mot(justert),
                ErBehovsjustert = justert,
                Antall = naboer.Length,
            };
            yield return Regnet(Grunnlagsart.NaboMedian, Fraktil(verdier, 0.5m));
            yield return Regnet(Grunnlagsart.NaboSnitt, verdier.Average()) with { Årsaker = justert ? null : Snittårsaker(egen, naboer) };
            if (naboer.Length >= 4) yield return Regnet(Grunnlagsart.NaboKvartil, Fraktil(verdier, 0.25m));
        }
        foreach (var nabo in naboer) yield return Mot(Grunnlagsart.Nabo, egen, nabo);
    }

    /// <summary>A published mean that the own municipality may be part of: taken out where the inhabitants of both are known.</summary>
    private static Tjenestegrunnlag Publisert(Grunnlagsart art, Tjenestetall egen, Tjenestetall snitt, bool harEgen)
    {
        if (!harEgen) return Mot(art, egen, snitt);
        if (snitt.Personer is not { } alle || egen.Personer is not { } vi || alle <= vi) return Mot(art, egen, snitt) with { Egenandel = Egenandel.Med };
        decimal? Uten(decimal? sammen, decimal? vår) => sammen is { } s && vår is { } v ? (s * alle - v * vi) / (alle - vi) : null;
        var rest = snitt with { Netto = Uten(snitt.Netto, egen.Netto)!.Value, Indeks = Uten(snitt.Indeks, egen.Indeks) };
        // Users are counted in the same way; what they cost follows from the two, or cannot be told.
        var grad = Uten(snitt.Dekningsgrad, egen.Dekningsgrad);
        var avledet = snitt.Dekningsgrad is { } g && snitt.Enhetskostnad is { } e && e == 100m * snitt.Netto / g;
        rest = rest with { Dekningsgrad = grad, Enhetskostnad = avledet && grad is > 0m ? 100m * rest.Netto / grad : snitt.Enhetskostnad };
        return Mot(art, egen, rest) with { Egenandel = Egenandel.TattUt };
    }

    private static Tjenestegrunnlag Mot(Grunnlagsart art, Tjenestetall egen, Tjenestetall andre)
    {
        var justert = egen.Justert is not null && andre.Justert is not null;
        return new Tjenestegrunnlag
        {
            Art = art,
            Region = andre.Region,
            Navn = andre.Navn,
            Verdi = andre.Mot(justert),
            Egen = egen.Mot(justert),
            ErBehovsjustert = justert,
            Årsaker = Årsaksdeling.PerPerson(egen, andre, justert),
        };
    }

    private static Årsaker? Snittårsaker(Tjenestetall egen, ImmutableArray<Tjenestetall> naboer)
    {
        if (naboer.Any(n => n.Dekningsgrad is null || n.Enhetskostnad is null)) return null;
        var (netto, grad) = (naboer.Average(n => n.Netto), naboer.Average(n => n.Dekningsgrad!.Value));
        return Årsaksdeling.PerPerson(egen, new Tjenestetall("", "", netto) { Dekningsgrad = grad, Enhetskostnad = 100m * netto / grad }, justert: false);
    }

    /// <summary>From kr per person to the municipality: times the persons and, where by need, the own need.</summary>
    private static Tjenestegrunnlag Regn(Tjenestegrunnlag g, Tjenestetall egen, decimal? personer)
    {
        if (personer is not { } n) return g with { Årsaker = null };
        var vekt = n * (g.ErBehovsjustert ? egen.Indeks!.Value : 1m) / 1000m;
        // Nine decimals of 1 000 kr: what is left of quotients goes no further, so that the parts sum exactly.
        var potensial = decimal.Round((g.Egen - g.Verdi) * vekt, 9);
        if (g.Årsaker is not { } å) return g with { Potensial = potensial };
        var (dekning, annet) = (decimal.Round(å.Dekningsgrad * vekt, 9), decimal.Round(å.Annet * vekt, 9));
        return g with { Potensial = potensial, Årsaker = new Årsaker(dekning, potensial - dekning - annet, annet) };
    }

    /// <summary>A quantile of sorted values, between the two nearest where it falls between them.</summary>
    internal static decimal Fraktil(ReadOnlySpan<decimal> sortert, decimal andel)
    {
        var plass = andel * (sortert.Length - 1);
        var nede = (int)decimal.Floor(plass);
        var oppe = Math.Min(nede + 1, sortert.Length - 1);
        return sortert[nede] + (sortert[oppe] - sortert[nede]) * (plass - nede);
    }
}
