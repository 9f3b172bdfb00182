using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Malsok;

/// <summary>
/// Hva: the smallest value of a lever that meets a goal. Hvorfor: a council asks «what does it take?».
/// Hvordan: bisection on whole units in which the lower end always fails and the upper always passes, so that the value
/// found passes and one unit less fails. Where more of the lever never makes the goal worse (a cut; eiendomsskatt as
/// long as it goes to the result), it is also the smallest of all. Delays are tried one by one from the least.
/// Kilde: [own]; kontrakt.md 5–6 for what a measure and a rule are.
/// </summary>
internal sealed class Målsøker
{
    private readonly Kommune _kommune;
    private readonly Framskrivingsgrunnlag _grunnlag;
    private readonly Dictionary<(Virkemiddel, decimal), Framskrivingsbane> _baner = [];

    public Målsøker(Utgave utgave, Scenario scenario, Linje kuttlinje)
    {
        if (Kontoplan.For(kuttlinje).Art != Linjeart.Driftsutgift || Kontoplan.Tiltaksretning(kuttlinje) == 0)
            throw new ArgumentException("A cut is made on a cost line that a measure may move.", nameof(kuttlinje));
        _kommune = utgave.Kommune;
        Kuttlinje = kuttlinje;
        var siste = utgave.Handlingsregler.Where(r => r is { Måling.HarMålår: true, År: not null } && r.År <= _kommune.Horisont)
            .Select(r => r.År!.Value).Append(_kommune.PlanTil).Max();
        _grunnlag = Framskrivingsgrunnlag.For(utgave, scenario).Til(siste);
        FraÅr = Math.Max(_kommune.PlanFra, _grunnlag.Regnskapsår + 1);
        var bane = Bane(Virkemiddel.Kutt, 0m);
        var år = bane.År.Where(a => a.År >= FraÅr).ToArray();
        Kutttak = Math.Max(0m, Math.Floor(år.Min(a => a.Drift[kuttlinje])));
        Eiendomsskattetak = Math.Max(0m, Math.Floor(år.Min(a => a.Drift[Linje.Skatt])));
        Eiendomsskatt = bane[FraÅr].Drift[Linje.Eiendomsskatt];
        KanUtsettes = utgave.Investeringer.Any(i => _grunnlag.KanUtsettes(i) && i.År <= siste && (i.Netto != 0m || i.Egenkapital != 0m));
        Utsettelsestak = KanUtsettes ? siste - _grunnlag.Regnskapsår - 1 : 0;
    }

    public Linje Kuttlinje { get; }

    public int FraÅr { get; }

    /// <summary>A cut cannot be larger than the line in any year.</summary>
    public decimal Kutttak { get; }

    /// <summary>[own] No larger than the municipality's income tax in any year: the law's ceiling (7 ‰ of the value) needs a base we do not have.</summary>
    public decimal Eiendomsskattetak { get; }

    public decimal Eiendomsskatt { get; }

    public bool KanUtsettes { get; }

    public int Utsettelsestak { get; }

    public Målsøkssvar Søk(Målsøksmål mål, Virkemiddel virkemiddel)
    {
        if (!mål.KanPrøves) return new Målsøkssvar.Uavklart();
        if (Består(mål, virkemiddel, 0m)) return new Målsøkssvar.AlleredeOppfylt();
        var svar = virkemiddel switch
        {
            Virkemiddel.Kutt => Minste(mål, virkemiddel, Kutttak),
            Virkemiddel.Eiendomsskatt => Minste(mål, virkemiddel, Eiendomsskattetak),
            Virkemiddel.Utsettelse => Tidligste(mål),
            _ => throw new ArgumentOutOfRangeException(nameof(virkemiddel)),
        };
        return svar is Målsøkssvar.Funnet f ? f with { GjeldenStår = GjeldenStår(mål, Bane(virkemiddel, f.Verdi)) } : svar;
    }

    /// <summary>Whether a rule on the share of debt was broken and is now met with as many kroner of debt as before.</summary>
    private bool GjeldenStår(Målsøksmål mål, Framskrivingsbane etter)
    {
        var før = Bane(Virkemiddel.Kutt, 0m);
        return mål.Regler.Any(r => r is { Nøkkeltall: Nøkkeltall.NettoLånegjeldProsent, Krav: Krav.Høyst }
                && Regelprøving.Vurder(r, før, _kommune).AvvikProsentpoeng < 0m)
            && etter.År.Zip(før.År).All(x => x.First.Nøkkeltall[Nøkkeltall.NettoLånegjeld] >= x.Second.Nøkkeltall[Nøkkeltall.NettoLånegjeld]);
    }

