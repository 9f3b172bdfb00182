using System.Text;
using System.Text.Json;

namespace Perspektivmelding.Fetching;

/// <summary>What a server says of a fault, made fit to be shown.</summary>
internal static class ServerWords
{
    private const int Shown = 200;

    private static readonly string[] Keys = ["title", "detail", "error", "message"];

    /// <summary>The words of an error reply: of SSB's JSON its title and detail, else the first line of plain text; null for none.</summary>
    internal static string? Of(ReadOnlySpan<byte> body)
    {
        var text = FromJson(body) ?? PlainText(body);
        if (text is null) return null;
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        clean = string.Concat(clean.Where(c => !char.IsControl(c)));
        return clean.Length == 0 ? null : clean.Length > Shown ? clean[..Shown] + " …" : clean;
    }

    private static string? FromJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var json = JsonDocument.ParseValue(ref reader);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
            string[] parts = [.. Keys.Select(key => json.RootElement.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
                .OfType<string>().Where(part => part.Length > 0).Distinct()];
            return parts.Length == 0 ? null : string.Join(": ", parts);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Pages are made for browsers: nothing of them is shown.
    private static string? PlainText(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        return text.Length == 0 || text[0] is '<' or '{' or '[' || text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text.Split('\n')[0];
    }
}
