using System.Text.RegularExpressions;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>What every binder works with: the files as read, the faults found so far, and the common steps.</summary>
internal sealed partial class BindingContext(RawEdition raw, DiagnosticBag faults)
{
    private static readonly string[] Statuses = ["regnskap", "vedtatt", "prognose", "anslag"];

    public RawEdition Raw => raw;

    public DiagnosticBag Faults => faults;

    public void Error(Descriptor kind, SourceSpan span, string message, string? hint = null) => faults.Add(kind, span, message, hint);

    /// <summary>Where a row's number comes from, and how sure it is; the file decides where the row does not say.</summary>
    public Kilde Source(CsvRow row, Datastatus standard) =>
        new(FileName(row.Span), row.Span.Line, row.Text(CsvSchema.Kilde)?.Value, Status(row) ?? standard);

    /// <summary>Where a YAML value stands.</summary>
    public static Kilde Source(SourceSpan span, string? text, Datastatus status) => new(FileName(span), span.Line, text, status);

    /// <summary>Reports a row that says something about what an earlier row has said; true for the first.</summary>
    public bool IsFirst<TKey>(Dictionary<TKey, SourceSpan> seen, TKey key, SourceSpan span, string what)
        where TKey : notnull
    {
        if (seen.TryAdd(key, span)) return true;
        faults.Add(Catalogue.DoubledRow, span, $"{what} står også på linje {seen[key].Line}", "ta bort den ene raden");
        return false;
    }

    /// <summary>Checks an id: a slug, and the only one of its name in the file.</summary>
    public Located<string>? Id(YamlMapReader map, Dictionary<string, SourceSpan> seen)
    {
        if (map.RequiredText("id") is not { } id) return null;
        if (!Slug().IsMatch(id.Value))
            faults.Add(Catalogue.NotSlug, id.Span, $"«{id.Value}» er ikke en gyldig id", "bruk små bokstaver a–z, sifre og bindestrek");
        if (!seen.TryAdd(id.Value, id.Span))
            faults.Add(Catalogue.DoubledId, id.Span, $"id-en «{id.Value}» står også på linje {seen[id.Value].Line}", "gi dem hver sin id");
        return id;
    }

    private Datastatus? Status(CsvRow row) => row.Choice(CsvSchema.Status, Statuses, faults)?.Value switch
    {
        "regnskap" => Datastatus.Regnskap,
        "vedtatt" => Datastatus.Vedtatt,
        "prognose" => Datastatus.Prognose,
        "anslag" => Datastatus.Anslag,
        _ => null,
    };

    private static string FileName(SourceSpan span) => span.File[(span.File.LastIndexOf('/') + 1)..];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
