using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Binding;

/// <summary>Holds the population against what a set of assumptions asks of it.</summary>
/// <param name="befolkning">The population.</param>
/// <param name="ramme">The years.</param>
/// <param name="feil">Gets what does not fit; two scenarios that ask the same give the same fault.</param>
internal sealed class Befolkningskontroll(BundetBefolkning befolkning, Kommuneramme ramme, DiagnosticBag feil)
{
    /// <summary>Every year has inhabitants, and every row lies inside one group.</summary>
    /// <param name="forutsetninger">The assumptions.</param>
    /// <param name="stedForAlternativ">Where the alternative is chosen.</param>
    internal void Kontroller(Forutsetninger forutsetninger, SourceSpan stedForAlternativ)
    {
        if (!befolkning.Hel || befolkning.Rader.IsEmpty) return;
        KontrollerÅr(forutsetninger.Befolkningsalternativ, stedForAlternativ);
        KontrollerGrupper(forutsetninger.Demografi);
    }

    private void KontrollerÅr(string alternativ, SourceSpan sted)
    {
        // Where every year is registered, no alternative is ever asked for.
        var mangler = Enumerable.Range(ramme.Regnskapsår, ramme.Horisont - ramme.Regnskapsår + 1)
            .Where(år => !befolkning.Folketall.Har(år, alternativ)).ToArray();
        if (mangler.Length == 0)
        {
            KontrollerInnbyggere(alternativ);
            return;
        }

        var navn = befolkning.Rader.Select(r => r.Rad.Alternativ).Distinct().ToArray();
        if (!navn.Contains(alternativ))
        {
            feil.Add(Catalogue.UnknownAlternative, sted, $"befolkning.csv har ikke alternativet «{alternativ}»", NearestName.HintOrList(alternativ, navn));
            return;
        }

        feil.Add(Catalogue.MissingPopulation, befolkning.Hode, $"folketall mangler for {Årsliste.Vis(mangler)} (registrert eller «{alternativ}»)",
            "legg til årene, eller sett horisonten i kommune.yml tidligere");
    }

    /// <summary>A year without inhabitants cannot be divided by.</summary>
    private void KontrollerInnbyggere(string alternativ)
    {
        var tomme = Enumerable.Range(ramme.Regnskapsår, ramme.Horisont - ramme.Regnskapsår + 1)
            .Where(år => befolkning.Folketall.Innbyggere(år, alternativ) <= 0m).ToArray();
        if (tomme.Length > 0)
            feil.Add(Catalogue.MissingPopulation, befolkning.Hode, $"folketallet er 0 i {Årsliste.Vis(tomme)} (registrert eller «{alternativ}»)", "rett antallet");
    }

    private void KontrollerGrupper(Demografi demografi)
    {
        var delt = befolkning.Rader.Where(r => !demografi.Grupper.Any(g => g.Gruppe.Rommer(r.Rad.Gruppe))).GroupBy(r => r.Rad.Gruppe);
        foreach (var rader in delt)
        {
            var berørt = demografi.Grupper.Where(g => g.Gruppe.Overlapper(rader.Key)).Select(g => g.Gruppe.ToString()).ToArray();
            // Ages that no group has are reported where the groups stand.
            if (berørt.Length < 2) continue;
            var første = rader.First();
            feil.Add(Catalogue.StraddlingRow, første.Sted,
                string.Create(CultureInfo.InvariantCulture, $"{rader.Key} ligger i {berørt.Length} demografigrupper: {string.Join(" og ", berørt)} (gjelder {rader.Count()} {(rader.Count() == 1 ? "rad" : "rader")})"),
                "del raden, eller endre gruppene i forutsetninger.yml");
        }
    }
}
