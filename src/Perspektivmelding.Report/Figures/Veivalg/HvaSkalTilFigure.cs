using System.Collections.Immutable;
using Perspektivmelding.Charts;
using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Resultater;

namespace Perspektivmelding.Figures.Veivalg;

/// <summary>What each lever needs for each goal.</summary>
internal static class HvaSkalTilFigure
{
    private static readonly ImmutableArray<(Virkemiddel Virkemiddel, string Ord)> Beløp =
        [(Virkemiddel.Kutt, "kutt"), (Virkemiddel.Eiendomsskatt, "eiendomsskatt"), (Virkemiddel.Tiltak, "tiltak")];

    /// <summary>Measures named in a cell.</summary>
    private const int FlestTiltak = 3;

    /// <summary>
    /// <c>hva-skal-til</c>: millions a year for each goal, by cut, eiendomsskatt and priced measures; delays in the table. An
    /// amount that only makes income larger has no bar: it is no way to less debt, and would set the scale of all.
    /// </summary>
    public static Figure? HvaSkalTil(FigureContext c)
    {
        var søk = c.Resultat.Målsøk;
        var mål = søk.Mål.Where(m => m.KanPrøves).ToImmutableArray();
        var navn = FigureContext.Unique(mål.Select(m => Navn(c, m)));
        var serier = Beløp.Where(b => mål.Any(m => søk.For(m, b.Virkemiddel) is not null)).ToArray();
        var chart = new Chart("hva-skal-til", Tittel(c, søk), "")
        {
            X = ScaleSpec.Linear with { Zero = true, Label = c["hva_skal_til_akse"], Format = ValueFormat.MillKr() },
            Y = ScaleSpec.Band with { Bands = navn },
            Marks =
            [
                .. serier.Select((s, i) => new Mark.Bar(c["hva_skal_til_" + s.Ord],
                    [.. mål.Select((m, n) => Søyle(c, navn[n], søk.For(m, s.Virkemiddel)))])
                {
                    Role = FigureContext.Rolle(i),
                    ValueLabels = true,
                }),
            ],
        };
        return new FigureDraft(chart, c["hva_skal_til_under", ("navn", c.Navn(c.Referanse)), ("fra", søk.FraÅr), ("til", c.PlanTil)],
            Diagram.Søyler, c.Sources.Projection)
        {
            HowMore = c["hva_skal_til_regnet", ("linje", c.Linje(søk.Kuttlinje)), ("fra", FigureContext.År(søk.FraÅr))],
            Note = HvaSkalTilMerknad.Om(c, søk),
            AltValues = [.. mål.Select((m, n) => c["alt_serie", ("navn", navn[n]), ("verdier", c.Liste(
                [.. serier.Select(s => c["alt_ved", ("navn", c["hva_skal_til_" + s.Ord]), ("verdi", Svar(c, søk.For(m, s.Virkemiddel)).Anslag(søk.For(m, s.Virkemiddel) is Målsøkssvar.Funnet && Anslag(c)))])]))])],
            Table = Tabell(c, søk),
        }.Finish(c);
    }

    /// <summary>A goal in a few words.</summary>
    public static string Navn(FigureContext c, Målsøksmål mål) => mål.Art switch
    {
        Målart.EnRegel => mål.Regler.Concat(mål.Uavklarte).First().Navn,
        Målart.AlleSkal => c["hva_skal_til_mal_alle_skal"],
        Målart.AlleRegler => c["hva_skal_til_mal_alle"],
        _ => c["hva_skal_til_mal_merforbruk"],
    };

    /// <summary>Whether the projection that the search runs on rests on an estimate, and with it every amount found.</summary>
    public static bool Anslag(FigureContext c) => c.Anslag(c.Referanse)["netto_driftsresultat", c.PlanTil];

    private static string Tittel(FigureContext c, Målsøksanalyse søk) => søk.For(søk.Hovedmål, Virkemiddel.Kutt) switch
    {
        Målsøkssvar.Funnet f => c["hva_skal_til_tittel_funnet", ("beløp", Talltekst.Mill(f.Verdi).Anslag(Anslag(c))), ("regler", c.Utgave.Handlingsregler.Length),
            ("skatt", (søk.For(søk.Hovedmål, Virkemiddel.Eiendomsskatt) is Målsøkssvar.Funnet { GjeldenStår: false } e ? Talltekst.Mill(e.Verdi) : "").Anslag(Anslag(c)))],
        Målsøkssvar.AlleredeOppfylt => c["hva_skal_til_tittel_oppfylt"],
        Målsøkssvar.IkkeMulig => c["hva_skal_til_tittel_umulig"],
        _ => c["hva_skal_til_tittel_uavklart"],
    };

    private static BarItem Søyle(FigureContext c, string sted, Målsøkssvar? svar) => svar switch
    {
        Målsøkssvar.Funnet { GjeldenStår: true } or Målsøkssvar.FunnetMiks { GjeldenStår: true } => new(sted, 0m) { Text = c["hva_skal_til_star"] },
        Målsøkssvar.Funnet f => new(sted, f.Verdi) { Text = Talltekst.MillTall(f.Verdi) },
        Målsøkssvar.FunnetMiks m => new(sted, m.Pris) { Text = Talltekst.MillTall(m.Pris) },
        null => new(sted, null),
        _ => new(sted, 0m) { Text = Svar(c, svar) },
    };

