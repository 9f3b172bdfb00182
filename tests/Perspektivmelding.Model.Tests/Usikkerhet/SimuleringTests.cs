using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Tests.Analyser;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Tests.Usikkerhet;

public sealed class SimuleringTests
{
    private const Nøkkeltall Korrigert = Nøkkeltall.KorrigertNettoDriftsresultatProsent;

    private static readonly Usikkerhetsvalg BareRente = Usikkerhetsvalg.Standard.Bare(Drivkraft.Rente) with
    {
        Baner = 10_000,
        Drivere = [.. Usikkerhetsvalg.Standard.Drivere.Select(d => d.Drivkraft == Drivkraft.Rente
            ? d with { Standardavvik = 1m, Vedvarenhet = 0m } : d with { Standardavvik = 0m })],
        Korrelasjoner = [],
    };

    [Theory]
    [InlineData(1), InlineData(7), InlineData(19), InlineData(0)]
    public void Uten_feil_er_banen_den_samme_som_den_forutsatte(int frø)
    {
        var utgave = frø == 0 ? Fjordvik.Utgave() : Tilfeldig.Utgave(frø);
        var valg = utgave.Usikkerhet with { Baner = 1, Drivere = [.. utgave.Usikkerhet.Drivere.Select(d => d with { Standardavvik = 0m })] };
        foreach (var scenario in utgave.Scenarier)
        {
            var grunnlag = Simulering.Grunnlag(utgave, scenario);
            var feil = new Feiltrekker(valg, grunnlag.År.Length - 1, scenario.Tiltak).Trekk(0);
            var med = Framskriver.Framskriv(feil.Anvend(grunnlag, new Tiltakseffekter(grunnlag), Simulering.Demografinivå(grunnlag)));
            var uten = Framskriver.Framskriv(grunnlag);
            foreach (var (a, b) in med.År.Zip(uten.År))
            {
                foreach (var linje in Kontoplan.Alle) a.Drift[linje.Linje].ShouldBe(b.Drift[linje.Linje]);
                foreach (var n in Nøkkeltallskatalog.Alle) a.Nøkkeltall[n.Nøkkeltall].ShouldBe(b.Nøkkeltall[n.Nøkkeltall]);
            }
        }
    }

    [Fact]
    public void Høyere_rente_i_simuleringen_er_den_skjermede_rentefølsomheten()
    {
        // Likvider 90 000, rentekompensasjon 30 000, selvkost 150 000: 2 700 of 6 770 come back (fag.md 12.5).
        var utgave = Fjordvik.MedSkjerming();
        var grunnlag = Simulering.Grunnlag(utgave, utgave.Scenarier[0]);
        var feil = new decimal[Usikkerhetsvalg.Samvarierende.Length, grunnlag.År.Length - 1];
        feil[(int)Drivkraft.Rente, 0] = 1m;
        var med = Framskriver.Framskriv(new Feilbane(feil, new Dictionary<string, decimal>(), Priskompensasjon.Standard).Anvend(grunnlag, new Tiltakseffekter(grunnlag), Simulering.Demografinivå(grunnlag)));
        (med[2026].Drift[Linje.NettoDriftsresultat] - Framskriver.Framskriv(grunnlag)[2026].Drift[Linje.NettoDriftsresultat]).ShouldBe(-4070m);
    }

    [Fact]
    public void Renten_går_aldri_under_null_og_en_ny_utgift_svikter_ikke()
    {
        var utgave = Fjordvik.MedTiltak(Fjordvik.Innfaset("ny-skole", Linje.Lønn, -5000, 100, [(2026, 100)]));
        var grunnlag = Simulering.Grunnlag(utgave, utgave.Scenarier[0]);
        var feil = new decimal[Usikkerhetsvalg.Samvarierende.Length, grunnlag.År.Length - 1];
        feil[(int)Drivkraft.Rente, 0] = -20m;
        var med = new Feilbane(feil, new Dictionary<string, decimal> { ["ny-skole"] = 0.5m }, Priskompensasjon.Standard).Anvend(grunnlag, new Tiltakseffekter(grunnlag), Simulering.Demografinivå(grunnlag));
        med[2026].Pengemarkedsrente.ShouldBe(Andel.Null);
        med[2026].Tiltakseffekt.ShouldBe(-5000m);
    }

    /// <summary>Interest alone moves the result of its year along a straight line, 67.7 kr of 1 000 for each hundredth (fag.md 12.5).</summary>
    [Fact]
    public void Én_normalfordelt_drivkraft_gir_normalfordelingens_svar()
    {
        const int N = 10_000;
        var resultat = Perspektivberegning.Beregn(Fjordvik.Utgave() with { Usikkerhet = BareRente });
        var ett = Usikkerhetsanalyse.Beregn(resultat).Scenarier[0];
        var forutsatt = ett.Scenario.Bane[2026];
        var inntekter = forutsatt.Drift[Linje.SumDriftsinntekter];
        var midt = (double)forutsatt.Nøkkeltall[Korrigert];
        var sd = (double)(100m * 1_128_333.5m * 0.6m * 0.01m / inntekter);

        var verdier = Usikkerhetsanalyse.Kjør(resultat).First().Verdier[0][1].Select(v => (double)v).ToArray();
        var snitt = verdier.Average();
        snitt.ShouldBe(midt, 4 * sd / Math.Sqrt(N));
        Math.Sqrt(verdier.Sum(v => (v - snitt) * (v - snitt)) / (N - 1)).ShouldBe(sd, 4 * sd / Math.Sqrt(2.0 * N));
        var desiler = ett.Desiler(Korrigert, 2026);
        for (var d = 1; d <= 9; d++)
        {
            var (p, z) = (d / 10.0, Normalfordeling.Kvantil(d / 10.0));
            var tetthet = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
            ((double)desiler[d - 1]).ShouldBe(midt + sd * z, 4 * sd * Math.Sqrt(p * (1 - p) / N) / tetthet + 1e-4);
        }
    }

