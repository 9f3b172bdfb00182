using System.Text;
using Perspektivmelding.OpenData;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>The files that an edition need not have.</summary>
internal static partial class Lagetutgave
{
    private static readonly string[] Følsomheter = ["lonn_pluss_1", "skatt_lokal_minus_1", "skatt_nasjonal_minus_1", "rente_pluss_1", "folketall_pluss_1", "folketall_minus_1", "tiltakseffekt_minus_10"];

    private static void Tillegg(Utgavevalg v, long inntekt, Dictionary<string, string> filer)
    {
        if (v.Overforbruk is { } over) filer["sektor.csv"] = Sektor(v, inntekt, over);
        if (v.Overforbruk is not null && v.LangtNavn)
            filer["sektorer.yml"] = "- {id: sektor-1, navn: Oppvekst og utdanning for store og små i hele kommunen, rolle: sektorleder, budskap: Alt er i orden., kilde: oppdiktet}\n";
        if (!v.Oppgitt.IsEmpty) filer["overforbruk.yml"] = Oppgitt(v, inntekt);
        if (v.Budsjettavvik is not null || v.Nedbetalt is not null) filer["budsjett.csv"] = Budsjett(v, inntekt);
        if (v.Risikoer.Length > 0) filer["risiko.yml"] = Risikoer(v);
        if (v.Andre is { } andre)
        {
            filer["kostra.csv"] = Kostra(v, andre);
            filer["tjenester.yml"] = andre.Tjenestene;
        }
        var år = v.Regnskapsår;
        for (var før = v.Fjoråret; før is not null; før = før.Fjoråret, år--) filer[$"resultat-{Tall(år)}.json"] = Fjorårets(før with { Regnskapsår = år - 1 });
    }

    // What the edition of the year before published.
    private static string Fjorårets(Utgavevalg før)
    {
        var mappe = Directory.CreateTempSubdirectory("fjoraret-").FullName;
        try
        {
            Skriv(før with { Fjoråret = null }, mappe);
            return Encoding.UTF8.GetString(ResultJson.Write(TestEdition.Calculate(mappe).Resultat));
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    private static string Drivere(Utgavevalg v) => v.Usikre is not { } usikre ? "" : "  drivere:\n" + string.Concat(
        ((string[])["lonn", "pris", "rente", "skatt", "folketall", "tiltak"]).Where(d => !usikre.Contains(d, StringComparison.Ordinal)).Select(d => $"    {d}: {{standardavvik: 0, kilde: oppdiktet}}\n"));

    private static string Opplysninger(Utgavevalg v, int i) =>
        (i < v.Uspesifisert ? "  uspesifisert: ja\n" : "")
        + (v.Innsats.IsEmpty ? "" : $"  innsats: {Tall(v.Innsats[i % v.Innsats.Length])}\n")
        + (v.Klare ? "  start: 2026\n  risiko: Noe kan gå galt.\n  maleindikator: Det som måles.\n" : "");

    private static string Sektor(Utgavevalg v, long inntekt, int over)
    {
        var fil = Tabell("år;utgave;sektor;netto", v, "regnskap");
        void År(int år, string utfall, int avvik)
        {
            for (var i = 0; i < v.Sektorer.Length; i++)
            {
                fil.Rad(år, "budsjett", $"sektor-{Tall(i + 1)}", inntekt * v.Sektorer[i] / 100);
                fil.Rad(år, utfall, $"sektor-{Tall(i + 1)}", inntekt * v.Sektorer[i] * (1000 + (i == 0 ? avvik : -avvik)) / 100_000);
            }
        }
        for (var år = v.Regnskapsår - v.Tidligere; år <= v.Regnskapsår; år++) År(år, "regnskap", over);
        if (v.Sektorprognose is { } prognose) År(v.Regnskapsår + 1, "prognose", prognose);
        return fil.Tekst;
    }

    private static string Oppgitt(Utgavevalg v, long inntekt) => string.Concat(v.Oppgitt.Select(o =>
        $"- {{fra: {Tall(v.Regnskapsår + o.Fra)}, til: {Tall(v.Regnskapsår + o.Til)}, belop: {Tall(inntekt * o.Beløp / 1000)}, prognose: {(v.Anslag ? "true" : "false")}, definisjon: Avvik fra budsjettet., kilde: oppdiktet}}\n"));

    // What the budget of the year of the accounts was for wages and tax, and the instalments of the plan.
    private static string Budsjett(Utgavevalg v, long inntekt)
    {
        var fil = Tabell("år;linje;beløp", v, "vedtatt");
        if (v.Budsjettavvik is { } avvik)
        {
            fil.Rad(v.Regnskapsår, "lonn", (long)(inntekt * 49m / 100m * (1m + (avvik / 1000m))));
            fil.Rad(v.Regnskapsår, "skatt", (long)(inntekt * (v.Skatt / 100m) / 100m));
        }
        if (v.Nedbetalt is { } nedbetalt)
            for (var t = 1; t <= v.Planår; t++) fil.Rad(v.Regnskapsår + t, "avdrag", t == 1 ? inntekt * v.Gjeld / 100 * nedbetalt / 100 : 0);
        return fil.Tekst;
    }

    private static string Risikoer(Utgavevalg v) => string.Concat(v.Risikoer.Select((slag, i) =>
    {
        var grad = char.ToLowerInvariant(slag) switch { 'h' => 5, 'm' => 3, _ => 1 };
        return $"- {{id: risiko-{Tall(i + 1)}, navn: Risiko {Tall(i + 1)}, beskrivelse: Noe går galt., sannsynlighet: {Tall(grad)}, konsekvens: {Tall(grad)}, eier: økonomisjef, tiltak: Følge med., "
            + (char.IsUpper(slag) ? "eksponering: 1" : $"folsomhet: {Følsomheter[i % Følsomheter.Length]}") + ", kilde: oppdiktet}\n";
    }));

    private static string Kostra(Utgavevalg v, Andre andre)
    {
        var fil = Tabell("år;region;navn;indikator;verdi;enhet;omfang", v, "regnskap");
        foreach (var rad in andre.Rader(v.Regnskapsår)) fil.Rad(rad);
        return fil.Tekst;
    }
}
