using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Perspektivmelding.Model.Sporing;

/// <summary>How every value of a scenario was made: follow the inputs down to the rows of the data.</summary>
public sealed class Sporingslogg
{
    private readonly FrozenDictionary<(string Kode, int År), Beregning> _etterNøkkel;
    private readonly Lazy<FrozenSet<(string Kode, int År)>> _påAnslag;

    internal Sporingslogg(IEnumerable<Beregning> beregninger)
    {
        Alle = [.. beregninger];
        _etterNøkkel = Alle.ToFrozenDictionary(b => (b.Kode, b.År));
        _påAnslag = new(FinnAnslag);
    }

    /// <summary>Every calculation, in the order they were made.</summary>
    public ImmutableArray<Beregning> Alle { get; }

    /// <summary>How a value was made; null when nothing of that code and year was calculated.</summary>
    public Beregning? Finn(string kode, int år) => _etterNøkkel.GetValueOrDefault((kode, år));

    /// <summary>Every number from the data that a value rests on, each once, in the order met.</summary>
    public ImmutableArray<Inngang.FraData> Kilder(string kode, int år)
    {
        var kilder = ImmutableArray.CreateBuilder<Inngang.FraData>();
        var sett = new HashSet<object>();
        void Gå(string k, int å)
        {
            if (!sett.Add((k, å)) || Finn(k, å) is not { } beregning) return;
            foreach (var inngang in beregning.Inngår)
            {
                if (inngang is Inngang.Beregnet b) Gå(b.Kode, b.År);
                else if (inngang is Inngang.FraData d && sett.Add(d)) kilder.Add(d);
            }
        }
        Gå(kode, år);
        return kilder.ToImmutable();
    }

    /// <summary>True where a value rests on at least one estimate.</summary>
    public bool HvilerPåAnslag(string kode, int år) => _påAnslag.Value.Contains((kode, år));

    private FrozenSet<(string Kode, int År)> FinnAnslag()
    {
        var svar = new Dictionary<(string, int), bool>();
        bool Hviler((string Kode, int År) nøkkel)
        {
            if (svar.TryGetValue(nøkkel, out var kjent)) return kjent;
            var hviler = _etterNøkkel.TryGetValue(nøkkel, out var beregning) && beregning.Inngår.Any(i => i switch
            {
                Inngang.FraData d => d.Kilde.Status == Datastatus.Anslag,
                Inngang.Beregnet b => Hviler((b.Kode, b.År)),
                _ => false,
            });
            return svar[nøkkel] = hviler;
        }
        return Alle.Select(b => (b.Kode, b.År)).Where(Hviler).ToFrozenSet();
    }
}

/// <summary>How a value was made.</summary>
/// <param name="Verdi">The value where it is written otherwise than the projection has it; else null.</param>
/// <param name="Regel">The rule.</param>
/// <param name="Inngår">What went in.</param>
internal readonly record struct Forklaring(decimal? Verdi, Regel Regel, params Inngang[] Inngår);

/// <summary>Collects calculations while a scenario is projected.</summary>
internal sealed class Sporskriver
{
    private readonly List<Beregning> _beregninger = [];
    private readonly Dictionary<(string Kode, int År), decimal> _verdier = [];
    private readonly Dictionary<(string Kode, int År), Func<Forklaring>> _forklaringer = [];
    private readonly Dictionary<(string Kode, int År), List<Func<Inngang>>> _virkninger = [];

    /// <summary>A value that has been noted.</summary>
    public decimal this[(string Kode, int År) nøkkel] => _verdier[nøkkel];

    /// <summary>True where a value has been noted.</summary>
    public bool Har(string kode, int år) => _verdier.ContainsKey((kode, år));

    /// <summary>Notes how a value was made. A code and year is noted once.</summary>
    public void Noter(string kode, int år, decimal verdi, Regel regel, params ReadOnlySpan<Inngang> inngår)
    {
        if (_forklaringer.Remove((kode, år), out var forklar))
        {
            var (annen, annenRegel, annet) = forklar();
            Noter(kode, år, annen ?? verdi, annenRegel, annet);
            return;
        }
        _verdier.Add((kode, år), verdi);
        _beregninger.Add(new Beregning(kode, år, verdi, regel, [.. inngår]));
    }

    /// <summary>
    /// Says how a value came about that a run has another of than the data give: it stands in the place of what the
    /// projection would say of it. Asked for when the value is noted.
    /// </summary>
    public void Forklar(string kode, int år, Func<Forklaring> forklaring) => _forklaringer[(kode, år)] = forklaring;

    /// <summary>Says of something beside the scenario's measures that a run moves a line with. Asked for when the line is noted.</summary>
    public void Virker(string linje, int år, Func<Inngang> virkning)
    {
        if (!_virkninger.TryGetValue((linje, år), out var alle)) _virkninger[(linje, år)] = alle = [];
        alle.Add(virkning);
    }

    /// <summary>What moves a line beside the scenario's measures.</summary>
    public IEnumerable<Inngang> Virkninger(string linje, int år) => _virkninger.TryGetValue((linje, år), out var alle) ? alle.Select(v => v()).ToArray() : [];

    /// <summary>A value that has been noted, as an input of the next.</summary>
    public Inngang Ref(string navn, string kode, int år) => _verdier.TryGetValue((kode, år), out var verdi)
        ? new Inngang.Beregnet(navn, kode, år, verdi)
        : throw new InvalidOperationException($"{kode} {år} is used before it is noted.");

    public Sporingslogg Ferdig() => new(_beregninger);
}
