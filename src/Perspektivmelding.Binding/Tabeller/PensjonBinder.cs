using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>pensjon.csv: år;premieavvik;amortisering;premiefond_bruk.</summary>
internal static class PensjonBinder
{
    internal static Pensjonsplan Bind(CsvTable? tabell, Kommuneramme? ramme, DiagnosticBag feil)
    {
        if (tabell is null) return Pensjonsplan.Tom;
        var plan = ImmutableSortedDictionary.CreateBuilder<int, Pensjonsår>();
        var dobbelt = new Dobbeltkontroll<int>(feil);
        foreach (var rad in tabell.Rows)
        {
            var år = rad.Year("år", feil);
            var premieavvik = rad.RequiredWhole("premieavvik", feil);
            var amortisering = rad.RequiredWhole("amortisering", feil);
            var bruk = rad.RequiredWhole("premiefond_bruk", feil);
            var status = år?.Value <= ramme?.Regnskapsår ? Datastatus.Regnskap : Datastatus.Prognose;
            var kilde = rad.Kilde(status, feil);
            if (år is not { } å || !dobbelt.Ny(å.Value, å.Span, FormattableString.Invariant($"{å.Value}"))) continue;
            if (premieavvik is { } p && amortisering is { } a && bruk is { } u)
                plan.Add(å.Value, new Pensjonsår(å.Value, p.Value, a.Value, u.Value, kilde));
        }

        return new Pensjonsplan(plan.ToImmutable());
    }
}
