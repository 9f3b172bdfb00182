using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>handlingsregler.yml: the municipality's own fiscal rules.</summary>
internal sealed class HandlingsregelBinder(Kommuneramme? ramme, DiagnosticBag feil)
{
    private static readonly Verdigrenser Mål = new(-10_000, 10_000, 0.15m, -25, 100, -200, 500);
    private static readonly Verdigrenser Gjeldsmål = new(-10_000, 10_000, 5m, -100, 400, -1_000, 2_000);

    internal ImmutableArray<Handlingsregel> Bind(YamlNode? rot)
    {
        if (rot is null) return [];
        var register = new Idregister(feil);
        var regler = ImmutableArray.CreateBuilder<Handlingsregel>();
        foreach (var les in YamlMapReader.TopList(rot, "handlingsregelen", feil))
            if (Én(les, register) is { } regel) regler.Add(regel);
        return regler.ToImmutable();
    }

    private Handlingsregel? Én(YamlMapReader les, Idregister register)
    {
        var id = register.Les(les);
        var navn = les.RequiredText("navn");
        var beskrivelse = les.Text("beskrivelse");
        var nøkkeltall = Nøkkeltallet(les.RequiredText("nokkeltall"));
        var krav = les.RequiredChoice("krav", "minst", "hoyst");
        var mål = les.RequiredNumber("mal");
        var måling = les.RequiredChoice("maling", [.. Måling.Alle.Select(m => m.Kode)]);
        var år = les.Year("ar");
        var styrke = les.RequiredChoice("styrke", "skal", "bor");
        var kilde = les.Text("kilde");
        les.Done();
        if (mål is { } m) (nøkkeltall == Nøkkeltall.NettoLånegjeldProsent ? Gjeldsmål : Mål).Kontroller(m, "mal", feil);
        if (måling is { } hvordan) KontrollerÅr(les, Måling.Alle.Single(m => m.Kode == hvordan.Value), år);
        if (id is not { } i || navn is not { } n || nøkkeltall is not { } tall || krav is not { } k
            || mål is not { } grense || måling is not { } målt || styrke is not { } s) return null;
        return new Handlingsregel
        {
            Id = i.Value,
            Navn = n.Value,
            Beskrivelse = beskrivelse?.Value,
            Nøkkeltall = tall,
            Krav = k.Value == "hoyst" ? Krav.Høyst : Krav.Minst,
            Mål = grense.Value,
            Måling = Måling.Alle.Single(m => m.Kode == målt.Value),
            År = år?.Value,
            Styrke = s.Value == "bor" ? Styrke.Bør : Styrke.Skal,
            Kilde = Radkilde.Av(i.Span, kilde?.Value, Datastatus.Vedtatt, les.Node),
        };
    }

    private Nøkkeltall? Nøkkeltallet(Located<string>? navn)
    {
        if (navn is not { } n) return null;
        var mulige = Nøkkeltallskatalog.Alle.Where(t => t.Enhet == Nøkkeltallsenhet.Prosent).ToArray();
        if (mulige.FirstOrDefault(t => t.Kode == n.Value) is { } funnet) return funnet.Nøkkeltall;
        var iProsent = mulige.FirstOrDefault(t => t.Kode == n.Value + "_prosent");
        feil.Add(Catalogue.WrongKeyFigure, n.Span,
            Nøkkeltallskatalog.Finn(n.Value) is null ? $"ukjent nøkkeltall «{n.Value}»" : $"«{n.Value}» er ikke i prosent",
            iProsent is not null ? $"mente du «{iProsent.Kode}»?" : NearestName.HintOrList(n.Value, mulige.Select(t => t.Kode)));
        return null;
    }

    private void KontrollerÅr(YamlMapReader les, Måling måling, Located<int>? år)
    {
        if (måling.HarMålår && !les.Has("ar"))
            feil.Add(Catalogue.WrongGoalYear, les.At("maling"), $"målingen «{måling.Kode}» mangler «ar»", "skriv for eksempel ar: 2034");
        else if (!måling.HarMålår && les.Has("ar"))
            feil.Add(Catalogue.WrongGoalYear, les.At("ar"), $"«ar» hører ikke til målingen «{måling.Kode}»", $"ta bort «ar», eller bruk «maling: {Måling.InnenÅr.Kode}»");
        else if (år is { } å && å.Value < ramme?.Regnskapsår)
            feil.Add(Catalogue.WrongGoalYear, å.Span, string.Create(CultureInfo.InvariantCulture, $"året {å.Value} er før regnskapsåret {ramme.Regnskapsår}"), "rett året");
    }
}
