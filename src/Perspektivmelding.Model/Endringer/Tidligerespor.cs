using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Endringer;

/// <summary>What an earlier edition published, as runs: each number is a cell of its file.</summary>
internal static class Tidligerespor
{
    /// <summary>The run of a scenario of an edition.</summary>
    public static string Id(Tidligereutgave utgave, Publisertscenario scenario) => Fjorårsspor.Id(utgave.År, scenario.Id);

    /// <summary>The run of its sensitivities.</summary>
    public static string Id(Tidligereutgave utgave) => FormattableString.Invariant($"tidligere/{utgave.År}");

    /// <summary>Code of an assumption.</summary>
    public static string Grunnlag(string kode) => "grunnlag." + kode;

    /// <summary>Every number that is read of the edition.</summary>
    public static IEnumerable<Kjøring> For(Tidligereutgave utgave)
    {
        var følsomhet = new Sporskriver();
        foreach (var (n, u) in utgave.Følsomhet.Index())
            if (!følsomhet.Har(Følsomhetsberegning.Kode(u.Id), u.År))
                følsomhet.Noter(Følsomhetsberegning.Kode(u.Id), u.År, u.Virkning, Fjorårsregler.Publisert, Celle(utgave, u.Id, u.Virkning, $"folsomhet.{n}.virkning"));
        yield return new Kjøring(Id(utgave), null, følsomhet.Ferdig());
        foreach (var scenario in utgave.Scenarier) yield return new Kjøring(Id(utgave, scenario), null, Scenario(utgave, scenario));
    }

    private static Sporingslogg Scenario(Tidligereutgave utgave, Publisertscenario scenario)
    {
        var spor = new Sporskriver();
        Publisertår? forrige = null;
        foreach (var å in scenario.År)
        {
            void Noter(string kode, decimal verdi, string del, string navn) => spor.Noter(kode, å.År, verdi, Fjorårsregler.Publisert,
                Celle(utgave, navn, verdi, FormattableString.Invariant($"scenarier.{scenario.Id}.{del}.{å.År}.{navn}")));
            foreach (var linje in Kontoplan.Alle.Where(l => !l.ErSum)) Noter(linje.Kode, å.Drift[linje.Linje], "linjer", linje.Kode);
            Driftssummer.Spor(spor, å.Drift, å.År);
            foreach (var (kode, verdi) in å.Grunnlag) Noter(Grunnlag(kode), verdi, "grunnlag", kode);
            if (forrige is null)
                spor.Noter("prisniva", å.År, 1m, Regelverk.Lik, new Inngang.Fast("verdi", "prisnivået i regnskapsåret", 1m));
            else
                spor.Noter("prisniva", å.År, spor[("prisniva", forrige.År)] * Andel.FraProsent(å["deflator"] ?? 0m).Faktor, Regelverk.Prisnivå,
                    spor.Ref("fjor", "prisniva", forrige.År), å["deflator"] is null ? Årsdata.Null("deflator", "deflator") : spor.Ref("deflator", Grunnlag("deflator"), å.År));
            forrige = å;
        }
        return spor.Ferdig();
    }

    private static Inngang.FraData Celle(Tidligereutgave utgave, string hva, decimal verdi, string sti) =>
        new("verdi", hva, verdi, utgave.Kilde?.Ved(sti) ?? Kilde.Standardverdi(FormattableString.Invariant($"utgaven {utgave.År}")));
}
