using Perspektivmelding.Model.Endringer;

namespace Perspektivmelding.OpenData;

/// <summary>The bridge from the plan, and earlier editions against the accounts, as open data.</summary>
internal static class FjoråretFiles
{
    /// <summary>One row a year and step; the first and last row of a year are the two results that the steps join.</summary>
    public static byte[] Bro(Fjorårsanalyse f)
    {
        var csv = new CsvFile("fra_utgave", "scenario_før", "scenario_nå", "år", "ledd", "beløp_1000kr");
        foreach (var b in f.Bro)
            foreach (var (ledd, beløp) in b.Steg.Select(s => (Forutsetningsbro.Kode(s.Ledd), s.Beløp)).Prepend(("før", b.Før)).Append(("nå", b.Etter)))
                csv.Number(f.Siste.År).Text(f.Plan.Id).Text(f.Oppdatert.Scenario.Id).Number(b.År).Text(ledd).Number(beløp, 0).EndRow();
        return csv.ToBytes();
    }

    /// <summary>One row an edition, year and quantity: the error and its parts, then each assumption.</summary>
    public static byte[] Fasit(Fjorårsanalyse f)
    {
        var csv = new CsvFile("utgave", "år", "størrelse", "framskrevet", "regnskap", "avvik", "virkning_1000kr");
        foreach (var x in f.Fasit)
        {
            void Rad(string navn, decimal? publisert, decimal? kom, decimal avvik, decimal? virkning) =>
                csv.Number(x.Utgave).Number(x.År).Text(navn).Number(publisert).Number(kom).Number(avvik).Number(virkning).EndRow();
            Rad("netto_driftsresultat", x.Publisert, x.Regnskap, x.Feil, x.Feil);
            Rad("vedtatt", null, null, x.Politikk, x.Politikk);
            Rad("engangs", null, null, x.Engangs, x.Engangs);
            Rad("underliggende", null, null, x.Underliggende, x.Underliggende);
            foreach (var a in x.Avvik) Rad(a.Kode, a.Antatt, a.Faktisk, a.Avvik, a.Virkning);
        }
        return csv.ToBytes();
    }
}