    /// <summary>The answer in a few words.</summary>
    private static string Svar(FigureContext c, Målsøkssvar? svar) => svar switch
    {
        Målsøkssvar.Funnet { GjeldenStår: true } f => c["hva_skal_til_star_belop", ("beløp", Talltekst.Mill(f.Verdi))],
        Målsøkssvar.Funnet f => Talltekst.Mill(f.Verdi),
        Målsøkssvar.FunnetMiks { GjeldenStår: true } m => c["hva_skal_til_star_belop", ("beløp", Talltekst.Mill(m.Pris))],
        Målsøkssvar.FunnetMiks m => Talltekst.Mill(m.Pris),
        Målsøkssvar.AlleredeOppfylt => c["hva_skal_til_oppfylt"],
        Målsøkssvar.IkkeMulig => c["hva_skal_til_umulig"],
        Målsøkssvar.Uavklart => c["hva_skal_til_uavklart"],
        _ => NorwegianNumber.Missing,
    };

    private static TableCell Celle(FigureContext c, Målsøkssvar? svar) => new(Svar(c, svar), IsEstimate: svar is Målsøkssvar.Funnet && Anslag(c));

    private static DataTable Tabell(FigureContext c, Målsøksanalyse søk) => new()
    {
        Slug = "hva-skal-til",
        Caption = c["hva_skal_til_tabell", ("navn", c.Navn(c.Referanse))],
        Columns =
        [
            new(c["hva_skal_til_mal"], false), new(c["hva_skal_til_kutt"], false), new(c["hva_skal_til_eiendomsskatt"], false),
            new(c["hva_skal_til_utsettelse"], false), new(c["hva_skal_til_tiltak"], false),
        ],
        Rows = [.. søk.Mål.Select(m => new TableRow(
        [
            new(Navn(c, m)),
            Celle(c, søk.For(m, Virkemiddel.Kutt)),
            Celle(c, søk.For(m, Virkemiddel.Eiendomsskatt)),
            new(søk.For(m, Virkemiddel.Utsettelse) is Målsøkssvar.Funnet f ? c["hva_skal_til_aar", ("år", FigureContext.År((int)f.Verdi))] : Svar(c, søk.For(m, Virkemiddel.Utsettelse))),
            new(søk.For(m, Virkemiddel.Tiltak) is Målsøkssvar.FunnetMiks x ? Miks(c, x) : Svar(c, søk.For(m, Virkemiddel.Tiltak))),
        ]))],
        Source = c.Sources.Projection,
        Note = søk.Mål.SelectMany(m => m.Uavklarte).Select(r => r.Navn).Distinct().ToArray() is { Length: > 0 } utenfor
            ? c["hva_skal_til_utenfor", ("regler", c.Liste(utenfor))] : null,
    };

    /// <summary>Slug of the table of what hinders; where every goal can be met there is none, and nothing is missing.</summary>
    public const string Hindre = "hva-som-hindrer";

    /// <summary><c>hva-som-hindrer</c>: where nothing is enough, the rule that is furthest from its goal when the lever is used to the full.</summary>
    public static DataTable? Hindrer(FigureContext c)
    {
        var søk = c.Resultat.Målsøk;
        var rader = (from m in søk.Mål
                     from v in Enum.GetValues<Virkemiddel>()
                     where søk.For(m, v) is Målsøkssvar.IkkeMulig
                     select (Mål: m, Virkemiddel: v, Verst: ((Målsøkssvar.IkkeMulig)søk.For(m, v)!).Bindende.MaxBy(b => Math.Abs(b.AvvikKroner))!)).ToArray();
        return rader.Length == 0 ? null : new DataTable
        {
            Slug = Hindre,
            Caption = c["hva_skal_til_hindrer_tabell", ("navn", c.Navn(c.Referanse))],
            Columns = [new(c["hva_skal_til_mal"], false), new(c["hva_skal_til_hindrer_virkemiddel"], false), new(c["kol_regel"], false), new(c["hva_skal_til_hindrer_poeng"]), new(c["hva_skal_til_hindrer_mill"])],
            Rows = [.. rader.Select(r => new TableRow(
            [
                new(Navn(c, r.Mål)), new(c["hva_skal_til_" + Målsøksspor.Navn(r.Virkemiddel)]), new(r.Verst.Regel?.Navn ?? c["hva_skal_til_mal_merforbruk"]),
                Cells.Prosent(r.Verst.AvvikProsentpoeng, Spor(r.Mål, r.Virkemiddel, r.Verst, "avvik_prosentpoeng", r.Verst.AvvikProsentpoeng), fortegn: true),
                Cells.Mill(r.Verst.AvvikKroner, Spor(r.Mål, r.Virkemiddel, r.Verst, "avvik_1000kr", r.Verst.AvvikKroner), fortegn: true),
            ]))],
            Source = c.Sources.Projection,
            Note = c["hva_skal_til_hindrer_merk"],
        };

        // In the run of the most there is of the lever.
        Sporet Spor(Målsøksmål mål, Virkemiddel virkemiddel, Bindende verst, string del, decimal verdi)
        {
            var (kode, år) = c.Resultat.Målsøksspor.Avvik(verst, del);
            return new(false, new Sporreferanse(Målsøksspor.Tak(mål, virkemiddel, (Målsøkssvar.IkkeMulig)søk.For(mål, virkemiddel)!), kode, år, verdi));
        }
    }

    /// <summary>The price and the measures; of many the greatest, all are in the open data.</summary>
    private static string Miks(FigureContext c, Målsøkssvar.FunnetMiks miks)
    {
        var størst = miks.Tiltak.OrderByDescending(t => t.Virker(c.PlanTil)).Select(t => t.Navn).ToArray();
        var tiltak = størst.Length <= FlestTiltak ? c.Liste(størst)
            : c["hva_skal_til_mange", ("antall", c.Antall(størst.Length)), ("største", c.Liste(størst[..FlestTiltak]))];
        return $"{Svar(c, miks)}: {tiltak}{(miks.Nøyaktig ? "" : " " + c["hva_skal_til_unøyaktig"])}";
    }
}
