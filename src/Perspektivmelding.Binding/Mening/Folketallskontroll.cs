using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>Holds the population year against year: each age group, and all together.</summary>
internal sealed class Folketallskontroll(Folketall folketall, Celler celler, DiagnosticBag feil)
{
    private readonly ILookup<(int År, string Alternativ), Folkerad> _rader = folketall.Rader.ToLookup(r => (r.År, r.Alternativ));
    private readonly HashSet<int> _meldt = [];

    /// <summary>Each alternative carried on from the registered years. False when a number of persons is in doubt.</summary>
    internal bool Kontroller(int utgaveår)
    {
        var før = feil.Count;
        foreach (var alternativ in folketall.Rader.Select(r => r.Alternativ).Distinct().ToArray())
        {
            var år = Årene(alternativ);
            var gruppefunn = Grupper(alternativ, år);
            if (!gruppefunn) Samlet(alternativ, år);
        }

        var sikkert = feil.Count == før;
        if (sikkert) Brøker();
        if (folketall.Rader.FirstOrDefault(r => r.Alternativ == Folketall.Registrert && r.År > utgaveår + 1) is not { } framtid) return sikkert;
        feil.Add(Catalogue.OddYears, celler.Finn(framtid.Kilde, "år"),
            string.Create(CultureInfo.InvariantCulture, $"folketallet for {framtid.År} kan ikke være registrert i utgaven {utgaveår}"), "bruk «hoved» eller et annet alternativ for framskrivinger");
        return sikkert;
    }

    /// <summary>People are whole: a fraction is left by a spreadsheet, or the number is of something else.</summary>
    private void Brøker()
    {
        var brøker = folketall.Rader.Where(r => r.Antall != Math.Floor(r.Antall)).ToArray();
        if (brøker is not [var første, ..]) return;
        feil.Add(Catalogue.FractionOfPerson, celler.Finn(første.Kilde, "antall"), string.Create(CultureInfo.InvariantCulture,
                $"{NumberText.Show(første.Antall)} personer: antallet er ikke et helt tall{(brøker.Length > 1 ? $" (gjelder {brøker.Length} rader)" : "")}"),
            $"skriv hele personer, for eksempel {NumberText.Show(Math.Round(første.Antall, 0, MidpointRounding.AwayFromZero))}");
    }

    // A registered year goes before the same year of an alternative, and is held against the registered ones alone.
    private int[] Årene(string alternativ)
    {
        var egne = folketall.Rader.Where(r => r.Alternativ == alternativ).Select(r => r.År).ToHashSet();
        if (alternativ == Folketall.Registrert) return [.. egne.Order()];
        var siste = folketall.Rader.Where(r => r.Alternativ == Folketall.Registrert && r.År < egne.Min()).Select(r => r.År).Distinct().Order().TakeLast(2);
        return [.. siste, .. egne.Order()];
    }

    private IEnumerable<Folkerad> Rader(int år, string alternativ) =>
        _rader.Contains((år, alternativ)) ? _rader[(år, alternativ)] : _rader[(år, Folketall.Registrert)];

    private bool Grupper(string alternativ, int[] årene)
    {
        var funnet = false;
        var rader = årene.SelectMany(år => Rader(år, alternativ)).GroupBy(r => r.Gruppe).OrderBy(g => g.Key.Fra);
        foreach (var gruppe in rader)
        {
            var serie = gruppe.OrderBy(r => r.År).ToArray();
            foreach (var (her, mot) in Tallrekke.Hopp([.. serie.Select(r => r.Antall)], ErHopp))
            {
                funnet = true;
                if (!_meldt.Add(serie[her].Kilde.Linje)) continue;
                feil.Add(Catalogue.PopulationJump, celler.Finn(serie[her].Kilde, "antall"),
                    string.Create(CultureInfo.InvariantCulture,
                        $"{gruppe.Key} i {serie[her].År} er {NumberText.Show(serie[her].Antall)} personer, {Tallrekke.Ord(serie[her].Antall, serie[mot].Antall)} antallet i {serie[mot].År} ({NumberText.Show(serie[mot].Antall)}, linje {serie[mot].Kilde.Linje})"),
                    "sjekk antallet; antall er personer, ikke tusen", Tallrekke.ErAnnenEnhet(serie[her].Antall, serie[mot].Antall));
            }
        }

        return funnet;
    }

    private void Samlet(string alternativ, int[] årene)
    {
        var summer = årene.Select(år => Rader(år, alternativ).Sum(r => r.Antall)).ToArray();
        foreach (var (her, mot) in Tallrekke.Hopp(summer, (a, b) => Math.Abs(a - b) > 100m && Tallrekke.Faktor(a, b) >= 1.25m))
        {
            var første = Rader(årene[her], alternativ).MinBy(r => r.Kilde.Linje)!;
            if (Math.Abs(årene[her] - årene[mot]) > 3 || !_meldt.Add(første.Kilde.Linje)) continue;
            feil.Add(Catalogue.PopulationJump, celler.Finn(første.Kilde, "antall"),
                string.Create(CultureInfo.InvariantCulture,
                    $"folketallet i {årene[her]} ({alternativ}) er {NumberText.Show(summer[her])}, {Tallrekke.Ord(summer[her], summer[mot])} antallet i {årene[mot]} ({NumberText.Show(summer[mot])})"),
                "sjekk antallet, og om radene gjelder samme kommune", Tallrekke.ErAnnenEnhet(summer[her], summer[mot]));
        }
    }

    private static bool ErHopp(decimal a, decimal b) => Tallrekke.Faktor(a, b) >= 3m && Math.Abs(a - b) > 60m;
}
