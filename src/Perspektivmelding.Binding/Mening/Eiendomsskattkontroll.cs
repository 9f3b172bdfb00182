using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>
/// The steps of eigedomsskattelova § 13 (fag.md 9), as far as amounts alone can show them: the rate is at least 1 and the
/// first year at most 1 per mille, and rises by at most 1 a year. On the same tax base the income can then at most double
/// in a year, and be at most n times the first year's in year n.
/// </summary>
internal sealed class Eiendomsskattkontroll(Resultat resultat, Celler celler, DiagnosticBag feil)
{
    /// <summary>Growth of the tax base that is let pass.</summary>
    private const decimal Slingring = 1.05m;

    private const int HøyestePromille = 7;

    /// <summary>Each scenario, each step said once where it stands.</summary>
    internal void Kontroller()
    {
        var meldt = new HashSet<SourceSpan>();
        foreach (var scenario in resultat.Scenarier)
        {
            var b = resultat.Utgave.Kommune.Regnskapsår;
            var første = (År: 0, Beløp: 0m);
            foreach (var år in scenario.Bane.År.Select(å => å.År).Where(å => å > b))
            {
                var (nå, før) = (scenario.Bane[år].Drift[Linje.Eiendomsskatt], scenario.Bane[år - 1].Drift[Linje.Eiendomsskatt]);
                if (nå <= 0m) continue;
                if (før <= 0m && første.År == 0)
                {
                    første = (år, nå);
                    continue;
                }

                var trinn = første.År == 0 ? 2 : Math.Min(HøyestePromille, år - første.År + 1);
                var høyst = Math.Min(2m * før, første.År == 0 ? 2m * før : trinn * første.Beløp) * Slingring;
                if (før <= 0m || nå <= høyst) continue;
                var sted = Sted(scenario.Scenario, år);
                if (!meldt.Add(sted)) break;
                feil.Add(Catalogue.PropertyTaxStep, sted,
                    string.Create(CultureInfo.InvariantCulture,
                        $"eiendomsskatten går fra {NumberText.Show(før)} i {år - 1} til {NumberText.Show(nå)} i {år}, {Tallrekke.Ord(nå, før)} beløpet året før; med ett promilletrinn i året blir den høyst {NumberText.Show(Math.Floor(høyst / Slingring))}"),
                    "fordel økningen på flere år; nytt grunnlag eller lavere bunnfradrag kan forklare den");
                break;
            }
        }
    }

    /// <summary>The year of the measure that raises the tax most that year, else the assumption, else the forecast.</summary>
    private SourceSpan Sted(Model.Utgaver.Scenario scenario, int år)
    {
        var tiltak = scenario.Tiltak.Where(t => t.Linje == Linje.Eiendomsskatt && t.Virker(år) > t.Virker(år - 1)).MaxBy(t => t.Virker(år) - t.Virker(år - 1));
        if (tiltak is not null && celler.Post(EditionLayout.Tiltak, tiltak.Id) is { } post)
        {
            var trinn = (post.Find("virkning") ?? post.Find("innfasing"))?.Value as YamlNode.Map;
            return trinn?.Entries.LastOrDefault(e => YearText.TryParse(e.Key.Value, out var å) && å <= år)?.Key.Span ?? post.Span;
        }

        if (resultat.Utgave.Prognose.Gitt(år, Linje.Eiendomsskatt) is { } prognose) return celler.Finn(prognose.Kilde, "beløp");
        if (år == resultat.Utgave.Kommune.Regnskapsår + 1 && resultat.Utgave.Budsjett.Gitt(år, Linje.Eiendomsskatt) is { } budsjett) return celler.Finn(budsjett.Kilde, "beløp");
        var overstyrt = celler.Post(EditionLayout.Scenarier, scenario.Id)?.Find("forutsetninger")?.Value is YamlNode.Map egne ? egne.Find("eiendomsskatt") : null;
        return (overstyrt ?? celler.Nøkkel(EditionLayout.Forutsetninger, "eiendomsskatt"))?.Key.Span ?? celler.Hode(EditionLayout.Regnskap);
    }
}
