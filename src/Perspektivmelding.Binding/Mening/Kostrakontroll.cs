using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>kostra.csv: scope, numbers and names of the regions, units, and values that do not belong.</summary>
internal sealed class Kostrakontroll(IReadOnlyList<Indikator> indikatorer, Celler celler, DiagnosticBag feil)
{
    internal void Kontroller(Kommune? kommune)
    {
        KontrollerRegioner();
        foreach (var indikator in indikatorer.GroupBy(i => i.Indikatornavn)) KontrollerOmfang(indikator.Key, [.. indikator]);
        foreach (var indikator in indikatorer.GroupBy(i => i.Indikatornavn)) KontrollerEnhet([.. indikator]);
        foreach (var indikator in indikatorer.GroupBy(i => (i.Indikatornavn, i.Omfang))) KontrollerVerdier([.. indikator]);
        foreach (var rad in indikatorer.Where(i => i.Omfang != "ukjent" && Omfang.Strider(i.Kilde.Tekst, i.Omfang)).Take(1))
            feil.Add(Catalogue.ScopeInSource, celler.Finn(rad.Kilde, "kilde"), $"kilden sier {Omfang.Annet(rad.Omfang)}, men omfanget er {rad.Omfang}", "rett «omfang», eller hent tallene på nytt");
        if (kommune is not null) KontrollerMotRegnskapet(kommune);
    }

    private void KontrollerRegioner()
    {
        foreach (var region in indikatorer.GroupBy(i => i.Region))
        {
            // Each number is said once, at the first row it is wrong for.
            var gyldig = true;
            foreach (var rad in region.OrderBy(i => i.Kilde.Linje))
                if (gyldig) gyldig = Kommuneregister.Kontroller(rad.Region, rad.År, celler.Finn(rad.Kilde, "region"), feil);
            if (!gyldig) continue;
            var første = region.MinBy(i => i.Kilde.Linje)!;
            if (region.FirstOrDefault(i => !Kommuneregister.HarNavn(i.Region, i.Navn)) is { } feilNavn)
                feil.Add(Catalogue.OtherName, celler.Finn(feilNavn.Kilde, "navn"), $"nummeret {Kommuneregister.Vis(region.Key)} hører ikke til «{feilNavn.Navn}»", "rett navnet eller nummeret");
            else if (region.FirstOrDefault(i => !i.Navn.Equals(første.Navn, StringComparison.OrdinalIgnoreCase)) is { } annet)
                feil.Add(Catalogue.MixedUnits, celler.Finn(annet.Kilde, "navn"), $"regionen {region.Key} heter «{annet.Navn}» her og «{første.Navn}» på linje {første.Kilde.Linje}", "skriv navnet likt");
        }
    }

    /// <summary>One scope must have every year and region that the indicator has, or the scopes must be two whole series side by side.</summary>
    private void KontrollerOmfang(string navn, Indikator[] rader)
    {
        var grupper = rader.GroupBy(i => i.Omfang).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        if (grupper.Length < 2) return;
        var alle = rader.Select(i => (i.År, i.Region)).Distinct().Count();
        if (grupper.Any(g => g.Count() == alle) || ErHeleSerier(grupper, rader.Select(i => i.Region).Distinct().Count())) return;
        var flest = grupper[0].Select(i => (i.År, i.Region)).ToHashSet();
        var ene = grupper[1].Where(i => !flest.Contains((i.År, i.Region))).MinBy(i => i.Kilde.Linje)!;
        var andre = grupper[0].MinBy(i => i.Kilde.Linje)!;
        feil.Add(Catalogue.MixedScope, celler.Finn(ene.Kilde, "omfang"),
            $"«{navn}» har {ene.Omfang} her og {andre.Omfang} på linje {andre.Kilde.Linje}", "hent alle tallene for samme omfang");
    }

    /// <summary>True when each scope has every region in each of its years, and a year has all scopes: none fills the gaps of another.</summary>
    private static bool ErHeleSerier(IGrouping<string, Indikator>[] omfang, int regioner) =>
        omfang.All(o => o.GroupBy(i => i.År).All(å => å.Count() == regioner))
        && omfang.Select(o => o.Select(i => i.År)).Aggregate((a, b) => a.Intersect(b)).Any();

    private void KontrollerEnhet(Indikator[] rader)
    {
        var vanlig = rader.GroupBy(i => i.Enhet, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).First().First();
        if (rader.FirstOrDefault(i => !i.Enhet.Equals(vanlig.Enhet, StringComparison.OrdinalIgnoreCase)) is not { } annen) return;
        feil.Add(Catalogue.MixedUnits, celler.Finn(annen.Kilde, "enhet"), $"«{annen.Indikatornavn}» har enheten «{annen.Enhet}» her og «{vanlig.Enhet}» på linje {vanlig.Kilde.Linje}", "skriv alle tallene i samme enhet");
    }

