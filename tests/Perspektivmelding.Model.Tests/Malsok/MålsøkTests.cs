using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Tests.Malsok;

public sealed class MålsøkTests
{
    [Fact]
    public void I_to_hundre_utgaver_består_det_funne_og_én_enhet_mindre_gjør_ikke()
    {
        var antall = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var frø = 0; frø < 200; frø++)
        {
            var utgave = TilfeldigVeivalg.Utgave(frø);
            var analyse = new Målsøksanalyse(utgave, utgave.Scenarier[0]);
            foreach (var (mål, virkemiddel, svar) in analyse.Svar)
            {
                if (virkemiddel == Virkemiddel.Tiltak) continue;
                var hva = $"frø {frø}, {mål.Id}, {virkemiddel}: {svar}";
                var nøkkel = $"{virkemiddel} {svar.GetType().Name}";
                antall[nøkkel] = antall.GetValueOrDefault(nøkkel) + 1;
                switch (svar)
                {
                    case Målsøkssvar.AlleredeOppfylt:
                        Mangler(utgave, mål).ShouldBeEmpty(hva);
                        break;
                    case Målsøkssvar.Funnet funnet:
                        Mangler(Med(utgave, analyse, virkemiddel, funnet.Verdi), mål).ShouldBeEmpty(hva);
                        Mangler(Med(utgave, analyse, virkemiddel, funnet.Verdi - 1m), mål).ShouldNotBeEmpty(hva);
                        break;
                    case Målsøkssvar.IkkeMulig umulig:
                        umulig.Bindende.Select(b => b.Regel?.Id ?? "merforbruk").ShouldBe(Mangler(Med(utgave, analyse, virkemiddel, umulig.Tak), mål), hva);
                        umulig.Bindende.ShouldNotBeEmpty(hva);
                        umulig.Bindende.ShouldAllBe(b => b.AvvikProsentpoeng < 0m && b.AvvikKroner <= 0m);
                        break;
                    case Målsøkssvar.Uavklart:
                        mål.Uavklarte.ShouldNotBeEmpty(hva);
                        break;
                }
            }
        }
        foreach (var virkemiddel in new[] { "Kutt", "Eiendomsskatt", "Utsettelse" })
            foreach (var svar in new[] { "Funnet", "IkkeMulig", "AlleredeOppfylt" })
                antall.GetValueOrDefault($"{virkemiddel} {svar}").ShouldBeGreaterThan(5, $"{virkemiddel} {svar}");
    }

    [Fact]
    public void Miksen_er_den_samme_som_når_alle_utvalg_prøves()
    {
        var prøve = new Miksprøve();
        for (var frø = 0; frø < 200; frø++)
        {
            var utgave = TilfeldigVeivalg.Utgave(frø);
            var analyse = new Målsøksanalyse(utgave, utgave.Scenarier[0]);
            foreach (var (mål, virkemiddel, svar) in analyse.Svar)
            {
                if (virkemiddel != Virkemiddel.Tiltak || svar is not (Målsøkssvar.FunnetMiks or Målsøkssvar.IkkeMulig)) continue;
                var best = Miksprøve.Rangert(Alle(utgave.Tiltak).Where(valg => Mangler(Med(utgave, valg), mål).Length == 0)).FirstOrDefault();
                var hva = $"frø {frø}, {mål.Id}";
                prøve.Prøv(svar, best, hva);
            }
        }
        prøve.BeggeSvarErMerEnn(30);
    }

    [Fact]
    public void Fjordvik_må_spare_det_underskuddene_er_større_enn_fondet()
    {
        var utgave = Fjordvik.Utgave();
        var analyse = new Målsøksanalyse(utgave, utgave.Scenarier[0]);
        var merforbruk = analyse.Mål.Single(m => m.Art == Målart.IkkeMerforbruk);
        // Verst er 2029: X −35 896. Et jevnt kutt k må minst dekke summen av underskuddene fram til hvert år utover fondet:
        // 2026 18 948, 2027 20 304, 2028 30 341, 2029 35 896 (sum 105 489, fond 16 000): (105 489 − 16 000)/4 = 22 372,25.
        analyse.For(merforbruk, Virkemiddel.Kutt).ShouldBe(new Målsøkssvar.Funnet(22373m));
        analyse.For(merforbruk, Virkemiddel.Eiendomsskatt).ShouldBe(new Målsøkssvar.Funnet(22373m));
        analyse.For(merforbruk, Virkemiddel.Utsettelse).ShouldBeOfType<Målsøkssvar.IkkeMulig>();
        analyse.Eiendomsskatt.ShouldBe(20000m);
        analyse.FraÅr.ShouldBe(2026);
        analyse.For(analyse.Mål.Single(m => m.Id == "gjeld"), Virkemiddel.Kutt).ShouldBeOfType<Målsøkssvar.Uavklart>();
        analyse.Mål.Single(m => m.Art == Målart.AlleRegler).Uavklarte.Single().Id.ShouldBe("gjeld");
    }

    [Fact]
    public void Tjue_tiltak_søkes_helt_igjennom()
    {
        var tall = new Random(20);
        var utgave = Fjordvik.Utgave();
        utgave = utgave with { Tiltak = [.. Enumerable.Range(0, 20).Select(n => TilfeldigVeivalg.Tiltak(tall, n) with { Id = $"t{n:00}" })] };
        var analyse = new Målsøksanalyse(utgave, utgave.Scenarier[0]);
        var miks = analyse.For(analyse.Hovedmål, Virkemiddel.Tiltak).ShouldBeOfType<Målsøkssvar.FunnetMiks>();
        miks.Nøyaktig.ShouldBeTrue();
        Mangler(Med(utgave, miks.Tiltak), analyse.Hovedmål).ShouldBeEmpty();
    }

    [Fact]
    public void Et_kutt_på_en_linje_tiltak_ikke_kan_flytte_er_en_feil_hos_den_som_spør() =>
        Should.Throw<ArgumentException>(() => new Målsøksanalyse(Fjordvik.Utgave(), Fjordvik.Utgave().Scenarier[0], Linje.Avskrivninger));

    /// <summary>The edition with the answer written into it, as its editor would.</summary>
    private static Utgave Med(Utgave utgave, Målsøksanalyse analyse, Virkemiddel virkemiddel, decimal verdi) => virkemiddel switch
    {
        Virkemiddel.Utsettelse => utgave with
        {
            Investeringer = [.. utgave.Investeringer.Select(i => i.Selvkost || i.År <= 2026 ? i : i with { År = i.År + (int)verdi })],
        },
        _ => Med(utgave,
        [
            Fjordvik.Tiltak("svaret", virkemiddel == Virkemiddel.Kutt ? analyse.Kuttlinje : Linje.Eiendomsskatt,
                new Tiltaksvirkning.Oppgitt(ImmutableSortedDictionary<int, decimal>.Empty.Add(analyse.FraÅr, verdi))),
        ]),
    };

    private static Utgave Med(Utgave utgave, ImmutableArray<Tiltak> tiltak) =>
        utgave with { Scenarier = [utgave.Scenarier[0] with { Tiltak = tiltak }] };

    /// <summary>What of a goal is not met, by the whole calculation.</summary>
    private static string[] Mangler(Utgave utgave, Målsøksmål mål)
    {
        var bane = Framskriver.Framskriv(Framskrivingsgrunnlag.For(utgave, utgave.Scenarier[0]));
        if (mål.Art == Målart.IkkeMerforbruk)
            return utgave.Kommune.Planår.Any(t => bane[t].Drift[Linje.Merforbruk] > 0m) ? ["merforbruk"] : [];
        return [.. mål.Regler.Where(r => Regelprøving.Vurder(r, bane, utgave.Kommune).Status is Regelstatus.Brutt or Regelstatus.Advarsel).Select(r => r.Id)];
    }


    private static IEnumerable<ImmutableArray<Tiltak>> Alle(ImmutableArray<Tiltak> tiltak) =>
        Enumerable.Range(0, 1 << tiltak.Length).Select(bits => tiltak.Where((_, i) => (bits >> i & 1) == 1).ToImmutableArray());
}