    [Theory]
    [InlineData(0.0), InlineData(0.5), InlineData(-1.2), InlineData(2.0)]
    public void Sannsynligheten_for_en_regel_er_normalfordelingens(double z)
    {
        const int N = 10_000;
        var utgave = Fjordvik.Utgave();
        var bane = Perspektivberegning.Beregn(utgave).Referanse.Bane[2026];
        var sd = 100m * 1_128_333.5m * 0.6m * 0.01m / bane.Drift[Linje.SumDriftsinntekter];
        var mål = bane.Nøkkeltall[Korrigert] - (decimal)z * sd;
        var regel = Fjordvik.Regel("r", Korrigert, Krav.Minst, mål, Måling.InnenÅr, Styrke.Skal) with { År = 2026 };
        var p = z switch { 0.0 => 0.5, 0.5 => 0.6914624612740131, -1.2 => 0.1150696702217083, _ => 0.9772498680518208 };

        var funn = Simuler(BareRente, utgave with { Handlingsregler = [regel] }).Scenarier[0];

        ((double)funn.Regler[0]!.Value / 100).ShouldBe(p, 4 * Math.Sqrt(p * (1 - p) / N));
        funn.AlleRegler.ShouldBe(funn.Regler[0]);
    }

    [Fact]
    public void Alle_reglene_sammen_er_aldri_mer_sannsynlig_enn_den_minst_sannsynlige()
    {
        for (var frø = 1; frø <= 12; frø++)
            foreach (var s in Simuler(Usikkerhetsvalg.Standard with { Baner = 200 }, Tilfeldig.Utgave(frø)).Scenarier)
            {
                var enkle = s.Regler.OfType<decimal>().ToArray();
                if (enkle.Length == 0) s.AlleRegler.ShouldBeNull();
                else s.AlleRegler!.Value.ShouldBeInRange(Math.Max(0m, enkle.Sum() - 100m * (enkle.Length - 1)), enkle.Min());
                s.NoenRobek.ShouldBeInRange(s.Robek.Max(), Math.Min(100m, s.Robek.Sum()));
            }
    }

    [Fact]
    public void To_kjøringer_og_et_annet_antall_tråder_gir_samme_svar()
    {
        var valg = Usikkerhetsvalg.Standard with { Baner = 500 };
        var hash = Hash(valg, tråder: 1);
        Hash(valg, tråder: 2).ShouldBe(hash);
        Hash(valg, tråder: -1).ShouldBe(hash);
        Hash(valg with { Frø = 7 }).ShouldNotBe(hash);
    }

    [Fact]
    public void Trekningene_har_korrelasjonen_som_er_oppgitt()
    {
        const int N = 20_000;
        var valg = Usikkerhetsvalg.Standard;
        var trekker = new Feiltrekker(valg, 1, []);
        var feil = Enumerable.Range(0, N).Select(i => trekker.Trekk(i).Feil).ToArray();
        double[] Rekke(Drivkraft d) => [.. feil.Select(f => (double)f[(int)d, 0] / (double)valg.For(d).Standardavvik)];
        foreach (var (a, b, verdi) in valg.Korrelasjoner)
        {
            var (x, y) = (Rekke(a), Rekke(b));
            var r = x.Zip(y, (p, q) => p * q).Sum() / Math.Sqrt(x.Sum(p => p * p) * y.Sum(q => q * q));
            r.ShouldBe((double)verdi, 4 / Math.Sqrt(N), $"{a} {b}");
        }
    }

    [Fact]
    public void Korrelasjoner_som_motsier_hverandre_har_ingen_faktor()
    {
        var valg = Usikkerhetsvalg.Standard with
        {
            Korrelasjoner = [(Drivkraft.Lønn, Drivkraft.Pris, 0.9m), (Drivkraft.Pris, Drivkraft.Rente, 0.9m), (Drivkraft.Lønn, Drivkraft.Rente, -0.9m)],
        };
        Kolesky.Faktor(valg.Matrise()).ShouldBeNull();
        Kolesky.Faktor(Usikkerhetsvalg.Standard.Matrise()).ShouldNotBeNull();
    }

    private static Usikkerhetsanalyse Simuler(Usikkerhetsvalg valg, Utgave? utgave = null, int tråder = -1) =>
        Usikkerhetsanalyse.Beregn(Perspektivberegning.Beregn((utgave ?? Fjordvik.Utgave()) with { Usikkerhet = valg }), tråder);

    /// <summary>Every value of every path, and every share made of them.</summary>
    private static string Hash(Usikkerhetsvalg valg, int tråder = -1)
    {
        var resultat = Perspektivberegning.Beregn(Fjordvik.Utgave() with { Usikkerhet = valg });
        var tekst = new StringBuilder();
        foreach (var v in Usikkerhetsanalyse.Kjør(resultat, tråder).SelectMany(b => b.Verdier).SelectMany(år => år).SelectMany(baner => baner))
            tekst.Append(v.ToString("G29", CultureInfo.InvariantCulture)).Append(' ');
        var analyse = Usikkerhetsanalyse.Beregn(resultat, tråder);
        foreach (var s in analyse.Scenarier)
            tekst.AppendJoin(' ', s.Regler.Concat(s.Robek.Cast<decimal?>()).Select(p => p?.ToString("G29", CultureInfo.InvariantCulture)));
        foreach (var o in analyse.Opphav) tekst.Append(o.Drivkraft).Append(o.Prosent.ToString("G29", CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }
}
