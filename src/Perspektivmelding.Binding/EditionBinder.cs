using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Raw tables and trees → the model's types. All faults in the data are found here, all together.</summary>
public sealed class EditionBinder
{
    private readonly RawEdition _raw;
    private readonly DiagnosticBag _feil = new();
    private readonly Kommune? _kommune;
    private Kommuneramme? _ramme;

    private EditionBinder(RawEdition raw)
    {
        _raw = raw;
        (_kommune, _ramme) = KommuneBinder.Bind(raw.Tree(EditionLayout.Kommune), _feil);
    }

    /// <summary>Binds an edition; the value is null when there are errors, also when they were found by the reading.</summary>
    public static Checked<BoundEdition?> Bind(RawEdition raw)
    {
        var binder = new EditionBinder(raw);
        var bundet = binder.Bind();
        return new Checked<BoundEdition?>(binder._feil.HasErrors || !raw.IsWhole ? null : bundet, [.. binder._feil.ToImmutable().Distinct()]);
    }

    private BoundEdition? Bind()
    {
        var sektorer = SektorerBinder.Bind(_raw.Tree(EditionLayout.Sektorer), _feil);
        var oppslag = new Sektoroppslag(ErHel(EditionLayout.Sektorer, sektorer?.Length) ? sektorer?.Select(s => s.Id).ToImmutableArray() : null, _feil);
        var regnskap = Serie(EditionLayout.Regnskap, Driftsfil.Regnskap, Datastatus.Regnskap);
        var tvers = new Tverrkontroll(_raw, _feil);
        if (regnskap is not null && !tvers.KontrollerSisteÅr(regnskap, _ramme)) _ramme = null;
        var budsjett = Serie(EditionLayout.Budsjett, Driftsfil.Delvis, Datastatus.Vedtatt);
        var prognose = Serie(EditionLayout.Prognose, Driftsfil.Delvis, Datastatus.Prognose);
        var balanse = _raw.Table(EditionLayout.Balanse) is { } b ? BalanseBinder.Bind(b, _ramme, _feil) : null;
        var befolkning = _raw.Table(EditionLayout.Befolkning) is { } f ? BefolkningBinder.Bind(f, _feil) : null;
        var investeringer = InvesteringBinder.Bind(_raw.Table(EditionLayout.Investeringer), _ramme, oppslag, _feil);
        var pensjon = PensjonBinder.Bind(_raw.Table(EditionLayout.Pensjon), _ramme, _feil);
        var sektortall = SektortallBinder.Bind(_raw.Table(EditionLayout.Sektor), oppslag, _feil);
        var (indikatorer, mangler) = IndikatorBinder.Bind(_raw.Table(EditionLayout.Kostra), _feil);
        var tjenester = new TjenesterBinder(oppslag, _kommune, indikatorer, _raw.Partly.Contains(EditionLayout.Kostra), _feil).Bind(_raw.Tree(EditionLayout.Tjenester), _raw.Shared.Tjenester);
        var landstall = Landstallskatalog.Bind(_raw.Shared, _ramme, _feil);

        var felles = Felles();
        var forutsetningsbinder = new ForutsetningerBinder(_ramme, _feil);
        var forutsetninger = felles is null ? null : forutsetningsbinder.Bind(felles, felles.Span);
        var usikkerhet = new UsikkerhetBinder(_feil).Bind(felles);
        var (tiltak, tiltaksider) = new TiltakBinder(oppslag, _feil).Bind(_raw.Tree(EditionLayout.Tiltak));
        var uleste = _raw.Partly.Contains(EditionLayout.Tiltak);
        var scenarier = new ScenarioBinder(tiltak, uleste ? null : tiltaksider, felles, forutsetningsbinder, _feil).Bind(_raw.Tree(EditionLayout.Scenarier));
        var regler = new HandlingsregelBinder(_ramme, _feil).Bind(_raw.Tree(EditionLayout.Handlingsregler));
        var innhold = InnholdBinder.Bind(_raw, sektorer, ErHel(EditionLayout.Scenarier, scenarier.Length) ? [.. scenarier.Select(s => s.Scenario.Id)] : [], _feil);

        var tidligere = TidligereutgaveBinder.Bind(_raw, _kommune?.Nummer, _feil);
        var nyeste = _raw.Earlier.IsEmpty ? null : tidligere.FirstOrDefault(t => t.År == _raw.Earlier[^1].Year);
        var fjoråret = FjoråretBinder.Bind(_raw.Tree(EditionLayout.Fjoråret), nyeste, !_raw.Earlier.IsEmpty, _feil);

        KontrollerBefolkning(befolkning, felles, forutsetninger, scenarier);
        tvers.Kontroller(_kommune, _ramme, budsjett, prognose, indikatorer);
        new Meningskontroll(_raw, _feil).Kontroller(new Utgavedeler(
            _kommune, _ramme, regnskap, budsjett, prognose, balanse, befolkning, investeringer, pensjon, sektortall, indikatorer, tiltak));
        if (_ramme is not null) new Tekstårkontroll(_raw, _ramme, _feil).Kontroller(_kommune);
        if (_kommune is null || regnskap is null || balanse is null || befolkning is null || forutsetninger is null) return null;
        return new BoundEdition(
            new Utgave
            {
                År = _raw.Year,
                Kommune = _kommune,
                Regnskap = regnskap,
                Budsjett = budsjett ?? Driftsserie.Tom,
                Prognose = prognose ?? Driftsserie.Tom,
                Balanse = balanse,
                Folketall = befolkning.Folketall,
                Investeringer = investeringer,
                Pensjon = pensjon,
                Usikkerhet = usikkerhet,
                Forutsetninger = forutsetninger,
                Tiltak = tiltak,
                Scenarier = [.. scenarier.Select(s => s.Scenario)],
                Handlingsregler = regler,
                Sektortall = sektortall,
                Indikatorer = indikatorer,
                Landstall = landstall,
                Indikatormangler = mangler,
            },
            innhold with { Tjenester = tjenester, Tidligere = tidligere, Fjoråret = fjoråret })
        {
            ErITvil = _feil.ToImmutable().Any(d => d.IsGross && Catalogue.Amounts.Any(slag => slag.Code == d.Code)),
        };
    }

