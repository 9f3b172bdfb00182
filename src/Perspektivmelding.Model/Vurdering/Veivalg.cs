using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Vurdering;

/// <summary>What a scenario asks of whom: less spent on the services, or more paid by others. 1 000 kr a year, to the better.</summary>
public static class Veivalg
{
    /// <summary>What the scenario's measures take out of the expenditure in a year; negative when they add to it.</summary>
    public static decimal Kutt(Scenarioresultat scenario, int år) => Sum(scenario, år, -1);

    /// <summary>What its measures add to the income in a year.</summary>
    public static decimal Inntekter(Scenarioresultat scenario, int år) => Sum(scenario, år, 1);

    private static decimal Sum(Scenarioresultat scenario, int år, int retning) =>
        scenario.Scenario.Tiltak.Where(t => Kontoplan.Tiltaksretning(t.Linje) == retning).Sum(t => t.Virker(år));
}
