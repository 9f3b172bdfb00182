using System.Collections.Immutable;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Okonomistyring;

/// <summary>A budget held against last year's accounts carried forward. 1 000 kr. A finding about the municipality, not a fault.</summary>
/// <param name="År">Budget year.</param>
/// <param name="Sektor">Sector id; null for the sum, which alone has the cost of a changed population.</param>
/// <param name="FramskrevetRegnskap">Accounts of the year before with the edition's deflator, and for the sum demography.</param>
/// <param name="Budsjett">Budget.</param>
public sealed record Underbudsjettering(int År, string? Sektor, decimal FramskrevetRegnskap, decimal Budsjett)
{
    /// <summary>From this gap, per cent, it is a finding (fag.md 10).</summary>
    public const decimal Grense = 1m;

    /// <summary>What the budget lacks; negative when it has more than last year's level.</summary>
    public decimal Mangler => FramskrevetRegnskap - Budsjett;

    /// <summary>The gap in per cent of the amount carried forward; null where that is not above 0.</summary>
    public decimal? Prosent => FramskrevetRegnskap > 0m ? Mangler / FramskrevetRegnskap * 100m : null;

    /// <summary>True when the gap is strictly above the limit.</summary>
    public bool ErFunn => Prosent > Grense;
}

/// <summary>The tax that a budget or forecast counts on, held against the edition's own assumption for the country.</summary>
/// <param name="År">Year.</param>
/// <param name="Innregnet">Tax per inhabitant in forecast or budget, kr.</param>
/// <param name="Forutsatt">Skatteandel times the national average, kr.</param>
public sealed record Inntektsanslag(int År, decimal Innregnet, decimal Forutsatt)
{
    /// <summary>From this gap, per cent, it is a finding [own].</summary>
    public const decimal Grense = 1m;

    /// <summary>How much higher the budget's tax is, per cent; null where nothing is assumed.</summary>
    public decimal? Prosent => Forutsatt > 0m ? (Innregnet - Forutsatt) / Forutsatt * 100m : null;

    /// <summary>True when the budget's tax is strictly above the limit.</summary>
    public bool ErFunn => Prosent > Grense;
}

/// <summary>Whether budgets rest on last year's real level and on the national estimates (fag.md 10).</summary>
public static class Realismekontroll
{
    /// <summary>Each sector with a budget in the year after its last accounts, then the sum; empty where none has.</summary>
    /// <param name="resultat">The edition's results.</param>
    public static ImmutableArray<Underbudsjettering> Budsjett(Resultat resultat)
    {
        var tall = resultat.Utgave.Sektortall;
        var bane = resultat.Referanse.Bane;
        var år = tall.Where(t => t.Utgave == Sektorutgave.Budsjett).Select(t => t.År)
            .Where(t => bane.Har(t) && t > bane.Regnskapsår && tall.Any(r => r.År == t - 1 && r.Utgave == Sektorutgave.Regnskap))
            .Order().FirstOrDefault();
        if (år == 0 || Deflator(resultat.Referanse.Scenario.Forutsetninger, år) is not { } deflator) return [];
        var sektorer =
            (from b in tall
             where b.År == år && b.Utgave == Sektorutgave.Budsjett
             from r in tall
             where r.År == år - 1 && r.Utgave == Sektorutgave.Regnskap && r.Sektor == b.Sektor
             select new Underbudsjettering(år, b.Sektor, Avrunding.R(r.Netto * deflator.Faktor), b.Netto)).ToArray();
        if (sektorer.Length == 0) return [];
        var demografi = Avrunding.R(bane[år].Demografikostnad * deflator.Faktor);
        return [.. sektorer, new(år, null, sektorer.Sum(s => s.FramskrevetRegnskap) + demografi, sektorer.Sum(s => s.Budsjett))];
    }

    /// <summary>The first year after regnskapsår, where forecast or budget gives its tax; else null.</summary>
    /// <param name="resultat">The edition's results.</param>
    public static Inntektsanslag? Skatt(Resultat resultat)
    {
        var år = resultat.Utgave.Kommune.Regnskapsår + 1;
        var forutsetninger = resultat.Referanse.Scenario.Forutsetninger;
        if (!resultat.Referanse.Bane.Har(år) || Årsgrunnlag.GittLinje(resultat.Utgave, år, Linje.Skatt) is not { } skatt
            || forutsetninger.SkattLandsgjennomsnitt.Ved(år) is not { } landet || forutsetninger.Skatteandel.Ved(år) is not { } andel) return null;
        var innbyggere = resultat.Referanse.Bane[år].Innbyggere;
        return innbyggere > 0m ? new Inntektsanslag(år, skatt.Verdi * 1000m / innbyggere, Andel.FraProsent(andel) * landet) : null;
    }

    private static Andel? Deflator(Forutsetninger f, int år) =>
        f.Lønnsvekst.Ved(år) is { } lønn && f.Prisvekst.Ved(år) is { } pris
            ? f.LønnsandelDeflator * Andel.FraProsent(lønn) + f.LønnsandelDeflator.Resten * Andel.FraProsent(pris)
            : null;
}
