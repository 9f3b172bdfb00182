using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>The figures of data/makro, read with the edition and checked like its own files.</summary>
/// <param name="filer">The files.</param>
/// <param name="feil">Gets what is wrong.</param>
internal sealed class Landstallskatalog(SharedFiles filer, DiagnosticBag feil)
{
    private const decimal StørstePrisvekst = 30m;
    private const decimal Slingring = 0.001m;

    /// <summary>The figures, as far as they could be read.</summary>
    internal static Landstall Bind(SharedFiles filer, Kommuneramme? ramme, DiagnosticBag feil)
    {
        var katalog = new Landstallskatalog(filer, feil);
        var (priser, nøkler) = (katalog.Priser(), katalog.Nøkler());
        if (ramme is { } r) katalog.KontrollerÅr(priser, r.Regnskapsår);
        return new Landstall(priser, nøkler);
    }

    private ImmutableSortedDictionary<int, Prisår> Priser()
    {
        var priser = ImmutableSortedDictionary.CreateBuilder<int, Prisår>();
        foreach (var rad in filer.Priser?.Rows ?? [])
        {
            var (år, deflator, lønn, pris) = (rad.Year("år", feil), Vekst(rad, "deflator"), Vekst(rad, "lonnsvekst"), Vekst(rad, "prisvekst"));
            var kilde = rad.Kilde(Datastatus.Anslag, feil);
            if (år is not { } å || deflator is not { } d || lønn is not { } l || pris is not { } p) continue;
            if (!priser.TryAdd(å.Value, new Prisår(å.Value, Andel.FraProsent(l), Andel.FraProsent(p), Andel.FraProsent(d), kilde)))
                feil.Add(Catalogue.DoubledRow, å.Span, string.Create(CultureInfo.InvariantCulture, $"året {å.Value} står to ganger"), "ta bort den ene raden");
        }

        if (priser.Count == 0) return priser.ToImmutable();
        var hull = Enumerable.Range(priser.Keys.First(), priser.Keys.Last() - priser.Keys.First() + 1).Where(år => !priser.ContainsKey(år)).ToArray();
        if (hull.Length > 0)
            feil.Add(Catalogue.YearGap, filer.Priser!.Header, $"{string.Join(", ", hull.Select(år => år.ToString(CultureInfo.InvariantCulture)))} mangler mellom de andre årene", "legg inn raden; prisene regnes fra år til år");
        return priser.ToImmutable();
    }

    private decimal? Vekst(CsvRow rad, string kolonne)
    {
        if (rad.RequiredNumber(kolonne, feil) is not { } tall) return null;
        if (Math.Abs(tall.Value) <= StørstePrisvekst) return tall.Value;
        feil.Add(Catalogue.OutOfRange, tall.Span, $"{kolonne} er {NumberText.Show(tall.Value)} prosent", "skriv veksten fra året før i prosent, for eksempel 3,9");
        return null;
    }

    private ImmutableArray<Tjenestenøkkel> Nøkler()
    {
        var nøkler = (filer.Nøkler?.Table.Rows ?? []).Select(Nøkkelrad).OfType<Nøkkel>().ToLookup(r => r.Tjeneste, StringComparer.Ordinal);
        foreach (var tjeneste in nøkler.Where(t => Math.Abs(t.Sum(r => r.Vekt) - 1m) > Slingring))
            feil.Add(Catalogue.SharesNotWhole, tjeneste.First().Rad.Span, $"vektene for «{tjeneste.Key}» er {NumberText.Show(tjeneste.Sum(r => r.Vekt))} til sammen, ikke 1", "hold vektene mot Grønt hefte");
        var svar = ImmutableArray.CreateBuilder<Tjenestenøkkel>();
        foreach (var rad in filer.Utgifter?.Table.Rows ?? [])
        {
            if (rad.RequiredText("tjeneste", feil) is not { } tjeneste || rad.RequiredNumber("kr_per_innbygger", feil) is not { } kroner) continue;
            var aldre = nøkler[tjeneste.Value].Where(r => r.Gruppe is not null).ToArray();
            if (aldre.Length == 0)
            {
                if (filer.Nøkler is not null)
                    feil.Add(Catalogue.UnknownReference, tjeneste.Span, $"tjenesten «{tjeneste.Value}» har ingen aldersvekter i delkostnadsnøklene", NearestName.Hint(tjeneste.Value, nøkler.Select(n => n.Key)));
                continue;
            }

            var kilder = aldre.Select(r => r.Rad.Kilde(Datastatus.Anslag, feil)).ToArray();
            svar.Add(new Tjenestenøkkel(tjeneste.Value, kroner.Value, [.. aldre.Select(r => (r.Gruppe!.Value, r.Vekt))], kilder[0])
            {
                Utgiftskilde = Landstall.Sted(rad.Kilde(Datastatus.Anslag, feil), "kr_per_innbygger"),
                Vektkilder = [.. kilder.Select(k => Landstall.Sted(k, "vekt"))],
            });
        }

        return svar.ToImmutable();
    }

    private Nøkkel? Nøkkelrad(CsvRow rad)
    {
        if (rad.RequiredText("tjeneste", feil) is not { } tjeneste || rad.RequiredText("kriterium", feil) is not { } kriterium || rad.RequiredNumber("vekt", feil) is not { } vekt) return null;
        if (kriterium.Value != "alder") return new Nøkkel(tjeneste.Value, null, vekt.Value, rad);
        if (rad.RequiredWhole("fra_alder", feil) is not { } fra) return null;
        var til = rad.Whole("til_alder", feil);
        if (fra.Value >= 0 && (til is not { } t || t.Value >= fra.Value)) return new Nøkkel(tjeneste.Value, new Aldersgruppe((int)fra.Value, (int?)til?.Value), vekt.Value, rad);
        feil.Add(Catalogue.WrongAges, fra.Span, "aldrene er ikke en gruppe", "skriv yngste alder før eldste");
        return null;
    }

    // The office mends these itself each spring, so the words say from where and when.
    private void KontrollerÅr(ImmutableSortedDictionary<int, Prisår> priser, int regnskapsår)
    {
        if (filer.Priser is { } p && priser.Count > 0 && priser.Keys.Last() < regnskapsår)
            Gammel(p.File, $"prisene slutter i {Tall(priser.Keys.Last())}, men regnskapsåret er {Tall(regnskapsår)}",
                $"legg til {Tall(regnskapsår)}: deflatoren fra Beregningsutvalget (TBU, mars) eller kommuneproposisjonen (mai), lønn og konsumpriser fra SSB (januar og februar)");
        if (filer.Utgifter is { } u && u.Year < regnskapsår)
            Gammel(u.Table.File, $"landets utgifter er fra {Tall(u.Year)}, men regnskapsåret er {Tall(regnskapsår)}",
                $"legg til netto-driftsutgifter-landet-{Tall(regnskapsår)}.csv: KOSTRA hos SSB, tabell 12362, 15. mars");
        if (filer.Nøkler is { } n && n.Year < regnskapsår)
            Gammel(n.Table.File, $"delkostnadsnøklene er fra {Tall(n.Year)}, men regnskapsåret er {Tall(regnskapsår)}",
                $"legg til delkostnadsnokler-{Tall(regnskapsår + 1)}.csv: Grønt hefte, som kommer med statsbudsjettet i oktober");

        void Gammel(string fil, string hva, string råd) => feil.Add(Catalogue.OldShared, new SourceSpan(fil), hva, råd);
        static string Tall(int år) => år.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Nøkkel(string Tjeneste, Aldersgruppe? Gruppe, decimal Vekt, CsvRow Rad);
}
