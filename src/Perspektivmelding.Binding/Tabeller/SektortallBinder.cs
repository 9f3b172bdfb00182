using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>sektor.csv: år;utgave;sektor;netto.</summary>
internal static class SektortallBinder
{
    internal static ImmutableArray<Sektortall> Bind(CsvTable? tabell, Sektoroppslag sektorer, DiagnosticBag feil)
    {
        if (tabell is null) return [];
        var funnet = ImmutableArray.CreateBuilder<Sektortall>();
        var dobbelt = new Dobbeltkontroll<(int, Sektorutgave, string)>(feil);
        foreach (var rad in tabell.Rows)
        {
            var år = rad.Year("år", feil);
            var utgave = rad.RequiredText("utgave", feil) is null ? null : rad.Choice("utgave", ["regnskap", "budsjett", "prognose"], feil);
            var sektor = sektorer.Kontroller(rad.RequiredText("sektor", feil));
            var netto = rad.RequiredWhole("netto", feil);
            var (art, status) = utgave?.Value switch
            {
                "budsjett" => (Sektorutgave.Budsjett, Datastatus.Vedtatt),
                "prognose" => (Sektorutgave.Prognose, Datastatus.Prognose),
                _ => (Sektorutgave.Regnskap, Datastatus.Regnskap),
            };
            var kilde = rad.Kilde(status, feil, "netto");
            if (år is not { } å || utgave is null || sektor is null) continue;
            var hva = string.Create(CultureInfo.InvariantCulture, $"{utgave.Value.Value} for «{sektor}» i {å.Value}");
            if (dobbelt.Ny((å.Value, art, sektor), rad.At("sektor"), hva) && netto is { } n)
                funnet.Add(new Sektortall(å.Value, art, sektor, n.Value, kilde));
        }

        return funnet.ToImmutable();
    }
}
