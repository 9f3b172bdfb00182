using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Endringer;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>fjoraret.yml: the adopted scenario, and the assumptions as the municipality has told of them.</summary>
internal static class FjoråretBinder
{
    /// <summary>Binds the file; null where the edition lacks it.</summary>
    /// <param name="rot">The file.</param>
    /// <param name="siste">The newest earlier edition, which <c>vedtatt</c> points into; null where there is none or it could not be read.</param>
    /// <param name="harTidligere">True when the folder holds results of an earlier edition, readable or not.</param>
    /// <param name="feil">Gets what is wrong.</param>
    internal static Fjoråret? Bind(YamlNode? rot, Tidligereutgave? siste, bool harTidligere, DiagnosticBag feil)
    {
        if (rot is null || YamlMapReader.TopMap(rot, "fjoraret.yml", feil) is not { } les) return null;
        var (vedtatt, merknad) = (les.Text("vedtatt"), les.Text("merknad"));
        var forutsetninger = les.Maps("forutsetninger", "forutsetningen").Select(Én).OfType<Forutsetningsutsagn>().ToImmutableArray();
        les.Done();
        if (vedtatt is { } id && !harTidligere)
            feil.Add(Catalogue.VedtattUtenResultat, id.Span, $"«{id.Value}» viser til et scenario i en tidligere utgave, men mappa har ingen resultat-ÅÅÅÅ.json",
                "legg data/resultat.json fra fjorårets nettsted i mappa, med året i navnet");
        else if (vedtatt is { } ukjent && siste is not null && siste.Scenarier.All(s => s.Id != ukjent.Value))
            feil.Add(Catalogue.UnknownReference, ukjent.Span, $"ukjent scenario «{ukjent.Value}» i resultat-{siste.År}.json",
                NearestName.HintOrList(ukjent.Value, siste.Scenarier.Select(s => s.Id)));
        return new Fjoråret { Vedtatt = vedtatt?.Value, Merknad = merknad?.Value, Forutsetninger = forutsetninger };
    }

    private static Forutsetningsutsagn? Én(YamlMapReader les)
    {
        var hva = les.RequiredText("hva");
        var (antatt, faktisk) = (les.Text("antatt"), les.Text("faktisk"));
        var virkning = les.Whole("virkning");
        bool? brast = les.Choice("utfall", "brast", "holdt")?.Value switch { "brast" => true, "holdt" => false, _ => null };
        var kilde = les.RequiredText("kilde");
        les.Done();
        return hva is { } h && kilde is { } k ? new Forutsetningsutsagn(h.Value, antatt?.Value, faktisk?.Value, virkning?.Value, brast, k.Value) { Sporkilde = Radkilde.Av(les.Span, k.Value, Datastatus.Regnskap, les.Node) } : null;
    }
}
