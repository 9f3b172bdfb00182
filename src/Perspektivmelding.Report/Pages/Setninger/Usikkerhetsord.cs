using Perspektivmelding.Figures.Usikkerhet;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Model.Usikkerhet;

namespace Perspektivmelding.Pages.Setninger;

/// <summary>How likely it is, in words: each rule, all together, and ROBEK.</summary>
internal sealed class Usikkerhetsord(Resultat resultat, Texts texts)
{
    private readonly Tallord _tall = new(texts);

    /// <summary>«Velger vi «…», holder «Overskudd» i 1 av 10 framtider og «Fond» i ingen av framtidene. Alle holder samtidig i …»</summary>
    public string Regler
    {
        get
        {
            var analyse = resultat.Usikkerhet;
            var første = analyse.Scenarier[0];
            return string.Join(" ", (string[])[Enkle(første), .. Best(analyse, første), texts["usikkerhet_robek", ("treff", Treff(første, første.NoenRobek)), ("robek", Av(første, første.NoenRobek))]]);
        }
    }

    private string Enkle(Scenariousikkerhet s)
    {
        var regler = s.Scenario.Regler.Zip(s.Regler).ToArray();
        var avklart = regler.Where(r => r.Second is not null)
            .Select(r => texts["usikkerhet_regel", ("treff", Treff(s, r.Second!.Value)), ("regel", r.First.Regel.Navn), ("andel", Av(s, r.Second!.Value))]).ToArray();
        if (s.AlleRegler is not { } alle) return texts["usikkerhet_uten_regler"];
        var setning = texts["usikkerhet_regler", ("antall", avklart.Length), ("treff", Treff(s, alle)),
            ("navn", s.Scenario.Scenario.Navn), ("regler", _tall.Liste([.. avklart])), ("alle", Av(s, alle))];
        var utenfor = regler.Where(r => r.First.Status == Regelstatus.Uavklart).Select(r => $"«{r.First.Regel.Navn}»").ToArray();
        return $"{setning} {texts["usikkerhet_utenfor", ("antall", utenfor.Length), ("regler", _tall.Liste([.. utenfor]))]}".TrimEnd();
    }

    /// <summary>The scenario in which all rules hold most often; nothing where it is the first, or reads no better.</summary>
    private IEnumerable<string> Best(Usikkerhetsanalyse analyse, Scenariousikkerhet første)
    {
        var best = analyse.Scenarier.MaxBy(s => s.AlleRegler)!;
        var (beste, førstes) = (best.AlleRegler ?? 0m, første.AlleRegler ?? 0m);
        var setning = texts["usikkerhet_best", ("best", beste), ("første", førstes), ("ulik", Av(best, beste) != Av(første, førstes)),
            ("navn", best.Scenario.Scenario.Navn), ("alle", Av(best, beste))];
        return setning.Length == 0 ? [] : [setning];
    }

    private static int Treff(Scenariousikkerhet s, decimal prosent) => Andelsord.Treff(prosent, s.Antall);

    private string Av(Scenariousikkerhet s, decimal prosent) => Andelsord.Av(texts, prosent, s.Antall);
}
