using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Holds sector ids in the tables against sektorer.yml, where the edition has that file.</summary>
/// <param name="kjente">The ids of sektorer.yml, or null when there is nothing to hold against.</param>
/// <param name="feil">Gets a warning for each unknown id, once a file.</param>
internal sealed class Sektoroppslag(ImmutableArray<string>? kjente, DiagnosticBag feil)
{
    private readonly HashSet<(string Fil, string Id)> _meldt = [];

    /// <summary>The id as written; an unknown one is a warning the first time it occurs in a file.</summary>
    internal string? Kontroller(Located<string>? sektor)
    {
        if (sektor is not { } s) return null;
        if (kjente is { } ider && !ider.Contains(s.Value) && _meldt.Add((s.Span.File, s.Value)))
        {
            feil.Add(Catalogue.UnknownSector, s.Span, $"sektoren «{s.Value}» står ikke i sektorer.yml",
                NearestName.HintOrList(s.Value, ider));
        }

        return s.Value;
    }
}
