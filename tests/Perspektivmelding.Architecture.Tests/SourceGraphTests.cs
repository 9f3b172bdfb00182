namespace Perspektivmelding.Architecture.Tests;

/// <summary>Gitt noen få filer, når pilene mellom dem leses, så er de der kompilatoren ser et navn, og ingen andre steder.</summary>
public sealed class SourceGraphTests
{
    private static string[] Arrows(params (string Path, string Text)[] sources) =>
        [.. SourceGraph.Read(sources).Select(a => $"{a.From} > {a.To}")];

    [Theory]
    [InlineData("class A { N.Low.B? b; }")]
    [InlineData("class A { int x = N.Low.B.Constant; }")]
    [InlineData("class A { object o() => N.Low.B.Made(); }")]
    [InlineData("using Other = N.Low.B; class A { Other? b; }")]
    [InlineData("using static N.Low.B; class A { object o() => Made(); }")]
    [InlineData("using N.Low; class A { System.Collections.Generic.List<B>? b; }")]
    [InlineData("using N.Low; class A : B;")]
    [InlineData("using N.Low; class A { string s = nameof(B); }")]
    [InlineData("using N.Low; class A { int n = 1.Twice(); }")]
    [InlineData("namespace N.High; class A { Low.B? relative; }")]
    public void Et_navn_er_en_pil_hvordan_det_enn_skrives(string text) => Arrows(("High/A.cs", text), Low).ShouldBe(["High/A.cs > Low/B.cs"]);

    [Theory]
    [InlineData("using N.Low; class A;")]
    [InlineData("class A { string s = \"N.Low.B\"; } // N.Low.B")]
    [InlineData("class B; class A { B? own; }")]
    public void Ord_og_ubrukte_usings_er_ingen_pil(string text) => Arrows(("High/A.cs", text), Low).ShouldBeEmpty();

    [Fact]
    public void En_ring_gjennom_tre_mapper_blir_funnet()
    {
        (string From, string To)[] arrows = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")];
        FolderCycles.Cycles(arrows).ShouldHaveSingleItem().ShouldBe(["a", "b", "c"]);
        FolderCycles.Cycles(arrows.Take(2)).ShouldBeEmpty();
        FolderCycles.Order(arrows.Take(2)).ShouldBe(["c", "b", "a"]);
    }

    private static (string Path, string Text) Low => ("Low/B.cs", """
        namespace N.Low;
        class B { public const int Constant = 1; public static B Made() => new(); }
        static class Ext { public static int Twice(this int n) => 2 * n; }
        """);
}
