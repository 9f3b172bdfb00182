using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary>One control sum of accounts, as SSB's kontrollprogram has it.</summary>
/// <param name="Navn">What is summed.</param>
/// <param name="Sum">The sum, 1 000 kr, with the file's signs.</param>
/// <param name="Skal">What it is to be, in words.</param>
/// <param name="Holder">True when it is.</param>
/// <param name="Stopper">True when figures that are taken in are wrong if it does not hold.</param>
/// <param name="BareHeleÅr">True for a sum that preliminary accounts (4. kvartal) need not keep.</param>
internal sealed record Kontroll(string Navn, decimal Sum, string Skal, bool Holder, bool Stopper, bool BareHeleÅr)
{
    /// <summary>How far driftsregnskapet and investeringsregnskapet may be from 0: SSB's limit, 1 000 kr.</summary>
    internal const decimal Regnskapsslingring = 30m;

    /// <summary>How far the balance may be from 0: SSB's limit, 1 000 kr.</summary>
    internal const decimal Balanseslingring = 10m;

    /// <summary>All control sums of accounts; only those whose part is in the file.</summary>
    internal static ImmutableArray<Kontroll> Av(Filregnskap regnskap)
    {
        var (drift, investering, balanse) = (regnskap.I(Kontoklasse.Drift).ToArray(), regnskap.I(Kontoklasse.Investering).ToArray(), regnskap.I(Kontoklasse.Balanse).ToArray());
        var ut = ImmutableArray.CreateBuilder<Kontroll>();
        if (drift.Length > 0)
        {
            ut.Add(Null("drift", drift.Sum(p => p.Beløp), Regnskapsslingring, stopper: true, bareHeleÅr: true));
            ut.Add(Null("avskrivninger (art 590, funksjon 100–799) og motpost (art 990, funksjon 860)",
                drift.Where(p => (p.Art == "590" && Nummer(p.Kode) is >= 100 and <= 799) || (p.Art == "990" && p.Kode == "860")).Sum(p => p.Beløp), Regnskapsslingring, stopper: true, bareHeleÅr: false));
            ut.Add(Inntekt("skatt (funksjon 800, art 870)", drift.Where(p => p.Kode == "800" && p.Art == "870").Sum(p => p.Beløp)));
            ut.Add(Inntekt("rammetilskudd (funksjon 840, art 800)", drift.Where(p => p.Kode == "840" && p.Art == "800").Sum(p => p.Beløp)));
        }

        if (investering.Length > 0) ut.Add(Null("investering", investering.Sum(p => p.Beløp), Regnskapsslingring, stopper: false, bareHeleÅr: true));
        if (drift.Length + investering.Length > 0)
        {
            ut.Add(Null("overføring til investering (drift, art 570) og fra drift (investering, art 970)",
                drift.Where(p => p.Art == "570").Concat(investering.Where(p => p.Art == "970")).Sum(p => p.Beløp), Regnskapsslingring, stopper: false, bareHeleÅr: true));
        }

        if (balanse.Length > 0)
        {
            ut.Add(Null("eiendeler (kapittel 10–29) og gjeld og egenkapital (31–5999)", balanse.Where(p => !ErMemoria(p.Kode)).Sum(p => p.Beløp), Balanseslingring, stopper: true, bareHeleÅr: true));
            ut.Add(Null("memoriakonti (9100–9999)", balanse.Where(p => ErMemoria(p.Kode)).Sum(p => p.Beløp), Balanseslingring, stopper: false, bareHeleÅr: true));
            ut.Add(Pluss("merforbruk (kapittel 5900)", balanse.Where(p => p.Kode == "5900").Sum(p => p.Beløp), stopper: true));
            ut.Add(Pluss("udekket i investering (kapittel 5970)", balanse.Where(p => p.Kode == "5970").Sum(p => p.Beløp), stopper: false));
        }

        return ut.ToImmutable();
    }

    /// <summary>How the report tells it.</summary>
    internal string Tekst => $"kontrollsum {Navn}: {NumberText.Show(Sum)} (skal være {Skal}{(Holder ? "" : ", og er det ikke")})";

    private static bool ErMemoria(string kapittel) => kapittel.Length == 4 && kapittel[0] == '9';

    private static int Nummer(string kode) => int.Parse(kode, CultureInfo.InvariantCulture);

    private static Kontroll Null(string navn, decimal sum, decimal grense, bool stopper, bool bareHeleÅr) =>
        new(navn, sum, string.Create(CultureInfo.InvariantCulture, $"0 ±{grense}"), Math.Abs(sum) <= grense, stopper, bareHeleÅr);

    private static Kontroll Inntekt(string navn, decimal sum) => new(navn, sum, "mindre enn 0", sum < 0m, Stopper: true, BareHeleÅr: false);

    private static Kontroll Pluss(string navn, decimal sum, bool stopper) => new(navn, sum, "0 eller mer", sum >= 0m, stopper, BareHeleÅr: false);
}