    /// <summary>The cheapest mix of the measures that the scenario does not have; null where there are none.</summary>
    public Målsøkssvar? Billigste(Målsøksmål mål, ImmutableArray<Tiltak> tiltak)
    {
        var valgte = _grunnlag.Scenario.Tiltak.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var år = _grunnlag.År.Select(a => a.År).Skip(1).ToArray();
        // A cut without content is no choice: it counts as merforbruk until it says what is cut (fag.md 4).
        var kandidater = tiltak.Where(t => !valgte.Contains(t.Id) && !t.Opplysninger.Uspesifisert && år.Any(a => t.Virker(a) > 0m)
            && !_grunnlag.Scenario.Tiltak.Any(v => Forenlige.Utelukker(v, t))).ToImmutableArray();
        for (var før = -1; før != kandidater.Length;)
        {
            før = kandidater.Length;
            kandidater = [.. kandidater.Where(t => t.Opplysninger.AvhengerAv.All(id => valgte.Contains(id) || kandidater.Any(k => k.Id == id)))];
        }
        if (kandidater.IsEmpty) return null;
        if (!mål.KanPrøves) return new Målsøkssvar.Uavklart();
        if (Består(mål, Virkemiddel.Kutt, 0m)) return new Målsøkssvar.AlleredeOppfylt();
        var søk = new Mikssøk(_grunnlag, kandidater, _kommune.PlanTil, bane => mål.Brutt(bane, _kommune));
        var svar = søk.Finn();
        return svar is Målsøkssvar.FunnetMiks miks ? miks with { GjeldenStår = GjeldenStår(mål, søk.Beste) } : svar;
    }

    /// <summary>The path with a value of a lever; 0 is the scenario as it is.</summary>
    public Framskrivingsbane Bane(Virkemiddel virkemiddel, decimal verdi)
    {
        var nøkkel = (verdi == 0m ? Virkemiddel.Kutt : virkemiddel, verdi);
        if (_baner.TryGetValue(nøkkel, out var kjent)) return kjent;
        return _baner[nøkkel] = Framskriver.Framskriv(Grunnlag(virkemiddel, verdi));
    }

    /// <summary>What that path is projected from.</summary>
    public Framskrivingsgrunnlag Grunnlag(Virkemiddel virkemiddel, decimal verdi) => virkemiddel switch
    {
        _ when verdi == 0m => _grunnlag,
        Virkemiddel.Kutt => _grunnlag.MedEffekt(Kuttlinje, FraÅr, verdi),
        Virkemiddel.Eiendomsskatt => _grunnlag.MedEffekt(Linje.Eiendomsskatt, FraÅr, verdi),
        Virkemiddel.Utsettelse => _grunnlag.Utsatt((int)verdi),
        _ => throw new ArgumentOutOfRangeException(nameof(virkemiddel)),
    };

    private ImmutableArray<Bindende> Brutt(Målsøksmål mål, Virkemiddel virkemiddel, decimal verdi) => mål.Brutt(Bane(virkemiddel, verdi), _kommune);

    private bool Består(Målsøksmål mål, Virkemiddel virkemiddel, decimal verdi) => Brutt(mål, virkemiddel, verdi).IsEmpty;

    private Målsøkssvar Minste(Målsøksmål mål, Virkemiddel virkemiddel, decimal tak)
    {
        var bindende = Brutt(mål, virkemiddel, tak);
        if (bindende.IsEmpty) return new Målsøkssvar.Funnet(Halver(mål, virkemiddel, tak));
        return RegelForRegel(mål, virkemiddel, tak) is { } verdi
            ? new Målsøkssvar.Funnet(verdi)
            : new Målsøkssvar.IkkeMulig(tak, bindende);
    }

    /// <summary>0 fails and the ceiling passes; so it stays until they are neighbours.</summary>
    private decimal Halver(Målsøksmål mål, Virkemiddel virkemiddel, decimal tak)
    {
        var (lav, høy) = (0m, tak);
        while (høy - lav > 1m)
        {
            var midt = Math.Floor((lav + høy) / 2m);
            if (Består(mål, virkemiddel, midt)) høy = midt;
            else lav = midt;
        }
        return høy;
    }

    /// <summary>
    /// Rules can pull in different directions («at most» of something that grows): the ceiling then fails though a
    /// smaller value may pass. The largest of what each rule needs alone is tried; one less fails for that rule.
    /// </summary>
    private decimal? RegelForRegel(Målsøksmål mål, Virkemiddel virkemiddel, decimal tak)
    {
        if (mål.Regler.Length < 2) return null;
        var størst = 0m;
        foreach (var regel in mål.Regler)
        {
            var alene = mål with { Regler = [regel] };
            if (Består(alene, virkemiddel, 0m)) continue;
            if (!Består(alene, virkemiddel, tak)) return null;
            størst = Math.Max(størst, Halver(alene, virkemiddel, tak));
        }
        return størst > 0m && Består(mål, virkemiddel, størst) ? størst : null;
    }

    private Målsøkssvar Tidligste(Målsøksmål mål)
    {
        for (var år = 1; år <= Utsettelsestak; år++)
            if (Består(mål, Virkemiddel.Utsettelse, år)) return new Målsøkssvar.Funnet(år);
        return new Målsøkssvar.IkkeMulig(Utsettelsestak, Brutt(mål, Virkemiddel.Utsettelse, Utsettelsestak));
    }
}
