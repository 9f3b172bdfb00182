using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Perspektivmelding.Binding;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages.Prose;

/// <summary>What a name in prose stands for.</summary>
public abstract record Oppslag
{
    private Oppslag() { }

    /// <summary>A number with its unit.</summary>
    /// <param name="Verdi">The value, in the unit.</param>
    /// <param name="Enhet">The unit.</param>
    /// <param name="ErAnslag">True when it rests on an anslag.</param>
    public sealed record Tall(decimal Verdi, Nøkkeltallsenhet Enhet, bool ErAnslag) : Oppslag;

    /// <summary>Words: a name, a year or a generated sentence.</summary>
    /// <param name="Ord">The words.</param>
    public sealed record Tekst(string Ord) : Oppslag;

    /// <summary>A name that is right, but this edition lacks the value.</summary>
    /// <param name="Hvorfor">What is missing.</param>
    public sealed record Mangler(string Hvorfor) : Oppslag;

    /// <summary>A name that no edition has.</summary>
    /// <param name="Navn">The part that is unknown.</param>
    /// <param name="Kjente">Names it may have been meant as.</param>
    public sealed record Ukjent(string Navn, ImmutableArray<string> Kjente) : Oppslag;
}

/// <summary>
/// Every number and sentence that prose may name: <c>{netto_lanegjeld_prosent@regnskapsår}</c> is a key figure or line
/// of the first scenario, <c>{s2.…}</c> of the second. The year is four digits or a name, and may be moved
/// (<c>plan_fra+1</c>).
/// </summary>
public sealed partial class NumberRegister
{
    private readonly Resultat _resultat;
    private readonly ImmutableSortedDictionary<string, string> _setninger;
    private readonly ImmutableArray<string> _navn;
    private readonly Dictionary<(int Scenario, string Kode, int År), bool> _anslag = [];
    private readonly Dictionary<int, Analysetall> _analyser = [];

    /// <summary>Takes the results and the generated sentences by name.</summary>
    public NumberRegister(Resultat resultat, Innhold innhold, ImmutableSortedDictionary<string, string> setninger)
    {
        _resultat = resultat;
        Fakta = new Fakta(resultat, innhold);
        _setninger = setninger;
        _navn = [.. Nøkkeltallskatalog.Alle.Select(n => n.Kode), .. Kontoplan.Alle.Select(l => l.Kode), .. Analysetall.Enheter.Keys];
    }

    /// <summary>What conditions may ask for besides.</summary>
    public Fakta Fakta { get; }

    private Kommune Kommune => _resultat.Utgave.Kommune;

    /// <summary>Finds what a name stands for; never throws.</summary>
    public Oppslag Slå(string navn)
    {
        if (Fast(navn) is { } tekst) return new Oppslag.Tekst(tekst);
        if (Fastsatt(navn) is { } fastsatt) return fastsatt;
        if (_setninger.TryGetValue(navn, out var setning)) return new Oppslag.Tekst(setning);
        if (TallPattern().Match(navn) is not { Success: true } match)
            return new Oppslag.Ukjent(navn, [.. Faste, .. Fastsatte, .. _setninger.Keys, .. _navn.Select(n => $"{n}@regnskapsår")]);

        var kode = match.Groups["kode"].Value;
        if (!_navn.Contains(kode)) return new Oppslag.Ukjent(kode, _navn);
        if (År(match.Groups["år"].Value) is not { } år) return new Oppslag.Ukjent(match.Groups["år"].Value, Årsnavn);
        år += match.Groups["flytt"].Success ? int.Parse(match.Groups["flytt"].Value, CultureInfo.InvariantCulture) : 0;
        var nummer = match.Groups["s"].Success ? int.Parse(match.Groups["s"].Value, CultureInfo.InvariantCulture) : 1;
        if (nummer < 1 || nummer > _resultat.Scenarier.Length) return new Oppslag.Mangler($"utgaven har ikke scenario {nummer}");
        return Verdi(kode, år, nummer - 1);
    }

    private static ImmutableArray<string> Årsnavn => ["regnskapsår", "løpende_år", "plan_fra", "plan_til", "horisont", "utgave", "aldringsår"];

    private static ImmutableArray<string> Faste => ["kommune", .. Årsnavn];

