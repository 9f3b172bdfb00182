using System.Collections.Immutable;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Utgaver;

/// <summary>What kind of measure it is (fag.md 8).</summary>
public enum Tiltakstype
{
    /// <summary>A cost is cut.</summary>
    Utgiftskutt,
    /// <summary>An income is raised.</summary>
    Inntekt,
    /// <summary>Something new that costs money.</summary>
    NyttTiltak,
    /// <summary>An investment.</summary>
    Investering,
    /// <summary>The service is made in another way.</summary>
    Omstilling,
}

/// <summary>What kind of gain a measure gives (fag.md 8); only the first enters sums of money.</summary>
public enum Gevinstklasse
{
    /// <summary>The appropriation is reduced.</summary>
    Budsjettmessig,
    /// <summary>A cost that would have come is avoided.</summary>
    UnngåttKostnad,
    /// <summary>Better quality or more capacity.</summary>
    Kvalitet,
}

/// <summary>The ladder of cooperation, lowest step first (source 003).</summary>
public enum Samarbeidsform
{
    /// <summary>A network that shares knowledge.</summary>
    Nettverk,
    /// <summary>A project with an end.</summary>
    Prosjekt,
    /// <summary>One municipality buys a service of another.</summary>
    Tjenestekjøp,
    /// <summary>A form regulated by kommuneloven.</summary>
    Lovfestet,
}

/// <summary>Whether a municipality is in on a measure.</summary>
public enum Deltakelse
{
    /// <summary>Takes part, and has a share.</summary>
    Deltar,
    /// <summary>Has not decided yet.</summary>
    Vurderer,
    /// <summary>Was asked, and does not take part.</summary>
    DeltarIkke,
}

/// <summary>A municipality's part of a measure.</summary>
/// <param name="Nummer">Kommunenummer.</param>
/// <param name="Navn">Name, or null.</param>
/// <param name="Andel">Share of gain and cost; nothing for one that does not take part.</param>
public sealed record Kommuneandel(string Nummer, string? Navn, Andel Andel)
{
    /// <summary>Whether it takes part.</summary>
    public Deltakelse Deltakelse { get; init; }
}

/// <summary>A measure done together with other municipalities.</summary>
/// <param name="Form">Step of the ladder.</param>
/// <param name="Kommuner">Those that take part; the shares sum to 100 %.</param>
/// <param name="Rolle">The municipality's own part in words, or null.</param>
public sealed record Interkommunalt(Samarbeidsform Form, ImmutableArray<Kommuneandel> Kommuner, string? Rolle);

/// <summary>What a measure has yielded so far.</summary>
/// <param name="År">The year.</param>
/// <param name="Planlagt">Planned effect of the same period. 1 000 kr.</param>
/// <param name="Oppnådd">Effect reached. 1 000 kr.</param>
public sealed record Effektmåling(int År, decimal Planlagt, decimal Oppnådd);

/// <summary>What the register tells of a measure beside its money; all of it is optional in tiltak.yml.</summary>
public sealed record Tiltaksopplysninger
{
    /// <summary>Nothing told.</summary>
    public static Tiltaksopplysninger Ingen { get; } = new();

    /// <summary>Kind, or null.</summary>
    public Tiltakstype? Type { get; init; }

    /// <summary>Class of gain.</summary>
    public Gevinstklasse Klasse { get; init; }

    /// <summary>Start, a year or a date as written (2026, 2026-08-01), or null.</summary>
    public string? Start { get; init; }

    /// <summary>What is measured to see whether it works, or null.</summary>
    public string? Måleindikator { get; init; }

    /// <summary>True when the law demands the service; null when not told.</summary>
    public bool? Lovpålagt { get; init; }

    /// <summary>True when the service is a right of the person; null when not told.</summary>
    public bool? Rettighet { get; init; }

    /// <summary>The strategy or plan it goes against, or null.</summary>
    public string? Plankonflikt { get; init; }

    /// <summary>Ids of the measures it builds on.</summary>
    public ImmutableArray<string> AvhengerAv { get; init; } = [];

    /// <summary>Ids of the measures that cannot be carried out together with it; said by one of two, it holds for both.</summary>
    public ImmutableArray<string> Utelukker { get; init; } = [];

    /// <summary>Programme it belongs to, or null.</summary>
    public string? Program { get; init; }

    /// <summary>Effort, 1 (small) to 5 (great), or null.</summary>
    public int? Innsats { get; init; }

    /// <summary>True for a cut that nobody has decided how to make.</summary>
    public bool Uspesifisert { get; init; }

    /// <summary>True when transition cost is stated, or stated as none.</summary>
    public bool PukkelOppgitt { get; init; }

    /// <summary>Measured effect by year.</summary>
    public ImmutableArray<Effektmåling> Målt { get; init; } = [];

    /// <summary>Cooperation, or null.</summary>
    public Interkommunalt? Samarbeid { get; init; }

    /// <summary>Measured effektueringsgrad: reached over planned, all years; null before anything is planned.</summary>
    public Andel? MåltGrad =>
        Målt.Sum(m => m.Planlagt) is var planlagt && planlagt > 0m ? new Andel(Målt.Sum(m => m.Oppnådd) / planlagt) : null;
}
