using System.Collections.Immutable;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Importing.Kart;

/// <summary>A table with its axes named by what they are about.</summary>
internal sealed class Kube
{
    private readonly ImmutableArray<int> _steg;

    /// <summary>Finds the axes: by role, else by the codes and names that SSB uses.</summary>
    internal Kube(DataCube data)
    {
        Data = data;
        var steg = new int[data.Dimensions.Length];
        for (int i = steg.Length - 1, bredde = 1; i >= 0; i--)
        {
            steg[i] = bredde;
            bredde *= data.Dimensions[i].Categories.Length;
        }

        _steg = [.. steg];
        Tid = Finn(DimensionRole.Time, ["Tid"], ["år", "tid"]);
        Region = Finn(DimensionRole.Geo, ["KOKkommuneregion0000", "Region", "KOKfylkesregion0000"], ["region", "kommune"]);
        if (Region >= 0)
        {
            MistetNull = [.. data.Dimensions[Region].Categories.Select(c => c.Code).OfType<string>().Where(Regionkode.HarMistetNull)];
            Data = data with { Dimensions = data.Dimensions.SetItem(Region, Regionkode.Rettet(data.Dimensions[Region])) };
        }

        Innhold = Finn(DimensionRole.Metric, ["ContentsCode"], ["statistikkvariabel"]);
        Omfang = Finn(null, ["KOKregnskapsomfa0000"], ["regnskapsomfang", "omfang"]);
    }

    /// <summary>The table.</summary>
    internal DataCube Data { get; }

    /// <summary>Codes of municipalities that have lost the zero in front in the file.</summary>
    internal ImmutableArray<string> MistetNull { get; } = [];

    /// <summary>Axis of years; -1 = none.</summary>
    internal int Tid { get; }

    /// <summary>Axis of municipalities; -1 = none.</summary>
    internal int Region { get; }

    /// <summary>Axis of what is measured; -1 = none.</summary>
    internal int Innhold { get; }

    /// <summary>Axis of scopes; -1 = none.</summary>
    internal int Omfang { get; }

    /// <summary>The values of an axis; one nameless value where there is no such axis.</summary>
    internal ImmutableArray<Category> Verdier(int akse) => akse < 0 ? [new Category(null, "")] : Data.Dimensions[akse].Categories;

    /// <summary>The axis that is none of those named and passes a test; -1 = none.</summary>
    internal int Annen(Func<Dimension, bool> er) =>
        Enumerable.Range(0, Data.Dimensions.Length).FirstOrDefault(i => i != Tid && i != Region && i != Innhold && i != Omfang && er(Data.Dimensions[i]), -1);

    /// <summary>The first other axis with more than one value; -1 = none. Such an axis is never summed.</summary>
    internal int Uavklart(params ReadOnlySpan<int> kjente)
    {
        for (var i = 0; i < Data.Dimensions.Length; i++)
            if (i != Tid && i != Region && i != Innhold && i != Omfang && !kjente.Contains(i) && Data.Dimensions[i].Categories.Length > 1) return i;
        return -1;
    }

    /// <summary>The cell at one value of each named axis; axes not named have one value.</summary>
    internal CubeCell Celle(params ReadOnlySpan<(int Akse, int Verdi)> sted)
    {
        var indeks = 0;
        foreach (var (akse, verdi) in sted)
            if (akse >= 0) indeks += _steg[akse] * verdi;
        return Data.Cells[indeks];
    }

    /// <summary>Every cell at one value of an axis; every cell where there is no such axis.</summary>
    internal IEnumerable<CubeCell> Langs(int akse, int verdi) =>
        akse < 0 ? Data.Cells : Data.Cells.Where((_, i) => i / _steg[akse] % Data.Dimensions[akse].Categories.Length == verdi);

    /// <summary>The years, with their place on the axis. Periods that are no years are not among them.</summary>
    internal IEnumerable<(int År, int Plass)> År()
    {
        var verdier = Verdier(Tid);
        for (var i = 0; i < verdier.Length; i++)
            if (YearText.TryParse(verdier[i].Code ?? verdier[i].Label, out var år) || YearText.TryParse(verdier[i].Label, out år)) yield return (år, i);
    }

    /// <summary>SSB's code of a value: as the file gives it, else by its name.</summary>
    internal string Kode(Category verdi) => verdi.Code
        ?? (Kodeliste.Navn.TryGetValue(Kodeliste.Brettet(verdi.Label), out var koder) ? ErKasse ? koder.Kasse : koder.Konsern : verdi.Label);

    // The tables that have kasse and konsolidert; all others with amounts have konsern.
    private bool ErKasse => Data.TableId is { } id ? Kodeliste.Tabeller.Any(t => t.Nummer == id && t.Omfang.Length == 0) : Omfang >= 0;

    private int Finn(DimensionRole? rolle, string[] koder, string[] navn)
    {
        var akser = Data.Dimensions;
        for (var i = 0; i < akser.Length; i++)
            if (rolle is { } r && akser[i].Role == r) return i;
        for (var i = 0; i < akser.Length; i++)
            if (akser[i].Code is { } kode && koder.Contains(kode, StringComparer.OrdinalIgnoreCase)) return i;
        for (var i = 0; i < akser.Length; i++)
            if (akser[i].Role == DimensionRole.Other && navn.Contains(akser[i].Label.Trim(), StringComparer.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
