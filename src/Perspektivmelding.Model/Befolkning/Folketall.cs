using System.Collections.Frozen;
using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Befolkning;

/// <summary>An age group: from and to, both included; no upper limit means and older.</summary>
/// <param name="Fra">Youngest age.</param>
/// <param name="Til">Oldest age, or null.</param>
public readonly record struct Aldersgruppe(int Fra, int? Til)
{
    /// <summary>The highest age that anyone is taken to have; a higher one is a slip.</summary>
    public const int Eldst = 150;

    /// <summary>True where every age of the other group is in this one.</summary>
    public bool Rommer(Aldersgruppe annen) => annen.Fra >= Fra && (Til is null || annen.Til <= Til);

    /// <summary>True where the two share an age.</summary>
    public bool Overlapper(Aldersgruppe annen) => (Til is null || annen.Fra <= Til) && (annen.Til is null || Fra <= annen.Til);

    /// <summary>As shown: «80–89 år», «90 år og over».</summary>
    public override string ToString() => Til is not { } til ? $"{Fra} år og over" : til == Fra ? $"{Fra} år" : $"{Fra}–{til} år";
}

/// <summary>Persons of an age group on 1 January (befolkning.csv).</summary>
/// <param name="År">Year.</param>
/// <param name="Alternativ">registrert, hoved, lav, høy or the municipality's own.</param>
/// <param name="Gruppe">Age group.</param>
/// <param name="Antall">Persons.</param>
/// <param name="Kilde">Where it stands.</param>
public sealed record Folkerad(int År, string Alternativ, Aldersgruppe Gruppe, decimal Antall, Kilde Kilde);

/// <summary>Population by year, alternative and age group; registered figures go before projected ones.</summary>
public sealed class Folketall
{
    /// <summary>The alternative that holds registered figures.</summary>
    public const string Registrert = "registrert";

    private readonly FrozenDictionary<(int År, string Alternativ), (ImmutableArray<Folkerad> Rader, decimal Sum)> _rader;

    /// <summary>Takes the rows as read.</summary>
    public Folketall(IEnumerable<Folkerad> rader)
    {
        Rader = [.. rader];
        _rader = Rader.GroupBy(r => (r.År, r.Alternativ)).ToFrozenDictionary(g => g.Key, g => (g.ToImmutableArray(), g.Sum(r => r.Antall)));
    }

    /// <summary>All rows, in the order of the file.</summary>
    public ImmutableArray<Folkerad> Rader { get; }

    /// <summary>True where the year is given, registered or in the alternative.</summary>
    public bool Har(int år, string alternativ) => _rader.ContainsKey((år, Registrert)) || _rader.ContainsKey((år, alternativ));

    /// <summary>True where the year's inhabitants are counted.</summary>
    public bool ErRegistrert(int år) => _rader.ContainsKey((år, Registrert));

    /// <summary>The rows of a year: registered where given, else the chosen alternative; empty where neither is.</summary>
    public ImmutableArray<Folkerad> Ved(int år, string alternativ) =>
        Året(år, alternativ)?.Rader ?? [];

    /// <summary>Inhabitants on 1 January.</summary>
    public decimal Innbyggere(int år, string alternativ) => Året(år, alternativ)?.Sum ?? 0m;

    /// <summary>
    /// Inhabitants at the end of a year, as KOSTRA counts per inhabitant (E of kontrakt.md 6): those of 1 January the year
    /// after, or of the year itself where the year after is not given.
    /// </summary>
    public decimal VedÅrsslutt(int år, string alternativ) => Innbyggere(HarÅrsslutt(år, alternativ) ? år + 1 : år, alternativ);

    /// <summary>True where the year after is given, so that the end of the year is known.</summary>
    public bool HarÅrsslutt(int år, string alternativ) => Har(år + 1, alternativ);

    /// <summary>Persons in an age group on 1 January; rows inside the group are added.</summary>
    public decimal Personer(int år, string alternativ, Aldersgruppe gruppe) =>
        Ved(år, alternativ).Where(r => gruppe.Rommer(r.Gruppe)).Sum(r => r.Antall);

    private (ImmutableArray<Folkerad> Rader, decimal Sum)? Året(int år, string alternativ) =>
        _rader.TryGetValue((år, Registrert), out var registrert) ? registrert
        : _rader.TryGetValue((år, alternativ), out var framskrevet) ? framskrevet
        : null;
}
