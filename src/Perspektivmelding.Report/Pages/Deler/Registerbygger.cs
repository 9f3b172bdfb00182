using System.Collections.Immutable;
using Perspektivmelding.Figures.Tiltaksregister;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages.Deler;

/// <summary>Parts of the register that are lists in words: fields of the matrix, steps of the ladder, unspecified cuts.</summary>
internal sealed class Registerbygger(Sidegrunnlag grunnlag)
{
    private readonly Texts _texts = grunnlag.Texts;
    private readonly Tallord _tall = new(grunnlag.Texts);

    private ImmutableArray<Tiltak> Tiltak => grunnlag.Resultat.Utgave.Tiltak;
    private int PlanTil => grunnlag.Resultat.Utgave.Kommune.PlanTil;

    /// <summary>The fields with the measures in them, or null when too few have a stated effort.</summary>
    public Listemodell<Tiltaksfeltmodell>? Felt(Sidekontekst side)
    {
        if (Tiltaksmatrise.For(Tiltak, PlanTil) is not { } matrise) return null;
        side.HarAnslag |= matrise.Plasserte.Any(p => Tiltaksord.ErAnslag(p.Tiltak));
        return new([.. Enum.GetValues<Tiltaksfelt>().Select(felt => new Tiltaksfeltmodell(
            _texts["fig_" + Tiltaksord.Felt(felt)],
            _texts[Tiltaksord.Felt(felt) + "_forklaring"],
            [.. matrise.Plasserte.Where(p => p.Felt == felt).OrderByDescending(p => p.Gevinst).ThenBy(p => p.Nummer)
                .Select(p => new Feltlinje(Dom.År(p.Nummer), Tiltaksord.Navn(_texts, p.Tiltak), _tall.Millioner(p.Gevinst), Tiltaksord.ErAnslag(p.Tiltak)))]))]);
    }

    /// <summary>All steps, with the measures on each.</summary>
    public Samarbeidstrapp Trapp() => new(
        [.. Enum.GetValues<Samarbeidsform>().Select((form, i) => new Samarbeidstrinn(
            Dom.År(i + 1), _texts["fig_" + Tiltaksord.Trinn(form)], _texts[Tiltaksord.Trinn(form) + "_forklaring"],
            [.. Tiltak.Where(t => t.Opplysninger.Samarbeid?.Form == form).Select(t => Tiltaksord.Navn(_texts, t))]))],
        _texts["samarbeid_kilde"]);

    /// <summary>The unspecified cuts, or that there are none.</summary>
    public Uspesifisertmodell Uspesifisert()
    {
        ImmutableArray<Tiltak> kutt = [.. Tiltak.Where(UspesifisertKutt.Er)];
        var anslag = kutt.Any(Tiltaksord.ErAnslag);
        var setning = _texts["uspesifisert", ("antall", kutt.Length), ("antall_ord", _tall.Antall(kutt.Length, Kjønn.Intetkjønn)),
            ("beløp", _tall.Beløp(UspesifisertKutt.SumSamtidig(Tiltak, PlanTil)).Anslag(anslag)), ("år", PlanTil),
            ("andel", _tall.Prosent(100m * (UspesifisertKutt.Andel(Tiltak, PlanTil) ?? 0m)).Anslag(anslag))];
        return new(kutt.IsEmpty, setning, [.. kutt.Select(Punkt)]);
    }

    private string Punkt(Tiltak t)
    {
        var scenarier = grunnlag.Resultat.Scenarier.Where(s => s.Scenario.Tiltak.Any(x => x.Id == t.Id)).Select(s => $"«{s.Scenario.Navn}»").ToArray();
        return _texts["uspesifisert_punkt", ("navn", t.Navn), ("beløp", _tall.Beløp(t.Virker(PlanTil)).Anslag(Tiltaksord.ErAnslag(t))),
            ("antall", scenarier.Length), ("scenarier", _tall.Liste(scenarier))];
    }
}
