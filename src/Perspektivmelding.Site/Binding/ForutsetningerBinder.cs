using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>
/// The keys of forutsetninger.yml (kontrakt.md 4), and the same keys under a scenario, where each replaces the whole key.
/// </summary>
internal sealed class ForutsetningerBinder(BindingContext context)
{
    private readonly Dictionary<string, object> _values = [];
    private readonly Dictionary<string, SourceSpan> _spans = [];
    private readonly Kilde _file = new(EditionLayout.Forutsetninger, 0, null, Datastatus.Prognose);

    private ForutsetningerBinder(ForutsetningerBinder other, BindingContext context)
        : this(context)
    {
        foreach (var (key, value) in other._values) _values[key] = value;
        foreach (var (key, span) in other._spans) _spans[key] = span;
    }

    /// <summary>Reads the file itself; null when it is missing or unreadable.</summary>
    public static ForutsetningerBinder? Bind(BindingContext context)
    {
        if (context.Raw.Tree(EditionLayout.Forutsetninger) is not { } root) return null;
        if (YamlMapReader.TopMap(root, EditionLayout.Forutsetninger, context.Faults) is not { } map) return null;
        var binder = new ForutsetningerBinder(context);
        binder.Read(map, isWhole: true);
        map.Done();
        return binder;
    }

    /// <summary>The same with a scenario's keys in place of the common ones.</summary>
    public (ForutsetningerBinder Binder, ImmutableArray<string> Replaced) With(YamlMapReader? overrides)
    {
        if (overrides is null) return (this, []);
        var binder = new ForutsetningerBinder(this, context);
        var replaced = binder.Read(overrides, isWhole: false);
        overrides.Done();
        return (binder, replaced);
    }

    /// <summary>Where a key stands.</summary>
    public SourceSpan At(string key) => _spans.TryGetValue(key, out var span) ? span : context.Raw.File(EditionLayout.Forutsetninger);

    /// <summary>The assumptions; null when something that must be there is not.</summary>
    public Forutsetninger? Build()
    {
        string[] needed =
            ["lonnsvekst", "prisvekst", "skatt_landsgjennomsnitt", "skatteandel", "inntektsutjevning", "pengemarkedsrente", "rentepaslag",
             "fastrenteandel", "fastrente", "avskrivningstid_nye", "arbeidsgiveravgift", "befolkningsalternativ", "demografi"];
        if (needed.Any(key => !_values.ContainsKey(key))) return null;
        Serie? Series(string key) => _values.TryGetValue(key, out var value) ? (Serie)value : null;
        Andel Share(string key) => Andel.FraProsent((decimal)_values[key]);
        return new Forutsetninger
        {
            Lønnsvekst = Series("lonnsvekst")!,
            Prisvekst = Series("prisvekst")!,
            LønnsandelDeflator = new Andel(_values.TryGetValue("lonnsandel_deflator", out var weight) ? (decimal)weight : 0.60m),
            SkattLandsgjennomsnitt = Series("skatt_landsgjennomsnitt")!,
            Skatteandel = Series("skatteandel")!,
            Inntektsutjevning = (Inntektsutjevning)_values["inntektsutjevning"],
            RealvekstRammetilskudd = Series("realvekst_rammetilskudd"),
            Eiendomsskatt = Series("eiendomsskatt"),
            AndreSkatter = Series("andre_skatter"),
            Renteinntekter = Series("renteinntekter"),
            Utbytter = Series("utbytter"),
            GevinstTap = Series("gevinst_tap"),
            Pengemarkedsrente = Series("pengemarkedsrente")!,
            Rentepåslag = Share("rentepaslag"),
            Fastrenteandel = Share("fastrenteandel"),
            Fastrente = Share("fastrente"),
            AvskrivningstidNye = (decimal)_values["avskrivningstid_nye"],
            Arbeidsgiveravgift = Share("arbeidsgiveravgift"),
            PremieavvikAmortiseringstid = _values.TryGetValue("premieavvik_amortiseringstid", out var years) ? (int)years : 7,
            NettoAvsetningBundne = Series("netto_avsetning_bundne"),
            Befolkningsalternativ = (string)_values["befolkningsalternativ"],
            Demografi = (Demografi)_values["demografi"],
            Kilde = _file,
            Korreksjoner = _values.TryGetValue("korreksjoner", out var corrections) ? (Korreksjoner)corrections : new Korreksjoner(true, true, true),
        };
    }

