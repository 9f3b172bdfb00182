using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Site.Diagnostics;
using Perspektivmelding.Site.Reading;

namespace Perspektivmelding.Site.Binding;

/// <summary>Makes the <see cref="Kilde"/> of a number from the row or key it stands in.</summary>
internal static class Radkilde
{
    private static readonly ImmutableArray<string> Ord = ["regnskap", "vedtatt", "prognose", "anslag"];

    /// <summary>The source of a row: its columns kilde and status, or the status that is usual for the file.</summary>
    internal static Kilde Kilde(this CsvRow rad, Datastatus vanlig, DiagnosticBag feil) =>
        new(Filnavn(rad.Span), rad.Span.Line, rad.Text(CsvSchema.Kilde)?.Value, Status(rad.Choice(CsvSchema.Status, Ord, feil)?.Value, vanlig));

    /// <summary>The key status of an assumption; prognose where it is not given.</summary>
    internal static Datastatus Status(this YamlMapReader les) => Status(les.Choice("status", [.. Ord])?.Value, Datastatus.Prognose);

    /// <summary>The source of a value in a YAML file.</summary>
    internal static Kilde Av(SourceSpan sted, string? tekst, Datastatus status) => new(Filnavn(sted), sted.Line, tekst, status);

    private static Datastatus Status(string? ord, Datastatus vanlig) => ord switch
    {
        "regnskap" => Datastatus.Regnskap,
        "vedtatt" => Datastatus.Vedtatt,
        "prognose" => Datastatus.Prognose,
        "anslag" => Datastatus.Anslag,
        _ => vanlig,
    };

    private static string Filnavn(SourceSpan sted) => sted.File[(sted.File.LastIndexOf('/') + 1)..];
}
