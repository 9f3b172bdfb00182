using System.Collections.Immutable;
using Perspektivmelding.Model.Folsomhet;
using Perspektivmelding.Model.Framskriving;
using Perspektivmelding.Model.Handlingsregler;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Vurdering;

namespace Perspektivmelding.Model.Resultater;

/// <summary>The whole calculation: an edition in, its results out. Pure: no files, no clock, no culture.</summary>
public static class Perspektivberegning
{
    /// <summary>Projects and judges every scenario, and measures the sensitivities of the first.</summary>
    /// <exception cref="ArgumentException">The edition lacks something that Binding should have refused.</exception>
    public static Resultat Beregn(Utgave utgave)
    {
        var scenarier = utgave.Scenarier.Select(scenario => Vurder(utgave, scenario)).ToImmutableArray();
        var grunnlag = Framskrivingsgrunnlag.For(utgave, utgave.Scenarier[0]);
        return new Resultat(utgave, scenarier, Følsomhetsberegning.Beregn(grunnlag, scenarier[0].Bane));
    }

    private static Scenarioresultat Vurder(Utgave utgave, Scenario scenario)
    {
        var spor = new Sporskriver();
        var bane = Framskriver.Framskriv(Framskrivingsgrunnlag.For(utgave, scenario), spor);
        ImmutableArray<Regelvurdering> regler = [.. utgave.Handlingsregler.Select(regel => Regelprøving.Vurder(regel, bane, utgave.Kommune))];
        var (køb, robek) = (Købprøving.Vurder(bane), Robekprøving.Vurder(bane, utgave.Kommune));
        new Vurderingsspor(spor, bane, utgave.Kommune).Noter(regler, køb, robek);
        return new Scenarioresultat(scenario, bane, regler, køb, robek, spor.Ferdig());
    }
}
