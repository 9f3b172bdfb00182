using System.Globalization;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Site.Figures.Endringer;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Pages.Setninger;

/// <summary>What changed since the plan, and how last year's edition met the accounts, in words.</summary>
internal sealed class Fjorårsord(Fjorårsanalyse? fjoråret, Resultat resultat, Texts texts)
{
    private readonly Tallord _tall = new(texts);

    /// <summary>The change of the plan's last common year, and the step that pulls most the same way.</summary>
    public string Endringer
    {
        get
        {
            if (fjoråret?.Bro.LastOrDefault(b => b.År <= resultat.Utgave.Kommune.PlanTil) is not { } år) return texts["endringer_i_ord_mangler"];
            var (utgave, t) = (("utgave", År(fjoråret.Siste.År)), ("år", År(år.År)));
            if (år.Endring == 0m) return texts["endringer_i_ord_likt", utgave, t];
            var steg = år.Endring < 0m ? år.Steg.MinBy(s => s.Beløp)! : år.Steg.MaxBy(s => s.Beløp)!;
            return texts[år.Endring < 0m ? "endringer_i_ord_verre" : "endringer_i_ord_bedre", utgave, t, ("beløp", _tall.Beløp(Math.Abs(år.Endring))),
                ("ledd", texts["fig_endringer_ledd_" + Endringsbro.Kode(steg.Ledd)].ToLower(CultureInfo.InvariantCulture)), ("leddbeløp", Med(steg.Beløp))];
        }
    }

    /// <summary>The last year of accounts against what was published about it.</summary>
    public string Fasit
    {
        get
        {
            if (fjoråret?.SisteFasit is not { } f) return texts["fasit_i_ord_mangler"];
            return texts[f.Feil < 0m ? "fasit_i_ord_verre" : f.Feil > 0m ? "fasit_i_ord_bedre" : "fasit_i_ord_likt", ("utgave", År(f.Utgave)), ("år", År(f.År)),
                ("publisert", _tall.Beløp(f.Publisert)), ("regnskap", _tall.Beløp(f.Regnskap)), ("beløp", _tall.Beløp(Math.Abs(f.Feil)))];
        }
    }

    private string Med(decimal beløp) => beløp < 0m ? "\u2212" + _tall.Beløp(-beløp) : "+" + _tall.Beløp(beløp);

    private static string År(int år) => år.ToString(CultureInfo.InvariantCulture);
}
