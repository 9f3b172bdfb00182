using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>A traced value: where its calculation is found in data/sporing.json.</summary>
/// <param name="Kjøring">The run: id of a scenario.</param>
/// <param name="Kode">Code of the value.</param>
/// <param name="År">Its year.</param>
/// <param name="Verdi">The value.</param>
public sealed record Sporreferanse(string Kjøring, string Kode, int År, decimal Verdi)
{
    /// <summary>The cell of the data that it is, in the place of a calculation; else null.</summary>
    public Model.Sporing.Kilde? Celle { get; init; }

    /// <summary>True where it is an entry of the data that is counted, and no number: a row, a decision, a file.</summary>
    public bool ErOppføring { get; init; }
}

/// <summary>How the number of a cell is got from traced values.</summary>
/// <param name="Uttrykk">Expression over a, b, c …: the traced values in their order, or the lists v and w (docs/sporing.md).</param>
/// <param name="Verdier">The traced values.</param>
public sealed record Cellespor(string Uttrykk, ImmutableArray<Sporreferanse> Verdier)
{
    /// <summary>How many of the values are the list v; the rest are the list w.</summary>
    public int Antall { get; init; } = Verdier.Length;

    /// <summary>What the expression gives.</summary>
    public decimal Regn() => Model.Sporing.Uttrykk.Les(Uttrykk).Regn(navn => navn == "v" ? [.. Verdier.Take(Antall).Select(v => v.Verdi)] : navn == "w" ? [.. Verdier.Skip(Antall).Select(v => v.Verdi)] : [Verdier[Sporet.Nummer(navn)].Verdi]);
}

