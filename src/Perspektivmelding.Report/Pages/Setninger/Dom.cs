using System.Globalization;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>The verdict of the edition, made from the first scenario: what the accounts say, and where it is heading.</summary>
internal sealed class Dom(Resultat resultat, Texts texts)
{
    private readonly Tallord _tall = new(texts);
    private readonly Regelord _regler = new(resultat.Utgave.Kommune, texts);

    private Kommune Kommune => resultat.Utgave.Kommune;
    private Scenarioresultat Referanse => resultat.Referanse;
    private Framskrivingsår Nå => Referanse.Bane[Kommune.Regnskapsår];
    private Framskrivingsår Slutt => Referanse.Bane[Kommune.PlanTil];

    /// <summary>Both sentences.</summary>
    public string Hele => $"{NåSetning} {Veien}";

    /// <summary>What the accounts say, in the past tense: netto driftsresultat, and the corrected one where it says something else.</summary>
    public string NåSetning
    {
        get
        {
            var mål = Mål.For(resultat, Nøkkeltall.KorrigertNettoDriftsresultatProsent);
            return texts["dom_nå", ("år", Nå.År), ("netto", Netto), ("korrigert", Korrigert),
                ("nådd", mål.Holder(Nå.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent]))];
        }
    }

    /// <summary>Where the reserves go in the first scenario, with a turn where that is another way than the accounts.</summary>
    public string Veien
    {
        get
        {
            var tomt = Referanse.Bane.FondetTomt(Kommune.Horisont);
            return texts["dom_vei", ("innledning", Innledning), ("netto", Netto), ("korrigert", Korrigert), ("år", Slutt.År),
                ("netto_slutt", _tall.Prosent(Slutt.Nøkkeltall[Nøkkeltall.NettoDriftsresultatProsent])), ("korrigert_slutt", _tall.Prosent(Slutt.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent])),
                ("tømmes", tomt is not null), ("tomt_år", tomt ?? 0), ("fond_nå", Fond(Nå)), ("fond_slutt", Fond(Slutt)),
                ("underskudd_nå", Underskudd(Nå)), ("underskudd_slutt", Underskudd(Slutt))];
        }
    }

    /// <summary>What bears the verdict out: accumulated deficit, rules, ROBEK.</summary>
    public string Utdyping
    {
        get
        {
            var tomt = Referanse.Bane.FondetTomt(Kommune.Horisont);
            string[] ledd =
            [
                texts["dom_merforbruk", ("tømmes", tomt is not null), ("tomt_år", tomt ?? 0), ("underskudd", Underskudd(Slutt)), ("år", Slutt.År)],
                Regelsum,
                texts["dom_robek", ("utløst", Referanse.Robek.Count(r => r.Status == Robekstatus.Ja))],
            ];
            return string.Join(" ", ledd.Where(l => l.Length > 0));
        }
    }

    /// <summary>«Av tre handlingsregler holder én, og to holder ikke.»</summary>
    public string Regelsum => _regler.Sum(Referanse.Regler);

    /// <summary>What went out of every hundred kroner of income: all but netto driftsresultat, which is never corrected here.</summary>
    public string Resultatord => texts["ord_resultat", ("nå_år", Nå.År), ("nå", Hundrelapp(Nå)), ("slutt_år", Slutt.År), ("slutt", Hundrelapp(Slutt))];

    /// <summary>How many days' income the reserves equal.</summary>
    public string Fondsord
    {
        get
        {
            static int Dager(Framskrivingsår år) => (int)decimal.Round(år.Nøkkeltall[Nøkkeltall.DisposisjonsfondProsent] * 365m / 100m, MidpointRounding.AwayFromZero);
            Ord Dagord(Framskrivingsår år) => _tall.Antall(Dager(år)).Anslag(Anslag(Nøkkeltall.DisposisjonsfondProsent, år.År));
            string Setning(string nøkkel, Framskrivingsår år) => texts[nøkkel, ("år", år.År), ("fond", Fond(år)), ("dager", Dagord(år)), ("fond_nå", Fond(Nå))];
            return $"{Setning("ord_fond_nå", Nå)} {Setning("ord_fond_slutt", Slutt)}";
        }
    }

    /// <summary>What the debt is per inhabitant, or what others owe the municipality more than it owes.</summary>
    public string Gjeldsord
    {
        get
        {
            Ord Kroner(Framskrivingsår år, int fortegn) =>
                _tall.Kroner(fortegn * år.Nøkkeltall[Nøkkeltall.NettoLånegjeldPerInnbygger]).Anslag(Anslag(Nøkkeltall.NettoLånegjeldPerInnbygger, år.År));
            string Setning(string nøkkel, Framskrivingsår år) => texts[nøkkel, ("år", år.År), ("gjeld", Kroner(år, 1)), ("utlån", Kroner(år, -1)), ("gjeld_nå", Kroner(Nå, 1))];
            return $"{Setning("ord_gjeld_nå", Nå)} {Setning("ord_gjeld_slutt", Slutt)}";
        }
    }

    /// <summary>What a scenario leads to, in a few sentences.</summary>
    public string Følger(Scenarioresultat scenario)
    {
        var (slutt, tomt) = (scenario.Bane[Kommune.PlanTil], scenario.Bane.FondetTomt(Kommune.Horisont));
        var kode = Nøkkeltallskatalog.For(Nøkkeltall.KorrigertNettoDriftsresultatProsent).Kode;
        var snitt = Kommune.Planår.Average(år => scenario.Bane[år].Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent]);
        string[] ledd =
        [
            texts["følger_resultat", ("prosent", _tall.Prosent(snitt).Anslag(Kommune.Planår.Any(år => scenario.Spor.HvilerPåAnslag(kode, år)))),
                ("fra", Kommune.PlanFra), ("til", Kommune.PlanTil)],
            texts["følger_fond", ("år", slutt.År), ("tømmes", tomt is not null), ("tomt_år", tomt ?? 0),
                ("fond", Fond(slutt, scenario)), ("underskudd", Underskudd(slutt, scenario))],
            _regler.Sum(scenario.Regler),
        ];
        return string.Join(" ", ledd);
    }

    private Ord Netto => _tall.Prosent(Nå.Nøkkeltall[Nøkkeltall.NettoDriftsresultatProsent]);

    private Ord Korrigert => _tall.Prosent(Nå.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent]);

    private Ord Hundrelapp(Framskrivingsår år) =>
        Charts.NorwegianNumber.Format(100m - år.Nøkkeltall[Nøkkeltall.NettoDriftsresultatProsent], 1).Anslag(Anslag(Nøkkeltall.NettoDriftsresultatProsent, år.År));

    private Ord Fond(Framskrivingsår år, Scenarioresultat? scenario = null) =>
        _tall.Beløp(år.Beholdning.Disposisjonsfond).Anslag(Anslag(Nøkkeltall.Disposisjonsfond, år.År, scenario));

    private Ord Underskudd(Framskrivingsår år, Scenarioresultat? scenario = null) =>
        _tall.Beløp(år.Beholdning.AkkumulertMerforbruk).Anslag(Anslag(Nøkkeltall.AkkumulertMerforbruk, år.År, scenario));

    private bool Anslag(Nøkkeltall nøkkeltall, int år, Scenarioresultat? scenario = null) =>
        (scenario ?? Referanse).Spor.HvilerPåAnslag(Nøkkeltallskatalog.For(nøkkeltall).Kode, år);

    // «Fortsetter vi som i dag» is true only when every measure in the first scenario is decided already.
    private string Innledning => texts["dom_innledning", ("scenario", Referanse.Scenario.Navn),
        ("som_i_dag", Referanse.Scenario.Tiltak.All(t => t.Status != Tiltaksstatus.Forslag) && Referanse.Scenario.Overstyrt.IsEmpty)];

    internal static string År(int år) => år.ToString(CultureInfo.InvariantCulture);
}
