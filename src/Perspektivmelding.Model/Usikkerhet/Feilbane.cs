using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Usikkerhet;

/// <summary>Draws the errors of a path. Every scenario meets the same errors, so that what differs is the choice.</summary>
internal sealed class Feiltrekker
{
    private const int Desimaler = 6;

    private readonly Usikkerhetsvalg _valg;
    private readonly int _år;
    private readonly ImmutableArray<(string Id, ulong Frø)> _tiltak;
    private readonly double[,] _faktor;

    /// <param name="valg">Settings.</param>
    /// <param name="år">Projected years.</param>
    /// <param name="tiltak">Every measure of the edition, whoever uses it.</param>
    /// <exception cref="ArgumentException">The correlations contradict each other; Binding reports that before.</exception>
    public Feiltrekker(Usikkerhetsvalg valg, int år, ImmutableArray<Tiltak> tiltak)
    {
        (_valg, _år) = (valg, år);
        _tiltak = [.. tiltak.Select(t => (t.Id, Trekning.FrøFor(valg.Frø, t.Id)))];
        _faktor = Kolesky.Faktor(valg.Matrise()) ?? throw new ArgumentException("The correlations contradict each other.", nameof(valg));
    }

    /// <summary>The errors of one path.</summary>
    public Feilbane Trekk(int bane)
    {
        var trekning = new Trekning(_valg.Frø, bane);
        var antall = Usikkerhetsvalg.Samvarierende.Length;
        var feil = new decimal[antall, _år];
        var (forrige, z) = (new double[antall], new double[antall]);
        for (var t = 0; t < _år; t++)
        {
            for (var i = 0; i < antall; i++) z[i] = trekning.Normal();
            for (var i = 0; i < antall; i++)
            {
                var driver = _valg.Drivere[i];
                var sammen = 0.0;
                for (var j = 0; j <= i; j++) sammen += _faktor[i, j] * z[j];
                forrige[i] = (double)driver.Vedvarenhet * forrige[i] + (double)driver.Standardavvik * sammen;
                feil[i, t] = Avrundet(forrige[i]);
            }
        }
        var spredning = (double)_valg.For(Drivkraft.Tiltak).Standardavvik / 100.0;
        var felles = trekning.Normal();
        var grader = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (id, frø) in _tiltak)
            grader[id] = Math.Max(0m, 1m + Avrundet(spredning * (felles + new Trekning(frø, bane).Normal()) / Math.Sqrt(2.0)));
        return new Feilbane(feil, grader, _valg.Kompensasjon);
    }

    private static decimal Avrundet(double x) => decimal.Round((decimal)x, Desimaler, MidpointRounding.ToEven);
}

/// <summary>The errors of one path, and what they make of a scenario's inputs.</summary>
/// <param name="Feil">By driver and projected year, percentage points.</param>
/// <param name="Grader">Share of its planned effect that each measure realises, by id.</param>
/// <param name="Kompensasjon">How much income makes up for.</param>
internal sealed record Feilbane(decimal[,] Feil, IReadOnlyDictionary<string, decimal> Grader, Priskompensasjon Kompensasjon)
{
    /// <summary>Growth can never take away more than this share of a stock in a year.</summary>
    private const decimal Minstefaktor = 0.2m;

    /// <summary>The scenario's inputs with the errors; nothing else is touched. Given lines still stand (kontrakt.md 6).</summary>
    public Framskrivingsgrunnlag Anvend(Framskrivingsgrunnlag grunnlag, Tiltakseffekter effekter, decimal demografinivå)
    {
        var år = ImmutableArray.CreateBuilder<Årsgrunnlag>(grunnlag.År.Length);
        år.Add(grunnlag.År[0]);
        var f = grunnlag.Forutsetninger;
        var realisert = effekter.Realisert(Grader);
        var (landet, folk, nivå, uventetFør) = (1m, 1m, demografinivå, Andel.Null);
        var kostnad = nivå;
        for (var i = 1; i < grunnlag.År.Length; i++)
        {
            var g = grunnlag.År[i];
            // A product where a quotient would do: the same number, and many times as fast.
            decimal E(Drivkraft d) => Feil[(int)d, i - 1] * 0.01m;
            var lønn = g.Lønnsvekst + new Andel(E(Drivkraft.Lønn));
            var pris = g.Prisvekst + new Andel(E(Drivkraft.Pris));
            var uventet = Uventet(f, g, lønn - g.Lønnsvekst, pris - g.Prisvekst);
            landet *= Math.Max(Minstefaktor, 1m + E(Drivkraft.Skatt));
            if (!effekter.Registrert(i)) folk *= Math.Max(Minstefaktor, 1m + E(Drivkraft.Folketall));
            nivå += g.Demografikostnad;
            var kostnadFør = kostnad;
            kostnad = folk * nivå;
            var rente = Renten(g.Pengemarkedsrente, new Andel(E(Drivkraft.Rente)));
            var (endring, samlet) = effekter.Med(i, realisert, rente - g.Pengemarkedsrente);
            år.Add(g with
            {
                Lønnsvekst = lønn,
                Prisvekst = pris,
                Deflator = Kompensasjon.Deflator(g.Deflator, uventet, uventetFør),
                Pengemarkedsrente = rente,
                Landsgjennomsnitt = decimal.Round(g.Landsgjennomsnitt * landet, 6),
                Innbyggere = decimal.Round(g.Innbyggere * folk, 6),
                Demografikostnad = decimal.Round(kostnad - kostnadFør, 6),
                Tiltaksendring = endring,
                Tiltakseffekt = samlet,
            });
            uventetFør = uventet;
        }
        return grunnlag with { År = år.MoveToImmutable() };
    }

