using System.Globalization;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Pages.Setninger;

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
            var steg = år.Endring < 0m ? år.Steg.MinBy(s => s.Beløp)! : år.Steg.MaxBy(s => s.Beløp)!;
            var anslag = resultat.Referanse.Spor.HvilerPåAnslag(Kontoplan.For(Linje.NettoDriftsresultat).Kode, år.År);
            return texts["endringer_i_ord", ("utgave", fjoråret.Siste.År), ("år", år.År), ("endring", _tall.Beløp(år.Endring)), ("beløp", _tall.Beløp(Math.Abs(år.Endring)).Anslag(anslag)),
                ("ledd", texts["fig_endringer_ledd_" + Forutsetningsbro.Kode(steg.Ledd)].ToLower(CultureInfo.InvariantCulture)), ("leddbeløp", Med(steg.Beløp).Anslag(anslag))];
        }
    }

    /// <summary>The last year of accounts against what was published about it.</summary>
    public string Fasit
    {
        get
        {
            if (fjoråret?.SisteFasit is not { } f) return texts["fasit_i_ord_mangler"];
            return texts["fasit_i_ord", ("utgave", f.Utgave), ("år", f.År), ("publisert", _tall.Beløp(f.Publisert)),
                ("regnskap", _tall.Beløp(f.Regnskap).Anslag(Anslag(f.År))), ("beløp", _tall.Beløp(Math.Abs(f.Feil)).Anslag(Anslag(f.År)))];
        }
    }

    private string Med(decimal beløp) => beløp < 0m ? "\u2212" + _tall.Beløp(-beløp) : "+" + _tall.Beløp(beløp);

    private bool Anslag(int år) => resultat.Utgave.Regnskap.HarAnslag(år);
}
