using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>The key <c>usikkerhet</c> of forutsetninger.yml: how the simulation is run. All of it has defaults.</summary>
internal sealed class UsikkerhetBinder(DiagnosticBag feil)
{
    private const int FærrestBaner = 100;
    private const int FlestBaner = 100_000;
    private const decimal Alt = 100m;

    private static readonly ImmutableArray<string> Navn = ["lonn", "pris", "rente", "skatt", "folketall", "tiltak"];

    internal Usikkerhetsvalg Bind(YamlNode.Map? forutsetninger)
    {
        var standard = Usikkerhetsvalg.Standard;
        if (forutsetninger is null || new YamlMapReader(forutsetninger, "forutsetningene", feil).Map("usikkerhet") is not { } les) return standard;
        var baner = (int)Helt(les, "baner", standard.Baner, FærrestBaner, FlestBaner);
        var frø = (ulong)Helt(les, "fro", (long)standard.Frø, 0, long.MaxValue);
        var drivere = les.Map("drivere") is { } kart ? Driverne(kart, standard) : standard.Drivere;
        var korrelasjoner = les.Has("korrelasjon") ? Korrelasjonene(les) : standard.Korrelasjoner;
        var kompensasjon = les.Map("kompensasjon") is { } tatt ? Kompensasjonen(tatt, standard.Kompensasjon) : standard.Kompensasjon;
        les.Done();
        var valg = new Usikkerhetsvalg { Baner = baner, Frø = frø, Drivere = drivere, Korrelasjoner = korrelasjoner, Kompensasjon = kompensasjon };
        if (Kolesky.Faktor(valg.Matrise()) is not null) return valg;
        feil.Add(Catalogue.ImpossibleCorrelation, les.At("korrelasjon"), "korrelasjonene kan ikke være sanne samtidig",
            "gjør den største mindre, eller ta bort en av dem");
        return standard;
    }

    private ImmutableArray<Driverusikkerhet> Driverne(YamlMapReader kart, Usikkerhetsvalg standard)
    {
        var drivere = standard.Drivere.Select(d =>
        {
            if (kart.Map(Navn[(int)d.Drivkraft]) is not { } les) return d;
            var avvik = Tall(les, "standardavvik", d.Standardavvik, 0m, 100m);
            var vedvarenhet = d.Drivkraft == Drivkraft.Tiltak ? 0m : Tall(les, "vedvarenhet", d.Vedvarenhet, 0m, 1m);
            var kilde = les.RequiredText("kilde");
            les.Done();
            return new Driverusikkerhet(d.Drivkraft, avvik, vedvarenhet, kilde?.Value ?? "");
        }).ToImmutableArray();
        kart.Done();
        return drivere;
    }

    private Priskompensasjon Kompensasjonen(YamlMapReader les, Priskompensasjon standard)
    {
        var nå = Tall(les, "samme_ar", standard.SammeÅr.Prosent, 0m, Alt);
        // What the year itself has made up for, the year after need not: then the default is no more than the rest.
        var etter = Tall(les, "aret_etter", Math.Min(standard.ÅretEtter.Prosent, Alt - nå), 0m, Alt);
        les.Done();
        if (nå + etter > Alt)
            feil.Add(Catalogue.WrongSimulation, les.Span,
                string.Create(CultureInfo.InvariantCulture, $"«kompensasjon» er {nå} og {etter} prosent, til sammen mer enn alt"), "gjør den ene mindre: de to er høyst 100 til sammen");
        return nå + etter > Alt ? standard : new(Andel.FraProsent(nå), Andel.FraProsent(etter));
    }

    private ImmutableArray<(Drivkraft, Drivkraft, decimal)> Korrelasjonene(YamlMapReader les)
    {
        var par = ImmutableArray.CreateBuilder<(Drivkraft A, Drivkraft B, decimal Verdi)>();
        var mulige = Navn[..Usikkerhetsvalg.Samvarierende.Length];
        foreach (var ett in les.Maps("korrelasjon", "korrelasjonen"))
        {
            var mellom = ett.Texts("mellom");
            var verdi = Tall(ett, "verdi", 0m, -1m, 1m);
            ett.Done();
            var kjente = mellom.Select(m => mulige.IndexOf(m.Value)).ToArray();
            for (var i = 0; i < mellom.Length; i++)
                if (kjente[i] < 0)
                    feil.Add(Catalogue.WrongCorrelationPair, mellom[i].Span, $"«{mellom[i].Value}» er ikke en drivkraft som kan samvariere", NearestName.HintOrList(mellom[i].Value, mulige));
            if (kjente.Contains(-1)) continue;
            if (mellom.Length != 2 || kjente[0] == kjente[1])
                feil.Add(Catalogue.WrongCorrelationPair, ett.Span, "en korrelasjon er mellom to ulike drivkrefter", "skriv {mellom: [lonn, pris], verdi: 0.2}");
            else if (par.Any(p => Sett(p.A, p.B).SetEquals(kjente)))
                feil.Add(Catalogue.WrongCorrelationPair, ett.Span, $"korrelasjonen mellom {mellom[0].Value} og {mellom[1].Value} står to ganger", "ta bort den ene");
            else par.Add(((Drivkraft)kjente[0], (Drivkraft)kjente[1], verdi));
        }
        return par.ToImmutable();
    }

    private static HashSet<int> Sett(Drivkraft a, Drivkraft b) => [(int)a, (int)b];

    private long Helt(YamlMapReader les, string nøkkel, long ellers, long minst, long høyst)
    {
        if (les.Whole(nøkkel) is not { } tall) return ellers;
        if (tall.Value >= minst && tall.Value <= høyst) return tall.Value;
        Utenfor(tall.Span, nøkkel, tall.Value, minst, høyst);
        return ellers;
    }

    private decimal Tall(YamlMapReader les, string nøkkel, decimal ellers, decimal minst, decimal høyst)
    {
        if (les.Number(nøkkel) is not { } tall) return ellers;
        if (tall.Value >= minst && tall.Value <= høyst) return tall.Value;
        Utenfor(tall.Span, nøkkel, tall.Value, minst, høyst);
        return ellers;
    }

    private void Utenfor(SourceSpan sted, string nøkkel, decimal verdi, decimal minst, decimal høyst) =>
        feil.Add(Catalogue.WrongSimulation, sted, string.Create(CultureInfo.InvariantCulture, $"«{nøkkel}» er {verdi}"),
            string.Create(CultureInfo.InvariantCulture, $"velg et tall fra {minst} til {høyst}"));
}
