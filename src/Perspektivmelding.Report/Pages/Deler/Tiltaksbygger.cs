using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Tiltaksregister;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages.Deler;

/// <summary>Tables of priced measures, in millions a plan year.</summary>
public sealed class Tiltaksbygger(Sidegrunnlag grunnlag)
{
    private readonly Texts _texts = grunnlag.Texts;

    /// <summary>The measures by sector, in the order of sektorer.yml and then as first met.</summary>
    /// <param name="id">Id on the page.</param>
    /// <param name="tittel">Caption.</param>
    /// <param name="tiltak">The measures.</param>
    /// <param name="side">The page.</param>
    /// <param name="medScenarier">Whether a column says which scenarios have the measure.</param>
    /// <param name="summert">The measures to add below; null for no sum.</param>
    public Tiltakstabell Tabell(
        string id, string tittel, ImmutableArray<Tiltak> tiltak, Sidekontekst side, bool medScenarier, ImmutableArray<Tiltak>? summert = null)
    {
        var år = grunnlag.Resultat.Utgave.Kommune.Planår.ToImmutableArray();
        side.HarAnslag |= tiltak.Any(ErAnslag);
        var orden = (grunnlag.Innhold.Sektorer ?? []).Select(s => s.Id).ToList();
        var grupper = tiltak
            .GroupBy(t => t.Sektor)
            .OrderBy(g => orden.IndexOf(g.Key) is var plass && plass < 0 ? int.MaxValue : plass)
            .Select(g => new Tiltaksgruppe(Sektornavn(g.Key), side.Til($"tjenestene/{g.Key}"), [.. g.Select(t => Rad(t, år, medScenarier))]));
        ImmutableArray<string> sum = summert is { } med && tiltak.Length > 1 ? [.. år.Select(å => Mill(med.Sum(t => t.Virker(å))))] : [];
        ImmutableArray<string> scenarier = medScenarier
            ? [.. grunnlag.Resultat.Scenarier.Select((s, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)} {s.Scenario.Navn}")] : [];
        return new Tiltakstabell(
            id, tittel, [.. år.Select(Dom.År)], [.. grupper], sum, scenarier, tiltak.Any(ErAnslag), år.Length + 2 + (medScenarier ? 1 : 0))
        {
            Sumtekst = _texts[summert is { } noen && noen.Length < tiltak.Length ? "tiltak_sum_samtidig" : "tiltak_sum"],
        };
    }

    /// <summary>Those of a group that can be carried out together and yield most in the plan's last year.</summary>
    public ImmutableArray<Tiltak> Samtidig(ImmutableArray<Tiltak> gruppe) =>
        Forenlige.Størst(grunnlag.Resultat.Utgave.Tiltak, gruppe, t => t.Virker(grunnlag.Resultat.Utgave.Kommune.PlanTil));

    /// <summary>Name of a sector; its id with a capital where the edition has no name for it.</summary>
    public string Sektornavn(string id) =>
        (grunnlag.Innhold.Sektorer ?? []).FirstOrDefault(s => s.Id == id)?.Navn
        ?? (id.Length == 0 ? _texts["sektor_ukjent"] : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' '));

    /// <summary>True when the price rests on an anslag.</summary>
    public static bool ErAnslag(Tiltak tiltak) => tiltak.Kilde.Status == Datastatus.Anslag;

    private Tiltaksrad Rad(Tiltak t, ImmutableArray<int> år, bool medScenarier) => new()
    {
        Navn = Tiltaksord.Navn(_texts, t),
        Virkning = [.. år.Select(å => Mill(t.Virker(å)))],
        ErAnslag = ErAnslag(t),
        Status = _texts[t.Status switch
        {
            Tiltaksstatus.Forslag => "tiltak_forslag",
            Tiltaksstatus.Vedtatt => "tiltak_vedtatt",
            _ => "tiltak_iverksatt",
        }],
        Konsekvens = t.Konsekvens,
        Risiko = t.Risiko,
        Hjemmel = t.Hjemmel,
        Beslutter = t.Beslutter,
        VisScenarier = medScenarier,
        Scenarier = !medScenarier ? []
            : [.. grunnlag.Resultat.Scenarier.Select((s, i) => (s, i)).Where(p => p.s.Scenario.Tiltak.Any(x => x.Id == t.Id))
                .Select(p => (p.i + 1).ToString(CultureInfo.InvariantCulture))],
    };

    private static string Mill(decimal tusen) => tusen == 0m ? NorwegianNumber.Missing : NorwegianNumber.Format(tusen / 1000m, 1);
}
