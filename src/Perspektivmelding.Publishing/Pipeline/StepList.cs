using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Perspektivmelding.Binding;
using Perspektivmelding.Binding.Indikatorer;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Pages;
using Perspektivmelding.Reading;
using Perspektivmelding.Rendering;

namespace Perspektivmelding.Pipeline;

/// <summary>The steps as text, for people: <c>bygg --vis-rør</c> and docs/architecture.md.</summary>
internal static class StepList
{
    private static readonly ImmutableDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(BuildOptions)] = "valgene",
        [typeof(ProseSource)] = "prosaen",
        [typeof(ThemeSource)] = "temaet",
        [typeof(IndicatorSource)] = "indikatorfilen",
        [typeof(DataSource)] = "utgaven",
        [typeof(Theme)] = "maler og stiler",
        [typeof(RawEdition)] = "tabeller og lister",
        [typeof(Unntaksliste)] = "unntakene",
        [typeof(Godtattliste)] = "det som er godtatt til nå",
        [typeof(BoundEdition)] = "dataene",
        [typeof(InputStamps)] = "sjekksummene",
        [typeof(Målformvalg)] = "målformen",
        [typeof(WordSource)] = "ordfilene",
        [typeof(Texts)] = "ordene",
        [typeof(Indikatorkatalog)] = "indikatorene",
        [typeof(Resultat)] = "resultatet",
        [typeof(FigureSet)] = "figurene",
        [typeof(OpenDataSet)] = "åpne data",
        [typeof(Nettsted)] = "sidene",
        [typeof(PageTemplates)] = "malene",
        [typeof(Emblem)] = "emblemet",
        [typeof(RenderedPages)] = "HTML",
        [typeof(RenderedSite)] = "HTML og stiler",
        [typeof(LinkedSite)] = "nettstedet",
        [typeof(Prints)] = "PDF-ene",
        [typeof(PublishedFiles)] = "filene",
    }.ToImmutableDictionary();

    /// <summary>One line a step, under its phase.</summary>
    public static string Of(IEnumerable<Step> steps)
    {
        var text = new StringBuilder();
        foreach (var phase in steps.GroupBy(s => s.Phase))
        {
            text.Append(phase.Key).Append('\n');
            foreach (var step in phase)
            {
                var needs = string.Join(" + ", step.Needs.Select(Name));
                text.Append(CultureInfo.InvariantCulture, $"  {step.Name,-20}  {needs} → {Name(step.Gives)}\n");
            }
        }
        return text.ToString();
    }

    /// <summary>What a product is called.</summary>
    public static string Name(Type product) => Names[product];
}
