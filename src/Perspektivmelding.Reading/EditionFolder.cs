using System.Globalization;
using Perspektivmelding.Diagnostics;

namespace Perspektivmelding.Reading;

/// <summary>Finds the folder of an edition: <c>data/2025</c>, named by four digits.</summary>
/// <param name="Path">The folder, as diagnostics show it and as files are opened: forward slashes.</param>
/// <param name="Year">The edition's year.</param>
public sealed record EditionFolder(string Path, int Year)
{
    /// <summary>The asked-for edition, or the newest; null when there is none (reported).</summary>
    /// <param name="dataFolder">The data folder as the user wrote it.</param>
    /// <param name="asked">The year asked for, or null for the newest.</param>
    /// <param name="faults">Gets what is wrong.</param>
    internal static EditionFolder? Find(string dataFolder, int? asked, DiagnosticBag faults)
    {
        var shown = Shown(dataFolder);
        if (!Directory.Exists(dataFolder))
        {
            var isFile = File.Exists(dataFolder);
            faults.Add(Catalogue.NoEdition, new SourceSpan(shown), isFile ? $"«{shown}» er en fil, ikke en mappe" : $"datamappa «{shown}» finnes ikke",
                isFile ? "oppgi mappa som har én mappe for hver utgave, med --data" : "oppgi mappa med --data");
            return null;
        }

        string[] folders;
        try
        {
            folders = Directory.GetDirectories(dataFolder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            faults.Add(Catalogue.CannotOpen, new SourceSpan(shown), $"mappa «{shown}» kan ikke åpnes", "sjekk at du har lesetilgang");
            return null;
        }

        string? LooksLike(int? year) => folders.Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .FirstOrDefault(name => !YearText.TryParse(name, out _) && name.Length > 4 && YearText.TryParse(name[..4], out var begins) && (year is null || begins == year)
                && File.Exists(System.IO.Path.Combine(dataFolder, name, EditionLayout.Kommune)));
        var years = folders.Select(path => System.IO.Path.GetFileName(path))
            .Where(name => YearText.TryParse(name, out _)).Select(name => int.Parse(name, CultureInfo.InvariantCulture))
            .Order().ToArray();
        if (years.Length == 0)
        {
            faults.Add(Catalogue.NoEdition, new SourceSpan(shown), $"datamappa «{shown}» har ingen utgave", LooksLike(null) is { } named ? Rename(named) : HintWithoutYears(dataFolder, shown));
            return null;
        }

        var year = asked ?? years[^1];
        if (LooksLike(asked) is { } draft && !years.Contains(int.Parse(draft[..4], CultureInfo.InvariantCulture)) && int.Parse(draft[..4], CultureInfo.InvariantCulture) >= year)
        {
            if (years.Contains(year))
                faults.Add(Catalogue.DraftFolder, new SourceSpan($"{shown}/{draft}"), $"mappa «{draft}» blir ikke lest", Rename(draft));
        }

        if (years.Contains(year)) return new EditionFolder($"{shown}/{year.ToString(CultureInfo.InvariantCulture)}", year);
        faults.Add(Catalogue.UnknownEdition, new SourceSpan(shown),
            string.Create(CultureInfo.InvariantCulture, $"utgaven {year} finnes ikke i «{shown}»"),
            LooksLike(year) is { } meant ? Rename(meant) : $"disse finnes: {string.Join(", ", years.Select(y => y.ToString(CultureInfo.InvariantCulture)))}");
        return null;
    }

    private static string Rename(string folder) => $"en utgave heter bare årstallet: gi mappa «{folder}» navnet {folder[..4]}";

    private static string HintWithoutYears(string dataFolder, string shown)
    {
        if (!File.Exists(System.IO.Path.Combine(dataFolder, EditionLayout.Kommune)))
            return "lag en mappe med utgavens årstall, for eksempel 2025, og legg filene i den";
        var parent = System.IO.Path.GetDirectoryName(shown)?.Replace('\\', '/');
        return string.IsNullOrEmpty(parent)
            ? "mappa ser ut til å være en utgave: legg filene i en undermappe med årstallet"
            : $"mappa ser ut til å være en utgave; oppgi mappa over: --data {parent}";
    }

    private static string Shown(string folder)
    {
        // Elsewhere than on Windows a backslash is a letter of the name like any other.
        var shown = (System.IO.Path.DirectorySeparatorChar == '\\' ? folder.Replace('\\', '/') : folder).TrimEnd('/');
        return shown.Length == 0 ? "/" : shown;
    }
}
