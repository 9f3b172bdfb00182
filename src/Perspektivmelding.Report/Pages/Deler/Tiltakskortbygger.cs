using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Figures.Tiltaksregister;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages.Deler;

/// <summary>What the register tells of each measure, and whether it is ready to be adopted.</summary>
internal sealed class Tiltakskortbygger(Resultat resultat, Texts texts)
{
    /// <summary>A card for each measure, in the order of the register.</summary>
    public ImmutableArray<Tiltakskort> Alle() => [.. resultat.Utgave.Tiltak.Select((t, i) => Ett(t, i + 1))];

    private Tiltakskort Ett(Tiltak t, int nummer) =>
        new(Dom.År(nummer), Tiltaksord.Navn(texts, t), [.. Fakta(t)], Tiltakssjekk.ErKlart(t), Sjekk(t));

    private IEnumerable<Tiltaksfaktum> Fakta(Tiltak t)
    {
        var o = t.Opplysninger;
        (string Nøkkel, string? Tekst)[] fakta =
        [
            ("tiltak_klasse", texts["fig_" + Tiltaksord.Klasse(o.Klasse)]),
            ("tiltak_ansvarlig", t.Ansvarlig),
            ("tiltak_beslutter", t.Beslutter),
            ("tiltak_start", Start(o.Start)),
            ("tiltak_program", o.Program),
            ("tiltak_lov", Loven(o)),
            ("tiltak_plankonflikt", o.Plankonflikt),
            ("tiltak_avhenger", o.AvhengerAv.IsEmpty ? null
                : string.Join(", ", o.AvhengerAv.Select(id => resultat.Utgave.Tiltak.FirstOrDefault(x => x.Id == id)?.Navn ?? id))),
            ("tiltak_utelukker", string.Join(", ", resultat.Utgave.Tiltak.Where(x => Forenlige.Utelukker(t, x)).Select(x => x.Navn))),
            ("tiltak_tjent", Pukkel(t)),
            ("tiltak_effekt", Effekt(t)),
            ("tiltak_maal", o.Måleindikator),
            ("tiltak_samarbeid", Samarbeid(o)),
        ];
        return fakta.Where(f => f.Tekst is { Length: > 0 }).Select(f => new Tiltaksfaktum(texts[f.Nøkkel], f.Tekst!));
    }

    private string Sjekk(Tiltak t)
    {
        if (UspesifisertKutt.Er(t)) return texts["tiltak_sjekk_uspesifisert"];
        var mangler = Tiltakssjekk.For(t).Where(p => !p.Oppfylt).Select(p => texts["fig_" + Tiltaksord.Krav(p.Krav)]).ToArray();
        return mangler.Length == 0 ? texts["tiltak_sjekk_ja"] : texts["tiltak_sjekk_nei", ("liste", Liste(mangler))];
    }

    private string Liste(string[] ledd) =>
        ledd.Length < 2 ? string.Concat(ledd) : $"{string.Join(", ", ledd[..^1])} {texts["fig_ord_og"]} {ledd[^1]}";

    private string? Start(string? skrevet) => DateOnly.TryParseExact(skrevet, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dato)
        ? texts["dato", ("dag", Dom.År(dato.Day)), ("måned", texts[$"måned_{dato.Month}"]), ("år", Dom.År(dato.Year))]
        : skrevet;

    private string Loven(Tiltaksopplysninger o) => string.Join(" ",
        new[] { o.Lovpålagt == true ? texts["tiltak_lov_palagt"] : null, o.Rettighet == true ? texts["tiltak_lov_rettighet"] : null }.OfType<string>());

    private string? Pukkel(Tiltak t)
    {
        var plan = Tilbakebetaling.For(t, resultat.Utgave.Kommune.PlanFra, resultat.Utgave.Kommune.Horisont);
        if (plan.SamletPukkel <= 0m) return null;
        var beløp = ("beløp", Talltekst.Mill(plan.SamletPukkel));
        return plan.Balanseår is { } år
            ? texts["tiltak_tjent_tekst", beløp, ("år", Dom.År(år))]
            : texts["tiltak_tjent_ikke", beløp, ("år", Dom.År(resultat.Utgave.Kommune.Horisont))];
    }

    private string? Effekt(Tiltak t) => t.Opplysninger.MåltGrad is not { } målt ? null : texts["tiltak_effekt_tekst",
        ("målt", Talltekst.Mål(decimal.Round(målt.Prosent))), ("antatt", Talltekst.Mål(GevinstTables.Antatt(t)))];

    private string? Samarbeid(Tiltaksopplysninger o)
    {
        if (o.Samarbeid is not { } s) return null;
        var form = texts["fig_" + Tiltaksord.Trinn(s.Form)];
        var kommuner = string.Join(", ", s.Kommuner.Select(k => k.Deltakelse switch
        {
            Deltakelse.Deltar => $"{k.Navn ?? k.Nummer} {Talltekst.Mål(k.Andel.Prosent)}",
            Deltakelse.Vurderer => $"{k.Navn ?? k.Nummer} ({texts["fig_samarbeid_vurderer"]})",
            _ => $"{k.Navn ?? k.Nummer} ({texts["fig_samarbeid_nei"]})",
        }));
        return s.Rolle is { } rolle ? $"{form}: {kommuner}. {rolle}" : $"{form}: {kommuner}.";
    }
}
