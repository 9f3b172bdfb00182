using System.Globalization;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>Traces the numbers of a year that come from the data: inhabitants, pension, investments, measures.</summary>
internal static class Årsdata
{
    private static readonly Kilde IkkeOppgitt = Kilde.Standardverdi("ikke oppgitt, regnes som 0");

    /// <summary>A number that the data do not give.</summary>
    public static Inngang Null(string navn, string hva) => new Inngang.FraData(navn, hva, 0m, IkkeOppgitt);

    /// <summary>A line or stock of the data, or 0 where it is not given.</summary>
    public static Inngang Oppgitt(string hva, Oppgitt? oppgitt) =>
        oppgitt is { } o ? new Inngang.FraData("verdi", hva, o.Verdi, o.Kilde) : Null("verdi", hva);

    /// <summary>What every year has, regnskapsår too: inhabitants, premieavvik and its amortisation, and dated assumptions.</summary>
    public static void SporFelles(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g)
    {
        Folk(spor, grunnlag, g);
        var pensjon = grunnlag.Utgave.Pensjon.År.GetValueOrDefault(g.År);
        void Pensjon(string kode, string kolonne, decimal verdi) => spor.Noter(kode, g.År, verdi, Regelverk.Data,
            pensjon is null ? Null("verdi", kolonne) : new Inngang.FraData("verdi", kolonne, verdi, pensjon.Kilde.Ved(kolonne)));
        Pensjon("premieavvik", "premieavvik", g.Premieavvik);
        Pensjon(g.År == grunnlag.Regnskapsår ? "amortisering" : "amortisering.gammel", "amortisering", g.GammelAmortisering);
        Forutsetningsspor.Noter(spor, grunnlag, g);
    }

    /// <summary>What projected years have beside that: investments, the cost of demography, measures.</summary>
    public static void SporFramskrevne(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g)
    {
        SporFelles(spor, grunnlag, g);
        Investeringer(spor, grunnlag, g);
        Demografi(spor, grunnlag, g);
        foreach (var tiltak in grunnlag.Scenario.Tiltak) Tiltak(spor, tiltak, g.År);
        spor.Noter("tiltakseffekt", g.År, g.Tiltakseffekt, Regelverk.Tiltakseffekt,
            [.. grunnlag.Scenario.Tiltak.Select(t => spor.Ref("virkning", TiltakKode(t), g.År))]);
    }

    /// <summary>Code of what a measure yields.</summary>
    public static string TiltakKode(Tiltak tiltak) => "tiltak." + tiltak.Id;

    private static void Folk(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g)
    {
        var (folk, alternativ) = (grunnlag.Utgave.Folketall, grunnlag.Forutsetninger.Befolkningsalternativ);
        Inngang[] Rader(int år) => [.. folk.Ved(år, alternativ).Select(Person)];
        spor.Noter("innbyggere", g.År, g.Innbyggere, Regelverk.Data, Rader(g.År));
        var ved = grunnlag.VedÅrsslutt(g.År);
        if (g.År < grunnlag.År[^1].År)
            spor.Noter("innbyggere.arsslutt", g.År, ved, Regelverk.Lik, new Inngang.Beregnet("verdi", "innbyggere", g.År + 1, ved));
        else if (folk.HarÅrsslutt(g.År, alternativ))
            spor.Noter("innbyggere.arsslutt", g.År, ved, Regelverk.Data, Rader(g.År + 1));
        else
            spor.Noter("innbyggere.arsslutt", g.År, ved, Regelverk.Lik, spor.Ref("verdi", "innbyggere", g.År));
        foreach (var d in grunnlag.Forutsetninger.Demografi.Grupper)
            spor.Noter(PersonKode(d.Gruppe), g.År, folk.Personer(g.År, alternativ, d.Gruppe), Regelverk.Data,
                [.. folk.Ved(g.År, alternativ).Where(r => d.Gruppe.Rommer(r.Gruppe)).Select(Person)]);
    }

    private static Inngang Person(Folkerad rad) => new Inngang.FraData("verdi", rad.Gruppe.ToString(), rad.Antall, rad.Kilde);

    /// <summary>Code of the persons of a group.</summary>
    public static string PersonKode(Aldersgruppe gruppe) =>
        string.Create(CultureInfo.InvariantCulture, $"personer.{gruppe.Fra}-{(gruppe.Til is { } til ? til.ToString(CultureInfo.InvariantCulture) : "")}");

