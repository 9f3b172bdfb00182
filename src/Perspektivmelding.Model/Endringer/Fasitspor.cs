using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;

namespace Perspektivmelding.Model.Endringer;

/// <summary>Traces what earlier editions missed by, as <see cref="Fasitprøving"/> reckons it.</summary>
internal sealed class Fasitspor(Utgave utgave)
{
    private readonly Sporskriver _spor = new();

    /// <summary>The two runs: the accounts, and what is held against them.</summary>
    public IEnumerable<Kjøring> Kjøringer() =>
        [new(Fjorårsspor.Regnskap, null, Regnskap()), new(Fjorårsspor.Fasit, null, _spor.Ferdig())];

    private Sporingslogg Regnskap()
    {
        var spor = new Sporskriver();
        foreach (var år in utgave.Regnskap.År) Utgangspunkt.Regnskapet(spor, utgave, utgave.Regnskap.Driftsår(år), år);
        return spor.Ferdig();
    }

    /// <summary>A year of a scenario of an edition.</summary>
    public void Noter(Tidligereutgave tidligere, Publisertscenario scenario, Fasitår f)
    {
        string K(string del) => Fjorårsspor.Kode(f, scenario.Id, del);
        if (_spor.Har(K("feil"), f.År)) return;
        var (p, drift, kjøring) = (scenario.Ved(f.År)!, utgave.Regnskap.Driftsår(f.År), Tidligerespor.Id(tidligere, scenario));
        Inngang Regnskap(string navn, Linje linje) => new Inngang.Beregnet(navn, Kontoplan.For(linje).Kode, f.År, drift[linje]) { Kjøring = Fjorårsspor.Regnskap };
        Inngang Framskrevet(Linje linje) => new Inngang.Beregnet("framskrevet", Kontoplan.For(linje).Kode, f.År, p.Drift[linje]) { Kjøring = kjøring };
        Inngang I(string navn, string del) => _spor.Ref(navn, K(del), f.År);
        void Skriv(string del, decimal verdi, Regel regel, params Inngang[] inn) => _spor.Noter(K(del), f.År, verdi, regel, inn);

        Skriv("feil", f.Feil, Fjorårsregler.Avvik, Regnskap("regnskap", Linje.NettoDriftsresultat), Framskrevet(Linje.NettoDriftsresultat));
        Skriv("politikk", f.Politikk, Fjorårsregler.Avvik, Regnskap("regnskap", Linje.Eiendomsskatt), Framskrevet(Linje.Eiendomsskatt));
        var pensjon = f.Engangs - (drift[Linje.GevinstTap] - p.Drift[Linje.GevinstTap]);
        if (f.HarPensjon) Skriv("pensjon", pensjon, Fjorårsregler.Pensjon, [.. Pensjon(scenario, p, kjøring)]);
        Skriv("engangs", f.Engangs, Fjorårsregler.Engangs, Regnskap("regnskap", Linje.GevinstTap), Framskrevet(Linje.GevinstTap),
            f.HarPensjon ? I("pensjon", "pensjon") : Årsdata.Null("pensjon", "premieavvik og amortisering"));
        Skriv("underliggende", f.Underliggende, Fjorårsregler.Underliggende, I("feil", "feil"), I("politikk", "politikk"), I("engangs", "engangs"));
        Skriv("feil_prosent", f.FeilProsent, Regelverk.Prosentandel, I("belop", "feil"), Regnskap("driftsinntekter", Linje.SumDriftsinntekter));
        Skriv("tiltak", f.PublisertTiltak, Regelverk.Lik, Brospor.Publisert("verdi", "tiltakseffekt", p, kjøring));
        foreach (var a in f.Avvik) Avviket(a);
        Skriv("ikke_priset", f.IkkePriset, Fjorårsregler.IkkePriset,
            [I("feil", "feil"), .. f.Avvik.Where(a => a.Virkning is not null).Select(a => I("virkning", a.Kode + ".virkning"))]);

        void Avviket(Forutsetningsavvik a)
        {
            var antatt = Brospor.Publisert("framskrevet", a.Kode, p, kjøring);
            if (!_spor.Har(Fjorårsspor.Kom(a.Kode), f.År)) Kom(a, f.År, Regnskap("skatt", Linje.Skatt));
            Skriv(a.Kode + ".avvik", a.Avvik, Fjorårsregler.Avvik, _spor.Ref("regnskap", Fjorårsspor.Kom(a.Kode), f.År), antatt);
            if (a.Virkning is not { } virkning) return;
            var (utslag, sjokk) = (Fasitprøving.Utslag(tidligere, a.Kode, f.År)!, Fasitprøving.Sjokk[a.Kode]);
            Skriv(a.Kode + ".virkning", virkning, sjokk.Relativ ? Fjorårsregler.RelativVirkning : Fjorårsregler.Virkning,
                I("avvik", a.Kode + ".avvik"), antatt,
                new Inngang.Beregnet("utslag", Følsomhetsberegning.Kode(utslag.Id), utslag.År, utslag.Virkning) { Kjøring = Tidligerespor.Id(tidligere) },
                new Inngang.Fast("storrelse", "så mye er forutsetningen endret i følsomheten, prosent eller prosentpoeng", sjokk.Størrelse));
        }
    }

