using System.Collections.Immutable;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Figures.Tiltaksregister;

/// <summary>Words of the register that figures, tables and pages share.</summary>
internal static class Tiltaksord
{
    /// <summary>The name, with what it is where the cut is unspecified.</summary>
    public static string Navn(Texts texts, Tiltak t) => UspesifisertKutt.Er(t) ? texts["fig_tiltak_uspesifisert", ("navn", t.Navn)] : t.Navn;

    /// <summary>The name, with what it is where the cut is unspecified.</summary>
    public static string Navn(FigureContext c, Tiltak t) => UspesifisertKutt.Er(t) ? c["tiltak_uspesifisert", ("navn", t.Navn)] : t.Navn;

    /// <summary>Why a sum leaves some measures out: others exclude them.</summary>
    public static string Samtidig(FigureContext c, ImmutableArray<Tiltak> utelatt) =>
        c["tiltak_samtidig_merk", ("navn", c.Liste([.. utelatt.Select(t => Navn(c, t))]))];

    /// <summary>How far it has come.</summary>
    public static string Status(FigureContext c, Tiltaksstatus status) => c["tiltak_status_" + status.ToString().ToLowerInvariant()];

    /// <summary>Key of a class of gain.</summary>
    public static string Klasse(Gevinstklasse klasse) => "tiltak_klasse_" + klasse switch
    {
        Gevinstklasse.Budsjettmessig => "budsjettmessig",
        Gevinstklasse.UnngåttKostnad => "unngattkostnad",
        _ => "kvalitet",
    };

    /// <summary>Key of what is asked for before a measure is adopted.</summary>
    public static string Krav(Tiltakskrav krav) => "tiltak_krav_" + krav switch
    {
        Tiltakskrav.Ansvarlig => "ansvarlig",
        Tiltakskrav.Start => "start",
        Tiltakskrav.Beløp => "belop",
        Tiltakskrav.Pukkelkostnad => "pukkel",
        Tiltakskrav.Risiko => "risiko",
        _ => "maal",
    };

    /// <summary>Key of a field of the matrix.</summary>
    public static string Felt(Tiltaksfelt felt) => "tiltak_matrise_" + felt switch
    {
        Tiltaksfelt.StorLiten => "stor_liten",
        Tiltaksfelt.StorStor => "stor_stor",
        Tiltaksfelt.LitenLiten => "liten_liten",
        _ => "liten_stor",
    };

    /// <summary>Key of a step of the ladder.</summary>
    public static string Trinn(Samarbeidsform form) => "samarbeid_" + form switch
    {
        Samarbeidsform.Nettverk => "nettverk",
        Samarbeidsform.Prosjekt => "prosjekt",
        Samarbeidsform.Tjenestekjøp => "tjenestekjop",
        _ => "lovfestet",
    };

    /// <summary>Columns of the plan years.</summary>
    public static ImmutableArray<TableColumn> Årskolonner(FigureContext c) => [.. c.Kommune.Planår.Select(t => new TableColumn(FigureContext.År(t)))];

    /// <summary>A cell each plan year. 1 000 kr.</summary>
    public static ImmutableArray<TableCell> År(FigureContext c, Func<int, decimal> beløp, bool anslag = false) => År(c, beløp, _ => anslag);

    /// <summary>A cell each plan year with its trace. 1 000 kr.</summary>
    public static ImmutableArray<TableCell> År(FigureContext c, Func<int, decimal> beløp, Func<int, Sporet> spor) =>
        [.. c.Kommune.Planår.Select(å => Cells.Tusen(beløp(å), spor(å)))];

    /// <summary>What a measure yields in a year, traced.</summary>
    public static Sporet Spor(FigureContext c, Tiltak t, int år) => c.Tiltaksspor[Tiltaksspor.Kode(t), år] with { ErAnslag = ErAnslag(t) };

    /// <summary>All transition cost of the years, traced: 0 where none is written.</summary>
    public static Sporet Pukkel(FigureContext c, Tiltak t, int fra, int til) =>
        Sporet.SumAv(Enumerable.Range(fra, til - fra + 1).SelectMany(å => Tiltaksspor.Pukkel(t, å)).Select(i => Sporet.Av(c.Tiltaksspor, i))) with { ErAnslag = ErAnslag(t) };

    /// <summary>The gain of a year before transition cost, traced.</summary>
    public static Sporet Gevinst(FigureContext c, Tiltak t, int år) => Sporet.Satt("{0} + {1}", Spor(c, t, år), Pukkel(c, t, år, år)) with { ErAnslag = ErAnslag(t) };

    /// <summary>What a measure yields in a year when so many per cent of the counted gain is realised, reckoned as <see cref="Realisering"/> does.</summary>
    public static Sporet Realisert(FigureContext c, Tiltak t, decimal grad, int år)
    {
        var inn = c.Tiltaksspor.Inn(Tiltaksspor.Kode(t), år);
        var andel = FormattableString.Invariant($"({grad}/100)");
        return t.Virkning switch
        {
            Tiltaksvirkning.Innfaset { Helårseffekt: > 0m } => Sporet.Satt($"R({{0}}*({{1}}/100)*({{2}}/100*{andel})) - {{3}}", [.. inn]),
            Tiltaksvirkning.Oppgitt when inn is [var verdi] => Sporet.Satt($"R(hvis({{0}} > 0, {{0}}*{andel}, {{0}}))", verdi),
            _ => Spor(c, t, år),
        };
    }

    /// <summary>A municipality's part of what a measure yields in a year, traced.</summary>
    public static Sporet Del(FigureContext c, Tiltak t, Kommuneandel kommune, int år)
    {
        var egen = t.Opplysninger.Samarbeid!.Kommuner.First(k => k.Nummer == c.Kommune.Nummer);
        return kommune == egen ? Spor(c, t, år) : Sporet.Satt("R({0}*({1}/100)/({2}/100))", Spor(c, t, år), Andel(t, kommune), Andel(t, egen)) with { ErAnslag = ErAnslag(t) };
    }

    /// <summary>A municipality's share, per cent, as it is written; 0 for one that does not take part.</summary>
    public static Sporet Andel(Tiltak t, Kommuneandel kommune) => Sporet.CelleEller(
        FormattableString.Invariant($"interkommunalt.kommuner.{t.Opplysninger.Samarbeid!.Kommuner.IndexOf(kommune)}.andel"), kommune.Andel.Prosent, t.Kilde, "deltar ikke");

    /// <summary>What measures yield together in a year, traced.</summary>
    public static Sporet Spor(FigureContext c, IEnumerable<Tiltak> tiltak, int år) => Sporet.SumAv(tiltak.Select(t => Spor(c, t, år)));

    /// <summary>A cell each plan year of a measure; nothing where the gain is no money.</summary>
    public static ImmutableArray<TableCell> År(FigureContext c, Tiltak t) => t.Opplysninger.Klasse == Gevinstklasse.Budsjettmessig
        ? År(c, t.Virker, å => Spor(c, t, å)) : [.. c.Kommune.Planår.Select(_ => Cells.Missing)];

    /// <summary>True when the price rests on an anslag.</summary>
    public static bool ErAnslag(Tiltak t) => t.Kilde.Status == Model.Sporing.Datastatus.Anslag;
}
