using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>
/// Typed access to a map. The keys asked for are the schema: <see cref="Done"/> reports every key that nobody asked for.
/// A missing optional key gives null; a value of the wrong kind gives null and a diagnostic.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="what">What the map describes, as used in messages: «tiltaket», «kommune.yml».</param>
/// <param name="faults">Gets what is wrong.</param>
public sealed class YamlMapReader(YamlNode.Map map, string what, DiagnosticBag faults)
{
    private static readonly string[] TruthWords = ["true", "false", "yes", "no", "on", "off", "ja", "nei"];

    private readonly List<string> _asked = [];
    private readonly Dictionary<string, Diagnostic> _missing = new(StringComparer.Ordinal);

    /// <summary>False when some of the map's keys could not be read: then none of them is missing for certain.</summary>
    public bool IsWhole => map.IsReadable;

    /// <summary>The map itself.</summary>
    public YamlNode.Map Node => map;

    /// <summary>Where the map begins.</summary>
    public SourceSpan Span => map.Span;

    /// <summary>The place of a key, or of the map when it lacks the key.</summary>
    public SourceSpan At(string key) => map.Find(key)?.Key.Span ?? map.Span;

    /// <summary>True when the key is there with a value; asking makes the key known.</summary>
    public bool Has(string key) => Value(key) is not null;

    /// <summary>The value of a key whatever its kind; null when it is missing or nothing is written.</summary>
    public YamlNode? Value(string key)
    {
        if (!_asked.Contains(key)) _asked.Add(key);
        var value = map.Find(key)?.Value;
        return value is YamlNode.Broken or YamlNode.Text { IsNull: true } ? null : value;
    }

    /// <summary>A value that must be there.</summary>
    public YamlNode? Required(string key)
    {
        if (Value(key) is { } value) return value;
        var written = map.Find(key);
        // What could not be read is reported already, and may hold the key that seems to be missing.
        if (written?.Value is YamlNode.Broken || (written is null && !map.IsWhole)) return null;
        var fault = Catalogue.YamlMissingKey.At(written?.Key.Span ?? map.Span,
            written is null ? $"{what} mangler «{key}»" : $"«{key}» mangler verdi", $"skriv «{key}: …»");
        faults.Add(fault);
        if (written is null) _missing[key] = fault;
        return null;
    }

    /// <summary>Text, without blanks around it.</summary>
    public Located<string>? Text(string key) => Value(key) is { } value ? AsText(value, key) : null;

    /// <summary>Text that must be there.</summary>
    public Located<string>? RequiredText(string key) => Required(key) is { } value ? AsText(value, key) : null;

    /// <summary>A number.</summary>
    public Located<decimal>? Number(string key) => Value(key) is { } value ? AsNumber(value, key) : null;

    /// <summary>A number that must be there.</summary>
    public Located<decimal>? RequiredNumber(string key) => Required(key) is { } value ? AsNumber(value, key) : null;

    /// <summary>A whole number.</summary>
    public Located<long>? Whole(string key) => Value(key) is { } value ? AsWhole(value, key) : null;

    /// <summary>A whole number that must be there.</summary>
    public Located<long>? RequiredWhole(string key) => Required(key) is { } value ? AsWhole(value, key) : null;

    /// <summary>A year with four digits.</summary>
    public Located<int>? Year(string key) => Value(key) is { } value ? AsYear(value, key) : null;

    /// <summary>A year that must be there.</summary>
    public Located<int>? RequiredYear(string key) => Required(key) is { } value ? AsYear(value, key) : null;

    /// <summary>One of some words.</summary>
    public Located<string>? Choice(string key, params IReadOnlyCollection<string> allowed) =>
        Value(key) is { } value ? AsChoice(value, key, allowed) : null;

    /// <summary>One of some words, which must be there.</summary>
    public Located<string>? RequiredChoice(string key, params IReadOnlyCollection<string> allowed) =>
        Required(key) is { } value ? AsChoice(value, key, allowed) : null;

    /// <summary>ja or nei, true or false.</summary>
    public bool? YesNo(string key) => Choice(key, "ja", "nei", "true", "false") is { } word ? word.Value is "ja" or "true" : null;

    /// <summary>A map under a key.</summary>
    public YamlMapReader? Map(string key) => Value(key) is { } value ? AsMap(value, key) : null;

    /// <summary>A map that must be there.</summary>
    public YamlMapReader? RequiredMap(string key) => Required(key) is { } value ? AsMap(value, key) : null;

