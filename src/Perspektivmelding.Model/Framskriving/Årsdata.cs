using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Framskriving;

/// <summary>Traces the numbers of a year that come straight from the data.</summary>
internal static class Årsdata
{
    /// <summary>Inhabitants, premieavvik and its amortisation.</summary>
    public static void SporFelles(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g)
    {
        var utgave = grunnlag.Utgave;
        var rader = utgave.Folketall.Ved(g.År, grunnlag.Forutsetninger.Befolkningsalternativ);
        spor.Noter("innbyggere", g.År, g.Innbyggere, Regelverk.Data,
            [.. rader.Select(r => (Inngang)new Inngang.FraData(r.Gruppe.ToString(), r.Antall, r.Kilde))]);
        var sluttår = utgave.Folketall.HarÅrsslutt(g.År, grunnlag.Forutsetninger.Befolkningsalternativ) ? g.År + 1 : g.År;
        spor.Noter("innbyggere.arsslutt", g.År, grunnlag.VedÅrsslutt(g.År), Regelverk.Data,
            [.. utgave.Folketall.Ved(sluttår, grunnlag.Forutsetninger.Befolkningsalternativ).Select(r => (Inngang)new Inngang.FraData(r.Gruppe.ToString(), r.Antall, r.Kilde))]);
        var pensjon = utgave.Pensjon.År.GetValueOrDefault(g.År);
        var kilde = pensjon?.Kilde ?? Kilde.Standardverdi("ikke oppgitt, regnes som 0");
        spor.Noter("premieavvik", g.År, g.Premieavvik, Regelverk.Data, new Inngang.FraData("premieavvik", g.Premieavvik, kilde));
        spor.Noter(g.År == grunnlag.Regnskapsår ? "amortisering" : "amortisering.gammel", g.År, g.GammelAmortisering, Regelverk.Data,
            new Inngang.FraData("amortisering", g.GammelAmortisering, kilde));
    }

    /// <summary>Investments and the cost of demography.</summary>
    public static void SporFramskrevne(Sporskriver spor, Framskrivingsgrunnlag grunnlag, Årsgrunnlag g)
    {
        SporFelles(spor, grunnlag, g);
        var prosjekter = grunnlag.Utgave.Investeringer.Where(i => i.År == g.År).ToArray();
        void Noter(string kode, decimal verdi, Func<Regnskap.Investering, decimal> del) =>
            spor.Noter(kode, g.År, verdi, Regelverk.Data, [.. prosjekter.Select(p => (Inngang)new Inngang.FraData(p.Prosjekt, del(p), p.Kilde))]);
        Noter("investering", g.Investering, p => p.Netto);
        Noter("laneopptak", g.Låneopptak, p => p.Låneopptak);
        Noter("egenkapital", g.Egenkapital, p => p.Egenkapital);

        var alternativ = grunnlag.Forutsetninger.Befolkningsalternativ;
        var folk = grunnlag.Utgave.Folketall;
        Inngang[] Personer(int år) => [.. folk.Ved(år, alternativ).Select(r => (Inngang)new Inngang.FraData($"{r.Gruppe} {år}", r.Antall, r.Kilde))];
        spor.Noter("demografikostnad.faste_priser", g.År, g.Demografikostnad, Regelverk.Demografi,
            [.. grunnlag.Forutsetninger.Demografi.Grupper.Select(d => (Inngang)new Inngang.FraData($"sats {d.Gruppe}", d.Sats, d.Kilde)),
             .. Personer(g.År - 1), .. Personer(g.År)]);
    }
}