    /// <summary>How well they were met at each distance.</summary>
    public void Noter(Fjorårsanalyse analyse)
    {
        foreach (var t in analyse.Treffsikkerhet)
        {
            (string Kode, int År)[] feil = [.. analyse.Fasit.Where(f => f.Avstand == t.Avstand)
                .Select(f => (Fjorårsspor.Kode(f, analyse.Baner.First(b => b.Utgave == f.Utgave).Bane.Id, "feil_prosent"), f.År))];
            var år = utgave.Kommune.Regnskapsår;
            Inngang[] Hver(string endelse) => [.. feil.Select(f => _spor.Ref("verdi", f.Kode + endelse, f.År))];
            void Skriv(string del, decimal verdi, Regel regel, Inngang[] inn) => _spor.Noter(Fjorårsspor.Kode(t, del), år, verdi, regel, inn);
            Skriv("antall", t.Antall, Fjorårsregler.Antall, Hver(""));
            Skriv("middel", t.Middelfeil, Fjorårsregler.Middel, Hver(""));
            foreach (var (kode, fasitår) in feil)
            {
                var verdi = _spor[(kode, fasitår)];
                _spor.Noter(kode + ".absolutt", fasitår, Math.Abs(verdi), Fjorårsregler.Absolutt, _spor.Ref("verdi", kode, fasitår));
                _spor.Noter(kode + ".fra_middel", fasitår, verdi - t.Middelfeil, Fjorårsregler.FraMiddel,
                    _spor.Ref("verdi", kode, fasitår), _spor.Ref("middel", Fjorårsspor.Kode(t, "middel"), år));
            }
            Skriv("spredning", t.Spredning, Fjorårsregler.Rot, Hver(".fra_middel"));
            Skriv("absolutt", t.Absolutt, Fjorårsregler.Middel, Hver(".absolutt"));
            Skriv("rot", t.Rot, Fjorårsregler.Rot, Hver(""));
        }
    }

    private IEnumerable<Inngang> Pensjon(Publisertscenario scenario, Publisertår p, string kjøring)
    {
        var (f, pensjon) = (utgave.Forutsetninger, utgave.Pensjon.År[p.År]);
        var tid = f.PremieavvikAmortiseringstid;
        return
        [
            Forutsetningsspor.Fast("arbeidsgiveravgift", "arbeidsgiveravgift", f.Arbeidsgiveravgift.Prosent, f),
            new Inngang.FraData("premieavvik", "premieavvik", pensjon.Premieavvik, pensjon.Kilde.Ved("premieavvik")),
            new Inngang.FraData("amortisering", "amortisering", pensjon.Amortisering, pensjon.Kilde.Ved("amortisering")),
            Brospor.Publisert("premieavvik_framskrevet", "premieavvik", p, kjøring), Brospor.Publisert("gammel", "amortisering_gammel", p, kjøring),
            Forutsetningsspor.Fast("amortiseringstid", "premieavvik_amortiseringstid", tid, f),
            .. scenario.År.Where(å => å.År > scenario.Regnskapsår && å.År < p.År && å.År >= p.År - tid).Select(å => Brospor.Publisert("nye", "premieavvik", å, kjøring)),
        ];
    }

    // What came of an assumption: registered population, this edition's assumption of the year, the country's prices.
    private void Kom(Forutsetningsavvik a, int år, Inngang skatt)
    {
        var (f, kode) = (utgave.Forutsetninger, Fjorårsspor.Kom(a.Kode));
        void Innbyggere()
        {
            if (!_spor.Har(Fjorårsspor.Kom("innbyggere"), år))
                _spor.Noter(Fjorårsspor.Kom("innbyggere"), år, utgave.Folketall.Innbyggere(år, Folketall.Registrert), Regelverk.Data,
                    [.. utgave.Folketall.Ved(år, Folketall.Registrert).Select(r => new Inngang.FraData("verdi", r.Gruppe.ToString(), r.Antall, r.Kilde))]);
        }
        void Landet()
        {
            if (!_spor.Har(Fjorårsspor.Kom("skatt_landsgjennomsnitt"), år))
                Forutsetningsspor.Verdien(_spor, Fjorårsspor.Kom("skatt_landsgjennomsnitt"), år, f.SkattLandsgjennomsnitt, f.SkattLandsgjennomsnitt.Ved(år)!.Value);
        }
        switch (a.Kode)
        {
            case "innbyggere":
                Innbyggere();
                break;
            case "skatt_landsgjennomsnitt":
                Landet();
                break;
            case "skatteandel":
                Innbyggere();
                Landet();
                _spor.Noter(kode, år, a.Faktisk, Fjorårsregler.Skatteandel, skatt, _spor.Ref("innbyggere", Fjorårsspor.Kom("innbyggere"), år),
                    _spor.Ref("landsgjennomsnitt", Fjorårsspor.Kom("skatt_landsgjennomsnitt"), år));
                break;
            case "pengemarkedsrente":
                Forutsetningsspor.Verdien(_spor, kode, år, f.Pengemarkedsrente, a.Faktisk);
                break;
            default:
                _spor.Noter(kode, år, a.Faktisk, Regelverk.Forutsatt, new Inngang.FraData("verdi", a.Kode, a.Faktisk, Landstall.Sted(utgave.Landstall.Priser[år].Kilde, a.Kode)));
                break;
        }
    }
}
