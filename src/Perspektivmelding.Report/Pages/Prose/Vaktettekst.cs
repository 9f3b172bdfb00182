using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Pages.Prose;

/// <summary>
/// A text with its guards obeyed: what stands, with every character in its column and every line's number known, and what
/// was left out, so that its faults are found too.
/// </summary>
/// <param name="Tekst">What stands.</param>
/// <param name="Linjer">Line number in the file, from 0, of each of its lines.</param>
/// <param name="Utelatt">What was left out, each character at its place in the file; empty where nothing was.</param>
internal sealed partial record Vaktettekst(string Tekst, ImmutableArray<int> Linjer, string Utelatt)
{
    /// <summary>Holds the place of what was taken out of a line. Never reaches a reader.</summary>
    public const char Fyll = '\uE00F';

    /// <summary>Number in the file, from 0, of a line of the text.</summary>
    public int Linje(int linje) => linje >= 0 && linje < Linjer.Length ? Linjer[linje] : Math.Max(0, linje);

    /// <summary>Words or HTML without what holds places, nor the spaces that stood between what was taken out.</summary>
    public static string Ren(string ord) => !ord.Contains(Fyll, StringComparison.Ordinal) ? ord
        : Sist().Replace(Mellom().Replace(ord, "$1"), "").Replace($"{Fyll}", "", StringComparison.Ordinal);

    /// <summary>Obeys the guards of a text.</summary>
    /// <param name="tekst">The text.</param>
    /// <param name="enLinje">True for a line of a chapter's head.</param>
    /// <param name="at">The place in the file of so much of the text.</param>
    /// <param name="oppslag">Answers the conditions.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static Vaktettekst Av(string tekst, bool enLinje, Func<int, int, SourceSpan> at, Vilkårsoppslag oppslag, DiagnosticBag faults)
    {
        var vakter = Vaktleser.Les(tekst, enLinje, at, faults);
        if (vakter.IsEmpty) return new Vaktettekst(tekst, [.. Enumerable.Range(0, tekst.AsSpan().Count('\n') + 1)], "");
        var slag = new Slag[tekst.Length];
        foreach (var vakt in vakter) Døm(vakt, slag, at, oppslag, faults);
        return Bygg(tekst, slag, Merkelinjer(tekst, vakter));
    }

    // What a character is: of the text, of a mark, or of a way that is not taken.
    private enum Slag : byte
    {
        Står,
        Merke,
        Ute,
    }

    private static void Døm(Vakt vakt, Slag[] slag, Func<int, int, SourceSpan> at, Vilkårsoppslag oppslag, DiagnosticBag faults)
    {
        var tatt = false;
        for (var i = 0; i < vakt.Veier.Count; i++)
        {
            var (merke, når) = vakt.Veier[i];
            var slutt = i + 1 < vakt.Veier.Count ? vakt.Veier[i + 1].Merke : vakt.Lukket!;
            if (når is not null) oppslag.Kontroller(når, merke.Vilkår, (fra, lengde) => at(merke.Vilkårsted + fra, lengde), faults);
            var gjelder = !tatt && (merke.Ord == "ellers" || når?.Holder(oppslag.Verdi) == true);
            tatt |= gjelder;
            Sett(slag, merke.Fra, merke.Til, Slag.Merke);
            if (!gjelder) Sett(slag, merke.Til, slutt.Fra, Slag.Ute);
        }
        Sett(slag, vakt.Lukket!.Fra, vakt.Lukket.Til, Slag.Merke);
    }

    // An outer way that is left out takes the marks within it along.
    private static void Sett(Slag[] slag, int fra, int til, Slag ny)
    {
        for (var i = fra; i < til; i++)
            if (slag[i] != Slag.Ute) slag[i] = ny;
    }

    // Lines that hold nothing but a mark of a guard of blocks.
    private static HashSet<int> Merkelinjer(string tekst, ImmutableArray<Vakt> vakter) =>
        [.. vakter.Where(v => v.ErBlokk).SelectMany(v => v.Veier.Select(w => w.Merke).Append(v.Lukket!)).Select(m => tekst.AsSpan(0, m.Fra).Count('\n'))];

    private static Vaktettekst Bygg(string tekst, Slag[] slag, HashSet<int> merkelinjer)
    {
        var linjer = new List<(string Tekst, int Nummer)>();
        var ute = new StringBuilder(tekst.Length);
        var (borte, fra, nummer) = (-1, 0, 0);
        while (fra <= tekst.Length)
        {
            var til = tekst.IndexOf('\n', fra);
            if (til < 0) til = tekst.Length;
            var del = slag.AsSpan(fra, til - fra);
            // A line break belongs to the line it ends.
            var merket = merkelinjer.Contains(nummer);
            if (merket || (del.ContainsAnyExcept(Slag.Står) && !del.ContainsAnyExcept(Slag.Ute)) || (del.IsEmpty && til < slag.Length && slag[til] == Slag.Ute)) borte = borte < 0 ? nummer : borte;
            else
            {
                var står = Bare(tekst.AsSpan(fra, til - fra), del, Slag.Står);
                if (borte >= 0 && linjer.Count > 0 && linjer[^1].Tekst.Length > 0 && står.Length > 0 && !Punkt().IsMatch(står) && merkelinjer.Any(m => m >= borte && m < nummer)) linjer.Add(("", borte));
                linjer.Add((står, nummer));
                borte = -1;
            }
            ute.Append(del.Contains(Slag.Ute) ? Bare(tekst.AsSpan(fra, til - fra), del, Slag.Ute) : "").Append('\n');
            fra = til + 1;
            nummer++;
        }
        return new Vaktettekst(string.Join('\n', linjer.Select(l => l.Tekst)), [.. linjer.Select(l => l.Nummer)], slag.AsSpan().Contains(Slag.Ute) ? ute.ToString() : "");
    }

    private static string Bare(ReadOnlySpan<char> tekst, ReadOnlySpan<Slag> slag, Slag vil)
    {
        if (!slag.ContainsAnyExcept(vil)) return tekst.ToString();
        var ut = new StringBuilder(tekst.Length);
        for (var i = 0; i < tekst.Length; i++) ut.Append(slag[i] == vil ? tekst[i] : Fyll);
        return ut.ToString();
    }

    [GeneratedRegex(@"(^|[\s>])\uE00F+\s+")]
    private static partial Regex Mellom();

    [GeneratedRegex(@"\s+\uE00F+(?=</|$)")]
    private static partial Regex Sist();

    // A point of a list or a row of a table follows the one before without an empty line between.
    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,9}[.)]|\|)")]
    private static partial Regex Punkt();
}
