using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding.Indikatorer;

/// <summary>Reads <c>indikatorer.yml</c> of the input folder; for an edition in nynorsk <c>nn/indikatorer.yml</c>.</summary>
public static class IndikatorkatalogReader
{
    private const string Name = "indikatorer.yml";

    /// <summary>The files it may read, below the folder of prose.</summary>
    public static ImmutableArray<string> Paths { get; } = [Name, "nb/" + Name, "nn/" + Name];

    /// <summary>The catalogue in a målform; empty where the folder has none. What lacks in nynorsk is taken from bokmål.</summary>
    /// <param name="input">Folder with the prose.</param>
    /// <param name="målform"><c>nb</c> or <c>nn</c>.</param>
    public static Checked<Indikatorkatalog> Read(SourceFolder input, string målform)
    {
        var faults = new DiagnosticBag();
        if (input.File(Name) is not { } fil) return faults.With(Indikatorkatalog.Tom);
        var egen = $"{input.Path}/{målform}/{Name}";
        var bokmål = ReadFile(fil, faults);
        if (målform == "nb") return faults.With(new Indikatorkatalog(bokmål, fil.Path));
        if (input.File($"{målform}/{Name}") is not { } egenFil)
        {
            faults.Add(Catalogue.KapittelPåBokmål.At(new SourceSpan(egen), "filen finnes ikke på nynorsk; bokmål er brukt"));
            return faults.With(new Indikatorkatalog(bokmål, fil.Path));
        }
        var nynorsk = ReadFile(egenFil, faults).DistinctBy(o => o.Id).ToDictionary(o => o.Id, StringComparer.Ordinal);
        foreach (var o in bokmål.Where(o => !nynorsk.ContainsKey(o.Id)))
            faults.Add(Catalogue.IndikatorPåBokmål.At(new SourceSpan(egen), $"indikatoren «{o.Id}» mangler på nynorsk; bokmål er brukt"));
        return faults.With(new Indikatorkatalog(
            [.. bokmål.Select(o => nynorsk.GetValueOrDefault(o.Id) ?? o), .. nynorsk.Values.Where(o => bokmål.All(b => b.Id != o.Id)).OrderBy(o => o.Id, StringComparer.Ordinal)], egen));
    }

    private static ImmutableArray<Indikatoroppføring> ReadFile(SourceFile fil, DiagnosticBag faults)
    {
        if (fil.Text(faults) is not { } source || YamlTree.Read(source, faults) is not { } root) return [];
        var alle = YamlMapReader.TopList(root, "indikatoren", faults).Select(Entry).OfType<Indikatoroppføring>().ToImmutableArray();
        var brukt = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var o in alle)
            foreach (var kode in Indikatorkatalog.Koder(o))
                if (!brukt.TryAdd(kode, o.Id))
                    faults.Add(Catalogue.IndikatorToGanger.At(o.Span, brukt[kode] == o.Id ? $"«{kode}» står to ganger i «{o.Id}»" : $"«{kode}» er forklart i «{brukt[kode]}» også", "Behold ett av stedene."));
        return alle;
    }

    private static Indikatoroppføring? Entry(YamlMapReader les)
    {
        var (id, navn, gruppe) = (les.RequiredText("id"), les.RequiredText("navn"), les.RequiredText("gruppe"));
        var (formel, kilde, omfang, enhet) = (les.RequiredText("formel"), les.RequiredText("kilde"), les.RequiredText("omfang"), les.RequiredText("enhet"));
        var (bruk, feilbruk) = (les.RequiredText("bruk"), les.RequiredText("feilbruk"));
        var behov = les.RequiredChoice("behovsjustert", "ja", "delvis", "nei", "uaktuelt");
        var egen = les.Choice("definisjon", "offisiell", "egen");
        var gjelder = les.Texts("gjelder").Select(t => t.Value).Where(t => t.Length > 0).ToImmutableArray();
        les.Done();
        if (id is not { Value.Length: > 0 } i || navn is null || gruppe is null || formel is null || kilde is null || omfang is null || enhet is null || bruk is null
            || feilbruk is null || behov is null) return null;
        return new Indikatoroppføring
        {
            Id = i.Value,
            Navn = navn.Value.Value,
            Gruppe = gruppe.Value.Value,
            Formel = formel.Value.Value,
            Kilde = kilde.Value.Value,
            Omfang = omfang.Value.Value,
            Enhet = enhet.Value.Value,
            Bruk = bruk.Value.Value,
            Feilbruk = feilbruk.Value.Value,
            Behovsjustert = behov.Value.Value switch { "ja" => Behovsjustering.Ja, "delvis" => Behovsjustering.Delvis, "nei" => Behovsjustering.Nei, _ => Behovsjustering.Uaktuelt },
            EgenDefinisjon = egen?.Value == "egen",
            Gjelder = gjelder,
            Span = i.Span,
        };
    }
}
