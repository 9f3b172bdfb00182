using Perspektivmelding.Site.Tests.Importing.Tabeller;

namespace Perspektivmelding.Site.Tests.Importing;

/// <summary>Every genuine file is read right or refused with a reason, whatever source it is given as; none makes the program fall.</summary>
public sealed class AlleFileneTests
{
    private static readonly string[] Kilder = ["ssb", "kostra", "norgesbank", "okonomiplan"];

    /// <summary>What each file is: its source, what is chosen, and what is written or refused.</summary>
    private static readonly (string Fil, string Kilde, string? Kommune, string? Omfang, string Ventet)[] Kjente =
    [
        ("0A_V2019_K4_R040200_OK.dat", "kostra", null, null, "regnskap.csv sektor.csv"),
        ("Figur1_SSB13135_KOSTRA.xlsx", "ssb", null, null, "PM0631"),
        ("Figur1_SSB13135_KOSTRA.xlsx", "ssb", "3806", null, "PM0632"),
        ("Figur1_SSB13135_KOSTRA.xlsx", "ssb", "3806", "konsern", "kostra.csv"),
        ("Framskrevet_folkemengde_2026-2050_SSB14746_Telemark.csv", "ssb", null, null, "PM0631"),
        ("Framskrevet_folkemengde_2026-2050_SSB14746_Telemark.csv", "ssb", "4001", null, "befolkning.csv"),
        ("folketall_Telemark.csv", "ssb", "Skien", null, "befolkning.csv"),
        ("folketall_Telemark.csv", "ssb", "5001", null, "PM0633"),
        ("SSB_11616_20220427-120901.csv", "ssb", "3801", null, "PM0630"),
        ("molde_2023-2026_bevilgningsoversikt_drift_5-4.csv", "okonomiplan", null, null, "budsjett.csv"),
        ("sandnes_2023-2026_okonomisk_oversikt_drift_5-6.csv", "okonomiplan", null, null, "budsjett.csv"),
        ("raw_tallformat_eksempler.txt", "okonomiplan", null, null, "PM0675"),
        ("norges-bank/IR_B.KPRA.SD.R_sample.csv", "norgesbank", null, null, "rente.csv"),
        ("norges-bank/NOWA_sample.csv", "norgesbank", null, null, "rente.csv"),
        ("norges-bank/EXR_sample.csv", "norgesbank", null, null, "PM0671"),
    ];

    [RawDataFact]
    public void Hver_fil_er_det_den_er()
    {
        foreach (var (fil, kilde, kommune, omfang, ventet) in Kjente)
        {
            using var prøve = new Kildeprøve();
            var (feil, _) = prøve.Filer(kilde, kommune, omfang, RawData.Path("formater/" + fil));
            var alvor = feil.Where(f => !f.StartsWith("PM0667", StringComparison.Ordinal)).ToArray();
            if (ventet.StartsWith("PM", StringComparison.Ordinal)) alvor.FirstOrDefault().ShouldNotBeNull(fil).ShouldStartWith(ventet, customMessage: fil);
            else
            {
                alvor.ShouldBe([], fil);
                Directory.GetFiles(prøve.Til).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ShouldBe(ventet.Split(' '), false, fil);
            }
        }

        var alle = Directory.GetFiles(RawData.Path("formater"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(RawData.Path("formater"), f).Replace('\\', '/'));
        alle.Where(f => !f.StartsWith("csv-spectrum", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(Kjente.Select(k => k.Fil).Distinct().Order(StringComparer.Ordinal));
    }

    [RawDataFact]
    public void Ingen_fil_velter_programmet_hvilken_kilde_den_enn_er_gitt_som()
    {
        foreach (var fil in Directory.GetFiles(RawData.Path(""), "*", SearchOption.AllDirectories))
        {
            foreach (var kilde in Kilder)
            {
                using var prøve = new Kildeprøve();
                var (feil, _) = prøve.Filer(kilde, null, null, fil);
                if (!Directory.Exists(prøve.Til)) feil.ShouldNotBeEmpty($"{kilde} {fil}");
            }
        }
    }

    [RawDataFact]
    public void Avkortede_filer_velter_ikke_programmet()
    {
        foreach (var (fil, kilde, kommune, omfang, _) in Kjente)
        {
            var bytes = File.ReadAllBytes(RawData.Path("formater/" + fil));
            for (var del = 1; del < 8; del++)
            {
                using var prøve = new Kildeprøve();
                var kuttet = Path.Combine(Directory.CreateDirectory(prøve.Til + "-inn").FullName, "fil.csv");
                File.WriteAllBytes(kuttet, bytes[..(bytes.Length * del / 8)]);
                var (feil, _) = prøve.Filer(kilde, kommune, omfang, kuttet);
                if (!Directory.Exists(prøve.Til)) feil.ShouldNotBeEmpty($"{kilde} {fil} {del}/8");
            }
        }
    }
}
