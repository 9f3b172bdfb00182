using Perspektivmelding.Figures.Drawing;

namespace Perspektivmelding.Site.Tests.Figures;

/// <summary>Every drawing of three editions measured with a ruler: the picture says what the table beside it says.</summary>
public sealed class TegningTests
{
    public static TheoryData<string> Utgaver() => ["lorenskog", "fjordvik", "strand"];

    /// <summary>More spent than budgeted is drawn as the bad way, though it is a plus.</summary>
    private static readonly string[] PlussErNed = ["overforbruk-sektor"];

    /// <summary>Where the table has words, or the parts that a bar is the sum of, or the marks are numbered in a grid.</summary>
    private static readonly string[] UtenTall = ["hva-skal-til", "inntekter-kilder", "folsomhet-rutenett", "risiko", "tiltak-matrise"];

    [Theory, MemberData(nameof(Utgaver))]
    public void Det_en_leser_måler_i_tegningen_står_i_tabellen(string navn)
    {
        var (feil, målt) = (new List<string>(), 0);
        foreach (var (f, linjal) in Målbare(navn))
        {
            if (UtenTall.Contains(f.Slug)) continue;
            var utgangspunkt = f.Slug.StartsWith("usikkerhet-", StringComparison.Ordinal) || f.Slug.EndsWith("-vifte", StringComparison.Ordinal) ? Regnskapsår(Drawn.Named(navn)) : [];
            var tall = f.Table.Rows.SelectMany(r => r.Cells).Select(c => c.Value).OfType<decimal>().Concat(utgangspunkt).SelectMany(v => new[] { (double)v, (double)(v / 1000m) }).ToArray();
            foreach (var (serie, _, søyler, punkter) in linjal.Serier())
            {
                var kolonne = f.Table.Columns.ToList().FindIndex(k => k.IsNumber && k.Head == serie);
                var mulige = kolonne < 0 ? tall : [.. f.Table.Rows.Select(r => r.Cells[kolonne].Value).OfType<decimal>().Concat(utgangspunkt).SelectMany(v => new[] { (double)v, (double)(v / 1000m) })];
                var ukjente = søyler.Where(s => !mulige.Any(t => Math.Abs(Math.Abs(t) - s) <= linjal.Slark))
                    .Concat(punkter.Where(p => !mulige.Any(t => Math.Abs(t - p) <= linjal.Slark))).ToArray();
                målt += søyler.Length + punkter.Length;
                if (ukjente.Length > 0) feil.Add($"{f.Slug}, {serie}: {string.Join("; ", ukjente.Take(3))}");
            }
        }
        feil.ShouldBeEmpty();
        målt.ShouldBeGreaterThan(500);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Ordene_i_tegningen_er_tallene_de_står_ved(string navn)
    {
        var (feil, lest) = (new List<string>(), 0);
        foreach (var (f, linjal) in Målbare(navn))
        {
            void Prøv(string ord, (decimal Tall, int Desimaler)? sagt, IEnumerable<double> tegnet)
            {
                if (sagt is not { } s || Linjal.ErGrense(ord)) return;
                lest++;
                if (!tegnet.Any(t => Math.Abs((double)s.Tall - t) <= 0.501 * Math.Pow(10, -s.Desimaler) + linjal.Slark)) feil.Add($"{f.Slug}: «{ord}»");
            }
            foreach (var (_, ord, siste) in linjal.Linjeslutt().Where(l => l.Ord.EndsWith('%') || l.Ord.Contains(',', StringComparison.Ordinal))) Prøv(ord, Linjal.Siste(ord), [siste]);
            foreach (var (ord, verdi) in linjal.Terskler().Where(t => t.Ord.EndsWith('%'))) Prøv(ord, Linjal.Siste(ord), [verdi]);
            var søyler = linjal.Serier().SelectMany(s => s.Søyler).Append(0).ToArray();
            foreach (var (_, ord) in linjal.Søyleord()) Prøv(ord, Linjal.Første(ord), søyler.SelectMany(s => new[] { s, -s }));
        }
        feil.ShouldBeEmpty();
        lest.ShouldBeGreaterThan(200);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Det_som_er_merket_ned_er_under_null_og_det_som_er_merket_opp_er_det_ikke(string navn)
    {
        var (feil, lest) = (new List<string>(), 0);
        foreach (var (f, linjal) in Målbare(navn))
            foreach (var (rolle, ord) in linjal.Søyleord())
            {
                if (Linjal.Første(ord) is not { } s || rolle is not ("ned" or "opp" or "brutt" or "oppfylt") || (rolle is "brutt" or "oppfylt" && f.Slug != "kob")) continue;
                lest++;
                var ned = rolle is "ned" or "brutt";
                if (PlussErNed.Contains(f.Slug) ? ned ? s.Tall < 0m : s.Tall > 0m : ned ? s.Tall > 0m : s.Tall < 0m) feil.Add($"{f.Slug}: «{ord}» er merket {rolle}");
            }
        feil.ShouldBeEmpty();
        lest.ShouldBeGreaterThan(30);
    }

    [Theory, MemberData(nameof(Utgaver))]
    public void Et_scenario_har_fargen_til_nummeret_sitt_overalt(string navn)
    {
        var drawn = Drawn.Named(navn);
        var (feil, sett) = (new List<string>(), 0);
        foreach (var (f, linjal) in Målbare(navn))
            foreach (var (serie, rolle, _, _) in linjal.Serier())
            {
                var nummer = drawn.Resultat.Scenarier.Select(s => s.Scenario.Navn).ToList().IndexOf(serie) + 1;
                if (nummer == 0) continue;
                sett++;
                if (rolle != $"serie-{nummer}") feil.Add($"{f.Slug}: {serie} er {rolle}");
            }
        feil.ShouldBeEmpty();
        if (drawn.Resultat.Scenarier.Length > 1) sett.ShouldBeGreaterThan(20);
    }

    /// <summary>What is known is drawn whole, what is projected is not: the line changes where the tinted ground begins.</summary>
    [Theory, MemberData(nameof(Utgaver))]
    public void Den_hele_linjen_slutter_der_framskrivingen_begynner(string navn)
    {
        var feil = new List<string>();
        foreach (var (f, linjal) in Målbare(navn))
        {
            var (felt, historie) = linjal.Skillet();
            if (felt.Length == 1) feil.AddRange(historie.Where(x => x - felt[0] > 6.5).Select(x => $"{f.Slug}: {x} mot {felt[0]}"));
        }
        feil.ShouldBeEmpty();
    }

    // A fan starts in the year of the accounts, which its table leaves out.
    private static decimal[] Regnskapsår(Drawn d) =>
        [.. from s in d.Resultat.Scenarier from n in Enum.GetValues<Model.Verdier.Nøkkeltall>() select s.Bane[d.Resultat.Utgave.Kommune.Regnskapsår].Nøkkeltall[n]];

    private static IEnumerable<(Figure Figur, Linjal Linjal)> Målbare(string navn) =>
        from f in Drawn.Named(navn).Set.Figures
        let linjal = Linjal.Av(f.WideSvg)
        where linjal is not null
        select (f, linjal);
}
