namespace Perspektivmelding.Site.Tests.Rendering;

public sealed class TemplateEngineTests : IDisposable
{
    private readonly Maltema _tema = new();

    public void Dispose() => _tema.Dispose();

    [Fact]
    public void Verdier_gjøres_trygge_og_tekster_hentes_fra_temaet() =>
        _tema.Side("{{ x.tittel }} {{ t 'neste' år: 2027 }} {{ include 'lenke' tekst: '<b>' }}")
            .ShouldBe("A &amp; Å Neste i 2027 <a>&lt;b&gt;</a>\n");

    [Theory]
    [InlineData("x.tom")]
    [InlineData("x.ingen")]
    [InlineData("x.post")]
    [InlineData("''")]
    [InlineData("0")]
    [InlineData("!x.erSann")]
    public void Tomt_er_usant(string verdi) => _tema.Side($"{{{{ if {verdi} }}}}ja{{{{ else }}}}nei{{{{ end }}}}").ShouldBe("nei");

    [Theory]
    [InlineData("x.tittel")]
    [InlineData("x.liste")]
    [InlineData("x.html")]
    [InlineData("x.tall && x.poster")]
    public void Det_som_er_noe_er_sant(string verdi) => _tema.Side($"{{{{ if {verdi} }}}}ja{{{{ else }}}}nei{{{{ end }}}}").ShouldBe("ja");

    [Fact]
    public void En_del_ser_bare_det_den_får() =>
        _tema.Feil("{{ for tekst in x.liste }}{{ include 'lenke' }}{{ end }}{{ include 'lenke' tekst: 'b' }}")
            .ShouldBe("PM0405", 1, 30, "delen «lenke» trenger «tekst»");

    [Theory]
    [InlineData("<h1>\n{{ x.titel }}</h1>", 2, 6, "tittel")]
    [InlineData("{{ if x.tom }}{{ x.titel }}{{ end }}", 1, 20, "tittel")]
    [InlineData("{{ if x.erSann }}{{ else if x.titel }}{{ end }}", 1, 31, "tittel")]
    [InlineData("{{ for p in x.ingen }}{{ else }}{{ y.tittel }}{{ end }}", 1, 36, "x")]
    [InlineData("{{ for p in x.poster }}{{ p.nvan }}{{ end }}", 1, 29, "navn")]
    [InlineData("{{ include 'lenke' tekst: x.titel }}", 1, 29, "tittel")]
    [InlineData("{{ x.poster[0].nanv }}", 1, 16, "navn")]
    [InlineData("{{ t 'neste' år: x.titel }}", 1, 20, "tittel")]
    [InlineData("{{ x.tittel + x.titel }}", 1, 17, "tittel")]
    [InlineData("{{ $\"{x.titel}\" }}", 1, 9, "tittel")]
    [InlineData("{{ ramme.komune }}", 1, 10, "kommune")]
    public void Ukjent_navn_gir_sted_og_forslag_også_der_ingen_side_kommer(string mal, int linje, int kolonne, string forslag) =>
        _tema.Feil(mal).ShouldBe("PM0405", linje, kolonne, "finnes ikke").Hint.ShouldContain(forslag);

    [Fact]
    public void Ukjent_navn_i_en_del_finnes_i_delen()
    {
        _tema.Skriv("deler/lenke.html", "<a>\n\n{{ tekst }}{{ tekts }}</a>\n");

        var feil = _tema.Feil("{{ include 'lenke' tekst: x.tittel }}").ShouldBe("PM0405", 3, 15, "«tekts» finnes ikke i delen");

        feil.Span.File.ShouldEndWith("deler/lenke.html");
        feil.Hint.ShouldContain("tekst");
    }

