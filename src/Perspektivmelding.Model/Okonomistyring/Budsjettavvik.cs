using System.Collections.Immutable;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Okonomistyring;

/// <summary>What a sector was given and what it used, or is expected to use, in a year. 1 000 kr.</summary>
/// <param name="År">Year.</param>
/// <param name="Sektor">Sector id.</param>
/// <param name="Budsjett">Budget, net cost.</param>
/// <param name="Utfall">Accounts; while the year runs, the forecast.</param>
/// <param name="Mot">Which of the two the outcome is.</param>
public sealed record Budsjettavvik(int År, string Sektor, decimal Budsjett, decimal Utfall, Sektorutgave Mot)
{
    /// <summary>Outcome less budget: positive is more spent than budgeted.</summary>
    public decimal Avvik => Utfall - Budsjett;

    /// <summary>Deviation in per cent of the budget's size; null where the budget is 0.</summary>
    public decimal? Prosent => Budsjett == 0m ? null : Avvik / Math.Abs(Budsjett) * 100m;
}

/// <summary>How well budgets have held for a sector, or for all of them, over up to five years with accounts.</summary>
/// <param name="Sektor">Sector id; null for the sum of the sectors.</param>
/// <param name="År">The years' deviations, rising.</param>
public sealed record Budsjettrealisme(string? Sektor, ImmutableArray<Budsjettavvik> År)
{
    /// <summary>A budget holds when the accounts are within so many per cent of it [own, fag.md 10].</summary>
    public const decimal Treffgrense = 1m;

    /// <summary>Mean signed deviation, per cent: above 0 the budgets were too low. Null where no budget has a size.</summary>
    public decimal? Skjevhet => Prosenter is { Length: > 0 } p ? p.Average() : null;

    /// <summary>Years within <see cref="Treffgrense"/>.</summary>
    public int Treff => Prosenter.Count(p => Math.Abs(p) <= Treffgrense);

    /// <summary>Years in which more than <see cref="Treffgrense"/> beyond the budget was used.</summary>
    public int Over => Prosenter.Count(p => p > Treffgrense);

    private decimal[] Prosenter => [.. År.Select(a => a.Prosent).OfType<decimal>()];
}

/// <summary>A budget set below what the sector has used, after years in which the budget did not hold. 1 000 kr.</summary>
/// <param name="Sektor">Sector id.</param>
/// <param name="Over">Years in which it used more than budgeted.</param>
/// <param name="Antall">Years looked back upon.</param>
/// <param name="SisteRegnskap">The last year's accounts.</param>
/// <param name="Budsjett">The budget of the year after.</param>
public sealed record GjentattUnderbudsjettering(string Sektor, int Over, int Antall, decimal SisteRegnskap, Sektortall Budsjett);

/// <summary>A line's budget and accounts in a year. 1 000 kr.</summary>
/// <param name="År">Year.</param>
/// <param name="Budsjett">Budget.</param>
/// <param name="Regnskap">Accounts.</param>
/// <param name="ErInntekt">True for income: more of it betters the result; of a cost, less does.</param>
public sealed record Linjeavvik(int År, decimal Budsjett, decimal Regnskap, bool ErInntekt)
{
    /// <summary>What the deviation did to the result: below 0 it was worse than budgeted.</summary>
    public decimal Avvik => ErInntekt ? Regnskap - Budsjett : Budsjett - Regnskap;

    /// <summary>The same in per cent of the budget's size; null where the budget is 0.</summary>
    public decimal? Prosent => Budsjett == 0m ? null : Avvik / Math.Abs(Budsjett) * 100m;
}

/// <summary>How well a line's budgets have held over up to five years.</summary>
/// <param name="Linje">The line.</param>
/// <param name="År">The years with both, rising.</param>
public sealed record Linjerealisme(Linje Linje, ImmutableArray<Linjeavvik> År)
{
    /// <summary>Mean effect on the result, 1 000 kr.</summary>
    public decimal Snitt => År.Average(a => a.Avvik);

    /// <summary>Mean effect in per cent of the budget; null where no budget has a size.</summary>
    public decimal? Skjevhet => År.Select(a => a.Prosent).OfType<decimal>().ToArray() is { Length: > 0 } p ? p.Average() : null;
}
