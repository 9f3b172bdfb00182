using System.Globalization;
using Perspektivmelding.Site.Diagnostics;

namespace Perspektivmelding.Site.Reading;

/// <summary>Finds the folder of an edition: <c>data/2025</c>, named by four digits.</summary>
/// <param name="Path">The folder, as diagnostics show it and as files are opened: forward slashes.</param>
/// <param name="Year">The edition's year.</param>
internal sealed record EditionFolder(string Path, int Year)
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
            faults.Add(Catalogue.NoEdition, new SourceSpan(shown), $"datamappa «{shown}» finnes ikke", "oppgi mappa med --data");
            return null;
        }

        var years = Directory.GetDirectories(dataFolder).Select(path => System.IO.Path.GetFileName(path))
            .Where(name => YearText.TryParse(name, out _)).Select(name => int.Parse(name, CultureInfo.InvariantCulture))
            .Order().ToArray();
        if (years.Length == 0)
        {
            faults.Add(Catalogue.NoEdition, new SourceSpan(shown), $"datamappa «{shown}» har ingen utgave", HintWithoutYears(dataFolder, shown));
            return null;
        }

        var year = asked ?? years[^1];
        if (years.Contains(year)) return new EditionFolder($"{shown}/{year.ToString(CultureInfo.InvariantCulture)}", year);
        faults.Add(Catalogue.UnknownEdition, new SourceSpan(shown),
            string.Create(CultureInfo.InvariantCulture, $"utgaven {year} finnes ikke i «{shown}»"),
            $"disse finnes: {string.Join(", ", years.Select(y => y.ToString(CultureInfo.InvariantCulture)))}");
        return null;
    }

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
        var shown = folder.Replace('\\', '/').TrimEnd('/');
        return shown.Length == 0 ? "/" : shown;
    }
}
