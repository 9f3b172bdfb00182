using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Analyser;

namespace Perspektivmelding.Figures.Tjenester;

/// <summary>The comparisons of services in figures.</summary>
internal static class TjenesteTables
{
    private static readonly bool[] MedOgUtenBehov = [true, false];

    /// <summary><c>tjenester</c>: every service against every comparison that is not a single municipality, mill. kr.</summary>
    public static DataTable? Tjenester(FigureContext c)
    {
        if (c.Tjenester.All(r => r.Grunnlag.IsEmpty)) return null;
        var arter = Enum.GetValues<Grunnlagsart>().Where(a => a != Grunnlagsart.Nabo && c.Tjenester.Any(r => r.Mot(a) is not null)).ToArray();
        var siste = c.Tjenester.Max(r => r.År);
        var omfang = c.Tjenester.Select(r => r.Omfang).Distinct().ToArray();
        return new DataTable
        {
            Slug = "tjenester",
            Caption = c["tabell_tjenester", ("år", FigureContext.År(siste))],
            Columns =
            [
                new(c["kol_tjeneste"], false), new(c["kol_behovsjustert"], false), .. omfang.Length > 1 ? [new TableColumn(c["kol_omfang"], false)] : Array.Empty<TableColumn>(),
                new(c["kol_kr_person"]), new(c["kol_personer"]),
                .. arter.Select(a => new TableColumn(c["kol_potensial", ("andre", Tjenesteord.Mot(c, a))])),
            ],
            // Amounts by need and amounts as they are never stand in one row: they do not compare.
            Rows = [.. from r in c.Tjenester
                       from behov in MedOgUtenBehov
                       where arter.Any(a => r.Mot(a) is { } g && g.ErBehovsjustert == behov)
                       select new TableRow(
                       [
                           new(r.År == siste ? r.Mål.Navn : $"{r.Mål.Navn} ({FigureContext.År(r.År)})"),
                           new(c[behov ? "tjeneste_serie_behov" : "tjeneste_serie_alder"]),
                           .. omfang.Length > 1 ? [new TableCell(c.Omfang(r.Omfang))] : Array.Empty<TableCell>(),
                           Cells.Number(r.Egen.Netto, 0, Tjenestespor.Netto(r.Egen)),
                           Cells.Number(r.Personer, 0, Tjenestespor.Personer(c, r) with { ErAnslag = false }),
                           .. arter.Select(a => r.Mot(a) is { Potensial: { } p } g && g.ErBehovsjustert == behov
                               ? Cells.Tall(NorwegianNumber.Format(p / 1000m, 1, true), p / 1000m, Tjenestespor.Potensial(c, r, g) with { ErAnslag = behov && r.Egen.ErAnslag }, 4) : Cells.Missing),
                       ])],
            Source = Tjenesteord.Kilder(c, c.Tjenester),
            Note = c["tabell_tjenester_merk"],
        };
    }

    /// <summary>The table behind <c>store-penger</c>.</summary>
    public static DataTable Pareto(FigureContext c, ImmutableArray<Paretoledd> ledd) => new()
    {
        Slug = "store-penger",
        Caption = c["tabell_pareto"],
        Columns = [new(c["kol_tjeneste"], false), new(c["kol_mill"]), new(c["kol_andel"]), new(c["kol_samlet"]), new(c["kol_behovsjustert"], false)],
        Rows = [.. ledd.Select(l => new TableRow(
        [
            new(l.Resultat.Mål.Navn),
            Cells.Tall(NorwegianNumber.Format(l.Potensial / 1000m, 1, true), l.Potensial / 1000m, Tjenestespor.Potensial(c, l.Resultat, l.Grunnlag) with { ErAnslag = l.Resultat.Egen.ErAnslag }, 4),
            Cells.Prosent(l.Andel, Andelsspor(c, ledd, [l])),
            Cells.Prosent(l.Samlet, Andelsspor(c, ledd, ledd[..(ledd.IndexOf(l) + 1)])),
            new(Tjenesteord.Forbehold(c, l.Grunnlag)),
        ]))],
    };

    // Differences whatever their sign, of all of them. Estimates are marked at the amount.
    private static Sporet Andelsspor(FigureContext c, ImmutableArray<Paretoledd> alle, ImmutableArray<Paretoledd> noen)
    {
        Sporet Sum(ImmutableArray<Paretoledd> ledd) => Sporet.Satt(Sporet.Sumform(ledd.Length),
            [.. ledd.Select(l => Sporet.Satt(l.Potensial < 0m ? "-{0}" : "{0}", Tjenestespor.Potensial(c, l.Resultat, l.Grunnlag)))]);
        return Sporet.Satt("100*{0}/{1}", Sum(noen), Sum(alle)) with { ErAnslag = false };
    }