    private static ImmutableArray<string> Fastsatte => [.. Købprøving.Mål.Select(m => Købnavn(m.Indikator)), "premieavvik_amortiseringstid"];

    /// <summary>Numbers that the model or the assumptions fix: the goals of KØB, the years of amortisation.</summary>
    private Oppslag.Tekst? Fastsatt(string navn)
    {
        if (navn == "premieavvik_amortiseringstid")
            return new Oppslag.Tekst(_resultat.Utgave.Forutsetninger.PremieavvikAmortiseringstid.ToString(CultureInfo.InvariantCulture));
        return Købprøving.Mål.Where(m => Købnavn(m.Indikator) == navn)
            .Select(m => new Oppslag.Tekst($"{m.Mål.ToString("0", CultureInfo.InvariantCulture)}\u00A0prosent")).FirstOrDefault();
    }

    private static string Købnavn(Købindikator indikator) => "kob_mal_" + OpenData.Codes.For(indikator);

    private string? Fast(string navn) => navn == "kommune" ? Kommune.Navn : År(navn)?.ToString(CultureInfo.InvariantCulture) is { } år && !char.IsDigit(navn[0]) ? år : null;

    private int? År(string navn) => navn switch
    {
        "regnskapsår" => Kommune.Regnskapsår,
        "løpende_år" => Kommune.Regnskapsår + 1,
        "plan_fra" => Kommune.PlanFra,
        "plan_til" => Kommune.PlanTil,
        "horisont" => Kommune.Horisont,
        "utgave" => _resultat.Utgave.År,
        "aldringsår" => Demografikostnad.Framtidsår(Kommune),
        _ => int.TryParse(navn, NumberStyles.None, CultureInfo.InvariantCulture, out var år) && år is >= 1900 and <= 2200 ? år : null,
    };

    private Oppslag Verdi(string kode, int år, int scenario)
    {
        if (Analysetall.Enheter.TryGetValue(kode, out var enhet)) return Analyse(kode, år, scenario, enhet);
        var resultat = _resultat.Scenarier[scenario];
        var nøkkeltall = Nøkkeltallskatalog.Finn(kode);
        if (resultat.Bane.Har(år))
        {
            var rad = resultat.Bane[år];
            return nøkkeltall is not null
                ? new Oppslag.Tall(rad.Nøkkeltall[nøkkeltall.Nøkkeltall], nøkkeltall.Enhet, ErAnslag(kode, år, scenario))
                : new Oppslag.Tall(rad.Drift[Kontoplan.Finn(kode)!.Linje], Nøkkeltallsenhet.TusenKroner, ErAnslag(kode, år, scenario));
        }
        if (Kontoplan.Finn(kode) is { } linje && _resultat.Utgave.Regnskap.Beløp.ContainsKey(år))
        {
            return new Oppslag.Tall(_resultat.Utgave.Regnskap.Driftsår(år)[linje.Linje], Nøkkeltallsenhet.TusenKroner,
                _resultat.Utgave.Regnskap.HarAnslag(år));
        }
        return new Oppslag.Mangler($"utgaven har ikke «{kode}» for {år}");
    }

    private Oppslag Analyse(string kode, int år, int scenario, Nøkkeltallsenhet enhet)
    {
        if (!_analyser.TryGetValue(scenario, out var analyse))
            _analyser[scenario] = analyse = new Analysetall(_resultat.Utgave, _resultat.Scenarier[scenario]);
        return analyse.Verdi(kode, år) is { } verdi
            ? new Oppslag.Tall(verdi, enhet, analyse.ErAnslag(kode, år))
            : new Oppslag.Mangler($"utgaven har ikke «{kode}» for {år}");
    }

    private bool ErAnslag(string kode, int år, int scenario)
    {
        if (_anslag.TryGetValue((scenario, kode, år), out var kjent)) return kjent;
        return _anslag[(scenario, kode, år)] = _resultat.Scenarier[scenario].Spor.HvilerPåAnslag(kode, år);
    }

    [GeneratedRegex(@"^(?:s(?<s>[0-9]{1,2})\.)?(?<kode>[a-z_]+)@(?<år>[a-zæøå_]+|[0-9]{4})(?<flytt>[+-][0-9]{1,2})?$")]
    private static partial Regex TallPattern();
}
