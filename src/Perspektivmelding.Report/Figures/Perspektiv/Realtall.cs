using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Figures.Perspektiv;

/// <summary>Real growth in the reference scenario, with what the figures about it share: years, estimates, source, words.</summary>
internal sealed class Realtall
{
    private readonly FigureContext _c;
    private readonly Prisutvikling _priser;

    public Realtall(FigureContext c)
    {
        _c = c;
        Real = Realutvikling.For(c.Utgave, c.Referanse);
        _priser = Prisutvikling.For(c.Utgave, c.Referanse.Scenario.Forutsetninger);
        Fra = Real.FørsteSammenliknbare;
        HarHistorie = Fra < c.B;
        Til = HarHistorie ? c.B : c.PlanTil;
    }

    public Realutvikling Real { get; }

    /// <summary>First year that can be compared with regnskapsår.</summary>
    public int Fra { get; }

    /// <summary>Last year of the message: regnskapsår where there is history, else the plan's last.</summary>
    public int Til { get; }

    /// <summary>True where accounts of more than one year can be compared.</summary>
    public bool HarHistorie { get; }

    /// <summary>Whether a year's value in fixed prices rests on an anslag: the accounts, the projection or the deflator.</summary>
    public bool Anslag(int år, string kode) =>
        _priser.HvilerPåAnslag(år, _c.B) || (år < _c.B ? _c.Utgave.Regnskap.HarAnslag(år) : _c.Anslag(_c.Referanse)[kode, år].ErAnslag);

    /// <summary>A year's sum of income or costs in kroner of regnskapsår, traced.</summary>
    public Sporet Reelt(int år, string kode) => Sporet.Satt("{0}*{1}", PerspektivTables.Nominelt(_c, år, kode), Prisspor.Faktor(_c, år)) with { ErAnslag = Anslag(år, kode) };

    /// <summary>The same per inhabitant, kr.</summary>
    public Sporet PerInnbygger(int år, string kode) => Sporet.Satt("{0}*1000/{1}", Reelt(år, kode), Innbyggere(år)) with { ErAnslag = Anslag(år, kode) };

    private Sporet Innbyggere(int år)
    {
        if (år >= _c.B) return _c.Anslag(_c.Referanse)["innbyggere.arsslutt", år];
        var (folk, alternativ) = (_c.Utgave.Folketall, _c.Referanse.Scenario.Forutsetninger.Befolkningsalternativ);
        return Sporet.SumAv(folk.Ved(folk.HarÅrsslutt(år, alternativ) ? år + 1 : år, alternativ).Select(r => Sporet.Celle(r.Gruppe.ToString(), r.Antall, r.Kilde)));
    }

    /// <summary>The accounts, the projection and the deflator.</summary>
    public string Source => _c.Sources.Line([.. Sources.Framskriving, Datadel.Priser]);

    /// <summary>What the reader must know of the years: history lacking, a break, years without a price.</summary>
    public string? Note
    {
        get
        {
            var eldre = Real.År.Where(å => å.År < Fra && å.RealeInntekter is not null).ToArray();
            string?[] deler =
            [
                HarHistorie ? null : _c["real_merk_ett_aar", ("år", FigureContext.År(_c.B))],
                eldre.Length == 0 ? null : _c["real_merk_brudd", ("år", FigureContext.År(Regnskapsbrudd.FørsteÅr))],
                Real.År.Any(å => å.RealeInntekter is null) ? _c["real_merk_uten_pris"] : null,
            ];
            return string.Join(" ", deler.OfType<string>()) is { Length: > 0 } note ? note : null;
        }
    }

    /// <summary>
    /// A line of the years that can be compared with regnskapsår, and another of the older ones: the two are never joined.
    /// </summary>
    public IEnumerable<Mark> Lines(string navn, string rolle, ValueFormat format, Func<Realår, decimal?> verdi)
    {
        var eldre = Real.År.Where(å => å.År < Fra && verdi(å) is not null).Select(å => new Point(å.År, verdi(å))).ToArray();
        if (eldre.Length > 0)
            yield return new Mark.Line(_c["real_serie_eldre", ("navn", navn), ("år", FigureContext.År(Regnskapsbrudd.FørsteÅr))], [.. eldre]) { Role = rolle, Label = "", SolidUntil = _c.B };
        yield return Yearly.Line(_c, navn, [.. Enumerable.Range(Fra, _c.Horisont - Fra + 1).Select(t => new Point(t, Real.Ved(t) is { } å ? verdi(å) : null))], rolle, format);
    }

    /// <summary>The change of a value from <see cref="Fra"/> to <see cref="Til"/>, per cent; null where either is unknown.</summary>
    public decimal? Vekst(Func<Realår, decimal?> verdi) =>
        Real.Ved(Til) is { } å && Real.Ved(Fra) is { } basis && verdi(basis) is { } grunn && grunn != 0m ? 100m * verdi(å) / grunn - 100m : null;
}
