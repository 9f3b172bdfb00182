using System.Collections.Frozen;
using System.Collections.Immutable;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.Model.Regnskap;

/// <summary>A stock on or beside the balance sheet at 31 December (kontrakt.md 3, post). 1 000 kr.</summary>
public enum Balansepost
{
    /// <summary>Langsiktig gjeld without pension liabilities.</summary>
    LangsiktigGjeld,
    /// <summary>The part of the debt that is lent on (startlån).</summary>
    Videreutlån,
    /// <summary>Utlån, all of it.</summary>
    Utlån,
    /// <summary>Ubrukte lånemidler.</summary>
    UbrukteLånemidler,
    /// <summary>Depreciable fixed assets.</summary>
    Anleggsmidler,
    /// <summary>Disposisjonsfond.</summary>
    Disposisjonsfond,
    /// <summary>Bundne driftsfond.</summary>
    BundneDriftsfond,
    /// <summary>Accumulated merforbruk (kapittel 5900), positive.</summary>
    AkkumulertMerforbruk,
    /// <summary>Accumulated premieavvik without arbeidsgiveravgift.</summary>
    AkkumulertPremieavvik,
    /// <summary>Premiefond, held by the pension provider.</summary>
    Premiefond,
    /// <summary>Likvider.</summary>
    Likvider,
    /// <summary>Capital base of self-financed services (VAR), shielded from interest.</summary>
    Selvkostgrunnlag,
    /// <summary>Base for rentekompensasjon.</summary>
    Rentekompensasjonsgrunnlag,
    /// <summary>Pensjonsforpliktelse.</summary>
    Pensjonsforpliktelse,
    /// <summary>Arbeidskapital.</summary>
    Arbeidskapital,
}

/// <summary>The stocks of each year given.</summary>
/// <param name="Beløp">1 000 kr by year and stock; what is not given is absent.</param>
public sealed record Balanse(ImmutableSortedDictionary<int, ImmutableDictionary<Balansepost, Oppgitt>> Beløp)
{
    private static readonly FrozenDictionary<string, Balansepost> EtterKode = Enum.GetValues<Balansepost>().ToFrozenDictionary(Kode);

    /// <summary>A given stock, or null.</summary>
    public Oppgitt? Gitt(int år, Balansepost post) =>
        Beløp.TryGetValue(år, out var poster) && poster.TryGetValue(post, out var oppgitt) ? oppgitt : null;

    /// <summary>The stock, 0 where it is not given (kontrakt.md 3).</summary>
    public decimal Ved(int år, Balansepost post) => Gitt(år, post)?.Verdi ?? 0m;

    /// <summary>ASCII code of kontrakt.md 3.</summary>
    public static string Kode(Balansepost post) => post switch
    {
        Balansepost.LangsiktigGjeld => "langsiktig_gjeld",
        Balansepost.Videreutlån => "videreutlan",
        Balansepost.Utlån => "utlan",
        Balansepost.UbrukteLånemidler => "ubrukte_lanemidler",
        Balansepost.Anleggsmidler => "anleggsmidler",
        Balansepost.Disposisjonsfond => "disposisjonsfond",
        Balansepost.BundneDriftsfond => "bundne_driftsfond",
        Balansepost.AkkumulertMerforbruk => "akkumulert_merforbruk",
        Balansepost.AkkumulertPremieavvik => "akkumulert_premieavvik",
        Balansepost.Premiefond => "premiefond",
        Balansepost.Likvider => "likvider",
        Balansepost.Selvkostgrunnlag => "selvkostgrunnlag",
        Balansepost.Rentekompensasjonsgrunnlag => "rentekompensasjonsgrunnlag",
        Balansepost.Pensjonsforpliktelse => "pensjonsforpliktelse",
        Balansepost.Arbeidskapital => "arbeidskapital",
        _ => throw new ArgumentOutOfRangeException(nameof(post)),
    };

    /// <summary>Finds a stock by its code; null when there is none.</summary>
    public static Balansepost? Finn(string kode) => EtterKode.TryGetValue(kode, out var post) ? post : null;
}
