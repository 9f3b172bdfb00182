using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>arbeidsark.yml: tasks and questions for the party groups.</summary>
/// <param name="sektorer">Ids that a question may point at; null when the edition has no sektorer.yml.</param>
/// <param name="scenarier">Ids of the scenarios; empty when they could not be bound.</param>
/// <param name="feil">Gets what is wrong.</param>
internal sealed class ArbeidsarkBinder(ImmutableArray<string>? sektorer, ImmutableArray<string> scenarier, DiagnosticBag feil)
{
    private static readonly ImmutableArray<(string Nøkkel, Spørsmålssted Sted)> Steder =
        [("kapittel", Spørsmålssted.Kapittel), ("sektor", Spørsmålssted.Sektor), ("scenario", Spørsmålssted.Scenario)];

    internal Arbeidsark? Bind(YamlNode? rot)
    {
        if (rot is null || YamlMapReader.TopMap(rot, "arbeidsark.yml", feil) is not { } les) return null;
        var innledning = les.RequiredText("innledning");
        var harOppgaver = les.Required("oppgaver") is not null;
        var oppgaver = les.Maps("oppgaver", "oppgaven").Select(Oppgave).OfType<Arbeidsoppgave>().ToImmutableArray();
        var spørsmål = les.Maps("sporsmal", "spørsmålsgruppen").Select(Gruppe).OfType<Spørsmålsgruppe>().ToImmutableArray();
        var avkryssing = les.Map("avkryssing") is { } gruppe ? Avkryssingen(gruppe) : new Avkryssing();
        les.Done();
        return innledning is { } i && harOppgaver
            ? new Arbeidsark { Innledning = i.Value, Oppgaver = oppgaver, Spørsmål = spørsmål, Avkryssing = avkryssing }
            : null;
    }

    private Arbeidsoppgave? Oppgave(YamlMapReader les)
    {
        var (tittel, tekst) = (les.RequiredText("tittel"), les.RequiredText("tekst"));
        var (minutter, linjer) = (Antall(les, "minutter", 600), Antall(les, "linjer", 60));
        les.Done();
        return tittel is { } t && tekst is { } x ? new Arbeidsoppgave(t.Value, x.Value, minutter, linjer ?? 4) : null;
    }

    private int? Antall(YamlMapReader les, string nøkkel, int høyst) =>
        les.Whole(nøkkel) is { } tall && new Verdigrenser(0, høyst, 0, 0, høyst).Kontroller(tall.With((decimal)tall.Value), nøkkel, feil)
            ? (int)tall.Value
            : null;

    private Spørsmålsgruppe? Gruppe(YamlMapReader les)
    {
        var steder = Steder.Select(s => (s.Sted, Id: les.Text(s.Nøkkel))).Where(s => s.Id is not null).ToArray();
        var spørsmål = les.KrevdeLinjer("sporsmal");
        les.Done();
        if (steder.Length != 1)
        {
            feil.Add(Catalogue.WrongPlace, les.Span, steder.Length == 0 ? "spørsmålene hører ikke til noe sted" : "spørsmålene hører til flere steder",
                "skriv én av «kapittel», «sektor» og «scenario»");
            return null;
        }

        var (sted, id) = (steder[0].Sted, steder[0].Id!.Value);
        KontrollerHenvisning(sted, id);
        return spørsmål is { } s ? new Spørsmålsgruppe(sted, id.Value, s) : null;
    }

    /// <summary>Chapters are held against input/ when the pages are composed.</summary>
    private void KontrollerHenvisning(Spørsmålssted sted, Located<string> id)
    {
        ImmutableArray<string>? kjente = sted switch
        {
            Spørsmålssted.Sektor => sektorer,
            Spørsmålssted.Scenario => scenarier.IsEmpty ? null : scenarier,
            _ => null,
        };
        if (kjente is not { } ider || ider.Contains(id.Value)) return;
        var hva = sted == Spørsmålssted.Sektor ? "sektor" : "scenario";
        feil.Add(Catalogue.UnknownReference, id.Span, $"ukjent {hva} «{id.Value}»", NearestName.HintOrList(id.Value, ider));
    }

    private static Avkryssing Avkryssingen(YamlMapReader les)
    {
        var vanlig = new Avkryssing();
        var (scenarier, tiltak) = (les.YesNo("scenarier"), les.YesNo("tiltak"));
        var alternativer = les.Linjer("alternativer");
        les.Done();
        return new Avkryssing
        {
            Scenarier = scenarier ?? vanlig.Scenarier,
            Tiltak = tiltak ?? vanlig.Tiltak,
            Alternativer = alternativer.IsEmpty ? vanlig.Alternativer : alternativer,
        };
    }
}
