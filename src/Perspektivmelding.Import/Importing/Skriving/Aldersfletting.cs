using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Skriving;

/// <summary>
/// befolkning.csv: inhabitants in all and by age are the same people. The total of a year that has ages is a control and is left out;
/// where any year has ages, years with a total only are left out, for demography groups would cut through them.
/// </summary>
internal static class Aldersfletting
{
    /// <summary>Takes the totals out of what is to be written.</summary>
    internal static Flettet UtenTotaler(Flettet fil, Action<string> fortell, DiagnosticBag feil)
    {
        var grupper = fil.Rader.GroupBy(r => (År: r["år"], Alternativ: r["alternativ"].ToLowerInvariant())).ToArray();
        var medAlder = grupper.Where(g => g.Any(r => !ErTotal(r))).Select(g => g.Key).ToHashSet();
        if (medAlder.Count == 0)
        {
            if (fil.Nye > 0) fortell("befolkning.csv har bare folketall i alt (aldersgruppen 0 år og eldre); en framskriving med flere demografigrupper trenger folketall etter alder");
            return fil;
        }

        var ut = new HashSet<Flettrad>(ReferenceEqualityComparer.Instance);
        var (kontrollert, utelatt) = (new List<string>(), new List<string>());
        foreach (var gruppe in grupper)
        {
            foreach (var total in gruppe.Where(ErTotal).Where(t => t.Sted.Line == 0))
            {
                ut.Add(total);
                if (!medAlder.Contains(gruppe.Key)) utelatt.Add(gruppe.Key.År);
                else if (Tall(total) == gruppe.Where(r => !ErTotal(r)).Sum(Tall)) kontrollert.Add(gruppe.Key.År);
                else
                {
                    feil.Add(Catalogue.OtherValue, total.Sted, string.Create(CultureInfo.InvariantCulture,
                        $"folketallet i {gruppe.Key.År} ({gruppe.Key.Alternativ}) er {NumberText.Show(Tall(total))} i alt, men aldersgruppene gir {NumberText.Show(gruppe.Where(r => !ErTotal(r)).Sum(Tall))}"),
                        "hent begge tabellene på nytt samme dag");
                }
            }
        }

        if (kontrollert.Count > 0) fortell($"folketallet i alt er lik summen av aldersgruppene: {Vis(kontrollert)}");
        if (utelatt.Count > 0) fortell($"{Vis(utelatt)} har bare folketall i alt og er utelatt, for demografigruppene trenger alder");
        return fil with { Rader = [.. fil.Rader.Where(r => !ut.Contains(r))], Nye = fil.Nye - ut.Count };
    }

    private static bool ErTotal(Flettrad rad) => rad["fra_alder"] == "0" && rad["til_alder"].Length == 0;

    private static decimal Tall(Flettrad rad) => NumberText.Read(rad["antall"]) is NumberReading.Number { Value: var tall } ? tall : 0m;

    private static string Vis(IReadOnlyCollection<string> år) => Kart.Rader.Vis(år.Select(å => int.Parse(å, CultureInfo.InvariantCulture)));
}