    /// <summary>The table behind <c>tjeneste-…</c>: kroner, users, cost per user, and what is known of quality beside them.</summary>
    public static DataTable Tjeneste(FigureContext c, Tjenesteresultat r)
    {
        var kvalitet = r.Mål.Kvalitet.Where(k => c.Utgave.Indikatorer.Any(i => i.Indikatornavn == k)).ToArray();
        var alle = r.Andre.Insert(0, r.Egen);
        var (justert, dekning, enhet) = (alle.Any(t => t.Justert is not null), alle.Any(t => t.Dekningsgrad is not null), alle.Any(t => t.Enhetskostnad is not null));
        IEnumerable<TableCell> Når(bool vis, TableCell celle) => vis ? [celle] : [];
        var tegn = new Manglende(c);
        Model.Regnskap.Indikator? Verdi(string k, string region) => c.Utgave.Indikatorer.FirstOrDefault(i => i.Indikatornavn == k && i.Region == region && i.År == r.År);
        int Desimaler(string k) => Cells.Decimals(alle.Select(t => Verdi(k, t.Region)?.Verdi).OfType<decimal>(), 1);
        return new DataTable
        {
            Slug = TjenesteFigures.Navn(r.Mål),
            Caption = c["tabell_tjeneste", ("tjeneste", r.Mål.Navn), ("år", FigureContext.År(r.År))],
            Columns =
            [
                new(c["kol_region"], false), new(c["kol_kr_person"]),
                .. justert ? new[] { new TableColumn(c["kol_kr_behov"]) } : [],
                .. dekning ? new[] { new TableColumn(c["kol_dekning"]) } : [],
                .. enhet ? new[] { new TableColumn(c["kol_enhet_bruker"]) } : [],
                .. kvalitet.Select(k => new TableColumn(c.Indikatornavn(k))),
            ],
            Rows = [.. alle.Select(t => new TableRow(
            [
                new(t.Navn),
                Cells.Number(t.Netto, 0, Tjenestespor.Netto(t)),
                .. Når(justert, Cells.Number(t.Justert, 0, Tjenestespor.Justert(t) with { ErAnslag = t.ErAnslag })),
                .. Når(dekning, t.Dekningsgrad is { } d ? Cells.Number(d, Cells.Decimals(alle.Select(x => x.Dekningsgrad).OfType<decimal>(), 1), Tjenestespor.Celle(t.Celler.Dekningsgrad)) : tegn.Celle(r.Mål.Dekningsgrad!, t.Region, r.År)),
                .. Når(enhet, Cells.Number(t.Enhetskostnad, 0, Tjenestespor.Enhet(t))),
                .. kvalitet.Select(k => Verdi(k, t.Region) is { } i
                    ? Cells.Number(i.Verdi, Desimaler(k), Tjenestespor.Celle(i)) : tegn.Celle(k, t.Region, r.År)),
            ]))],
            Note = tegn.Forklaring(),
        };
    }

    /// <summary><c>handlingsrom</c>: the three definitions, item by item.</summary>
    public static DataTable Handlingsrom(FigureContext c)
    {
        var h = Handlingsromsanalyse.Beregn(c.Resultat);
        TableRow Rad(string key, decimal? beløp, Sporet spor, bool sum = false) =>
            new([new(c[key, ("mål", Talltekst.Mål(h.Mål))]), beløp is { } b ? Cells.Tusen(b, spor with { ErAnslag = false }) : Cells.Missing], sum);
        Sporet Ved(string kode) => c.Anslag(c.Referanse)[kode, c.B];
        var resultat = Ved(Model.Verdier.Nøkkeltallskatalog.For(h.Nøkkeltall).Kode);
        var mål = Sporet.Satt(FormattableString.Invariant($"R({h.Mål}*{{0}}/100)"), Ved("sum_driftsinntekter"));
        var (frie, finans) = (Sporet.Satt("{0} + {1}", Ved("rammetilskudd"), Ved("skatt")), Sporet.Satt("-{0}", Ved("netto_finansutgifter")));
        var demografi = Demografi(c);
        return new DataTable
        {
            Slug = "handlingsrom",
            Caption = c["tabell_handlingsrom", ("år", FigureContext.År(c.B))],
            Columns = [new(c["kol_definisjon"], false), new(c["kol_tusen"])],
            Rows =
            [
                Rad(h.Nøkkeltall == Model.Verdier.Nøkkeltall.NettoDriftsresultat ? "handlingsrom_rad_resultat" : "handlingsrom_rad_korrigert", h.Resultat, resultat),
                Rad("handlingsrom_rad_maal", -h.MålKroner, Sporet.Satt("-{0}", mål)),
                Rad("handlingsrom_maal", h.OverMål, Sporet.Satt("{0} - {1}", resultat, mål), true),
                Rad("handlingsrom_rad_frie", h.FrieInntekter, frie),
                Rad("handlingsrom_rad_finans", -h.FinansOgAvdrag, Sporet.Satt("-{0}", finans)),
                Rad("handlingsrom_rad_demografi", -h.Demografikostnad, Sporet.Satt("-{0}", demografi)),
                Rad("handlingsrom_demografi", h.EtterDemografi, Sporet.Satt("{0} - {1} - {2}", frie, finans, demografi), true),
                Rad("handlingsrom_egenkapital", h.FriEgenkapital, Sporet.Satt("{0} - {1}", Ved("disposisjonsfond"), Ved("akkumulert_merforbruk")), true),
            ],
            Source = c.Sources.Line(Datadel.Regnskap, Datadel.Balanse, Datadel.Befolkning, Datadel.Forutsetninger),
        };
    }

    // Sats times persons, group by group.
    private static Sporet Demografi(FigureContext c)
    {
        var f = c.Utgave.Forutsetninger;
        Sporet[] ledd = [.. f.Demografi.Grupper.SelectMany(g => (Sporet[])[Sporet.Celle("sats", g.Sats, g.Kilde),
            Sporet.SumAv(c.Utgave.Folketall.Ved(c.B, f.Befolkningsalternativ).Where(r => g.Gruppe.Rommer(r.Gruppe)).Select(r => Sporet.Celle(r.Gruppe.ToString(), r.Antall, r.Kilde)))])];
        return Sporet.Satt($"R({string.Join(" + ", Enumerable.Range(0, ledd.Length / 2).Select(i => FormattableString.Invariant($"{{{2 * i}}}*{{{2 * i + 1}}}")))})", ledd);
    }
}
