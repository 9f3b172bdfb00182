using System.Text.RegularExpressions;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Kart;

/// <summary>What a unit of measure is a unit of.</summary>
internal enum Enhetsslag
{
    /// <summary>Amounts: kr, 1 000 kr, mill. kr, mrd. kr.</summary>
    Kroner,

    /// <summary>Amounts shared on something: per inhabitant, per pupil.</summary>
    KronerPer,

    /// <summary>Per cent.</summary>
    Prosent,

    /// <summary>People: one, a thousand.</summary>
    Personer,

    /// <summary>Anything else.</summary>
    Annet,
}

/// <summary>A unit of measure as a table writes it, in its columns, its metadata or the text beside it.</summary>
/// <param name="Slag">What it is a unit of.</param>
/// <param name="Størrelse">How many kr or people one of it is; 1 for all others.</param>
/// <param name="Tekst">As written.</param>
internal sealed partial record Enhet(Enhetsslag Slag, decimal Størrelse, string Tekst)
{
    internal const decimal Tusen = 1_000m;

    private const decimal Million = 1_000_000m;
    private const decimal Milliard = 1_000_000_000m;

    /// <summary>The unit that a value of the axis of measures has: its metadata, else what stands in brackets at the end of its name.</summary>
    /// <returns>Null when neither says it.</returns>
    internal static Enhet? Av(Category verdi) =>
        (Les(verdi.Unit) ?? IParentes(verdi.Label)) is { } enhet ? enhet with { Slag = enhet.Slag == Enhetsslag.Kroner && Per().IsMatch(Kodeliste.Brettet(verdi.Label)) ? Enhetsslag.KronerPer : enhet.Slag } : null;

    /// <summary>True when the metadata of a value and its name say two units that cannot both be right.</summary>
    internal static bool ErMotstrid(Category verdi) =>
        Les(verdi.Unit) is { } sagt && IParentes(verdi.Label) is { } navn && sagt.Slag is not Enhetsslag.Annet && navn.Slag is not Enhetsslag.Annet
        && (sagt.Slag, sagt.Størrelse) != (navn.Slag, navn.Størrelse);

    /// <summary>The unit that a text says; null when the text is empty.</summary>
    internal static Enhet? Les(string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst)) return null;
        var t = Kodeliste.Brettet(tekst);
        if (Andel().IsMatch(t)) return new Enhet(Enhetsslag.Prosent, 1m, tekst);
        if (Kroner().IsMatch(t))
            return new Enhet(Per().IsMatch(t) ? Enhetsslag.KronerPer : Enhetsslag.Kroner, Ganger(t), tekst);
        return Folk().IsMatch(t) ? new Enhet(Enhetsslag.Personer, Ganger(t), tekst) : new Enhet(Enhetsslag.Annet, 1m, tekst);
    }

    /// <summary>The unit in a title, a heading or a note, where it is told in passing («Tall i hele tusen kroner», «… (mill. kr)»).</summary>
    internal static Enhet? ITekst(string tekst) =>
        tekst.Length < LengsteTekst && Belop().IsMatch(Kodeliste.Brettet(tekst)) ? Les(tekst) : null;

    // A footnote may name amounts of any unit; the unit itself is told in a few words.
    private const int LengsteTekst = 200;

    private static Enhet? IParentes(string navn) => SisteParentes().Match(navn) is { Success: true } treff && Les(treff.Groups[1].Value) is { Slag: not Enhetsslag.Annet } enhet ? enhet : null;

    private static decimal Ganger(string t) => MilliardOrd().IsMatch(t) ? Milliard : MillionOrd().IsMatch(t) ? Million : TusenOrd().IsMatch(t) ? Tusen : 1m;

    [GeneratedRegex(@"\(([^()]*)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SisteParentes();

    [GeneratedRegex(@"\bkr\b|\bkroner\b|\bnok\b|\btkr\b|\bmnok\b|\bmkr\b", RegexOptions.CultureInvariant)]
    private static partial Regex Kroner();

    [GeneratedRegex(@"\bper\b|\bpr\b|/\s*\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Per();

    [GeneratedRegex(@"prosent|^%$|\bpst\b|\bpercent\b|\bper cent\b", RegexOptions.CultureInvariant)]
    private static partial Regex Andel();

    [GeneratedRegex(@"\bperson|\binnbygg|\bfolk|\bpersons\b|\binhabitants\b|^antall$", RegexOptions.CultureInvariant)]
    private static partial Regex Folk();

    [GeneratedRegex(@"\bmrd\b|\bmilliard|\bbillion", RegexOptions.CultureInvariant)]
    private static partial Regex MilliardOrd();

    [GeneratedRegex(@"\bmill\b|\bmillion|\bmnok\b|\bmkr\b|\b1[ .,]?000[ .,]?000\b", RegexOptions.CultureInvariant)]
    private static partial Regex MillionOrd();

    [GeneratedRegex(@"\b1[ .,]?000\b|\btusen\b|\btkr\b|\bthousand\b", RegexOptions.CultureInvariant)]
    private static partial Regex TusenOrd();

    [GeneratedRegex(@"\((?:[^()]*\b(?:kr|kroner|nok)\b[^()]*|tkr|mnok)\)|\b(?:hele|heile|beløp i|tall? i|i)\s+(?:1[ .]?000|mill|hele|heile|tusen|kr\b|kroner|nok\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Belop();
}
