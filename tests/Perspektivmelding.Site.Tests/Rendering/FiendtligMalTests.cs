using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Perspektivmelding.Site.Tests.Rendering;

/// <summary>Whatever a text holds, and however a template handles it, it comes out as text.</summary>
public sealed class FiendtligMalTests : IDisposable
{
    private readonly Maltema _tema = new();

    private static readonly string[] Maler =
    [
        "{{ x.tittel }}",
        "{{ 'før ' + x.tittel + ' etter' }}",
        "{{ x.tittel + x.html }}",
        "{{ string.upcase x.tittel }}",
        "{{ x.tittel | string.downcase }}",
        "{{ string.capitalize x.tittel | string.upcase }}",
        "{{ $\"før {x.tittel} etter\" }}",
        "{{ array.join x.liste ' ' }}",
        "{{ x.liste | array.join '<b>' }}",
        "{{ for tekst in x.liste }}{{ tekst }}{{ end }}",
        "{{ x.liste[0] }}",
        "{{ t 'hilsen' navn: x.tittel }}",
        "{{ x.tittel | t }}",
        "{{ x.erSann ? x.tittel : 'nei' }}",
        "{{ (x.tittel) }}",
        "{{ include 'lenke' tekst: x.tittel }}",
        "{{ include 'lenke' tekst: (t 'hilsen' navn: x.tittel) }}",
        "{{ x.poster[0].navn }}",
    ];

    private static readonly string[] Tekster =
    [
        "<script>alert(1)</script>", "</p></div><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)",
        "<!--", "]]>", "&lt;b&gt;", "&amp;", "{{ ramme.kommune }}", "{{ include '../../../etc/passwd' }}", "{%{", "}}", "<b", "javascript:alert(1)",
        "\u202Ebak fram", "\u0000", "\uD800", "＜script＞", "$\"{x.html}\"",
    ];

    public static TheoryData<string> AlleMaler => [.. Maler];

    public void Dispose() => _tema.Dispose();

    [Theory]
    [MemberData(nameof(AlleMaler))]
    public void Teksten_blir_tekst_mellom_merker_og_i_begge_slags_anførselstegn(string mal)
    {
        foreach (var tekst in Tekster)
        {
            var ventet = Skjelett(Lag(mal, "vanlig"), out var vanlig);
            Skjelett(Lag(mal, tekst), out var fiendtlig).ShouldBe(ventet, $"{mal} med {tekst}");
            vanlig.Count.ShouldBe(3);
            vanlig.ShouldAllBe(v => v.Contains("vanlig", StringComparison.OrdinalIgnoreCase));
            // Shown whole, but for what would turn the line around or no page may hold.
            if (tekst.All(c => c is >= ' ' and < '\u2000')) fiendtlig.ShouldAllBe(v => v.Contains(tekst, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Bare_ferdig_HTML_skrives_som_den_er() =>
        _tema.Side("{{ x.html }}{{ x.tall }}{{ x.tom }}").ShouldBe("<b>ferdig</b>7");

    [Theory]
    [InlineData("{{ x.html + '' }}")]
    [InlineData("{{ string.downcase x.html }}")]
    [InlineData("{{ $\"{x.html}\" }}")]
    public void Ferdig_HTML_som_er_behandlet_er_tekst(string mal) => _tema.Side(mal).ShouldBe("&lt;b&gt;ferdig&lt;/b&gt;");

    private string Lag(string mal, string tekst)
    {
        var verdier = new Maltema.Verdier { Tittel = tekst, Liste = [tekst, tekst], Poster = [new(tekst)] };
        // A text may be asked for by a name that does not exist; that is told of, and the name is shown as text.
        return _tema.Lag($"<div><p>{mal}</p><p title=\"{mal}\"></p><p title='{mal}'></p></div>", verdier).Side
            .ShouldNotBeNull($"{mal} med {tekst}");
    }

    // Elements and names of attributes; the words are given back one for each place.
    private static string Skjelett(string html, out List<string> ord)
    {
        var dokument = new HtmlParser().ParseDocument(html);
        var steder = dokument.QuerySelectorAll("div > p").ToList();
        ord = [.. steder.Select((p, i) => i == 0 ? p.TextContent : p.GetAttribute("title") ?? "")];
        return string.Join(' ', dokument.All.Select(e => $"{e.LocalName}[{string.Join(',', e.Attributes.Select(a => a.Name))}]"))
            + dokument.Descendants<IComment>().Count();
    }
}
