using System.Collections.Immutable;

namespace Perspektivmelding.Diagnostics;

public static partial class Catalogue
{
    /// <summary>The kinds of this class; together with the rest they are in <c>AllFaults</c>.</summary>
    public static ImmutableArray<Descriptor> Listed =>
    [
        // Catalogue.Lesing.cs
        UnknownColumn, MissingColumn, DoubledColumn, UnnamedColumn, LongRow, ShortRow, CutRow, OpenQuote,
        TextAfterQuote, MissingValue, AmbiguousNumber, NotNumber, NotYear, NotWhole, CannotOpen, UnknownEncoding,
        NotText, EmptyFile, TooLarge, LoneCarriageReturn, ControlCharacter, Mojibake, YamlSyntax, YamlTab,
        YamlDoubledKey, YamlUnknownKey, YamlMissingKey, YamlWrongType, YamlAnchor, YamlTag, YamlDocuments,
        YamlTooDeep, YamlNotNumber, YamlPlainNumber, UnknownChoice, NotMunicipalityNumber, NoEdition,
        UnknownEdition, DraftFolder, MissingFile, UnknownFile,

        // Catalogue.Former.cs
        MixedLineEnds, TooLongCell, TooLongLine, TooManyRows, WrongKindOfFile, StatbankExport, HeaderNotFirst, HeaderMissing,
        MixedSeparators, TooManyDigits, YamlYesNo, YamlHiddenComment,

        // Catalogue.Data.cs
        UnknownLine, UnknownStock, DoubledRow, WrongSum, MissingLines, MissingStocks, WrongLastYear, NoRows,
        NoBalance, UnusualSign, UnusualSize, UnusedYear, NegativePersons, WrongAges, OverlappingAges, MissingAges,
        MissingPopulation, UnknownAlternative, GroupsNotCovering, StraddlingRow, SeriesGap, OutOfRange,
        LooksLikeShare, UnusualValue, SharesNotWhole, NotSlug, DoubledId, UnknownMeasure, UnknownSector,
        UnknownRegion, WrongPeriod, FixedLine, WrongEffect, WrongKeyFigure, WrongGoalYear, NoScenario, PlanDeficit,
        LowInstalment, NoLeastInstalment, WrongDate, ProgramOverlap, WrongPlace, WrongScore, UnknownReference,

        // Catalogue.Mening.cs
        .. Mening,

        // Catalogue.ImportKart.cs
        .. ImportKart,

        // Catalogue.ImportRegnskap.cs
        .. ImportRegnskap,

        // Catalogue.ImportPlan.cs
        .. ImportPlan,

        // Catalogue.Sider.cs
        UkjentTall, UkjentFigur, FigurUtenData, KapittelUtelatt, KapittelHode, UkjentOrd, BildeUtenTekst,
        KapittelPåBokmål, TallFormat, TallMangler, KapittelSammeNavn, KapittelNavn, HtmlITekst,
        FigurMidtITekst, KrøllparentesÅpen, BildeFinnesIkke, BildeUtenforMappen, FigurToGanger, OverskriftNivå,
        KapittelTomt, OrdlisteFeil, TekstForDyp, TemafilMangler,
        UkjentTekst, UkjentPlass, TekstfilFeil, VilkårFeil, IngenVariant, UlikeVilkår, PåstandHolderIkke, VaktFeil, MalNavn, MalSyntaks, ProfilKontrast, ProfilFeil, BruttLenke,
        TekstPåBokmål, LenkeUtenSide, AnkerFinnesIkke, LenkeType, DelIRing, TemaUtrygt, DødLenke,

        // Catalogue.Felles.cs
        .. Felles,

        // Catalogue.Folk.cs
        .. Folk,

        // Catalogue.Import.cs
        .. Import,

        // Catalogue.Henting.cs
        .. Henting,

        // Catalogue.Tiltak.cs
        .. Tiltaksregister,

        // Catalogue.Tjenester.cs
        .. Tjenester,
        // Catalogue.Usikkerhet.cs
        .. Usikkerhet,

        // Catalogue.Endringer.cs
        .. Endringer,

        // Catalogue.Styring.cs
        .. Styring,

        // Catalogue.Unntak.cs
        .. Unntak,
    ];
}
