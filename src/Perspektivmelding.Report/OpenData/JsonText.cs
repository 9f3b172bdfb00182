using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Perspektivmelding.OpenData;

/// <summary>How all JSON of the open data is written: one space in, line feeds, Norwegian letters as they are.</summary>
internal static class JsonText
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