    [Fact]
    public void Ukjent_del_gir_sted_og_forslag() =>
        _tema.Feil("\n{{ include 'lenka' }}").ShouldBe("PM0405", 2, 12, "delen «lenka» finnes ikke").Hint.ShouldContain("lenke");

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("../maler/x")]
    [InlineData("lenke.html")]
    public void Deler_kommer_bare_fra_temaet(string navn)
    {
        _tema.Feil($"{{{{ include '{navn}' }}}}").ShouldBe("PM0405", 1, 12, "finnes ikke");
        // The same when the page chooses it.
        var feil = _tema.Feil("{{ include x.del }}", new Maltema.Verdier { Del = navn });
        feil.Code.ShouldBe("PM0405");
        feil.Message.ShouldBe($"delen «{navn}» finnes ikke");
    }

    [Fact]
    public void Siden_kan_velge_en_del() => _tema.Side("{{ include x.del tekst: 'a' }}").ShouldBe("<a>a</a>\n");

    [Theory]
    [InlineData("a\n{{ if x.tittel }}b", 2)]
    [InlineData("a\n\n{{ for p in x.liste }}b{{ if p }}c{{ end }}", 3)]
    [InlineData("{{ end }}", 1)]
    [InlineData("a\n{{ x.tittel\n<b>{{ x.tom }}", 2)]
    [InlineData("a\n{{ else }}", 2)]
    [InlineData("\n\n{{ 'a }}", 3)]
    [InlineData("\n{{ for p av x.liste }}{{ end }}", 2)]
    [InlineData("\n{{ x.tittel == }}", 2)]
    public void Mal_som_ikke_kan_leses_gir_feil_med_linje(string mal, int linje)
    {
        var feil = _tema.Feil(mal);
        feil.Code.ShouldBe("PM0406");
        feil.Span.Line.ShouldBe(linje);
    }

    [Theory]
    [InlineData("{{ capture a }}{{ x.tittel }}{{ end }}")]
    [InlineData("{{ a = x.tittel }}")]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ func a }}{{ end }}")]
    [InlineData("{{ case x.tall }}{{ when 1 }}a{{ end }}")]
    [InlineData("{{ with x }}{{ end }}")]
    [InlineData("{{ wrap t }}{{ end }}")]
    [InlineData("{{ tablerow a in x.liste }}{{ end }}")]
    [InlineData("{{ import x }}")]
    [InlineData("{{ readonly x }}")]
    [InlineData("{{ ret x.tittel }}")]
    [InlineData("{{ this }}")]
    [InlineData("{{ $ }}")]
    [InlineData("{{ @t }}")]
    [InlineData("{{ 'x' * 99999999 }}")]
    [InlineData("{{ for i in 1..99999999 }}{{ end }}")]
    [InlineData("{{ [x.tittel] }}")]
    [InlineData("{{ string }}")]
    [InlineData("{{ for t in x.liste }}{{ end }}")]
    [InlineData("{{ x.tittel + (include 'lenke' tekst: 'a') }}")]
    public void Det_en_mal_ikke_trenger_er_ikke_lov(string mal)
    {
        var (side, feil) = _tema.Lag(mal);
        side.ShouldBeNull();
        feil[0].Code.ShouldBeOneOf("PM0405", "PM0406");
        feil[0].Span.Line.ShouldBe(1);
        feil[0].Span.Column.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ regex.replace x.tittel 'a' 'b' }}")]
    [InlineData("{{ object.eval '1' }}")]
    [InlineData("{{ html.strip x.tittel }}")]
    [InlineData("{{ string.pad_left x.tittel 999999999 }}")]
    [InlineData("{{ x.tittel | math.abs }}")]
    [InlineData("{{ x.tittel.length }}")]
    [InlineData("{{ x.getType }}")]
    public void Bare_egne_funksjoner_finnes(string mal) => _tema.Feil(mal).Code.ShouldBe("PM0405");

    [Theory]
    [InlineData("{{ x.liste }}", "for")]
    [InlineData("{{ x.erSann }}", "if")]
    [InlineData("{{ x.poster[0] }}", "navn")]
    [InlineData("{{ for a in x.tittel }}{{ end }}", "")]
    public void Det_som_ikke_er_tekst_kan_ikke_skrives(string mal, string forslag) =>
        _tema.Feil(mal).ShouldBe("PM0405", 1, mal.IndexOf("x.", StringComparison.Ordinal) + 1, "er ikke en").Hint.ShouldContain(forslag);

    [Fact]
    public void Tom_verdi_gir_sted_når_siden_lages() =>
        _tema.Feil("<p>\n{{ x.post.navn }}").ShouldBe("PM0405", 2, 11, "verdien er tom");

    [Fact]
    public void Deler_i_ring_som_siden_velger_stanses()
    {
        _tema.Skriv("deler/del-ring.html", "{{ include navn navn: navn }}");

        _tema.Feil("{{ include x.del navn: x.del }}", new Maltema.Verdier { Del = "del-ring" })
            .ShouldBe("PM0405", 1, 1, "setter inn hverandre uten ende", kolonneMinst: true);
    }

    [Fact]
    public void Løkker_i_løkker_stanses()
    {
        var mange = new Maltema.Verdier { Liste = [.. Enumerable.Range(0, 2000).Select(i => "")] };

        _tema.Feil("{{ for a in x.liste }}{{ for b in x.liste }}{{ end }}{{ end }}", mange)
            .Message.ShouldContain("«for» går for mange ganger");
    }

    [Fact]
    public void For_stor_side_stanses()
    {
        var stor = new Maltema.Verdier { Tittel = new string('a', 1_000_000), Liste = [.. Enumerable.Range(0, 200).Select(i => "")] };

        _tema.Feil("{{ for a in x.liste }}{{ x.tittel }}{{ end }}", stor).Message.ShouldContain("siden blir for stor");
    }

    [Fact]
    public void Ukjent_tekst_gir_sted_og_forslag() =>
        _tema.Feil("{{ if x.tom }}{{ t 'nste' }}{{ end }}").ShouldBe("PM0402", 1, 20, "«nste»").Hint.ShouldContain("neste");

    [Fact]
    public void Kode_i_malen_er_ikke_HTML_men_HTML_rundt_koden_er_det()
    {
        _tema.Side("{{ if x.tittel == ' style=\"a\"' }}{{ end }}{{ '<script>' }}").ShouldBe("&lt;script&gt;");
        _tema.Feil("<p{{ if x.tom }} style=\"a\"{{ end }}>").Code.ShouldBe("PM0415");
        _tema.Feil("<{{ x.tittel }} onclick=\"a\">").Code.ShouldBe("PM0415");
    }

    [Fact]
    public void Tema_uten_en_mal_gir_feil_for_hver_som_mangler()
    {
        var faults = _tema.Les();

        faults.ShouldAllBe(f => f.Code == "PM0401");
        faults.ShouldContain(f => f.Message.Contains("«start»"));
        faults.ShouldContain(f => f.Message.Contains("«side»"));
    }
}
