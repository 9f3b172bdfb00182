using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;

namespace Perspektivmelding.Pages.Prose;

/// <summary>
/// What a condition in the prose may ask for: every number that the prose may show, as it is shown there; the facts of
/// <see cref="Fakta"/>; and whether the edition has a figure, a table, a part or a chapter (<c>figur.aldring_2040</c>).
/// </summary>
public sealed partial class Vilkårsoppslag(NumberRegister tall, Blokkbygger blokker, Tallord tallord)
{
    private static readonly string[] Slag = ["figur", "tabell", "del", "kapittel"];

    /// <summary>Addresses of the chapters of this edition.</summary>
    public ImmutableArray<string> Kapitler { get; set; } = [];

    /// <summary>Addresses of every chapter that is written, and of those the program brings.</summary>
    public ImmutableArray<string> AlleKapitler { get; set; } = [];

    /// <summary>What a name stands for; nothing where the edition lacks it.</summary>
    public Verdi Verdi(string navn) => Slå(navn)?.Verdi ?? default;

    /// <summary>The words that a reader sees where the name stands in prose; null where the edition lacks it or nobody knows it.</summary>
    public Ord? Slå(string navn)
    {
        if (Plass(navn) is var (slag, id)) return slag == "kapittel" ? Kapitler.Contains(id) : blokker.Kjenner(slag, id) && blokker.Har(slag, id);
        if (Fakta.Kjenner(navn)) return tall.Fakta.Slå(navn);
        return tall.Slå(navn) switch
        {
            Oppslag.Tekst t => (Ord)t.Ord,
            Oppslag.Tall t => (Ord)Tallformat.Vis(t, [], tallord)!,
            _ => (Ord?)null,
        };
    }

    /// <summary>Reports the names of a condition that no edition has.</summary>
    /// <param name="vilkår">The condition.</param>
    /// <param name="tekst">As written.</param>
    /// <param name="at">The place of so much of it.</param>
    /// <param name="faults">Gets them.</param>
    public void Kontroller(Vilkår vilkår, string tekst, Func<int, int, SourceSpan> at, DiagnosticBag faults)
    {
        foreach (var navn in vilkår.Navn)
            if (Ukjent(navn) is { } kjente)
                faults.Add(Catalogue.UkjentTall.At(at(Sted(tekst, navn), navn.Length), $"vilkåret spør etter «{navn}», som ikke finnes",
                    NearestName.Hint(navn, kjente) ?? "Navnene står i docs/setninger.md."));
    }

    /// <summary>The condition with the shown numbers in place of the names.</summary>
    public string MedTall(Vilkår vilkår, string tekst)
    {
        foreach (var navn in vilkår.Navn.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
            if (Slå(navn) is { } ord)
                tekst = Regex.Replace(tekst, Helt(navn), _ => ord.Sant is { } s ? s ? "ja" : "nei" : Anslagsmerke.Uten(ord.Tekst));
        return tekst;
    }

    // The names it may have been meant as, or null for a name that is known.
    private IEnumerable<string>? Ukjent(string navn)
    {
        if (Plass(navn) is var (slag, id))
        {
            if (slag == "kapittel" ? AlleKapitler.Contains(id) : blokker.Kjenner(slag, id)) return null;
            return (slag == "kapittel" ? AlleKapitler : blokker.Kjente(slag)).Select(k => $"{slag}.{k.Replace('-', '_')}");
        }
        if (Fakta.Kjenner(navn)) return null;
        return tall.Slå(navn) is Oppslag.Ukjent u ? [.. u.Kjente, .. Fakta.Navn] : null;
    }

    private static (string Slag, string Id)? Plass(string navn)
    {
        var punktum = navn.IndexOf('.', StringComparison.Ordinal);
        return punktum > 0 && Slag.Contains(navn[..punktum]) ? (navn[..punktum], navn[(punktum + 1)..].Replace('_', '-')) : null;
    }

    private static int Sted(string tekst, string navn) => Regex.Match(tekst, Helt(navn)) is { Success: true } m ? m.Index : 0;

    private static string Helt(string navn) => $@"(?<![\wæøå.@]){Regex.Escape(navn)}(?![\wæøå@])";
}
