using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Endringer;

namespace Perspektivmelding.Figures.Endringer;

/// <summary>Earlier editions against the accounts that came, as tables.</summary>
internal static class Fasittabeller
{
    /// <summary>What goes with the figures <c>endringer-bro</c>, <c>fasit</c> and <c>fasit-historie</c>, whose words tell what is missing.</summary>
    public static readonly ImmutableArray<string> Valgfrie =
        ["endringer", "fasit-forutsetninger", "fasit-scenarier", "fasit-ar", "treffsikkerhet", "fjoraret"];

    /// <summary><c>fasit-forutsetninger</c>: each assumption as published and as it came, what that meant, and what no assumption explains.</summary>
    public static DataTable? Forutsetninger(FigureContext c)
    {
        if (c.Fjoråret?.SisteFasit is not { } f) return null;
        TableRow Sum(string navn, string del, decimal beløp) => new([new(c["fasit_" + navn]), Cells.Missing, Cells.Missing, Cells.Missing, Endringsbro.Fortegn(beløp, Spor(c, f, del)), new("")], true);
        return new DataTable
        {
            Slug = "fasit-forutsetninger",
            Caption = c["fasit_forutsetninger_tabell", ("år", FigureContext.År(f.År)), ("utgave", FigureContext.År(f.Utgave))],
            Columns = [new(c["kol_hva"], false), new(c["fasit_antatt"]), new(c["fasit_faktisk"]), new(c["fasit_avvik"]), new(c["fasit_virkning_tusen"]), new(c["fasit_utfall"], false)],
            Rows =
            [
                .. f.Avvik.Select(a => new TableRow(
                [
                    new(Navn(c, a)), Tall(a, a.Antatt, Publisert(c, f, "grunnlag." + a.Kode)),
                    Tall(a, a.Faktisk, c.Fjorårsspor(Fjorårsspor.Fasit, Fjorårsspor.Kom(a.Kode), f.År) with { ErAnslag = a.FaktiskErAnslag }),
                    Tall(a, a.Avvik, Spor(c, f, a.Kode + ".avvik") with { ErAnslag = a.FaktiskErAnslag }, true),
                    a.Virkning is { } v ? Virkning(v, Spor(c, f, a.Kode + ".virkning") with { ErAnslag = true }) : Cells.Missing,
                    new(c[f.Brast(a) ? "fasit_brast" : "fasit_holdt"], IsEstimate: a.FaktiskErAnslag, Status: f.Brast(a) ? "brutt" : "oppfylt"),
                ])),
                Sum("ikke_priset", "ikke_priset", f.IkkePriset),
                Sum("hele", "feil", f.Feil),
            ],
            Source = c.Sources.Line(Datadel.Tidligere, Datadel.Regnskap, Datadel.Forutsetninger, Datadel.Befolkning, Datadel.Priser),
            Note = Merknad(c, c["fasit_forutsetninger_merk", ("grense", Talltekst.Mål(Fasitår.Bristgrense)), ("uten", Talltekst.Mål(Fasitår.BristgrenseUtenPris))]),
        };
    }

    /// <summary><c>fasit-scenarier</c>: every scenario of that edition against the year's accounts.</summary>
    public static DataTable? Scenarier(FigureContext c) => c.Fjoråret is { Scenarier.Length: > 1, SisteFasit: { } siste } f ? new DataTable
    {
        Slug = "fasit-scenarier",
        Caption = c["fasit_scenarier_tabell", ("år", FigureContext.År(siste.År)), ("utgave", FigureContext.År(siste.Utgave))],
        Columns = [new(c["fasit_kol_scenario"], false), new(c["fasit_kol_publisert"]), new(c["fasit_kol_regnskap"]), new(c["fasit_kol_feil"]), new(c["fasit_kol_tiltak"])],
        Rows = [.. f.Scenarier.Select(s => new TableRow(
        [
            new(Scenarionavn(c, s.Id)), Cells.Tusen(s.Fasit.Publisert, Publisert(c, s.Fasit, Resultatkode, s.Id)),
            Cells.Tusen(s.Fasit.Regnskap, Regnskapet(c, s.Fasit.År, Resultatkode)),
            Endringsbro.Fortegn(s.Fasit.Feil, Spor(c, s.Fasit, "feil", s.Id)), Cells.Tusen(s.Fasit.PublisertTiltak, Spor(c, s.Fasit, "tiltak", s.Id)),
        ]))],
        Source = c.Sources.Line(Datadel.Tidligere, Datadel.Regnskap),
        Note = Merknad(c, c["fasit_scenarier_merk"]),
    } : null;

