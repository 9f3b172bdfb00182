using System.Text.Json;
using Perspektivmelding.Model.Sporing;

namespace Perspektivmelding.OpenData;

/// <summary>The cells of the data that are used, each once, and the entries that are counted.</summary>
internal sealed class Celleliste
{
    private readonly Dictionary<(Plass, decimal), int> _numre = [];
    private readonly Dictionary<Plass, int> _steder = [];
    private readonly List<(string Hva, Kilde Kilde, decimal? Tall)> _celler = [];

    /// <summary>Number of the cell, from 0.</summary>
    public int Nummer(Inngang.FraData celle)
    {
        if (_numre.TryGetValue((celle.Kilde.Plass, celle.Tall), out var kjent)) return kjent;
        _celler.Add((celle.Hva, celle.Kilde, celle.Tall));
        _steder.TryAdd(celle.Kilde.Plass, _celler.Count - 1);
        return _numre[(celle.Kilde.Plass, celle.Tall)] = _celler.Count - 1;
    }

    /// <summary>Number of an entry that is counted: its cell where that has been used, else its place alone, without a value.</summary>
    public int Oppføring(string hva, Kilde sted)
    {
        if (_steder.TryGetValue(sted.Plass, out var kjent)) return kjent;
        _celler.Add((hva, sted, null));
        return _steder[sted.Plass] = _celler.Count - 1;
    }

    /// <summary>Writes the list: file, line, character of the line, value, status, what it is.</summary>
    public void Skriv(Utf8JsonWriter json)
    {
        json.WriteStartArray("celler");
        foreach (var celle in _celler)
        {
            var plass = celle.Kilde.Plass;
            json.WriteStartObject();
            json.WriteString("fil", plass.Fil);
            json.WriteNumber("linje", plass.Linje);
            json.WriteNumber("kolonne", plass.Kolonne);
            if (celle.Tall is { } tall) Sporingsfiler.Tall(json, "verdi", tall);
            json.WriteString("status", celle.Kilde.Status.ToString().ToLowerInvariant());
            json.WriteString("hva", celle.Hva);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
