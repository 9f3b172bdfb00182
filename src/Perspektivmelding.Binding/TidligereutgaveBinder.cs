using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>resultat-ÅÅÅÅ.json → what an earlier edition published. The first fault of a file is reported; it was never written by hand.</summary>
internal static class TidligereutgaveBinder
{
    /// <summary>No amount of a municipality is larger, 1 000 kr; what is cannot be calculated with.</summary>
    private const decimal Størst = 1_000_000_000m;

    /// <summary>No rate of growth or interest is larger, per cent.</summary>
    private const decimal StørstProsent = 100m;

    /// <summary>No municipality has more tax per inhabitant than this, per cent of the country.</summary>
    private const decimal StørstAndel = 1000m;

    /// <summary>The editions that could be read, oldest first.</summary>
    internal static ImmutableArray<Tidligereutgave> Bind(RawEdition raw, string? kommune, DiagnosticBag feil) =>
        [.. raw.Earlier.Select(fil => Bind(fil, raw.Year, kommune, feil)).OfType<Tidligereutgave>()];

    private static Tidligereutgave? Bind(EarlierResult fil, int utgave, string? kommune, DiagnosticBag feil)
    {
        try
        {
            using var json = JsonDocument.Parse(fil.Source.Text);
            return Les(json.RootElement, fil, utgave, kommune);
        }
        catch (JsonException problem)
        {
            var linje = (int)(problem.LineNumber ?? 0) + 1;
            var kolonne = Math.Min((int)(problem.BytePositionInLine ?? 0), fil.Source.Line(linje)?.Length ?? 0) + 1;
            feil.Add(Catalogue.TidligereIkkeJson, new SourceSpan(fil.Source.File, linje, kolonne), "fila er ikke gyldig JSON",
                "hent data/resultat.json på nytt fra nettstedet det året");
            return null;
        }
        catch (Funn funn)
        {
            feil.Add(funn.Diagnostic);
            return null;
        }
    }

    private static Tidligereutgave Les(JsonElement rot, EarlierResult fil, int utgave, string? kommune)
    {
        var år = Heltall(rot, "utgave", "utgave", fil);
        if (år != fil.Year || år >= utgave)
            throw new Funn(Catalogue.TidligereFeilÅr.At(Sted(fil, "utgave"),
                år != fil.Year ? $"fila er fra utgaven {Tekst(år)}, men navnet sier {Tekst(fil.Year)}" : $"utgaven {Tekst(år)} er ikke eldre enn {Tekst(utgave)}",
                "gi fila navn etter året den er fra"));
        var nummer = Finn(Finn(rot, "kommune", "kommune", JsonValueKind.Object, fil), "nummer", "kommune.nummer", JsonValueKind.String, fil).GetString();
        if (kommune is not null && nummer != kommune)
            throw new Funn(Catalogue.TidligereAnnenKommune.At(Sted(fil, "nummer"), $"fila gjelder kommune «{nummer}», men utgaven gjelder «{kommune}»", "bruk kommunens egen resultatfil"));

        var scenarier = Finn(rot, "scenarier", "scenarier", JsonValueKind.Object, fil).EnumerateObject()
            .Select(s => Scenario(s.Name, s.Value, fil)).ToImmutableArray();
        if (scenarier.IsEmpty) throw Mangler(fil, "scenarier");
        var følsomhet = rot.TryGetProperty("folsomhet", out _)
            ? Finn(rot, "folsomhet", "folsomhet", JsonValueKind.Array, fil).EnumerateArray().Select(f => new Følsomhetsutslag(
                Finn(f, "id", "folsomhet.id", JsonValueKind.String, fil).GetString()!, Finn(f, "scenario", "folsomhet.scenario", JsonValueKind.String, fil).GetString()!,
                Heltall(f, "ar", "folsomhet.ar", fil), Tall(f, "virkning", "folsomhet.virkning", fil))).ToImmutableArray()
            : [];
        var navn = $"resultat-{Tekst(år)}.json";
        return new Tidligereutgave(år, scenarier, følsomhet)
        {
            Kilde = new Kilde(navn, 1, null, Datastatus.Prognose) { Plasser = Tallplasser.Finn(fil.Source, navn) },
        };
    }

