using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Malsok;

/// <summary>
/// Hva: the cheapest subset of measures that meets a goal. The price of a measure is what it yields in the plan's last
/// year, never below 0 [own]: the least is taken from services and residents. Ties: fewest measures, then the order of id.
/// A measure is never chosen without those it depends on, nor together with one that excludes it.
/// Hvordan: depth first over the measures, dearest first and left out first. A branch is left when its price cannot be
/// better than the best known, or when even all undecided measures that no chosen one excludes (their years of cost not
/// counted) do not meet the goal. Exact where a larger effect never makes the goal worse, unless it is stopped at <see cref="Grense"/>.
/// </summary>
internal sealed class Mikssøk
{
    /// <summary>Projections before the search is stopped.</summary>
    public const int Grense = 4000;

    private readonly Framskrivingsgrunnlag _grunnlag;
    private readonly Func<Framskrivingsbane, ImmutableArray<Bindende>> _brutt;
    private readonly ImmutableArray<Tiltak> _oppgitt;
    private readonly Tiltak[] _tiltak;
    private readonly decimal[] _pris;
    private readonly decimal[][] _virker;
    private readonly bool[] _harKostnadsår;
    private readonly int[][] _krever;
    private readonly int[][] _utelukker;
    private readonly bool[] _flest;
    private readonly int _grense;
    private bool[] _best = [];
    private (decimal Pris, int Antall) _bestNøkkel;
    private int _kjøringer;

    public Mikssøk(
        Framskrivingsgrunnlag grunnlag, ImmutableArray<Tiltak> tiltak, int prisår,
        Func<Framskrivingsbane, ImmutableArray<Bindende>> brutt, int grense = Grense)
    {
        (_grunnlag, _brutt, _oppgitt, _grense) = (grunnlag, brutt, tiltak, grense);
        _tiltak = [.. tiltak.OrderByDescending(t => t.Virker(prisår)).ThenByDescending(t => t.Id, StringComparer.Ordinal)];
        _pris = [.. _tiltak.Select(t => Math.Max(0m, t.Virker(prisår)))];
        _virker = [.. _tiltak.Select(t => grunnlag.År.Select((a, i) => i == 0 ? 0m : t.Virker(a.År)).ToArray())];
        _krever = [.. _tiltak.Select(t => t.Opplysninger.AvhengerAv.Select(id => Array.FindIndex(_tiltak, x => x.Id == id)).Where(i => i >= 0).ToArray())];
        _utelukker = [.. _tiltak.Select(t => Enumerable.Range(0, _tiltak.Length).Where(i => Forenlige.Utelukker(t, _tiltak[i])).ToArray())];
        var flest = Forenlige.Størst(tiltak, t => t.Virker(prisår)).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        _flest = [.. _tiltak.Select(t => flest.Contains(t.Id))];
        _harKostnadsår = [.. _virker.Select(v => v.Any(x => x < 0m))];
    }

    public Målsøkssvar Finn()
    {
        Grådig();
        if (Kan(new bool[_tiltak.Length], 0)) Velg(new bool[_tiltak.Length], 0, 0m, 0);
        if (_best.Length == 0) return new Målsøkssvar.IkkeMulig(_flest.Count(f => f), _brutt(Kjør(_flest, _tiltak.Length))) { Tiltak = [.. _oppgitt.Where(t => _flest[Array.IndexOf(_tiltak, t)])] };
        var valgt = _tiltak.Where((_, i) => _best[i]).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return new Målsøkssvar.FunnetMiks([.. _oppgitt.Where(t => valgt.Contains(t.Id))], _bestNøkkel.Pris, _kjøringer <= _grense);
    }

    /// <summary>The path with the mix found.</summary>
    public Framskrivingsbane Beste => Kjør(_best, _tiltak.Length);

    /// <summary>A first mix to beat: the most that can be done, less each measure that can be done without, dearest first.</summary>
    private void Grådig()
    {
        if (!Kan(_flest, _tiltak.Length)) return;
        var valgt = (bool[])_flest.Clone();
        for (var i = 0; i < valgt.Length; i++)
        {
            if (!valgt[i]) continue;
            valgt[i] = false;
            if (!Henger(valgt) || !Kan(valgt, valgt.Length)) valgt[i] = true;
        }
        Behold(valgt);
    }