    /// <summary>Series without a default must have a value for every year the projection needs.</summary>
    public void CheckYears(Forutsetninger f, Kommune kommune, HashSet<string> reported)
    {
        void Check(string key, Serie series, int from)
        {
            var missing = Enumerable.Range(from, kommune.Horisont - from + 1).Where(t => series.Ved(t) is null).ToArray();
            if (missing.Length == 0 || !reported.Add($"{key} {At(key)}")) return;
            context.Error(Catalogue.MissingYear, At(key), $"«{key}» mangler {BefolkningBinder.Years(missing)}",
                "legg til årene under «verdier», eller «deretter» for årene etter den siste verdien");
        }
        var first = kommune.Regnskapsår + 1;
        Check("lonnsvekst", f.Lønnsvekst, first);
        Check("prisvekst", f.Prisvekst, first);
        Check("skatt_landsgjennomsnitt", f.SkattLandsgjennomsnitt, kommune.Regnskapsår);
        Check("skatteandel", f.Skatteandel, first);
        Check("pengemarkedsrente", f.Pengemarkedsrente, first);
    }

    private ImmutableArray<string> Read(YamlMapReader map, bool isWhole)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        void Key(string key, Func<string, object?> read, bool required = true)
        {
            if (!map.Has(key))
            {
                if (isWhole && required) map.Required(key);
                return;
            }
            found.Add(key);
            _values.Remove(key);
            _spans[key] = map.At(key);
            if (read(key) is { } value) _values[key] = value;
        }
        object? Series(string key) => AsSeries(map, key);
        object? Number(string key) => map.Number(key)?.Value;

