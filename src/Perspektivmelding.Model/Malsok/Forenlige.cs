using System.Collections.Immutable;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Malsok;

/// <summary>
/// Hva: which measures of a register can be carried out together, and yield most. Hvorfor: measures that exclude one
/// another must never be added. Hvordan: a measure in conflict is either in, and what it excludes is out with all that
/// builds on it, or it is out; the best of all such sets is kept. Measures without conflict are always in, also those
/// that cost. Exact unless it is stopped at <see cref="Grense"/> steps; the set is then still one that can happen.
/// </summary>
public static class Forenlige
{
    /// <summary>Steps before the search among measures that hang together is stopped.</summary>
    public const int Grense = 20000;

    /// <summary>True when no measure excludes another.</summary>
    /// <param name="tiltak">The measures.</param>
    public static bool Alle(ImmutableArray<Tiltak> tiltak) =>
        tiltak.All(t => t.Opplysninger.Utelukker.IsEmpty) || !tiltak.Any(a => tiltak.Any(b => Utelukker(a, b)));

    /// <summary>True when only one of two measures can be carried out, whichever of them says so.</summary>
    public static bool Utelukker(Tiltak a, Tiltak b) =>
        a.Id != b.Id && (a.Opplysninger.Utelukker.Contains(b.Id) || b.Opplysninger.Utelukker.Contains(a.Id));

    /// <summary>Those that yield most together, in the order given. All of them when none excludes another.</summary>
    /// <param name="tiltak">The measures. A dependency on one that is not among them is taken as met.</param>
    /// <param name="verdi">What a measure is worth.</param>
    public static ImmutableArray<Tiltak> Størst(ImmutableArray<Tiltak> tiltak, Func<Tiltak, decimal> verdi)
    {
        if (Alle(tiltak)) return tiltak;
        var søk = new Søk(tiltak, [.. tiltak.Select(verdi)]);
        return [.. tiltak.Where((_, i) => søk.Med[i])];
    }

    /// <summary>What the measures of a group yield at most when only those that can be carried out together count.</summary>
    /// <param name="alle">The register, where what the group builds on is found.</param>
    /// <param name="gruppe">Some of its measures.</param>
    /// <param name="verdi">What a measure is worth.</param>
    public static ImmutableArray<Tiltak> Størst(ImmutableArray<Tiltak> alle, ImmutableArray<Tiltak> gruppe, Func<Tiltak, decimal> verdi)
    {
        if (Alle(alle)) return gruppe;
        var egne = gruppe.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var trengs = new HashSet<string>(egne, StringComparer.Ordinal);
        var kø = new Queue<string>(gruppe.Select(t => t.Id));
        while (kø.TryDequeue(out var id))
            foreach (var neste in alle.FirstOrDefault(t => t.Id == id)?.Opplysninger.AvhengerAv ?? [])
                if (trengs.Add(neste)) kø.Enqueue(neste);
        var valgt = Størst([.. alle.Where(t => trengs.Contains(t.Id))], t => egne.Contains(t.Id) ? verdi(t) : 0m);
        return [.. valgt.Where(t => egne.Contains(t.Id))];
    }

    private sealed class Søk
    {
        private readonly decimal[] _verdi;
        private readonly int[][] _utelukker;
        private readonly int[][] _krever;
        private readonly int[][] _bæres;
        private bool[]? _best;
        private decimal _bestVerdi;
        private int _steg;

        public Søk(ImmutableArray<Tiltak> tiltak, decimal[] verdi)
        {
            _verdi = verdi;
            int[] Der(Func<Tiltak, bool> hvem) => [.. Enumerable.Range(0, tiltak.Length).Where(i => hvem(tiltak[i]))];
            _utelukker = [.. tiltak.Select(t => Der(x => Utelukker(t, x)))];
            _krever = [.. tiltak.Select(t => Der(x => t.Opplysninger.AvhengerAv.Contains(x.Id)))];
            _bæres = [.. tiltak.Select(t => Der(x => x.Opplysninger.AvhengerAv.Contains(t.Id)))];
            Med = [.. tiltak.Select(_ => true)];
            var sett = new bool[tiltak.Length];
            for (var i = 0; i < sett.Length; i++)
                if (!sett[i]) Løs(Gruppe(i, sett));
        }

        /// <summary>Which measures are in.</summary>
        public bool[] Med { get; }

        /// <summary>All that hang together with a measure, by excluding or by depending.</summary>
        private bool[] Gruppe(int fra, bool[] sett)
        {
            var gruppe = new bool[sett.Length];
            var kø = new Queue<int>([fra]);
            sett[fra] = gruppe[fra] = true;
            while (kø.TryDequeue(out var i))
            {
                foreach (var neste in _utelukker[i].Concat(_krever[i]).Concat(_bæres[i]))
                {
                    if (sett[neste]) continue;
                    sett[neste] = gruppe[neste] = true;
                    kø.Enqueue(neste);
                }
            }
            return gruppe;
        }

        private void Løs(bool[] gruppe)
        {
            (_best, _bestVerdi, _steg) = (null, 0m, 0);
            Prøv(gruppe, gruppe);
            for (var i = 0; i < gruppe.Length; i++)
                if (gruppe[i]) Med[i] = _best![i];
        }

        /// <summary>Tries every largest set within <paramref name="inne"/>.</summary>
        private void Prøv(bool[] inne, bool[] gruppe)
        {
            if (_best is not null && (++_steg > Grense || _verdi.Where((v, i) => inne[i] && v > 0m).Sum() <= _bestVerdi && _bestVerdi >= 0m)) return;
            var (valgt, flest) = (-1, 0);
            for (var i = 0; i < inne.Length; i++)
                if (inne[i] && _utelukker[i].Count(k => inne[k]) is var antall && antall > flest) (valgt, flest) = (i, antall);
            if (valgt < 0)
            {
                Behold(Utvidet((bool[])inne.Clone(), gruppe));
                return;
            }
            var med = Uten(inne, _utelukker[valgt]);
            if (med[valgt]) Prøv(med, gruppe);
            Prøv(Uten(inne, [valgt]), gruppe);
        }

        private void Behold(bool[] sett)
        {
            var verdi = _verdi.Where((_, i) => sett[i]).Sum();
            if (_best is null || verdi > _bestVerdi) (_best, _bestVerdi) = (sett, verdi);
        }

        /// <summary>The set without some measures and all that builds on them.</summary>
        private bool[] Uten(bool[] inne, int[] ute)
        {
            var igjen = (bool[])inne.Clone();
            var kø = new Queue<int>(ute);
            while (kø.TryDequeue(out var i))
            {
                if (!igjen[i]) continue;
                igjen[i] = false;
                foreach (var neste in _bæres[i]) kø.Enqueue(neste);
            }
            return igjen;
        }

        /// <summary>The set with every measure that can be added to it, together with what that builds on.</summary>
        private bool[] Utvidet(bool[] sett, bool[] gruppe)
        {
            for (var i = 0; i < sett.Length; i++)
            {
                if (sett[i] || !gruppe[i]) continue;
                var prøvd = (bool[])sett.Clone();
                var kø = new Queue<int>([i]);
                while (kø.TryDequeue(out var ny))
                {
                    if (prøvd[ny]) continue;
                    prøvd[ny] = true;
                    foreach (var neste in _krever[ny]) kø.Enqueue(neste);
                }
                if (Enumerable.Range(0, sett.Length).All(k => !prøvd[k] || !_utelukker[k].Any(x => prøvd[x]))) prøvd.CopyTo(sett, 0);
            }
            return sett;
        }
    }
}
