using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Makes the <see cref="Kilde"/> of a number from the row or key it stands in.</summary>
internal static class Radkilde
{
    private static readonly ImmutableArray<string> Ord = ["regnskap", "vedtatt", "prognose", "anslag"];

    /// <summary>The source of a row: its columns kilde and status, or the status that is usual for the file.</summary>
    /// <param name="rad">The row.</param>
    /// <param name="vanlig">Status where the row has none.</param>
    /// <param name="feil">Gets what is wrong.</param>
    /// <param name="tall">Column of the number; null for a row of several, each found by its column.</param>
    internal static Kilde Kilde(this CsvRow rad, Datastatus vanlig, DiagnosticBag feil, string? tall = null) =>
        new(Filnavn(rad.Span), rad.Span.Line, rad.Text(CsvSchema.Kilde)?.Value, Status(rad.Choice(CsvSchema.Status, Ord, feil)?.Value, vanlig))
        {
            Tallplass = tall is null ? null : Plass(rad.At(tall)),
            Plasser = tall is null ? rad.Cells.ToImmutableDictionary(c => c.Key, c => Plass(c.Value.Span)) : ImmutableDictionary<string, Plass>.Empty,
        };

    /// <summary>The key status of an assumption; prognose where it is not given.</summary>
    internal static Datastatus Status(this YamlMapReader les) => Status(les.Choice("status", [.. Ord])?.Value, Datastatus.Prognose);

    /// <summary>The source of a value in a YAML file.</summary>
    /// <param name="sted">Where it stands.</param>
    /// <param name="tekst">The source the editor gave.</param>
    /// <param name="status">How sure it is.</param>
    /// <param name="kart">The map whose values have this source, each found by its keys; null where it is of one value.</param>
    internal static Kilde Av(SourceSpan sted, string? tekst, Datastatus status, YamlNode.Map? kart = null) => new(Filnavn(sted), sted.Line, tekst, status)
    {
        Tallplass = kart is null ? Plass(sted) : null,
        Plasser = kart is null ? ImmutableDictionary<string, Plass>.Empty : Plasser(kart, "").DistinctBy(p => p.Navn).ToImmutableDictionary(p => p.Navn, p => p.Plass),
    };

    // «interkommunalt.kommuner.0.andel»: entries of a list are found by their number.
    private static IEnumerable<(string Navn, Plass Plass)> Plasser(YamlNode node, string foran) => node switch
    {
        YamlNode.Text tekst => [(foran[..^1], Plass(tekst.Span))],
        YamlNode.Map under => under.Entries.SelectMany(e => Plasser(e.Value, $"{foran}{e.Key.Value}.")),
        YamlNode.List liste => liste.Items.SelectMany((x, i) => Plasser(x, string.Create(CultureInfo.InvariantCulture, $"{foran}{i}."))),
        _ => [],
    };

    private static Plass Plass(SourceSpan sted) => new(Filnavn(sted), sted.Line, sted.Column);

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
