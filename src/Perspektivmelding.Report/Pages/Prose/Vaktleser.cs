using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;

namespace Perspektivmelding.Pages.Prose;

/// <summary>A guard of a text: from <c>{hvis …}</c> to <c>{slutt}</c>, with its ways between.</summary>
/// <param name="ErBlokk">True where its marks stand each alone on a line, and whole blocks lie between.</param>
/// <param name="Åpnet">The opening mark.</param>
internal sealed record Vakt(bool ErBlokk, Vaktmerke Åpnet)
{
    /// <summary>The ways, in order: the mark that begins one, and its condition; null for <c>{ellers}</c>.</summary>
    public List<(Vaktmerke Merke, Vilkår? Når)> Veier { get; } = [];

    /// <summary>The mark that closes it; null while it is open.</summary>
    public Vaktmerke? Lukket { get; set; }
}

/// <summary>One mark of a guard in the text.</summary>
/// <param name="Ord"><c>hvis</c>, <c>ellers hvis</c>, <c>ellers</c> or <c>slutt</c>.</param>
/// <param name="Vilkår">The condition as written.</param>
/// <param name="Vilkårsted">Where it begins in the text.</param>
/// <param name="Fra">Where the mark begins.</param>
/// <param name="Til">Where the text after it begins.</param>
internal sealed record Vaktmerke(string Ord, string Vilkår, int Vilkårsted, int Fra, int Til);

/// <summary>Finds the guards of a text and how they lie within each other. Reports every fault with its place.</summary>
internal static partial class Vaktleser
{
    /// <summary>The guards, outer before inner; only those that are whole.</summary>
    /// <param name="tekst">The text.</param>
    /// <param name="enLinje">True for a line of a chapter's head, where no mark stands for whole blocks.</param>
    /// <param name="at">The place in the file of so much of the text.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static ImmutableArray<Vakt> Les(string tekst, bool enLinje, Func<int, int, SourceSpan> at, DiagnosticBag faults)
    {
        var vakter = new List<Vakt>();
        var åpne = new Stack<Vakt>();
        foreach (var merke in Merker(tekst))
        {
            var blokk = !enLinje && StårAlene(tekst, merke);
            var span = at(merke.Fra, merke.Til - merke.Fra);
            if (merke.Ord == "hvis")
            {
                var vakt = new Vakt(blokk, merke);
                vakt.Veier.Add((merke, Vilkåret(merke, at, faults)));
                vakter.Add(vakt);
                åpne.Push(vakt);
                continue;
            }
            if (!åpne.TryPeek(out var her))
            {
                faults.Add(Catalogue.VaktFeil, span, $"«{{{merke.Ord}}}» står uten «{{hvis …}}» foran");
                continue;
            }
            if (her.ErBlokk != blokk)
                faults.Add(Catalogue.VaktFeil, span, her.ErBlokk
                    ? $"vilkåret er åpnet på en egen linje, men «{{{merke.Ord}}}» står inne i et avsnitt" : $"vilkåret er åpnet inne i et avsnitt, men «{{{merke.Ord}}}» står på en egen linje");
            if (merke.Ord == "slutt")
            {
                if (merke.Vilkår.Length > 0) faults.Add(Catalogue.VaktFeil, span, "det står noe mer i «{slutt}»", "Skriv {slutt}.");
                if (!her.ErBlokk && !blokk && tekst.AsSpan(her.Åpnet.Fra, merke.Fra - her.Åpnet.Fra) is var inni && TomLinje().IsMatch(inni))
                    faults.Add(Catalogue.VaktFeil, at(her.Åpnet.Fra, her.Åpnet.Til - her.Åpnet.Fra), "vilkåret er åpnet inne i et avsnitt og lukket i et annet", "Gjelder det flere avsnitt, skal {hvis …} og {slutt} stå alene på hver sin linje.");
                her.Lukket = merke;
                åpne.Pop();
                continue;
            }
            if (her.Veier[^1].Merke.Ord == "ellers") faults.Add(Catalogue.VaktFeil, span, $"«{{{merke.Ord}}}» står etter «{{ellers}}»");
            if (merke.Ord == "ellers" && merke.Vilkår.Length > 0) faults.Add(Catalogue.VaktFeil, span, "«{ellers}» har et vilkår", "Skriv {ellers hvis …} eller bare {ellers}.");
            her.Veier.Add((merke, merke.Ord == "ellers" ? null : Vilkåret(merke, at, faults)));
        }
        foreach (var vakt in åpne.Reverse())
            faults.Add(Catalogue.VaktFeil, at(vakt.Åpnet.Fra, vakt.Åpnet.Til - vakt.Åpnet.Fra), "vilkåret er ikke lukket med «{slutt}»");
        return [.. vakter.Where(v => v.Lukket is not null)];
    }

    /// <summary>True for what stands between braces as a mark of a guard.</summary>
    public static bool ErMerke(string innhold) => MerkePattern().Match($"{{{innhold}}}") is { Success: true, Index: 0 };

    private static Vilkår? Vilkåret(Vaktmerke merke, Func<int, int, SourceSpan> at, DiagnosticBag faults)
    {
        if (Vilkår.Les(merke.Vilkår, out var feil, out var sted) is { } vilkår) return vilkår;
        faults.Add(Catalogue.VilkårFeil, at(merke.Vilkårsted + sted, 1), $"vilkåret kan ikke leses: {feil}");
        return null;
    }

    private static IEnumerable<Vaktmerke> Merker(string tekst)
    {
        foreach (Match m in MerkePattern().Matches(tekst))
        {
            // Between backticks it is shown, not obeyed.
            var linje = tekst.LastIndexOf('\n', Math.Max(0, m.Index - 1)) + 1;
            if (m.Index > 0 && tekst[m.Index - 1] == '\\' || tekst.AsSpan(linje, Math.Max(0, m.Index - linje)).Count('`') % 2 == 1) continue;
            var vilkår = m.Groups["vilkår"];
            yield return new Vaktmerke(Mellomrom().Replace(m.Groups["ord"].Value, " "), vilkår.Value.TrimEnd(),
                vilkår.Success ? vilkår.Index : m.Index + m.Length - 1, m.Index, m.Index + m.Length);
        }
    }

    private static bool StårAlene(string tekst, Vaktmerke merke)
    {
        var fra = merke.Fra == 0 ? 0 : tekst.LastIndexOf('\n', merke.Fra - 1) + 1;
        var til = tekst.IndexOf('\n', merke.Til);
        return tekst.AsSpan(fra, merke.Fra - fra).IsWhiteSpace() && tekst.AsSpan(merke.Til, (til < 0 ? tekst.Length : til) - merke.Til).IsWhiteSpace();
    }

    [GeneratedRegex(@"\{[ \t]*(?<ord>hvis|ellers[ \t]+hvis|ellers|slutt)(?![a-zæøåA-ZÆØÅ0-9_@.])[ \t]*(?<vilkår>[^{}\r\n]*)\}")]
    private static partial Regex MerkePattern();

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Mellomrom();

    [GeneratedRegex(@"\n[ \t\r]*\n")]
    private static partial Regex TomLinje();
}
