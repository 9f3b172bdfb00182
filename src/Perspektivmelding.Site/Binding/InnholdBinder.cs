using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>The files with the edition's own words (docs/utgave-format.md) → <see cref="Innhold"/>.</summary>
internal sealed class InnholdBinder(BindingContext context)
{
    private static readonly string[] Sensitivities = ["rente_pluss_1", "skatt_lokal_minus_1", "skatt_nasjonal_minus_1", "lonn_pluss_1"];

    public Innhold Bind() => new()
    {
        Sektorer = List(EditionLayout.Sektorer, "sektoren", Sektor),
        Risikoer = List(EditionLayout.Risiko, "risikoen", Risiko),
        Program = Map(EditionLayout.Program, Program),
        Vedtak = Map(EditionLayout.Vedtak, Vedtak),
        Arbeidsark = Map(EditionLayout.Arbeidsark, Arbeidsark),
        Overforbruk = List(EditionLayout.Overforbruk, "posten", (map, _) => Overforbruk(map)),
    };

    private ImmutableArray<T>? List<T>(string file, string each, Func<YamlMapReader, Dictionary<string, SourceSpan>, T> bind)
    {
        if (context.Raw.Tree(file) is not { } root) return null;
        var seen = new Dictionary<string, SourceSpan>();
        return [.. YamlMapReader.TopList(root, each, context.Faults).Select(map => Finished(map, m => bind(m, seen)))];
    }

    private T? Map<T>(string file, Func<YamlMapReader, T> bind)
        where T : class =>
        context.Raw.Tree(file) is { } root && YamlMapReader.TopMap(root, file, context.Faults) is { } map ? Finished(map, bind) : null;

    private static T Finished<T>(YamlMapReader map, Func<YamlMapReader, T> bind)
    {
        var value = bind(map);
        map.Done();
        return value;
    }

    private static string Needed(YamlMapReader map, string key) => map.RequiredText(key)?.Value ?? "";

    private static ImmutableArray<string> Texts(YamlMapReader map, string key) => [.. map.Texts(key).Select(t => t.Value)];

    private static Utsagnsstatus Status(YamlMapReader map) =>
        map.Choice("status", "fakta", "anslag")?.Value == "anslag" ? Utsagnsstatus.Anslag : Utsagnsstatus.Fakta;

    private static ImmutableArray<T> Each<T>(YamlMapReader map, string key, string each, Func<YamlMapReader, T> bind) =>
        [.. map.Maps(key, each).Select(inner => Finished(inner, bind))];

    private Sektorstatus Sektor(YamlMapReader map, Dictionary<string, SourceSpan> seen) => new()
    {
        Id = context.Id(map, seen)?.Value ?? "",
        Navn = Needed(map, "navn"),
        Rolle = Needed(map, "rolle"),
        Budskap = Needed(map, "budskap"),
        Situasjon = Texts(map, "situasjon"),
        Konsekvenser = Texts(map, "konsekvenser"),
        Oppgaver = Each(map, "oppgaver", "oppgaven", o => new Oppgave(
            Needed(o, "navn"),
            o.RequiredChoice("klasse", "rettighet", "lovpalagt", "frivillig")?.Value switch
            {
                "rettighet" => Bindingsgrad.Rettighet,
                "lovpalagt" => Bindingsgrad.Lovpålagt,
                _ => Bindingsgrad.Frivillig,
            },
            o.Text("hjemmel")?.Value)),
        Poster = Each(map, "poster", "posten", p => new Sektorpost(Needed(p, "navn"), Needed(p, "tekst"), Status(p), p.Text("kilde")?.Value)),
        Spørsmål = Texts(map, "sporsmal"),
        Kilde = Needed(map, "kilde"),
    };

    private Risiko Risiko(YamlMapReader map, Dictionary<string, SourceSpan> seen) => new()
    {
        Id = context.Id(map, seen)?.Value ?? "",
        Navn = Needed(map, "navn"),
        Beskrivelse = Needed(map, "beskrivelse"),
        Sannsynlighet = Grade(map, "sannsynlighet"),
        Konsekvens = Grade(map, "konsekvens"),
        Eier = Needed(map, "eier"),
        Tiltak = Needed(map, "tiltak"),
        Følsomhet = map.Choice("folsomhet", Sensitivities)?.Value,
        Status = Status(map),
        Kilde = Needed(map, "kilde"),
    };

