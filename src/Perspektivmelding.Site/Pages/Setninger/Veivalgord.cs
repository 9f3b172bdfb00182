using System.Globalization;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Målsøk;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Pages.Setninger;

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
                Målsøkssvar.Funnet f => texts["veivalg_funnet", ("mål", mål), ("beløp", _tall.Beløp(f.Verdi)), ("fra", År(søk.FraÅr)),
                    ("andel", _tall.Prosent(100m * f.Verdi / Math.Max(1m, Utgifter))), ("år", År(resultat.Utgave.Kommune.Regnskapsår))],
                Målsøkssvar.AlleredeOppfylt => texts["veivalg_oppfylt", ("mål", mål)],
                Målsøkssvar.IkkeMulig u => texts["veivalg_umulig", ("mål", mål), ("regler", _tall.Liste([.. u.Bindende.Select(b => texts["veivalg_bindende",
                    ("regel", b.Regel?.Navn ?? texts["veivalg_mål_merforbruk"]), ("poeng", _tall.Prosentpoeng(b.AvvikProsentpoeng)), ("beløp", _tall.Beløp(Math.Abs(b.AvvikKroner)))])]))],
                _ => texts["veivalg_uavklart", ("mål", mål)],
            };
            var utenfor = søk.Hovedmål.Uavklarte;
            return utenfor.IsEmpty || !søk.Hovedmål.KanPrøves ? svar
                : svar + " " + texts["veivalg_utenfor", ("regler", _tall.Liste([.. utenfor.Select(r => $"«{r.Navn}»")]))];
        }
    }

    private decimal Utgifter => resultat.Referanse.Bane[resultat.Utgave.Kommune.Regnskapsår].Drift[Linje.SumDriftsutgifter];

    private static string År(int år) => år.ToString(CultureInfo.InvariantCulture);
}
