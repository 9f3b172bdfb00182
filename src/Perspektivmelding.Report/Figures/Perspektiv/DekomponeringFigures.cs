using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Figures.Perspektiv;

/// <summary>What changed netto driftsresultat, from one year to another.</summary>
internal static class DekomponeringFigures
{
    /// <summary>No waterfall of the accounts goes further back than this many years.</summary>
    private const int Lengst = 4;

    /// <summary><c>dekomponering</c>: the accounts, over at most four years that can be compared.</summary>
    public static Figure? Historie(FigureContext c) =>
        Historisk(c) is { } fra ? Foss(c, "dekomponering", fra, c.B, PerspektivTables.Dekomponering(c)) : null;

    /// <summary><c>dekomponering-plan</c>: from regnskapsår to the plan's last year, the reference scenario.</summary>
    public static Figure? Plan(FigureContext c) => Foss(c, "dekomponering-plan", c.B, c.PlanTil, null);

    /// <summary>First year of the accounts that the figure starts from, or null where there is but one year.</summary>
    public static int? Historisk(FigureContext c)
    {
        var år = c.Utgave.Regnskap.År.Where(t => t < c.B && t >= c.B - Lengst && Regnskapsbrudd.Sammenliknbare(t, c.B)).ToArray();
        return år.Length == 0 ? null : år[0];
    }

    /// <summary>Name of a part.</summary>
    public static string Navn(FigureContext c, Endringsledd ledd) => c["dekomponering_" + ledd switch
    {
        Endringsledd.Inntekter => "inntekter",
        Endringsledd.LønnOgPris => "lonn_og_pris",
        Endringsledd.Demografi => "demografi",
        Endringsledd.RenteOgAvdrag => "rente_og_avdrag",
        Endringsledd.Premieavvik => "premieavvik",
        Endringsledd.Tiltak => "tiltak",
        _ => "annet",
    }];

    /// <summary>Which parts are missing and lie in the rest, as a sentence; null where none.</summary>
    public static string? Mangler(FigureContext c, Resultatendring endring) => endring.Mangler.ToArray() is { Length: > 0 } mangler
        ? c["dekomponering_merk_mangler", ("ledd", c.Liste([.. mangler.Select(l => c["dekomponering_mangler_" + Nøkkel(l)])]))] : null;

    private static string Nøkkel(Endringsledd ledd) => ledd switch
    {
        Endringsledd.LønnOgPris => "lonn_og_pris",
        Endringsledd.Demografi => "demografi",
        _ => "premieavvik",
    };

    private static Sporet Spor(FigureContext c, Resultatendring e, string rad)
    {
        foreach (var år in (int[])[e.Fra, e.Til])
            if (rad == FigureContext.År(år)) return PerspektivTables.Nominelt(c, år, "netto_driftsresultat");
        return e.Deler.FirstOrDefault(d => Navn(c, d.Ledd) == rad) is { } del ? Ledd(c, new Endringsspor(c), e, del.Ledd) : default;
    }

    /// <summary>The trace of a part. All but the incomes rest on a division that is our own, and are marked.</summary>
    public static Sporet Ledd(FigureContext c, Endringsspor spor, Resultatendring e, Endringsledd ledd) =>
        spor.Ledd(e, ledd) with { ErAnslag = ledd != Endringsledd.Inntekter || PerspektivTables.Nominelt(c, e.Fra, PerspektivTables.Inn) || PerspektivTables.Nominelt(c, e.Til, PerspektivTables.Inn) };

    private static Figure Foss(FigureContext c, string slug, int fra, int til, DataTable? table)
    {
        var s = c.Referanse;
        var endring = new Dekomponering(c.Utgave, s).Mellom(fra, til);
        var format = ValueFormat.MillKr(Talltekst.MillDesimaler(endring.Deler.Max(d => Math.Abs(d.Beløp ?? 0m))));
        var foss = Mark.Waterfall(c.Linje(Linje.NettoDriftsresultat), (FigureContext.År(fra), endring.Før),
            endring.Deler.Where(d => d.Beløp is not null).Select(d => (Navn(c, d.Ledd), d.Beløp!.Value)), FigureContext.År(til), format);
        var anslag = PerspektivTables.Nominelt(c, fra, "netto_driftsresultat") || PerspektivTables.Nominelt(c, til, "netto_driftsresultat");
        var chart = new Chart(slug, c["dekomponering_tittel", ("plan", til > c.B), ("endring", Talltekst.Mill(endring.Endring)),
            ("beløp", Talltekst.Mill(Math.Abs(endring.Endring)).Anslag(anslag)), ("fra", fra), ("til", til)], "")
        {
            X = ScaleSpec.Band,
            Y = ScaleSpec.Linear with { Zero = true, Label = c["akse_mill"], Format = format },
            Marks = [foss],
        };
        return new FigureDraft(chart, c["dekomponering_under", ("hva", til > c.B ? c.Navn(s) : c["dekomponering_regnskapet"]), ("fra", FigureContext.År(fra)), ("til", FigureContext.År(til))],
            Diagram.Foss, c.Sources.Line([.. Sources.Framskriving, Datadel.Priser]))
        {
            HowMore = c["dekomponering_regnet"],
            Note = Mangler(c, endring),
            Estimate = (rad, _) => Spor(c, endring, rad),
            Table = table,
        }.Finish(c);
    }
}
