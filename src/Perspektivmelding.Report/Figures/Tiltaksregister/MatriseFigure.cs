using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Tiltaksplan;

namespace Perspektivmelding.Figures.Tiltaksregister;

/// <summary>Gain against effort. What to choose is not the figure's to say.</summary>
internal static class MatriseFigure
{
    /// <summary>Marks of the same effort nearer than this share of the axis share a label.</summary>
    private const decimal Nær = 0.085m;

    /// <summary>How far marks that would cover each other are moved apart, and how wide such a row can be, in steps of effort.</summary>
    private const decimal Avstand = 0.15m, Bredde = 0.7m;

    private static readonly ImmutableArray<(Tiltaksfelt Felt, string Rolle, Marker Marker)> Felt =
    [
        (Tiltaksfelt.StorLiten, "serie-1", Marker.Circle), (Tiltaksfelt.StorStor, "serie-2", Marker.Square),
        (Tiltaksfelt.LitenLiten, "serie-3", Marker.Triangle), (Tiltaksfelt.LitenStor, "serie-4", Marker.Diamond),
    ];

    /// <summary><c>tiltak-matrise</c>: each measure with a stated effort by its number in the register.</summary>
    public static Figure? Matrise(FigureContext c)
    {
        if (Tiltaksmatrise.For(c.Utgave.Tiltak, c.PlanTil) is not { } matrise) return null;
        var først = matrise.Plasserte.Count(p => p.Felt == Tiltaksfelt.StorLiten);
        var flokker = Flokker(matrise.Plasserte);
        var chart = new Chart("tiltak-matrise", c["tiltak_matrise_tittel",
            ("antall", først), ("antall_ord", Stor(c.Antall(først, av: matrise.Plasserte.Length))), ("av", matrise.Plasserte.Length), ("av_ord", c.Antall(matrise.Plasserte.Length))], "")
        {
            X = ScaleSpec.Linear with { Domain = (0.5m, 5.5m), Step = 1m, Label = c["tiltak_matrise_innsats"], Nice = false },
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = ValueFormat.MillKr() },
            Marks =
            [
                new Mark.RuleX(Tiltaksmatrise.LitenInnsats + 0.5m),
                new Mark.RuleY(matrise.Snitt, c["tiltak_matrise_snitt"]),
                .. from felt in Felt
                   let med = flokker.SelectMany(f => f.Prikker).Where(p => p.Plassering.Felt == felt.Felt).ToArray()
                   where med.Length > 0
                   select new Mark.Dot(c[Tiltaksord.Felt(felt.Felt)], [.. med.Select(p => new DotItem(p.X, p.Plassering.Gevinst) { Name = FigureContext.År(p.Plassering.Nummer) })])
                   {
                       Role = felt.Rolle,
                       Marker = felt.Marker,
                       Label = c[Tiltaksord.Felt(felt.Felt)],
                   },
                // A label for each flock, at its last mark, so that no number can fall on another.
                new Mark.Dot("", [.. flokker.Select(f => new DotItem(f.X, f.Topp) { Label = f.Numre, Name = f.Numre.Replace('\n', ' ') })]) { Marker = Marker.None },
            ],
        };
        return new FigureDraft(chart, c["tiltak_matrise_under", ("år", FigureContext.År(c.PlanTil))], Diagram.Punkter, c.Sources.Line(Datadel.Tiltak))
        {
            Note = matrise.Uten.IsEmpty ? c["tiltak_matrise_merk"]
                : $"{c["tiltak_matrise_merk"]} {c["tiltak_matrise_uten", ("navn", c.Liste([.. matrise.Uten.Select(t => Tiltaksord.Navn(c, t))]))]}",
            HowMore = c["tiltak_matrise_regnet", ("snitt", Talltekst.Mill(matrise.Snitt))],
            AltValues = [.. Felt.Select(f => (f.Felt, Navn: matrise.Plasserte.Where(p => p.Felt == f.Felt).Select(p => Tiltaksord.Navn(c, p.Tiltak)).ToArray()))
                .Where(f => f.Navn.Length > 0).Select(f => c["alt_serie", ("navn", c[Tiltaksord.Felt(f.Felt)]), ("verdier", c.Liste(f.Navn))])],
            Table = new DataTable
            {
                Slug = "tiltak-matrise",
                Caption = c["tiltak_matrise_under", ("år", FigureContext.År(c.PlanTil))],
                Columns = [new(c["kol_tiltak"], false), new(c["tiltak_matrise_innsats"]), new(c["tiltak_kol_gevinst"]), new(c["tiltak_matrise_felt"], false)],
                Rows = [.. matrise.Plasserte.Select(p => new TableRow(
                [
                    new($"{FigureContext.År(p.Nummer)}. {Tiltaksord.Navn(c, p.Tiltak)}"),
                    Cells.Number(p.Innsats, 0, Sporet.Celle("innsats", p.Innsats, p.Tiltak.Kilde.Ved("innsats")) with { ErAnslag = false }),
                    Cells.Tusen(p.Gevinst, Tiltaksord.Spor(c, p.Tiltak, c.PlanTil)),
                    new(c[Tiltaksord.Felt(p.Felt)]),
                ]))],
            },
        }.Finish(c);
    }

    private static string Stor(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];

    /// <summary>Measures of the same effort whose gains lie close, lowest first, put side by side.</summary>
    internal static ImmutableArray<Flokk> Flokker(ImmutableArray<Plassering> plasserte)
    {
        var spenn = Math.Max(0m, plasserte.Max(p => p.Gevinst)) - Math.Min(0m, plasserte.Min(p => p.Gevinst));
        var flokker = ImmutableArray.CreateBuilder<Flokk>();
        foreach (var lik in plasserte.GroupBy(p => p.Innsats).OrderBy(g => g.Key))
        {
            var åpen = new List<Plassering>();
            foreach (var p in lik.OrderBy(p => p.Gevinst).ThenBy(p => p.Nummer))
            {
                if (åpen.Count > 0 && p.Gevinst - åpen[^1].Gevinst >= Nær * spenn)
                {
                    flokker.Add(Flokk.Av(åpen));
                    åpen.Clear();
                }
                åpen.Add(p);
            }
            flokker.Add(Flokk.Av(åpen));
        }
        return flokker.ToImmutable();
    }

    /// <summary>Marks that share a label.</summary>
    /// <param name="X">Place of the mark farthest to the right, which bears the label.</param>
    /// <param name="Topp">Its gain, the greatest. 1 000 kr.</param>
    /// <param name="Numre">The numbers in the register.</param>
    /// <param name="Prikker">The measures, each with its own place on X.</param>
    internal sealed record Flokk(decimal X, decimal Topp, string Numre, ImmutableArray<(decimal X, Plassering Plassering)> Prikker)
    {
        public static Flokk Av(List<Plassering> med)
        {
            var steg = med.Count < 2 ? 0m : Math.Min(Avstand, Bredde / (med.Count - 1));
            var først = med[0].Innsats - (steg * (med.Count - 1) / 2m);
            return new(først + (steg * (med.Count - 1)), med[^1].Gevinst, Numrene([.. med.Select(p => p.Nummer).Order()]), [.. med.Select((p, i) => (først + (steg * i), p))]);
        }

        /// <summary>«2, 5–7»: three or more in a row are written as one; a line holds at most three, and the lines are alike.</summary>
        private static string Numrene(ImmutableArray<int> numre)
        {
            var ledd = new List<string>();
            for (var i = 0; i < numre.Length;)
            {
                var slutt = i;
                while (slutt + 1 < numre.Length && numre[slutt + 1] == numre[slutt] + 1) slutt++;
                if (slutt - i < 2) slutt = i;
                ledd.Add(slutt == i ? FigureContext.År(numre[i]) : $"{FigureContext.År(numre[i])}–{FigureContext.År(numre[slutt])}");
                i = slutt + 1;
            }
            var linjer = (ledd.Count + 2) / 3;
            return string.Join(",\n", ledd.Chunk((ledd.Count + linjer - 1) / linjer).Select(linje => string.Join(", ", linje)));
        }
    }
}
