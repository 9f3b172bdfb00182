using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Holds the balance sheet against itself, the accounts and the pension plan. All of it warnings: a merger or a
/// correction of earlier years can be behind.</summary>
internal sealed class Balansekontroll(Balanse balanse, Celler celler, DiagnosticBag feil)
{
    private readonly HashSet<(int År, Balansepost Post)> _meldt = [];

    /// <summary>Year against year, and against the operating income.</summary>
    internal void KontrollerNivå(Kommunestørrelse størrelse)
    {
        foreach (var post in Enum.GetValues<Balansepost>())
        {
            var år = balanse.Beløp.Keys.Where(å => balanse.Ved(å, post) != 0m).ToArray();
            foreach (var (her, mot) in Tallrekke.Hopp([.. år.Select(å => balanse.Ved(å, post))], (a, b) => ErHopp(a, b, størrelse.Driftsinntekter)))
            {
                var (oppgitt, annet) = (balanse.Gitt(år[her], post)!.Value, balanse.Gitt(år[mot], post)!.Value);
                _meldt.Add((år[her], post));
                feil.Add(Catalogue.Jump, Sted(oppgitt),
                    string.Create(CultureInfo.InvariantCulture,
                        $"«{Balanse.Kode(post)}» i {år[her]} er {NumberText.Show(oppgitt.Verdi)}, {Tallrekke.Ord(oppgitt.Verdi, annet.Verdi)} beløpet i {år[mot]} ({NumberText.Show(annet.Verdi)}, linje {annet.Kilde.Linje})"),
                    Tallrekke.Råd(oppgitt.Verdi, annet.Verdi), ErGrovt(post, oppgitt.Verdi, annet.Verdi, størrelse.Driftsinntekter));
            }

            if (størrelse.Driftsinntekter > 0m) KontrollerMotInntekt(post, størrelse);
        }
    }

    /// <summary>What lies in what, at the end of regnskapsår.</summary>
    internal void KontrollerBeholdninger(int år)
    {
        Inni(år, Balansepost.Videreutlån, Balansepost.LangsiktigGjeld, "videreutlån er en del av gjelden");
        Inni(år, Balansepost.Videreutlån, Balansepost.Utlån, "videreutlån er en del av utlånene");
        Inni(år, Balansepost.UbrukteLånemidler, Balansepost.LangsiktigGjeld, "ubrukte lånemidler er lån som er tatt opp");
    }

    /// <summary>Funds, merforbruk and debt against the lines that move them.</summary>
    internal void KontrollerMotRegnskap(Driftsserie regnskap)
    {
        foreach (var år in regnskap.År.Where(balanse.Beløp.ContainsKey))
        {
            var drift = regnskap.Driftsår(år);
            Fond(år, Balansepost.Disposisjonsfond, drift[Linje.AvsetningDisposisjonsfond], drift[Linje.BrukDisposisjonsfond]);
            Fond(år, Balansepost.BundneDriftsfond, drift[Linje.AvsetningBundne], drift[Linje.BrukBundne]);
            Merforbruk(år, drift);
            Gjeld(år, drift[Linje.Avdrag]);
        }
    }

    /// <summary>Accumulated premieavvik against pensjon.csv.</summary>
    internal void KontrollerMotPensjon(Pensjonsplan pensjon, int regnskapsår)
    {
        if (balanse.Gitt(regnskapsår, Balansepost.AkkumulertPremieavvik) is not { } oppgitt) return;
        if (balanse.Gitt(regnskapsår - 1, Balansepost.AkkumulertPremieavvik) is { } før && pensjon.År.TryGetValue(regnskapsår, out var året))
        {
            var ventet = før.Verdi + året.Premieavvik - året.Amortisering;
            if (Math.Abs(ventet - oppgitt.Verdi) > Sumkontroll.Slingring)
            {
                feil.Add(Catalogue.PensionDiffers, Sted(oppgitt),
                    $"«akkumulert_premieavvik» er {NumberText.Show(oppgitt.Verdi)}, men {NumberText.Show(før.Verdi)} med årets premieavvik og amortisering gir {NumberText.Show(ventet)} (forskjell {NumberText.Show(oppgitt.Verdi - ventet)})",
                    $"sjekk linje {oppgitt.Kilde.Linje} og pensjon.csv linje {året.Kilde.Linje}");
                return;
            }
        }

        var framover = pensjon.År.Values.Where(p => p.År > regnskapsår).ToArray();
        var sum = framover.Sum(p => p.Amortisering);
        if (oppgitt.Verdi <= 0m || framover.Length == 0 || sum <= oppgitt.Verdi + Sumkontroll.Slingring) return;
        // One year larger than all there is to amortise is the one that is wrong.
        if (framover.FirstOrDefault(p => p.Amortisering > oppgitt.Verdi) is { } stor)
        {
            feil.Add(Catalogue.PensionDiffers, celler.Finn(stor.Kilde, "amortisering"),
                string.Create(CultureInfo.InvariantCulture, $"amortiseringen i {stor.År} er {NumberText.Show(stor.Amortisering)}, men det akkumulerte premieavviket er {NumberText.Show(oppgitt.Verdi)}"),
                Tallrekke.Råd(stor.Amortisering, oppgitt.Verdi));
            return;
        }

        feil.Add(Catalogue.PensionDiffers, Sted(oppgitt),
            $"«akkumulert_premieavvik» er {NumberText.Show(oppgitt.Verdi)}, men pensjon.csv amortiserer {NumberText.Show(sum)} av det i årene etter",
            "rett balansen, eller amortiseringen i pensjon.csv");
    }

