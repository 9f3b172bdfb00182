using System.Collections.Immutable;
using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Vurdering;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Pages.Prose;
using Perspektivmelding.Pages.Setninger;

namespace Perspektivmelding.Pages;

/// <summary>Every page of the edition, ready for the templates.</summary>
/// <param name="Sider">Pages of the site; the front page first.</param>
/// <param name="Trykksider">Documents that are only printed: the report first, then the extracts; empty without PDF.</param>
public sealed record Nettsted(ImmutableArray<Sidemodell> Sider, ImmutableArray<Trykkside> Trykksider)
{
    /// <summary>Pictures that the prose shows.</summary>
    public ImmutableArray<Bildefil> Bilder { get; init; } = [];

    /// <summary>Links of the prose to places on pages.</summary>
    public ImmutableArray<Ankerlenke> Ankere { get; init; } = [];
}

/// <summary>Composes the site: text, numbers, figures, navigation. All faults of the text are reported together.</summary>
public static class PageComposer
{
    /// <summary>Makes every page.</summary>
    public static Checked<Nettsted> Compose(Sidegrunnlag grunnlag)
    {
        var faults = new DiagnosticBag();
        var uleste = new List<string>();
        var alle = KapittelReader.Les(grunnlag.Input, grunnlag.Texts.Målform, faults, uleste);
        var ordliste = KapittelReader.LesOrdliste(grunnlag.Input, grunnlag.Texts.Målform, faults);
        var tall = new NumberRegister(grunnlag.Resultat, grunnlag.Innhold, Setningsregister.Alle(grunnlag.Resultat, grunnlag.Innhold, grunnlag.Texts));
        var oppslag = new Vilkårsoppslag(tall, new Blokkbygger(grunnlag.Figurer, new Delbygger(grunnlag, ordliste, []), grunnlag.Texts), new Tallord(grunnlag.Texts));
        var kapitler = Kapittelbygger.Utvalg(grunnlag, alle, ordliste, oppslag, faults);
        var utelatt = alle.Select(k => k.Slug).Except(kapitler.Select(k => k.Slug), StringComparer.Ordinal);
        var composition = new Composition(grunnlag, kapitler, [.. utelatt], [.. uleste], ordliste, tall, oppslag, faults);
        var site = composition.Site();
        return new(site, [.. faults.ToImmutable().Concat(grunnlag.Texts.Faults).Distinct()]);
    }

    private sealed class Composition
    {
        private readonly Sidegrunnlag _grunnlag;
        private readonly Sidekart _kart;
        private readonly ImmutableArray<Kapittelpost> _poster;
        private readonly Delbygger _deler;
        private readonly Kapittelbygger _kapitler;
        private readonly Scenariosidebygger _scenarier;
        private readonly Sektorsidebygger _sektorer;
        private readonly Startbygger _start;
        private readonly Rammebygger _rammer;
        private readonly ProseComposer _prosa;

        public Composition(
            Sidegrunnlag grunnlag, ImmutableArray<Kapittel> kapitler, ImmutableArray<string> utelatt, ImmutableArray<string> uleste, Ordliste ordliste,
            NumberRegister tall, Vilkårsoppslag oppslag, DiagnosticBag faults)
        {
            _grunnlag = grunnlag;
            var texts = grunnlag.Texts;
            var adresser = Kapittelbygger.Adresser(grunnlag, kapitler, ordliste);
            _kart = new Sidekart(
                [.. adresser, .. Scenarier.Select(s => s.Adresse), .. Sektorer.Select(s => s.Adresse)],
                [.. utelatt])
            {
                Uleste = [.. uleste],
            };
            // A figure behind a guard that does not hold is on no page, and nothing may link to it.
            _deler = new Delbygger(grunnlag, ordliste, [.. kapitler.Select(k => k with { Tekst = Vaktettekst.Av(k.Tekst, false, (_, _) => new(k.Fil), oppslag, new DiagnosticBag()).Tekst })]);
            _deler.Indikatorer.Kontroller(faults);
            var blokker = new Blokkbygger(grunnlag.Figurer, _deler, texts);
            var prosa = new ProseComposer(tall, ordliste, blokker, new Tallord(texts), texts, new Bilder(grunnlag.Input, faults), faults);
            (prosa.Vilkår.Kapitler, prosa.Vilkår.AlleKapitler) = (oppslag.Kapitler, oppslag.AlleKapitler);
            _prosa = prosa;
            _kapitler = new Kapittelbygger(grunnlag, kapitler, prosa, _deler, blokker);
            _scenarier = new Scenariosidebygger(grunnlag, _deler, blokker);
            _sektorer = new Sektorsidebygger(grunnlag, _deler, blokker);
            _start = new Startbygger(grunnlag, _deler);
            _poster = [.. adresser.Select((a, i) => _kapitler.Post(a, i, _kart))];
            _rammer = new Rammebygger(grunnlag, _poster);
        }

        private ImmutableArray<(string Adresse, Scenarioresultat Resultat, int Nummer)> Scenarier =>
            [.. _grunnlag.Resultat.Scenarier.Select((s, i) => ($"scenarioer/{s.Scenario.Id}", s, i + 1))];

        private ImmutableArray<(string Adresse, Sektorstatus Sektor)> Sektorer =>
            [.. (_grunnlag.Innhold.Sektorer ?? []).Select(s => ($"tjenestene/{s.Id}", s))];

