using System.Globalization;
using System.Text;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>Ways to break a CSV file.</summary>
internal static class Tabellbrudd
{
    /// <summary>The columns that must hold a whole number.</summary>
    private static readonly (string Fil, string Kolonne)[] Heltall =
    [
        ("regnskap.csv", "beløp"), ("balanse.csv", "beløp"), ("befolkning.csv", "fra_alder"), ("sektor.csv", "netto"), ("investeringer.csv", "utgift"), ("investeringer.csv", "egenkapital"),
    ];

    internal static readonly Brudd[] Alle =
    [
        new("raden mangler sin siste celle", "PM0107", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, "regnskap.csv", "balanse.csv", "sektor.csv");
            var rad = d.Below(tabell.Rader.Count);
            tabell.Rader[rad].RemoveAt(tabell.Hode.Count - 1);
            return new(fil, rad + 2, 1);
        }),
        new("raden har en celle for mye", "PM0106", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, [.. u.Tabeller.Keys]);
            var rad = d.Below(tabell.Rader.Count);
            tabell.Rader[rad].Add("ekstra");
            return Ved(fil, tabell, rad, tabell.Hode.Count);
        }),
        Celle("cella er tom", "PM0111", (_, _) => ""),
        Celle("ord i stedet for tall", "PM0113", (_, _) => "mye"),
        Celle("tall med enhet", "PM0113", (celle, _) => celle + " kr"),
        Celle("tall med to lesemåter", "PM0112", (_, d) => d.Of(["1.234", "1,234", "12.500"])),
        Celle("desimaler i et helt tall", "PM0115", (celle, _) => celle + ",5"),
        new("året er ikke et årstall", "PM0114", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, "sektor.csv", "investeringer.csv", "regnskap.csv", "balanse.csv");
            return Sett(fil, tabell, d.Below(tabell.Rader.Count), tabell.Kolonne("år"), d.Of(["i fjor", "25", "20255", "år2025"]));
        }),
        new("en kolonne ingen kjenner", "PM0102", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, [.. u.Tabeller.Keys]);
            var hvor = d.Below(tabell.Hode.Count + 1);
            tabell.Hode.Insert(hvor, "merknad");
            foreach (var rad in tabell.Rader) rad.Insert(hvor, "x");
            return Ved(fil, tabell, -1, hvor);
        }),
        new("en kolonne mangler", "PM0103", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, "regnskap.csv", "balanse.csv", "sektor.csv", "befolkning.csv");
            var hvor = d.Below(Math.Min(3, tabell.Hode.Count));
            tabell.Hode.RemoveAt(hvor);
            foreach (var rad in tabell.Rader) rad.RemoveAt(hvor);
            return new(fil, 1, 1);
        }),
        new("en kolonne to ganger", "PM0104", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, [.. u.Tabeller.Keys]);
            var hvor = d.Below(tabell.Hode.Count);
            tabell.Hode.Add(tabell.Hode[hvor]);
            foreach (var rad in tabell.Rader) rad.Add(rad[hvor]);
            return Ved(fil, tabell, -1, tabell.Hode.Count - 1);
        }),
        new("samme rad to ganger", "PM0203", (u, d) =>
        {
            var (fil, nøkkel) = d.Of([("regnskap.csv", "linje"), ("balanse.csv", "post"), ("befolkning.csv", "fra_alder")]);
            var tabell = u.Tabeller[fil];
            var rad = d.Below(tabell.Rader.Count);
            tabell.Rader.Add([.. tabell.Rader[rad]]);
            return Ved(fil, tabell, tabell.Rader.Count - 1, tabell.Kolonne(nøkkel));
        }),
        new("en linje ingen kjenner", "PM0201", (u, d) => Sett("regnskap.csv", u.Tabeller["regnskap.csv"], d.Below(u.Tabeller["regnskap.csv"].Rader.Count), 1, "lonnn")),
        new("en post ingen kjenner", "PM0202", (u, d) => Sett("balanse.csv", u.Tabeller["balanse.csv"], d.Below(6), 0, "disposisjonsfondet")),
        new("summen er 3 for høy", "PM0204", (u, d) =>
        {
            var tabell = u.Tabeller["regnskap.csv"];
            var rad = tabell.Rader.FindIndex(r => r[1] == "sum_driftsinntekter");
            return Sett("regnskap.csv", tabell, rad, 2, (int.Parse(tabell.Rader[rad][2], CultureInfo.InvariantCulture) + 3).ToString(CultureInfo.InvariantCulture));
        }),
        new("negativt antall personer", "PM0260", (u, d) =>
        {
            var tabell = u.Tabeller["befolkning.csv"];
            var rad = d.Below(tabell.Rader.Count);
            return Sett("befolkning.csv", tabell, rad, 4, "-" + tabell.Rader[rad][4]);
        }),
        new("en aldersgruppe mangler", "PM0263", (u, d) =>
        {
            var tabell = u.Tabeller["befolkning.csv"];
            var rad = Ung(tabell, d);
            tabell.Rader.RemoveAt(rad);
            return Ved("befolkning.csv", tabell, rad, 2);
        }),
        new("to aldersgrupper overlapper", "PM0262", (u, d) =>
        {
            var tabell = u.Tabeller["befolkning.csv"];
            var rad = Ung(tabell, d);
            // One year more than the group has, while the next group is wider than that.
            tabell.Rader[rad + 1][2] = tabell.Rader[rad][3];
            return Ved("befolkning.csv", tabell, rad + 1, 2);
        }),
        new("fra er større enn til", "PM0261", (u, d) => Sett("befolkning.csv", u.Tabeller["befolkning.csv"], Ung(u.Tabeller["befolkning.csv"], d), 2, "149")),
        new("et år uten folketall", "PM0264", (u, d) =>
        {
            var tabell = u.Tabeller["befolkning.csv"];
            var år = d.Between(u.Regnskapsår + 2, u.Horisont).ToString(CultureInfo.InvariantCulture);
            tabell.Rader.RemoveAll(r => r[0] == år);
            return new("befolkning.csv", 1, 1);
        }),
        new("anførselstegnet er ikke lukket", "PM0109", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, "sektor.csv", "investeringer.csv");
            var (rad, kolonne) = (d.Below(tabell.Rader.Count), d.Below(tabell.Hode.Count));
            return Sett(fil, tabell, rad, kolonne, "\"" + tabell.Rader[rad][kolonne]);
        }),
        new("tekst etter anførselstegnet", "PM0110", (u, d) =>
        {
            var tabell = u.Tabeller["investeringer.csv"];
            var rad = d.Below(tabell.Rader.Count);
            tabell.Rader[rad][0] = "\"Skole\" ny";
            return new("investeringer.csv", rad + 2, 8);
        }),
        new("et valg som ikke finnes", "PM0142", (u, d) => Sett("investeringer.csv", u.Tabeller["investeringer.csv"], 0, 7, d.Of(["kanskje", "true", "1"]))),
        new("en sektor som ikke finnes", "PM0233", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, "sektor.csv", "investeringer.csv");
            return Sett(fil, tabell, d.Below(tabell.Rader.Count), tabell.Kolonne("sektor"), "romfart");
        }),
        new("et usynlig tegn", "PM0126", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, [.. u.Tabeller.Keys]);
            var rad = d.Below(tabell.Rader.Count);
            return Sett(fil, tabell, rad, 0, d.Of(["\u0001", "\u200B", "\u001B", "\uFEFF"]) + tabell.Rader[rad][0]);
        }),
        new("en byte som ikke er tekst", "PM0121", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, [.. u.Tabeller.Keys]);
            var tekst = Encoding.Latin1.GetBytes(tabell.Tekst());
            var rad = d.Below(tabell.Rader.Count);
            var linjer = tabell.Tekst().Split('\n');
            var fra = linjer.Take(rad + 1).Sum(l => l.Length + 1);
            u.Rått[fil] = [.. tekst.AsSpan(0, fra), d.Of<byte>([0x81, 0x8D, 0x9D]), .. tekst.AsSpan(fra)];
            return new(fil, rad + 2, 1);
        }),
        new("fila er tom", "PM0123", (u, d) =>
        {
            var (fil, _) = Velg(u, d, [.. u.Tabeller.Keys]);
            u.Rått[fil] = d.Once(2) ? [] : "\n \n"u8.ToArray();
            return new(fil, 0, 0);
        }),
        new("fila er UTF-16", "PM0121", (u, d) =>
        {
            var (fil, tabell) = Velg(u, d, [.. u.Tabeller.Keys]);
            u.Rått[fil] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(tabell.Tekst())];
            return new(fil, 0, 0);
        }),
    ];

    private static Brudd Celle(string navn, string kode, Func<string, Draw, string> verdi) => new(navn, kode, (u, d) =>
    {
        var (fil, kolonne) = d.Of(Heltall);
        var tabell = u.Tabeller[fil];
        var (rad, k) = (d.Below(tabell.Rader.Count), tabell.Kolonne(kolonne));
        return Sett(fil, tabell, rad, k, verdi(tabell.Rader[rad][k], d));
    });

    /// <summary>A row of the population that another of the same year follows.</summary>
    private static int Ung(Tabellfil tabell, Draw d)
    {
        var unge = Enumerable.Range(0, tabell.Rader.Count - 1).Where(r => tabell.Rader[r][3].Length > 0 && tabell.Rader[r][2] != tabell.Rader[r][3]).ToArray();
        return d.Of(unge);
    }

    private static (string Fil, Tabellfil Tabell) Velg(Utgavefiler u, Draw d, params string[] filer)
    {
        var fil = d.Of(filer);
        return (fil, u.Tabeller[fil]);
    }

    private static Bruddsted Sett(string fil, Tabellfil tabell, int rad, int kolonne, string verdi)
    {
        tabell.Rader[rad][kolonne] = verdi;
        return Ved(fil, tabell, rad, kolonne);
    }

    private static Bruddsted Ved(string fil, Tabellfil tabell, int rad, int kolonne)
    {
        var (linje, k) = tabell.Sted(rad, kolonne);
        return new(fil, linje, k);
    }
}
