using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Importing.Regnskapsfil;

/// <summary>Holds the codes of accounts against the tables: what has no place is a fault, never left out in silence.</summary>
internal static class Kontosjekk
{
    private const string Oslo = "0301";

    /// <summary>Reports every code that is not known.</summary>
    internal static void Sjekk(Filregnskap regnskap, DiagnosticBag feil)
    {
        foreach (var post in regnskap.Poster)
        {
            // An empty account says nothing, whatever its code (SSB's kontrollprogram passes over it too).
            if (post.Beløp == 0m) continue;
            if (post.Klasse == Kontoklasse.Balanse)
            {
                if (!Kontotabell.Kapittelkoder.Contains(post.Kode)) Meld(post, 33, 4, $"kapittel {post.Kode} er ikke kjent", feil);
                continue;
            }

            if (!ErFunksjon(regnskap.Region, post.Kode)) Meld(post, 33, 4, $"funksjon {post.Kode} er ikke kjent", feil);
            if (!Kontotabell.Arter.TryGetValue(post.Art, out var art)) Meld(post, 37, 3, $"art {post.Art} er ikke kjent", feil);
            else if (art.BareInvestering && post.Klasse == Kontoklasse.Drift) Meld(post, 37, 3, $"art {post.Art} ({art.Navn}) hører ikke hjemme i driftsregnskapet", feil);
        }
    }

    // Oslo is a county too, and has the functions of one (400–799).
    private static bool ErFunksjon(string region, string kode) => Kontotabell.Tjenester.ContainsKey(kode) || Kontotabell.Finansfunksjoner.Contains(kode)
        || (region.StartsWith(Oslo, StringComparison.Ordinal) && kode.Length == 3 && kode[0] is >= '4' and <= '7');

    private static void Meld(Filpost post, int kolonne, int lengde, string melding, DiagnosticBag feil) =>
        feil.Add(Catalogue.UnknownAccount, post.Sted with { Column = kolonne, Length = lengde }, melding, "rett kontoen; listene står i data/kodelister (kostra-art.csv, kostra-kapittel.csv, ssb-tjenester.csv)");
}
