using Perspektivmelding.Binding;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Pages.Deler;

/// <summary>The dialogue sheets: a page for each service, for a conversation and not for a list of cuts.</summary>
internal sealed class Dialogarkbygger(Sidegrunnlag grunnlag, Texts texts)
{
    private readonly Utgave _utgave = grunnlag.Resultat.Utgave;

    /// <summary>The part <c>dialogark</c>; null where the edition has no services.</summary>
    public Dialogarkmodell? Lag(Func<Figure, Figurmodell> figur)
    {
        var liste = grunnlag.Innhold.Tjenester;
        if (liste.Tjenester.IsEmpty) return null;
        var resultater = Tjenesteanalyse.Analyser(liste.Tjenester.Select(t => t.Mål), _utgave);
        var felles = Tjenesteanalyse.Felles(resultater);
        return new Dialogarkmodell(
            [.. liste.Tjenester.Select(t => Ark(t, resultater.FirstOrDefault(r => r.Mål == t.Mål), felles, figur))],
            liste.ErStandard ? texts["dialog_standard"] : null);
    }

    private Dialogark Ark(Tjeneste tjeneste, Tjenesteresultat? resultat, Grunnlagsart? felles, Func<Figure, Figurmodell> figur)
    {
        var mot = resultat is null || felles is not { } art ? null : resultat.Mot(art);
        var slug = $"tjeneste-{Slug.Of(tjeneste.Mål.Id)}";
        var kode = tjeneste.Binding switch { Bindingsgrad.Rettighet => "rettighet", Bindingsgrad.Lovpålagt => "lovpalagt", Bindingsgrad.Frivillig => "frivillig", _ => null };
        return new Dialogark
        {
            Navn = tjeneste.Mål.Navn,
            Forskjell = mot?.Potensial is { } p ? Forskjell(p, resultat!, mot) : null,
            Mot = mot is null ? null : texts["dialog_mot_" + mot.Art.ToString().ToLowerInvariant()],
            Tall = resultat is null ? [] : [.. Tall(resultat, mot)],
            Drivere = tjeneste.Drivere,
            Binding = kode is null ? null : texts["dialog_binding_" + kode],
            Forklaring = kode is null ? null : texts[$"binding_{kode}_forklaring"],
            Hjemmel = tjeneste.Hjemmel,
            Beslutter = tjeneste.Beslutter,
            KanEndres = tjeneste.KanEndres,
            Spørsmål = tjeneste.Spørsmål,
            Figurer = [.. ((string[])[slug, slug + "-drivere"]).Select(grunnlag.Figurer.Figure).OfType<Figure>().Select(figur)],
            Kilde = tjeneste.Kilde,
        };
    }

    private string Forskjell(decimal potensial, Tjenesteresultat resultat, Tjenestegrunnlag mot)
    {
        var tall = new Tallord(texts);
        return texts["dialog_forskjell", ("forskjell", tall.Beløp(potensial)), ("beløp", tall.Beløp(Math.Abs(potensial)).Anslag(Figures.Tjenester.Tjenesteord.ErAnslag(resultat, mot))),
            ("andre", texts["fig_tjeneste_mot_" + mot.Art.ToString().ToLowerInvariant()])] + " " + texts["dialog_behov", ("justert", mot.ErBehovsjustert)];
    }

    private IEnumerable<Dialogtall> Tall(Tjenesteresultat r, Tjenestegrunnlag? mot)
    {
        var andre = mot?.Region;
        var landet = r.Andre.FirstOrDefault(t => t.Region == andre);
        var naboer = r.Grunnlag.Where(g => g.Art == Grunnlagsart.Nabo).Select(g => g.Region).ToHashSet(StringComparer.Ordinal);
        yield return new Dialogtall(texts["dialog_kroner"], Kroner(r.Egen.Netto), landet is null ? NorwegianNumber.Missing : Kroner(landet.Netto),
            Median([.. r.Andre.Where(t => naboer.Contains(t.Region)).Select(t => t.Netto)], Kroner), ErAnslag: false);
        foreach (var navn in r.Mål.Kvalitet)
        {
            var rader = _utgave.Indikatorer.Where(i => i.Indikatornavn == navn && i.År == r.År).DistinctBy(i => i.Region).ToArray();
            if (rader.FirstOrDefault(i => i.Region == r.Egen.Region) is not { } vår) continue;
            yield return new Dialogtall(navn, Vis(vår), rader.FirstOrDefault(i => i.Region == andre) is { } a ? Vis(a) : NorwegianNumber.Missing,
                Median([.. rader.Where(i => naboer.Contains(i.Region)).Select(i => i.Verdi)], v => Vis(vår with { Verdi = v })), vår.Kilde.Status == Datastatus.Anslag);
        }
    }

    private static string Median(decimal[] verdier, Func<decimal, string> vis)
    {
        if (verdier.Length < 2) return NorwegianNumber.Missing;
        Array.Sort(verdier);
        return vis((verdier[(verdier.Length - 1) / 2] + verdier[verdier.Length / 2]) / 2m);
    }

    private static string Kroner(decimal kroner) => ValueFormat.Kroner().Text(kroner);

    private static string Vis(Indikator i) => i.Enhet switch
    {
        "prosent" => NorwegianNumber.Prosent(i.Verdi),
        "kr" => Kroner(i.Verdi),
        _ => NorwegianNumber.Format(i.Verdi, 1),
    };
}