    /// <summary><c>fasit-ar</c>: every edition and year, decided, one-offs and the rest.</summary>
    public static DataTable? År(FigureContext c) => c.Fjoråret is { Fasit.IsEmpty: false } f ? new DataTable
    {
        Slug = "fasit-ar",
        Caption = c["fasit_ar_tabell"],
        Columns =
        [
            new(c["fasit_kol_ar"], false), new(c["fasit_kol_publisert"]), new(c["fasit_kol_regnskap"]), new(c["fasit_kol_feil"]),
            new(c["fasit_politikk"]), new(c["fasit_engangs"]), new(c["fasit_underliggende"]), new(c["fasit_kol_prosent"]),
        ],
        Rows = [.. f.Fasit.Select(x =>
        {
            Sporet Del(string del) => Spor(c, x, del) with { ErAnslag = c.Utgave.Regnskap.HarAnslag(x.År) };
            return new TableRow(
            [
                new(c["fasit_ar_rad", ("år", FigureContext.År(x.År)), ("utgave", FigureContext.År(x.Utgave))]), Cells.Tusen(x.Publisert, Publisert(c, x, Resultatkode)), Cells.Tusen(x.Regnskap, Regnskapet(c, x.År, Resultatkode)), Endringsbro.Fortegn(x.Feil, Del("feil")),
                Endringsbro.Fortegn(x.Politikk, Del("politikk")), Endringsbro.Fortegn(x.Engangs, Del("engangs")), Endringsbro.Fortegn(x.Underliggende, Del("underliggende")), Cells.Prosent(x.FeilProsent, Del("feil_prosent"), fortegn: true),
            ]);
        })],
        Source = c.Sources.Line(Datadel.Tidligere, Datadel.Regnskap, Datadel.Pensjon),
        Note = Merknad(c, f.Fasit.Any(x => !x.HarPensjon) ? c["fasit_uten_pensjon"] : null),
    } : null;

    /// <summary><c>treffsikkerhet</c>: centredness, dispersion and accuracy by distance.</summary>
    public static DataTable? Treffsikkerhet(FigureContext c) => c.Fjoråret is { Treffsikkerhet.IsEmpty: false } f ? new DataTable
    {
        Slug = "treffsikkerhet",
        Caption = c["treffsikkerhet_tabell"],
        Columns = [new(c["treffsikkerhet_avstand"], false), new(c["treffsikkerhet_antall"]), new(c["treffsikkerhet_middel"]), new(c["treffsikkerhet_spredning"]), new(c["treffsikkerhet_absolutt"]), new(c["treffsikkerhet_rot"])],
        Rows = [.. f.Treffsikkerhet.Select(t => new TableRow(
        [
            new(c["treffsikkerhet_fram", ("antall", FigureContext.År(t.Avstand))]), Cells.Number(t.Antall, 0, Treff(c, t, "antall")),
            Cells.Prosent(t.Middelfeil, Treff(c, t, "middel"), fortegn: true), t.Antall > 1 ? Cells.Prosent(t.Spredning, Treff(c, t, "spredning")) : Cells.Missing,
            Cells.Prosent(t.Absolutt, Treff(c, t, "absolutt")), Cells.Prosent(t.Rot, Treff(c, t, "rot")),
        ]))],
        Source = c.Sources.Line(Datadel.Tidligere, Datadel.Regnskap),
        Note = Merknad(c, c["treffsikkerhet_merk"]),
    } : null;

