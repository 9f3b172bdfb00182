using System.Text;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Importing.Contract;
using Perspektivmelding.Importing.Tabeller;

namespace Perspektivmelding.Site.Tests.Importing.Tabeller;

/// <summary>Reads tables for the tests.</summary>
internal static class Cubes
{
    /// <summary>The tables in a text.</summary>
    internal static Checked<IReadOnlyList<DataCube>> Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The tables in some bytes.</summary>
    internal static Checked<IReadOnlyList<DataCube>> Of(byte[] bytes)
    {
        var faults = new DiagnosticBag();
        return faults.With<IReadOnlyList<DataCube>>(TableFile.Decode(bytes, "fil", faults));
    }

    /// <summary>The only table in a text without faults.</summary>
    internal static DataCube One(string text) => Only(Of(text));

    /// <summary>The only table of a file of the test sites.</summary>
    internal static DataCube Fixture(string name) => Only(TableFile.Read(Repository.Folder("tests/sites/import/" + name), name));

    /// <summary>The only table of a reading without faults.</summary>
    internal static DataCube Only(Checked<IReadOnlyList<DataCube>> read)
    {
        read.Diagnostics.Select(fault => $"{fault.Code} {fault.Span.Line}:{fault.Span.Column} {fault.Message}").ShouldBe([]);
        return read.Value.ShouldHaveSingleItem();
    }

    /// <summary>The faults as «code line:column».</summary>
    internal static string[] Faults(string text) => [.. Of(text).Diagnostics.Select(fault => $"{fault.Code} {fault.Span.Line}:{fault.Span.Column}")];

    /// <summary>A cell by the code or label of its category on each axis.</summary>
    internal static CubeCell At(this DataCube cube, params string[] names)
    {
        names.Length.ShouldBe(cube.Dimensions.Length);
        var index = 0;
        foreach (var (axis, name) in cube.Dimensions.Zip(names))
        {
            var place = axis.Categories.ToList().FindIndex(category => category.Code == name || category.Label == name);
            place.ShouldBeGreaterThanOrEqualTo(0, $"{name} finnes ikke i {axis.Label}: {string.Join(", ", axis.Categories.Select(c => c.Code + "=" + c.Label).Take(20))}");
            index = (index * axis.Categories.Length) + place;
        }

        return cube.Cells[index];
    }

    /// <summary>The axes as «code|label|role(number of categories)».</summary>
    internal static string[] Axes(this DataCube cube) =>
        [.. cube.Dimensions.Select(axis => $"{axis.Code}|{axis.Label}|{axis.Role}({axis.Categories.Length})")];
}
