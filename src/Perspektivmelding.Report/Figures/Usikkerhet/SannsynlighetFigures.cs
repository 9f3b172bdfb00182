using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Figures.Usikkerhet;

/// <summary>How likely it is that the rules hold, one by one and all together, and that ROBEK's criteria are met.</summary>
internal static class SannsynlighetFigures
{
    /// <summary><c>sannsynlighet-regler</c>: a row a rule and one for all together; a mark a scenario.</summary>
    public static Figure? Regler(FigureContext c)
    {
        if (c.Utgave.Handlingsregler.IsEmpty || c.Referanse.Regler.All(r => r.Status == Regelstatus.Uavklart)) return null;
        var best = c.Resultat.Usikkerhet.Scenarier.MaxBy(s => s.AlleRegler)!;
        var navn = FigureContext.Unique(c.Utgave.Handlingsregler.Select(r => r.Navn));
        var (avklart, utenfor) = (Rader(c, i => c.Referanse.Regler[i].Status != Regelstatus.Uavklart), Rader(c, i => c.Referanse.Regler[i].Status == Regelstatus.Uavklart));
        var rader = avklart.Select(i => (Navn: navn[i], Verdi: (Func<Scenariousikkerhet, decimal?>)(s => s.Regler[i]), Kode: "handlingsregel." + c.Utgave.Handlingsregler[i].Id, År: c.Referanse.Regler[i].Til))
            .Concat(avklart.Length > 1 ? [(c["sannsynlighet_alle"], s => s.AlleRegler, "alle_handlingsregler", c.PlanTil)] : []).ToImmutableArray();
        return Tegn(c, "sannsynlighet-regler", c["sannsynlighet_regler_tittel",
                ("treff", Andelsord.Treff(best.AlleRegler ?? 0m, best.Antall)), ("framtider", best.Antall), ("regler", avklart.Length), ("av", c.Resultat.Scenarier.Length),
                ("alltid", c.Resultat.Usikkerhet.Scenarier.Count(s => Andelsord.Treff(s.AlleRegler ?? 0m, s.Antall) == s.Antall)), ("andel", Andelsord.Av(c, best.AlleRegler ?? 0m, best.Antall))],
            c["sannsynlighet_regler_under", ("antall", Talltekst.Tall(best.Antall))], rader, c["kol_regel"],
            utenfor.Length == 0 ? null : c["sannsynlighet_utenfor", ("regler", c.Liste([.. utenfor.Select(i => $"«{navn[i]}»")]))]);

        static int[] Rader(FigureContext c, Func<int, bool> med) => [.. Enumerable.Range(0, c.Utgave.Handlingsregler.Length).Where(med)];
    }

    /// <summary><c>sannsynlighet-robek</c>: a row a criterion and one for any of them.</summary>
    public static Figure? Robek(FigureContext c)
    {
        var alle = c.Resultat.Usikkerhet.Scenarier;
        var (lav, høy) = (Ord(c, alle.Min(s => s.NoenRobek)), Ord(c, alle.Max(s => s.NoenRobek)));
        var rader = Enum.GetValues<Robekkriterium>()
            .Select(k => (Navn: c["sannsynlighet_robek_" + k.ToString().ToLowerInvariant()], Verdi: (Func<Scenariousikkerhet, decimal?>)(s => s.Robek[(int)k]), Kode: "robek." + k.ToString().ToLowerInvariant(), År: c.PlanTil))
            .Append((c["sannsynlighet_noen"], s => s.NoenRobek, "minst_ett_robekkriterium", c.PlanTil)).ToImmutableArray();
        return Tegn(c, "sannsynlighet-robek", c["sannsynlighet_robek_tittel", ("flest", alle.Max(s => Andelsord.Treff(s.NoenRobek, s.Antall))),
                ("framtider", Talltekst.Tall(alle[0].Antall)), ("andel", Andelsord.Av(c, alle[0].NoenRobek, alle[0].Antall)), ("lav", lav), ("høy", høy),
                ("laveste", alle.Min(s => s.NoenRobek)), ("høyeste", alle.Max(s => s.NoenRobek))],
            c["sannsynlighet_robek_under", ("antall", Talltekst.Tall(alle[0].Antall))], rader, c["kol_kriterium"], c.Sources.RobekScope);
    }

