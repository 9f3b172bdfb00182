using System.Text.RegularExpressions;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Tabeller;

/// <summary>What an axis is about, told from its code or name where the file has no roles; and the words of titles.</summary>
internal static partial class DimensionNames
{
    private static readonly string[] Times =
        ["tid", "år", "aar", "year", "time", "intervall (år)", "kvartal", "måned", "time_period", "år (reviderte tall)", "årgang", "aargang", "regnskapsår"];

    private static readonly string[] Places =
        ["region", "kommune", "kommuner", "kommunenr", "kommunenummer", "kommunenavn", "fylke", "geografi", "geo", "area"];

    private static readonly string[] Measures =
        ["contentscode", "statistikkvariabel", "statistikkvariable", "indikator", "nøkkeltall", "variabel", "metric", "contents"];

    /// <summary>The role that a code or a name of an axis tells.</summary>
    internal static DimensionRole RoleOf(string? code, string? label)
    {
        foreach (var name in (string[])[code ?? "", label ?? ""])
        {
            var low = name.Trim().ToLowerInvariant();
            if (Times.Contains(low)) return DimensionRole.Time;
            if (Places.Contains(low) || low.StartsWith("kommunenummer", StringComparison.Ordinal)) return DimensionRole.Geo;
            if (low.StartsWith("kok", StringComparison.Ordinal) && low.Contains("region", StringComparison.Ordinal) && !low.Contains("regnskap", StringComparison.Ordinal)) return DimensionRole.Geo;
            if (Measures.Contains(low)) return DimensionRole.Metric;
        }

        return DimensionRole.Other;
    }

    /// <summary>True for names that only axes have, never a column of values.</summary>
    internal static bool IsAxis(string name) =>
        RoleOf(name, null) != DimensionRole.Other || Axis().IsMatch(name.Trim());

    /// <summary>The number of a table in its title («13551: Hovedoversikt, …»); null when there is none.</summary>
    internal static string? TableId(string title) => TitleNumber().Match(title) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The year or other period that a text is, without the star of preliminary figures; null when it is none.</summary>
    internal static string? Period(string text) => OnlyPeriod().Match(text.Trim()) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>True for a whole date, as workbooks, programs and people write it.</summary>
    internal static bool IsDate(string text) => WholeDate().IsMatch(text.Trim());

    /// <summary>A heading that ends in a period («Personer 2021», «Personer 2021 - 2021»): what is before, and the period.</summary>
    internal static (string Before, string Period)? PeriodLast(string text) =>
        LastPeriod().Match(text.Trim()) is { Success: true } match ? (match.Groups[1].Value.Trim(), match.Groups[2].Value) : null;

    /// <summary>A heading that begins with a period («2021 Personer»).</summary>
    internal static (string After, string Period)? PeriodFirst(string text) =>
        FirstPeriod().Match(text.Trim()) is { Success: true } match ? (match.Groups[2].Value.Trim(), match.Groups[1].Value) : null;

    /// <summary>The day in a time as PxWeb writes it («20260316 08:00»), else the text as it is.</summary>
    internal static string? Day(string? text) =>
        text is not null && PackedDay().Match(text) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}" : text;

    [GeneratedRegex("^\\s*(20[0-9]{2})([01][0-9])([0-3][0-9])(?:[ T][0-9:]+)?\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PackedDay();

    [GeneratedRegex("^\\s*(?:Tabell\\s+)?([0-9]{4,5})\\s*:\\s*\\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex TitleNumber();

    [GeneratedRegex("^((?:19|20|21)[0-9]{2}(?:[KMUH][0-9]{1,2}|[-/](?:19|20|21)?[0-9]{2})?)(?: - \\1)?\\*?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyPeriod();

    [GeneratedRegex("^(?:(?:19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9](?:[ T][0-9:.]+Z?)?|[0-3]?[0-9]\\.[01]?[0-9]\\.(?:19|20|21)[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeDate();

    [GeneratedRegex("^(.*?\\S)\\s+((?:19|20|21)[0-9]{2}(?:[KMUH][0-9]{1,2})?)(?: - \\2)?\\*?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex LastPeriod();

    [GeneratedRegex("^((?:19|20|21)[0-9]{2}(?:[KMUH][0-9]{1,2})?)\\*?\\s+(\\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex FirstPeriod();

    [GeneratedRegex("^(alder|kjønn|kjonn|sivilstand|funksjon|art|artkap|kapittel|regnskapsomfang|omfang|sektor|ark|framskriving|alternativ|tabell|enhet|kok[a-z]+0000)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Axis();
}
