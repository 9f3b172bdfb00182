using System.Buffers.Binary;
using System.Security.Cryptography;
using Perspektivmelding.Model.Usikkerhet;

namespace Perspektivmelding.Model.Tests.Usikkerhet;

/// <summary>The draws: the published algorithms, the same bits everywhere, and the distribution they are said to have.</summary>
public sealed class TrekningTests
{
    private const ulong Frø = 2025;

    /// <summary>Values from a second implementation of xoshiro256** and SplitMix64, in integers without limit.</summary>
    [Theory]
    [InlineData(0, 6184439912056665278UL, 10728251319834900693UL, 4639451668290506946UL)]
    [InlineData(7, 12500920337772304692UL, 7577211085212767589UL, 17240383124508669814UL)]
    public void Strømmen_følger_xoshiro_med_SplitMix(int bane, ulong første, ulong andre, ulong tredje)
    {
        var trekning = new Trekning(Frø, bane);
        new[] { trekning.Neste(), trekning.Neste(), trekning.Neste() }.ShouldBe([første, andre, tredje]);
    }

    [Fact]
    public void Tusen_baner_har_samme_avtrykk_på_alle_maskiner()
        => Avtrykk(1).ShouldBe("b310e432991a4d4198036eda36f9ec95e7b00870d556dd80f756ab2e895d6b40");

    [Fact]
    public void Avtrykket_er_likt_med_en_og_to_tråder() => Avtrykk(2).ShouldBe(Avtrykk(1));

    [Fact]
    public void Et_annet_frø_gir_andre_trekninger() => new Trekning(Frø + 1, 0).Neste().ShouldNotBe(new Trekning(Frø, 0).Neste());

    [Fact]
    public void Normale_trekninger_har_rett_snitt_spredning_og_andel_under_null_i_naboløp()
    {
        const int antall = 40_000;
        double sum = 0, kvadrater = 0, sammen = 0;
        var under = 0;
        for (var bane = 0; bane < antall; bane++)
        {
            var trekning = new Trekning(Frø, bane);
            var z = trekning.Normal();
            sum += z;
            kvadrater += z * z;
            sammen += z * trekning.Normal();
            if (z < -1.2815515655446004) under++;
        }

        var feil = 1 / Math.Sqrt(antall);
        (sum / antall).ShouldBe(0, 4 * feil);
        (kvadrater / antall).ShouldBe(1, 4 * Math.Sqrt(2) * feil);
        (sammen / antall).ShouldBe(0, 4 * feil);
        ((double)under / antall).ShouldBe(0.1, 4 * 0.3 * feil);
    }

    /// <summary>SHA-256 of 20 normal draws in each of 1 000 paths, every bit; the golden value is from a second implementation.</summary>
    private static string Avtrykk(int tråder)
    {
        const int antall = 20;
        var bytes = new byte[1000 * antall * sizeof(double)];
        Parallel.For(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = tråder }, bane =>
        {
            var trekning = new Trekning(Frø, bane);
            for (var i = 0; i < antall; i++)
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan((bane * antall + i) * sizeof(double)), trekning.Normal());
        });
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
