using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages;

/// <summary>A chapter in the contents, with its ingress without links.</summary>
internal sealed record Kapittelpost(string Adresse, string Nummer, string Tittel, string Meny, Html Budskap);

/// <summary>Makes the frame of a page: names, menu, breadcrumb, previous and next.</summary>
internal sealed class Rammebygger(Sidegrunnlag grunnlag, ImmutableArray<Kapittelpost> kapitler)
{
    private readonly Language.Texts _texts = grunnlag.Texts;

    /// <summary>«Perspektivmelding 2025».</summary>
    public string Dokument => _texts["dokument", ("utgave", Utgave)];

    /// <summary>Edition, version and whether it is an example: at the foot of printed pages.</summary>
    public string Bunntekst => _texts[
        grunnlag.Resultat.Utgave.Kommune.Eksempel is null ? "sidebunn" : "sidebunn_eksempel",
        ("dokument", Dokument), ("kommune", grunnlag.Resultat.Utgave.Kommune.Navn), ("id", grunnlag.UtgaveId)];

    private string Utgave => Dom.År(grunnlag.Resultat.Utgave.År);

    /// <summary>The frame of a page.</summary>
    /// <param name="side">The page.</param>
    /// <param name="slag">Kind of page.</param>
    /// <param name="tittel">Title, or null for the front page.</param>
    /// <param name="beskrivelse">One sentence.</param>
    /// <param name="mellom">Pages between the front page and this one.</param>
    public Ramme Ramme(Sidekontekst side, string slag, string? tittel, string beskrivelse, params ReadOnlySpan<(string Tekst, string Adresse)> mellom)
    {
        var kommune = grunnlag.Resultat.Utgave.Kommune;
        var smuler = ImmutableArray.CreateBuilder<Lenke>();
        if (tittel is not null)
        {
            smuler.Add(new Lenke(_texts["forside"], side.Til(Sidekontekst.Forside)));
            foreach (var (tekst, adresse) in mellom) smuler.Add(new Lenke(tekst, side.Til(adresse)));
            smuler.Add(new Lenke(tittel, null));
        }
        // A page under a chapter stands, in the order of reading, where its chapter stands.
        var plass = kapitler.ToList().FindIndex(k => k.Adresse == side.Adresse || side.Adresse.StartsWith(k.Adresse + "/", StringComparison.Ordinal));
        Lenke? Nabo(int i) => i >= 0 && i < kapitler.Length ? new Lenke(kapitler[i].Tittel, side.Til(kapitler[i].Adresse)) : null;
        var navn = $"{Dokument}, {_texts["kommunenavn", ("navn", kommune.Navn)]}";
        return new Ramme
        {
            Språk = _texts.Målform,
            Fanetittel = tittel is null ? navn : $"{tittel} – {navn}",
            Beskrivelse = beskrivelse,
            Kommune = _texts["kommunenavn", ("navn", kommune.Navn)],
            Dokument = Dokument,
            Utgave = Utgave,
            UtgaveId = grunnlag.UtgaveId,
            Eksempel = kommune.Eksempel,
            Rot = side.Rot,
            Forside = side.Til(Sidekontekst.Forside) ?? "",
            Emblem = grunnlag.Emblem,
            Brødsmuler = smuler.ToImmutable(),
            Kapitler = [.. kapitler.Select(k => new Kapittellenke(
                k.Nummer, k.Tittel, k.Meny, k.Budskap, side.Til(k.Adresse) ?? "", k.Adresse == side.Adresse))],
            Forrige = plass < 0 ? null : Nabo(plass - 1),
            Neste = tittel is null ? Nabo(0) : plass < 0 ? null : Nabo(plass + 1),
            Rapport = grunnlag.MedPdf ? side.TilFil($"pdf/perspektivmelding-{Utgave}.pdf") : null,
            Utdrag = grunnlag.MedPdf && tittel is not null && HarUtdrag(slag) && Sidekontekst.Trykkes(side.Adresse) ? side.TilFil($"pdf/utdrag/{Sidekontekst.Anker(side.Adresse)}.pdf") : null,
            Arbeidsark = grunnlag.MedPdf && grunnlag.Innhold.Arbeidsark is not null ? side.TilFil("pdf/utdrag/arbeidsark.pdf") : null,
            ÅpneData = side.Til(Sidekontekst.ÅpneData),
            Trykkstil = side.ErTrykk ? side.Rot + Path.ChangeExtension(side.Sti, ".css") : null,
            Slag = slag,
        };
    }

    private static bool HarUtdrag(string slag) => slag is "kapittel" or "scenario" or "sektor";

    /// <summary>«1», «2» … by place.</summary>
    public static string Nummer(int plass) => (plass + 1).ToString(CultureInfo.InvariantCulture);
}