    private void KontrollerMotInntekt(Balansepost post, Kommunestørrelse størrelse)
    {
        var år = størrelse.Regnskapsår;
        if (balanse.Gitt(år, post) is not { } oppgitt || oppgitt.Verdi == 0m || _meldt.Contains((år, post))) return;
        var andel = Math.Abs(oppgitt.Verdi) / størrelse.Driftsinntekter;
        var (minst, høyst) = post switch
        {
            Balansepost.LangsiktigGjeld or Balansepost.Anleggsmidler => (0.01m, 12m),
            Balansepost.Pensjonsforpliktelse => (0.01m, 12m),
            Balansepost.Utlån or Balansepost.Videreutlån or Balansepost.Likvider or Balansepost.Arbeidskapital => (0m, 4m),
            _ => (0m, 2.5m),
        };
        if (andel >= minst && andel <= høyst) return;
        var grovt = andel > 100m;
        _meldt.Add((år, post));
        feil.Add(Catalogue.WrongSize, Sted(oppgitt),
            $"«{Balanse.Kode(post)}» er {NumberText.Show(oppgitt.Verdi)}, {Tallrekke.Ord(oppgitt.Verdi, størrelse.Driftsinntekter)} driftsinntektene ({NumberText.Show(størrelse.Driftsinntekter)})",
            andel > høyst ? "står beløpet i kroner? Det skal stå i 1 000 kroner" : "står beløpet i millioner? Det skal stå i 1 000 kroner", grovt);
    }

    private void Inni(int år, Balansepost del, Balansepost hel, string hvorfor)
    {
        if (balanse.Gitt(år, del) is not { } liten || balanse.Gitt(år, hel) is not { } stor || liten.Verdi <= stor.Verdi) return;
        if (_meldt.Contains((år, del)) || _meldt.Contains((år, hel))) return;
        _meldt.Add((år, del));
        feil.Add(Catalogue.StocksDiffer, Sted(liten),
            $"«{Balanse.Kode(del)}» er {NumberText.Show(liten.Verdi)}, mer enn «{Balanse.Kode(hel)}» ({NumberText.Show(stor.Verdi)}, linje {stor.Kilde.Linje})", hvorfor);
    }

    private void Fond(int år, Balansepost post, decimal avsatt, decimal brukt)
    {
        if (balanse.Gitt(år, post) is not { } ub || _meldt.Contains((år, post))) return;
        if (balanse.Gitt(år - 1, post) is { } ib)
        {
            var ventet = ib.Verdi + avsatt - brukt;
            if (_meldt.Contains((år - 1, post)) || Math.Abs(ventet - ub.Verdi) <= Sumkontroll.Slingring) return;
            feil.Add(Catalogue.FundDiffers, Sted(ub),
                string.Create(CultureInfo.InvariantCulture,
                    $"«{Balanse.Kode(post)}» er {NumberText.Show(ub.Verdi)} i {år}, men {NumberText.Show(ib.Verdi)} året før med avsetning {NumberText.Show(avsatt)} og bruk {NumberText.Show(brukt)} gir {NumberText.Show(ventet)} (forskjell {NumberText.Show(ub.Verdi - ventet)})"),
                "sjekk fondet, avsetningen og bruken");
        }
        else if (ub.Verdi + Sumkontroll.Slingring < avsatt - brukt)
        {
            feil.Add(Catalogue.FundDiffers, Sted(ub),
                string.Create(CultureInfo.InvariantCulture, $"«{Balanse.Kode(post)}» er {NumberText.Show(ub.Verdi)} i {år}, mindre enn det som ble satt av det året ({NumberText.Show(avsatt - brukt)} netto)"),
                "sjekk fondet og avsetningen");
        }
    }

