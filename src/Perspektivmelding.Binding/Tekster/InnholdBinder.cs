using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Perspektivmelding.Reading;

namespace Perspektivmelding.Binding;

/// <summary>The files of words and facts; each is left out where the edition lacks it.</summary>
internal static class InnholdBinder
{
    /// <summary>Binds the files beside sektorer.yml, which is bound first because others point into it.</summary>
    internal static Innhold Bind(RawEdition raw, ImmutableArray<Sektorstatus>? sektorer, ImmutableArray<string> scenarier, DiagnosticBag feil) => new()
    {
        Sektorer = sektorer,
        Risikoer = RisikoBinder.Bind(raw.Tree(EditionLayout.Risiko), feil),
        Program = ProgramBinder.Bind(raw.Tree(EditionLayout.Program), raw.Year, feil),
        Vedtak = VedtakBinder.Bind(raw.Tree(EditionLayout.Vedtak), feil),
        Arbeidsark = new ArbeidsarkBinder(raw.Partly.Contains(EditionLayout.Sektorer) ? null : sektorer?.Select(s => s.Id).ToImmutableArray(), scenarier, feil).Bind(raw.Tree(EditionLayout.Arbeidsark)),
        Årshjul = ÅrshjulBinder.Bind(raw.Tree(EditionLayout.Årshjul), raw.Year, feil),
        Overforbruk = OverforbrukBinder.Bind(raw.Tree(EditionLayout.Overforbruk), feil),
    };

    /// <summary>The texts of a list, without their places.</summary>
    internal static ImmutableArray<string> Linjer(this YamlMapReader les, string nøkkel) => [.. les.Texts(nøkkel).Select(t => t.Value)];

    /// <summary>A list of texts that must be there.</summary>
    internal static ImmutableArray<string>? KrevdeLinjer(this YamlMapReader les, string nøkkel) =>
        les.Required(nøkkel) is null ? null : les.Linjer(nøkkel);

    /// <summary>fakta or anslag.</summary>
    internal static Utsagnsstatus Utsagn(this YamlMapReader les) =>
        les.Choice("status", "fakta", "anslag")?.Value == "anslag" ? Utsagnsstatus.Anslag : Utsagnsstatus.Fakta;
}
