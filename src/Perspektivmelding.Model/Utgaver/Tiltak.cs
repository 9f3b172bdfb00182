using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Utgaver;

/// <summary>How far a measure has come.</summary>
public enum Tiltaksstatus
{
    /// <summary>Proposed.</summary>
    Forslag,
    /// <summary>Adopted by the council.</summary>
    Vedtatt,
    /// <summary>Started.</summary>
    Iverksatt,
}

/// <summary>A priced measure (tiltak.yml, kontrakt.md 5).</summary>
public sealed record Tiltak
{
    /// <summary>Slug.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Navn { get; init; }

    /// <summary>Sector id.</summary>
    public required string Sektor { get; init; }

    /// <summary>The account line it moves.</summary>
    public required Linje Linje { get; init; }

    /// <summary>What it yields and when.</summary>
    public required Tiltaksvirkning Virkning { get; init; }

    /// <summary>Status.</summary>
    public required Tiltaksstatus Status { get; init; }

    /// <summary>Role that carries it out, or null.</summary>
    public string? Ansvarlig { get; init; }

    /// <summary>Who decides, or null.</summary>
    public string? Beslutter { get; init; }

    /// <summary>Legal ground, or null.</summary>
    public string? Hjemmel { get; init; }

    /// <summary>What it means for those who use the services, or null.</summary>
    public string? Konsekvens { get; init; }

    /// <summary>What can go wrong, or null.</summary>
    public string? Risiko { get; init; }

    /// <summary>What the register tells beside the money.</summary>
    public Tiltaksopplysninger Opplysninger { get; init; } = Tiltaksopplysninger.Ingen;

    /// <summary>Where it stands.</summary>
    public required Kilde Kilde { get; init; }

    /// <summary>Effect in a year, to the better. 1 000 kr.</summary>
    public decimal Virker(int år) => Virkning.Ved(år);

    /// <summary>The change of the line itself: a cost goes down when the result gets better. 1 000 kr.</summary>
    public decimal Endring(int år) => Kontoplan.Tiltaksretning(Linje) * Virker(år);
}

/// <summary>What a measure yields a year, to the better. 1 000 kr.</summary>
public abstract record Tiltaksvirkning
{
    private Tiltaksvirkning() { }

    /// <summary>Effect in a year, rounded. 1 000 kr.</summary>
    public abstract decimal Ved(int år);

    /// <summary>Effect when fully in place, before effektueringsgrad. 1 000 kr.</summary>
    public abstract decimal VedFullEffekt { get; }

    /// <summary>Last value stated at or before the year, or null before the first.</summary>
    internal static (int År, decimal Verdi)? SisteOppgitte(ImmutableSortedDictionary<int, decimal> verdier, int år)
    {
        (int, decimal)? siste = null;
        foreach (var (k, v) in verdier)
            if (k <= år) siste = (k, v); else break;
        return siste;
    }

    /// <summary>Full-year effect with phase-in, realisation and transition cost.</summary>
    /// <param name="Helårseffekt">1 000 kr, to the better.</param>
    /// <param name="Innfasing">Per cent a year; each year the latest stated value.</param>
    /// <param name="Effektueringsgrad">Share that is realised.</param>
    /// <param name="Pukkelkostnad">One-off costs, only in their own years. 1 000 kr.</param>
    public sealed record Innfaset(
        decimal Helårseffekt,
        ImmutableSortedDictionary<int, decimal> Innfasing,
        Andel Effektueringsgrad,
        ImmutableSortedDictionary<int, decimal> Pukkelkostnad) : Tiltaksvirkning
    {
        /// <inheritdoc/>
        public override decimal VedFullEffekt => Helårseffekt;

        /// <inheritdoc/>
        public override decimal Ved(int år) =>
            Avrunding.R(Helårseffekt * Andel.FraProsent(SisteOppgitte(Innfasing, år)?.Verdi ?? 0m).Brøk * Effektueringsgrad.Brøk)
            - Pukkelkostnad.GetValueOrDefault(år);
    }

    /// <summary>Effect stated year by year.</summary>
    /// <param name="Virkning">1 000 kr to the better; each year the latest stated value.</param>
    public sealed record Oppgitt(ImmutableSortedDictionary<int, decimal> Virkning) : Tiltaksvirkning
    {
        /// <inheritdoc/>
        public override decimal VedFullEffekt => Virkning.IsEmpty ? 0m : Virkning.Values.Last();

        /// <inheritdoc/>
        public override decimal Ved(int år) => Avrunding.R(SisteOppgitte(Virkning, år)?.Verdi ?? 0m);
    }
}
