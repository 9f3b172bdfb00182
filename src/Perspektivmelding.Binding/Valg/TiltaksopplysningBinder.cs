using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>The keys of a measure that tell of more than its money; all are optional.</summary>
internal sealed class TiltaksopplysningBinder(DiagnosticBag feil)
{
    internal Tiltaksopplysninger Bind(YamlMapReader les) => new()
    {
        Type = les.Choice("type", "utgiftskutt", "inntekt", "nytt-tiltak", "investering", "omstilling")?.Value switch
        {
            "utgiftskutt" => Tiltakstype.Utgiftskutt,
            "inntekt" => Tiltakstype.Inntekt,
            "nytt-tiltak" => Tiltakstype.NyttTiltak,
            "investering" => Tiltakstype.Investering,
            "omstilling" => Tiltakstype.Omstilling,
            _ => null,
        },
        Klasse = Klasse(les),
        Start = Start(les.Text("start")),
        Måleindikator = les.Text("maleindikator")?.Value,
        Lovpålagt = les.YesNo("lovpalagt"),
        Rettighet = les.YesNo("rettighet"),
        Plankonflikt = les.Text("plankonflikt")?.Value,
        AvhengerAv = [.. les.Texts("avhenger_av").Select(a => a.Value)],
        Utelukker = [.. les.Texts("utelukker").Select(a => a.Value)],
        Program = les.Text("program")?.Value,
        Innsats = Innsats(les.Whole("innsats")),
        Uspesifisert = les.YesNo("uspesifisert") ?? false,
        Målt = Målt(les.Value("effekt_hittil"), les.Map("effekt_hittil")),
        Samarbeid = les.Map("interkommunalt") is { } samarbeid ? Samarbeid(samarbeid) : null,
    };

    private Gevinstklasse Klasse(YamlMapReader les)
    {
        if (les.Choice("gevinstklasse", "budsjettmessig", "unngatt-kostnad", "kvalitet") is not { Value: not "budsjettmessig" } valgt) return Gevinstklasse.Budsjettmessig;
        if (les.Has("helarseffekt") || les.Has("virkning"))
            feil.Add(Catalogue.GainIsNoMoney, valgt.Span, $"en gevinst av klassen «{valgt.Value}» kan ikke ha beløp",
                "ta bort beløpet og skriv gevinsten i «konsekvens»; blir bevilgningen satt ned, er klassen «budsjettmessig»");
        return valgt.Value == "kvalitet" ? Gevinstklasse.Kvalitet : Gevinstklasse.UnngåttKostnad;
    }

    private string? Start(Located<string>? start)
    {
        if (start is not { } s) return null;
        if (YearText.TryParse(s.Value, out _) || DateOnly.TryParseExact(s.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return s.Value;
        feil.Add(Catalogue.WrongDate, s.Span, $"«{s.Value}» er verken et år eller en dato", "skriv for eksempel 2026 eller 2026-08-01");
        return null;
    }

    private int? Innsats(Located<long>? innsats)
    {
        if (innsats is not { } i) return null;
        if (i.Value is >= 1 and <= 5) return (int)i.Value;
        feil.Add(Catalogue.WrongEffort, i.Span, string.Create(CultureInfo.InvariantCulture, $"innsatsen {i.Value} er utenfor skalaen"), "innsats går fra 1 (liten) til 5 (stor)");
        return null;
    }

    private ImmutableArray<Effektmåling> Målt(YamlNode? node, YamlMapReader? les)
    {
        if (les is null || node is not YamlNode.Map kart) return [];
        var målt = ImmutableArray.CreateBuilder<Effektmåling>();
        foreach (var oppføring in kart.Entries)
        {
            if (!YearText.TryParse(oppføring.Key.Value, out var år))
            {
                feil.Add(Catalogue.NotYear, oppføring.Key.Span, $"«{oppføring.Key.Value}» er ikke et årstall", YearText.HintFor(oppføring.Key.Value));
                continue;
            }

            if (les.Map(oppføring.Key.Value) is not { } ett) continue;
            var (planlagt, oppnådd) = (ett.RequiredNumber("planlagt"), ett.RequiredNumber("oppnadd"));
            ett.Done();
            if (planlagt is { } p && oppnådd is { } o) målt.Add(new Effektmåling(år, p.Value, o.Value));
        }

        return [.. målt.OrderBy(m => m.År)];
    }

    private static Interkommunalt? Samarbeid(YamlMapReader les)
    {
        var form = les.RequiredChoice("samarbeidsform", "nettverk", "prosjekt", "tjenestekjop", "lovfestet");
        var kommuner = ImmutableArray.CreateBuilder<Kommuneandel>();
        foreach (var en in les.Maps("kommuner", "kommunen"))
        {
            var nummer = en.Required("nummer") is { } skrevet ? en.MunicipalityNumber(skrevet, "nummer") : null;
            var navn = en.Text("navn");
            var deltakelse = en.Choice("deltakelse", "deltar", "vurderer", "deltar-ikke")?.Value switch
            {
                "vurderer" => Deltakelse.Vurderer,
                "deltar-ikke" => Deltakelse.DeltarIkke,
                _ => Deltakelse.Deltar,
            };
            // One that does not take part has no share, so a share written for it is an unknown key.
            var andel = deltakelse == Deltakelse.Deltar ? en.RequiredNumber("andel")?.Value : 0m;
            en.Done();
            if (nummer is { } n && andel is { } a) kommuner.Add(new Kommuneandel(n.Value, navn?.Value, Andel.FraProsent(a)) { Deltakelse = deltakelse });
        }

        var rolle = les.Text("rolle");
        les.Done();
        return form?.Value switch
        {
            null => null,
            "nettverk" => new Interkommunalt(Samarbeidsform.Nettverk, kommuner.ToImmutable(), rolle?.Value),
            "prosjekt" => new Interkommunalt(Samarbeidsform.Prosjekt, kommuner.ToImmutable(), rolle?.Value),
            "tjenestekjop" => new Interkommunalt(Samarbeidsform.Tjenestekjøp, kommuner.ToImmutable(), rolle?.Value),
            _ => new Interkommunalt(Samarbeidsform.Lovfestet, kommuner.ToImmutable(), rolle?.Value),
        };
    }
}
