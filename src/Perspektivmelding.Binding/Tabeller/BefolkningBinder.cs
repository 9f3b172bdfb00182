using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>The population with the places of its rows, so that later checks can point at them.</summary>
/// <param name="Folketall">The population.</param>
/// <param name="Rader">Each row and its place.</param>
/// <param name="Hode">The header of the file, for what is not there.</param>
/// <param name="Hel">False when rows were unreadable: then nothing is said about what is missing.</param>
internal sealed record BundetBefolkning(
    Folketall Folketall, ImmutableArray<(Folkerad Rad, SourceSpan Sted)> Rader, SourceSpan Hode, bool Hel);

/// <summary>befolkning.csv: år;alternativ;fra_alder;til_alder;antall.</summary>
internal static class BefolkningBinder
{
    /// <summary>Ages from here on may be left out: an oldest group may be closed («100–119»).</summary>
    private const int SværtGammel = 99;

    internal static BundetBefolkning Bind(CsvTable tabell, DiagnosticBag feil)
    {
        var før = feil.ErrorCount;
        var rader = ImmutableArray.CreateBuilder<(Folkerad Rad, SourceSpan Sted)>();
        var dobbelt = new Dobbeltkontroll<(int, string, Aldersgruppe)>(feil);
        foreach (var rad in tabell.Rows)
        {
            if (BindRad(rad, feil) is not { } folk) continue;
            var hva = string.Create(CultureInfo.InvariantCulture, $"{folk.Gruppe} i {folk.År} ({folk.Alternativ})");
            if (dobbelt.Ny((folk.År, folk.Alternativ, folk.Gruppe), rad.At("fra_alder"), hva)) rader.Add((folk, rad.At("fra_alder")));
        }

        var hel = tabell.IsWhole && feil.ErrorCount == før;
        if (tabell.Rows.IsEmpty && tabell.IsWhole) feil.Add(Catalogue.NoRows, tabell.Header, "befolkning.csv har ingen rader", "fyll ut folketallet for regnskapsåret og årene etter");
        foreach (var år in rader.GroupBy(r => (r.Rad.År, r.Rad.Alternativ))) KontrollerAldre([.. år.OrderBy(r => r.Rad.Gruppe.Fra)], hel, feil);
        return new BundetBefolkning(new Folketall(rader.Select(r => r.Rad)), rader.ToImmutable(), tabell.Header, feil.ErrorCount == før);
    }

    private static Folkerad? BindRad(CsvRow rad, DiagnosticBag feil)
    {
        var år = rad.Year("år", feil);
        var alternativ = rad.RequiredText("alternativ", feil);
        var fra = rad.RequiredWhole("fra_alder", feil);
        var til = rad.Whole("til_alder", feil);
        var antall = rad.RequiredNumber("antall", feil);
        var navn = alternativ is { } a ? ForutsetningerBinder.Alternativ(a) : "";
        var kilde = rad.Kilde(navn == Folketall.Registrert ? Datastatus.Regnskap : Datastatus.Prognose, feil, "antall");
        var tilGitt = rad.Text("til_alder") is not null;
        if (fra is { } f && (f.Value is < 0 or > Aldersgruppe.Eldst || til?.Value < f.Value || til?.Value > 999))
        {
            feil.Add(Catalogue.WrongAges, f.Span, string.Create(CultureInfo.InvariantCulture, $"ugyldige aldre: {f.Value} til {til?.Value}"),
                "skriv den laveste alderen i «fra_alder», og la «til_alder» være tom for den eldste gruppen");
            return null;
        }

        if (antall is { Value: < 0 } negativt)
        {
            feil.Add(Catalogue.NegativePersons, negativt.Span, $"{NumberText.Show(negativt.Value)} personer", "rett tallet");
            return null;
        }

        return år is { } å && alternativ is not null && fra is { } første && antall is { } n && (!tilGitt || til is not null)
            ? new Folkerad(å.Value, navn, new Aldersgruppe((int)første.Value, (int?)til?.Value), n.Value, kilde)
            : null;
    }

    /// <summary>The rows of one year and alternative, by age: no age twice, none left out.</summary>
    private static void KontrollerAldre(ImmutableArray<(Folkerad Rad, SourceSpan Sted)> rader, bool hel, DiagnosticBag feil)
    {
        var neste = 0;
        (Folkerad Rad, SourceSpan Sted)? forrige = null;
        foreach (var rad in rader)
        {
            var (fra, til) = rad.Rad.Gruppe;
            if (fra < neste && forrige is { } f)
            {
                feil.Add(Catalogue.OverlappingAges, rad.Sted,
                    string.Create(CultureInfo.InvariantCulture, $"{rad.Rad.Gruppe} overlapper {f.Rad.Gruppe} på linje {f.Sted.Line} ({Hvor(rad.Rad)})"),
                    "rett aldrene slik at hver alder står i én rad");
            }
            else if (fra > neste && hel)
            {
                MeldManglende(rad.Sted, new Aldersgruppe(neste, fra - 1), rad.Rad, feil);
            }

            if (til is null || til >= neste) forrige = rad;
            neste = Math.Max(neste, til is { } t ? t + 1 : int.MaxValue);
        }

        if (hel && neste <= SværtGammel) MeldManglende(rader[^1].Sted, new Aldersgruppe(neste, null), rader[^1].Rad, feil);
    }

    private static void MeldManglende(SourceSpan sted, Aldersgruppe aldre, Folkerad rad, DiagnosticBag feil) =>
        feil.Add(Catalogue.MissingAges, sted, $"{aldre} mangler ({Hvor(rad)})", "legg til raden, eller rett aldrene");

    private static string Hvor(Folkerad rad) => string.Create(CultureInfo.InvariantCulture, $"{rad.År}, {rad.Alternativ}");
}
