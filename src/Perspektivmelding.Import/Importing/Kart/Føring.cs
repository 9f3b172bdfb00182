using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Kart;

/// <summary>One amount of one year after the codes have been put where they belong.</summary>
/// <param name="Mål">Our line or stock.</param>
/// <param name="Beløp">1 000 kr, natural direction.</param>
/// <param name="Ledd">The codes it is made of, with what each adds.</param>
internal sealed record Ført(string Mål, decimal Beløp, ImmutableArray<(string Kode, decimal Beløp)> Ledd);

/// <summary>Puts the codes of one table where they belong, year by year, and holds them against SSB's own sums.</summary>
internal sealed class Føring
{
    /// <summary>How far a sum may be from its addends, 1 000 kr: each is rounded by itself, in a table in mill. kr more coarsely.</summary>
    internal decimal Slingring => Avrunding * Math.Max(1m, _innhold.Trinn);

    /// <summary>The same of a table in 1 000 kr.</summary>
    internal const decimal Avrunding = 2m;

    /// <summary>The sign for «cannot be given»: the category is not in use, and nothing is missing.</summary>
    internal const string IkkeIBruk = ".";

    private readonly Kube _kube;
    private readonly int _akse;
    private readonly int _region;
    private readonly Beløpsverdi _innhold;
    private readonly int _omfang;
    private readonly Dictionary<string, int> _plass = new(StringComparer.Ordinal);
    private readonly Utvalg _utvalg;

    internal Føring(Kube kube, int akse, int region, Beløpsverdi innhold, int omfang, Utvalg utvalg)
    {
        (_kube, _akse, _region, _innhold, _omfang, _utvalg) = (kube, akse, region, innhold, omfang, utvalg);
        var koder = kube.Verdier(akse);
        for (var i = 0; i < koder.Length; i++) _plass.TryAdd(kube.Kode(koder[i]), i);
    }

    /// <summary>True when the table has a code.</summary>
    internal bool Har(string kode) => _plass.ContainsKey(kode);

    /// <summary>The codes that no table of ours names.</summary>
    internal IEnumerable<string> Ukjente(IEnumerable<string> kjente) => _plass.Keys.Except(kjente, StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The published amount; null when the code is not in the table or the cell is empty.</summary>
    internal decimal? Verdi(string kode, int år) => Celle(kode, år)?.Value;

    /// <summary>SSB's own sums of a year: true when every sum that must close does.</summary>
    internal bool Summene(ImmutableArray<Kodesum> summer, int år, int vist)
    {
        var brutt = new List<string>();
        foreach (var sum in summer)
        {
            if (Verdi(sum.Kode, år) is not { } oppgitt || Regnet(sum, år) is not { } regnet || Math.Abs(oppgitt - regnet) <= Slingring) continue;
            var avvik = $"{sum.Kode} {sum.Navn.Trim()} er {NumberText.Show(oppgitt)}, men leddene gir {NumberText.Show(regnet)} (forskjell {NumberText.Show(oppgitt - regnet)})";
            if (Math.Abs(oppgitt - regnet) <= sum.Slingring)
                _utvalg.Fortell(_kube.Data, string.Create(CultureInfo.InvariantCulture, $"{vist}: {avvik}. KOSTRA godtar ±{sum.Slingring} her, og året er tatt inn"));
            else if (sum.Krav) brutt.Add(avvik);
            else _utvalg.Fortell(_kube.Data, string.Create(CultureInfo.InvariantCulture, $"{vist}: {avvik}. Det stopper ikke året; tallet er ikke tatt inn"));
        }

        if (brutt.Count == 0) return true;
        _utvalg.Meld(Catalogue.SumsDiffer, _kube.Data, string.Create(CultureInfo.InvariantCulture, $"{vist} er utelatt: {string.Join("; ", brutt)}"));
        return false;
    }

    /// <summary>The amounts of a year. What lacks a number is left out and told of.</summary>
    internal ImmutableArray<Ført> Før(ImmutableArray<Kodeføring> koder, int år, int vist)
    {
        var ført = ImmutableArray.CreateBuilder<Ført>();
        foreach (var mål in koder.Select(k => k.Mål).Distinct(StringComparer.Ordinal))
        {
            var aktive = koder.Where(k => k.Mål == mål && (Har(k.Kode) || !k.Valgfri) && !Erstattet(koder, k)).ToArray();
            var ledd = new List<(string, decimal)>();
            var mangler = new List<string>();
            foreach (var k in aktive)
            {
                if (Celle(k.Kode, år) is not { } celle) mangler.Add($"{k.Kode} er ikke i tabellen");
                else if (celle.Value is { } verdi) ledd.Add((k.Kode, k.Fortegn * verdi));
                else if (celle.Sign != IkkeIBruk) mangler.Add($"{k.Kode} {(celle.Sign is { Length: > 0 } tegn ? $"er «{tegn}»" : "er tom")}");
            }

            if (mangler.Count > 0) _utvalg.Fortell(_kube.Data, string.Create(CultureInfo.InvariantCulture, $"{vist}: {mål} er utelatt ({string.Join(", ", mangler)})"));
            else if (ledd.Count > 0) ført.Add(new Ført(mål, ledd.Sum(l => l.Item2), [.. ledd]));
        }

        return ført.ToImmutable();
    }

    // AGD87 stands for AGD88 and the other way about; a total stands in for parts that are not there.
    private bool Erstattet(ImmutableArray<Kodeføring> koder, Kodeføring k) =>
        k.BareUten.Length > 0 ? Har(k.BareUten) || !Har(k.Kode) : !Har(k.Kode) && koder.Any(a => a.BareUten == k.Kode && Har(a.Kode));

    private decimal? Regnet(Kodesum sum, int år)
    {
        var regnet = 0m;
        foreach (var (kode, fortegn) in sum.Ledd)
        {
            if (Celle(kode, år) is not { } celle || (celle.Value is null && celle.Sign != IkkeIBruk)) return null;
            regnet += fortegn * (celle.Value ?? 0m);
        }

        return regnet;
    }

    private CubeCell? Celle(string kode, int år)
    {
        if (!_plass.TryGetValue(kode, out var plass)) return null;
        var celle = _kube.Celle((_akse, plass), (_kube.Region, _region), (_kube.Innhold, _innhold.Plass), (_kube.Omfang, _omfang), (_kube.Tid, år));
        return celle with { Value = _innhold.Tusen(celle.Value) };
    }
}
