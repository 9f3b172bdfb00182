using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Binding;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Figures.Drawing;

/// <summary>What every figure is drawn from: the results, the free content, the words, and what follows from them.</summary>
internal sealed class FigureContext
{
    private readonly Texts _texts;
    private readonly ImmutableArray<Estimates> _anslag;
    private readonly ImmutableArray<string> _navn;
    private readonly ImmutableArray<string> _slugs;
    private ImmutableArray<Tjenesteresultat> _tjenester;

    public FigureContext(Resultat resultat, Innhold innhold, Texts texts)
    {
        Resultat = resultat;
        Innhold = innhold;
        _texts = texts;
        Sources = new Sources(this);
        _anslag = [.. resultat.Scenarier.Select(s => new Estimates(s.Scenario.Id, s.Spor))];
        _slugs = Unique(resultat.Scenarier.Select(s => Slug.Of(s.Scenario.Id)));
        var navn = resultat.Scenarier.Select(s => s.Scenario.Navn).ToArray();
        _navn = [.. resultat.Scenarier.Select(s => navn.Count(n => n == s.Scenario.Navn) > 1 ? MedId(s) : s.Scenario.Navn)];
        // A name may itself end like that; with its id behind every one of them no two are alike.
        if (_navn.Distinct(StringComparer.Ordinal).Count() < _navn.Length) _navn = [.. resultat.Scenarier.Select(MedId)];
    }

    private static string MedId(Scenarioresultat s) => $"{s.Scenario.Navn} ({s.Scenario.Id})";

    public Resultat Resultat { get; }

    public Innhold Innhold { get; }

    public Sources Sources { get; }

    public Utgave Utgave => Resultat.Utgave;

    public Kommune Kommune => Utgave.Kommune;

    /// <summary>Earlier editions held against this one; null where the edition has none.</summary>
    public Fjorårsanalyse? Fjoråret => field ??= Innhold.Mot(Resultat);

    /// <summary>Regnskapsår: b in the contract.</summary>
    public int B => Kommune.Regnskapsår;

    public int PlanTil => Kommune.PlanTil;

    public int Horisont => Kommune.Horisont;

    public Scenarioresultat Referanse => Resultat.Referanse;

    /// <summary>The services of the edition that kostra.csv has the own municipality's figures of, analysed once.</summary>
    public ImmutableArray<Tjenesteresultat> Tjenester => _tjenester.IsDefault
        ? _tjenester = Tjenesteanalyse.Analyser(Innhold.Tjenester.Tjenester.Select(t => t.Mål), Utgave)
        : _tjenester;

    /// <summary>The text of the key in the edition's målform; figures have their own keys, that begin with <c>fig_</c>.</summary>
    public string this[string key, params (string Name, Ord Value)[] values] => _texts["fig_" + key, values];

    public bool HasText(string key) => _texts.Has("fig_" + key);

    /// <summary>The scenario's class: the same in every figure.</summary>
    public string Rolle(Scenarioresultat s) => Rolle(Nummer(s));

    /// <summary>Class of the n-th series, from 0.</summary>
    public static string Rolle(int nummer) => $"serie-{År(nummer % Utvalg.MaksSerier + 1)}";

    /// <summary>The scenario's name, unique among the scenarios.</summary>
    public string Navn(Scenarioresultat s) => _navn[Nummer(s)];

    /// <summary>The scenario's id as it stands in slugs.</summary>
    public string SlugOf(Scenarioresultat s) => _slugs[Nummer(s)];

    public Estimates Anslag(Scenarioresultat s) => _anslag[Nummer(s)];

    /// <summary>Which accounts a published indicator covers, in words: konsern, kasse, or that the source does not say.</summary>
    public string Omfang(string omfang) => this["ord_" + omfang];

    /// <summary>Name of an account line in the edition's målform.</summary>
    public string Linje(Linje linje) => Word("linje_" + Kontoplan.For(linje).Kode, Kontoplan.For(linje).Navn);

    /// <summary>Name of a key figure in the edition's målform.</summary>
    public string Nøkkeltall(Nøkkeltall n) =>
        Word("nokkeltall_" + Nøkkeltallskatalog.For(n).Kode, Nøkkeltallskatalog.For(n).Navn);

    /// <summary>The first of the municipality's rules about one of the key figures, or null.</summary>
    public Handlingsregel? Regel(params ReadOnlySpan<Nøkkeltall> nøkkeltall)
    {
        foreach (var n in nøkkeltall)
            foreach (var regel in Utgave.Handlingsregler)
                if (regel.Nøkkeltall == n) return regel;
        return null;
    }

