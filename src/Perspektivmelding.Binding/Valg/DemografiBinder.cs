using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Sporing;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Model.Verdier;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>The key «demografi»: what a person of each age group costs, and on which lines.</summary>
internal static class DemografiBinder
{
    /// <summary>1 000 kr per person; the oldest cost some hundreds.</summary>
    private const decimal HøySats = 3_000m;

    internal static Demografi? Bind(YamlMapReader? les, DiagnosticBag feil)
    {
        if (les is null) return null;
        var fordeling = Fordeling(les.RequiredMap("fordeling"), feil);
        var har = les.Required("grupper") is not null;
        var (kilde, status) = (les.Text("kilde")?.Value, les.Status());
        var grupper = les.Maps("grupper", "gruppen").Select(gruppe => Gruppe(gruppe, kilde, status, feil)).ToArray();
        les.Done();
        var gode = grupper.OfType<(Demografigruppe Gruppe, SourceSpan Sted)>().ToArray();
        var dekker = har && gode.Length == grupper.Length && Dekker(gode, les.At("grupper"), feil);
        return fordeling is { } f && dekker
            ? new Demografi(f.Lønn, f.Sosiale, f.Kjøp, [.. gode.Select(g => g.Gruppe)])
            : null;
    }

    private static (Andel Lønn, Andel Sosiale, Andel Kjøp)? Fordeling(YamlMapReader? les, DiagnosticBag feil)
    {
        if (les is null) return null;
        var lønn = les.RequiredNumber("lonn");
        var sosiale = les.RequiredNumber("sosiale");
        var kjøp = les.RequiredNumber("kjop");
        les.Done();
        if (lønn is not { Value: var l } || sosiale is not { Value: var s } || kjøp is not { Value: var k }) return null;
        // Shares are so all three of them: one finding.
        if (Math.Abs(l + s + k - 1m) <= 0.01m)
        {
            feil.Add(Catalogue.OutOfRange, les.Span, string.Create(CultureInfo.InvariantCulture, $"fordelingen blir {l + s + k} prosent til sammen"),
                "prosent skrives som prosent: {lonn: 60, sosiale: 16, kjop: 24}");
            return null;
        }

        var gyldig = Verdigrenser.Prosentandel.Kontroller(lønn.Value, "lonn", feil) & Verdigrenser.Prosentandel.Kontroller(sosiale.Value, "sosiale", feil)
            & Verdigrenser.Prosentandel.Kontroller(kjøp.Value, "kjop", feil);
        if (!gyldig) return null;
        if (Math.Abs(l + s + k - 100m) > 0.01m)
        {
            feil.Add(Catalogue.SharesNotWhole, les.Span,
                string.Create(CultureInfo.InvariantCulture, $"fordelingen blir {l + s + k} prosent til sammen"), "rett andelene slik at summen blir 100", gross: l + s + k > 150m);
        }

        return (Andel.FraProsent(l), Andel.FraProsent(s), Andel.FraProsent(k));
    }

    private static (Demografigruppe Gruppe, SourceSpan Sted)? Gruppe(YamlMapReader les, string? kilde, Datastatus status, DiagnosticBag feil)
    {
        var fra = les.RequiredWhole("fra");
        var til = les.Whole("til");
        var harTil = les.Has("til");
        var sats = les.RequiredNumber("sats");
        les.Done();
        if (fra is not { } f || sats is not { } s || (harTil && til is null)) return null;
        if (f.Value is < 0 or > Aldersgruppe.Eldst || til?.Value < f.Value || til?.Value > Aldersgruppe.Eldst)
        {
            feil.Add(Catalogue.WrongAges, f.Span, "ugyldige aldre i demografigruppen", "skriv den laveste alderen i «fra»");
            return null;
        }

        if (s.Value > HøySats)
            feil.Add(Catalogue.UnusualValue, s.Span, string.Create(CultureInfo.InvariantCulture, $"satsen {s.Value} er {s.Value * 1000m:0} kroner per person"), "satsen står i 1 000 kroner per person; står den i kroner?", s.Value > 10m * HøySats);
        return (new Demografigruppe(new Aldersgruppe((int)f.Value, (int?)til?.Value), s.Value, Radkilde.Av(s.Span, kilde, status)), f.Span);
    }

    /// <summary>From 0 and upward, each age in one group, the last group open.</summary>
    private static bool Dekker((Demografigruppe Gruppe, SourceSpan Sted)[] grupper, SourceSpan sted, DiagnosticBag feil)
    {
        var før = feil.ErrorCount;
        var neste = 0;
        var åpen = false;
        foreach (var (gruppe, her) in grupper.OrderBy(g => g.Gruppe.Gruppe.Fra))
        {
            var (fra, til) = gruppe.Gruppe;
            if (åpen || fra < neste)
                feil.Add(Catalogue.GroupsNotCovering, her, string.Create(CultureInfo.InvariantCulture, $"alderen {fra} er i to grupper"), "rett «fra» eller «til»");
            else if (fra > neste)
                feil.Add(Catalogue.GroupsNotCovering, her, $"{Aldre(neste, fra - 1)} er ikke i noen gruppe", "rett «fra» eller «til»");
            åpen |= til is null;
            neste = Math.Max(neste, (til ?? Aldersgruppe.Eldst) + 1);
        }

        if (!åpen)
            feil.Add(Catalogue.GroupsNotCovering, sted, string.Create(CultureInfo.InvariantCulture, $"{neste} år og eldre er ikke i noen gruppe"), "la den eldste gruppen stå uten «til»");
        return feil.ErrorCount == før;
    }

    private static string Aldre(int fra, int til) =>
        fra == til ? string.Create(CultureInfo.InvariantCulture, $"alderen {fra}") : string.Create(CultureInfo.InvariantCulture, $"aldrene {fra}–{til}");
}
