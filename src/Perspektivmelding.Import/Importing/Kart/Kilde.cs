using System.Globalization;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Kart;

/// <summary>The text that says where a number is from.</summary>
internal static class Kilde
{
    private const int FørsteUreviderte = 3;
    private const int FørsteReviderte = 6;

    /// <summary>«SSB tabell 13551 (konsern), oppdatert 2026-03-16, ureviderte tall».</summary>
    internal static string Tekst(DataCube data, int år, string omfang)
    {
        var tabell = data.TableId is { } id ? $"SSB tabell {id}" : data.Opphav ?? $"«{(data.Title.Length > 0 ? data.Title : Path.GetFileName(data.File))}»";
        var gjelder = omfang.Length > 0 ? $" ({omfang})" : "";
        var dato = data.Updated is { } oppdatert ? $", oppdatert {(Dato(oppdatert) is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : oppdatert)}" : "";
        return $"{tabell}{gjelder}{dato}{(ErUrevidert(data, år) ? ", ureviderte tall" : "")}";
    }

    /// <summary>KOSTRA figures of last year are unrevised from 15 March until 15 June; the date of the table is all that tells.</summary>
    internal static bool ErUrevidert(DataCube data, int år) =>
        data.Updated is { } oppdatert && Dato(oppdatert) is { Month: >= FørsteUreviderte and < FørsteReviderte } dato && dato.Year == år + 1;

    private static DateOnly? Dato(string tekst) =>
        tekst.Length >= 10 && DateOnly.TryParseExact(tekst[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dato) ? dato : null;
}
