using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary>Reads the records of an accounts file: 48 characters each, fixed places, blanks as filling.</summary>
/// <param name="tekst">The file.</param>
/// <param name="feil">Gets what is wrong, with line and column.</param>
internal sealed class Postleser(SourceText tekst, DiagnosticBag feil)
{
    /// <summary>Characters of a record.</summary>
    internal const int Lengde = 48;

    private const string Ny = "hent regnskapsfila på nytt fra økonomisystemet";

    private readonly HashSet<string> _avslått = new(StringComparer.Ordinal);

    /// <summary>The records; those of forms that are not taken in are left out (reported).</summary>
    internal ImmutableArray<Filpost> Les()
    {
        var poster = ImmutableArray.CreateBuilder<Filpost>();
        for (var nummer = 1; nummer <= tekst.LineCount; nummer++)
        {
            var linje = tekst.Line(nummer)!;
            if (linje.Length == 0) continue;
            if (poster.Count == 0 && _avslått.Count == 0 && !ErRegnskap(linje))
            {
                feil.Add(Catalogue.NotAccounts, Sted(nummer, 1, Math.Min(linje.Length, 8)), $"«{Kort(linje)}» er ikke begynnelsen på en regnskapsfil til KOSTRA",
                    "velg fila som ble sendt til SSB (0A eller 0B, 48 tegn på hver linje)");
                return [];
            }

            if (Formen(linje, nummer) && Post(linje, nummer) is { } post) poster.Add(post);
        }

        return poster.ToImmutable();
    }

    /// <summary>True for a line that begins as records do: form and year.</summary>
    internal static bool ErRegnskap(string linje) =>
        linje.Length >= 6 && linje[0] == '0' && linje[1] is >= 'A' and <= 'Z' && linje[2] is '1' or '2' && linje[3..6].All(char.IsAsciiDigit);

    private bool Formen(string linje, int nummer)
    {
        if (linje.IndexOf('\t', StringComparison.Ordinal) is >= 0 and var tab)
            feil.Add(Catalogue.RecordShape, Sted(nummer, tab + 1, 1), "linja har en tabulator; tomme plasser skal være blanke", Ny);
        else if (linje.Length != Lengde)
            feil.Add(Catalogue.RecordShape, Sted(nummer, Math.Min(linje.Length, Lengde) + 1, 1), string.Create(CultureInfo.InvariantCulture, $"linja har {linje.Length} tegn og ikke {Lengde}"), Ny);
        else return true;
        return false;
    }

    private Filpost? Post(string linje, int nummer)
    {
        var skjema = linje[..2];
        if (Skjema.Omfang(skjema) is null)
        {
            if (_avslått.Add(skjema))
            {
                feil.Add(Skjema.Avslag(skjema) is null ? Catalogue.RecordField : Catalogue.OtherForm, Sted(nummer, 1, 2),
                    $"skjema {skjema} {Skjema.Avslag(skjema) ?? "finnes ikke"}", "kommunens eget regnskap er skjema 0A (drift og investering) og 0B (balanse), det konsoliderte 0M og 0N");
            }

            return null;
        }

        var før = feil.ErrorCount;
        var år = Tall(linje[2..6]) is >= 1990 and <= 2100 and var y ? y : Galt(nummer, 3, 4, linje[2..6], "et årstall");
        int? kvartal = linje[6] == ' ' ? null : linje[6] is >= '1' and <= '4' ? linje[6] - '0' : Galt(nummer, 7, 1, linje[6..7], "et kvartal (1–4, eller blank for hele året)");
        var region = linje[7..13];
        if (!region.All(char.IsAsciiDigit)) Galt(nummer, 8, 6, region, "et kommunenummer og to sifre");
        var klasse = Skjema.Klasse(skjema, linje[31]);
        if (klasse is null) Galt(nummer, 32, 1, linje[31..32], $"kontoklasse for skjema {skjema}, som er {Skjema.Klasser(skjema)}");
        var kode = linje[32..36].TrimEnd(' ');
        if (kode.Length == 0 || !kode.All(char.IsAsciiDigit)) Galt(nummer, 33, 4, linje[32..36], klasse == Kontoklasse.Balanse ? "et kapittel, fra første plass" : "en funksjon, fra første plass");
        var art = linje[36..39];
        if (klasse != Kontoklasse.Balanse && !art.All(char.IsAsciiDigit)) Galt(nummer, 37, 3, art, "en art på tre sifre");
        var beløp = linje[39..].TrimStart(' ');
        if (!decimal.TryParse(beløp, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var verdi) || beløp[0] == '+' || beløp[^1] == ' ')
            Galt(nummer, 40, 9, linje[39..], "et beløp i hele 1000 kr, høyrestilt");
        return feil.ErrorCount > før ? null : new Filpost(skjema, år, kvartal, region, klasse!.Value, kode, art, verdi, Sted(nummer, 33, 7));
    }

    private int Galt(int nummer, int kolonne, int lengde, string står, string skulle)
    {
        feil.Add(Catalogue.RecordField, Sted(nummer, kolonne, lengde), $"«{står}» er ikke {skulle}", Ny);
        return 0;
    }

    private SourceSpan Sted(int nummer, int kolonne, int lengde) => new(tekst.File, nummer, kolonne, lengde);

    private static int Tall(string tekst) => tekst.All(char.IsAsciiDigit) ? int.Parse(tekst, CultureInfo.InvariantCulture) : 0;

    private static string Kort(string linje) => linje.Length > 24 ? linje[..24] + "…" : linje;
}
