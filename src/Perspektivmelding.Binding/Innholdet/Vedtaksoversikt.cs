using System.Collections.Immutable;

namespace Perspektivmelding.Binding;

/// <summary>Decisions taken and to come, and the summary of the chief officer (vedtak.yml).</summary>
public sealed record Vedtaksoversikt
{
    /// <summary>Economic choices and resolutions, oldest first.</summary>
    public ImmutableArray<Vedtak> Vedtak { get; init; } = [];

    /// <summary>What is to be decided, earliest first.</summary>
    public ImmutableArray<KommendeVedtak> Kommende { get; init; } = [];

    /// <summary>The points that the edition ends with, or null.</summary>
    public Oppsummering? Oppsummering { get; init; }
}

/// <summary>A resolution or choice (<c>vedtak</c> in vedtak.yml).</summary>
/// <param name="Tid">When, as the reader is to see it: «juni 2024», «14. mai 2025».</param>
/// <param name="Organ">Who decided or proposed.</param>
/// <param name="Tittel">What it is called.</param>
/// <param name="Punkter">What it says.</param>
/// <param name="Kilde">Where it comes from.</param>
public sealed record Vedtak(string Tid, string Organ, string Tittel, ImmutableArray<string> Punkter, string Kilde)
{
    /// <summary>Where it stands in the data, with the place of each of its numbers; null where it comes from no file.</summary>
    public Model.Sporing.Kilde? Sporkilde { get; init; }
}

/// <summary>A decision to come (<c>kommende</c> in vedtak.yml).</summary>
/// <param name="Tid">When, as the reader is to see it: «innen 31. desember 2025».</param>
/// <param name="Organ">Who decides.</param>
/// <param name="Hva">What is decided.</param>
/// <param name="Hjemmel">The law or resolution that sets the time limit, or null.</param>
public sealed record KommendeVedtak(string Tid, string Organ, string Hva, string? Hjemmel = null);

/// <summary>The edition's closing points (<c>oppsummering</c> in vedtak.yml).</summary>
/// <param name="Rolle">The role whose summary it is.</param>
/// <param name="Punkter">A sentence or two a point.</param>
/// <param name="Kilde">Where it comes from.</param>
public sealed record Oppsummering(string Rolle, ImmutableArray<string> Punkter, string Kilde);
