using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Perspektiv;

/// <summary>What the parts of a change of netto driftsresultat are made from, reckoned as <see cref="Dekomponering"/> does.</summary>
internal sealed class Endringsspor(FigureContext c)
{
    private readonly Estimates _spor = c.Anslag(c.Referanse);
    private readonly Forutsetninger _f = c.Referanse.Scenario.Forutsetninger;

    private static Sporet Null => Sporet.Av("0");

    /// <summary>A part of a change.</summary>
    public Sporet Ledd(Resultatendring e, Endringsledd ledd) => ledd switch
    {
        Endringsledd.Inntekter => Sporet.Satt("{0} - {1}", UtenTiltak(e.Til, Linje.SumDriftsinntekter), UtenTiltak(e.Fra, Linje.SumDriftsinntekter)),
        Endringsledd.LønnOgPris => LønnOgPris(e),
        Endringsledd.Demografi => Demografi(e.Fra, e.Til),
        Endringsledd.RenteOgAvdrag => Sporet.Satt("{0} - {1}", Finans(e.Fra), Finans(e.Til)),
        Endringsledd.Premieavvik => Sporet.Satt("{0} - {1}", Pensjonseffekt(e.Fra), Pensjonseffekt(e.Til)),
        Endringsledd.Tiltak => Sporet.Satt("{0} - {1}", Virker(e.Til), Virker(e.Fra)),
        _ => Annet(e),
    };

    private Sporet Annet(Resultatendring e)
    {
        Sporet[] deler = [.. e.Deler.Where(d => d.Ledd != Endringsledd.Annet && d.Beløp is not null).Select(d => Ledd(e, d.Ledd))];
        return Sporet.Satt("{0} - {1} - {2}", PerspektivTables.Nominelt(c, e.Til, "netto_driftsresultat"), PerspektivTables.Nominelt(c, e.Fra, "netto_driftsresultat"),
            Sporet.Satt(Sporet.Sumform(deler.Length), deler));
    }

    private Sporet LønnOgPris(Resultatendring e)
    {
        var effekt = e.Deler.Any(d => d.Ledd == Endringsledd.Premieavvik && d.Beløp is not null) ? Pensjonseffekt(e.Fra) : Null;
        return Sporet.Satt("-(R({0}*({1} - 1)) + R(({2} - {3})*({1} - 1)) + R({4}*({5} - 1)) + R({6}*({7} - 1)))",
            UtenTiltak(e.Fra, Linje.Lønn), Vekst(e.Fra, e.Til, Prisspor.Lønn), UtenTiltak(e.Fra, Linje.Sosiale), effekt,
            UtenTiltak(e.Fra, Linje.Kjøp), Vekst(e.Fra, e.Til, Prisspor.Pris), UtenTiltak(e.Fra, Linje.OverføringerTilAndre), Vekst(e.Fra, e.Til, Prisspor.Deflator));
    }

    private Sporet Demografi(int fra, int til)
    {
        var d = _f.Demografi;
        const string Form = "{0}*{1}*(({4} + {5})*{2} + {6}*{3})";
        var (lønn, sosiale, kjøp) = (Fordeling("lonn", d.Lønn), Fordeling("sosiale", d.Sosiale), Fordeling("kjop", d.Kjøp));
        Sporet[] ledd = [.. Enumerable.Range(fra + 1, til - fra).Select(t => Sporet.Satt(Form, Endring(t),
            t > c.B ? Vekst(c.B, t - 1, Prisspor.Deflator) : Sporet.Satt("1/({0})", Vekst(t - 1, c.B, Prisspor.Deflator)),
            Vekst(t - 1, til, Prisspor.Lønn), Vekst(t - 1, til, Prisspor.Pris), lønn, sosiale, kjøp))];
        return Sporet.Satt($"-R{Sporet.Sumform(ledd.Length)}", ledd);
    }