    /// <summary>The rise that the municipality's costs feel: where a line is given it stands, and there is nothing to make up for.</summary>
    private static Andel Uventet(Forutsetninger f, Årsgrunnlag g, Andel lønn, Andel pris) =>
        (g.Gitt(Linje.Lønn) is null ? f.LønnsandelDeflator * lønn : Andel.Null)
        + (g.Gitt(Linje.Kjøp) is null ? f.LønnsandelDeflator.Resten * pris : Andel.Null);

    /// <summary>Interest never goes below 0, unless the edition itself has said so.</summary>
    private static Andel Renten(Andel forutsatt, Andel feil) => new(Math.Max(Math.Min(0m, forutsatt.Brøk), forutsatt.Brøk + feil.Brøk));
}

/// <summary>
/// What comes on the lines beside the projection itself: a scenario's measures year by year, apart into what may fail (the
/// gain) and what is paid anyway (pukkelkostnad, new expenses), and what higher interest brings back (fag.md 9 and 12.5).
/// </summary>
internal sealed class Tiltakseffekter
{
    private readonly Framskrivingsgrunnlag _grunnlag;
    private readonly ImmutableArray<(string Id, int Linje, int Retning, decimal[] Brutto, decimal[] Pukkel)> _tiltak;
    private readonly bool[] _registrert;
    private readonly ImmutableArray<(Linje Linje, decimal Beløp)> _skjerming;

    public Tiltakseffekter(Framskrivingsgrunnlag grunnlag)
    {
        _grunnlag = grunnlag;
        _tiltak = [.. grunnlag.Scenario.Tiltak.Select(t =>
        {
            decimal[] pukkel = [.. grunnlag.År.Select(g => t.Virkning is Tiltaksvirkning.Innfaset v ? v.Pukkelkostnad.GetValueOrDefault(g.År) : 0m)];
            return (t.Id, (int)t.Linje, Kontoplan.Tiltaksretning(t.Linje),
                grunnlag.År.Select((g, i) => t.Virker(g.År) + pukkel[i]).ToArray(), pukkel);
        })];
        _skjerming = Følsomhetssjokk.Skjermingsgrunnlag(grunnlag);
        _registrert = [.. grunnlag.År.Select(g => grunnlag.Utgave.Folketall.ErRegistrert(g.År))];
    }

    /// <summary>True where the year's inhabitants are counted, not projected.</summary>
    public bool Registrert(int år) => _registrert[år];

    /// <summary>The share that each of the scenario's measures realises, in their order.</summary>
    /// <param name="grader">The shares of a path, by id.</param>
    public decimal[] Realisert(IReadOnlyDictionary<string, decimal> grader)
    {
        var realisert = new decimal[_tiltak.Length];
        for (var i = 0; i < realisert.Length; i++) realisert[i] = grader[_tiltak[i].Id];
        return realisert;
    }

    /// <summary>The change of each line, and the sum of the measures to the better, when each measure realises its own share.</summary>
    /// <param name="år">Number of the year, regnskapsår 0.</param>
    /// <param name="realisert">What each measure realises, as <see cref="Realisert"/> gives it.</param>
    /// <param name="rente">Change of interest.</param>
    public (ImmutableArray<decimal> Endring, decimal Samlet) Med(int år, decimal[] realisert, Andel rente)
    {
        var g = _grunnlag.År[år];
        var endring = _tiltak.IsEmpty ? g.Tiltaksendring.ToArray() : new decimal[Kontoplan.Antall];
        var samlet = _tiltak.IsEmpty ? g.Tiltakseffekt : 0m;
        for (var i = 0; i < realisert.Length; i++)
        {
            ref readonly var t = ref _tiltak.ItemRef(i);
            var brutto = t.Brutto[år];
            var effekt = (brutto > 0m ? Avrunding.R(brutto * realisert[i]) : brutto) - t.Pukkel[år];
            endring[t.Linje] += t.Retning * effekt;
            samlet += effekt;
        }
        if (rente != Andel.Null) Følsomhetssjokk.Skjerm(_skjerming, g, rente, endring);
        return (ImmutableCollectionsMarshal.AsImmutableArray(endring), samlet);
    }
}