    /// <summary>Each region over the years; where there is one year only, against the other regions.</summary>
    private void KontrollerVerdier(Indikator[] rader)
    {
        var enheter = rader.Select(i => i.Enhet).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        // Numbers of inhabitants differ as municipalities do.
        if (enheter > 1 || rader[0].Enhet == "personer") return;
        var meldt = new HashSet<int>();
        foreach (var region in rader.GroupBy(i => i.Region))
        {
            var serie = region.OrderBy(i => i.År).ToArray();
            foreach (var (her, mot) in Tallrekke.Hopp([.. serie.Select(i => i.Verdi)], (a, b) => ErHopp(serie[0].Enhet, a, b)))
            {
                meldt.Add(serie[her].Kilde.Linje);
                Meld(serie[her], serie[mot].Verdi, string.Create(CultureInfo.InvariantCulture, $"verdien i {serie[mot].År} ({NumberText.Show(serie[mot].Verdi)})"));
            }
        }

        foreach (var år in rader.GroupBy(i => i.År).Where(g => g.Count() >= 3))
        {
            var median = år.Select(i => Math.Abs(i.Verdi)).Order().ElementAt(år.Count() / 2);
            foreach (var rad in år.Where(i => !meldt.Contains(i.Kilde.Linje) && ErHopp(i.Enhet, median, i.Verdi)))
                Meld(rad, median, $"de andre kommunene (midten er {NumberText.Show(median)})");
        }
    }

    private void Meld(Indikator rad, decimal mot, string hva) =>
        feil.Add(Catalogue.Jump, celler.Finn(rad.Kilde, "verdi"),
            string.Create(CultureInfo.InvariantCulture, $"«{rad.Indikatornavn}» for {rad.Navn} i {rad.År} er {NumberText.Show(rad.Verdi)}, {Tallrekke.Ord(rad.Verdi, mot)} {hva}"),
            rad.Enhet == "prosent" ? "prosent skrives som prosent: 4,0 er 4 prosent" : $"sjekk tallet; enheten er «{rad.Enhet}»");

    // Per cent near nought swing; a share in the place of per cent shows only where the values are large.
    private static bool ErHopp(string enhet, decimal a, decimal b)
    {
        var (faktor, størst) = (Tallrekke.Faktor(a, b), Math.Max(Math.Abs(a), Math.Abs(b)));
        return enhet.Equals("prosent", StringComparison.OrdinalIgnoreCase) ? faktor >= 30m && størst >= 20m : faktor >= 20m && størst >= 100m;
    }

    private void KontrollerMotRegnskapet(Kommune kommune)
    {
        var egne = indikatorer.Where(i => i.Region == kommune.Nummer).ToArray();
        var ønsket = kommune.Omfang.ToString().ToLowerInvariant();
        if (egne.Length == 0 || egne.Any(i => i.Omfang == ønsket)) return;
        var første = egne.MinBy(i => i.Kilde.Linje)!;
        feil.Add(Catalogue.OtherScope, celler.Finn(første.Kilde, "omfang"), $"KOSTRA-tallene gjelder {første.Omfang}, men regnskapet gjelder {ønsket}", $"hent tallene for {ønsket}, eller rett «regnskapsomfang» i kommune.yml");
    }
}

/// <summary>The words kasse and konsern in the text of a source.</summary>
internal static class Omfang
{
    internal static string Annet(string omfang) => omfang == "kasse" ? "konsern" : "kasse";

    /// <summary>True when the source names the other scope and not this one.</summary>
    internal static bool Strider(string? kilde, string omfang) =>
        kilde is not null && Nevner(kilde, Annet(omfang)) && !Nevner(kilde, omfang);

    /// <summary>The first source of a file that names the other scope.</summary>
    internal static Kilde? Første(IEnumerable<Kilde> kilder, string omfang) =>
        kilder.Where(k => Strider(k.Tekst, omfang)).MinBy(k => k.Linje);

    private static bool Nevner(string kilde, string omfang) => omfang == "kasse"
        ? kilde.Contains("kommunekasse", StringComparison.OrdinalIgnoreCase) || kilde.Contains("bykasse", StringComparison.OrdinalIgnoreCase)
            || kilde.Split(' ', ',', '.', '(', ')').Any(ord => ord.Equals("kasse", StringComparison.OrdinalIgnoreCase) || ord.Equals("kassen", StringComparison.OrdinalIgnoreCase))
        : kilde.Contains("konsern", StringComparison.OrdinalIgnoreCase) || kilde.Contains("konsolidert", StringComparison.OrdinalIgnoreCase);
}
