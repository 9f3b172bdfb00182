using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>program.yml: the programme of the seminar.</summary>
internal static class ProgramBinder
{
    internal static Seminarprogram? Bind(YamlNode? rot, int utgaveår, DiagnosticBag feil)
    {
        if (rot is null || YamlMapReader.TopMap(rot, "program.yml", feil) is not { } les) return null;
        var tittel = les.RequiredText("tittel");
        var dato = Dato(les.RequiredText("dato"), utgaveår, utgaveår, feil);
        var sted = les.Text("sted");
        var harPoster = les.Required("poster") is not null;
        var poster = Poster(les.Maps("poster", "posten"), feil);
        var kilde = les.RequiredText("kilde");
        les.Done();
        if (tittel is not { } t || dato is not { } d || !harPoster || kilde is not { } k) return null;
        return new Seminarprogram { Tittel = t.Value, Dato = d, Sted = sted?.Value, Poster = poster, Kilde = k.Value, Sporkilde = Radkilde.Av(les.Span, k.Value, Datastatus.Vedtatt) };
    }

    private static ImmutableArray<Programpost> Poster(ImmutableArray<YamlMapReader> lesere, DiagnosticBag feil)
    {
        var poster = ImmutableArray.CreateBuilder<Programpost>();
        TimeOnly? forrigeSlutt = null;
        foreach (var les in lesere)
        {
            var fra = Klokkeslett(les.RequiredText("fra"), feil);
            var til = Klokkeslett(les.RequiredText("til"), feil);
            var tittel = les.RequiredText("tittel");
            var (rolle, kapittel) = (les.Text("rolle"), les.Text("kapittel"));
            les.Done();
            if (fra is { } f && til is { } t && t < f)
                feil.Add(Catalogue.ProgramOverlap, les.At("til"), $"posten slutter {Vis(t)}, før den begynner {Vis(f)}", "rett klokkeslettene");
            else if (fra is { } begynner && forrigeSlutt is { } slutt && begynner < slutt)
                feil.Add(Catalogue.ProgramOverlap, les.At("fra"), $"posten begynner {Vis(begynner)}, men posten over slutter {Vis(slutt)}", "rett klokkeslettene");
            forrigeSlutt = til ?? forrigeSlutt;
            if (fra is { } a && til is { } b && tittel is { } n) poster.Add(new Programpost(a, b, n.Value, rolle?.Value, kapittel?.Value));
        }

        return poster.ToImmutable();
    }

    /// <summary>A date; one that is not in the edition's year, or at the latest in another, is a gross slip.</summary>
    internal static DateOnly? Dato(Located<string>? tekst, int utgaveår, int senest, DiagnosticBag feil)
    {
        if (tekst is not { } t) return null;
        if (DateOnly.TryParseExact(t.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dato))
        {
            if (dato.Year < utgaveår || dato.Year > senest)
                feil.Add(Catalogue.OddDate, t.Span, string.Create(CultureInfo.InvariantCulture, $"datoen {t.Value} er i {dato.Year}, men utgaven er for {utgaveår}"), "rett årstallet");
            return dato;
        }

        feil.Add(Catalogue.WrongDate, t.Span, $"«{t.Value}» er ikke en dato", "skriv år-måned-dag, for eksempel 2025-05-14");
        return null;
    }

    private static TimeOnly? Klokkeslett(Located<string>? tekst, DiagnosticBag feil)
    {
        if (tekst is not { } t) return null;
        if (TimeOnly.TryParseExact(t.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var klokke)) return klokke;
        feil.Add(Catalogue.WrongDate, t.Span, $"«{t.Value}» er ikke et klokkeslett", "skriv to sifre, kolon og to sifre i anførselstegn: \"09:00\"");
        return null;
    }

    private static string Vis(TimeOnly klokke) => klokke.ToString("HH:mm", CultureInfo.InvariantCulture);
}
