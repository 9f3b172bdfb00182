using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Okonomistyring;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>risiko.yml: the risk analysis.</summary>
internal static class RisikoBinder
{
    internal static ImmutableArray<Risiko>? Bind(YamlNode? rot, DiagnosticBag feil)
    {
        if (rot is null) return null;
        var register = new Idregister(feil);
        var risikoer = ImmutableArray.CreateBuilder<Risiko>();
        foreach (var les in YamlMapReader.TopList(rot, "risikoen", feil))
            if (Én(les, register, feil) is { } risiko) risikoer.Add(risiko);
        return risikoer.ToImmutable();
    }

    private static Risiko? Én(YamlMapReader les, Idregister register, DiagnosticBag feil)
    {
        var id = register.Les(les);
        var navn = les.RequiredText("navn");
        var beskrivelse = les.RequiredText("beskrivelse");
        var sannsynlighet = Poeng(les, "sannsynlighet", feil);
        var konsekvens = Poeng(les, "konsekvens", feil);
        var eier = les.RequiredText("eier");
        var tiltak = les.RequiredText("tiltak");
        var følsomhet = les.Choice("folsomhet", Risikokostnad.Kjente);
        var utslag = les.Number("utslag");
        var eksponering = les.Whole("eksponering");
        var år = les.Year("ar");
        var status = les.Utsagn();
        var kilde = les.RequiredText("kilde");
        les.Done();
        KontrollerBeløp(id, les.Has("folsomhet"), utslag, eksponering, feil);
        if (id is not { } i || navn is not { } n || beskrivelse is not { } b || sannsynlighet is not { } s
            || konsekvens is not { } c || eier is not { } e || tiltak is not { } t || kilde is not { } k) return null;
        return new Risiko
        {
            Id = i.Value,
            Navn = n.Value,
            Beskrivelse = b.Value,
            Sannsynlighet = s,
            Konsekvens = c,
            Eier = e.Value,
            Tiltak = t.Value,
            Følsomhet = følsomhet?.Value,
            Utslag = utslag?.Value ?? 1m,
            Eksponering = eksponering?.Value,
            År = år?.Value,
            Status = status,
            Kilde = k.Value,
            Sporkilde = Radkilde.Av(les.Span, k.Value, status == Utsagnsstatus.Anslag ? Datastatus.Anslag : Datastatus.Prognose, les.Node),
        };
    }

    private static void KontrollerBeløp(
        Located<string>? id, bool harFølsomhet, Located<decimal>? utslag, Located<long>? eksponering, DiagnosticBag feil)
    {
        if (utslag is { Value: <= 0m } u)
            feil.Add(Catalogue.RiskAmount, u.Span, $"«utslag» er {NumberText.Show(u.Value)}", "skriv et tall over null: 2 betyr dobbelt så mye som følsomheten måler");
        if (eksponering is { Value: <= 0 } e)
            feil.Add(Catalogue.RiskAmount, e.Span, $"«eksponering» er {NumberText.Show(e.Value)}", "skriv hva risikoen koster i 1 000 kroner, uten minustegn, eller ta bort nøkkelen");
        if (utslag is { Value: > 0m } alene && !harFølsomhet)
            feil.Add(Catalogue.RiskAmountUnused, alene.Span, $"«utslag» blir ikke brukt for risikoen «{id?.Value}»", "ta det bort, eller velg en «folsomhet» som det ganger");
        if (eksponering is { Value: > 0 } begge && harFølsomhet)
            feil.Add(Catalogue.RiskAmountUnused, begge.Span, $"«eksponering» blir ikke brukt for risikoen «{id?.Value}»", "ta den bort; beløpet blir regnet ut fra «folsomhet»");
    }

    private static int? Poeng(YamlMapReader les, string nøkkel, DiagnosticBag feil)
    {
        if (les.RequiredWhole(nøkkel) is not { } poeng) return null;
        if (poeng.Value is >= 1 and <= 5) return (int)poeng.Value;
        feil.Add(Catalogue.WrongScore, poeng.Span, string.Create(CultureInfo.InvariantCulture, $"«{nøkkel}» er {poeng.Value}"), "velg et tall fra 1 til 5");
        return null;
    }
}
