using Perspektivmelding.Language;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>What it takes to meet the rules, in words.</summary>
internal sealed class Veivalgord(Resultat resultat, Texts texts)
{
    private readonly Tallord _tall = new(texts);

    /// <summary>«Skal alle reglene holdes, må vi spare minst 312 millioner kroner i året fra 2026 …»</summary>
    public string HvaSkalTil
    {
        get
        {
            var søk = resultat.Målsøk;
            var mål = texts["veivalg_mål_" + søk.Hovedmål.Art switch { Målart.AlleRegler => "alle", Målart.AlleSkal => "skal", Målart.EnRegel => "en", _ => "merforbruk" }];
            var svar = søk.For(søk.Hovedmål, Virkemiddel.Kutt) switch
            {
                Målsøkssvar.Funnet f => texts["veivalg_funnet", ("mål", mål), ("skatt", søk.For(søk.Hovedmål, Virkemiddel.Eiendomsskatt) is Målsøkssvar.Funnet { GjeldenStår: false } e ? _tall.Beløp(e.Verdi).Anslag(Anslag) : ""),
                    ("beløp", _tall.Beløp(f.Verdi).Anslag(Anslag)), ("fra", søk.FraÅr),
                    ("andel", _tall.Prosent(100m * f.Verdi / Math.Max(1m, Utgifter)).Anslag(Anslag)), ("år", resultat.Utgave.Kommune.Regnskapsår)],
                Målsøkssvar.AlleredeOppfylt => texts["veivalg_oppfylt", ("mål", mål)],
                Målsøkssvar.IkkeMulig u => texts["veivalg_umulig", ("mål", mål), ("regler", _tall.Liste([.. u.Bindende.Select(b => texts["veivalg_bindende",
                    ("regel", b.Regel?.Navn ?? texts["veivalg_mål_merforbruk"]), ("poeng", _tall.Prosentpoeng(b.AvvikProsentpoeng).Anslag(Anslag)), ("beløp", _tall.Beløp(Math.Abs(b.AvvikKroner)).Anslag(Anslag))])]))],
                _ => texts["veivalg_uavklart", ("mål", mål)],
            };
            var utenfor = søk.Hovedmål.Uavklarte;
            return $"{svar} {texts["veivalg_utenfor", ("antall", søk.Hovedmål.KanPrøves ? utenfor.Length : 0), ("regler", _tall.Liste([.. utenfor.Select(r => $"«{r.Navn}»")]))]}".TrimEnd();
        }
    }

    private decimal Utgifter => resultat.Referanse.Bane[resultat.Utgave.Kommune.Regnskapsår].Drift[Linje.SumDriftsutgifter];

    // The search projects every plan year, so it rests on what they rest on.
    private bool Anslag => resultat.Utgave.Kommune.Planår.Any(år => resultat.Referanse.Spor.HvilerPåAnslag(Kontoplan.For(Linje.NettoDriftsresultat).Kode, år));
}
