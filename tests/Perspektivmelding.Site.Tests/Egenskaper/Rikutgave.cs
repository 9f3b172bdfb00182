using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Perspektivmelding.Fuzz.Inputs;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.OpenData;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>What a drawn edition has beside what the contract asks for: all that is set by hand and shown in a table or figure.</summary>
internal static class Rikutgave
{
    /// <summary>Adds to the files of the edition.</summary>
    internal static void Fyll(Utgavefiler filer, Draw draw)
    {
        var b = filer.Regnskapsår;
        Tiltak(filer.Trær["tiltak.yml"], b, draw);
        Sektor(filer.Tabeller["sektor.csv"], b, draw);
        filer.Tabeller["balanse.csv"].Rad("akkumulert_merforbruk", b, draw.Of([0, 0, 900, 40_000]));
        if (draw.Once(2)) filer.Trær["risiko.yml"] = Risiko(b, draw);
        if (draw.Once(2)) filer.Trær["overforbruk.yml"] = Overforbruk(b, draw);
    }

    /// <summary>What an edition a year older can have published: these results from a year before, with other amounts.</summary>
    internal static string Tidligere(Resultat resultat, Draw draw)
    {
        var b = resultat.Utgave.Kommune.Regnskapsår;
        var rot = JsonNode.Parse(ResultJson.Write(resultat))!;
        rot["utgave"] = b;
        foreach (var (_, scenario) in rot["scenarier"]!.AsObject())
        {
            var linjer = scenario!["linjer"]!.AsObject();
            linjer[(b - 1).ToString(CultureInfo.InvariantCulture)] = linjer[b.ToString(CultureInfo.InvariantCulture)]!.DeepClone();
            foreach (var (_, år) in linjer)
                foreach (var (linje, beløp) in år!.AsObject().ToArray()) år[linje] = beløp!.GetValue<decimal>() + draw.Between(0, 900);
        }
        return rot.ToJsonString();
    }

    // Effort, transition cost, what is reached so far, and shares of other municipalities, after the last key of each measure.
    private static void Tiltak(Treffil tiltak, int b, Draw draw)
    {
        var innfaset = false;
        for (var i = 0; i < tiltak.Linjer.Count; i++)
        {
            innfaset = tiltak.Linjer[i].StartsWith("- id:", StringComparison.Ordinal) ? false : innfaset || tiltak.Linjer[i].Contains("helarseffekt", StringComparison.Ordinal);
            if (!tiltak.Linjer[i].StartsWith("  risiko:", StringComparison.Ordinal)) continue;
            var mer = new List<string>();
            if (!draw.Once(4)) mer.Add(FormattableString.Invariant($"  innsats: {draw.Between(1, 5)}"));
            if (innfaset && draw.Once(2)) mer.Add(FormattableString.Invariant($"  pukkelkostnad: {{{b + 1}: {draw.Between(1, 900)}, {b + 2}: {draw.Between(1, 200)}}}"));
            if (innfaset && draw.Once(2)) mer.Add(FormattableString.Invariant($"  effektueringsgrad: {draw.Between(50, 100)}"));
            if (draw.Once(2)) mer.Add(FormattableString.Invariant($"  effekt_hittil: {{{b - 1}: {{planlagt: {draw.Between(1, 300)}, oppnadd: {draw.Between(0, 300)}}}, {b}: {{planlagt: 120, oppnadd: {draw.Between(0, 300)}}}}}"));
            if (draw.Once(3)) mer.AddRange(["  interkommunalt:", "    samarbeidsform: prosjekt", "    kommuner:", "      - {nummer: \"9998\", andel: 62.5}", "      - {nummer: \"9999\", navn: Nabovik, andel: 37.5}"]);
            tiltak.Linjer.InsertRange(i + 1, mer);
            i += mer.Count;
        }
    }

    private static void Sektor(Tabellfil fil, int b, Draw draw)
    {
        var utfall = draw.Of(["prognose", ""]);
        foreach (var rad in fil.Rader.ToArray())
        {
            var netto = int.Parse(rad[3], CultureInfo.InvariantCulture);
            int Nær() => (int)((long)netto * draw.Between(950, 1050) / 1000);
            if (draw.Once(5)) continue;
            fil.Rad(b, "budsjett", rad[2], Nær());
            fil.Rad(b + 1, "budsjett", rad[2], Nær());
            if (utfall.Length > 0) fil.Rad(b + 1, utfall, rad[2], Nær());
        }
    }

    private static Treffil Risiko(int b, Draw draw)
    {
        var tekst = new StringBuilder();
        foreach (var (følsomhet, i) in Risikokostnad.Kjente.Append("").Select((f, i) => (f, i)))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"- id: risiko-{i}\n  navn: Risiko {i}\n  beskrivelse: Noe kan skje.\n  sannsynlighet: {draw.Between(1, 5)}\n  konsekvens: {draw.Between(1, 5)}\n  eier: leder\n  tiltak: Følges opp.\n  kilde: oppdiktet\n");
            if (følsomhet.Length > 0) tekst.Append("  folsomhet: ").Append(følsomhet).Append(draw.Once(2) ? "\n  utslag: 1.5\n" : "\n");
            else tekst.Append(CultureInfo.InvariantCulture, $"  eksponering: {draw.Between(1, 9_000)}\n  ar: {b + 1}\n");
        }
        return new(tekst.ToString());
    }

    private static Treffil Overforbruk(int b, Draw draw) => new(FormattableString.Invariant(
        $"- {{fra: {b - 2}, til: {b}, belop: {draw.Between(1, 90_000)}, definisjon: mer enn budsjettert, maling: budsjettavvik, kilde: oppdiktet}}\n")
        + FormattableString.Invariant($"- {{fra: {b + 1}, til: {b + 1}, belop: {draw.Between(1, 90_000)}, prognose: ja, definisjon: mer enn budsjettert, kilde: oppdiktet}}\n"));
}
