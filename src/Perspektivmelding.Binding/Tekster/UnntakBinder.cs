using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>unntak.yml: the findings that the edition accepts, each with a reason and a role that answers for it.</summary>
public static class UnntakBinder
{
    /// <summary>Reads the list; empty when the edition has none.</summary>
    /// <param name="raw">The edition as written.</param>
    /// <param name="find">Gives the kind of fault that has a code, of all there are.</param>
    public static Checked<Unntaksliste> Bind(RawEdition raw, Func<string, Descriptor?> find)
    {
        var feil = new DiagnosticBag();
        var funnet = ImmutableArray.CreateBuilder<Unntak>();
        if (raw.Tree(EditionLayout.Unntak) is { } rot)
        {
            foreach (var les in YamlMapReader.TopList(rot, "unntaket", feil))
            {
                if (Ett(les, find, feil) is not { } unntak) continue;
                if (funnet.Any(u => u.Code == unntak.Code && u.File == unntak.File && (u.Line is null || u.Line == unntak.Line)))
                    feil.Add(Catalogue.DoubledRow, unntak.Span, $"unntaket for {unntak.Code} i «{unntak.File}» står to ganger", "ta bort det ene, eller oppgi «linje» i begge");
                else
                    funnet.Add(unntak);
            }
        }

        return feil.With(new Unntaksliste(funnet.ToImmutable()));
    }

    private static Unntak? Ett(YamlMapReader les, Func<string, Descriptor?> find, DiagnosticBag feil)
    {
        var kode = les.RequiredText("kode");
        var fil = les.RequiredText("fil");
        var linje = les.Whole("linje");
        var (begrunnelse, rolle) = (Tekst(les, "begrunnelse", feil), Tekst(les, "rolle", feil));
        les.Done();
        if (linje is { Value: < 1 or > int.MaxValue } umulig)
            feil.Add(Catalogue.OutOfRange, umulig.Span, string.Create(CultureInfo.InvariantCulture, $"«linje» kan ikke være {umulig.Value}"), "skriv nummeret på linja, slik meldingen har det, eller ta «linje» bort");
        if (kode is not { } k || !KanGodtas(k, find, feil) || fil is not { } f || begrunnelse is not { } b || rolle is not { } r || linje is { Value: < 1 or > int.MaxValue }) return null;
        return new Unntak(Kode(k), Sti(f.Value), (int?)linje?.Value, b.Value.Trim(), r.Value.Trim(), k.Span);
    }

    /// <summary>A text that must say something.</summary>
    private static Located<string>? Tekst(YamlMapReader les, string nøkkel, DiagnosticBag feil)
    {
        if (les.RequiredText(nøkkel) is not { } tekst) return null;
        if (!string.IsNullOrWhiteSpace(tekst.Value)) return tekst;
        feil.Add(Catalogue.YamlMissingKey, tekst.Span, $"«{nøkkel}» er tom", nøkkel == "rolle" ? "skriv hvilken rolle som har godtatt funnet, for eksempel økonomidirektør" : "skriv hvorfor funnet er riktig likevel");
        return null;
    }

    /// <summary>True when the code is one that can be accepted. A note needs no accepting, and a code that is mistaken for one is told of.</summary>
    private static bool KanGodtas(Located<string> kode, Func<string, Descriptor?> find, DiagnosticBag feil)
    {
        if (find(kode.Value) is not { } slag)
        {
            feil.Add(Catalogue.CannotAccept, kode.Span, $"ukjent kode «{kode.Value}»", "skriv koden slik den står i meldingen, for eksempel PM0225");
            return false;
        }

        if (slag == Catalogue.UnusedException)
        {
            feil.Add(Catalogue.CannotAccept, kode.Span, $"{slag.Code} kan ikke godtas: den gjelder unntakene selv", "ta bort det unntaket som ikke brukes");
            return false;
        }

        if (slag.MayBeAccepted) return true;
        if (slag.Severity == Severity.Note)
            feil.Add(Catalogue.UnusedException, kode.Span, $"{slag.Code} er en merknad og trenger ikke godtas", "ta unntaket bort; en merknad stopper aldri noe");
        else
            feil.Add(Catalogue.CannotAccept, kode.Span, $"{slag.Code} kan ikke godtas: {char.ToLowerInvariant(slag.Title[0])}{slag.Title[1..]}", "rett feilen; uten det kan ingenting regnes ut av fila");
        return false;
    }

    private static string Kode(Located<string> kode) => kode.Value.Trim().ToUpperInvariant();

    private static string Sti(string fil) => fil.Trim().Replace('\\', '/').TrimStart('.', '/');
}
