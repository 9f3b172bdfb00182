using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Resultater;

namespace Perspektivmelding.Pages.Setninger;

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
            var priser = Prisutvikling.For(resultat.Utgave, resultat.Referanse.Scenario.Forutsetninger);
            bool Anslag(int t, string kode) => priser.HvilerPåAnslag(t, kommune.Regnskapsår)
                || (t < kommune.Regnskapsår ? resultat.Utgave.Regnskap.HarAnslag(t) : resultat.Referanse.Spor.HvilerPåAnslag(kode, t));
            Ord Vekst(decimal prosent, string kode) => _tall.Prosent(prosent).Anslag(Anslag(fra, kode) || Anslag(til, kode));
            (string, Ord)[] ord =
            [
                ("historie", til == kommune.Regnskapsår), ("fra", fra), ("til", til),
                ("utgifter", Vekst(utgifter, "sum_driftsutgifter")), ("inntekter", Vekst(inntekter, "sum_driftsinntekter")),
            ];
            return $"{texts["realvekst_svar", ord]} {texts["realvekst_tall", ord]}";
        }
    }
}
