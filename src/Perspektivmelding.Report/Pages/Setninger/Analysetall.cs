using System.Collections.Immutable;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>Numbers of the analyses that prose can name, by code and year, for one scenario.</summary>
internal sealed class Analysetall
{
    /// <summary>Every code, with its unit.</summary>
    public static readonly ImmutableSortedDictionary<string, Nøkkeltallsenhet> Enheter = new Dictionary<string, Nøkkeltallsenhet>
    {
        ["aldringskostnad"] = Nøkkeltallsenhet.TusenKroner,
        ["demografikostnad_siden_regnskap"] = Nøkkeltallsenhet.TusenKroner,
        ["eldrebyrde"] = Nøkkeltallsenhet.Personer,
        ["forsorgerbyrde"] = Nøkkeltallsenhet.Personer,
        ["realgap"] = Nøkkeltallsenhet.TusenKroner,
        ["realgap_prosentpoeng"] = Nøkkeltallsenhet.Prosent,
        ["realvekst_inntekter"] = Nøkkeltallsenhet.Prosent,
        ["realvekst_utgifter"] = Nøkkeltallsenhet.Prosent,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private readonly Scenarioresultat _scenario;
    private readonly Utgave _utgave;
    private readonly Realutvikling _real;
    private readonly Prisutvikling _priser;
    private readonly Befolkningsbehov _behov;
    private readonly Demografikostnad _demografi;

    public Analysetall(Utgave utgave, Scenarioresultat scenario)
    {
        (_utgave, _scenario) = (utgave, scenario);
        var f = scenario.Scenario.Forutsetninger;
        _real = Realutvikling.For(utgave, scenario);
        _priser = Prisutvikling.For(utgave, f);
        _behov = new Befolkningsbehov(utgave.Folketall, f.Befolkningsalternativ, utgave.Kommune.Regnskapsår, utgave.Kommune.Horisont);
        _demografi = new Demografikostnad(utgave, f);
    }

    /// <summary>The value in the code's unit, or null where the edition lacks it.</summary>
    public decimal? Verdi(string kode, int år) => kode switch
    {
        "aldringskostnad" => _demografi.År.Contains(år) ? _demografi.Aldring(år) : null,
        "demografikostnad_siden_regnskap" => _demografi.År.Contains(år) ? _demografi.Akkumulert(år).Sum(g => g.Beløp) : null,
        "eldrebyrde" => _behov.Eldrebyrde(år),
        "forsorgerbyrde" => _behov.Forsørgerbyrde(år),
        "realgap" => _real.Gap(år)?.Beløp,
        "realgap_prosentpoeng" => _real.Gap(år)?.Prosentpoeng,
        "realvekst_inntekter" => Vekst(år, å => å.RealeInntekter),
        "realvekst_utgifter" => Vekst(år, å => å.RealeUtgifter),
        _ => throw new ArgumentOutOfRangeException(nameof(kode), kode, "Unknown code."),
    };

    /// <summary>True where the value rests on an anslag.</summary>
    public bool ErAnslag(string kode, int år)
    {
        var b = _utgave.Kommune.Regnskapsår;
        return kode switch
        {
            "aldringskostnad" or "demografikostnad_siden_regnskap" => _scenario.Spor.HvilerPåAnslag("demografikostnad", år),
            "eldrebyrde" or "forsorgerbyrde" => _utgave.Folketall.Ved(år, _behov.Alternativ).Any(r => r.Kilde.Status == Datastatus.Anslag),
            "realgap" or "realgap_prosentpoeng" => Reelt(år) || Reelt(år - 1),
            _ => Reelt(år) || Reelt(_real.FørsteSammenliknbare),
        };
        bool Reelt(int t) => _priser.HvilerPåAnslag(t, b)
            || (t < b ? _utgave.Regnskap.HarAnslag(t) : _scenario.Spor.HvilerPåAnslag("sum_driftsinntekter", t) || _scenario.Spor.HvilerPåAnslag("sum_driftsutgifter", t));
    }

    private decimal? Vekst(int år, Func<Realår, decimal?> verdi) =>
        _real.Ved(år) is { } å && år > _real.FørsteSammenliknbare ? _real.Indeks(å, verdi) - 100m : null;
}
