using System.Collections.Immutable;

namespace Perspektivmelding.Site.Figures;

/// <summary>A traced value: where its calculation is found in data/sporing.json.</summary>
/// <param name="Kjøring">The run: id of a scenario.</param>
/// <param name="Kode">Code of the value.</param>
/// <param name="År">Its year.</param>
/// <param name="Verdi">The value.</param>
public sealed record Sporreferanse(string Kjøring, string Kode, int År, decimal Verdi)
{
    /// <summary>The cell of the data that it is, in the place of a calculation; else null.</summary>
    public Model.Sporing.Kilde? Celle { get; init; }
}

/// <summary>How the number of a cell is got from traced values.</summary>
/// <param name="Uttrykk">Expression over a, b, c …: the traced values in their order, or the lists v and w (docs/sporing.md).</param>
/// <param name="Verdier">The traced values.</param>
public sealed record Cellespor(string Uttrykk, ImmutableArray<Sporreferanse> Verdier)
{
    /// <summary>How many of the values are the list v; the rest are the list w.</summary>
    public int Antall { get; init; } = Verdier.Length;

    /// <summary>What the expression gives.</summary>
    public decimal Regn() => Model.Sporing.Uttrykk.Les(Uttrykk).Regn(navn => navn == "v" ? [.. Verdier.Take(Antall).Select(v => v.Verdi)] : navn == "w" ? [.. Verdier.Skip(Antall).Select(v => v.Verdi)] : [Verdier[navn[0] - 'a'].Verdi]);
}

/// <summary>Whether a value rests on an anslag, together with the traced value that it is, where it is one.</summary>
/// <param name="ErAnslag">True where it rests on an anslag.</param>
/// <param name="Referanse">The traced value, or null.</param>
internal readonly record struct Sporet(bool ErAnslag, Sporreferanse? Referanse = null)
{
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

    /// <summary>The sum of several; without trace where one of them has none.</summary>
    public static Sporet SumAv(IEnumerable<Sporet> ledd) => Av("sum(v)", [.. ledd]);

    /// <summary>A number got from two lists, v and w.</summary>
    public static Sporet AvLister(string uttrykk, IReadOnlyCollection<Sporet> v, IReadOnlyCollection<Sporet> w) =>
        Av(uttrykk, [.. v, .. w]) is { Sammensatt: { } sammensatt } sporet ? sporet with { Sammensatt = sammensatt with { Antall = v.Count } } : default;

    /// <summary>A number got from two lists: their sums stand in the places of {0} and {1} of the expression; without trace where they are too long for letters.</summary>
    public static Sporet AvSummer(string uttrykk, IReadOnlyCollection<Sporet> første, IReadOnlyCollection<Sporet> andre)
    {
        string Ledd(int fra, int antall) => antall == 0 ? "0" : $"({string.Join(" + ", Enumerable.Range(fra, antall).Select(i => (char)('a' + i)))})";
        Sporet[] alle = [.. første, .. andre];
        return alle.Length > 21 ? new Sporet(alle.Any(l => l.ErAnslag))
            : Av(string.Format(System.Globalization.CultureInfo.InvariantCulture, uttrykk, Ledd(0, første.Count), Ledd(første.Count, andre.Count)), alle);
    }

    /// <summary>The sum of several, as an expression.</summary>
    public static string Sum(int antall) => string.Join(" + ", Enumerable.Range(0, antall).Select(i => (char)('a' + i)));

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