    private Sporet Fordeling(string linje, Andel andel)
    {
        var nøkkel = "demografi.fordeling." + linje;
        return _f.Kilde.Plasser.ContainsKey(nøkkel)
            ? Sporet.Satt("({0}/100)", Sporet.Celle(nøkkel, andel.Prosent, _f.Kilde.Ved(nøkkel)))
            : Sporet.Av(andel.Brøk.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    // Sats times the change in persons from the year before.
    private Sporet Endring(int år)
    {
        if (år > c.B) return _spor["demografikostnad.faste_priser", år];
        Sporet Personer(int t, Demografigruppe g) => Sporet.SumAv(c.Utgave.Folketall.Ved(t, _f.Befolkningsalternativ).Where(r => g.Gruppe.Rommer(r.Gruppe))
            .Select(r => Sporet.Celle(r.Gruppe.ToString(), r.Antall, r.Kilde)));
        Sporet[] ledd = [.. _f.Demografi.Grupper.Select(g => Sporet.Satt("{0}*({1} - {2})", Sporet.Celle("sats", g.Sats, g.Kilde), Personer(år, g), Personer(år - 1, g)))];
        return Sporet.Satt(Sporet.Sumform(ledd.Length), ledd);
    }

    private Sporet Finans(int år) =>
        Sporet.Satt("{0} + {1} - {2}", UtenTiltak(år, Linje.Renteutgifter), UtenTiltak(år, Linje.Avdrag), UtenTiltak(år, Linje.Renteinntekter));

    private Sporet Pensjonseffekt(int år)
    {
        if (år > c.B) return Sporet.Satt("R({0}*({1} - {2}))", Avgiftsfaktor(c), _spor["amortisering", år], _spor["premieavvik", år]);
        return c.Utgave.Pensjon.År.TryGetValue(år, out var p)
            ? Sporet.Satt("R({0}*({1} - {2}))", Avgiftsfaktor(c), Sporet.Celle("amortisering", p.Amortisering, p.Kilde.Ved("amortisering")), Sporet.Celle("premieavvik", p.Premieavvik, p.Kilde.Ved("premieavvik")))
            : default;
    }

    /// <summary>1 + arbeidsgiveravgift.</summary>
    public static Sporet Avgiftsfaktor(FigureContext c)
    {
        const string Nøkkel = "arbeidsgiveravgift";
        var f = c.Referanse.Scenario.Forutsetninger;
        return f.Kilde.Plasser.ContainsKey(Nøkkel)
            ? Sporet.Satt("(1 + {0}/100)", Sporet.Celle(Nøkkel, f.Arbeidsgiveravgift.Prosent, f.Kilde.Ved(Nøkkel)))
            : Sporet.Av(FormattableString.Invariant($"(1 + {f.Arbeidsgiveravgift.Brøk})"));
    }

    /// <summary>How much the result of a year to regnskapsår is better than the premiums paid: 0 where no year is given.</summary>
    public static Sporet Løft(FigureContext c, int år)
    {
        Sporet Ved(string kolonne, Func<Model.Regnskap.Pensjonsår, decimal> tall) => c.Utgave.Pensjon.År.TryGetValue(år, out var p)
            ? Sporet.Celle(kolonne, tall(p), p.Kilde.Ved(kolonne)) : Sporet.Standard(kolonne, 0m, "ikke oppgitt, regnes som 0");
        return Sporet.Satt("R({0}*({1} - {2}))", Avgiftsfaktor(c), Ved("premieavvik", p => p.Premieavvik), Ved("amortisering", p => p.Amortisering));
    }

    // The line, or the sum of income, less what the scenario's measures moved it.
    private Sporet UtenTiltak(int år, Linje linje)
    {
        var kode = Kontoplan.For(linje).Kode;
        var hele = år >= c.B ? _spor[kode, år] : Kontoplan.For(linje).ErSum ? PerspektivTables.Nominelt(c, år, kode)
            : c.Utgave.Regnskap.Gitt(år, linje) is { } o ? Sporet.Celle(kode, o.Verdi, o.Kilde) : Null;
        Tiltak[] tiltak = år <= c.B ? [] : [.. c.Referanse.Scenario.Tiltak.Where(t => t.Linje == linje
            || linje == Linje.SumDriftsinntekter && Kontoplan.For(t.Linje).Art == Linjeart.Driftsinntekt)];
        if (tiltak.Length == 0) return hele;
        var form = "{0}" + string.Concat(tiltak.Select((t, i) => FormattableString.Invariant($" {(Kontoplan.Tiltaksretning(t.Linje) < 0 ? '+' : '-')} {{{i + 1}}}")));
        return Sporet.Satt(form, [hele, .. tiltak.Select(t => Virker(t, år))]);
    }

    private Sporet Virker(int år) => år <= c.B ? Null : Sporet.SumAv(c.Referanse.Scenario.Tiltak.Select(t => Virker(t, år)));

    private Sporet Virker(Tiltak t, int år) => c.Tiltaksspor[Tiltaksspor.Kode(t), år];

    private Sporet Vekst(int fra, int til, Func<FigureContext, int, Sporet> vekst)
    {
        if (til == fra) return Sporet.Av("1");
        Sporet[] år = [.. Enumerable.Range(fra + 1, til - fra).Select(t => vekst(c, t))];
        return Sporet.Satt(string.Join("*", år.Select((_, i) => FormattableString.Invariant($"(1 + {{{i}}}/100)"))), år);
    }
}
