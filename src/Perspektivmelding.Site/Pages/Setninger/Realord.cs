using Perspektivmelding.Model;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Pages.Setninger;

/// <summary>Whether the costs grow faster than the income, in words: the accounts where they tell, else the plan.</summary>
internal sealed class Realord(Resultat resultat, Texts texts)
{
    private readonly Tallord _tall = new(texts);

    /// <summary>«Ja. Fra 2020 til 2024 økte utgiftene med 12,1 prosent og inntektene med 8,3 prosent …»</summary>
    public string Realvekst
    {
        get
        {
            var kommune = resultat.Utgave.Kommune;
            var real = Realutvikling.For(resultat.Utgave, resultat.Referanse);
            var fra = real.FørsteSammenliknbare;
            var til = fra < kommune.Regnskapsår ? kommune.Regnskapsår : kommune.PlanTil;
            if (real.Ved(til) is not { } år || real.Indeks(år, å => å.RealeInntekter) - 100m is not { } inntekter
                || real.Indeks(år, å => å.RealeUtgifter) - 100m is not { } utgifter) return texts["realvekst_ukjent"];
            var tall = new Analysetall(resultat.Utgave, resultat.Referanse);
            (string, Ord)[] fakta =
            [
                ("var", til == kommune.Regnskapsår), ("fra", fra), ("til", til), ("utgifter", _tall.Prosent(utgifter)), ("inntekter", _tall.Prosent(inntekter)),
                ("utgiftstall", _tall.Prosent(Math.Abs(utgifter)).Anslag(tall.ErAnslag("realvekst_utgifter", til))),
                ("inntektstall", _tall.Prosent(Math.Abs(inntekter)).Anslag(tall.ErAnslag("realvekst_inntekter", til))),
            ];
            return $"{texts["realvekst_svar", fakta]} {texts["realvekst", [.. fakta, ("utgiftene", texts["realvekst_utgiftene", fakta]), ("inntektene", texts["realvekst_inntektene", fakta])]]}";
        }
    }
}
