using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

/// <summary>PM029x: findings that an edition accepts by name (unntak.yml).</summary>
public static partial class Catalogue
{
    public static readonly Descriptor CannotAccept = new("PM0290", Severity.Error, "Dette kan ikke godtas",
        "unntak.yml godtar advarsler og grove glipp som kan være riktige likevel. Andre feil betyr at noe ikke kan leses eller regnes ut, og dem kan ingen godta.",
        "- {kode: PM0204, fil: regnskap.csv, begrunnelse: Summen er rundet av, rolle: økonomidirektør}",
        "Rett koden, eller rett feilen og ta unntaket bort. `perspektiv forklar KODE` sier om koden kan godtas.");

    public static readonly Descriptor UnusedException = new("PM0291", Severity.Warning, "Unntaket brukes ikke",
        "Unntaket passer ikke til noe funn i denne utgaven. Et unntak som blir stående, kan senere skjule en feil.",
        "- {kode: PM0215, fil: balanse.csv, linje: 17, begrunnelse: …, rolle: …} når linje 17 er rettet",
        "Ta unntaket bort, eller rett «fil» og «linje».");

    private static ImmutableArray<Descriptor> Unntak => [CannotAccept, UnusedException];
}
