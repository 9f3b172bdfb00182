using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Kart;
using Perspektivmelding.Importing.Tabeller;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Plan;

/// <summary>Finds the tables after § 5-4 and § 5-6 in a sheet or a CSV file: a heading with years, and lines that are known.</summary>
/// <param name="rutenett">The sheet.</param>
/// <param name="feil">Gets what is wrong.</param>
internal sealed class Planleser(Grid rutenett, DiagnosticBag feil)
{
    private const int FærrestLinjer = 3;

    // The unit is told in a few words; a footnote may name amounts of any unit.
    private const int LengsteEnhet = 80;

    /// <summary>The tables; empty when there is none (not reported: another sheet may have one).</summary>
    internal ImmutableArray<Plantabell> Les()
    {
        var overskrifter = Enumerable.Range(0, rutenett.Rows.Length).Where(ErOverskrift).ToArray();
        var ut = ImmutableArray.CreateBuilder<Plantabell>();
        for (var i = 0; i < overskrifter.Length; i++)
        {
            var (fra, til) = (overskrifter[i], i + 1 < overskrifter.Length ? overskrifter[i + 1] : rutenett.Rows.Length);
            if (Enumerable.Range(fra + 1, til - fra - 1).Count(r => Linje(r, int.MaxValue) is not null) < FærrestLinjer) continue;
            if (Gammelt(fra, til)) return [];
            if (Kolonner(fra) is not { IsEmpty: false } kolonner) return [];
            ut.AddRange(Tabeller(i == 0 ? 0 : fra, fra, til, kolonner));
        }

        return ut.ToImmutable();
    }

    /// <summary>True for a row with years over the amounts.</summary>
    private bool ErOverskrift(int rad)
    {
        var celler = rutenett.Rows[rad];
        if (Linje(rad, int.MaxValue) is not null) return false;
        var år = celler.Skip(1).Count(c => Plankolonne.Året(c.Text) is not null);
        return år >= 2 || (år == 1 && celler.Skip(1).Any(c => Plankolonne.Året(c.Text) is not null && Plankolonne.Slaget(c.Text) is not null));
    }

    private bool Gammelt(int fra, int til)
    {
        for (var r = fra + 1; r < til; r++)
        {
            if (Linje(r, int.MaxValue) is not (Planlinjer.Gammelt, var plass)) continue;
            feil.Add(Catalogue.NoPlan, rutenett.Span(rutenett.At(r, plass)), $"{rutenett.Name(rutenett.At(r, plass))}«{rutenett.At(r, plass).Text}» er en linje fra oppstillingene før 2020", "bruk en oppstilling etter forskriften § 5-4 eller § 5-6");
            return true;
        }

        return false;
    }

    private ImmutableArray<Plankolonne> Kolonner(int rad)
    {
        var ut = ImmutableArray.CreateBuilder<Plankolonne>();
        var bredde = rutenett.Rows[rad].Length;
        for (var k = 1; k < bredde; k++)
        {
            var celle = rutenett.At(rad, k);
            if (Plankolonne.Året(celle.Text) is not { } år) continue;
            var over = Slag(rad - 1, k) ?? Under(rad, k);
            var slag = Plankolonne.Slaget(celle.Text) ?? over?.Slag;
            // «Budsjett 2023 | 2024 | 2025»: the years after a budget are the plan's.
            if (slag is null && ut.Count > 0 && ut[^1].Slag is not (Kolonneslag.Regnskap or Kolonneslag.Prognose) && år == ut[^1].År + 1) slag = ut[^1].Slag;
            if (slag is null)
            {
                feil.Add(Catalogue.PlanColumn, rutenett.Span(celle), $"{rutenett.Name(celle)}«{celle.Text}» sier ikke om kolonnen er regnskap, budsjett eller plan", "skriv for eksempel «Økonomiplan 2024»");
                return [];
            }

            ut.Add(new Plankolonne(k, år, slag.Value, over is { Tekst: var ord } && Plankolonne.Slaget(celle.Text) is null ? $"{ord} {celle.Text}" : celle.Text));
        }

        return ut.ToImmutable();
    }

    /// <summary>What the row above says of a column; a heading that is given once holds for those right of it too.</summary>
    private (Kolonneslag Slag, string Tekst)? Slag(int rad, int kolonne)
    {
        for (var k = kolonne; rad >= 0 && k >= 1; k--)
            if (rutenett.At(rad, k) is { IsEmpty: false } celle) return Plankolonne.Slaget(celle.Text) is { } slag ? (slag, celle.Text) : null;
        return null;
    }