    /// <summary>What every measure yields, traced.</summary>
    public Estimates Tiltaksspor => field ??= new(Model.Folsomhet.Kjøring.Tiltak, Model.Tiltaksplan.Tiltaksspor.For(Utgave));

    /// <summary>A value of a run of <see cref="Fjoråret"/>; without trace where there is none.</summary>
    public Sporet Fjorårsspor(string kjøring, string kode, int år) =>
        Fjoråret?.Spor.Finn(kjøring)?.Spor.Finn(kode, år) is { } b ? new(false, new Sporreferanse(kjøring, kode, år, b.Verdi)) : default;

    /// <summary>The words of the rules of calculation.</summary>
    public Regelverksord Regelord => field ??= new(_texts);

    /// <summary>The rule of korrigert netto driftsresultat with the corrections of this edition.</summary>
    public Model.Sporing.Regel Korrigert => Regelverk.Korrigert(Utgave.Forutsetninger.Korreksjoner);

    /// <summary>What is taken out of korrigert netto driftsresultat: printed wherever the key figure is shown.</summary>
    public string Corrections
    {
        get
        {
            var k = Utgave.Forutsetninger.Korreksjoner;
            string?[] på =
            [
                k.BundneFond ? this["korreksjon_bundne_fond"] : null,
                k.Premieavvik ? this["korreksjon_premieavvik"] : null,
                k.GevinstTap ? this["korreksjon_gevinst_tap"] : null,
            ];
            var ledd = på.OfType<string>().ToArray();
            return ledd.Length == 0 ? this["korreksjon_ingen"] : this["korreksjon_liste", ("ledd", Liste(ledd))];
        }
    }

    /// <summary>
    /// What the reader must know where numbers per inhabitant are counted by 1 January because the end of a year is not in
    /// befolkning.csv (kontrakt.md 6, E); null where every year has its end.
    /// </summary>
    public string? UtenÅrsslutt(params int[] år)
    {
        int[] uten = [.. år.Where(t => !Utgave.Folketall.HarÅrsslutt(t, Utgave.Forutsetninger.Befolkningsalternativ))];
        return uten.Length == 0 ? null : this["uten_arsslutt", ("år", Liste([.. uten.Select(År)]))];
    }

    /// <summary>Remarks that are there, as one; null when there is none.</summary>
    public static string? Samlet(params string?[] merknader) =>
        merknader.OfType<string>().Where(m => m.Length > 0).ToArray() is { Length: > 0 } noen ? string.Join(" ", noen) : null;

    /// <summary>A count in words, digits above twelve; see <see cref="Tallord.Antall"/>.</summary>
    public string Antall(int antall, Kjønn kjønn = Kjønn.Intetkjønn, int av = 0) => new Tallord(_texts).Antall(antall, kjønn, av);

    /// <summary>«i 2029» or «2026–2029»: a stretch of years inside a sentence.</summary>
    public string IPerioden(int fra, int til) => this["i_perioden", ("fra", fra), ("til", til)];

    /// <summary>The words as they begin a sentence.</summary>
    public static string Stor(string ord) => ord.Length == 0 ? ord : char.ToUpperInvariant(ord[0]) + ord[1..];

    /// <summary>A list in words: «a, b og c».</summary>
    public string Liste(IReadOnlyList<string> ledd) => ledd.Count <= 1
        ? string.Concat(ledd)
        : $"{string.Join(", ", ledd.Take(ledd.Count - 1))} {this["ord_og"]} {ledd[^1]}";

    /// <summary>A year, or another whole number that is a name.</summary>
    public static string År(int år) => år.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same names, with a number after those met before.</summary>
    public static ImmutableArray<string> Unique(IEnumerable<string> navn)
    {
        var brukt = new HashSet<string>(StringComparer.Ordinal);
        var unike = ImmutableArray.CreateBuilder<string>();
        foreach (var ett in navn)
        {
            var forslag = ett;
            for (var nummer = 2; !brukt.Add(forslag); nummer++) forslag = $"{ett}-{År(nummer)}";
            unike.Add(forslag);
        }
        return unike.ToImmutable();
    }

    private string Word(string key, string otherwise) => HasText(key) ? this[key] : otherwise;

    private int Nummer(Scenarioresultat s)
    {
        for (var i = 0; i < Resultat.Scenarier.Length; i++)
            if (ReferenceEquals(Resultat.Scenarier[i], s)) return i;
        throw new ArgumentException($"Not a scenario of the result: {s.Scenario.Id}", nameof(s));
    }

    /// <summary>Name of a published indicator; its code where the theme has no words for it.</summary>
    public string Indikatornavn(string indikator) =>
        HasText("indikator_" + indikator) ? this["indikator_" + indikator] : indikator;
}