        public Nettsted Site()
        {
            var sider = ImmutableArray.CreateBuilder<Sidemodell>();
            sider.Add(Start());
            foreach (var post in _poster) sider.Add(Kapittel(post, Medium.Skjerm));
            foreach (var s in Scenarier) sider.Add(Scenario(s.Adresse, s.Resultat, s.Nummer, Medium.Skjerm));
            foreach (var s in Sektorer) sider.Add(Sektor(s.Adresse, s.Sektor, Medium.Skjerm));
            var trykk = _grunnlag.MedPdf ? Trykksider() : [];
            return new Nettsted(sider.ToImmutable(), trykk) { Bilder = [.. _prosa.Bilder], Ankere = [.. _prosa.Ankere.Distinct()] };
        }

        private ImmutableArray<Trykkside> Trykksider()
        {
            var trykk = ImmutableArray.CreateBuilder<Trykkside>();
            trykk.Add(new Rapportbygger(_grunnlag, _kart, _poster, _rammer, _kapitler, _scenarier, _sektorer, _start).Rapport(Scenarier, Sektorer));
            void Utdrag(Sidemodell side, string tittel) => trykk.Add(new Trykkside(
                side, $"pdf/{Path.ChangeExtension(side.Sti, ".pdf")}", $"{tittel} – {_rammer.Dokument}",
                _grunnlag.Texts["utdrag_emne", ("tittel", tittel)], _rammer.Bunntekst, [new Trykkstil("", tittel)]));
            foreach (var post in _poster.Where(p => Sidekontekst.Trykkes(p.Adresse))) Utdrag(Kapittel(post, Medium.Utdrag), post.Tittel);
            foreach (var s in Scenarier) Utdrag(Scenario(s.Adresse, s.Resultat, s.Nummer, Medium.Utdrag), s.Resultat.Scenario.Navn);
            foreach (var s in Sektorer) Utdrag(Sektor(s.Adresse, s.Sektor, Medium.Utdrag), s.Sektor.Navn);
            if (Ark() is { } ark) Utdrag(ark, _grunnlag.Texts["ark_tittel"]);
            return trykk.ToImmutable();
        }

        private Sidemodell Start()
        {
            var side = new Sidekontekst(Sidekontekst.Forside, Medium.Skjerm, _kart);
            var dom = new Dom(_grunnlag.Resultat, _grunnlag.Texts).Hele;
            return new Sidemodell(side.Sti, "start", _start.Side(side, _rammer.Ramme(side, "start", null, dom)));
        }

        private Sidemodell Kapittel(Kapittelpost post, Medium medium)
        {
            var side = new Sidekontekst(post.Adresse, medium, _kart);
            var ramme = _rammer.Ramme(side, medium == Medium.Skjerm ? "kapittel" : "trykk", post.Tittel, Klartekst(post.Budskap));
            var modell = _kapitler.Side(post, side, ramme);
            return medium == Medium.Skjerm ? new Sidemodell(side.Sti, "kapittel", modell)
                : Utdrag(side, ramme, post.Tittel, new Rapportdel { Sidestil = "", Kapittel = modell }, modell.Spørsmål);
        }

        private Sidemodell Scenario(string adresse, Scenarioresultat resultat, int nummer, Medium medium)
        {
            var side = new Sidekontekst(adresse, medium, _kart);
            var navn = resultat.Scenario.Navn;
            var ramme = _rammer.Ramme(side, medium == Medium.Skjerm ? "scenario" : "trykk", navn, _scenarier.Ingress(resultat), Over("scenarioer"));
            var modell = _scenarier.Side(resultat, nummer, Nivå.Side, side, ramme);
            return medium == Medium.Skjerm ? new Sidemodell(side.Sti, "scenario", modell)
                : Utdrag(side, ramme, navn, new Rapportdel { Sidestil = "", Scenario = modell }, modell.Spørsmål);
        }

        private Sidemodell Sektor(string adresse, Sektorstatus sektor, Medium medium)
        {
            var side = new Sidekontekst(adresse, medium, _kart);
            var ramme = _rammer.Ramme(side, medium == Medium.Skjerm ? "sektor" : "trykk", sektor.Navn, sektor.Budskap, Over("tjenestene"));
            var modell = _sektorer.Side(sektor, Nivå.Side, side, ramme);
            return medium == Medium.Skjerm ? new Sidemodell(side.Sti, "sektor", modell)
                : Utdrag(side, ramme, sektor.Navn, new Rapportdel { Sidestil = "", Sektor = modell }, modell.Spørsmål);
        }

        private Sidemodell Utdrag(Sidekontekst side, Ramme ramme, string tittel, Rapportdel del, ImmutableArray<string> spørsmål) =>
            new(side.Sti, "utdrag", new Utdrag
            {
                Ramme = ramme,
                Tittel = tittel,
                Oppgave = _grunnlag.Texts[del.Scenario is not null ? "utdrag_oppgave_scenario" : del.Sektor is not null ? "utdrag_oppgave_sektor" : "utdrag_oppgave_kapittel"],
                Del = del,
                Spørsmål = spørsmål,
            });

        private Sidemodell? Ark()
        {
            if (_grunnlag.Innhold.Arbeidsark is not { } ark) return null;
            var side = new Sidekontekst("arbeidsark", Medium.Utdrag, _kart);
            var tittel = _grunnlag.Texts["ark_tittel"];
            var ramme = _rammer.Ramme(side, "trykk", tittel, ark.Innledning);
            return new Sidemodell(side.Sti, "arbeidsark", new Arkbygger(_grunnlag, _deler, _poster).Ark(ark, side, ramme));
        }

        private (string, string) Over(string adresse) => (_poster.FirstOrDefault(p => p.Adresse == adresse)?.Meny ?? adresse, adresse);

        private static string Klartekst(Html html) =>
            System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html.Tekst, "<[^>]+>", ""));
    }
}
