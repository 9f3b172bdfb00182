using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>The years that all other files are held against.</summary>
/// <param name="Regnskapsår">b: the last year with accounts.</param>
/// <param name="Horisont">The last projected year.</param>
/// <param name="Sted">Where regnskapsår stands.</param>
internal sealed record Kommuneramme(int Regnskapsår, int Horisont, SourceSpan Sted);

/// <summary>kommune.yml.</summary>
internal static class KommuneBinder
{
    private const int LengsteFramskriving = 100;

    /// <summary>The municipality, and the years; each is null where it could not be read.</summary>
    internal static (Kommune? Kommune, Kommuneramme? Ramme) Bind(YamlNode? rot, DiagnosticBag feil)
    {
        if (rot is null || YamlMapReader.TopMap(rot, "kommune.yml", feil) is not { } les) return (null, null);
        var navn = les.RequiredText("navn");
        var nummer = les.Required("nummer") is { } verdi ? les.MunicipalityNumber(verdi, "nummer") : null;
        var målform = les.RequiredChoice("målform", "nb", "nn");
        var regnskapsår = les.RequiredYear("regnskapsår");
        var (fra, til) = Planperiode(les.RequiredMap("planperiode"));
        var horisont = les.RequiredYear("horisont");
        var omfang = les.RequiredChoice("regnskapsomfang", "kasse", "konsern");
        var eksempel = les.Text("eksempel");
        var sammenlikning = les.List("sammenlikning")
            .Select(node => les.MunicipalityNumber(node, "sammenlikning")).OfType<Located<string>>().ToImmutableArray();
        var kommunedirektør = les.Text("kommunedirektør");
        var økonomidirektør = les.Text("økonomidirektør");
        les.Done();

        var andre = KontrollerNummer(navn, nummer, sammenlikning, regnskapsår?.Value, feil);
        var henger = KontrollerÅr(regnskapsår, fra, til, horisont, feil);
        var ramme = henger && regnskapsår is { } b && horisont is { } h ? new Kommuneramme(b.Value, h.Value, b.Span) : null;
        if (ramme is null || navn is null || nummer is null || målform is null || omfang is null || fra is null || til is null) return (null, ramme);
        return (new Kommune
        {
            Navn = navn.Value.Value,
            Nummer = nummer.Value.Value,
            Målform = målform.Value.Value == "nn" ? Målform.Nynorsk : Målform.Bokmål,
            Regnskapsår = ramme.Regnskapsår,
            PlanFra = fra.Value.Value,
            PlanTil = til.Value.Value,
            Horisont = ramme.Horisont,
            Omfang = omfang.Value.Value == "konsern" ? Regnskapsomfang.Konsern : Regnskapsomfang.Kasse,
            Eksempel = eksempel?.Value,
            Sammenlikning = andre,
            Kommunedirektør = kommunedirektør?.Value,
            Økonomidirektør = økonomidirektør?.Value,
        }, ramme);
    }

    /// <summary>Numbers that exist, the name that goes with the number, and a comparison with others, each once: those are returned.</summary>
    private static ImmutableArray<string> KontrollerNummer(
        Located<string>? navn, Located<string>? nummer, ImmutableArray<Located<string>> sammenlikning, int? år, DiagnosticBag feil)
    {
        if (nummer is { } eget && år is { } å && Kommuneregister.Kontroller(eget.Value, å, eget.Span, feil)
            && navn is { } n && !Kommuneregister.HarNavn(eget.Value, n.Value))
        {
            feil.Add(Catalogue.OtherName, n.Span, $"nummeret {Kommuneregister.Vis(eget.Value)} hører ikke til «{n.Value}»", "rett navnet eller nummeret");
        }

        var andre = ImmutableArray.CreateBuilder<string>();
        foreach (var annen in sammenlikning)
        {
            if (annen.Value == nummer?.Value)
                feil.Add(Catalogue.OddComparison, annen.Span, $"«sammenlikning» har kommunen selv ({annen.Value})", "ta nummeret bort; kommunen er alltid med");
            else if (andre.Contains(annen.Value))
                feil.Add(Catalogue.OddComparison, annen.Span, $"«sammenlikning» har {annen.Value} to ganger", "ta det ene bort");
            else if (år is not { } b || Kommuneregister.Kontroller(annen.Value, b, annen.Span, feil))
                andre.Add(annen.Value);
        }

        return andre.ToImmutable();
    }

    private static (Located<int>? Fra, Located<int>? Til) Planperiode(YamlMapReader? les)
    {
        if (les is null) return (null, null);
        var fra = les.RequiredYear("fra");
        var til = les.RequiredYear("til");
        les.Done();
        return (fra, til);
    }

    /// <summary>regnskapsår &lt; planperiode.fra ≤ planperiode.til ≤ horisont.</summary>
    private static bool KontrollerÅr(Located<int>? regnskapsår, Located<int>? fra, Located<int>? til, Located<int>? horisont, DiagnosticBag feil)
    {
        var før = feil.ErrorCount;
        Krev(regnskapsår, horisont, (b, h) => b < h, "horisonten {1} er ikke etter regnskapsåret {0}", feil);
        Krev(regnskapsår, horisont, (b, h) => h - b <= LengsteFramskriving, "horisonten {1} er mer enn hundre år etter regnskapsåret {0}", feil);
        Krev(regnskapsår, fra, (b, f) => b < f, "planperioden begynner i {1}, men regnskapsåret er {0}", feil);
        Krev(fra, til, (f, t) => f <= t, "planperioden slutter i {1}, før den begynner i {0}", feil);
        Krev(horisont, til, (h, t) => t <= h, "planperioden slutter i {1}, etter horisonten {0}", feil);
        return feil.ErrorCount == før;
    }

    private static void Krev(Located<int>? a, Located<int>? b, Func<int, int, bool> krav, string melding, DiagnosticBag feil)
    {
        if (a is not { } første || b is not { } andre || krav(første.Value, andre.Value)) return;
        feil.Add(Catalogue.WrongPeriod, andre.Span, string.Format(CultureInfo.InvariantCulture, melding, første.Value, andre.Value),
            "rett året som er feil");
    }
}
