using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Binding;

/// <summary>One number of the register.</summary>
/// <param name="Nummer">Four digits.</param>
/// <param name="Til">The last year it was valid; null = still valid on the date of the register.</param>
/// <param name="Navn">Name, empty where the register has none.</param>
/// <param name="Etterfølgere">The numbers it went into.</param>
internal sealed record Registrertkommune(string Nummer, int? Til, string Navn, ImmutableArray<string> Etterfølgere);

/// <summary>The municipality numbers of Norway (kommunenummer.csv, source: Statistics Norway, Klass 131).</summary>
internal static class Kommuneregister
{
    /// <summary>The register says nothing of divisions after this year.</summary>
    internal const int GjelderTil = 2026;

    private static readonly Lazy<FrozenDictionary<string, Registrertkommune>> Alle = new(Les);

    /// <summary>The entry of a number, or null.</summary>
    internal static Registrertkommune? Finn(string nummer) => Alle.Value.GetValueOrDefault(nummer);

    /// <summary>Every number valid today, in order.</summary>
    internal static IEnumerable<Registrertkommune> Gyldige => Alle.Value.Values.Where(k => k.Til is null).OrderBy(k => k.Nummer, StringComparer.Ordinal);

    /// <summary>Numbers beginning with 9 are free for made-up municipalities; those ending in 00 are counties, 21 is Svalbard.</summary>
    internal static bool ErUtenfor(string nummer) =>
        nummer.Length != 4 || !nummer.All(char.IsAsciiDigit) || nummer[0] == '9' || nummer.EndsWith("00", StringComparison.Ordinal)
        || nummer.StartsWith("21", StringComparison.Ordinal);

    /// <summary>Reports a number that is unknown, or that was no longer in use in a year. True when it can stand.</summary>
    /// <param name="nummer">The number as written.</param>
    /// <param name="år">The year it is used for.</param>
    /// <param name="sted">Where it stands.</param>
    /// <param name="feil">Gets what is wrong.</param>
    internal static bool Kontroller(string nummer, int år, SourceSpan sted, DiagnosticBag feil)
    {
        if (ErUtenfor(nummer) || år > GjelderTil) return true;
        if (Finn(nummer) is not { } kommune)
        {
            feil.Add(Catalogue.UnknownMunicipality, sted, $"ingen kommune har nummeret {nummer}", Nærmeste(nummer));
            return false;
        }

        if (kommune.Til is not { } til || år <= til) return true;
        feil.Add(Catalogue.OldMunicipality, sted,
            string.Create(CultureInfo.InvariantCulture, $"kommunenummeret {nummer} gjaldt til og med {til}, ikke i {år}"),
            $"bruk {string.Join(" eller ", kommune.Etterfølgere.Select(Vis))}");
        return false;
    }

    /// <summary>True when a name is one of the names of a number, or the register has none.</summary>
    internal static bool HarNavn(string nummer, string navn)
    {
        if (ErUtenfor(nummer) || Finn(nummer) is not { Navn.Length: > 0 } kommune) return true;
        var skrevet = Brettet(navn);
        return kommune.Navn.Split(" - ").Append(kommune.Navn).Select(Brettet).Any(n => n == skrevet || skrevet.StartsWith(n + " ", StringComparison.Ordinal));
    }

    /// <summary>«3222 (Lørenskog)».</summary>
    internal static string Vis(string nummer) => Finn(nummer) is { Navn.Length: > 0 } k ? $"{nummer} ({k.Navn})" : nummer;

    private static string Nærmeste(string nummer) =>
        Gyldige.FirstOrDefault(k => k.Nummer[0] == nummer[0] && k.Nummer.Zip(nummer).Count(p => p.First != p.Second) == 1
            || k.Nummer.Order().SequenceEqual(nummer.Order())) is { } nær
            ? $"mente du {Vis(nær.Nummer)}?"
            : "se kommuneinndelingen hos SSB; nummer som begynner med 9, er fri for oppdiktede kommuner";

    // «Våler (Østfold)», «Herøy kommune» and «Kautokeino» are all fine ways to write a name.
    private static string Brettet(string navn)
    {
        var uten = navn.Split('(')[0].Trim().ToLowerInvariant();
        foreach (var ende in (string[])[" kommune", " herad", " kommunekonsern"])
            if (uten.EndsWith(ende, StringComparison.Ordinal)) uten = uten[..^ende.Length];
        return uten.Normalize(NormalizationForm.FormC).Replace('-', ' ');
    }

    private static FrozenDictionary<string, Registrertkommune> Les()
    {
        using var strøm = typeof(Kommuneregister).Assembly.GetManifestResourceStream("kommunenummer.csv")
            ?? throw new InvalidOperationException("kommunenummer.csv is not embedded.");
        using var leser = new StreamReader(strøm, Encoding.UTF8);
        return leser.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Rad).ToFrozenDictionary(k => k.Nummer);
    }

    private static Registrertkommune Rad(string linje)
    {
        var celler = linje.TrimEnd('\r').Split(';');
        return new Registrertkommune(
            celler[0], celler[1].Length == 0 ? null : int.Parse(celler[1], CultureInfo.InvariantCulture), celler[2],
            [.. celler[3].Split(',', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