    /// <summary><c>usikkerhet-opphav</c>: what the uncertainty of the first scenario's result comes from.</summary>
    public static Figure? Opphav(FigureContext c)
    {
        var opphav = c.Resultat.Usikkerhet.Opphav;
        if (opphav.IsEmpty) return null;
        var chart = new Chart("usikkerhet-opphav", c["usikkerhet_opphav_tittel", ("drivere", opphav.Count(o => o.Prosent > 0m)), ("hva", c["drivkraft_" + Usikkerhetsspor.Navn(opphav[0].Drivkraft)]), ("andel", NorwegianNumber.Prosent(opphav[0].Prosent, 0))], "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["usikkerhet_opphav_akse"], Format = ValueFormat.Prosent(0) },
            Y = ScaleSpec.Band with { Label = c["kol_drivkraft"] },
            Marks = [new Mark.Bar(c["usikkerhet_opphav_serie"], [.. opphav.Select(o => new BarItem(c["drivkraft_" + Usikkerhetsspor.Navn(o.Drivkraft)], o.Prosent))]) { Role = "serie-1", ValueLabels = true }],
        };
        return new FigureDraft(chart, c["usikkerhet_opphav_under", ("navn", c.Navn(c.Referanse)), ("år", FigureContext.År(c.PlanTil))], Diagram.Søyler, c.Sources.Projection)
        {
            HowMore = c["usikkerhet_opphav_regnet", ("antall", FigureContext.År(Usikkerhetsanalyse.BanerAlene))],
            Estimate = (rad, _) =>
            {
                var o = opphav.First(o => c["drivkraft_" + Usikkerhetsspor.Navn(o.Drivkraft)] == rad);
                return Spor(c, Usikkerhetsspor.Kode(o.Drivkraft), o.Prosent);
            },
        }.Finish(c);
    }

    /// <summary><c>drivkrefter</c>: how each driver is simulated, and where that comes from.</summary>
    public static DataTable Drivkrefter(FigureContext c) => new()
    {
        Slug = "drivkrefter",
        Caption = c["tabell_drivkrefter"],
        Columns = [new(c["kol_drivkraft"], false), new(c["kol_standardavvik"]), new(c["kol_vedvarenhet"]), new(c["kol_kilde"], false)],
        Rows = [.. c.Resultat.Usikkerhet.Valg.Drivere.Select(d => new TableRow(
            [new(c["drivkraft_enhet_" + Usikkerhetsspor.Navn(d.Drivkraft)]), Cells.Number(d.Standardavvik, 2, Spor(c, Usikkerhetsspor.Kode(d.Drivkraft, "standardavvik"), d.Standardavvik)), d.Drivkraft == Drivkraft.Tiltak ? Cells.Missing : Cells.Number(d.Vedvarenhet, 2, Spor(c, Usikkerhetsspor.Kode(d.Drivkraft, "vedvarenhet"), d.Vedvarenhet)), Cells.Text(Kilde(c, d))]))],
        Source = c.Sources.Line(Datadel.Forutsetninger),
        Note = Samvariasjon(c),
    };

    /// <summary>A number of the simulation, at the plan's last year.</summary>
    internal static Sporet Spor(FigureContext c, string kode, decimal verdi) => new(false, new Sporreferanse(Usikkerhetsspor.Kjøring, kode, c.PlanTil, verdi));

    /// <summary>How the drivers go together; null where they are drawn apart.</summary>
    private static string? Samvariasjon(FigureContext c) => c.Resultat.Usikkerhet.Valg.Korrelasjoner.Where(k => k.Verdi != 0m).ToArray() is { Length: > 0 } par
        ? c["drivkrefter_samvariasjon", ("par", c.Liste([.. par.Select(k => c["drivkrefter_par",
            ("a", Liten(c["drivkraft_" + Usikkerhetsspor.Navn(k.A)])), ("b", Liten(c["drivkraft_" + Usikkerhetsspor.Navn(k.B)])), ("verdi", NorwegianNumber.Format(k.Verdi, 2))])]))]
        : null;

