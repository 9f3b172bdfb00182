using Perspektivmelding.Figures.Drawing;
using Perspektivmelding.Model.Analyser;

namespace Perspektivmelding.Figures.Tjenester;

/// <summary>What more users and dearer ones are made from: the published figures, parted as the analysis does.</summary>
internal static class Årsaksspor
{
    /// <summary>A part of the difference, 1 000 kr: «dekning», «enhet» or «annet».</summary>
    public static Sporet For(FigureContext c, Tjenesteresultat r, Tjenestegrunnlag g, string del)
    {
        var (egen, andre) = (Egen(r.Egen, g.ErBehovsjustert), Andre(r, g));
        var dekning = Sporet.Satt("({0} - {1})/100*({2} + {3})/2", egen.Grad, andre.Grad, egen.Pris, andre.Pris);
        if (del == "dekning") return Tjenestespor.Beløp(c, r, g, dekning);
        // What is left over of a division is none.
        var annet = g.Årsaker!.Annet == 0m ? Sporet.Av("0") : Tjenestespor.Beløp(c, r, g, Sporet.Satt("{0} - {1} - {2} - ({3} - {4})*({5} + {6})/200",
            egen.Netto, andre.Netto, dekning, egen.Pris, andre.Pris, egen.Grad, andre.Grad));
        return del == "annet" ? annet : Sporet.Satt("{0} - {1} - {2}", Tjenestespor.Potensial(c, r, g), Tjenestespor.Beløp(c, r, g, dekning), annet);
    }

    private static (Sporet Netto, Sporet Grad, Sporet Pris) Egen(Tjenestetall t, bool justert)
    {
        var grad = Tjenestespor.Celle(t.Celler.Dekningsgrad);
        // The need of the whole country is 1, and stands nowhere.
        return (Tjenestespor.Mot(t, justert), justert && t.Celler.Behov is { } behov ? Sporet.Satt("{0}/{1}", grad, Tjenestespor.Celle(behov)) : grad, Tjenestespor.Enhet(t));
    }

    private static (Sporet Netto, Sporet Grad, Sporet Pris) Andre(Tjenesteresultat r, Tjenestegrunnlag g)
    {
        if (g.Region is not { } region) return Snitt(r);
        var andre = r.Andre.First(t => t.Region == region);
        if (g.Egenandel != Egenandel.TattUt) return Egen(andre, g.ErBehovsjustert);
        var (netto, grad) = (Tjenestespor.Uten(andre, r.Egen, t => t.Celler.Netto), Tjenestespor.Uten(andre, r.Egen, t => t.Celler.Dekningsgrad));
        var avledet = andre.Enhetskostnad == 100m * andre.Netto / andre.Dekningsgrad;
        var pris = avledet ? Sporet.Satt("100*{0}/{1}", netto, grad) : Tjenestespor.Enhet(andre);
        if (!g.ErBehovsjustert) return (netto, grad, pris);
        var behov = Tjenestespor.BehovUten(andre, r.Egen);
        return (Sporet.Satt("{0}/{1}", netto, behov), Sporet.Satt("{0}/{1}", grad, behov), pris);
    }

    private static (Sporet Netto, Sporet Grad, Sporet Pris) Snitt(Tjenesteresultat r)
    {
        var antall = r.Naboer.Length;
        Sporet Middel(Func<Tjenestetall, Sporet> tall) => Sporet.Satt(FormattableString.Invariant($"{Sporet.Sumform(antall)}/{antall}"), [.. r.Naboer.Select(tall)]);
        var (netto, grad) = (Middel(Tjenestespor.Netto), Middel(t => Tjenestespor.Celle(t.Celler.Dekningsgrad)));
        return (netto, grad, Sporet.Satt("100*{0}/{1}", netto, grad));
    }
}