    /// <summary>The values of a list under a key; empty when the key is missing or is no list (reported).</summary>
    public ImmutableArray<YamlNode> List(string key) => Value(key) switch
    {
        null => [],
        YamlNode.List list => list.Items,
        var other => WrongType<ImmutableArray<YamlNode>>(other, key, "en liste") ?? [],
    };

    /// <summary>The texts of a list under a key.</summary>
    public ImmutableArray<Located<string>> Texts(string key) =>
        [.. List(key).Select(item => AsWord(item, key)).OfType<Located<string>>()];

    /// <summary>Reads each map of a list under a key.</summary>
    public ImmutableArray<YamlMapReader> Maps(string key, string each) =>
        [.. List(key).Select(item => item is YamlNode.Map inner ? new YamlMapReader(inner, each, faults) : WrongMap(item, each)).OfType<YamlMapReader>()];

    /// <summary>A map from years to numbers, in year order; null when the key is missing.</summary>
    public ImmutableArray<(Located<int> Year, Located<decimal> Value)>? YearNumbers(string key)
    {
        if (Value(key) is not { } value) return null;
        if (value is not YamlNode.Map years)
        {
            WrongType<int>(value, key, "en gruppe med nøkler");
            return null;
        }

        var numbers = ImmutableArray.CreateBuilder<(Located<int> Year, Located<decimal> Value)>();
        foreach (var entry in years.Entries)
        {
            var year = YearKey(entry);
            var number = year is null || entry.Value is YamlNode.Broken ? null : AsNumber(entry.Value, entry.Key.Value);
            if (year is { } y && number is { } n) numbers.Add((y, n));
        }

        numbers.Sort((a, b) => a.Year.Value.CompareTo(b.Year.Value));
        return numbers.ToImmutable();
    }

    /// <summary>A municipality number: four digits in quotes.</summary>
    public Located<string>? MunicipalityNumber(YamlNode value, string key)
    {
        if (AsWord(value, key) is not { } text) return null;
        if (value is YamlNode.Text { IsPlain: true } && YamlNumber.LooksLikeNumber(text.Value))
        {
            faults.Add(Catalogue.YamlPlainNumber, text.Span, $"kommunenummeret {text.Value} mangler anførselstegn",
                text.Value.Length < 4 || text.Value[0] == '0' ? $"skriv \"{text.Value.PadLeft(4, '0')}\" i anførselstegn, så nullen foran blir med" : $"skriv \"{text.Value}\" i anførselstegn");
            return null;
        }

        if (text.Value.Length == 4 && text.Value.All(char.IsAsciiDigit)) return text;
        var inner = text.Value.Trim('”', '“', '„', '»', '«', '’', '‘');
        faults.Add(Catalogue.NotMunicipalityNumber, text.Span, $"«{text.Value}» er ikke et kommunenummer",
            inner != text.Value && inner.Length == 4 && inner.All(char.IsAsciiDigit) ? $"bytt de krøllete anførselstegnene med rette: \"{inner}\"" : "et kommunenummer har fire siffer");
        return null;
    }

    /// <summary>Reports every key that was never asked for.</summary>
    public void Done()
    {
        var free = _asked.Where(key => map.Find(key) is null).ToArray();
        foreach (var entry in map.Entries.Where(entry => !_asked.Contains(entry.Key.Value)))
        {
            faults.Add(Catalogue.YamlUnknownKey, entry.Key.Span, $"ukjent nøkkel «{entry.Key.Value}» i {what}",
                entry.Key.Value == "<<" ? "verdier kan ikke flettes inn; skriv nøklene der de gjelder" : NearestName.HintOrList(entry.Key.Value, free) ?? "ta nøkkelen bort");
            // The key that is missing is the one that is misspelt.
            if (NearestName.Of(entry.Key.Value, free) is { } meant && _missing.Remove(meant, out var missing)) faults.TakeBack(missing);
        }
    }

    /// <summary>A list at the top of a file, each of its values a map.</summary>
    public static ImmutableArray<YamlMapReader> TopList(YamlNode root, string each, DiagnosticBag faults)
    {
        if (root is YamlNode.Broken) return [];
        var reader = new YamlMapReader(new YamlNode.Map(root.Span, []), each, faults);
        if (root is YamlNode.List list)
            return [.. list.Items.Select(item => item is YamlNode.Map map ? new YamlMapReader(map, each, faults) : reader.WrongMap(item, each)).OfType<YamlMapReader>()];
        faults.Add(Catalogue.YamlWrongType, root.Span, $"fila skal være en liste, ikke {root.Kind}", "begynn hver del av lista med bindestrek");
        return [];
    }

