using System.Collections.Immutable;
using System.Globalization;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Model.Analyser;
using Perspektivmelding.Model.Befolkning;
using Perspektivmelding.Model.Regnskap;
using Perspektivmelding.Model.Utgaver;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>tjenester.yml: which indicators measure each service, and what is to be known of it.</summary>
/// <param name="sektorer">Holds sector ids against sektorer.yml.</param>
/// <param name="kommune">The municipality, whose own figures decide which of several names is used.</param>
/// <param name="indikatorer">What kostra.csv has.</param>
/// <param name="ufullstendig">True when rows of kostra.csv could not be read: then none is missing for certain.</param>
/// <param name="feil">Gets what is wrong.</param>
internal sealed class TjenesterBinder(Sektoroppslag sektorer, Kommune? kommune, ImmutableArray<Indikator> indikatorer, bool ufullstendig, DiagnosticBag feil)
{
    private const int EldsteAlder = 120;

    private readonly ImmutableArray<string> _kjente = [.. indikatorer.Select(i => i.Indikatornavn).Distinct(StringComparer.Ordinal)];

    /// <summary>The services of the file; those of the common list where the edition lacks the file.</summary>
    /// <param name="rot">tjenester.yml; null when the edition lacks it.</param>
    /// <param name="felles">data/kodelister/tjenester-standard.yml; null when it could not be read.</param>
    internal Tjenesteliste Bind(YamlNode? rot, YamlNode? felles)
    {
        if (rot is not null) return new Tjenesteliste(Les(rot, kontroller: true), ErStandard: false);
        if (felles is null) return Tjenesteliste.Tom;
        var standard = Les(felles, kontroller: false).Where(t => kommune is not null && HarEgen(t.Mål.Netto)).ToImmutableArray();
        return standard.IsEmpty ? Tjenesteliste.Tom : new Tjenesteliste(standard, ErStandard: true);
    }

    private ImmutableArray<Tjeneste> Les(YamlNode rot, bool kontroller)
    {
        var register = new Idregister(feil);
        return [.. YamlMapReader.TopList(rot, "tjenesten", feil).Select(les => Én(les, register, kontroller)).OfType<Tjeneste>()];
    }

    private Tjeneste? Én(YamlMapReader les, Idregister register, bool kontroller)
    {
        var id = register.Les(les);
        var navn = les.RequiredText("navn");
        var målgruppe = Målgruppe(les.Map("malgruppe"));
        var netto = Navn(les, "netto", kontroller, må: true);
        var behov = Navn(les, "behov", kontroller);
        var dekning = Navn(les, "dekningsgrad", kontroller);
        var enhet = Navn(les, "enhetskostnad", kontroller);
        var kvalitet = les.Texts("kvalitet");
        var drivere = les.Linjer("drivere");
        var binding = les.Choice("binding", "rettighet", "lovpalagt", "frivillig");
        var (hjemmel, beslutter, endres) = (les.Text("hjemmel"), les.Text("beslutter"), les.Text("kan_endres"));
        var spørsmål = les.Linjer("sporsmal");
        var sektor = les.Text("sektor");
        var kilde = les.RequiredText("kilde");
        les.Done();
        if (kontroller)
        {
            sektorer.Kontroller(sektor);
            foreach (var tall in kvalitet) MåFinnes(tall, "kvalitet");
            if (behov is { } b) KontrollerBehov(b);
            if (netto is { } n) KontrollerEnhet(n, "netto", "kr");
            if (dekning is { } d) KontrollerEnhet(d, "dekningsgrad", "prosent");
            if (enhet is { } e && dekning is null)
                feil.Add(Catalogue.UnitCostAlone, e.Span, "tjenesten har enhetskostnad, men ikke dekningsgrad", "skriv også «dekningsgrad», eller ta bort «enhetskostnad»");
        }

        if (id is not { } i || navn is not { } nv || netto is not { } nt || kilde is not { } k) return null;
        return new Tjeneste
        {
            Mål = new Tjenestemål
            {
                Id = i.Value,
                Navn = nv.Value,
                Målgruppe = målgruppe,
                Netto = nt.Value,
                Behov = behov?.Value,
                Dekningsgrad = dekning?.Value,
                Enhetskostnad = enhet?.Value,
                Kvalitet = [.. kvalitet.Select(q => q.Value)],
            },
            Drivere = drivere,
            Binding = binding?.Value switch
            {
                null => null,
                "rettighet" => Bindingsgrad.Rettighet,
                "lovpalagt" => Bindingsgrad.Lovpålagt,
                _ => Bindingsgrad.Frivillig,
            },
            Hjemmel = hjemmel?.Value,
            Beslutter = beslutter?.Value,
            KanEndres = endres?.Value,
            Spørsmål = spørsmål,
            Sektor = sektor?.Value,
            Kilde = k.Value,
        };
    }

