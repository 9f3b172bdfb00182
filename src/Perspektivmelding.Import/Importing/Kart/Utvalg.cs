using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Kart;

/// <summary>What the user asked for, where faults go, and what is told. Nothing is chosen for the user.</summary>
/// <param name="kommune">Number, several with comma between, or «alle»; null when not said.</param>
/// <param name="omfang">kasse, konsern or konsolidert; null when not said.</param>
/// <param name="feil">Gets what is wrong.</param>
internal sealed class Utvalg(string? kommune, string? omfang, DiagnosticBag feil)
{
    private const int VistPåDetMeste = 12;

    private readonly ImmutableArray<string> _kommuner =
        kommune is null ? [] : [.. kommune.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Regionkode.Nummer)];

    private readonly List<ImportNote> _notater = [];

    /// <summary>What was and was not used.</summary>
    internal ImmutableArray<ImportNote> Notater => [.. _notater];

    /// <summary>Where faults go.</summary>
    internal DiagnosticBag Feil => feil;

    private bool Alle => _kommuner is ["alle"];

    /// <summary>Tells of something that was or was not used.</summary>
    internal void Fortell(DataCube data, string tekst) => _notater.Add(new ImportNote(data.File, tekst));

    /// <summary>Reports a fault of the whole file.</summary>
    internal void Meld(Descriptor slag, DataCube data, string melding, string? hint = null) => feil.Add(slag, new SourceSpan(data.File), melding, hint);

    /// <summary>The place of the one municipality; null when it is not clear which (reported).</summary>
    internal int? EnRegion(Kube kube)
    {
        var data = kube.Data;
        if (kube.Region < 0)
        {
            // SSB's tables without this axis are of the whole country; tables made by hand are what the user says.
            if (data.TableId is null && _kommuner.Length == 1 && !Alle) return 0;
            Meld(Catalogue.NotInFile, data, "fila sier ikke hvilken kommune tallene gjelder",
                data.TableId is null ? "legg til --kommune NUMMER" : "hent tabellen på nytt med variabelen region");
            return null;
        }

        var verdier = kube.Verdier(kube.Region);
        if (_kommuner.Length == 0 || Alle)
        {
            if (verdier.Length == 1) return 0;
            Meld(Catalogue.SeveralRegions, data, $"fila har tall for {verdier.Length} kommuner eller grupper: {Vis(verdier)}", "velg med --kommune NUMMER");
            return null;
        }

        if (_kommuner.Length > 1)
        {
            var her = _kommuner.Where(k => Plass(verdier, k) >= 0).ToArray();
            if (her.Length == 1) return Plass(verdier, her[0]);
            Meld(Catalogue.SeveralRegions, data, $"tabellen gjelder én kommune, men du har valgt {string.Join(", ", _kommuner)}", "velg én med --kommune NUMMER");
            return null;
        }

        return Region(data, verdier, _kommuner[0]);
    }

    /// <summary>The places of all municipalities asked for; empty when it is not clear which (reported).</summary>
    internal ImmutableArray<int> Regioner(Kube kube)
    {
        var verdier = kube.Verdier(kube.Region);
        if (kube.Region < 0 || (!Alle && _kommuner.Length <= 1)) return EnRegion(kube) is { } en ? [en] : [];
        if (Alle) return [.. Enumerable.Range(0, verdier.Length)];
        var funnet = _kommuner.Select(k => Region(kube.Data, verdier, k)).ToArray();
        return funnet.Any(f => f is null) ? [] : [.. funnet.Select(f => f!.Value)];
    }

    /// <summary>The number and name of a municipality; the number is what the user says where the file has names only.</summary>
    internal (string Nummer, string Navn)? Regionnavn(Kube kube, int plass)
    {
        var verdi = kube.Verdier(kube.Region)[plass];
        if ((verdi.Code ?? (_kommuner.Length == 1 && !Alle && _kommuner[0].All(char.IsAsciiDigit) ? _kommuner[0] : null)) is { } nummer)
            return (nummer, UtenÅr(verdi.Label.Length > 0 ? verdi.Label : nummer));
        Meld(Catalogue.NotInFile, kube.Data, $"fila har navnet «{verdi.Label}», men ikke nummeret", "hent tabellen på nytt med koder, eller velg med --kommune NUMMER");
        return null;
    }

    /// <summary>The scope and its place on the axis; null when it is not clear which (reported).</summary>
    /// <param name="kube">The table.</param>
    /// <param name="fast">The scope of the table where it has one only; empty when the axis says it.</param>
    /// <param name="må">True when the rows cannot stand without it.</param>
    internal (int Plass, string Omfang)? EttOmfang(Kube kube, string fast, bool må)
    {
        var verdier = kube.Verdier(kube.Omfang);
        ImmutableArray<string> navn = kube.Omfang >= 0 ? [.. verdier.Select(Omfangsnavn)] : [fast.Length > 0 ? fast : AvTittel(kube.Data.Title)];
        if (omfang is { } ønsket)
        {
            if (navn.IndexOf(ønsket) is >= 0 and var plass) return (plass, ønsket);
            if (navn is [""]) return (0, ønsket);
            if (navn is [var eneste])
            {
                Meld(Catalogue.OtherScopeInFile, kube.Data, $"du har valgt {ønsket}, men fila har bare {eneste}; tallene er tatt inn som {eneste}", $"hent tabellen for {ønsket} hvis det er den du vil ha");
                return (0, eneste);
            }

            Meld(Catalogue.OtherScopeInFile, kube.Data, $"du har valgt {ønsket}, men fila har {string.Join(" og ", navn)}; fila er utelatt", $"velg --omfang {string.Join(" eller --omfang ", navn)} for denne fila");
            return null;
        }

        if (navn.Length == 1 && (navn[0].Length > 0 || !må)) return (0, navn[0]);
        Meld(Catalogue.SeveralScopes, kube.Data,
            navn.Length == 1 ? "fila sier ikke hvilket regnskapsomfang tallene gjelder" : $"fila har flere regnskapsomfang: {string.Join(", ", navn)}",
            navn.Length == 1 ? "velg --omfang kasse eller --omfang konsern" : $"velg --omfang {string.Join(" eller --omfang ", navn)}");
        return null;
    }

    private static string Omfangsnavn(Category verdi) => (verdi.Code, verdi.Label.ToLowerInvariant()) switch
    {
        ("A", _) => "konsern",
        ("B", _) => "kasse",
        ("C", _) => "konsolidert",
        (_, var navn) when navn.Contains("konsern", StringComparison.Ordinal) => "konsern",
        (_, var navn) when navn.Contains("konsolidert", StringComparison.Ordinal) => "konsolidert",
        (_, var navn) when navn.Contains("kasse", StringComparison.Ordinal) => "kasse",
        _ => verdi.Code ?? verdi.Label,
    };

    private static string AvTittel(string tittel) =>
        (tittel.Contains("konsern", StringComparison.OrdinalIgnoreCase), tittel.Contains("kasse", StringComparison.OrdinalIgnoreCase)) switch
        {
            (true, false) => "konsern",
            (false, true) when !tittel.Contains("konsolidert", StringComparison.OrdinalIgnoreCase) => "kasse",
            _ => "",
        };

    private int? Region(DataCube data, ImmutableArray<Category> verdier, string ønsket)
    {
        var plass = Plass(verdier, ønsket);
        // A file with one name and no code: the user says whose it is.
        if (plass < 0 && verdier is [{ Code: null }] && ønsket.All(char.IsAsciiDigit)) plass = 0;
        if (plass >= 0) return plass;
        Meld(Catalogue.NotInFile, data, $"kommunen {ønsket} er ikke i fila", $"fila har {Vis(verdier)}");
        return null;
    }

    private static int Plass(ImmutableArray<Category> verdier, string ønsket)
    {
        // A file with names only: the number says the name, where one region alone has it.
        if (verdier.All(v => v.Code is null) && Kommuneliste.Navn(ønsket) is { } navn)
        {
            var treff = Enumerable.Range(0, verdier.Length).Where(i => UtenÅr(verdier[i].Label).Equals(navn, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (treff.Length == 1) return treff[0];
        }

        for (var i = 0; i < verdier.Length; i++)
            if (verdier[i].Code is { } kode ? kode.Equals(ønsket, StringComparison.OrdinalIgnoreCase) : UtenÅr(verdier[i].Label).Equals(ønsket, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static string Vis(ImmutableArray<Category> verdier) =>
        string.Join(", ", verdier.Take(VistPåDetMeste).Select(v => $"{v.Code} {v.Label}".Trim())) + (verdier.Length > VistPåDetMeste ? " …" : "");

    // «Halden (2020-2023)»
    private static string UtenÅr(string navn) => navn.IndexOf(" (", StringComparison.Ordinal) is > 0 and var her && navn[^1] == ')' && navn[her + 2] is >= '0' and <= '9' or '-' ? navn[..her] : navn;
}
