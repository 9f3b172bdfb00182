using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Perspektivmelding.Site.Tests.Fetching;

/// <summary>
/// Answers as SSB's PxWebApi v2 and Norges Bank's API do, from whole tables in files: the part of a table that a query asks for, and
/// SSB's own words where a query cannot be answered.
/// </summary>
/// <param name="folder">Folder with tables, named by their number: 13551.json.</param>
internal sealed class PxReplay(string folder)
{
    /// <summary>The small made-up tables of the repository: Prøvevik (9999) and Naboby (9998).</summary>
    internal static PxReplay OfFixtures() => new(Repository.Folder("tests/sites/hent"));

    /// <summary>The answer to a path with its query.</summary>
    internal Answer Of(string pathAndQuery)
    {
        var parts = pathAndQuery.Split('?', 2);
        var query = Parameters(parts.Length > 1 ? parts[1] : "");
        if (parts[0] == "/data/IR/B.KPRA.SD.R") return Rate(query);
        var file = Path.Combine(folder, parts[0].Split('/') is ["", "tables", var id, "data"] ? $"{id}.json" : "none");
        return File.Exists(file) ? Slice(JsonNode.Parse(File.ReadAllText(file))!.AsObject(), query) : Fault(404, "Non-existent table");
    }

    private static Answer Slice(JsonObject table, Dictionary<string, string> query)
    {
        var ids = table["id"]!.AsArray().Select(node => (string)node!).ToArray();
        var sizes = table["size"]!.AsArray().Select(node => (int)node!).ToArray();
        if (query.Keys.Any(key => key.Contains('[', StringComparison.Ordinal) && !ids.Contains(key.Split('[', ']')[1]))) return Fault(400, "Non-existent variable");
        var chosen = new List<int[]>();
        foreach (var id in ids)
        {
            var category = table["dimension"]![id]!["category"]!.AsObject();
            var codes = category["index"]!.AsObject().OrderBy(entry => (int)entry.Value!).Select(entry => entry.Key).ToArray();
            if (!query.TryGetValue($"valueCodes[{id}]", out var wanted)) return Fault(400, "Missing selection for mandantory variable");
            if (Places(codes, wanted) is not { } places) return Fault(400, "Non-existent value");
            chosen.Add(places);
            Keep(category, [.. places.Select(place => codes[place])]);
        }

        var (values, signs) = (table["value"]!.AsArray(), table["status"]?.AsObject());
        var (slice, status) = (new JsonArray(), new JsonObject());
        foreach (var place in Cells(chosen, sizes))
        {
            if (signs?[place.ToString(CultureInfo.InvariantCulture)] is { } sign) status[slice.Count.ToString(CultureInfo.InvariantCulture)] = sign.DeepClone();
            slice.Add(values[place]?.DeepClone());
        }

        table["size"] = new JsonArray([.. chosen.Select(places => (JsonNode)places.Length)]);
        table["value"] = slice;
        table.Remove("status");
        if (status.Count > 0) table["status"] = status;
        return new Answer(200, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(table.ToJsonString()), "ETag: \"v1\"", "x-ratelimit-remaining: 39");
    }

    /// <summary>The places of the values asked for: named, all (<c>*</c>) or from one on; null when one of them is not there.</summary>
    private static int[]? Places(string[] codes, string wanted)
    {
        if (wanted == "*") return [.. Enumerable.Range(0, codes.Length)];
        if (wanted.StartsWith("from(", StringComparison.Ordinal))
            return Array.IndexOf(codes, wanted[5..^1]) is >= 0 and var first ? [.. Enumerable.Range(first, codes.Length - first)] : null;
        var places = wanted.Split(',').Select(code => Array.IndexOf(codes, code)).Order().ToArray();
        return places.Contains(-1) ? null : places;
    }

    private static IEnumerable<int> Cells(List<int[]> chosen, int[] sizes)
    {
        IEnumerable<int> places = [0];
        for (var i = 0; i < sizes.Length; i++)
        {
            var (axis, size) = (chosen[i], sizes[i]);
            places = places.SelectMany(place => axis.Select(value => (place * size) + value));
        }

        return places;
    }

    private static void Keep(JsonObject category, string[] codes)
    {
        category["index"] = new JsonObject(codes.Select((code, place) => KeyValuePair.Create(code, (JsonNode?)place)));
        foreach (var part in new[] { "label", "unit" })
            if (category[part] is JsonObject words) category[part] = new JsonObject(codes.Select(code => KeyValuePair.Create(code, words[code]?.DeepClone())));
    }

    /// <summary>The rate of each working day asked for: 0.5 in 2022 and 1.25 more each year, to the end of 2025.</summary>
    private static Answer Rate(Dictionary<string, string> query)
    {
        var text = new StringBuilder("FREQ;Frequency;INSTRUMENT_TYPE;Instrument Type;TENOR;Tenor;UNIT_MEASURE;Unit of Measure;DECIMALS;COLLECTION;Collection Indicator;TIME_PERIOD;OBS_VALUE;CALC_METHOD;Calculation Method\n");
        var last = query.TryGetValue("endPeriod", out var end) ? Day(end) : new DateOnly(2025, 12, 31);
        for (var day = Day(query["startPeriod"]); day <= last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            text.Append(CultureInfo.InvariantCulture, $"B;Business;KPRA;Key policy rate;SD;Policy rate;R;Rate;2;E;End of day;{day:yyyy-MM-dd};{0.5m + ((day.Year - 2022) * 1.25m)};;\n");
        }

        return new Answer(200, "application/vnd.sdmx.data+csv", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Answer Fault(int status, string title) =>
        new(status, "application/problem+json", Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"type":"Parameter error","title":"{{title}}","status":{{status}}}""")));

    private static Dictionary<string, string> Parameters(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]), StringComparer.OrdinalIgnoreCase);
}