    /// <summary>One name of an indicator, or several: then the first that the municipality has a figure of.</summary>
    private Located<string>? Navn(YamlMapReader les, string nøkkel, bool kontroller, bool må = false)
    {
        var flere = les.Value(nøkkel) is YamlNode.List ? les.Texts(nøkkel) : [];
        if (flere.IsEmpty)
        {
            var ett = må ? les.RequiredText(nøkkel) : les.Text(nøkkel);
            if (kontroller && ett is { } e) MåFinnes(e, nøkkel);
            return ett;
        }

        foreach (var navn in flere)
            if (HarEgen(navn.Value)) return navn;
        if (kontroller) MåFinnes(flere[0], nøkkel);
        return flere[0];
    }

    private bool HarEgen(string navn) => indikatorer.Any(i => i.Indikatornavn == navn && i.Region == kommune?.Nummer);

    private void MåFinnes(Located<string> navn, string nøkkel)
    {
        if (ufullstendig || _kjente.Contains(navn.Value)) return;
        feil.Add(Catalogue.UnknownIndicator, navn.Span, $"«{nøkkel}» viser til indikatoren «{navn.Value}», som ikke står i kostra.csv",
            NearestName.Hint(navn.Value, _kjente) ?? "legg indikatoren til i kostra.csv, eller ta bort nøkkelen");
    }

    private void KontrollerEnhet(Located<string> navn, string nøkkel, string enhet)
    {
        if (indikatorer.FirstOrDefault(i => i.Indikatornavn == navn.Value && !i.Enhet.Equals(enhet, StringComparison.OrdinalIgnoreCase)) is { } rad)
            feil.Add(Catalogue.WrongIndicatorUnit, navn.Span, $"«{nøkkel}» skal være i {enhet}, men «{navn.Value}» er i «{rad.Enhet}»", $"velg en indikator i {enhet}, eller regn tallene om");
    }

    private void KontrollerBehov(Located<string> navn)
    {
        if (indikatorer.FirstOrDefault(i => i.Indikatornavn == navn.Value && i.Verdi is (< 0.2m or > 5m)) is { } rad)
            feil.Add(Catalogue.WrongNeed, navn.Span, string.Create(CultureInfo.InvariantCulture, $"behovet «{navn.Value}» er {NumberText.Show(rad.Verdi)} for {rad.Navn}; landet skal være 1"),
                "skriv behovet som et forhold til landet: 97 prosent er 0,97");
    }

    private Aldersgruppe? Målgruppe(YamlMapReader? les)
    {
        if (les is null) return null;
        var (fra, til) = (les.RequiredWhole("fra"), les.Whole("til"));
        les.Done();
        if (fra is not { } f) return null;
        if (f.Value is >= 0 and <= EldsteAlder && (til is not { } t || t.Value >= f.Value && t.Value <= EldsteAlder))
            return new Aldersgruppe((int)f.Value, til is { } siste ? (int)siste.Value : null);
        feil.Add(Catalogue.WrongTargetGroup, f.Span, string.Create(CultureInfo.InvariantCulture, $"målgruppen går fra {f.Value} til {(til is { } v ? v.Value : "ingen øvre grense")} år"),
            "skriv yngste og eldste alder, for eksempel {fra: 1, til: 5}");
        return null;
    }
}
