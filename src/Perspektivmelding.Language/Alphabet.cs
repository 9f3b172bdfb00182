namespace Perspektivmelding.Language;

/// <summary>
/// Sorts words as a Norwegian reader looks for them: a–z, æ, ø, å, without regard to case. Own table, since the
/// rules of the machine's language library differ between versions.
/// </summary>
public static class Alphabet
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzæøå";

    /// <summary>A key that sorts ordinally as the word sorts alphabetically.</summary>
    public static string Key(string word) => string.Create(word.Length, word.ToLowerInvariant(), static (key, lower) =>
    {
        for (var i = 0; i < lower.Length; i++)
        {
            var letter = lower[i] switch { 'ä' => 'æ', 'ö' => 'ø', 'é' or 'è' or 'ê' => 'e', 'ü' => 'y', _ => lower[i] };
            var place = Letters.IndexOf(letter, StringComparison.Ordinal);
            key[i] = place >= 0 ? (char)(0x100 + place) : letter;
        }
    });
}
