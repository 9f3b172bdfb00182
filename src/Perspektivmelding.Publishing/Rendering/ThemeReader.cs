using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Rendering;

/// <summary>The files of a theme folder, read once: what a web editor can change without compiling.</summary>
/// <param name="Folder">The folder as given, with forward slashes.</param>
/// <param name="Templates">Page types (<c>maler/*.html</c>), by name.</param>
/// <param name="Parts">Parts (<c>deler/*.html</c>), by name.</param>
/// <param name="Styles">Style sheets (<c>css/*.css</c>), by file name.</param>
/// <param name="Assets">Scripts and pictures copied as they are, with their path on the site.</param>
/// <param name="Profile">Colours and emblem of the municipality.</param>
public sealed record Theme(
    string Folder,
    ImmutableSortedDictionary<string, ThemeFile> Templates,
    ImmutableSortedDictionary<string, ThemeFile> Parts,
    ImmutableSortedDictionary<string, ThemeFile> Styles,
    ImmutableArray<SiteFile> Assets,
    Profile Profile);

/// <summary>One text file of the theme.</summary>
/// <param name="Path">Path for messages.</param>
/// <param name="Source">The whole text.</param>
public sealed record ThemeFile(string Path, string Source);

/// <summary>Reads a theme folder.</summary>
public static class ThemeReader
{
    /// <summary>How the name of a template or a part ends.</summary>
    internal const string Extension = ".html";

    /// <summary>Folder of the parts.</summary>
    internal const string Parts = "deler";

    /// <summary>Every page type that the program makes pages of, and the frame around them.</summary>
    internal static readonly ImmutableArray<string> RequiredTemplates =
        [.. Sidemodell.Maler.Keys.Append(TemplateCheck.Frame).Order(StringComparer.Ordinal)];

    /// <summary>The theme, with a fault for each folder or template that is missing.</summary>
    public static Checked<Theme> Read(SourceFolder folder)
    {
        var root = folder.Path;
        var faults = new DiagnosticBag();
        var templates = Texts(folder, "maler", Extension, faults);
        var parts = Texts(folder, Parts, Extension, faults);
        var styles = Texts(folder, "css", ".css", faults);
        foreach (var name in RequiredTemplates)
        {
            if (templates.ContainsKey(name)) continue;
            faults.Add(Catalogue.TemafilMangler.At(new SourceSpan($"{root}/maler/{name}{Extension}"), $"malen «{name}» mangler i temaet"));
        }
        var profile = ProfileReader.Read(folder, faults);
        return new(new Theme(root, templates, parts, styles, Assets(folder, faults), profile), faults.ToImmutable());
    }

    private static ImmutableSortedDictionary<string, ThemeFile> Texts(
        SourceFolder theme, string kind, string extension, DiagnosticBag faults)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ThemeFile>(StringComparer.Ordinal);
        var folder = theme.Folder(kind);
        if (!folder.Exists)
        {
            faults.Add(Catalogue.TemafilMangler.At(new SourceSpan(folder.Path), $"mappen «{folder.Path}» finnes ikke"));
            return files.ToImmutable();
        }
        foreach (var file in folder.Ending(extension))
        {
            var key = extension == ".css" ? file.Name : Path.GetFileNameWithoutExtension(file.Name);
            if (file.Text(faults) is { } text) files[key] = new ThemeFile(file.Path, text.Text);
        }
        return files.ToImmutable();
    }

    // Scripts and pictures go to the site unchanged.
    private static ImmutableArray<SiteFile> Assets(SourceFolder theme, DiagnosticBag faults)
    {
        var assets = ImmutableArray.CreateBuilder<SiteFile>();
        foreach (var file in theme.Folder("bilder").Files.Concat(theme.Folder("js").Files))
            if (file.Content(faults) is { } bytes) assets.Add(new SiteFile($"tema/{file.Name}", bytes));
        return assets.ToImmutable();
    }
}