    private static void Investeringer(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g)
    {
        var prosjekter = grunnlag.Utgave.Investeringer.Where(i => i.År == g.År).ToArray();
        IEnumerable<Inngang> Kolonne(string navn, Func<Investering, decimal> del) =>
            prosjekter.Select(p => (Inngang)new Inngang.FraData(navn, p.Prosjekt, del(p), p.Kilde.Ved(navn)));
        var utgift = Kolonne("utgift", p => p.Utgift);
        var mva = Kolonne("mva_kompensasjon", p => p.MvaKompensasjon);
        var tilskudd = Kolonne("tilskudd", p => p.Tilskudd);
        var egenkapital = Kolonne("egenkapital", p => p.Egenkapital);
        spor.Noter("investering", g.År, g.Investering, Regelverk.Investering, [.. utgift, .. mva]);
        spor.Noter("laneopptak", g.År, g.Låneopptak, Regelverk.Låneopptak, [.. utgift, .. mva, .. tilskudd, .. egenkapital]);
        spor.Noter("egenkapital", g.År, g.Egenkapital, Regelverk.Egenkapital, [.. egenkapital]);
    }

    private static void Demografi(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g)
    {
        var grupper = grunnlag.Forutsetninger.Demografi.Grupper;
        spor.Noter("demografikostnad.faste_priser", g.År, g.Demografikostnad, Regelverk.DemografiFast,
            [.. grupper.Select(Sats),
             .. grupper.Select(d => spor.Ref("personer", PersonKode(d.Gruppe), g.År)),
             .. grupper.Select(d => spor.Ref("personer_fjor", PersonKode(d.Gruppe), g.År - 1))]);
    }

    /// <summary>What a person of a group costs.</summary>
    public static Inngang Sats(Demografigruppe gruppe) => new Inngang.FraData("sats", $"sats {gruppe.Gruppe}", gruppe.Sats, gruppe.Kilde);

    /// <summary>What a measure yields in a year.</summary>
    public static void Tiltak(Sporskriver spor, Tiltak tiltak, int år)
    {
        var (verdi, regel, inngår) = Virkningen(tiltak, år);
        spor.Noter(TiltakKode(tiltak), år, verdi!.Value, regel, inngår);
    }

    /// <summary>How what a measure yields is made.</summary>
    /// <param name="tiltak">The measure.</param>
    /// <param name="år">Year.</param>
    /// <param name="realisert">Share of its gain that a run tries; null as it is planned.</param>
    public static Forklaring Virkningen(Tiltak tiltak, int år, Andel? realisert = null)
    {
        var verdi = (realisert is { } r ? Realisering.Med(tiltak, r) : tiltak).Virker(år);
        Inngang[] andel = realisert is { } a ? [new Inngang.Fast("andel", "så stor del av gevinsten som prøves, prosent", a.Prosent)] : [];
        Inngang Celle(string navn, string nøkkel, decimal verdi) => new Inngang.FraData(navn, tiltak.Navn, verdi, tiltak.Kilde.Ved(nøkkel));
        Inngang Årets(string navn, string nøkkel, (int År, decimal Verdi)? oppgitt) => oppgitt is { } o
            ? Celle(navn, string.Create(CultureInfo.InvariantCulture, $"{nøkkel}.{o.År}"), o.Verdi) : Null(navn, $"{tiltak.Navn}: {nøkkel}");
        if (tiltak.Virkning is Tiltaksvirkning.Innfaset v)
            return new(verdi, realisert is null ? Regelverk.Tiltaksvirkning : Regelverk.DelAvTiltaksvirkning,
            [
                Celle("helarseffekt", "helarseffekt", v.Helårseffekt),
                Årets("innfasing", "innfasing", Tiltaksvirkning.SisteOppgitte(v.Innfasing, år)),
                tiltak.Kilde.Plasser.ContainsKey("effektueringsgrad")
                    ? Celle("effektueringsgrad", "effektueringsgrad", v.Effektueringsgrad.Prosent)
                    : new Inngang.Fast("effektueringsgrad", "effektueringsgrad", v.Effektueringsgrad.Prosent),
                Årets("pukkelkostnad", "pukkelkostnad", v.Pukkelkostnad.TryGetValue(år, out var pukkel) ? (år, pukkel) : null),
                .. andel,
            ]);
        var oppgitt = (Tiltaksvirkning.Oppgitt)tiltak.Virkning;
        return new(verdi, realisert is null ? Regelverk.OppgittVirkning : Regelverk.DelAvOppgittVirkning,
            [Årets("verdi", "virkning", Tiltaksvirkning.SisteOppgitte(oppgitt.Virkning, år)), .. andel]);
    }
}