    /// <summary>True when every entry of a list could be bound: only then is an id that is not among them unknown.</summary>
    private bool ErHel(string fil, int? bundet) => !_raw.Partly.Contains(fil) && _raw.Tree(fil) is YamlNode.List liste && liste.Items.Length == bundet;

    private Driftsserie? Serie(string fil, Driftsfil art, Datastatus status) =>
        _raw.Table(fil) is { } tabell ? new DriftsserieBinder(tabell, art, status, _feil).Bind() : null;

    /// <summary>The common assumptions as written; null when the file is missing or no map (reported).</summary>
    private YamlNode.Map? Felles()
    {
        if (_raw.Tree(EditionLayout.Forutsetninger) is not { } rot) return null;
        YamlMapReader.TopMap(rot, "forutsetninger.yml", _feil);
        return rot as YamlNode.Map;
    }

    private void KontrollerBefolkning(
        BundetBefolkning? befolkning, YamlNode.Map? felles, Forutsetninger? forutsetninger, ImmutableArray<BundetScenario> scenarier)
    {
        if (befolkning is null || _ramme is null) return;
        var kontroll = new Befolkningskontroll(befolkning, _ramme, _feil);
        if (forutsetninger is not null && felles?.Find("befolkningsalternativ") is { } valg) kontroll.Kontroller(forutsetninger, valg.Value.Span);
        foreach (var scenario in scenarier) kontroll.Kontroller(scenario.Scenario.Forutsetninger, scenario.StedForAlternativ);
    }
}
