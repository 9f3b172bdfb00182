using Perspektivmelding.Pages;
using Perspektivmelding.Pages.Deler;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Site.Tests.Pages;

/// <summary>What the check of the templates believes that a part is given, is what it is given.</summary>
public sealed class DelslagTests
{
    [Fact]
    public void Hver_del_gir_malen_det_slaget_som_malene_prøves_mot()
    {
        var deler = new[] { TestEdition.Shipped, TestEdition.Fjordvik }
            .SelectMany(utgave => PageComposer.Compose(TestSite.Grunnlag(utgave)).Value.Sider)
            .Select(side => side.Modell).OfType<Kapittelside>().SelectMany(k => k.Innhold).Select(b => b.Del).OfType<Delmodell>().ToList();

        foreach (var del in deler) Delbygger.Slag[del.Mal["del-".Length..]].ShouldBe(del.Modell.GetType(), del.Mal);
        deler.Select(d => d.Mal).Distinct().Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public void Hver_side_har_malens_slag() =>
        PageComposer.Compose(TestSite.Grunnlag(TestEdition.Fjordvik)).Value.Sider
            .ShouldAllBe(side => Sidemodell.Maler[side.Mal] == side.Modell.GetType());
}
