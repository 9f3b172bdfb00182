using System.Text;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>A CSV file as cells, so that one of them can be changed and its place is known.</summary>
internal sealed class Tabellfil(char skille, params string[] kolonner)
{
    internal List<string> Hode { get; } = [.. kolonner];

    internal List<List<string>> Rader { get; } = [];

    internal char Skille => skille;

    internal void Rad(params object[] celler) => Rader.Add([.. celler.Select(c => FormattableString.Invariant($"{c}"))]);

    /// <summary>The index of a column.</summary>
    internal int Kolonne(string navn) => Hode.IndexOf(navn);

    /// <summary>The place of a cell; row −1 is the header.</summary>
    internal (int Linje, int Kolonne) Sted(int rad, int kolonne) =>
        (rad + 2, (rad < 0 ? Hode : Rader[rad]).Take(kolonne).Sum(celle => celle.Length + 1) + 1);

    internal string Tekst() => string.Concat(Rader.Prepend(Hode).Select(rad => string.Join(skille, rad) + "\n"));
}

/// <summary>A YAML file as lines, one key or list item a line.</summary>
internal sealed class Treffil(string tekst)
{
    internal List<string> Linjer { get; } = [.. tekst.TrimEnd('\n').Split('\n')];

    /// <summary>The index of the first line with a key, after some other line.</summary>
    internal int Finn(string nøkkel, int fra = 0) =>
        Linjer.FindIndex(fra, linje => linje.TrimStart(' ', '-').StartsWith(nøkkel + ":", StringComparison.Ordinal));

    /// <summary>The place where a piece of text begins in a line.</summary>
    internal (int Linje, int Kolonne) Sted(int linje, string stykke) => (linje + 1, Linjer[linje].IndexOf(stykke, StringComparison.Ordinal) + 1);

    /// <summary>The place of the first sign of a line.</summary>
    internal (int Linje, int Kolonne) Begynnelsen(int linje) => (linje + 1, Linjer[linje].Length - Linjer[linje].TrimStart(' ', '-').Length + 1);

    /// <summary>Writes another value after a key, and gives its place.</summary>
    internal (int Linje, int Kolonne) Sett(int linje, string verdi)
    {
        var kolon = Linjer[linje].IndexOf(": ", StringComparison.Ordinal);
        Linjer[linje] = Linjer[linje][..(kolon + 2)] + verdi;
        return (linje + 1, kolon + 3);
    }

    internal string Tekst() => string.Concat(Linjer.Select(linje => linje + "\n"));
}

/// <summary>An edition as it lies in memory before it is written down.</summary>
/// <param name="År">Its year.</param>
/// <param name="Regnskapsår">The last year of the accounts.</param>
/// <param name="Horisont">The last year projected.</param>
internal sealed record Utgavefiler(int År, int Regnskapsår, int Horisont)
{
    internal SortedDictionary<string, Tabellfil> Tabeller { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, Treffil> Trær { get; } = new(StringComparer.Ordinal);

    /// <summary>Files whose bytes are given as they are, instead of their text.</summary>
    internal SortedDictionary<string, byte[]> Rått { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes the edition into a data folder.</summary>
    internal void Skriv(string data, Func<string, byte[]> koding)
    {
        var mappe = Directory.CreateDirectory(Path.Combine(data, År.ToString(System.Globalization.CultureInfo.InvariantCulture))).FullName;
        foreach (var (navn, tekst) in Tabeller.Select(t => (t.Key, t.Value.Tekst())).Concat(Trær.Select(t => (t.Key, t.Value.Tekst()))))
            File.WriteAllBytes(Path.Combine(mappe, navn), Rått.GetValueOrDefault(navn) ?? koding(tekst));
    }

    /// <summary>UTF-8 without mark.</summary>
    internal static byte[] Utf8(string tekst) => Encoding.UTF8.GetBytes(tekst);
}
