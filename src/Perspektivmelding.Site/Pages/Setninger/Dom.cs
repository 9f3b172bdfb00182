using System.Globalization;
using Perspektivmelding.Model;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Site.Language;

namespace Perspektivmelding.Site.Pages.Setninger;

/// <summary>The verdict of the edition, made from the first scenario: what is so now, and where it is heading.</summary>
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

    /// <summary>What the accounts say: more or less than we have.</summary>
    public string NåSetning
    {
        get
        {
            var mål = Mål.For(resultat, Nøkkeltall.KorrigertNettoDriftsresultatProsent);
            var verdi = Nå.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent];
            return texts[verdi < 0 ? "dom_nå_minus" : verdi < mål.Verdi ? "dom_nå_knapp" : "dom_nå_god"];
        }
    }

    /// <summary>Where the reserves go in the first scenario.</summary>
    public string Veien
    {
        get
        {
            var innledning = ("innledning", Innledning);
            var nå = Nå.Beholdning.Disposisjonsfond;
            var slutt = Slutt.Beholdning.Disposisjonsfond;
            if (nå > 0 && FørsteÅrUtenFond is { } tomt) return texts["dom_vei_tomt", innledning, ("år", År(tomt))];
            if (Slutt.Beholdning.AkkumulertMerforbruk > Nå.Beholdning.AkkumulertMerforbruk)
                return texts["dom_vei_underskudd", innledning, ("beløp", _tall.Beløp(Slutt.Beholdning.AkkumulertMerforbruk)), ("år", År(Slutt.År))];
            if (slutt == nå) return texts[nå > 0 ? "dom_vei_likt" : "dom_vei_ingen", innledning, ("beløp", _tall.Beløp(nå)), ("år", År(Slutt.År))];
            if (slutt < nå) return texts["dom_vei_minker", innledning, ("nå", _tall.Beløp(nå)), ("slutt", _tall.Beløp(slutt)), ("år", År(Slutt.År))];
            return texts["dom_vei_vokser", innledning, ("nå", _tall.Beløp(nå)), ("slutt", _tall.Beløp(slutt)), ("år", År(Slutt.År))];
        }
    }

    /// <summary>What bears the verdict out: rules, accumulated deficit, ROBEK.</summary>
    public string Utdyping
    {
        get
        {
            var ledd = new List<string>();
            var merforbruk = Slutt.Beholdning.AkkumulertMerforbruk;
            if (merforbruk > 0 && Nå.Beholdning.Disposisjonsfond > 0)
                ledd.Add(texts["dom_merforbruk", ("beløp", _tall.Beløp(merforbruk)), ("år", År(Slutt.År))]);
            ledd.Add(Regelsum);
            if (Referanse.Robek.Any(r => r.Status == Robekstatus.Ja)) ledd.Add(texts["dom_robek"]);
            return string.Join(" ", ledd);
        }
    }

    /// <summary>«Av tre handlingsregler blir én holdt.»</summary>
    public string Regelsum => _regler.Sum(Referanse.Regler);

    /// <summary>What the result means for every hundred kroner of income.</summary>
    public string Resultatord
    {
        get
        {
            var nå = Nå.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent];
            var slutt = Slutt.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent];
            return texts["ord_resultat", ("nå_år", År(Nå.År)), ("nå", Charts.NorwegianNumber.Format(100m - nå, 1)),
                ("slutt_år", År(Slutt.År)), ("slutt", Charts.NorwegianNumber.Format(100m - slutt, 1))];
        }
    }

    /// <summary>How many days' income the reserves equal.</summary>
    public string Fondsord
    {
        get
        {
            static string Dager(Framskrivingsår år) =>
                Charts.NorwegianNumber.Format(år.Nøkkeltall[Nøkkeltall.DisposisjonsfondProsent] * 365m / 100m);
            return texts["ord_fond", ("beløp", _tall.Beløp(Nå.Beholdning.Disposisjonsfond)), ("nå", Dager(Nå)),
                ("slutt_år", År(Slutt.År)), ("slutt", Dager(Slutt))];
        }
    }

    /// <summary>What the debt is per inhabitant.</summary>
    public string Gjeldsord => texts["ord_gjeld",
        ("nå_år", År(Nå.År)), ("nå", _tall.Kroner(Nå.Nøkkeltall[Nøkkeltall.NettoLånegjeldPerInnbygger])),
        ("slutt_år", År(Slutt.År)), ("slutt", _tall.Kroner(Slutt.Nøkkeltall[Nøkkeltall.NettoLånegjeldPerInnbygger]))];

    /// <summary>How much is missing each plan year before the first rule on result is met, for the work sheet.</summary>
    public string Gap
    {
        get
        {
            var mål = Mål.For(resultat, Nøkkeltall.KorrigertNettoDriftsresultatProsent);
            var mangler = Kommune.Planår.Select(år => Referanse.Bane[år]).Select(år => Math.Max(0m,
                mål.Verdi / 100m * år.Drift[Model.Verdier.Linje.SumDriftsinntekter] - år.Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultat])).ToList();
            return mangler.All(m => m == 0m)
                ? texts["gap_ingen", ("mål", _tall.Mål(mål.Verdi))]
                : texts["gap", ("mål", _tall.Mål(mål.Verdi)), ("minst", _tall.Beløp(mangler.Min())), ("mest", _tall.Beløp(mangler.Max())),
                    ("fra", År(Kommune.PlanFra)), ("til", År(Kommune.PlanTil))];
        }
    }

    /// <summary>What a scenario leads to, in two or three sentences.</summary>
    public string Følger(Scenarioresultat scenario)
    {
        var slutt = scenario.Bane[Kommune.PlanTil];
        var snitt = Kommune.Planår.Average(år => scenario.Bane[år].Nøkkeltall[Nøkkeltall.KorrigertNettoDriftsresultatProsent]);
        var ledd = new List<string>
        {
            texts["følger_resultat", ("prosent", _tall.Prosent(snitt)), ("fra", År(Kommune.PlanFra)), ("til", År(Kommune.PlanTil))],
            slutt.Beholdning.AkkumulertMerforbruk > 0
                ? texts["følger_merforbruk", ("beløp", _tall.Beløp(slutt.Beholdning.AkkumulertMerforbruk)), ("år", År(slutt.År))]
                : slutt.Beholdning.Disposisjonsfond > 0
                    ? texts["følger_fond", ("beløp", _tall.Beløp(slutt.Beholdning.Disposisjonsfond)), ("år", År(slutt.År))]
                    : texts["følger_tomt", ("år", År(slutt.År))],
            _regler.Sum(scenario.Regler),
        };
        return string.Join(" ", ledd);
    }

    /// <summary>The first projected year that ends without reserves in the first scenario, or null.</summary>
    private int? FørsteÅrUtenFond =>
        Referanse.Bane.År.Skip(1).FirstOrDefault(år => år.Beholdning.Disposisjonsfond <= 0)?.År;

    // «Fortsetter vi som i dag» is true only when every measure in the first scenario is decided already.
    private string Innledning =>
        Referanse.Scenario.Tiltak.All(t => t.Status != Tiltaksstatus.Forslag) && Referanse.Scenario.Overstyrt.IsEmpty
            ? texts["dom_som_i_dag"]
            : texts["dom_med_scenario", ("scenario", Referanse.Scenario.Navn)];

    internal static string År(int år) => år.ToString(CultureInfo.InvariantCulture);
}
