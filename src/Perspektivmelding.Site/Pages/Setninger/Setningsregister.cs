using System.Collections.Immutable;
using Perspektivmelding.Model;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Pages.Setninger;

/// <summary>The generated sentences that prose can name.</summary>
internal static class Setningsregister
{
    /// <summary>Sentence by name, for instance <c>{dom}</c>.</summary>
    public static ImmutableSortedDictionary<string, string> Alle(Resultat resultat, Texts texts)
    {
        var dom = new Dom(resultat, texts);
        var regler = new Regelord(resultat.Utgave.Kommune, texts);
        return new Dictionary<string, string>
        {
            ["dom"] = dom.Hele,
            ["dom_nå"] = dom.NåSetning,
            ["dom_veien"] = dom.Veien,
            ["dom_utdyping"] = dom.Utdyping,
            ["regelsum"] = dom.Regelsum,
            ["robeksum"] = regler.Robeksum(resultat.Referanse.Robek),
            ["resultat_i_ord"] = dom.Resultatord,
            ["fond_i_ord"] = dom.Fondsord,
            ["gjeld_i_ord"] = dom.Gjeldsord,
            ["gap"] = dom.Gap,
            ["usikkerhet_i_ord"] = new Usikkerhetsord(resultat, texts).Regler,
            ["hva_skal_til"] = new Veivalgord(resultat, texts).HvaSkalTil,
            ["realvekst"] = new Realord(resultat, texts).Realvekst,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
