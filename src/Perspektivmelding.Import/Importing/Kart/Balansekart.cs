using System.Collections.Immutable;
using Perspektivmelding.Importing.Contract;

namespace Perspektivmelding.Importing.Kart;

/// <summary>Økonomisk oversikt balanse (13202, 13545) → balanse.csv.</summary>
internal static class Balansekart
{
    private const string Premieavvik = "akkumulert_premieavvik";

    private static readonly ImmutableArray<string> Kjente = [.. Kodeliste.Balanse.Select(k => k.Kode), .. Kodeliste.Balansesummer.SelectMany(s => s.Ledd.Select(l => l.Kode).Append(s.Kode))];

    internal static ImportedTable? Les(Kube kube, Tabellslag slag, Utvalg utvalg)
    {
        if (Beløpstabell.Åpne(kube, "KOKkapittel", slag.Omfang, utvalg) is not var (føring, omfang)) return null;
        var rader = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var årene = new List<int>();
        foreach (var (år, plass) in kube.År().OrderBy(å => å.År))
        {
            if (!føring.Summene(Kodeliste.Balansesummer, plass, år) || føring.Før(Kodeliste.Balanse, plass, år) is not { IsEmpty: false } ført) continue;
            årene.Add(år);
            var kilde = Kilde.Tekst(kube.Data, år, omfang);
            foreach (var post in ført)
            {
                var erPremieavvik = post.Mål == Premieavvik && post.Beløp != 0m;
                rader.Add([Rader.År(år), post.Mål, Rader.Tall(post.Beløp), kilde + (erPremieavvik ? ", arbeidsgiveravgift kan være med" : ""), erPremieavvik ? "anslag" : ""]);
            }
        }

        Beløpstabell.Avslutt(kube, "balanse.csv", årene, føring.Ukjente(Kjente), utvalg);
        if (årene.Count > 0)
        {
            utvalg.Fortell(kube.Data, "akkumulert_premieavvik er SSBs premieavvik (fordring minus gjeld); SSB skiller ikke ut arbeidsgiveravgiften av det, så tallet er merket anslag");
            utvalg.Fortell(kube.Data, "anleggsmidler har med tomter, og utlan har med videreutlån, for SSB skiller dem ikke ut");
            utvalg.Fortell(kube.Data, "finnes ikke hos SSB og må skrives inn: videreutlan, premiefond, selvkostgrunnlag, rentekompensasjonsgrunnlag");
        }

        return Rader.Balanse(rader);
    }
}