/// <summary>Whether a value rests on an anslag, together with the traced value that it is, where it is one.</summary>
/// <param name="ErAnslag">True where it rests on an anslag.</param>
/// <param name="Referanse">The traced value, or null.</param>
internal readonly partial record struct Sporet(bool ErAnslag, Sporreferanse? Referanse = null)
{
    /// <summary>Letters for values: v and w are lists.</summary>
    private const int Bokstaver = 21;

    private static readonly (string Uttrykk, Func<decimal, decimal> Regn)[] Former =
        [("a", a => a), ("-a", a => -a), ("a/1000", a => a / 1000m), ("-a/1000", a => -a / 1000m)];

    public static implicit operator bool(Sporet sporet) => sporet.ErAnslag;

    public static implicit operator Sporet(bool anslag) => new(anslag);

    /// <summary>How the number is got from several traced values; null where it is the one.</summary>
    public Cellespor? Sammensatt { get; init; }

    /// <summary>A number got from several traced values; without trace where one of them has none.</summary>
    /// <param name="uttrykk">Expression over a, b, c …</param>
    /// <param name="ledd">The traced values in their order.</param>
    public static Sporet Av(string uttrykk, params ReadOnlySpan<Sporet> ledd)
    {
        var verdier = ImmutableArray.CreateBuilder<Sporreferanse>();
        var anslag = false;
        foreach (var sporet in ledd)
        {
            anslag |= sporet.ErAnslag;
            if (sporet.Referanse is { } referanse) verdier.Add(referanse);
        }
        return new Sporet(anslag) { Sammensatt = verdier.Count == ledd.Length ? new Cellespor(uttrykk, verdier.ToImmutable()) : null };
    }

    /// <summary>A number that stands in a cell of the data.</summary>
    /// <param name="hva">What it is, in the words of the data.</param>
    /// <param name="verdi">The number.</param>
    /// <param name="kilde">Its source, with the place of the number.</param>
    public static Sporet Celle(string hva, decimal verdi, Model.Sporing.Kilde kilde) =>
        new(kilde.Status == Model.Sporing.Datastatus.Anslag, new Sporreferanse("", hva, 0, verdi) { Celle = kilde });

    /// <summary>A number that is not written in the data: what holds where it is left out.</summary>
    /// <param name="hva">What it is.</param>
    /// <param name="verdi">The number.</param>
    /// <param name="hvorfor">Why it holds.</param>
    public static Sporet Standard(string hva, decimal verdi, string hvorfor) => Celle(hva, verdi, Model.Sporing.Kilde.Standardverdi(hvorfor));

    /// <summary>The number of a key where it is written, else what holds without it.</summary>
    public static Sporet CelleEller(string nøkkel, decimal verdi, Model.Sporing.Kilde kilde, string hvorfor) =>
        kilde.Plasser.ContainsKey(nøkkel) ? Celle(nøkkel, verdi, kilde.Ved(nøkkel)) : Standard(nøkkel, verdi, hvorfor);

    /// <summary>The number of a key of an entry; without trace where the entry comes from no file.</summary>
    public static Sporet Ved(Model.Sporing.Kilde? oppføring, string nøkkel, decimal verdi) => oppføring is { } kilde ? Celle(nøkkel, verdi, kilde.Ved(nøkkel)) : default;

    /// <summary>How many entries of the data there are; each is named by its place. Without trace where one has none.</summary>
    public static Sporet Antall(IEnumerable<(string Hva, Model.Sporing.Kilde? Sted)> oppføringer) => Av("antall(v)",
        [.. oppføringer.Select(o => o.Sted is { } sted ? new Sporet(false, new Sporreferanse("", o.Hva, 0, 1m) { Celle = sted, ErOppføring = true }) : default)]);

    /// <summary>What a calculation used, as a trace.</summary>
    /// <param name="spor">The traced values of the run that the calculation is of.</param>
    /// <param name="inngang">The input.</param>
    public static Sporet Av(Estimates spor, Model.Sporing.Inngang inngang) => inngang switch
    {
        Model.Sporing.Inngang.Beregnet b => spor[b.Kode, b.År],
        Model.Sporing.Inngang.FraData d => Celle(d.Hva, d.Tall, d.Kilde),
        _ => Standard(inngang.Navn, inngang.Verdi, ((Model.Sporing.Inngang.Fast)inngang).Hva),
    };

    /// <summary>Name of the n-th value of an expression, from 0: a, b … u, then a1, b1 … (v and w are the lists).</summary>
    public static string Navn(int nummer) => nummer < Bokstaver ? ((char)('a' + nummer)).ToString() : string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + nummer % Bokstaver)}{nummer / Bokstaver}");

    /// <summary>Which value a name is.</summary>
    public static int Nummer(string navn) => navn[0] - 'a' + (navn.Length == 1 ? 0 : Bokstaver * int.Parse(navn.AsSpan(1), CultureInfo.InvariantCulture));

    /// <summary>
    /// A number got from others, each with a trace of its own: {0}, {1} … of the form are their expressions. Without trace where
    /// one of them has none.
    /// </summary>
    public static Sporet Satt(string form, params ReadOnlySpan<Sporet> ledd)
    {
        var verdier = ImmutableArray.CreateBuilder<Sporreferanse>();
        var uttrykk = new object[ledd.Length];
        var (anslag, alle) = (false, true);
        for (var i = 0; i < ledd.Length; i++)
        {
            anslag |= ledd[i].ErAnslag;
            if (ledd[i].Referanse is { } referanse)
            {
                uttrykk[i] = Navn(verdier.Count);
                verdier.Add(referanse);
            }
            else if (ledd[i].Sammensatt is { } sammensatt && Flyttet(sammensatt, verdier.Count) is { } flyttet)
            {
                uttrykk[i] = flyttet;
                verdier.AddRange(sammensatt.Verdier);
            }
            else alle = false;
        }
        return new Sporet(anslag) { Sammensatt = alle ? new Cellespor(string.Format(CultureInfo.InvariantCulture, form, uttrykk), verdier.ToImmutable()) : null };
    }

    /// <summary>The form of a sum of so many, for <see cref="Satt"/>.</summary>
    public static string Sumform(int antall) => antall == 0 ? "0" : $"({string.Join(" + ", Enumerable.Range(0, antall).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}")))})";

    // The same expression of values that stand so many places further on; null where it has a list in another way than as its sum.
    private static string? Flyttet(Cellespor spor, int fra)
    {
        string Sum(int første, int antall) => antall == 0 ? "0" : $"({string.Join(" + ", Enumerable.Range(fra + første, antall).Select(Navn))})";
        var flyttet = Verdinavn().Replace(spor.Uttrykk, m => m.Value switch
        {
            "sum(v)" => Sum(0, spor.Antall),
            "sum(w)" => Sum(spor.Antall, spor.Verdier.Length - spor.Antall),
            "v" or "w" => "?",
            var navn => Navn(fra + Nummer(navn)),
        });
        return flyttet.Contains('?', StringComparison.Ordinal) ? null : $"({flyttet})";
    }

    [GeneratedRegex(@"\bsum\([vw]\)|\b[a-w][0-9]*\b")]
    private static partial Regex Verdinavn();

    /// <summary>The sum of several; without trace where one of them has none.</summary>
    public static Sporet SumAv(IEnumerable<Sporet> ledd) => Av("sum(v)", [.. ledd]);

    /// <summary>A number got from two lists, v and w.</summary>
    public static Sporet AvLister(string uttrykk, IReadOnlyCollection<Sporet> v, IReadOnlyCollection<Sporet> w) =>
        Av(uttrykk, [.. v, .. w]) is { Sammensatt: { } sammensatt } sporet ? sporet with { Sammensatt = sammensatt with { Antall = v.Count } } : default;

    /// <summary>A number got from two lists: their sums stand in the places of {0} and {1} of the expression.</summary>
    public static Sporet AvSummer(string uttrykk, IReadOnlyCollection<Sporet> første, IReadOnlyCollection<Sporet> andre)
    {
        string Ledd(int fra, int antall) => antall == 0 ? "0" : $"({string.Join(" + ", Enumerable.Range(fra, antall).Select(Navn))})";
        return Av(string.Format(CultureInfo.InvariantCulture, uttrykk, Ledd(0, første.Count), Ledd(første.Count, andre.Count)), [.. første, .. andre]);
    }

    /// <summary>The sum of several, as an expression.</summary>
    public static string Sum(int antall) => string.Join(" + ", Enumerable.Range(0, antall).Select(Navn));

    /// <summary>How a shown number follows from what is traced; null where it does not: only the value itself, whole or in millions, with either sign, or just what the expression gives.</summary>
    public Cellespor? For(decimal? vist)
    {
        if (Sammensatt is { } sammensatt && vist is { } verdi)
        {
            var regnet = sammensatt.Regn();
            return regnet == verdi ? sammensatt : regnet / 1000m == verdi ? sammensatt with { Uttrykk = $"({sammensatt.Uttrykk})/1000" } : null;
        }
        if (Referanse is not { } referanse || vist is not { } tall) return null;
        foreach (var (uttrykk, regn) in Former)
            if (regn(referanse.Verdi) == tall) return new Cellespor(uttrykk, [referanse]);
        return null;
    }
}
