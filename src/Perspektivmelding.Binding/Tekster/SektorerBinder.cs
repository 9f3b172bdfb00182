using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>sektorer.yml: status from the services.</summary>
internal static class SektorerBinder
{
    /// <summary>The sectors; null when the edition lacks the file or it could not be read.</summary>
    internal static ImmutableArray<Sektorstatus>? Bind(YamlNode? rot, DiagnosticBag feil)
    {
        if (rot is null) return null;
        var register = new Idregister(feil);
        var sektorer = ImmutableArray.CreateBuilder<Sektorstatus>();
        foreach (var les in YamlMapReader.TopList(rot, "sektoren", feil))
            if (Én(les, register) is { } sektor) sektorer.Add(sektor);
        return sektorer.ToImmutable();
    }

    private static Sektorstatus? Én(YamlMapReader les, Idregister register)
    {
        var id = register.Les(les);
        var navn = les.RequiredText("navn");
        var rolle = les.RequiredText("rolle");
        var budskap = les.RequiredText("budskap");
        var (situasjon, konsekvenser) = (les.Linjer("situasjon"), les.Linjer("konsekvenser"));
        var oppgaver = les.Maps("oppgaver", "oppgaven").Select(Oppgave).OfType<Oppgave>().ToImmutableArray();
        var poster = les.Maps("poster", "posten").Select(Post).OfType<Sektorpost>().ToImmutableArray();
        var spørsmål = les.Linjer("sporsmal");
        var kilde = les.RequiredText("kilde");
        les.Done();
        if (id is not { } i || navn is not { } n || rolle is not { } r || budskap is not { } b || kilde is not { } k) return null;
        return new Sektorstatus
        {
            Id = i.Value,
            Navn = n.Value,
            Rolle = r.Value,
            Budskap = b.Value,
            Situasjon = situasjon,
            Konsekvenser = konsekvenser,
            Oppgaver = oppgaver,
            Poster = poster,
            Spørsmål = spørsmål,
            Kilde = k.Value,
            Sporkilde = Radkilde.Av(les.Span, k.Value, Datastatus.Vedtatt),
        };
    }

    private static Oppgave? Oppgave(YamlMapReader les)
    {
        var navn = les.RequiredText("navn");
        var klasse = les.RequiredChoice("klasse", "rettighet", "lovpalagt", "frivillig");
        var hjemmel = les.Text("hjemmel");
        les.Done();
        if (navn is not { } n || klasse is not { } k) return null;
        var binding = k.Value switch
        {
            "rettighet" => Bindingsgrad.Rettighet,
            "lovpalagt" => Bindingsgrad.Lovpålagt,
            _ => Bindingsgrad.Frivillig,
        };
        return new Oppgave(n.Value, binding, hjemmel?.Value);
    }

    private static Sektorpost? Post(YamlMapReader les)
    {
        var navn = les.RequiredText("navn");
        var tekst = les.RequiredText("tekst");
        var status = les.Utsagn();
        var kilde = les.Text("kilde");
        les.Done();
        return navn is { } n && tekst is { } t ? new Sektorpost(n.Value, t.Value, status, kilde?.Value) : null;
    }
}
