using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>
/// Tells which values of a scenario rest on an anslag. Same answer as <see cref="Sporingslogg.HvilerPåAnslag"/>, but
/// every calculation is looked at once, since figures ask about nearly all of them.
/// </summary>
internal sealed class Estimates(string kjøring, Sporingslogg spor)
{
    private readonly Dictionary<(string Kode, int År), bool> _svar = [];

    /// <summary>True where the value of the code and year rests on at least one estimate; with the traced value itself.</summary>
    public Sporet this[string kode, int år] =>
        new(Hviler(kode, år), spor.Finn(kode, år) is { } b ? new Sporreferanse(kjøring, kode, år, b.Verdi) : null);

    /// <summary>What went into a value, traced, in the order of its rule.</summary>
    public ImmutableArray<Sporet> Inn(string kode, int år) => spor.Finn(kode, år) is { } b ? [.. b.Inngår.Select(i => Sporet.Av(this, i))] : [];

    private bool Hviler(string kode, int år)
    {
        if (_svar.TryGetValue((kode, år), out var kjent)) return kjent;
        _svar[(kode, år)] = false;
        return _svar[(kode, år)] = spor.Finn(kode, år) is { } beregning && beregning.Inngår.Any(Hviler);
    }

    /// <summary>The same for a key figure.</summary>
    public bool this[Nøkkeltall nøkkeltall, int år] => this[Nøkkeltallskatalog.For(nøkkeltall).Kode, år];

    /// <summary>The same for an account line.</summary>
    public bool this[Linje linje, int år] => this[Kontoplan.For(linje).Kode, år];

    private bool Hviler(Inngang inngang) => inngang switch
    {
        Inngang.FraData data => data.Kilde.Status == Datastatus.Anslag,
        Inngang.Beregnet beregnet => Hviler(beregnet.Kode, beregnet.År),
        _ => false,
    };
}
