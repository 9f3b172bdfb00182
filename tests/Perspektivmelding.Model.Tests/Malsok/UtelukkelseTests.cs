using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Tests.Malsok;

/// <summary>Measures that exclude, depend and are unspecified: the search against all subsets.</summary>
public sealed class UtelukkelseTests
{
    [Fact]
    public void Miksen_er_den_billigste_av_de_lovlige_utvalgene()
    {
        var (prøve, ulovligErBilligere) = (new Miksprøve(), 0);
        for (var frø = 0; frø < 200; frø++)
        {
            var utgave = Utgave(frø);
            var scenario = utgave.Scenarier[0];
            var analyse = new Målsøksanalyse(utgave, scenario);
            var kandidater = utgave.Tiltak.RemoveAll(t => scenario.Tiltak.Contains(t) || t.Opplysninger.Uspesifisert);
            foreach (var (mål, virkemiddel, svar) in analyse.Svar)
            {
                if (virkemiddel != Virkemiddel.Tiltak || svar is not (Målsøkssvar.FunnetMiks or Målsøkssvar.IkkeMulig)) continue;
                var hva = $"frø {frø}, {mål.Id}";
                var består = Miksprøve.Rangert(Utvalg(kandidater).Where(valg => Består(utgave, [.. scenario.Tiltak, .. valg], mål))).ToArray();
                var best = består.FirstOrDefault(valg => Lovlig(valg, scenario.Tiltak));
                prøve.Prøv(svar, best, hva);
                if (består.Length > 0 && (best.IsDefault || består[0] != best)) ulovligErBilligere++;
            }
        }
        prøve.BeggeSvarErMerEnn(30);
        ulovligErBilligere.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void De_forenlige_er_det_største_av_de_utvalgene_ingenting_kan_legges_til()
    {
        for (var frø = 0; frø < 300; frø++)
        {
            var tall = new Random(frø);
            var tiltak = Knyttet(tall, [.. Enumerable.Range(0, tall.Next(1, 9)).Select(n => Fjordvik.Tiltak($"t{n}", Linje.Lønn,
                new Tiltaksvirkning.Oppgitt(ImmutableSortedDictionary<int, decimal>.Empty.Add(2026, tall.Next(-20, 60)))))]);
            var valgt = Forenlige.Størst(tiltak, Pris2029);
            var lovlige = Utvalg(tiltak).Where(valg => Lovlig(valg, [])).ToArray();
            var største = lovlige.Where(valg => !lovlige.Any(mer => mer.Length > valg.Length && valg.All(mer.Contains))).ToArray();
            var hva = $"frø {frø}";
            største.Any(s => s.SequenceEqual(valgt)).ShouldBeTrue(hva);
            valgt.Sum(Pris2029).ShouldBe(største.Max(s => s.Sum(Pris2029)), hva);
            if (Forenlige.Alle(tiltak)) valgt.ShouldBe(tiltak, hva);
        }
    }

    [Fact]
    public void En_gruppe_regnes_for_seg_men_ikke_uten_det_den_bygger_på()
    {
        var a = Ett("a", 10m, utelukker: ["b"]);
        var b = Ett("b", 5m);
        var c = Ett("c", 7m, avhengerAv: ["b"]);
        ImmutableArray<Tiltak> alle = [a, b, c];
        Forenlige.Størst(alle, Pris2029).Select(t => t.Id).ShouldBe(["b", "c"]);
        Forenlige.Størst(alle, [b], Pris2029).ShouldBe([b]);
        Forenlige.Størst(alle, [a, c], Pris2029).ShouldBe([a]);
    }

    [Fact]
    public void Seksti_utgaver_av_det_samme_er_fort_gjort()
    {
        var ider = Enumerable.Range(0, 60).Select(n => $"t{n:00}").ToArray();
        ImmutableArray<Tiltak> alle = [.. ider.Select((id, n) => Ett(id, n, utelukker: [.. ider[..n]]))];
        Forenlige.Størst(alle, Pris2029).Select(t => t.Id).ShouldBe(["t59"]);
    }

    /// <summary>An edition of the goal search whose measures are tied together; some stand in the scenario already.</summary>
    private static Utgave Utgave(int frø)
    {
        var utgave = TilfeldigVeivalg.Utgave(frø);
        var tall = new Random(frø + 1000);
        var tiltak = Knyttet(tall, utgave.Tiltak);
        tiltak = [.. tiltak.Select(t => t with { Opplysninger = t.Opplysninger with { Uspesifisert = tall.Next(6) == 0 } })];
        var valgt = tiltak.Where(t => t.Opplysninger.AvhengerAv.IsEmpty).Take(tall.Next(2)).ToImmutableArray();
        return utgave with { Tiltak = tiltak, Scenarier = [utgave.Scenarier[0] with { Tiltak = valgt }, .. utgave.Scenarier[1..]] };
    }

    private static ImmutableArray<Tiltak> Knyttet(Random tall, ImmutableArray<Tiltak> tiltak) =>
    [
        .. tiltak.Select((t, i) => t with
        {
            Opplysninger = t.Opplysninger with
            {
                AvhengerAv = [.. tiltak.Take(i).Where(_ => tall.Next(5) == 0).Select(x => x.Id)],
                Utelukker = [.. tiltak.Where(x => x.Id != t.Id && tall.Next(7) == 0).Select(x => x.Id)],
            },
        }),
    ];

    private static Tiltak Ett(string id, decimal beløp, string[]? utelukker = null, string[]? avhengerAv = null) =>
        Fjordvik.Tiltak(id, Linje.Lønn, new Tiltaksvirkning.Oppgitt(ImmutableSortedDictionary<int, decimal>.Empty.Add(2026, beløp))) with
        {
            Opplysninger = new() { Utelukker = [.. utelukker ?? []], AvhengerAv = [.. avhengerAv ?? []] },
        };

    private static bool Lovlig(ImmutableArray<Tiltak> valg, ImmutableArray<Tiltak> fra)
    {
        ImmutableArray<Tiltak> alle = [.. fra, .. valg];
        return valg.All(t => t.Opplysninger.AvhengerAv.All(id => alle.Any(x => x.Id == id))
            && alle.All(x => !t.Opplysninger.Utelukker.Contains(x.Id) && !x.Opplysninger.Utelukker.Contains(t.Id)));
    }

    private static bool Består(Utgave utgave, ImmutableArray<Tiltak> tiltak, Målsøksmål mål)
    {
        var scenario = utgave.Scenarier[0] with { Tiltak = tiltak };
        var bane = Framskriver.Framskriv(Framskrivingsgrunnlag.For(utgave with { Scenarier = [scenario] }, scenario));
        return mål.Art == Målart.IkkeMerforbruk
            ? utgave.Kommune.Planår.All(t => bane[t].Drift[Linje.Merforbruk] <= 0m)
            : mål.Regler.All(r => Regelprøving.Vurder(r, bane, utgave.Kommune).Status is not (Regelstatus.Brutt or Regelstatus.Advarsel));
    }

    private static decimal Pris2029(Tiltak t) => t.Virker(2029);


    private static IEnumerable<ImmutableArray<Tiltak>> Utvalg(ImmutableArray<Tiltak> tiltak) =>
        Enumerable.Range(0, 1 << tiltak.Length).Select(bits => tiltak.Where((_, i) => (bits >> i & 1) == 1).ToImmutableArray());
}