    private void Velg(bool[] valgt, int neste, decimal pris, int antall)
    {
        if (_kjøringer > _grense || ErDyrere(pris, antall)) return;
        // Left out is false here; what is undecided counts with its good years only.
        if (!Kan(valgt, neste)) return;
        if (Henger(valgt) && Kan(valgt, _tiltak.Length))
        {
            Behold((bool[])valgt.Clone());
            return;
        }
        if (neste == _tiltak.Length) return;
        Velg(valgt, neste + 1, pris, antall);
        if (ErUtelukket(neste, valgt, neste)) return;
        valgt[neste] = true;
        Velg(valgt, neste + 1, pris + _pris[neste], antall + 1);
        valgt[neste] = false;
    }

    /// <summary>Whether every chosen measure has with it those that it depends on.</summary>
    private bool Henger(bool[] valgt)
    {
        for (var i = 0; i < valgt.Length; i++)
            if (valgt[i] && !_krever[i].All(k => valgt[k])) return false;
        return true;
    }

    /// <summary>Whether one of those chosen before <paramref name="uavgjortFra"/> excludes a measure.</summary>
    private bool ErUtelukket(int tiltak, bool[] valgt, int uavgjortFra) => _utelukker[tiltak].Any(k => k < uavgjortFra && valgt[k]);

    private bool ErDyrere(decimal pris, int antall) =>
        _best.Length > 0 && (pris > _bestNøkkel.Pris || (pris == _bestNøkkel.Pris && antall > _bestNøkkel.Antall));

    private void Behold(bool[] valgt)
    {
        var nøkkel = (Pris: _pris.Where((_, i) => valgt[i]).Sum(), Antall: valgt.Count(v => v));
        if (_best.Length > 0)
        {
            var ulik = nøkkel.CompareTo(_bestNøkkel);
            if (ulik > 0 || (ulik == 0 && string.CompareOrdinal(Idrekke(valgt), Idrekke(_best)) >= 0)) return;
        }
        (_best, _bestNøkkel) = (valgt, nøkkel);
    }

    private string Idrekke(bool[] valgt) => string.Join('\n', _tiltak.Where((_, i) => valgt[i]).Select(t => t.Id).Order(StringComparer.Ordinal));

    private readonly Dictionary<string, bool> _kjent = new(StringComparer.Ordinal);

    /// <summary>Whether the chosen, with the best of those from <paramref name="uavgjortFra"/> on, meet the goal.</summary>
    private bool Kan(bool[] valgt, int uavgjortFra)
    {
        var nøkkel = string.Create(valgt.Length, (valgt, uavgjortFra), (tegn, x) =>
        {
            for (var i = 0; i < tegn.Length; i++)
                tegn[i] = !KanVæreMed(i, x.valgt, x.uavgjortFra) ? '0' : i >= x.uavgjortFra && _harKostnadsår[i] ? '?' : '1';
        });
        if (_kjent.TryGetValue(nøkkel, out var svar)) return svar;
        _kjøringer++;
        return _kjent[nøkkel] = _brutt(Kjør(valgt, uavgjortFra)).IsEmpty;
    }

    private bool KanVæreMed(int tiltak, bool[] valgt, int uavgjortFra) =>
        tiltak < uavgjortFra ? valgt[tiltak] : !ErUtelukket(tiltak, valgt, uavgjortFra);

    private Framskrivingsbane Kjør(bool[] valgt, int uavgjortFra)
    {
        var år = _grunnlag.År.ToBuilder();
        for (var a = 1; a < år.Count; a++)
        {
            var effekt = new decimal[Verdier.Kontoplan.Antall];
            for (var i = 0; i < _tiltak.Length; i++)
            {
                if (!KanVæreMed(i, valgt, uavgjortFra)) continue;
                effekt[(int)_tiltak[i].Linje] += i >= uavgjortFra ? Math.Max(0m, _virker[i][a]) : _virker[i][a];
            }
            for (var linje = 0; linje < effekt.Length; linje++)
                if (effekt[linje] != 0m) år[a] = år[a].MedEffekt((Verdier.Linje)linje, effekt[linje]);
        }
        return Framskriver.Framskriv(_grunnlag with { År = år.ToImmutable() });
    }
}
