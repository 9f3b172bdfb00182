using System.Globalization;
using Perspektivmelding.Fuzz.Inputs;

namespace Perspektivmelding.Site.Tests.Egenskaper;

/// <summary>Ways to break a YAML file.</summary>
internal static class Trebrudd
{
    private const string Valg = "forutsetninger.yml";

    internal static readonly Brudd[] Alle =
    [
        new("tabulator i innrykket", "PM0131", (u, d) =>
        {
            var (fil, tre) = Velg(u, d);
            var linje = Tilfeldig(tre, d, l => l.StartsWith("  ", StringComparison.Ordinal));
            if (linje < 0) return null;
            tre.Linjer[linje] = "\t" + tre.Linjer[linje].TrimStart();
            return new(fil, linje + 1, 1);
        }),
        new("samme nøkkel to ganger", "PM0132", (u, d) =>
        {
            var (fil, tre) = Velg(u, d);
            var linje = Tilfeldig(tre, d, l => l.Contains(": ", StringComparison.Ordinal) && !l.TrimStart().StartsWith('-'));
            tre.Linjer.Insert(linje + 1, tre.Linjer[linje]);
            return Ved(fil, tre.Begynnelsen(linje + 1));
        }),
        new("en nøkkel ingen kjenner", "PM0133", (u, d) =>
        {
            var (fil, tre) = Velg(u, d);
            var linje = Tilfeldig(tre, d, l => !l.TrimStart().StartsWith('-') && Nivå(l) == (fil is "kommune.yml" or Valg ? 0 : 2));
            tre.Linjer.Insert(linje, new string(' ', Nivå(tre.Linjer[linje])) + "merknad: husk dette");
            return Ved(fil, tre.Begynnelsen(linje));
        }),
        new("en nøkkel mangler", "PM0134", (u, d) =>
        {
            var (fil, nøkkel) = d.Of([("kommune.yml", "navn"), ("kommune.yml", "målform"), ("kommune.yml", "regnskapsomfang"), (Valg, "fastrente"), (Valg, "avskrivningstid_nye"), (Valg, "prisvekst")]);
            var tre = u.Trær[fil];
            tre.Linjer.RemoveAt(tre.Finn(nøkkel));
            return new(fil, 1, 1);
        }),
        new("et tiltak mangler navn", "PM0134", (u, d) =>
        {
            var tre = u.Trær["tiltak.yml"];
            var linje = Tilfeldig(tre, d, l => l.StartsWith("  navn:", StringComparison.Ordinal));
            tre.Linjer.RemoveAt(linje);
            return Ved("tiltak.yml", tre.Begynnelsen(linje - 1));
        }),
        new("et anker", "PM0136", (u, d) =>
        {
            var (fil, tre) = Velg(u, d);
            var linje = Tilfeldig(tre, d, l => l.Contains(": ", StringComparison.Ordinal));
            var verdi = tre.Linjer[linje][(tre.Linjer[linje].IndexOf(": ", StringComparison.Ordinal) + 2)..];
            return Ved(fil, tre.Sett(linje, "&merke " + verdi));
        }),
        new("et typemerke", "PM0137", (u, d) =>
        {
            var tre = u.Trær[Valg];
            return Ved(Valg, tre.Sett(tre.Finn("prisvekst"), "!!float 2.5"));
        }),
        new("to dokumenter i fila", "PM0138", (u, d) =>
        {
            var (fil, tre) = Velg(u, d);
            tre.Linjer.AddRange(["---", "a: 1"]);
            return new(fil, tre.Linjer.Count - 1, 1);
        }),
        new("parentesen blir ikke lukket", "PM0130", (u, d) =>
        {
            var tre = u.Trær["scenarier.yml"];
            var linje = tre.Finn("tiltak");
            tre.Linjer[linje] = tre.Linjer[linje].TrimEnd(']');
            return Ved("scenarier.yml", tre.Sted(linje, "["));
        }),
        new("desimalkomma", "PM0140", (u, d) => Sett(u, Valg, d.Of(["fastrente", "rentepaslag", "pengemarkedsrente", "arbeidsgiveravgift"]), "2,5")),
        new("tekst i stedet for tall", "PM0140", (u, d) => Sett(u, Valg, d.Of(["fastrente", "avskrivningstid_nye", "skatteandel"]), "mye")),
        new("liste i stedet for tall", "PM0135", (u, d) => Sett(u, Valg, d.Of(["fastrente", "fastrenteandel", "arbeidsgiveravgift"]), "[1, 2]")),
        new("gruppe i stedet for tekst", "PM0135", (u, d) => Sett(u, "kommune.yml", "navn", "{kort: Vik}")),
        new("kommunenummer uten anførselstegn", "PM0141", (u, d) => Sett(u, "kommune.yml", "nummer", d.Of(["0301", "301", "9998"]))),
        new("kommunenummer med bokstaver", "PM0143", (u, d) => Sett(u, "kommune.yml", "nummer", "\"K-9998\"")),
        new("en målform som ikke finnes", "PM0142", (u, d) => Sett(u, "kommune.yml", "målform", d.Of(["bm", "no", "bokmål"]))),
        new("planen er lengre enn horisonten", "PM0240", (u, d) => Sett(u, "kommune.yml", "  til", (u.Horisont + 1).ToString(CultureInfo.InvariantCulture))),
        new("et tiltak som ikke finnes", "PM0232", (u, d) =>
        {
            var tre = u.Trær["scenarier.yml"];
            var linje = tre.Finn("tiltak");
            return Ved("scenarier.yml", tre.Sett(linje, "[finnes-ikke]")) with { Kolonne = 12 };
        }),
        new("et tiltak i en sektor som ikke finnes", "PM0233", (u, d) => Sett(u, "tiltak.yml", "sektor", "romfart")),
        new("en id med stor bokstav", "PM0230", (u, d) => Sett(u, "handlingsregler.yml", "id", d.Of(["Min Regel", "regel/1", "Ål"]))),
        new("samme id to ganger", "PM0231", (u, d) =>
        {
            var tre = u.Trær["handlingsregler.yml"];
            return Ved("handlingsregler.yml", tre.Sett(tre.Finn("id", tre.Finn("id") + 1), "resultat"));
        }),
        new("en linje tiltak ikke kan endre", "PM0241", (u, d) => Sett(u, "tiltak.yml", "linje", d.Of(["avskrivninger", "gevinst_tap", "bruk_bundne"]))),
        new("et nøkkeltall som ikke er prosent", "PM0243", (u, d) => Sett(u, "handlingsregler.yml", "nokkeltall", d.Of(["disposisjonsfond", "innbyggere"]))),
        new("et år der målet ikke har ett", "PM0244", (u, d) =>
        {
            var tre = u.Trær["handlingsregler.yml"];
            tre.Linjer.Insert(1, string.Create(CultureInfo.InvariantCulture, $"  ar: {u.Horisont}"));
            return new("handlingsregler.yml", 2, 3);
        }),
        new("et alternativ folketallet ikke har", "PM0265", (u, d) => Sett(u, Valg, "befolkningsalternativ", "hovud")),
        new("en andel over 100 prosent", "PM0221", (u, d) => Sett(u, Valg, d.Of(["fastrenteandel", "arbeidsgiveravgift"]), "140")),
        new("fordelingen er ikke 100", "PM0224", (u, d) =>
        {
            Sett(u, Valg, "    kjop", "25");
            var tre = u.Trær[Valg];
            return Ved(Valg, tre.Begynnelsen(tre.Finn("lonn")));
        }),
        new("demografigruppene har et hull", "PM0266", (u, d) =>
        {
            var tre = u.Trær[Valg];
            return Ved(Valg, tre.Sett(tre.Finn("fra", tre.Finn("fra") + 1), "7"));
        }),
        new("serien har et hull", "PM0220", (u, d) =>
        {
            var tre = u.Trær[Valg];
            tre.Linjer.RemoveAt(tre.Finn("verdier") + 1);
            // The first year has neither value nor what holds before it: the series is at fault.
            return Ved(Valg, tre.Begynnelsen(tre.Finn("lonnsvekst")));
        }),
    ];

    private static Bruddsted? Sett(Utgavefiler u, string fil, string nøkkel, string verdi)
    {
        var tre = u.Trær[fil];
        var linje = nøkkel.StartsWith(' ') ? tre.Linjer.FindIndex(l => l.StartsWith(nøkkel + ":", StringComparison.Ordinal)) : tre.Finn(nøkkel);
        return Ved(fil, tre.Sett(linje, verdi));
    }

    private static (string Fil, Treffil Tre) Velg(Utgavefiler u, Draw d)
    {
        var fil = d.Of(u.Trær.Keys.ToArray());
        return (fil, u.Trær[fil]);
    }

    private static int Tilfeldig(Treffil tre, Draw d, Func<string, bool> passer)
    {
        var linjer = Enumerable.Range(0, tre.Linjer.Count).Where(n => passer(tre.Linjer[n])).ToArray();
        return linjer.Length == 0 ? -1 : d.Of(linjer);
    }

    private static int Nivå(string linje) => linje.Length - linje.TrimStart().Length;

    private static Bruddsted Ved(string fil, (int Linje, int Kolonne) sted) => new(fil, sted.Linje, sted.Kolonne);
}
