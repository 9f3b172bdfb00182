using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using Perspektivmelding.Binding;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Figures;
using Perspektivmelding.Language;
using Perspektivmelding.Model.Resultater;
using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Modeller;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>All that an edition says: every sentence as it was made, and every text of its figures, tables and pages.</summary>
internal sealed partial record Skrevet(Resultat Resultat, Innhold Innhold, FigureSet Figurer, IReadOnlyList<Setning> Setninger, IReadOnlySet<string> Tekster, IReadOnlyList<Diagnostic> Feil)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Egenskaper = new();

    /// <summary>Reads the edition of a data folder, calculates it and writes all there is to read.</summary>
    public static Skrevet Av(string data, string målform)
    {
        var (resultat, innhold) = TestEdition.Calculate(data);
        return Av(resultat, innhold, målform);
    }

    /// <summary>Writes all there is to read of an edition that is calculated.</summary>
    public static Skrevet Av(Resultat resultat, Innhold innhold, string målform)
    {
        var texts = TextsReader.Read(SourceFolder.Read(Repository.Folder("theme")), målform).Value;
        var setninger = new ConcurrentBag<Setning>();
        texts.Lytter = setninger.Add;
        var figurer = FigureSet.Draw(resultat, innhold, texts);
        var sider = PageComposer.Compose(new Sidegrunnlag
        {
            Resultat = resultat,
            Innhold = innhold,
            Figurer = figurer,
            Texts = texts,
            Input = SourceFolder.Read(Repository.Folder("input")),
            UtgaveId = "prøve",
            Filer = [new Fillenke("resultat.json", "data/resultat.json", "Alle tall", "JSON"), new Fillenke("regnskap.csv", "data/inndata/regnskap.csv", "Regnskapet", "CSV", Perspektivmelding.OpenData.Datagruppe.Inndata)],
        });
        var tekster = new HashSet<string>(StringComparer.Ordinal);
        foreach (var f in figurer.Figures) tekster.UnionWith(new[] { f.Title, f.Subtitle, f.Alt, f.Note, f.How }.OfType<string>());
        foreach (var t in figurer.Tables) tekster.UnionWith(new[] { t.Caption, t.Note }.OfType<string>());
        Samle(sider.Value.Sider, tekster, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return new(resultat, innhold, figurer, [.. setninger], tekster, [.. texts.Faults, .. sider.Diagnostics.Where(d => d.Severity == Severity.Error)]);
    }

    /// <summary>Writes a made edition in a folder of its own.</summary>
    public static Skrevet Laget(Utgavevalg valg, string målform)
    {
        var mappe = Directory.CreateTempSubdirectory("setning-").FullName;
        try
        {
            Lagetutgave.Skriv(valg with { Målform = målform }, mappe);
            return Av(mappe, målform);
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    /// <summary>The text as it is read: without tags, marks and drawings.</summary>
    public static string Lest(string tekst) => Blanke().Replace(Tagger().Replace(Inni().Replace(Anslagsmerke.Uten(tekst), ""), " ")
        .Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal), " ").Trim();

    // Every string of the page models, however deep; drawings are left out.
    private static void Samle(object? ting, HashSet<string> tekster, HashSet<object> sett)
    {
        switch (ting)
        {
            case null: return;
            case string tekst:
                if (!tekst.StartsWith("<svg", StringComparison.Ordinal) && tekst.Contains(' ', StringComparison.Ordinal)) tekster.Add(tekst);
                return;
            case IEnumerable rekke:
                foreach (var ledd in rekke) Samle(ledd, tekster, sett);
                return;
            default: break;
        }
        var type = ting.GetType();
        if (type.Namespace?.StartsWith("Perspektivmelding", StringComparison.Ordinal) != true || (!type.IsValueType && !sett.Add(ting))) return;
        foreach (var egenskap in Egenskaper.GetOrAdd(type, static t => [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0)]))
            Samle(egenskap.GetValue(ting), tekster, sett);
    }

    [GeneratedRegex("</?(?:span|a|strong|em|abbr|sup|code)\\b[^>]*>")]
    private static partial Regex Inni();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tagger();

    [GeneratedRegex("[ \\n\\t]+")]
    private static partial Regex Blanke();
}
