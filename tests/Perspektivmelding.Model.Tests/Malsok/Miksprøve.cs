using System.Collections.Immutable;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Model.Tests.Malsok;

/// <summary>Holds answers about the cheapest mix against the best of all sets, and counts them.</summary>
internal sealed class Miksprøve
{
    private int _funnet;
    private int _umulig;

    /// <summary>What a set costs, as the search prices it.</summary>
    public static decimal Pris(ImmutableArray<Tiltak> valg) => valg.Sum(t => Math.Max(0m, t.Virker(2029)));

    /// <summary>Cheapest first; ties by number, then by the order of id.</summary>
    public static IEnumerable<ImmutableArray<Tiltak>> Rangert(IEnumerable<ImmutableArray<Tiltak>> utvalg) =>
        utvalg.OrderBy(Pris).ThenBy(valg => valg.Length)
            .ThenBy(valg => string.Join('\n', valg.Select(t => t.Id).Order(StringComparer.Ordinal)), StringComparer.Ordinal);

    /// <summary>The answer must be <paramref name="best"/>, or that none can be found where that is default.</summary>
    public void Prøv(Målsøkssvar svar, ImmutableArray<Tiltak> best, string hva)
    {
        if (svar is Målsøkssvar.FunnetMiks miks)
        {
            miks.Nøyaktig.ShouldBeTrue(hva);
            best.IsDefault.ShouldBeFalse(hva);
            miks.Tiltak.Select(t => t.Id).ShouldBe(best.Select(t => t.Id), hva);
            miks.Pris.ShouldBe(Pris(best), hva);
            _funnet++;
        }
        else
        {
            best.IsDefault.ShouldBeTrue(hva);
            ((Målsøkssvar.IkkeMulig)svar).Bindende.ShouldNotBeEmpty(hva);
            _umulig++;
        }
    }

    /// <summary>Both answers were met often, or the test would not say much.</summary>
    public void BeggeSvarErMerEnn(int antall)
    {
        _funnet.ShouldBeGreaterThan(antall);
        _umulig.ShouldBeGreaterThan(antall);
    }
}
