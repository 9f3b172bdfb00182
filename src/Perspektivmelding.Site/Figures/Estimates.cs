using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Site.Figures;

/// <summary>
/// Tells which values of a scenario rest on an anslag. Same answer as <see cref="Sporingslogg.HvilerPåAnslag"/>, but
/// every calculation is looked at once, since figures ask about nearly all of them.
/// </summary>
internal sealed class Estimates(Sporingslogg spor)
{
    private readonly Dictionary<(string Kode, int År), bool> _svar = [];

    /// <summary>True where the value of the code and year rests on at least one estimate.</summary>
    public bool this[string kode, int år]
    {
        get
        {
            if (_svar.TryGetValue((kode, år), out var kjent)) return kjent;
            _svar[(kode, år)] = false;
            return _svar[(kode, år)] = spor.Finn(kode, år) is { } beregning && beregning.Inngår.Any(Hviler);
        }
    }

    /// <summary>The same for a key figure.</summary>
    public bool this[Nøkkeltall nøkkeltall, int år] => this[Nøkkeltallskatalog.For(nøkkeltall).Kode, år];

    /// <summary>The same for an account line.</summary>
    public bool this[Linje linje, int år] => this[Kontoplan.For(linje).Kode, år];

    private bool Hviler(Inngang inngang) => inngang switch
    {
        Inngang.FraData data => data.Kilde.Status == Datastatus.Anslag,
        Inngang.Beregnet beregnet => this[beregnet.Kode, beregnet.År],
        _ => false,
    };
}
