using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Prose;

namespace Perspektivmelding.Pages;

/// <summary>
/// Makes the chapters: those written in <c>input/kapitler/</c> whose data the edition has, and those the program
/// brings itself where nobody has written them (scenarios, glossary, open data).
/// </summary>
internal sealed class Kapittelbygger(Sidegrunnlag grunnlag, ImmutableArray<Kapittel> skrevne, ProseComposer prosa, Delbygger deler, Blokkbygger blokker)
{
    // Address, the part it consists of. Title and ingress stand in the theme's texts.
    private static readonly ImmutableArray<(string Adresse, string Del)> Innebygde =
        [("scenarioer", "scenariokort"), ("tjenestene", "sektorliste"), ("ordliste", "ordliste"), ("apne-data", "filer")];

    private readonly Texts _texts = grunnlag.Texts;

    /// <summary>The chapters of this edition, in order, their heads in the variant that is true; those left out are reported.</summary>
    public static ImmutableArray<Kapittel> Utvalg(
        Sidegrunnlag grunnlag, ImmutableArray<Kapittel> alle, Ordliste ordliste, Vilkårsoppslag oppslag, DiagnosticBag faults)
    {
        var valgt = ImmutableArray.CreateBuilder<Kapittel>();
        foreach (var kapittel in alle)
        {
            foreach (var krav in kapittel.Krever)
                if (Vilkåret(krav) is { } vilkår) oppslag.Kontroller(vilkår, krav, (_, _) => kapittel.KreverSpan, faults);
            var mangler = kapittel.Krever.Where(k => !Har(k, grunnlag, oppslag)).ToList();
            if (mangler.Count == 0) valgt.Add(kapittel);
            else
                faults.Add(Catalogue.KapittelUtelatt.At(kapittel.KreverSpan, $"kapittelet «{kapittel.Meny}» er utelatt: utgaven mangler {string.Join(" og ", mangler.Select(Manglende.Fil))}",
                    Råd(mangler[0], grunnlag.Texts) ?? "legg til fila hvis kapittelet skal være med; ellers må ingenting gjøres") with
                { Lacks = Manglende.Fil(mangler[0]) });
        }
        oppslag.Kapitler = Adresser(grunnlag, valgt.ToImmutable(), ordliste);
        oppslag.AlleKapitler = [.. alle.Select(k => k.Slug).Union(Innebygde.Select(i => i.Adresse))];
        return [.. valgt.Select(k => k.Velg(oppslag, faults))];
    }

    private static bool Har(string krav, Sidegrunnlag grunnlag, Vilkårsoppslag oppslag) =>
        Vilkåret(krav) is { } vilkår ? vilkår.Holder(oppslag.Verdi) : Datakrav.Har(krav, grunnlag.Resultat.Utgave, grunnlag.Innhold);

    private static Vilkår? Vilkåret(string krav) => Datakrav.Kjente.Contains(krav) ? null : Vilkår.Les(krav, out _, out _);

    // What the office can do about the first figure that is missing.
    private static string? Råd(string krav, Texts texts) => (Vilkåret(krav)?.Navn ?? [])
        .Select(n => $"mangler_{n[(n.IndexOf('.', StringComparison.Ordinal) + 1)..]}").Where(texts.Has).Select(n => texts[n]).FirstOrDefault();

    /// <summary>True for addresses whose page has a part of its own whatever the chapter's text.</summary>
    public static bool HarEgenDel(string adresse) => Innebygde.Any(i => i.Adresse == adresse);

    /// <summary>Addresses of all chapters, the built-in ones included.</summary>
    public static ImmutableArray<string> Adresser(Sidegrunnlag grunnlag, ImmutableArray<Kapittel> skrevne, Ordliste ordliste) =>
        [.. skrevne.Select(k => k.Slug), .. Innebygde.Select(i => i.Adresse)
            .Where(a => skrevne.All(k => k.Slug != a) && Trengs(a, grunnlag, ordliste))];

    /// <summary>The chapter's place in the contents.</summary>
    public Kapittelpost Post(string adresse, int plass, Sidekart kart)
    {
        // Links and marks have no place in a list of contents, so the ingress is made as for an extract.
        var side = new Sidekontekst(adresse, Medium.Utdrag, kart);
        var k = Finn(adresse);
        return new Kapittelpost(
            adresse, Rammebygger.Nummer(plass), k?.Tittel ?? _texts[Nøkkel(adresse, "tittel")], k?.Meny ?? _texts[Nøkkel(adresse, "meny")],
            Ingress(adresse, side));
    }

    /// <summary>The chapter for a page, the report or an extract.</summary>
    public Kapittelside Side(Kapittelpost post, Sidekontekst side, Ramme? ramme)
    {
        var ingress = Ingress(post.Adresse, side);
        ImmutableArray<Blokk> innhold = Finn(post.Adresse) is { } k ? prosa.Blokker(k.Fil, k.Tekst, side) : [];
        // The part that the address stands for belongs there even if the chapter's text does not ask for it.
        var del = Innebygde.FirstOrDefault(i => i.Adresse == post.Adresse).Del;
        if (del is not null && innhold.All(b => b.Del?.Mal != $"del-{del}") && blokker.Lag("del", del, side) is { } blokk) innhold = innhold.Add(blokk);
        return new Kapittelside
        {
            Ramme = ramme,
            Id = Sidekontekst.Anker(post.Adresse),
            Nummer = post.Nummer,
            Tittel = post.Tittel,
            Ingress = ingress,
            Innhold = innhold,
            Spørsmål = deler.Spørsmål(Binding.Spørsmålssted.Kapittel, post.Adresse),
            HarAnslag = side.HarAnslag,
        };
    }

    private static bool Trengs(string adresse, Sidegrunnlag grunnlag, Ordliste ordliste) => adresse switch
    {
        "tjenestene" => grunnlag.Innhold.Sektorer is { IsEmpty: false },
        "ordliste" => !ordliste.Alle.IsEmpty,
        "apne-data" => !grunnlag.Filer.IsEmpty,
        _ => true,
    };

    private Kapittel? Finn(string adresse) => skrevne.FirstOrDefault(k => k.Slug == adresse);

    private Html Ingress(string adresse, Sidekontekst side) =>
        new(Finn(adresse) is { } k ? prosa.Linje(k.IngressSpan, k.Ingress, side) : Markup.Encode(_texts[Nøkkel(adresse, "ingress")]));

    private static string Nøkkel(string adresse, string hva) => $"innebygd_{adresse.Replace('-', '_')}_{hva}";
}
