using System.Collections.Immutable;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Utgaver;

namespace Perspektivmelding.Figures.Tiltaksregister;

/// <summary>Measures done together with other municipalities (source 003): who takes part, with what share, and what each gains.</summary>
internal static class SamarbeidTables
{
    /// <summary><c>samarbeid</c>: measure × municipality, shares in per cent.</summary>
    public static DataTable? Andeler(FigureContext c)
    {
        var (tiltak, kommuner) = Deltakere(c);
        return tiltak.IsEmpty ? null : new DataTable
        {
            Slug = "samarbeid",
            Caption = c["tabell_samarbeid"],
            Columns = [new(c["kol_tiltak"], false), new(c["samarbeid_trinn"], false), .. kommuner.Select(k => new TableColumn(k.Navn))],
            Rows = [.. tiltak.Select(t => new TableRow(
            [
                new(Tiltaksord.Navn(c, t)),
                new(c[Tiltaksord.Trinn(t.Opplysninger.Samarbeid!.Form)]),
                .. kommuner.Select(k => t.Opplysninger.Samarbeid!.Kommuner.FirstOrDefault(x => x.Nummer == k.Nummer) switch
                {
                    null => Cells.Missing,
                    { Deltakelse: Deltakelse.Vurderer } => new(c["samarbeid_vurderer"]),
                    { Deltakelse: Deltakelse.DeltarIkke } => new(c["samarbeid_nei"]),
                    var med => Cells.Plain(med.Andel.Prosent, 1, Tiltaksord.Andel(t, med) with { ErAnslag = false }),
                }),
            ]))],
            Source = c.Sources.Line(Datadel.Tiltak),
            Note = c["samarbeid_merk"],
        };
    }

    /// <summary><c>samarbeid-kroner</c>: measure × municipality, effect in the plan's last year. 1 000 kr.</summary>
    public static DataTable? Kroner(FigureContext c)
    {
        var (alle, kommuner) = Deltakere(c);
        ImmutableArray<Tiltak> tiltak = [.. alle.Where(t => t.Opplysninger.Klasse == Gevinstklasse.Budsjettmessig)];
        kommuner = [.. kommuner.Where(k => tiltak.Any(t => Beløp(t, k.Nummer) is not null))];
        if (tiltak.IsEmpty) return null;
        var samtidig = Forenlige.Størst(c.Utgave.Tiltak, tiltak, t => t.Virker(c.PlanTil));
        return new DataTable
        {
            Slug = "samarbeid-kroner",
            Caption = c["tabell_samarbeid_kroner", ("år", FigureContext.År(c.PlanTil))],
            Columns = [new(c["kol_tiltak"], false), .. kommuner.Select(k => new TableColumn(k.Navn)), new(c["kol_sum"])],
            Rows =
            [
                .. tiltak.Select(t => new TableRow([new(Tiltaksord.Navn(c, t)), .. kommuner.Select(k => Celle(t, k.Nummer)),
                    Cells.Tusen(Del(t).Sum(d => d.Beløp), Spor([t], null))])),
                .. tiltak.Length < 2 ? [] : new[]
                {
                    new TableRow([new(c[samtidig.Length < tiltak.Length ? "tiltak_sum_samtidig" : "kol_sum"]),
                        .. kommuner.Select(k => Cells.Tusen(samtidig.Sum(t => Beløp(t, k.Nummer) ?? 0m), Spor(samtidig, k.Nummer))),
                        Cells.Tusen(samtidig.Sum(t => Del(t).Sum(d => d.Beløp)), Spor(samtidig, null))], IsSum: true),
                },
            ],
            Source = c.Sources.Line(Datadel.Tiltak),
            Note = c["samarbeid_kroner_merk", ("kommune", c.Kommune.Navn)],
        };

        ImmutableArray<Kommunebeløp> Del(Tiltak t) => Kommunefordeling.For(t, c.Kommune.Nummer, c.PlanTil);
        decimal? Beløp(Tiltak t, string nummer) => Del(t).FirstOrDefault(d => d.Kommune.Nummer == nummer && d.Kommune.Deltakelse == Deltakelse.Deltar)?.Beløp;
        TableCell Celle(Tiltak t, string nummer) => Beløp(t, nummer) is { } beløp ? Cells.Tusen(beløp, Spor([t], nummer)) : Cells.Missing;
        // What falls to one municipality, or to all of them.
        Sporet Spor(ImmutableArray<Tiltak> med, string? nummer)
        {
            Sporet[] deler = [.. med.SelectMany(t => Del(t).Where(d => d.Kommune.Deltakelse == Deltakelse.Deltar && (nummer is null || d.Kommune.Nummer == nummer)).Select(d => Tiltaksord.Del(c, t, d.Kommune, c.PlanTil)))];
            return Sporet.Satt(Sporet.Sumform(deler.Length), deler) with { ErAnslag = med.Any(Tiltaksord.ErAnslag) };
        }
    }

    private static (ImmutableArray<Tiltak> Tiltak, ImmutableArray<(string Nummer, string Navn)> Kommuner) Deltakere(FigureContext c)
    {
        ImmutableArray<Tiltak> tiltak = [.. c.Utgave.Tiltak.Where(t => t.Opplysninger.Samarbeid is not null)];
        // The own municipality first, the others as they are met; the first name given is the name.
        return (tiltak, [.. tiltak.SelectMany(t => t.Opplysninger.Samarbeid!.Kommuner).GroupBy(k => k.Nummer)
            .OrderBy(g => g.Key != c.Kommune.Nummer)
            .Select(g => (g.Key, g.Key == c.Kommune.Nummer ? c.Kommune.Navn : g.Select(k => k.Navn).FirstOrDefault(n => n is not null) ?? g.Key))]);
    }
}
