using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Malsok;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>A scenario with the place where its population alternative is chosen.</summary>
internal sealed record BundetScenario(Scenario Scenario, SourceSpan StedForAlternativ);

/// <summary>scenarier.yml: measures and changed assumptions (kontrakt.md 5).</summary>
/// <param name="tiltak">The measures that could be bound.</param>
/// <param name="tiltaksider">The ids of all measures, also those with faults; null when tiltak.yml could not be read.</param>
/// <param name="felles">The common assumptions as written, or null when they could not be read.</param>
/// <param name="forutsetninger">Binds the assumptions with a scenario's changes.</param>
/// <param name="feil">Gets what is wrong.</param>
internal sealed class ScenarioBinder(
    ImmutableArray<Tiltak> tiltak, ImmutableArray<string>? tiltaksider, YamlNode.Map? felles,
    ForutsetningerBinder forutsetninger, DiagnosticBag feil)
{
    internal ImmutableArray<BundetScenario> Bind(YamlNode? rot)
    {
        if (rot is null) return [];
        var register = new Idregister(feil);
        var scenarier = ImmutableArray.CreateBuilder<BundetScenario>();
        if (rot is YamlNode.List { Items.IsEmpty: true, IsWhole: true })
            feil.Add(Catalogue.NoScenario, rot.Span, "scenarier.yml har ingen scenarioer", "legg inn et scenario som viser hva som skjer uten nye valg");
        foreach (var les in YamlMapReader.TopList(rot, "scenarioet", feil))
            if (Ett(les, register) is { } scenario) scenarier.Add(scenario);
        return scenarier.ToImmutable();
    }

    private BundetScenario? Ett(YamlMapReader les, Idregister register)
    {
        var id = register.Les(les);
        var navn = les.RequiredText("navn");
        var art = les.Choice("art", "framskriving", "planforslag");
        var beskrivelse = les.Text("beskrivelse");
        var brukt = Tiltakene(les.Texts("tiltak"));
        var endret = Endret(les.Value("forutsetninger"));
        les.Done();
        var kart = felles is null || endret is null ? null : Flettet(felles, endret);
        var satt = kart is null ? null : forutsetninger.Bind(kart, endret!.Entries.IsEmpty ? kart.Span : endret.Span);
        if (id is not { } i || navn is not { } n || satt is null || kart is null) return null;
        return new BundetScenario(
            new Scenario
            {
                Id = i.Value,
                Navn = n.Value,
                Art = art?.Value == "planforslag" ? Scenarioart.Planforslag : Scenarioart.Framskriving,
                Beskrivelse = beskrivelse?.Value,
                Tiltak = brukt,
                Forutsetninger = satt,
                Overstyrt = [.. endret!.Entries.Select(e => e.Key.Value)],
                Kilde = Radkilde.Av(i.Span, null, Datastatus.Prognose),
            },
            kart.Find("befolkningsalternativ")?.Value.Span ?? i.Span);
    }

    private ImmutableArray<Tiltak> Tiltakene(ImmutableArray<Located<string>> ider)
    {
        var brukt = ImmutableArray.CreateBuilder<Tiltak>();
        var først = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var id in ider)
        {
            if (!først.TryAdd(id.Value, id.Span))
                feil.Add(Catalogue.DoubledId, id.Span, string.Create(CultureInfo.InvariantCulture, $"tiltaket «{id.Value}» står to ganger i scenarioet, først på linje {først[id.Value].Line}"), "ta bort det ene");
            else if (tiltaksider is { } kjente && !kjente.Contains(id.Value))
                feil.Add(Catalogue.UnknownMeasure, id.Span, $"ukjent tiltak «{id.Value}»", NearestName.HintOrList(id.Value, kjente.Where(k => !k.Any(char.IsUpper) && !k.Contains(' '))) ?? "legg tiltaket i tiltak.yml");
            else if (tiltak.FirstOrDefault(t => t.Id == id.Value) is { } funnet)
                brukt.Add(funnet);
        }

        foreach (var valgt in brukt)
            foreach (var trenger in valgt.Opplysninger.AvhengerAv.Where(a => tiltak.Any(t => t.Id == a) && !først.ContainsKey(a)))
                feil.Add(Catalogue.MeasureAlone, først[valgt.Id], $"scenarioet tar «{valgt.Id}», men ikke «{trenger}», som tiltaket avhenger av", $"ta med «{trenger}» også, eller ta bort «{valgt.Id}»");
        for (var i = 0; i < brukt.Count; i++)
            foreach (var før in brukt.Take(i).Where(t => Forenlige.Utelukker(t, brukt[i])))
                feil.Add(Catalogue.MeasuresExclude, først[brukt[i].Id], $"scenarioet har både «{før.Id}» og «{brukt[i].Id}», som utelukker hverandre", "ta bort det ene, eller rett «utelukker» i tiltak.yml");
        return brukt.ToImmutable();
    }

    /// <summary>The changed keys; an empty map when there are none, null when they are no map (reported).</summary>
    private YamlNode.Map? Endret(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return new YamlNode.Map(default, []);
            case YamlNode.Map kart:
                foreach (var ukjent in kart.Entries.Where(e => !ForutsetningerBinder.Nøkler.Contains(e.Key.Value)))
                {
                    feil.Add(Catalogue.YamlUnknownKey, ukjent.Key.Span, $"ukjent nøkkel «{ukjent.Key.Value}» i scenarioets forutsetninger",
                        NearestName.Hint(ukjent.Key.Value, ForutsetningerBinder.Nøkler) ?? "nøklene er de samme som i forutsetninger.yml");
                }

                return new YamlNode.Map(kart.Span, [.. kart.Entries.Where(e => ForutsetningerBinder.Nøkler.Contains(e.Key.Value))], kart.IsWhole);
            default:
                feil.Add(Catalogue.YamlWrongType, node.Span, $"«forutsetninger» skal være en gruppe med nøkler, ikke {node.Kind}");
                return null;
        }
    }

    /// <summary>Each changed key replaces the whole common key.</summary>
    private static YamlNode.Map Flettet(YamlNode.Map felles, YamlNode.Map endret) =>
        new(felles.Span, [.. felles.Entries.Where(e => endret.Find(e.Key.Value) is null), .. endret.Entries], felles.IsWhole && endret.IsWhole);
}
