using System.Collections.Immutable;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Resultater;

/// <summary>
/// Traces what a search found: a run with the value, and one with one unit less, each with how far the rules of the goal are
/// from being met; and where nothing is enough, a run of the most there is.
/// </summary>
public sealed class Målsøksspor
{
    /// <summary>The run of the answers.</summary>
    public const string Søket = "malsok";

    private const string Merforbruk = "ikke-merforbruk";

    // A value that would not be the answer stands as −1.
    private static readonly Regel Funnet = new("sok", "hvis(min(holder) >= 0, hvis(min(ellers) < 0, verdi, -1), -1)");
    private static readonly Regel Oppfylt = new("sok-oppfylt", "hvis(min(holder) >= 0, 0, -1)");
    private static readonly Regel Pris = new("pris-for-tiltak", "hvis(min(holder) >= 0, sum(virkning), -1)");
    private static readonly Regel Verste = new("verste-merforbruk", "-maks(merforbruk)");
    private static readonly Regel VerstePoeng = new("verste-merforbruk-prosent", "hvis(driftsinntekter = 0, 0, -100*merforbruk/driftsinntekter)");

    private readonly Resultat _resultat;
    private readonly Målsøker _søker;
    private readonly Sporskriver _svar = new();
    private readonly Dictionary<string, Prøvd> _prøvd = [];

    internal Målsøksspor(Resultat resultat)
    {
        _resultat = resultat;
        _søker = new Målsøker(resultat.Utgave, resultat.Målsøk.Scenario, resultat.Målsøk.Kuttlinje);
        foreach (var s in resultat.Målsøk.Svar) Svaret(s);
        Kjøringer =
        [
            .. _prøvd.Select(p => Kjøring.Endret(p.Key, resultat.Referanse, p.Value.Spor.Ferdig(), [.. p.Value.Avvik])),
            new Kjøring(Søket, null, _svar.Ferdig()),
        ];
    }

    /// <summary>The rules that are used here and nowhere else.</summary>
    public static ImmutableArray<Regel> Regler { get; } = [Funnet, Oppfylt, Pris, Verste, VerstePoeng];

    /// <summary>Every run; the last holds the answers, at the plan's last year.</summary>
    public ImmutableArray<Kjøring> Kjøringer { get; }

    /// <summary>Code of an answer.</summary>
    public static string Kode(Målsøksmål mål, Virkemiddel virkemiddel) => $"{mål.Id}.{Navn(virkemiddel)}";

    /// <summary>The run of the most there is of a lever.</summary>
    public static string Tak(Målsøksmål mål, Virkemiddel virkemiddel, Målsøkssvar.IkkeMulig svar) =>
        virkemiddel == Virkemiddel.Tiltak ? Id(mål) : Id(virkemiddel, svar.Tak);

    /// <summary>Where a part («avvik_prosentpoeng», «avvik_1000kr») of what is not met stands: code and year.</summary>
    public (string Kode, int År) Avvik(Bindende bindende, string del)
    {
        var til = _resultat.Utgave.Kommune.PlanTil;
        return bindende.Regel is { } regel
            ? (Vurderingsspor.Kode(regel, del), _resultat.Referanse.Regler.First(r => r.Regel == regel).Til)
            : ($"{Merforbruk}.{del}", til);
    }

    /// <summary>The lever's name in the trace, in keys and in open data.</summary>
    public static string Navn(Virkemiddel virkemiddel) => virkemiddel switch
    {
        Virkemiddel.Kutt => "kutt",
        Virkemiddel.Eiendomsskatt => "eiendomsskatt",
        Virkemiddel.Utsettelse => "utsettelse",
        _ => "tiltak",
    };

    private static string Id(Virkemiddel virkemiddel, decimal verdi) => FormattableString.Invariant($"{Søket}/{Navn(virkemiddel)}/{verdi}");

    private static string Id(Målsøksmål mål) => $"{Søket}/{Navn(Virkemiddel.Tiltak)}/{mål.Id}";

    private void Svaret(Målsøksresultat s)
    {
        var (mål, til) = (s.Mål, _resultat.Utgave.Kommune.PlanTil);
        void Noter(decimal verdi, Regel regel, params Inngang[] inn) => _svar.Noter(Kode(mål, s.Virkemiddel), til, verdi, regel, inn);
        switch (s.Svar)
        {
            case Målsøkssvar.AlleredeOppfylt:
                Noter(0m, Oppfylt, [.. Målt("holder", mål, Id(Virkemiddel.Kutt, 0m), Virkemiddel.Kutt, 0m)]);
                break;
            case Målsøkssvar.Funnet f:
                Noter(f.Verdi, Funnet,
                [
                    new Inngang.Fast("verdi", "prøvd i framskrivingen, som én mindre", f.Verdi),
                    .. Målt("holder", mål, Id(s.Virkemiddel, f.Verdi), s.Virkemiddel, f.Verdi),
                    .. Målt("ellers", mål, Id(s.Virkemiddel, f.Verdi - 1m), s.Virkemiddel, f.Verdi - 1m),
                ]);
                break;
            case Målsøkssvar.FunnetMiks m:
                // A measure that costs is no price.
                Noter(m.Pris, Pris,
                [
                    .. m.Tiltak.Where(t => t.Virker(til) > 0m).Select(t => Virkning(t, til)),
                    .. Målt("holder", mål, Prøv(Id(mål), m.Tiltak)),
                ]);
                break;
            case Målsøkssvar.IkkeMulig u:
                var prøvd = s.Virkemiddel == Virkemiddel.Tiltak ? Prøv(Id(mål), u.Tiltak) : Prøv(Id(s.Virkemiddel, u.Tak), s.Virkemiddel, u.Tak);
                foreach (var b in u.Bindende) prøvd.Avvik.UnionWith([Avvik(b, "avvik_prosentpoeng"), Avvik(b, "avvik_1000kr")]);
                break;
        }
    }