    /// <summary>A map at the top of a file.</summary>
    public static YamlMapReader? TopMap(YamlNode root, string what, DiagnosticBag faults)
    {
        if (root is YamlNode.Map map) return new YamlMapReader(map, what, faults);
        if (root is YamlNode.Broken) return null;
        faults.Add(Catalogue.YamlWrongType, root.Span, $"fila skal ha nøkler med verdier, ikke {root.Kind}", "skriv nøkkel, kolon, mellomrom og verdi på hver linje");
        return null;
    }

    private Located<string>? AsWord(YamlNode value, string key) => value is YamlNode.Text { IsNull: false } text
        ? new Located<string>(text.Value.Trim(), text.Span)
        : WrongType<Located<string>>(value, key, "en tekst");

    /// <summary>Text. A bare ja, no, true and the like is what other programs read as a truth value, never as text.</summary>
    private Located<string>? AsText(YamlNode value, string key)
    {
        if (AsWord(value, key) is not { } text) return null;
        if (value is not YamlNode.Text { IsPlain: true } || !TruthWords.Contains(text.Value.ToLowerInvariant())) return text;
        faults.Add(Catalogue.YamlYesNo, text.Span, $"«{key}» skal være en tekst, men «{text.Value}» betyr sant eller usant",
            $"skriv teksten som er ment, eller sett ordet i anførselstegn: \"{text.Value}\"");
        return null;
    }

    private Located<decimal>? AsNumber(YamlNode value, string key) => value is YamlNode.Text { IsNull: false } text
        ? YamlNumber.Read(text, faults)
        : WrongType<Located<decimal>>(value, key, "et tall");

    private Located<long>? AsWhole(YamlNode value, string key)
    {
        if (AsNumber(value, key) is not { } number) return null;
        if (decimal.Truncate(number.Value) == number.Value) return number.With((long)number.Value);
        faults.Add(Catalogue.NotWhole, number.Span, $"«{key}» skal være et helt tall", "rund av til et helt tall");
        return null;
    }

    private Located<int>? AsYear(YamlNode value, string key)
    {
        if (value is not YamlNode.Text { IsNull: false } text) return WrongType<Located<int>>(value, key, "et årstall");
        if (YearText.TryParse(text.Value, out var year)) return new Located<int>(year, text.Span);
        faults.Add(Catalogue.NotYear, text.Span, $"«{text.Value}» er ikke et årstall", YearText.HintFor(text.Value));
        return null;
    }

    private Located<int>? YearKey(YamlEntry entry)
    {
        if (YearText.TryParse(entry.Key.Value, out var year)) return new Located<int>(year, entry.Key.Span);
        faults.Add(Catalogue.NotYear, entry.Key.Span, $"«{entry.Key.Value}» er ikke et årstall", YearText.HintFor(entry.Key.Value));
        return null;
    }

    private Located<string>? AsChoice(YamlNode value, string key, IReadOnlyCollection<string> allowed)
    {
        if (AsWord(value, key) is not { } text) return null;
        if (allowed.Contains(text.Value)) return text;
        faults.Add(Catalogue.UnknownChoice, text.Span, $"ukjent {key} «{text.Value}»", NearestName.HintOrList(text.Value, allowed));
        return null;
    }

    private YamlMapReader? AsMap(YamlNode value, string key)
    {
        if (value is YamlNode.Map inner) return new YamlMapReader(inner, $"«{key}»", faults);
        WrongType<int>(value, key, "en gruppe med nøkler");
        return null;
    }

    private YamlMapReader? WrongMap(YamlNode item, string each)
    {
        if (item is YamlNode.Broken) return null;
        faults.Add(Catalogue.YamlWrongType, item.Span, $"{each} skal være en gruppe med nøkler, ikke {item.Kind}", "skriv nøkkel, kolon, mellomrom og verdi");
        return null;
    }

    private static string ShapeHint(string expected, string key) => expected switch
    {
        "en tekst" or "et tall" or "et årstall" => $"skriv én verdi etter kolon: «{key}: …»",
        "en gruppe med nøkler" => $"skriv nøklene i krøllparentes, «{key}: {{…: …}}», eller på egne linjer med innrykk",
        _ => $"skriv «{key}: […, …]», eller en bindestrek foran hver verdi på egne linjer",
    };

    private T? WrongType<T>(YamlNode value, string key, string expected)
        where T : struct
    {
        if (!value.IsReadable) return null;
        faults.Add(Catalogue.YamlWrongType, value.Span,
            string.Create(CultureInfo.InvariantCulture, $"«{key}» skal være {expected}, ikke {value.Kind}"), ShapeHint(expected, key));
        return null;
    }
}