    private static string Liten(string ord) => ord.ToLower(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The reason of a default in the page's målform; what the municipality chose, as it wrote it.</summary>
    private static string Kilde(FigureContext c, Driverusikkerhet d) =>
        d == Usikkerhetsvalg.Standard.For(d.Drivkraft) ? c["drivkraft_kilde_" + Usikkerhetsspor.Navn(d.Drivkraft)] : d.Kilde;

    private static Figure Tegn(
        FigureContext c, string slug, string tittel, string under,
        ImmutableArray<(string Navn, Func<Scenariousikkerhet, decimal?> Verdi, string Kode, int År)> rader, string hode, string? merknad) =>
        Utvalg.Første(c, "scenarioer", c.Resultat.Usikkerhet.Scenarier).Tegn(c, vist => Tegn(c, slug, tittel, under, vist, rader, hode, merknad));

    private static FigureDraft Tegn(
        FigureContext c, string slug, string tittel, string under, ImmutableArray<Scenariousikkerhet> vist,
        ImmutableArray<(string Navn, Func<Scenariousikkerhet, decimal?> Verdi, string Kode, int År)> rader, string hode, string? merknad)
    {
        var chart = new Chart(slug, tittel, "")
        {
            X = ScaleSpec.Linear with { Zero = true, Domain = (0m, 100m), Label = c["sannsynlighet_akse"], Format = ValueFormat.Prosent(0) },
            Y = ScaleSpec.Band with { Bands = [.. rader.Select(r => r.Navn)], Label = hode },
            Marks = [.. vist.Select(s => new Mark.Bar(c.Navn(s.Scenario), [.. rader.Select(r => Søyle(r.Navn, r.Verdi(s)))])
            {
                Role = c.Rolle(s.Scenario),
                ValueLabels = true,
            })],
        };
        return new FigureDraft(chart, under, Diagram.Søyler, c.Sources.Projection)
        {
            HowMore = c["sannsynlighet_regnet", ("margin", Talltekst.Tall(vist[0].Standardfeil(50m), 1))],
            Note = string.Join(" ", new[] { merknad, c["usikkerhet_merk"] }.OfType<string>()),
            AltValues = [.. vist.Select(s => c["alt_serie", ("navn", c.Navn(s.Scenario)), ("verdier", c.Liste([.. rader.Where(r => r.Verdi(s) is not null)
                .Select(r => c["alt_ved", ("verdi", Tekst(r.Verdi(s)!.Value) + NorwegianNumber.Space + "%"), ("navn", r.Navn)])]))])],
            Table = new DataTable
            {
                Slug = slug,
                Caption = tittel,
                Columns = [new(hode, false), .. vist.Select(s => new TableColumn(c.Navn(s.Scenario)))],
                Rows = [.. rader.Select(r => new TableRow([new(r.Navn), .. vist.Select(s => r.Verdi(s) is { } p ? Andel(s, r.Kode, r.År, p) : Cells.Missing)]))],
            },
        };
    }

    private static TableCell Andel(Scenariousikkerhet s, string kode, int år, decimal prosent)
    {
        var avrundet = decimal.Round(prosent, 6, MidpointRounding.AwayFromZero);
        return Cells.Tall(Tekst(prosent), avrundet, new Sporet(false, new Sporreferanse("usikkerhet", $"{s.Scenario.Scenario.Id}.{kode}", år, avrundet)), 4);
    }

    private static BarItem Søyle(string sted, decimal? prosent) => new(sted, prosent) { Text = prosent is { } p ? Tekst(p) : null };

    /// <summary>The same in words, for titles.</summary>
    private static string Ord(FigureContext c, decimal prosent) => prosent switch
    {
        < 0.5m => c["sannsynlighet_under_en"],
        >= 99.5m => c["sannsynlighet_over_nittini"],
        _ => NorwegianNumber.Format(prosent, 0),
    };

    /// <summary>A probability that is not 0 or 100 is not written as if it were.</summary>
    public static string Tekst(decimal prosent) => prosent switch
    {
        > 0m and < 0.5m => "<" + NorwegianNumber.Format(1m, 0),
        >= 99.5m and < 100m => ">" + NorwegianNumber.Format(99m, 0),
        _ => NorwegianNumber.Format(prosent, 0),
    };
}