    private void Merforbruk(int år, Driftsår drift)
    {
        if (balanse.Gitt(år, Balansepost.AkkumulertMerforbruk) is not { } ub || _meldt.Contains((år, Balansepost.AkkumulertMerforbruk))) return;
        var årets = Math.Max(0m, drift[Linje.Merforbruk]);
        if (balanse.Gitt(år - 1, Balansepost.AkkumulertMerforbruk) is { } ib)
        {
            var ventet = ib.Verdi + årets - drift[Linje.DekningMerforbruk];
            if (Math.Abs(ventet - ub.Verdi) <= Sumkontroll.Slingring) return;
            feil.Add(Catalogue.DeficitDiffers, Sted(ub),
                string.Create(CultureInfo.InvariantCulture,
                    $"«akkumulert_merforbruk» er {NumberText.Show(ub.Verdi)} i {år}, men {NumberText.Show(ib.Verdi)} året før med merforbruk {NumberText.Show(årets)} og dekning {NumberText.Show(drift[Linje.DekningMerforbruk])} gir {NumberText.Show(ventet)}"),
                "sjekk balansen og linjene i regnskapet");
        }
        else if (ub.Verdi + Sumkontroll.Slingring < årets)
        {
            feil.Add(Catalogue.DeficitDiffers, Sted(ub),
                string.Create(CultureInfo.InvariantCulture, $"«akkumulert_merforbruk» er {NumberText.Show(ub.Verdi)}, men regnskapet for {år} ender med et merforbruk på {NumberText.Show(årets)}"),
                "rett balansen, eller linja i regnskapet som er feil");
        }
    }

    private void Gjeld(int år, decimal avdrag)
    {
        if (balanse.Gitt(år, Balansepost.LangsiktigGjeld) is not { } ub || balanse.Gitt(år - 1, Balansepost.LangsiktigGjeld) is not { } ib) return;
        if (_meldt.Contains((år, Balansepost.LangsiktigGjeld)) || _meldt.Contains((år - 1, Balansepost.LangsiktigGjeld))) return;
        // Loans that are lent on are paid back outside the operating account.
        var ned = ib.Verdi - ub.Verdi - Math.Max(0m, balanse.Ved(år - 1, Balansepost.Videreutlån) - balanse.Ved(år, Balansepost.Videreutlån));
        if (ned <= avdrag + ib.Verdi * 0.02m) return;
        feil.Add(Catalogue.StocksDiffer, Sted(ub),
            string.Create(CultureInfo.InvariantCulture, $"«langsiktig_gjeld» minker med {NumberText.Show(ib.Verdi - ub.Verdi)} fra {år - 1} til {år}, men avdragene er {NumberText.Show(avdrag)}"),
            "sjekk gjelden begge år og avdragene; er lån innfridd ekstra, kan advarselen godtas i unntak.yml");
    }

    private static bool ErHopp(decimal a, decimal b, decimal inntekt)
    {
        var (faktor, størst) = (Tallrekke.Faktor(a, b), Math.Max(Math.Abs(a), Math.Abs(b)));
        return inntekt > 0m && ((faktor >= 10m && størst >= inntekt * 0.1m) || (faktor is >= 300m and <= 3000m && størst >= inntekt * 0.005m));
    }

    /// <summary>Debt and assets never move a thousandfold; what is small one year may, unless it is beyond what anyone has.</summary>
    private static bool ErGrovt(Balansepost post, decimal a, decimal b, decimal inntekt) => Tallrekke.ErAnnenEnhet(a, b)
        && (post is Balansepost.LangsiktigGjeld or Balansepost.Anleggsmidler or Balansepost.Pensjonsforpliktelse
            || (inntekt > 0m && Math.Max(Math.Abs(a), Math.Abs(b)) > 2.5m * inntekt));

    private SourceSpan Sted(Oppgitt oppgitt) => celler.Finn(oppgitt.Kilde, "beløp");
}
