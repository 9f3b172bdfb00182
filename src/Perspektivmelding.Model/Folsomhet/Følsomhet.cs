namespace Perspektivmelding.Model.Folsomhet;

/// <summary>A sensitivity: one assumption changed in one year only (kontrakt.md 7).</summary>
/// <param name="Id">rente_pluss_1, skatt_lokal_minus_1, skatt_nasjonal_minus_1 or lonn_pluss_1.</param>
/// <param name="Scenario">Id of the scenario it is run on.</param>
/// <param name="År">The year changed and measured.</param>
/// <param name="Virkning">Change of the same year's netto driftsresultat, 1 000 kr.</param>
public sealed record Følsomhetsutslag(string Id, string Scenario, int År, decimal Virkning);