    /// <summary><c>fjoraret</c>: the assumptions as the municipality itself has told of them; the column of effects only where it has told of one.</summary>
    public static DataTable? Fjoråret(FigureContext c)
    {
        if (c.Innhold.Fjoråret is not { Forutsetninger: { IsEmpty: false } utsagn }) return null;
        var medVirkning = utsagn.Any(u => u.Virkning is not null);
        TableCell Ord(string? ord) => new(ord ?? c["fjoraret_ikke_oppgitt"]);
        TableCell Utfall(bool? brast) => brast switch
        {
            true => new(c["fasit_brast"], Status: "brutt"),
            false => new(c["fasit_holdt"], Status: "oppfylt"),
            null => Ord(null),
        };
        return new DataTable
        {
            Slug = "fjoraret",
            Caption = c["fjoraret_tabell"],
            Columns =
            [
                new(c["kol_hva"], false), new(c["fjoraret_antatt"], false), new(c["fjoraret_faktisk"], false),
                .. medVirkning ? [new TableColumn(c["fasit_virkning_tusen"])] : Array.Empty<TableColumn>(),
                new(c["fasit_utfall"], false), new(c["kol_kilde"], false),
            ],
            Rows = [.. utsagn.Select(u => new TableRow(
            [
                new(u.Hva), Ord(u.Antatt), Ord(u.Faktisk),
                .. medVirkning ? [u.Virkning is { } v ? Endringsbro.Fortegn(v) : Cells.Missing] : Array.Empty<TableCell>(),
                Utfall(u.Brast), new(u.Kilde),
            ]))],
            Note = c["fjoraret_merk"],
        };
    }

    /// <summary>What a reader must know of the earlier editions, before the remark; null where there is neither.</summary>
    internal static string? Merknad(FigureContext c, string? merknad) =>
        string.Join(" ", new[] { c.Innhold.Fjoråret?.Merknad, merknad }.OfType<string>()) is { Length: > 0 } alt ? alt : null;

    /// <summary>Name of an assumption.</summary>
    public static string Navn(FigureContext c, Forutsetningsavvik avvik) => c["fasit_forutsetning_" + avvik.Kode];

    private const string Resultatkode = "netto_driftsresultat";

    private static TableCell Tall(Forutsetningsavvik a, decimal verdi, Sporet spor, bool fortegn = false) =>
        Cells.Tall(NorwegianNumber.Format(verdi, a.Kode is "innbyggere" or "skatt_landsgjennomsnitt" ? 0 : 2, fortegn), verdi, spor, 4);

    private static TableCell Virkning(decimal virkning, Sporet spor) => Endringsbro.Fortegn(decimal.Round(virkning), spor) with { Value = virkning, Spor = spor.For(virkning) };

    /// <summary>A part of what was missed.</summary>
    internal static Sporet Spor(FigureContext c, Fasitår f, string del, string? scenario = null) =>
        c.Fjorårsspor(Fjorårsspor.Fasit, Fjorårsspor.Kode(f, scenario ?? Bane(c, f.Utgave), del), f.År);

    /// <summary>A number that an edition published of the year.</summary>
    internal static Sporet Publisert(FigureContext c, Fasitår f, string kode, string? scenario = null) => Publisert(c, f.Utgave, scenario ?? Bane(c, f.Utgave), kode, f.År);

    /// <summary>The same of any year.</summary>
    internal static Sporet Publisert(FigureContext c, int utgave, string scenario, string kode, int år) => c.Fjorårsspor(Fjorårsspor.Id(utgave, scenario), kode, år);

    /// <summary>A line of the accounts of a year.</summary>
    internal static Sporet Regnskapet(FigureContext c, int år, string kode) =>
        c.Fjorårsspor(Fjorårsspor.Regnskap, kode, år) with { ErAnslag = c.Utgave.Regnskap.HarAnslag(år) };

    private static Sporet Treff(FigureContext c, Treffsikkerhet t, string del) => c.Fjorårsspor(Fjorårsspor.Fasit, Fjorårsspor.Kode(t, del), c.B);

    private static string Bane(FigureContext c, int utgave) => c.Fjoråret!.Baner.First(b => b.Utgave == utgave).Bane.Id;

    private static string Scenarionavn(FigureContext c, string id) =>
        c.Resultat.Scenarier.FirstOrDefault(s => s.Scenario.Id == id) is { } s ? c.Navn(s) : id;
}
