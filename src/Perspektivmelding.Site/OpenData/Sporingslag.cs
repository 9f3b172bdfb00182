using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Følsomhet;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Målsøk;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Tiltaksplan;
using Perspektivmelding.Model.Usikkerhet;
using Perspektivmelding.Site.Figures;
using Perspektivmelding.Site.Figures.Veivalg;

namespace Perspektivmelding.Site.OpenData;

/// <summary>Calculations of one run. What a layer does not have, stands in the one it is made from.</summary>
/// <param name="Id">Id of the scenario, or the name of another run.</param>
/// <param name="Av">The layer that has the rest; null where there is none.</param>
/// <param name="Beregninger">The calculations.</param>
internal sealed record Sporingslag(string Id, string? Av, ImmutableArray<Beregning> Beregninger)
{
    /// <summary>Name of the layer of probabilities.</summary>
    public const string Usikkerhet = "usikkerhet";

    /// <summary>Name of the layer of the goal search.</summary>
    public const string Målsøk = "malsok";

    private static readonly Regel Andel = new("andel-av-baner", "rund(100*treff/baner, 6)");
    private static readonly Regel Desil = new("desil", "rund(verdi, 6)");
    private static readonly Regel Søk = new("sok", "verdi");
    private static readonly Regel Pris = new("pris-for-tiltak", "sum(virkning)");

    /// <summary>Rules that are used here and nowhere in the model.</summary>
    public static ImmutableArray<Regel> Regler { get; } = [Andel, Desil, Søk, Pris];

    /// <summary>All layers: scenarios (of the later ones only what is not as in the first), sensitivities, simulation, search.</summary>
    public static ImmutableArray<Sporingslag> Alle(Resultat resultat)
    {
        var første = resultat.Referanse;
        return
        [
            new(første.Scenario.Id, null, første.Spor.Alle),
            .. resultat.Scenarier.Skip(1).Select(s => new Sporingslag(s.Scenario.Id, første.Scenario.Id, Annet(s.Spor, første.Spor))),
            .. Lagene(resultat.Kjøringer), .. Lagene(resultat.UtvidedeKjøringer),
            new(FigureContext.Tiltakslag, null, Tiltaksspor.For(resultat.Utgave).Alle),
            new(Usikkerhet, null, [.. resultat.Usikkerhet.Scenarier.SelectMany(s => Sannsynligheter(resultat, s))]),
            new(Målsøk, null, [.. resultat.Målsøk.Svar.SelectMany(s => Svar(resultat, s))]),
        ];
    }

    /// <summary>Runs as layers.</summary>
    public static IEnumerable<Sporingslag> Lagene(ImmutableArray<Kjøring> kjøringer) => kjøringer.Select(k => new Sporingslag(k.Id, k.Av, k.Spor.Alle));

    private static ImmutableArray<Beregning> Annet(Sporingslogg spor, Sporingslogg første)
    {
        var likt = new Dictionary<(string, int), bool>();
        bool Likt((string Kode, int År) nøkkel)
        {
            if (likt.TryGetValue(nøkkel, out var kjent)) return kjent;
            likt[nøkkel] = true;
            var (a, b) = (spor.Finn(nøkkel.Kode, nøkkel.År), første.Finn(nøkkel.Kode, nøkkel.År));
            return likt[nøkkel] = a is not null && b is not null && a.Verdi == b.Verdi && a.Regel == b.Regel && a.Inngår.SequenceEqual(b.Inngår)
                && a.Inngår.OfType<Inngang.Beregnet>().All(i => Likt((i.Kode, i.År)));
        }
        return [.. spor.Alle.Where(b => !Likt((b.Kode, b.År)))];
    }

    private static IEnumerable<Beregning> Sannsynligheter(Resultat resultat, Scenariousikkerhet s)
    {
        var (id, til) = (s.Scenario.Scenario.Id, resultat.Utgave.Kommune.PlanTil);
        var hvordan = string.Create(CultureInfo.InvariantCulture, $"av {s.Antall} framtider, frø {resultat.Usikkerhet.Valg.Frø}");
        Beregning Del(string kode, int år, decimal prosent, string hva)
        {
            var treff = decimal.Round(prosent * s.Antall / 100m);
            return new($"{id}.{kode}", år, decimal.Round(prosent, 6, MidpointRounding.AwayFromZero), Andel,
                [new Inngang.Fast("treff", $"{hva}: antall {hvordan}", treff), new Inngang.Fast("baner", "antall framtider", s.Antall)]);
        }
        for (var i = 0; i < s.Regler.Length; i++)
            if (s.Regler[i] is { } p) yield return Del("handlingsregel." + s.Scenario.Regler[i].Regel.Id, s.Scenario.Regler[i].Til, p, "regelen holder");
        if (s.AlleRegler is { } alle) yield return Del("alle_handlingsregler", til, alle, "alle reglene holder");
        foreach (var k in Enum.GetValues<Robekkriterium>()) yield return Del("robek." + Codes.For(k), til, s.Robek[(int)k], "kriteriet utløses");
        yield return Del("minst_ett_robekkriterium", til, s.NoenRobek, "minst ett kriterium utløses");
        for (var år = s.Scenario.Bane.Regnskapsår + 1; år <= resultat.Usikkerhet.TilÅr; år++)
        {
            yield return Del("fondet_tomt_innen", år, s.FondetTomtInnen(år), "fondet er brukt opp innen året");
            foreach (var n in Usikkerhetsanalyse.Fulgte)
                for (var d = 1; d <= 9; d++)
                {
                    var verdi = s.Desiler(n, år)[d - 1];
                    var plass = (d * s.Antall + 9) / 10;
                    yield return new(string.Create(CultureInfo.InvariantCulture, $"{id}.{Nøkkeltallskatalog.For(n).Kode}.p{10 * d}"), år,
                        decimal.Round(verdi, 6, MidpointRounding.AwayFromZero), Desil,
                        [new Inngang.Fast("verdi", string.Create(CultureInfo.InvariantCulture, $"verdi nr. {plass} fra den laveste, {hvordan}"), verdi)]);
                }
        }
    }

    private static IEnumerable<Beregning> Svar(Resultat resultat, Målsøksresultat s)
    {
        var kode = $"{s.Mål.Id}.{HvaSkalTilFigure.Kode(s.Virkemiddel)}";
        var til = resultat.Utgave.Kommune.PlanTil;
        Beregning Funnet(decimal verdi, string hva) => new(kode, til, verdi, Søk, [new Inngang.Fast("verdi", hva, verdi)]);
        switch (s.Svar)
        {
            case Målsøkssvar.AlleredeOppfylt:
                yield return Funnet(0m, "målet holdes uten noe mer");
                break;
            case Målsøkssvar.Funnet f:
                yield return Funnet(f.Verdi, string.Create(CultureInfo.InvariantCulture, $"prøvd i framskrivingen: {f.Verdi} holder målet, {f.Verdi - 1m} gjør det ikke"));
                break;
            case Målsøkssvar.FunnetMiks m:
                yield return new(kode, til, m.Pris, Pris, [.. m.Tiltak.Select(t => (Inngang)new Inngang.Fast("virkning", t.Navn, Math.Max(0m, t.Virker(til))))]);
                break;
        }
    }
}