    private static Publisertscenario Scenario(string id, JsonElement scenario, EarlierResult fil)
    {
        var sti = $"scenarier.{id}";
        var grunnlag = ImmutableSortedDictionary<int, ImmutableSortedDictionary<string, decimal>>.Empty;
        if (scenario.ValueKind == JsonValueKind.Object && scenario.TryGetProperty("grunnlag", out _))
            grunnlag = Årene(scenario, "grunnlag", sti, fil).ToImmutableSortedDictionary(å => å.År, å => å.Verdi.EnumerateObject()
                .Select(v => (v.Name, Verdi: Tall(å.Verdi, v.Name, $"{å.Sti}.{v.Name}", fil, Grense(v.Name)))).DistinctBy(v => v.Name)
                .ToImmutableSortedDictionary(v => v.Name, v => v.Verdi, StringComparer.Ordinal));
        var år = Årene(scenario, "linjer", sti, fil).Select(å => new Publisertår(
            å.År,
            Driftsår.Av(Kontoplan.Alle.Where(l => !l.ErSum).Select(l => (l.Linje, Tall(å.Verdi, l.Kode, $"{å.Sti}.{l.Kode}", fil)))),
            grunnlag.GetValueOrDefault(å.År, ImmutableSortedDictionary<string, decimal>.Empty))).OrderBy(å => å.År).ToImmutableArray();
        return år.IsEmpty ? throw Mangler(fil, $"{sti}.linjer") : new Publisertscenario(id, år);
    }

    private static IEnumerable<(int År, JsonElement Verdi, string Sti)> Årene(JsonElement scenario, string nøkkel, string sti, EarlierResult fil)
    {
        var sett = new HashSet<int>();
        foreach (var å in Finn(scenario, nøkkel, $"{sti}.{nøkkel}", JsonValueKind.Object, fil).EnumerateObject())
        {
            var hele = $"{sti}.{nøkkel}.{å.Name}";
            if (å.Value.ValueKind != JsonValueKind.Object || !int.TryParse(å.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var år)
                || år is < 1900 or > 2200 || !sett.Add(år)) throw Mangler(fil, hele);
            yield return (år, å.Value, hele);
        }
    }

    private static JsonElement Finn(JsonElement i, string nøkkel, string sti, JsonValueKind slag, EarlierResult fil) =>
        i.ValueKind == JsonValueKind.Object && i.TryGetProperty(nøkkel, out var verdi) && verdi.ValueKind == slag ? verdi : throw Mangler(fil, sti);

    private static decimal Tall(JsonElement i, string nøkkel, string sti, EarlierResult fil, decimal størst = Størst) =>
        Finn(i, nøkkel, sti, JsonValueKind.Number, fil).TryGetDecimal(out var tall) && Math.Abs(tall) < størst ? tall : throw Mangler(fil, sti);

    private static decimal Grense(string kode) => kode switch
    {
        "lonnsvekst" or "prisvekst" or "deflator" or "realvekst_rammetilskudd" or "pengemarkedsrente" => StørstProsent,
        "skatteandel" => StørstAndel,
        _ => Størst,
    };

    private static int Heltall(JsonElement i, string nøkkel, string sti, EarlierResult fil) =>
        Finn(i, nøkkel, sti, JsonValueKind.Number, fil).TryGetInt32(out var tall) ? tall : throw Mangler(fil, sti);

    private static Funn Mangler(EarlierResult fil, string sti) => new(Catalogue.TidligereMangler.At(
        new SourceSpan(fil.Source.File), $"«{sti}» mangler eller har feil slags verdi", "hent data/resultat.json på nytt fra nettstedet det året"));

    /// <summary>Where the key stands first.</summary>
    private static SourceSpan Sted(EarlierResult fil, string nøkkel) =>
        fil.Source.Text.IndexOf($"\"{nøkkel}\"", StringComparison.Ordinal) is >= 0 and var sted ? fil.Source.Span(sted, nøkkel.Length + 2) : new SourceSpan(fil.Source.File);

    private static string Tekst(int år) => år.ToString(CultureInfo.InvariantCulture);

    private sealed class Funn(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