    private IEnumerable<Inngang> Målt(string navn, Målsøksmål mål, string id, Virkemiddel virkemiddel, decimal verdi) => Målt(navn, mål, Prøv(id, virkemiddel, verdi));

    // How far each rule of the goal is from being met, or the worst year of merforbruk.
    private IEnumerable<Inngang> Målt(string navn, Målsøksmål mål, Prøvd prøvd)
    {
        (string Kode, int År)[] avvik = mål.Art == Målart.IkkeMerforbruk ? [($"{Merforbruk}.avvik_1000kr", _resultat.Utgave.Kommune.PlanTil)]
            : [.. mål.Regler.Select(r => Avvik(new Bindende(r, null, 0m, 0m), "avvik_prosentpoeng"))];
        foreach (var (kode, år) in avvik)
        {
            prøvd.Avvik.Add((kode, år));
            yield return new Inngang.Beregnet(navn, kode, år, prøvd.Spor[(kode, år)]) { Kjøring = prøvd.Id };
        }
    }

    private static Inngang.Beregnet Virkning(Tiltak t, int år) => new Inngang.Beregnet("virkning", Årsdata.TiltakKode(t), år, t.Virker(år)) { Kjøring = Kjøring.Tiltak };

    private Prøvd Prøv(string id, Virkemiddel virkemiddel, decimal verdi) => Prøv(id, _søker.Grunnlag(virkemiddel, verdi), spor =>
    {
        if (virkemiddel == Virkemiddel.Utsettelse || verdi == 0m) return;
        var linje = Kontoplan.For(virkemiddel == Virkemiddel.Kutt ? _søker.Kuttlinje : Linje.Eiendomsskatt).Kode;
        foreach (var år in _resultat.Referanse.Bane.År.Where(å => å.År >= _søker.FraÅr))
            spor.Virker(linje, år.År, () => new Inngang.Fast("virkning", "så mye prøves", verdi));
    });

    private Prøvd Prøv(string id, ImmutableArray<Tiltak> tiltak) => Prøv(id, _søker.Grunnlag(Virkemiddel.Kutt, 0m).Med(tiltak), spor =>
    {
        foreach (var t in tiltak)
            foreach (var år in _resultat.Referanse.Bane.År.Skip(1)) spor.Virker(Kontoplan.For(t.Linje).Kode, år.År, () => Virkning(t, år.År));
    });

    private Prøvd Prøv(string id, Framskrivingsgrunnlag grunnlag, Action<Sporskriver> forklar)
    {
        if (_prøvd.TryGetValue(id, out var kjent)) return kjent;
        var (spor, kommune) = (new Sporskriver(), _resultat.Utgave.Kommune);
        forklar(spor);
        var bane = Framskriver.Framskriv(grunnlag, spor);
        new Vurderingsspor(spor, bane, kommune).Noter(_resultat.Utgave.Handlingsregler.Select(r => Regelprøving.Vurder(r, bane, kommune)), [], []);
        var (verst, til) = (kommune.Planår.Select(t => bane[t]).MaxBy(a => a.Drift[Linje.Merforbruk])!, kommune.PlanTil);
        var (merforbruk, inntekter) = (verst.Drift[Linje.Merforbruk], verst.Drift[Linje.SumDriftsinntekter]);
        spor.Noter(Merforbruk + ".avvik_1000kr", til, -merforbruk, Verste, [.. kommune.Planår.Select(t => spor.Ref("merforbruk", "merforbruk", t))]);
        spor.Noter(Merforbruk + ".avvik_prosentpoeng", til, inntekter == 0m ? 0m : -100m * merforbruk / inntekter, VerstePoeng,
            spor.Ref("merforbruk", "merforbruk", verst.År), spor.Ref("driftsinntekter", "sum_driftsinntekter", verst.År));
        return _prøvd[id] = new Prøvd(id, spor, []);
    }

    // A run, with the values of it that are used.
    private sealed record Prøvd(string Id, Sporskriver Spor, HashSet<(string Kode, int År)> Avvik);
}