    private (Kolonneslag Slag, string Tekst)? Under(int rad, int kolonne) =>
        rad + 1 < rutenett.Rows.Length && Linje(rad + 1, int.MaxValue) is null && rutenett.At(rad + 1, kolonne) is { IsEmpty: false } celle && Plankolonne.Slaget(celle.Text) is { } slag ? (slag, celle.Text) : null;

    /// <summary>The lines of one heading; a table that begins anew under the same heading is one of its own.</summary>
    private IEnumerable<Plantabell> Tabeller(int øverst, int overskrift, int til, ImmutableArray<Plankolonne> kolonner)
    {
        var tekster = Tekster(øverst, til, kolonner[0].Plass);
        var (linjer, ubrukt) = (new List<Planlinje>(), new List<string>());
        for (var r = overskrift + 1; r < til; r++)
        {
            if (rutenett.IsBlank(r)) continue;
            if (Linje(r, kolonner[0].Plass) is not var (linje, _))
            {
                if (kolonner.Any(k => Planbeløp.Les(rutenett.At(r, k.Plass), out var b) && b is not null) && Navn(r, kolonner[0].Plass) is { } navn) ubrukt.Add(navn);
                continue;
            }

            if (Rad(r, linje, kolonner) is not { } ny) continue;
            if (linje == "rammetilskudd" && linjer.Any(l => l.Linje == linje))
            {
                yield return Tabell();
                (linjer, ubrukt) = ([], []);
            }

            if (linjer.FirstOrDefault(l => l.Linje == linje) is not { } før) linjer.Add(ny);
            else if (!før.Beløp.SequenceEqual(ny.Beløp))
                feil.Add(Catalogue.PlanContradiction, ny.Steder[0], $"{rutenett.Name(rutenett.At(r, kolonner[0].Plass))}linja {linje} står to ganger med ulike beløp", "ta bort den som ikke gjelder");
        }

        yield return Tabell();

        Plantabell Tabell() => new(rutenett.File, rutenett.Sheet is { } ark ? $"arket «{ark}»" : Path.GetFileName(rutenett.File), tekster, kolonner, [.. linjer], [.. ubrukt]);
    }

    private Planlinje? Rad(int rad, string linje, ImmutableArray<Plankolonne> kolonner)
    {
        var (beløp, streker, steder) = (ImmutableArray.CreateBuilder<decimal?>(), ImmutableArray.CreateBuilder<bool>(), ImmutableArray.CreateBuilder<SourceSpan>());
        foreach (var kolonne in kolonner)
        {
            var celle = rutenett.At(rad, kolonne.Plass);
            if (!Planbeløp.Les(celle, out var verdi))
            {
                var (begge, ulest) = (NumberText.Parse(celle.Text) as NumberReading.Ambiguous, NumberText.Parse(celle.Text) as NumberReading.Unreadable);
                feil.Add(Catalogue.PlanNumber, rutenett.Span(celle), $"{rutenett.Name(celle)}«{celle.Text}» {(begge is null ? "er ikke et beløp" : "kan leses på to måter")}", begge?.Hint ?? ulest?.Hint
                    ?? "skriv beløpet med mellomrom mellom tusenene, eller la cella stå tom");
                return null;
            }

            beløp.Add(verdi);
            streker.Add(celle.Number is null && verdi == 0m && !celle.Text.Any(char.IsAsciiDigit));
            steder.Add(rutenett.Span(celle));
        }

        return new Planlinje(linje, beløp.ToImmutable(), streker.ToImmutable(), steder.ToImmutable());
    }

    /// <summary>The line that a row is, and where its name stands; null for rows that are no line.</summary>
    private (string Linje, int Plass)? Linje(int rad, int før)
    {
        var bredde = Math.Min(Math.Min(rutenett.Rows[rad].Length, før), 4);
        for (var k = 0; k < bredde; k++)
            if (rutenett.At(rad, k).Text is { Length: > 0 and < 200 } tekst && Planlinjer.Finn(tekst) is { } linje) return (linje, k);
        return null;
    }

    private string? Navn(int rad, int før) => Enumerable.Range(0, før).Select(k => rutenett.At(rad, k).Text).FirstOrDefault(t => t.Any(char.IsLetter));

    private ImmutableArray<string> Tekster(int fra, int til, int førsteBeløp) =>
    [
        .. Enumerable.Range(fra, til - fra).Where(r => Linje(r, int.MaxValue) is null)
            .SelectMany(r => rutenett.Rows[r].Take(Math.Max(førsteBeløp, ErTekstrad(r) ? int.MaxValue : førsteBeløp))).Where(c => c.Number is null && c.Text.Length is > 0 and < LengsteEnhet).Select(c => Kodeliste.Brettet(c.Text)),
    ];

    private bool ErTekstrad(int rad) => !rutenett.Rows[rad].Any(Planbeløp.ErTall);
}
