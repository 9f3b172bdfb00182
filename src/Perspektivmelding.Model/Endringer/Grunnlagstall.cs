using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Endringer;

/// <summary>One assumption of one year, as an edition publishes it for its successors.</summary>
/// <param name="Kode">ASCII code, the name of forutsetninger.yml where it has one.</param>
/// <param name="Verdi">Per cent written as per cent, amounts in 1 000 kr, tax in kr per inhabitant; never rounded.</param>
public sealed record Grunnlagsverdi(string Kode, decimal Verdi);

/// <summary>All that was known or assumed about one projected year.</summary>
/// <param name="År">Year.</param>
/// <param name="Verdier">The values; what was not stated («as last year») is absent, never 0.</param>
public sealed record Grunnlagsår(int År, ImmutableArray<Grunnlagsverdi> Verdier);

/// <summary>The assumptions that a projection was made from, year by year: what next year's edition is held against.</summary>
public static class Grunnlagstall
{
    /// <summary>Every projected year, rising; regnskapsår is accounts and not assumed.</summary>
    /// <param name="utgave">The edition.</param>
    /// <param name="scenario">One of its scenarios.</param>
    public static ImmutableArray<Grunnlagsår> For(Utgave utgave, Scenario scenario) =>
        [.. Framskrivingsgrunnlag.For(utgave, scenario).År.Skip(1).Select(g => new Grunnlagsår(g.År, Verdier(g)))];

    private static ImmutableArray<Grunnlagsverdi> Verdier(Årsgrunnlag g)
    {
        (string Kode, decimal? Verdi)[] alle =
        [
            ("lonnsvekst", g.Lønnsvekst.Prosent),
            ("prisvekst", g.Prisvekst.Prosent),
            ("deflator", g.Deflator.Prosent),
            ("skatt_landsgjennomsnitt", g.Landsgjennomsnitt),
            ("skatteandel", g.Skatteandel.Prosent),
            ("realvekst_rammetilskudd", g.RealvekstRammetilskudd.Prosent),
            ("innbyggere", g.Innbyggere),
            ("demografikostnad", g.Demografikostnad),
            ("pengemarkedsrente", g.Pengemarkedsrente.Prosent),
            ("eiendomsskatt", g.Eiendomsskatt),
            ("andre_skatter", g.AndreSkatter),
            ("renteinntekter", g.Renteinntekter),
            ("utbytter", g.Utbytter),
            ("gevinst_tap", g.GevinstTap),
            ("netto_avsetning_bundne", g.NettoAvsetningBundne),
            ("premieavvik", g.Premieavvik),
            ("amortisering_gammel", g.GammelAmortisering),
            ("investering", g.Investering),
            ("laneopptak", g.Låneopptak),
            ("egenkapital", g.Egenkapital),
            ("tiltakseffekt", g.Tiltakseffekt),
        ];
        return [.. alle.Where(a => a.Verdi is not null).Select(a => new Grunnlagsverdi(a.Kode, a.Verdi!.Value))];
    }
}