    private Seminarprogram Program(YamlMapReader map)
    {
        var date = map.RequiredText("dato");
        var parsed = default(DateOnly);
        if (date is { } d && !DateOnly.TryParseExact(d.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out parsed))
            context.Error(Catalogue.BadTime, d.Span, $"«{d.Value}» er ikke en dato", "skriv år, måned og dag: 2025-05-14");
        var last = default(TimeOnly);
        return new Seminarprogram
        {
            Tittel = Needed(map, "tittel"),
            Dato = parsed,
            Sted = map.Text("sted")?.Value,
            Poster = Each(map, "poster", "posten", p =>
            {
                var (from, to) = (Time(p, "fra"), Time(p, "til"));
                if (from < last || to < from)
                    context.Error(Catalogue.BadTime, p.At("fra"), "posten begynner før posten over er slutt, eller slutter før den begynner", "rett klokkeslettene");
                last = to;
                return new Programpost(from, to, Needed(p, "tittel"), p.Text("rolle")?.Value, p.Text("kapittel")?.Value);
            }),
            Kilde = Needed(map, "kilde"),
        };
    }

    private static Vedtaksoversikt Vedtak(YamlMapReader map) => new()
    {
        Vedtak = Each(map, "vedtak", "vedtaket", v => new Vedtak(Needed(v, "tid"), Needed(v, "organ"), Needed(v, "tittel"), Texts(v, "punkter"), Needed(v, "kilde"))),
        Kommende = Each(map, "kommende", "vedtaket", v => new KommendeVedtak(Needed(v, "tid"), Needed(v, "organ"), Needed(v, "hva"), v.Text("hjemmel")?.Value)),
        Oppsummering = map.Map("oppsummering") is { } o
            ? Finished(o, x => new Oppsummering(Needed(x, "rolle"), Texts(x, "punkter"), Needed(x, "kilde")))
            : null,
    };

    private Arbeidsark Arbeidsark(YamlMapReader map) => new()
    {
        Innledning = Needed(map, "innledning"),
        Oppgaver = Each(map, "oppgaver", "oppgaven", o => new Arbeidsoppgave(
            Needed(o, "tittel"), Needed(o, "tekst"), (int?)o.Whole("minutter")?.Value, (int)(o.Whole("linjer")?.Value ?? 4))),
        Spørsmål = Each(map, "sporsmal", "spørsmålene", Questions),
        Avkryssing = map.Map("avkryssing") is { } a
            ? Finished(a, x => new Avkryssing
            {
                Scenarier = x.Choice("scenarier", "true", "false")?.Value != "false",
                Tiltak = x.Choice("tiltak", "true", "false")?.Value != "false",
                Alternativer = x.Has("alternativer") ? Texts(x, "alternativer") : new Avkryssing().Alternativer,
            })
            : new Avkryssing(),
    };

    private Spørsmålsgruppe Questions(YamlMapReader map)
    {
        var places = new[] { (Spørsmålssted.Kapittel, map.Text("kapittel")), (Spørsmålssted.Sektor, map.Text("sektor")), (Spørsmålssted.Scenario, map.Text("scenario")) }
            .Where(p => p.Item2 is not null).ToArray();
        if (places.Length != 1)
            context.Error(Catalogue.YamlMissingKey, map.Span, "spørsmålene skal høre til nøyaktig ett kapittel, en sektor eller et scenario", "skriv én av kapittel, sektor og scenario");
        return places is [var (place, name), ..]
            ? new Spørsmålsgruppe(place, name!.Value.Value, Texts(map, "sporsmal"))
            : new Spørsmålsgruppe(Spørsmålssted.Kapittel, "", Texts(map, "sporsmal"));
    }

    private Overforbruk Overforbruk(YamlMapReader map)
    {
        var (from, to) = (map.RequiredYear("fra"), map.RequiredYear("til"));
        if (from is { } f && to is { } t && t.Value < f.Value)
            context.Error(Catalogue.WrongYears, t.Span, $"{t.Value} er før {f.Value}", "«til» kan ikke være før «fra»");
        return new Overforbruk(
            from?.Value ?? 0, to?.Value ?? 0, map.RequiredNumber("belop")?.Value ?? 0m,
            map.Choice("prognose", "true", "false")?.Value == "true", Needed(map, "definisjon"), Needed(map, "kilde"));
    }

    private int Grade(YamlMapReader map, string key)
    {
        if (map.RequiredWhole(key) is not { } grade) return 1;
        if (grade.Value is >= 1 and <= 5) return (int)grade.Value;
        context.Error(Catalogue.Impossible, grade.Span, $"«{key}» er {grade.Value}", "skriv et helt tall fra 1 til 5");
        return 1;
    }

    private TimeOnly Time(YamlMapReader map, string key)
    {
        if (map.RequiredText(key) is not { } text) return default;
        if (TimeOnly.TryParseExact(text.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        context.Error(Catalogue.BadTime, text.Span, $"«{text.Value}» er ikke et klokkeslett", "skriv to sifre for time og minutt: \"09:05\"");
        return default;
    }
}