        Key("lonnsvekst", Series);
        Key("prisvekst", Series);
        Key("lonnsandel_deflator", key => Between(map, key, 0m, 1m, "en andel mellom 0 og 1"), required: false);
        Key("skatt_landsgjennomsnitt", Series);
        Key("skatteandel", key => Unlikely(map, key, Series(key), v => v is > 0m and < 3m));
        Key("inntektsutjevning", key => Utjevning(map, key));
        foreach (var key in new[] { "realvekst_rammetilskudd", "eiendomsskatt", "andre_skatter", "renteinntekter", "utbytter", "gevinst_tap" })
            Key(key, Series, required: false);
        Key("pengemarkedsrente", Series);
        Key("rentepaslag", Number);
        Key("fastrenteandel", key => Unlikely(map, key, Between(map, key, 0m, 100m, "en prosent mellom 0 og 100"), v => v is > 0m and < 1m));
        Key("fastrente", Number);
        Key("avskrivningstid_nye", key => Between(map, key, 0.5m, 200m, "et antall år"));
        Key("arbeidsgiveravgift", key => Unlikely(map, key, Between(map, key, 0m, 100m, "en prosent mellom 0 og 100"), v => v is > 0m and < 1m));
        Key("premieavvik_amortiseringstid", key => map.Whole(key) is { } whole ? WholeYears(whole) : null, required: false);
        Key("netto_avsetning_bundne", Series, required: false);
        Key("befolkningsalternativ", key => map.Text(key)?.Value);
        Key("demografi", key => Demografi(map, key));
        Key("korreksjoner", key => Korreksjoner(map, key), required: false);
        return found.ToImmutable();
    }

    private Serie? AsSeries(YamlMapReader map, string key)
    {
        if (map.Value(key) is not YamlNode.Map)
            return map.Number(key) is { } plain ? Serie.Fast(plain.Value, BindingContext.Source(plain.Span, null, Datastatus.Prognose)) : null;
        var inner = map.Map(key)!;
        var values = inner.YearNumbers("verdier");
        var then = inner.Number("deretter");
        var unit = inner.Text("enhet")?.Value;
        var source = inner.Text("kilde")?.Value;
        inner.Done();
        if (values is null && then is null)
        {
            context.Error(Catalogue.YamlMissingKey, map.At(key), $"«{key}» har verken «verdier» eller «deretter»", "skriv {verdier: {2026: 4.0}, deretter: 3.5}");
            return null;
        }
        var status = source?.StartsWith("anslag", StringComparison.OrdinalIgnoreCase) == true ? Datastatus.Anslag : Datastatus.Prognose;
        return new Serie(
            (values ?? []).ToImmutableSortedDictionary(v => v.Year.Value, v => v.Value.Value), then?.Value, unit,
            BindingContext.Source(map.At(key), source, status));
    }

    private Inntektsutjevning? Utjevning(YamlMapReader map, string key)
    {
        if (map.Map(key) is not { } inner) return null;
        var (sym, extra, limit, deduction) =
            (inner.RequiredNumber("symmetrisk"), inner.RequiredNumber("tillegg"), inner.RequiredNumber("grense"), inner.RequiredNumber("finansieringstrekk"));
        inner.Done();
        if (sym is not { } s || extra is not { } e || limit is not { } l || deduction is not { } d) return null;
        foreach (var percent in new[] { s, e, l }.Where(p => p.Value is > 0m and < 1m))
            context.Error(Catalogue.Implausible, percent.Span, $"{NumberText.Show(percent.Value)} prosent er uvanlig lavt", "prosent skrives som prosent: 64, ikke 0.64");
        return new Inntektsutjevning(Andel.FraProsent(s.Value), Andel.FraProsent(e.Value), Andel.FraProsent(l.Value), d.Value);
    }

    private Demografi? Demografi(YamlMapReader map, string key)
    {
        if (map.Map(key) is not { } inner) return null;
        var shares = (Lønn: 60m, Sosiale: 16m, Kjøp: 24m);
        if (inner.Map("fordeling") is { } split)
        {
            var (wages, social, purchases) = (split.RequiredNumber("lonn"), split.RequiredNumber("sosiale"), split.RequiredNumber("kjop"));
            split.Done();
            shares = (wages?.Value ?? 0m, social?.Value ?? 0m, purchases?.Value ?? 0m);
            var sum = shares.Lønn + shares.Sosiale + shares.Kjøp;
            if (wages is not null && social is not null && purchases is not null && sum != 100m)
                context.Error(Catalogue.Implausible, inner.At("fordeling"), $"fordelingen summerer seg til {NumberText.Show(sum)} prosent", "kontroller at hele kostnaden er fordelt");
        }
        inner.Required("grupper");
        var groups = ImmutableArray.CreateBuilder<Demografigruppe>();
        var places = ImmutableArray.CreateBuilder<(Aldersgruppe, SourceSpan)>();
        foreach (var group in inner.Maps("grupper", "gruppen"))
        {
            var (from, to, rate) = (group.RequiredWhole("fra"), group.Whole("til"), group.RequiredNumber("sats"));
            group.Done();
            if (from is not { } f || rate is not { } r) continue;
            if (f.Value < 0 || to?.Value < f.Value || f.Value > 200)
            {
                context.Error(Catalogue.Impossible, f.Span, $"aldersgruppen {f.Value}–{to?.Value} er umulig");
                continue;
            }
            var ages = new Aldersgruppe((int)f.Value, (int?)to?.Value);
            groups.Add(new Demografigruppe(ages, r.Value, BindingContext.Source(r.Span, null, Datastatus.Prognose)));
            places.Add((ages, f.Span));
        }
        inner.Done();
        BefolkningBinder.CheckAges(context, places.ToImmutable(), mustBeOpen: true, "demografi");
        return new Demografi(Andel.FraProsent(shares.Lønn), Andel.FraProsent(shares.Sosiale), Andel.FraProsent(shares.Kjøp), groups.ToImmutable());
    }

    private Korreksjoner Korreksjoner(YamlMapReader map, string key)
    {
        string[] known = ["bundne_fond", "premieavvik", "gevinst_tap"];
        var chosen = map.Texts(key);
        foreach (var word in chosen.Where(w => !known.Contains(w.Value)))
            context.Error(Catalogue.UnknownChoice, word.Span, $"ukjent korreksjon «{word.Value}»", NearestName.HintOrList(word.Value, known));
        bool Has(string word) => chosen.Any(w => w.Value == word);
        return new Korreksjoner(Has("bundne_fond"), Has("premieavvik"), Has("gevinst_tap"));
    }

    private int? WholeYears(Located<long> whole)
    {
        if (whole.Value is >= 1 and <= 100) return (int)whole.Value;
        context.Error(Catalogue.Impossible, whole.Span, $"{whole.Value} år er umulig", "skriv et helt antall år, vanligvis 7");
        return null;
    }

    private decimal? Between(YamlMapReader map, string key, decimal least, decimal most, string what)
    {
        if (map.Number(key) is not { } number) return null;
        if (number.Value >= least && number.Value <= most) return number.Value;
        context.Error(Catalogue.Impossible, number.Span, $"«{key}» er {NumberText.Show(number.Value)}, men skal være {what}");
        return null;
    }

    private object? Unlikely(YamlMapReader map, string key, object? value, Func<decimal, bool> isUnlikely)
    {
        var numbers = value switch
        {
            decimal number => [number],
            Serie series => series.Deretter is { } then ? series.Verdier.Values.Append(then) : series.Verdier.Values,
            _ => Enumerable.Empty<decimal>(),
        };
        if (numbers.Where(isUnlikely).Select(n => (decimal?)n).FirstOrDefault() is { } odd)
            context.Error(Catalogue.Implausible, map.At(key), $"«{key}» er {NumberText.Show(odd)} prosent, som er uvanlig lavt", "prosent skrives som prosent: 14.1, ikke 0.141");
        return value;
    }
}
