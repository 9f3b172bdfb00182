using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Binding.Indikatorer;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures.Indikatorer;
using Perspektivmelding.Language;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages.Deler;

/// <summary>The catalogue of the indicators that the edition shows (part <c>indikatorkatalog</c>), and the way to it from figures.</summary>
public sealed partial class Indikatorbygger
{
    /// <summary>Address of the chapter that holds the catalogue.</summary>
    public const string Kapittel = "indikatorer";

    private const int MestLenker = 3;

    private readonly Sidegrunnlag _grunnlag;
    private readonly ImmutableArray<Indikatorbruk> _bruk;
    private readonly ImmutableSortedDictionary<string, string> _sted;

    /// <summary>Takes the chapters to know where each figure is shown.</summary>
    public Indikatorbygger(Sidegrunnlag grunnlag, ImmutableArray<Kapittel> kapitler)
    {
        _grunnlag = grunnlag;
        _bruk = grunnlag.Indikatorer.Alle.IsEmpty ? [] : Indikatorbruk.Alle(grunnlag.Resultat, grunnlag.Figurer);
        _sted = kapitler.SelectMany(k => FigurePattern().Matches(k.Tekst).Select(m => (Figur: m.Groups[1].Value, k.Slug)))
            .DistinctBy(f => f.Figur).ToImmutableSortedDictionary(f => f.Figur, f => f.Slug, StringComparer.Ordinal);
    }

    private Texts Texts => _grunnlag.Texts;

    private Indikatorkatalog Katalog => _grunnlag.Indikatorer;

    /// <summary>Warns of each indicator that the edition shows and the catalogue does not explain.</summary>
    public void Kontroller(DiagnosticBag faults)
    {
        if (Katalog.Fil is not { } fil) return;
        foreach (var i in _bruk.Where(i => Katalog.Finn(i.Kode) is null))
            faults.Add(Catalogue.IndikatorUtenForklaring.At(new SourceSpan(fil), $"indikatoren «{i.Kode}» vises på nettstedet, men er ikke forklart",
                "Legg den til, eller skriv navnet under «gjelder» i en som betyr det samme."));
    }

    /// <summary>The catalogue, by group in the order of the file; null where there is nothing to show.</summary>
    public Indikatorkatalogmodell? Lag(Sidekontekst side)
    {
        var brukt = _bruk.Select(b => (Bruk: b, Oppføring: Katalog.Finn(b.Kode))).Where(b => b.Oppføring is not null)
            .GroupBy(b => b.Oppføring!.Id).ToDictionary(g => g.Key, g => g.Select(b => b.Bruk).ToArray(), StringComparer.Ordinal);
        var poster = Katalog.Alle.Where(o => brukt.ContainsKey(o.Id)).ToArray();
        return poster.Length == 0 ? null : new Indikatorkatalogmodell(
            [.. poster.Select(o => o.Gruppe).Distinct().Select(g => new Indikatorgruppe(g, $"{side.Prefiks}{Slug.Of(g)}",
                [.. poster.Where(o => o.Gruppe == g).Select(o => Post(o, brukt[o.Id], side))]))],
            side.ErTrykk ? null : side.TilFil(OpenData.OpenDataFiles.IndicatorPath));
    }

    /// <summary>Links from a figure to what its indicators mean; none on paper.</summary>
    public ImmutableArray<Lenke> Lenker(ImmutableArray<string> koder, Sidekontekst side) => side.ErTrykk || side.Adresse == Kapittel ? [] :
        [.. koder.Select(Katalog.Finn).OfType<Indikatoroppføring>().DistinctBy(o => o.Id)
            .Select(o => side.Til(Kapittel, Anker(o)) is { } href ? new Lenke(o.Navn, href) : null).OfType<Lenke>()];

    private Indikatorpost Post(Indikatoroppføring o, Indikatorbruk[] bruk, Sidekontekst side)
    {
        var omfang = bruk.Select(b => b.Omfang).OfType<string>().Distinct().ToArray();
        return new Indikatorpost
        {
            Id = side.Prefiks + Anker(o),
            Navn = o.Navn,
            Formel = o.Formel,
            Kilde = o.EgenDefinisjon ? Texts["indikator_egen", ("kilde", o.Kilde)] : o.Kilde,
            Omfang = omfang.Length == 0 ? o.Omfang : Texts["indikator_omfang_her", ("omfang", o.Omfang), ("her", string.Join(", ", omfang))],
            Enhet = o.Enhet,
            År = År(bruk),
            Bruk = o.Bruk,
            Feilbruk = o.Feilbruk,
            Behov = Texts["indikator_behov_" + o.Behovsjustert.ToString().ToLowerInvariant()],
            Vist = side.ErTrykk ? [] : [.. bruk.SelectMany(b => b.Figurer).Distinct().Select(f => Sted(f, side)).OfType<Lenke>().DistinctBy(l => l.Tekst).Take(MestLenker)],
        };
    }

    private string År(Indikatorbruk[] bruk)
    {
        if (bruk.Min(b => b.Fra) is not { } fra) return Texts["indikator_aar_ingen"];
        if (bruk.Max(b => b.Til) is not { } til)
            return bruk.Max(b => b.Framskrevet) is { } slutt ? Texts["indikator_aar_bare", ("fra", Dom.År(fra)), ("til", Dom.År(slutt))] : Dom.År(fra);
        var kjent = fra == til ? Dom.År(fra) : $"{Dom.År(fra)}–{Dom.År(til)}";
        return bruk.Max(b => b.Framskrevet) is { } sist ? Texts["indikator_aar_framskrevet", ("år", kjent), ("til", Dom.År(sist))] : kjent;
    }

    private Lenke? Sted(string figur, Sidekontekst side) =>
        _sted.TryGetValue(figur, out var kapittel) && side.Til(kapittel, $"figur-{figur}") is { } href ? new Lenke(_grunnlag.Figurer.Figure(figur)!.Title, href) : null;

    private static string Anker(Indikatoroppføring o) => Slug.Of(o.Id.Replace('_', '-'));

    [GeneratedRegex(@"^\{figur +([a-z0-9-]+)\}\s*$", RegexOptions.Multiline)]
    private static partial Regex FigurePattern();
}
