using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>
/// kostra.csv: år;region;navn;indikator;verdi;enhet;omfang, and tegn where SSB has a sign in the place of the number. A row
/// without value is a figure not published.
/// </summary>
internal static class IndikatorBinder
{
    /// <summary>SSB's signs for a number that is not there.</summary>
    internal static readonly ImmutableArray<string> Tegn = [".", "..", "...", ":", "-"];

    internal static (ImmutableArray<Indikator> Tall, ImmutableArray<Indikatormangel> Mangler) Bind(CsvTable? tabell, DiagnosticBag feil)
    {
        if (tabell is null) return ([], []);
        var funnet = ImmutableArray.CreateBuilder<Indikator>();
        var mangler = ImmutableArray.CreateBuilder<Indikatormangel>();
        var dobbelt = new Dobbeltkontroll<(int, string, string, string)>(feil);
        foreach (var rad in tabell.Rows)
        {
            var år = rad.Year("år", feil);
            var region = Region(rad.RequiredText("region", feil), feil);
            var navn = rad.RequiredText("navn", feil);
            var indikator = rad.RequiredText("indikator", feil);
            var verdi = rad.Number("verdi", feil);
            var enhet = rad.RequiredText("enhet", feil);
            var omfang = rad.RequiredText("omfang", feil) is null ? null : rad.Choice("omfang", ["kasse", "konsern", "ukjent"], feil);
            var tegn = LesTegn(rad, feil);
            var kilde = rad.Kilde(Datastatus.Regnskap, feil, "verdi");
            if (år is not { } å || region is not { } r || indikator is not { } i || omfang is not { } o) continue;
            var hva = string.Create(CultureInfo.InvariantCulture, $"«{i.Value}» for {r} i {å.Value}");
            if (!dobbelt.Ny((å.Value, r, i.Value, o.Value), rad.At("indikator"), hva)) continue;
            if (navn is { } n && verdi is { } v && enhet is { } e)
                funnet.Add(new Indikator(å.Value, r, n.Value, i.Value, v.Value, e.Value, o.Value, kilde));
            else if (navn is { } n2 && enhet is { } e2 && tegn is { } t)
                mangler.Add(new Indikatormangel(å.Value, r, n2.Value, i.Value, t, e2.Value, o.Value, kilde));
        }

        return (funnet.ToImmutable(), mangler.ToImmutable());
    }

    private static string? LesTegn(CsvRow rad, DiagnosticBag feil)
    {
        if (rad.Text(EditionLayout.Tegn) is not { } tegn) return null;
        if (!Tegn.Contains(tegn.Value))
            feil.Add(Catalogue.UnknownSign, tegn.Span, $"«{tegn.Value}» er ikke et av SSBs tegn", $"bruk {string.Join(" ", Tegn)}, eller la cella stå tom");
        else if (rad.Text("verdi") is { } verdi)
            feil.Add(Catalogue.SignAndValue, tegn.Span, $"raden har både verdien «{verdi.Value}» og tegnet «{tegn.Value}»", "ta bort tegnet hvis tallet er publisert, ellers verdien");
        return tegn.Value;
    }

    /// <summary>A kommunenummer that has lost its leading zero is refused; codes such as EAK pass.</summary>
    private static string? Region(Located<string>? tekst, DiagnosticBag feil)
    {
        if (tekst is not { } region) return null;
        if (!region.Value.All(char.IsAsciiDigit) || region.Value.Length == 4) return region.Value;
        feil.Add(Catalogue.NotMunicipalityNumber, region.Span, $"«{region.Value}» er ikke et kommunenummer",
            region.Value.Length == 3 ? $"skal det være 0{region.Value}? Excel tar bort nullen foran" : "et kommunenummer har fire siffer");
        return null;
    }
}
