using System.Globalization;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tiltaksplan;

/// <summary>Traces what every measure of an edition yields, also those that no scenario has.</summary>
public static class Tiltaksspor
{
    /// <summary>Code of what a measure yields in a year.</summary>
    public static string Kode(Tiltak tiltak) => Årsdata.TiltakKode(tiltak);

    /// <summary>Code of what a measure has yielded since the plan's first year.</summary>
    public static string Samlet(Tiltak tiltak) => Kode(tiltak) + ".samlet";

    /// <summary>Code of the year from which a measure has paid for its transition, as far as is known in a year.</summary>
    public static string Balanseår(Tiltak tiltak) => Kode(tiltak) + ".balansear";

    /// <summary>Every measure in every projected year, and its course through the plan and on.</summary>
    public static Sporingslogg For(Utgave utgave)
    {
        var spor = new Sporskriver();
        for (var år = utgave.Kommune.Regnskapsår + 1; år <= utgave.Kommune.Horisont; år++)
            foreach (var tiltak in utgave.Tiltak) Årsdata.Tiltak(spor, tiltak, år);
        foreach (var tiltak in utgave.Tiltak.Where(t => t.Opplysninger.Klasse == Gevinstklasse.Budsjettmessig))
            foreach (var f in Tilbakebetaling.For(tiltak, utgave.Kommune.PlanFra, utgave.Kommune.Horisont).Forløp) Forløp(spor, tiltak, f, utgave.Kommune.PlanFra);
        return spor.Ferdig();
    }

    private static void Forløp(Sporskriver spor, Tiltak tiltak, Gevinstår f, int fra)
    {
        Inngang[] Forrige(string kode) => f.År == fra ? [] : [spor.Ref("forrige", kode, f.År - 1)];
        var virkning = spor.Ref("virkning", Kode(tiltak), f.År);
        spor.Noter(Samlet(tiltak), f.År, f.Samlet, Regelverk.SamletVirkning, [.. Forrige(Samlet(tiltak)), virkning]);
        var forrige = Forrige(Balanseår(tiltak));
        var før = forrige is [{ Verdi: var kjent }] ? kjent : 0m;
        spor.Noter(Balanseår(tiltak), f.År, f.Samlet < 0m ? 0m : før > 0m ? før : f.Gevinst > 0m ? f.År : 0m, Regelverk.Balanseår,
            [spor.Ref("samlet", Samlet(tiltak), f.År), .. forrige, virkning, .. Pukkel(tiltak, f.År), new Inngang.Fast("ar", "året", f.År)]);
    }

    /// <summary>The transition cost of a year, where one is written.</summary>
    public static IEnumerable<Inngang> Pukkel(Tiltak tiltak, int år) => tiltak.Virkning is Tiltaksvirkning.Innfaset v && v.Pukkelkostnad.TryGetValue(år, out var kostnad)
        ? [new Inngang.FraData("pukkelkostnad", tiltak.Navn, kostnad, tiltak.Kilde.Ved(string.Create(CultureInfo.InvariantCulture, $"pukkelkostnad.{år}")))] : [];
}
