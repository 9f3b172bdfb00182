using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>The generated sentences that prose can name.</summary>
internal static class Setningsregister
{
    /// <summary>Sentence by name, for instance <c>{dom}</c>.</summary>
    public static ImmutableSortedDictionary<string, string> Alle(Resultat resultat, Innhold innhold, Texts texts)
    {
        var dom = new Dom(resultat, texts);
        var fjoråret = new Fjorårsord(innhold.Mot(resultat), resultat, texts);
        return new Dictionary<string, string>
        {
            ["dom"] = dom.Hele,
            ["dom_nå"] = dom.NåSetning,
            ["dom_veien"] = dom.Veien,
            ["dom_utdyping"] = dom.Utdyping,
            ["regelsum"] = dom.Regelsum,
            ["robeksum"] = new Robekord(resultat.Utgave.Kommune, texts).Sum(resultat.Referanse.Robek),
            ["resultat_i_ord"] = dom.Resultatord,
            ["fond_i_ord"] = dom.Fondsord,
            ["gjeld_i_ord"] = dom.Gjeldsord,
            ["gap"] = new Gapord(resultat, texts).Gap,
            ["usikkerhet_i_ord"] = new Usikkerhetsord(resultat, texts).Regler,
            ["hva_skal_til"] = new Veivalgord(resultat, texts).HvaSkalTil,
            ["endringer_i_ord"] = fjoråret.Endringer,
            ["fasit_i_ord"] = fjoråret.Fasit,
            ["realvekst"] = new Realord(resultat, texts).Realvekst,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
